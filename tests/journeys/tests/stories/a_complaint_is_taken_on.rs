//! Stage two, issue by issue: one is in time and one is not, one comes too early and wakes by
//! itself; people decide, never the program; and the complainant reads what, why and until when.
use app::enquiry::Sent;
use casework::{
    Day,
    case::Notice,
    codes::{NoticeKind, Subject},
    example,
    people::Party,
};
use jiff::civil::date;
use scraper::{Html, Selector};
use testkit::Reader;

use crate::house::{
    AMBULANCE, HOSPITAL, World, an_office,
    days::pass_until,
    in_days,
    sends::{issue, sends},
};

const CHECKS: [&str; 6] = [
    "Something we can look at",
    "The organisation has given its final answer",
    "Brought to us in time",
    "Brought by the right person",
    "No court or tribunal to go to instead",
    "In writing",
];

/// The first issue is in time. Of the second Wren knew for too long before she came.
async fn one_in_time_and_one_late(world: &World) -> Sent {
    let mut late = issue(Subject::Records, AMBULANCE);
    late.noticed = Some(date(2024, 6, 1));
    sends(&world.office, vec![issue(Subject::Delay, HOSPITAL), late]).await
}

/// Wren complained to the hospital three weeks ago, and it has not answered yet.
async fn one_that_comes_too_early(world: &World) -> Sent {
    let mut early = issue(Subject::Delay, HOSPITAL);
    (early.complained, early.answered) = (Some(date(2026, 2, 9)), None);
    sends(&world.office, vec![early]).await
}

fn checks(sent: &Sent) -> String {
    format!("/cases/{}/checks", sent.reference)
}

/// Wren signs in with what stands on her receipt.
async fn wren(world: &World, sent: &Sent) -> Reader {
    let mut wren = Reader::at(&world.address);
    wren.opens("/sign-in/reference").await;
    wren.fills("Reference", &sent.reference.to_string());
    wren.fills("Access code", &sent.access_code);
    wren.presses("Sign in").await;
    assert_eq!(wren.heading(), "Where your complaint stands");
    wren
}

async fn meets_every_check(officer: &mut Reader, issue: u32) {
    officer.follows(&format!("Make the checks of issue {issue}")).await;
    for check in CHECKS {
        officer.chooses(check, "Met");
    }
    officer.presses("Save").await;
    officer.sees("The checks are saved");
}

/// Sends what the form of an issue's checks would send when everything is met but the time. Each
/// check asks “Why is it not met?” in the same words, so a reader cannot tell by them which.
async fn finds_it_too_late(officer: &mut Reader, issue: u32) {
    officer.follows(&format!("Make the checks of issue {issue}")).await;
    let (command, version) = (hidden(officer, "command"), hidden(officer, "version"));
    let body = format!(
        "command={command}&version={version}&in-remit=met&process-finished=met&in-time=not-met\
         &not-in-time=She+knew+for+21+months.&suitable-person=met&no-other-remedy=met&in-writing=met"
    );
    let path = officer.address().to_owned();
    let form = "application/x-www-form-urlencoded";
    let makes = |http: &reqwest::Client, site: &str| {
        http.post(format!("{site}{path}")).header("content-type", form).body(body.clone())
    };
    officer.sends_by_hand(makes).await;
    officer.sees("The checks are saved");
    officer.sees("She knew for 21 months.");
}

/// What stands in a hidden field of the page.
fn hidden(reader: &Reader, name: &str) -> String {
    let field = Selector::parse(&format!("input[name={name}]")).unwrap();
    let page = Html::parse_document(reader.html());
    page.select(&field).next().unwrap().attr("value").unwrap().to_owned()
}

async fn declines_it_as_too_late(officer: &mut Reader, why: &str) {
    officer.follows("Decline issue").await;
    officer.chooses("On which ground?", "Brought too late");
    officer.fills("Why do you decline it?", why);
    officer.presses("Decline it").await;
}

async fn takes_it_on(officer: &mut Reader, issue: u32) {
    officer.follows(&format!("Take issue {issue} on")).await;
    officer.presses("Take it on").await;
    officer.sees("The issue is taken on");
}

async fn finishes(officer: &mut Reader) {
    officer.follows("Finish the checks").await;
    officer.presses("Finish the checks").await;
    officer.sees("The checks are finished");
}

async fn sends_it_back(officer: &mut Reader, until: Day) {
    officer.follows("Send issue 1 back").await;
    officer.fills_day("On which day does it come back?", until);
    officer.fills(
        "Why, and what should the complainant do until then?",
        "The hospital must answer you first. Write to us if it does.",
    );
    officer.presses("Send it back").await;
}

