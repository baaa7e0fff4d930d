//! Two people at one thing: neither loses what they typed, a form sent twice is sent once, a form
//! that comes too late changes nothing, and a reference that is not one's own tells nothing.
use casework::{
    Reference,
    example::{self, Tale},
    permission::Actor,
};
use reqwest::header::CONTENT_TYPE;
use scraper::{Html, Selector};
use testkit::Reader;

use crate::house::{World, an_office, with_the_case_of};

const REMIT: &str = "Something we can look at";
const WRITING: &str = "In writing";
const NOTE: &str = "Write a note for colleagues";
const WHY_NOT: &str = "Why is it not met?";

async fn a_complaint_to_be_checked() -> World {
    with_the_case_of(&Tale::of_a_hospital().unwrap()).await
}

async fn opens(world: &World, who: &Actor, page: &str) -> Reader {
    let mut reader = world.sits(who).await;
    reader.opens(&world.at(page).await).await;
    reader
}

#[tokio::test]
async fn both_savings_stand_side_by_side_and_nothing_is_typed_again() {
    let world = a_complaint_to_be_checked().await;
    let mut first = opens(&world, &example::officer(), "/issues/1/checks").await;
    let mut second = opens(&world, &example::colleague(), "/issues/1/checks").await;
    first.chooses(REMIT, "Met");
    first.chooses(WRITING, "Met");
    first.presses("Save").await;
    first.sees("The checks are saved");

    second.chooses(REMIT, "Not met");
    second.fills(WHY_NOT, "It is a matter of the council.");
    second.presses("Save").await;
    assert_eq!(second.status(), 409);
    second.sees("Somebody else has changed this meanwhile");
    second.sees(&format!("{REMIT} What is saved now Met What you typed Not met"));
    second.sees("What is saved now Nothing What you typed It is a matter of the council.");
    second.sees_chosen(REMIT, "Not met");
    second.sees_typed(WHY_NOT, "It is a matter of the council.");
    first.opens(&world.at("/checks").await).await;
    first.sees_no("It is a matter of the council.");

    // Having compared, she sends hers again. What she said nothing about stays.
    second.presses("Save").await;
    second.sees("The checks are saved");
    second.sees("It is a matter of the council.");
    second.sees(&format!("{WRITING} Met"));
}

#[tokio::test]
async fn two_people_at_work_on_different_things_never_meet() {
    let world = a_complaint_to_be_checked().await;
    let mut first = opens(&world, &example::officer(), "/issues/1/checks").await;
    let mut second = opens(&world, &example::colleague(), "/people/1").await;
    second.fills("Postal address", "5 Made Up Lane");
    second.presses("Save").await;
    second.sees("5 Made Up Lane");
    first.chooses(REMIT, "Met");
    first.presses("Save").await;
    first.sees("The checks are saved");
}

/// What stands in a hidden field of the page.
fn hidden(reader: &Reader, name: &str) -> String {
    let field = Selector::parse(&format!("input[name={name}]")).unwrap();
    let page = Html::parse_document(reader.html());
    page.select(&field).next().unwrap().attr("value").unwrap().to_owned()
}

#[tokio::test]
async fn a_form_sent_twice_is_answered_with_what_it_did_the_first_time() {
    let world = a_complaint_to_be_checked().await;
    let mut officer = opens(&world, &example::officer(), "/note").await;
    let (command, path) = (hidden(&officer, "command"), officer.address().to_owned());
    let clicks = |http: &reqwest::Client, site: &str| {
        let form = "application/x-www-form-urlencoded";
        let body = format!("command={command}&words=She+prefers+mornings.");
        http.post(format!("{site}{path}")).header(CONTENT_TYPE, form).body(body)
    };
    for click in ["first", "second"] {
        officer.sends_by_hand(clicks).await;
        assert_eq!((officer.status(), officer.heading()), (200, "Case"), "{click}");
        officer.sees("Saved");
        assert_eq!(officer.words().matches("She prefers mornings.").count(), 1, "{click}");
    }
}

