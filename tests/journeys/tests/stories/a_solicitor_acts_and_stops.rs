//! A solicitor speaks for somebody: an officer sees by what right, the complainant ends it with one
//! button, and the solicitor's next click is refused with what to do next.
use app::enquiry::{Draft, Sent};
use casework::{
    codes::{Subject, Tie},
    example,
};
use testkit::Reader;

use crate::house::{
    HOSPITAL, World, an_office, days, in_days,
    sends::{issue, sends_with},
};

const SOLICITOR: &str = "Barnaby Quince";
const EVERYTHING: &str = "See everything and do everything for them";

async fn a_solicitor_complains(world: &World) -> Sent {
    let acted_for = |complaint: &mut Draft| {
        complaint.is_represented = Some(true);
        complaint.representative.name = SOLICITOR.into();
        complaint.representative.tie = Some(Tie::Other);
    };
    sends_with(&world.office, vec![issue(Subject::Care, HOSPITAL)], acted_for).await
}

async fn signs_in(world: &World, sent: &Sent, code: &str) -> Reader {
    let mut reader = Reader::at(&world.address);
    reader.opens("/sign-in/reference").await;
    reader.fills("Reference", &sent.reference.to_string());
    reader.fills("Access code", code);
    reader.presses("Sign in").await;
    assert_eq!(reader.heading(), "Where your complaint stands");
    reader
}

/// The officer records a written consent of today.
async fn records_consent(officer: &mut Reader, world: &World, sent: &Sent, how_far: &str) {
    officer.opens(&format!("/cases/{}", sent.reference)).await;
    officer.follows(&format!("Record what shows that they may act ({SOLICITOR})")).await;
    officer.chooses("What did you see?", "Written consent of the person");
    officer.chooses("How far does it go?", how_far);
    officer.fills_day("Its first day", world.today());
}

/// A sign-in for Wren, who never had one because her solicitor was written to.
async fn gives_a_code(officer: &mut Reader, sent: &Sent) -> String {
    officer.opens(&format!("/cases/{}", sent.reference)).await;
    officer.follows("Give them an access code (Wren Applegarth)").await;
    officer.presses("Make the code").await;
    assert_eq!(officer.status(), 422);
    officer.sees("Make sure that it is them, and tick the box");
    officer.chooses("Do you know that it is them?", "Yes, I have made sure");
    officer.presses("Make the code").await;
    officer.sees("Your access code");
    let whole = "<p class=\"govuk-heading-l redress-whole\">";
    let (_, after) = officer.html().split_once(whole).unwrap();
    after.split('<').next().unwrap().trim().to_owned()
}

#[tokio::test]
async fn the_complainant_ends_it_and_the_next_click_is_refused() {
    let world = an_office().await;
    let sent = a_solicitor_complains(&world).await;
    let reference = sent.reference;

    let mut solicitor = signs_in(&world, &sent, &sent.access_code).await;
    solicitor.opens(&format!("/my/{reference}/withdraw")).await;
    solicitor.presses("End my complaint").await;
    assert_eq!(solicitor.status(), 422, "nobody has seen yet that they may decide");
    solicitor.sees("This step is not theirs yet.");
    solicitor.sees("Ask the person who complains to take it, or to send us their consent to it.");

    let mut officer = world.sits(&example::officer()).await;
    officer.opens(&format!("/cases/{reference}")).await;
    officer.sees("Authority not yet seen: can be told and speak, and not decide");
    records_consent(&mut officer, &world, &sent, EVERYTHING).await;
    officer.presses("Save").await;
    officer.sees("Written consent of the person, from");
    officer.sees_no("Authority not yet seen");
    solicitor.opens(&format!("/my/{reference}")).await;
    solicitor.sees("End your complaint");

    let code = gives_a_code(&mut officer, &sent).await;
    let mut wren = signs_in(&world, &sent, &code).await;
    wren.sees("Barnaby Quince acts for you. They can see this complaint.");
    wren.follows("End this (Barnaby Quince)").await;
    wren.sees("From the moment you press the button Barnaby Quince sees nothing more");
    wren.presses("Yes, they stop now").await;
    wren.sees("They no longer act for you, and see nothing more of your complaint.");
    wren.sees_no("acts for you. They can see");

    for page in ["", "/letters", "/papers", "/messages", "/details", "/letters/1"] {
        solicitor.opens(&format!("/my/{reference}{page}")).await;
        assert_eq!(solicitor.status(), 422, "{page}");
        solicitor.sees("The authority to act for the person who complains ended on 2 March 2026.");
        solicitor.sees("To act again, ask the person who complains to tell us, or send us their consent in writing.");
        solicitor.sees_no(HOSPITAL);
    }
    solicitor.opens("/my").await;
    solicitor.sees("The authority to act for the person who complains ended on 2 March 2026.");
    solicitor.opens("/my/4821-0937-5654").await;
    assert_eq!(solicitor.status(), 404, "of other cases they know nothing");

    officer.opens(&format!("/cases/{reference}")).await;
    officer.sees("Has not acted for the complainant since");
    officer.opens(&format!("/cases/{reference}/letters")).await;
    officer.sees("Not sent: its reader no longer acts for the complainant");
    wren.follows("Letters").await;
    wren.sees("We have your complaint");
}