#[tokio::test]
async fn one_issue_is_taken_on_and_another_declined_with_reasons() {
    let world = an_office().await;
    let sent = one_in_time_and_one_late(&world).await;
    let mut officer = world.sits(&example::officer()).await;
    officer.opens("/office/queues/initial-checks").await;
    officer.follows(&sent.reference.to_string()).await;
    officer.follows("Initial checks").await;
    officer.sees("The last day was 1 September 2026. It reached us on 2 March 2026, in time.");
    officer.sees("The last day was 1 June 2025. It reached us on 2 March 2026, too late.");
    assert!(!officer.has_link("Take issue 1 on"), "no check has been made yet");

    meets_every_check(&mut officer, 1).await;
    takes_it_on(&mut officer, 1).await;
    assert!(!officer.has_link("Finish the checks"), "the other issue is still open");
    let why = "You knew on 1 June 2024. Your council can tell you who else helps.";
    declines_it_as_too_late(&mut officer, why).await;
    assert_eq!(officer.status(), 422, "no check shows that ground yet");
    officer.sees("First record as not met: Brought to us in time.");
    officer.sees_typed("Why do you decline it?", why);
    officer.opens(&checks(&sent)).await;
    finds_it_too_late(&mut officer, 2).await;
    assert!(!officer.has_link("Take issue 2 on"));
    declines_it_as_too_late(&mut officer, why).await;
    officer.sees("The issue is declined, and the complainant is told why");
    finishes(&mut officer).await;

    let mut wren = wren(&world, &sent).await;
    wren.sees("Issue 1 taken on");
    wren.sees("Issue 2 declined: Brought too late");
    wren.sees(why);
    wren.sees("It waits for a caseworker for the primary investigation");
    wren.sees_no("She knew for 21 months.");
    wren.follows("Letters").await;
    wren.follows("We can look at your complaint").await;
    wren.sees("This does not mean that we have decided anything.");
    wren.opens(&format!("/my/{}/letters", sent.reference)).await;
    wren.follows("We cannot look at a part of your complaint").await;
    wren.sees("Dear Wren Applegarth");
    wren.sees(why);
    wren.sees("somebody who has not been involved will look at it");
}

#[tokio::test]
async fn the_reasons_are_drafted_from_the_rules_and_each_rule_is_counted() {
    let world = an_office().await;
    let sent = one_in_time_and_one_late(&world).await;
    let mut officer = world.sits(&example::officer()).await;
    officer.opens(&checks(&sent)).await;
    finds_it_too_late(&mut officer, 2).await;

    officer.follows("Decline issue 2").await;
    officer.sees_chosen("On which ground?", "Brought too late");
    officer.sees("You have a year from the day you first knew about the matter.");
    officer.sees_no("She knew for 21 months.");
    officer.presses("Decline it").await;
    officer.sees("The issue is declined, and the complainant is told why");

    let mut wren = wren(&world, &sent).await;
    wren.follows("Letters").await;
    wren.follows("We cannot look at a part of your complaint").await;
    wren.sees("The last day was 1 June 2025, because that is one year after 1 June 2024");
    wren.sees("Tell us what kept you");
    wren.sees("Where the rule stands: Health Service Commissioners Act 1993, section 9(4).");
    let mut anybody = Reader::at(&world.address);
    anybody.opens("/rules").await;
    anybody.sees("Declined by it: fewer than 5");
}

#[tokio::test]
async fn the_program_declines_nobody_however_late_they_are() {
    let world = an_office().await;
    let sent = one_in_time_and_one_late(&world).await;
    pass_until(in_days(world.today(), 60), &world.office, &world.calendar).await;

    let mut officer = world.sits(&example::officer()).await;
    officer.opens(&checks(&sent)).await;
    officer.sees(&format!("Issue 2: {AMBULANCE} Not checked yet"));
    officer.sees_no("Declined");
    officer.opens("/office/queues/initial-checks").await;
    officer.sees(&sent.reference.to_string());
    let wren = wren(&world, &sent).await;
    wren.sees("The complaint waits for an officer");
    wren.sees_no("declined");
}

#[tokio::test]
async fn what_comes_too_early_is_sent_back_and_wakes_by_itself() {
    let world = an_office().await;
    let sent = one_that_comes_too_early(&world).await;
    let mut officer = world.sits(&example::officer()).await;
    officer.opens(&checks(&sent)).await;
    officer.sees("Complained to the organisation on 9 February 2026, no final answer yet.");
    officer.follows("Make the checks of issue 1").await;
    officer.chooses("Brought to us in time", "Met");
    officer.presses("Save").await;

    officer.follows("Send issue 1 back").await;
    officer.sees_typed("Day", "9");
    officer.sees_typed("Month", "8");
    officer.opens(&checks(&sent)).await;
    sends_it_back(&mut officer, date(2026, 3, 1)).await;
    assert_eq!(officer.status(), 422, "that day is over");
    officer.opens(&checks(&sent)).await;
    let wakes = date(2026, 4, 1);
    sends_it_back(&mut officer, wakes).await;
    officer.sees("It comes back by itself on 1 April 2026.");
    let mut person = wren(&world, &sent).await;
    person.sees("Issue 1 sent back until 1 April 2026");
    person.sees("When to expect news 1 April 2026");
    person.follows("Letters").await;
    person.follows("Your complaint must wait until 1 April 2026").await;
    person.sees("The hospital must answer you first. Write to us if it does.");
    person.sees("You do not have to start again.");

    pass_until(date(2026, 3, 31), &world.office, &world.calendar).await;
    officer.opens("/office/queues/initial-checks").await;
    officer.sees_no(&sent.reference.to_string());
    pass_until(wakes, &world.office, &world.calendar).await;
    officer.opens("/office/queues/initial-checks").await;
    officer.follows(&sent.reference.to_string()).await;
    officer.follows("Initial checks").await;
    officer.sees("Not checked yet");
    officer.sees("Brought to us in time Met");
    let mut person = wren(&world, &sent).await;
    person.sees("Issue 1 is being looked at again");
    person.follows("Letters").await;
    person.follows("We are looking at your complaint again").await;
    person.sees("The day we gave you has come");
}