#[tokio::test]
async fn what_is_typed_when_the_session_has_ended_stands_in_the_form_after_signing_in() {
    let world = a_complaint_to_be_checked().await;
    let mut officer = opens(&world, &example::officer(), "/note").await;
    let form = officer.address().to_owned();
    officer.fills(NOTE, "She prefers mornings.");
    world.calendar.let_seconds_pass(3 * 3_600);
    officer.presses("Save").await;
    assert_eq!(officer.address(), format!("/sign-in?back={form}"));

    officer.sees("What you typed is kept");

    // Nothing has changed, and a colleague who signs in on this machine is not shown it.
    sits_down(&mut officer, &example::colleague(), &form).await;
    officer.sees_typed(NOTE, "");
    sits_down(&mut officer, &example::officer(), &world.at("").await).await;
    officer.sees_no("She prefers mornings.");
    officer.opens(&form).await;
    officer.sees("what you typed was kept");
    officer.sees_typed(NOTE, "She prefers mornings.");
    officer.presses("Save").await;
    officer.sees("She prefers mornings.");
    officer.opens(&form).await;
    officer.sees_typed(NOTE, "");
    officer.sees_no("what you typed was kept");
}

async fn sits_down(reader: &mut Reader, who: &Actor, page: &str) {
    reader.opens(&format!("/sit-down-as/{}", who.account)).await;
    reader.opens(page).await;
}

#[tokio::test]
async fn what_was_kept_meets_what_a_colleague_saved_meanwhile() {
    let world = a_complaint_to_be_checked().await;
    let mut officer = opens(&world, &example::officer(), "/issues/1/checks").await;
    let form = officer.address().to_owned();
    officer.chooses(REMIT, "Not met");
    officer.fills(WHY_NOT, "It is a matter of the council.");
    world.calendar.let_seconds_pass(13 * 3_600);
    officer.presses("Save").await;
    assert!(officer.address().starts_with("/sign-in"), "{}", officer.address());
    let mut colleague = opens(&world, &example::colleague(), "/issues/1/checks").await;
    colleague.chooses(REMIT, "Met");
    colleague.presses("Save").await;

    sits_down(&mut officer, &example::officer(), &form).await;
    officer.sees_chosen(REMIT, "Not met");
    officer.sees_typed(WHY_NOT, "It is a matter of the council.");
    officer.presses("Save").await;
    assert_eq!(officer.status(), 409, "the form had seen an older version");
    officer.sees(&format!("{REMIT} What is saved now Met What you typed Not met"));
}

#[tokio::test]
async fn what_a_stranger_sends_to_a_closed_door_is_kept_by_nobody() {
    let world = a_complaint_to_be_checked().await;
    let path = world.at("/note").await;
    let mut stranger = Reader::at(&world.address);
    let sends = |http: &reqwest::Client, site: &str| {
        let form = "application/x-www-form-urlencoded";
        http.post(format!("{site}{path}")).header(CONTENT_TYPE, form).body("words=Nonsense")
    };
    stranger.sends_by_hand(sends).await;
    assert!(stranger.address().starts_with("/sign-in"), "{}", stranger.address());
    stranger.sees_no("What you typed is kept");
}

#[tokio::test]
async fn a_reference_that_is_mistyped_unknown_or_anothers_tells_the_same() {
    let world = a_complaint_to_be_checked().await;
    let anothers = world.case().await.reference;
    let unknown = Reference::from_random(7);
    let mut stranger = world.sits(&example::stranger()).await;
    let mut told = Vec::new();
    for reference in [anothers.to_string(), unknown.to_string(), "4821-0937-5655".into()] {
        stranger.opens(&format!("/my/{reference}")).await;
        assert_eq!((stranger.status(), stranger.heading()), (404, "Page not found"));
        told.push(stranger.words().to_owned());
    }
    told.dedup();
    assert_eq!(told.len(), 1, "{told:?}");
}

#[tokio::test]
async fn signing_in_tells_nobody_whether_there_is_such_a_complaint() {
    let world = a_complaint_to_be_checked().await;
    let code = casework::AccessCode::from_random([7; 10]).to_string();
    let mut told = Vec::new();
    for reference in [world.case().await.reference, Reference::from_random(7)] {
        let mut somebody = Reader::at(&world.address);
        somebody.opens("/sign-in/reference").await;
        somebody.fills("Reference", &reference.to_string());
        somebody.fills("Access code", &code);
        somebody.presses("Sign in").await;
        assert_eq!(somebody.status(), 422);
        somebody.sees("What you entered does not belong together.");
        told.push(somebody.words().to_owned());
    }
    assert_eq!(told.first(), told.last());
}

#[tokio::test]
async fn a_slip_of_the_finger_is_told_from_a_wrong_reference() {
    let world = an_office().await;
    let mut somebody = Reader::at(&world.address);
    somebody.opens("/sign-in/reference").await;
    somebody.fills("Reference", "4812-0937-5654");
    somebody.fills("Access code", &casework::AccessCode::from_random([7; 10]).to_string());
    somebody.presses("Sign in").await;
    somebody.sees("the last two catch typing mistakes");
    somebody.sees_typed("Reference", "4812-0937-5654");
}