#[tokio::test]
async fn an_officer_is_told_and_writes_to_the_complainant_from_then_on() {
    let world = an_office().await;
    let sent = a_solicitor_complains(&world).await;
    let mut officer = world.sits(&example::officer()).await;
    officer.opens(&format!("/cases/{}", sent.reference)).await;
    officer.follows(&format!("They no longer act ({SOLICITOR})")).await;
    officer.presses("End it now").await;
    assert_eq!(officer.status(), 422);
    officer.sees("Choose how we were told");
    officer.chooses("How did the complainant tell us?", "Phone");
    officer.presses("End it now").await;
    officer.sees("They no longer see the case. From now on we write to the complainant.");

    officer.follows("Letters").await;
    officer.sees("Somebody no longer acts for the complainant (Letter 2)");
    officer.follows("Somebody no longer acts for the complainant (Letter 3)").await;
    officer.sees("You no longer act in a complaint");
    officer.sees("we send you nothing more about it after this letter");
    officer.sees_no("You can see where your complaint stands");
    officer.opens(&format!("/my/{}", sent.reference)).await;
    officer.sees("Wren Applegarth");
    officer.opens(&format!("/cases/{}/people/2/authority/end", sent.reference)).await;
    officer.chooses("How did the complainant tell us?", "Phone");
    officer.presses("End it now").await;
    assert_eq!(officer.status(), 422, "it is over");
}

#[tokio::test]
async fn an_authority_that_names_its_last_day_ends_on_it() {
    let world = an_office().await;
    let sent = a_solicitor_complains(&world).await;
    let mut officer = world.sits(&example::officer()).await;
    records_consent(&mut officer, &world, &sent, EVERYTHING).await;
    officer.fills_day("The day on which it ends, if it names one", world.today());
    officer.presses("Save").await;
    assert_eq!(officer.status(), 422, "not a day to come");
    officer.sees_chosen("How far does it go?", EVERYTHING);
    let ends = in_days(world.today(), 3);
    officer.fills_day("The day on which it ends, if it names one", ends);
    officer.presses("Save").await;
    officer.sees("It ends on");

    let mut solicitor = signs_in(&world, &sent, &sent.access_code).await;
    days::pass_until(in_days(ends, -1), &world.office, &world.calendar).await;
    solicitor.opens(&format!("/my/{}", sent.reference)).await;
    assert_eq!(solicitor.status(), 200);
    // The day begins before the office has done what it does by itself on it.
    world.waits_until(ends);
    solicitor.opens(&format!("/my/{}", sent.reference)).await;
    solicitor.sees("The authority to act for the person who complains ended on 5 March 2026.");
    days::pass_until(in_days(ends, 1), &world.office, &world.calendar).await;
    officer.opens(&format!("/cases/{}", sent.reference)).await;
    officer.sees("Barnaby Quince no longer acts for the complainant: its last day has passed");
}
