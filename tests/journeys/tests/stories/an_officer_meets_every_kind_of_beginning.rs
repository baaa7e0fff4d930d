//! What an officer does with complaints that begin otherwise than most: a trust that has not
//! answered for six months, and one about a hospital and social care together.
use app::enquiry::{Sent, draft::DraftBody};
use casework::{codes::Subject, example, id::OrganisationId};
use jiff::civil::date;
use testkit::Reader;

use crate::house::{
    HOSPITAL, World, an_office,
    days::pass_until,
    sends::{issue, sends_with},
};

const CARE: &str = "Social care arranged by Fernhollow Council (made up)";

async fn reads_theirs(world: &World, sent: &Sent) -> Reader {
    let mut reader = Reader::at(&world.address);
    reader.opens("/sign-in/reference").await;
    reader.fills("Reference", &sent.reference.to_string());
    reader.fills("Access code", &sent.access_code);
    reader.presses("Sign in").await;
    reader
}

/// Wren complained to the hospital on a day, and it has not answered since.
async fn waits_since(world: &World, day: casework::Day) -> Sent {
    let mut waiting = issue(Subject::Delay, HOSPITAL);
    (waiting.noticed, waiting.complained, waiting.answered) = (Some(day), Some(day), None);
    sends_with(&world.office, vec![waiting], |_| {}).await
}

#[tokio::test]
async fn a_trust_that_has_not_answered_for_six_months_is_not_waited_for() {
    let world = an_office().await;
    let sent = waits_since(&world, date(2025, 9, 2)).await;
    let mut officer = world.sits(&example::officer()).await;
    officer.opens(&format!("/cases/{}/checks", sent.reference)).await;
    officer.sees("Complained to the organisation on 2 September 2025, no final answer yet.");
    officer.sees("Nobody need wait longer than 2 March 2026.");
    officer.sees("Health Service Commissioners Act 1993, section 4(5)");

    officer.follows("Make the checks of issue 1").await;
    let check = "The organisation has given its final answer";
    let through = "Not met, and let through. It is not reasonable to expect that the \
                   organisation’s own procedure is invoked or exhausted.";
    officer.chooses(check, through);
    officer.presses("Save").await;
    assert_eq!(officer.status(), 422, "the law asks for a reason");
    officer.sees_chosen(check, through);
    officer.fills("Why do we look at it all the same?", "It has not written for six months.");
    officer.presses("Save").await;
    officer.sees("It has not written for six months.");
}

#[tokio::test]
async fn a_trust_that_still_has_its_time_is_given_it_and_then_no_longer() {
    let world = an_office().await;
    let sent = waits_since(&world, date(2025, 11, 20)).await;
    let mut officer = world.sits(&example::officer()).await;
    let checks = format!("/cases/{}/checks", sent.reference);
    officer.opens(&checks).await;
    officer.sees("Nobody need wait longer than 20 May 2026.");
    officer.follows("Send issue 1 back").await;
    officer.sees_typed("Day", "20");
    officer.sees_typed("Month", "5");
    officer.presses("Send it back").await;
    officer.sees("It comes back by itself on 20 May 2026.");

    pass_until(date(2026, 5, 20), &world.office, &world.calendar).await;
    officer.opens(&checks).await;
    officer.sees("Not checked yet");
    officer.sees("Nobody need wait longer than 20 May 2026.");
    let mut wren = reads_theirs(&world, &sent).await;
    wren.follows("Letters").await;
    wren.follows("We are looking at your complaint again").await;
    wren.sees("The day we gave you has come");
}

/// One complaint: the hospital sent her home too early, and nobody from social care came.
async fn about_health_and_social_care(world: &World) -> Sent {
    let mut care = issue(Subject::Care, HOSPITAL);
    care.happened = "Nobody came to help me wash.".into();
    care.body = Some(DraftBody {
        id: OrganisationId::of_code(app::organisations::NOT_LISTED),
        name: CARE.into(),
        regime: None,
        listed: false,
        was: String::new(),
    });
    let all = vec![issue(Subject::Discharge, HOSPITAL), care];
    sends_with(&world.office, all, |_| {}).await
}

async fn makes_the_checks(officer: &mut Reader, issue: u32, checks: &[&str]) {
    officer.follows(&format!("Make the checks of issue {issue}")).await;
    for check in checks {
        officer.chooses(check, "Met");
    }
}

#[tokio::test]
async fn of_a_complaint_about_health_and_social_care_each_part_goes_where_it_belongs() {
    let world = an_office().await;
    let sent = about_health_and_social_care(&world).await;
    let mut officer = world.sits(&example::officer()).await;
    officer.opens(&format!("/cases/{}/checks", sent.reference)).await;
    officer.sees(CARE);
    makes_the_checks(
        &mut officer,
        1,
        &[
            "Something we can look at",
            "The organisation has given its final answer",
            "Brought to us in time",
            "Brought by the right person",
            "No court or tribunal to go to instead",
            "In writing",
        ],
    )
    .await;
    officer.presses("Save").await;
    officer.follows("Take issue 1 on").await;
    officer.presses("Take it on").await;
    officer.follows("Make the checks of issue 2").await;
    officer.chooses("Something we can look at", "Not met");
    officer.presses("Save").await;
    assert_eq!(officer.status(), 422, "why it is not met");
    officer.sees_chosen("Something we can look at", "Not met");
    officer.fills("Why is it not met?", "Social care is for the council’s ombudsman.");
    officer.presses("Save").await;
    officer.follows("Decline issue 2").await;
    let why = "Social care is for the Local Government and Social Care Ombudsman. \
               If you agree, we will look at both parts together with them.";
    officer.fills("Why do you decline it?", why);
    officer.presses("Decline it").await;
    officer.follows("Finish the checks").await;
    officer.presses("Finish the checks").await;
    officer.sees("The checks are finished");

    let mut wren = reads_theirs(&world, &sent).await;
    wren.sees("Issue 1 taken on");
    wren.sees("Issue 2 declined");
    wren.follows("Letters").await;
    wren.follows("We cannot look at a part of your complaint").await;
    wren.sees("Local Government and Social Care Ombudsman");
    wren.sees("we will look at both parts together with them");
}
