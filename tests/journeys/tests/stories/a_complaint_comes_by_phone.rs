//! Somebody phones, without an e-mail address: an officer keys the complaint and reads it back,
//! the code goes to them on paper, and every letter is printed and posted by somebody here.
use casework::{Day, codes::Channel, example};
use jiff::civil::date;
use testkit::Reader;

use crate::enquiry::{HOSPITAL, TestOffice, finds_the_hospital, the_case};

const TODAY: Day = date(2026, 3, 3);

/// Keys what Wren says on the phone, up to the page of all answers.
async fn keys_a_complaint(officer: &mut Reader) {
    officer.opens("/office/new").await;
    officer.chooses("How did it come?", "Phone");
    officer.fills_day("When did it reach us?", date(2026, 3, 2));
    officer.presses("Begin").await;
    officer.chooses("Who did it happen to?", "It happened to somebody who has died");
    officer.presses("Continue").await;
    officer.fills("Full name", "Wren Applegarth");
    officer.presses("Continue").await;
    officer.fills("Their full name", "Alder Applegarth");
    officer.chooses("Who are you to them?", "Son or daughter");
    officer.presses("Continue").await;
    officer.chooses("Does somebody act for you in this complaint?", "No, deal with me");
    officer.presses("Continue").await;
    finds_the_hospital(officer).await;
    officer.fills("What happened?", "Nobody came for four hours.");
    officer.presses("Continue").await;
    officer.chooses("If you cannot say", "I cannot say when");
    officer.presses("Continue").await;
    officer.fills("What did it do to you, or to the person it happened to?", "Pain and fear.");
    officer.presses("Continue").await;
    officer.chooses("Which of these describes it best?", "Care and treatment");
    officer.presses("Continue").await;
    officer.presses("Continue").await;
    officer.chooses("Is there another problem that you want us to look at?", "No");
    officer.presses("Continue").await;
    keys_what_she_wants(officer).await;
}

async fn keys_what_she_wants(officer: &mut Reader) {
    officer.fills("What would put things right for you?", "An apology.");
    officer.presses("Continue").await;
    officer.presses("Continue").await;
    officer.chooses("How should we tell you that there is news?", "Letter");
    officer.fills("Postal address", "1 Elm Walk\nFernhollow");
    officer.fills("A telephone number, if we may also call you", "01632 960 001");
    officer.presses("Continue").await;
    officer.chooses("Letters", "Send me letters in large print");
    officer.presses("Continue").await;
    officer.chooses("Which language should we use with you?", "English");
    officer.presses("Continue").await;
}

fn has_read_it_back(officer: &mut Reader) {
    officer.chooses(
        "Read back",
        "I have read this back to the person, and they agree that it is right",
    );
}

async fn sends_it(officer: &mut Reader) {
    has_read_it_back(officer);
    officer.presses("Send complaint").await;
    assert_eq!(officer.heading(), "We have your complaint");
}

/// The access code on the page to be printed.
fn the_code(officer: &Reader) -> String {
    let (_, rest) = officer.words().split_once("Your access code ").unwrap();
    rest.split_whitespace().next().unwrap().to_owned()
}

#[tokio::test]
async fn an_officer_keys_it_reads_it_back_and_prints_the_code() {
    let office = TestOffice::opens_on(TODAY).await;
    let mut officer = office.officer().await;
    keys_a_complaint(&mut officer).await;
    officer.sees("It came by Phone");
    officer.sees("It reached us on 2 March 2026");
    officer.presses("Send complaint").await;
    assert_eq!(officer.status(), 422, "it was not read back");
    sends_it(&mut officer).await;

    let opened = the_case(&office, &officer).await;
    let case = opened.complaint().unwrap();
    assert_eq!((case.channel, case.received), (Channel::Phone, date(2026, 3, 2)));
    assert!(case.affected().unwrap().died);
    assert_eq!(case.correspondent(case.received).unwrap().name(), "Wren Applegarth");
    assert_eq!(case.correspondent(case.received).unwrap().identity.known().unwrap().email, "");
    let first = opened.loaded.told.first().unwrap();
    assert_eq!(first.actor, example::officer().account.0);
    assert!(first.on_behalf_of.is_some(), "it is written down for whom she keyed it");

    // The paper has come: Wren types the code as it looks to her.
    let typed = the_code(&officer).to_lowercase().replace('-', " ");
    let mut wren = office.reader();
    wren.opens("/sign-in/reference").await;
    wren.fills("Reference", &case.reference.digits());
    wren.fills("Access code", &typed);
    wren.presses("Sign in").await;
    assert_eq!(wren.heading(), "Where your complaint stands");
    wren.sees("The complaint reached us on 2 March 2026 (Phone)");
    wren.sees(&format!("Issue 1 raised, about {HOSPITAL}"));
    wren.sees("Nobody came for four hours.");
}