#[tokio::test]
async fn what_is_looked_at_sooner_is_not_said_to_have_had_its_day() {
    let world = an_office().await;
    let sent = one_that_comes_too_early(&world).await;
    let mut officer = world.sits(&example::officer()).await;
    officer.opens(&checks(&sent)).await;
    sends_it_back(&mut officer, date(2026, 4, 1)).await;
    officer.follows("Look at issue 1 again now").await;
    officer.presses("Look at it again").await;
    officer.sees("The issue is being looked at again");

    let mut wren = wren(&world, &sent).await;
    wren.follows("Letters").await;
    wren.follows("We are looking at your complaint again").await;
    wren.sees_no("The day we gave you has come");
}

#[tokio::test]
async fn a_complaint_of_which_nothing_is_taken_on_is_closed_and_says_so() {
    let world = an_office().await;
    let mut late = issue(Subject::Records, HOSPITAL);
    late.noticed = Some(date(2024, 6, 1));
    let sent = sends(&world.office, vec![late]).await;
    let mut officer = world.sits(&example::officer()).await;
    officer.opens(&checks(&sent)).await;
    finds_it_too_late(&mut officer, 1).await;
    declines_it_as_too_late(&mut officer, "You knew on 1 June 2024.").await;
    finishes(&mut officer).await;

    let wren = wren(&world, &sent).await;
    wren.sees("No issue was taken on");
    wren.sees("Nobody: it is finished");
    let mut hospital = world.sits(&example::liaison(example::hospital())).await;
    hospital.opens(&format!("/organisation/cases/{}", sent.reference)).await;
    assert_eq!(hospital.status(), 404, "it never hears of what was not taken on");
}

#[tokio::test]
async fn a_letter_about_the_investigation_names_only_who_is_looked_at() {
    let world = an_office().await;
    let sent = one_in_time_and_one_late(&world).await;
    let mut officer = world.sits(&example::officer()).await;
    officer.opens(&checks(&sent)).await;
    meets_every_check(&mut officer, 1).await;
    takes_it_on(&mut officer, 1).await;
    finds_it_too_late(&mut officer, 2).await;
    declines_it_as_too_late(&mut officer, "You knew on 1 June 2024.").await;
    finishes(&mut officer).await;

    let mut wren = wren(&world, &sent).await;
    wren.follows("Letters").await;
    wren.follows("We have begun a primary investigation").await;
    wren.sees(HOSPITAL);
    wren.sees_no(AMBULANCE);
    // Nor does the hospital read in its own that she complained about somebody else.
    let opened = world.office.open(&example::officer(), sent.reference).await.unwrap();
    let notices = opened.complaint().unwrap().notices.values();
    for notice in notices.filter(|notice| notice.kind == NoticeKind::PrimaryOpened) {
        let body = &notice.letter.known().unwrap().body;
        assert!(body.contains(HOSPITAL) && !body.contains(AMBULANCE), "{body}");
    }
}

#[tokio::test]
async fn what_an_organisation_is_told_can_be_read_by_staff() {
    let world = an_office().await;
    let sent = one_in_time_and_one_late(&world).await;
    let mut officer = world.sits(&example::officer()).await;
    officer.opens(&checks(&sent)).await;
    meets_every_check(&mut officer, 1).await;
    takes_it_on(&mut officer, 1).await;
    finds_it_too_late(&mut officer, 2).await;
    declines_it_as_too_late(&mut officer, "You knew on 1 June 2024.").await;
    finishes(&mut officer).await;

    let opened = world.office.open(&example::officer(), sent.reference).await.unwrap();
    let notices = &opened.complaint().unwrap().notices;
    let to_hospital = |(_, notice): &(_, &Notice)| matches!(notice.to, Party::Organisation(_));
    let (no, _) = notices.iter().find(to_hospital).unwrap();
    officer.opens(&format!("/cases/{}/letters", sent.reference)).await;
    officer.follows(&format!("Letter {no}")).await;
    officer.sees(&format!("Dear {HOSPITAL},"));
    officer.sees("The e-mail that there is news goes out by itself.");
}