#[tokio::test]
async fn the_letter_to_somebody_without_email_is_a_task_until_it_is_posted() {
    let office = TestOffice::opens_on(TODAY).await;
    let mut officer = office.officer().await;
    keys_a_complaint(&mut officer).await;
    sends_it(&mut officer).await;
    let reference = the_case(&office, &officer).await.complaint().unwrap().reference;
    let letters = format!("/my/{reference}/letters");
    officer.opens("/office/queues/post").await;
    officer.sees("Letter 1 to be sent");
    officer.sees(&reference.to_string());
    officer.sees_no("Late");
    office.calendar.turn_to(date(2026, 3, 9));
    officer.opens("/office/queues/post").await;
    officer.sees("Late");
    officer.opens(&letters).await;
    officer.sees("Waiting to be sent");
    officer.follows("We have your complaint").await;
    officer.sees("Wren Applegarth 1 Elm Walk Fernhollow");
    officer.sees("the access code on your receipt");
    assert!(officer.html().contains("large-print"), "as she asked");
}

#[tokio::test]
async fn a_letter_is_printed_and_posted_and_no_longer_owed() {
    let office = TestOffice::opens_on(TODAY).await;
    let mut officer = office.officer().await;
    keys_a_complaint(&mut officer).await;
    sends_it(&mut officer).await;
    let reference = the_case(&office, &officer).await.complaint().unwrap().reference;

    officer.opens("/office/queues/post").await;
    officer.follows("Letter 1 to be sent").await;
    officer.sees("1 Elm Walk");
    officer.presses("It is printed").await;
    officer.presses("It is in the post").await;

    officer.opens("/office/queues/post").await;
    officer.sees("Nothing waits here.");
    officer.opens(&format!("/my/{reference}/letters")).await;
    officer.sees("Posted");
}

#[tokio::test]
async fn all_letters_of_the_day_are_printed_and_posted_in_one_go() {
    let office = TestOffice::opens_on(TODAY).await;
    let mut officer = office.officer().await;
    for _ in 0..2 {
        keys_a_complaint(&mut officer).await;
        sends_it(&mut officer).await;
    }
    officer.opens("/office/queues/post").await;
    officer.follows("Letters to be printed").await;
    officer.sees("2 letters stand below");
    assert_eq!(officer.html().matches("redress-paper large-print").count(), 2, "as she asked");
    officer.presses("All of these are printed").await;
    officer.sees("2 letters are printed and not yet in the post.");
    officer.opens("/office/post").await;
    officer.sees("No letter waits to be printed.");
    officer.follows("Printed letters to be posted").await;
    officer.presses("All of these are in the post").await;
    officer.sees("No letter waits to be printed.");
    officer.opens("/office/queues/post").await;
    officer.sees("Nothing waits here.");
}

#[tokio::test]
async fn a_letter_that_comes_back_is_owed_again() {
    let office = TestOffice::opens_on(TODAY).await;
    let mut officer = office.officer().await;
    keys_a_complaint(&mut officer).await;
    sends_it(&mut officer).await;
    let reference = the_case(&office, &officer).await.complaint().unwrap().reference;
    officer.opens(&format!("/cases/{reference}")).await;
    officer.follows("Letters").await;
    officer.sees("Wren Applegarth");
    officer.sees("Waiting to be sent");
    officer.follows("We have the complaint").await;
    for (button, state) in [
        ("It is printed", "Printed"),
        ("It is in the post", "Posted"),
        ("It came back", "It did not arrive: to be posted (The letter came back)"),
    ] {
        officer.presses(button).await;
        officer.sees(state);
    }
    officer.opens("/office/queues/post").await;
    officer.sees("Letter 1 to be sent");
}

#[tokio::test]
async fn an_officer_whose_session_has_ended_signs_in_before_it_is_sent_in_her_name() {
    let office = TestOffice::opens_on(TODAY).await;
    let mut officer = office.officer().await;
    keys_a_complaint(&mut officer).await;
    office.calendar.let_seconds_pass(3 * 3_600);
    has_read_it_back(&mut officer);
    officer.presses("Send complaint").await;
    assert!(officer.address().starts_with("/sign-in"), "{}", officer.address());

    officer.opens("/for-stories/officer").await;
    officer.opens("/complain/check").await;
    officer.sees("Nobody came for four hours.");
    sends_it(&mut officer).await;
    let opened = the_case(&office, &officer).await;
    let first = opened.loaded.told.first().unwrap();
    assert_eq!(first.actor, example::officer().account.0);
}
