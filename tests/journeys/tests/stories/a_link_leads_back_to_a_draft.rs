//! Somebody begins a complaint and has a link sent to them, because a code is easily lost.
use std::sync::Arc;

use jiff::civil::date;
use testkit::{Letterbox, Reader};

use crate::enquiry::TestOffice;

const DAY: i64 = 24 * 3_600;

async fn begins(reader: &mut Reader) {
    reader.opens("/complain").await;
    reader.presses("Begin").await;
    reader.chooses("Who did it happen to?", "It happened to me");
    reader.presses("Continue").await;
    reader.fills("Full name", "Wren Applegarth");
    reader.presses("Continue").await;
}

async fn asks_for_a_link(reader: &mut Reader) {
    reader.opens("/complain/save").await;
    reader.follows("Have a link sent to you by e-mail").await;
    reader.fills("Your e-mail address", "wren@example.org");
    reader.presses("Send the link").await;
}

/// The address in the newest mail, after the office's own.
fn the_link(letterbox: &Letterbox) -> String {
    let (_, _, text) = letterbox.mails().pop().expect("a mail");
    let link = text.split_whitespace().find(|word| word.contains("/complain/link/"));
    let link = link.expect("a link");
    link.get(link.find("/complain").unwrap()..).unwrap().to_owned()
}

async fn an_office() -> (TestOffice, Arc<Letterbox>) {
    let letterbox = Arc::new(Letterbox::default());
    (TestOffice::opens_with(date(2026, 3, 3), letterbox.clone()).await, letterbox)
}

#[tokio::test]
async fn the_link_leads_back_once_and_the_mail_says_nothing_of_anybody() {
    let (office, letterbox) = an_office().await;
    let mut wren = office.reader();
    begins(&mut wren).await;
    asks_for_a_link(&mut wren).await;
    wren.sees("The link is on its way");
    let (to, subject, text) = letterbox.mails().pop().unwrap();
    assert_eq!(
        (to.as_str(), subject.as_str()),
        ("wren@example.org", "A link to your draft complaint")
    );
    for personal in ["Wren", "Applegarth", "wren@"] {
        assert!(!text.contains(personal), "{text}");
    }

    let mut elsewhere = office.reader();
    let link = the_link(&letterbox);
    // A program that looks into mails opens it too, and uses nothing up.
    office.reader().opens(&link).await;
    elsewhere.opens(&link).await;
    assert_eq!(elsewhere.heading(), "Go on with your draft complaint");
    elsewhere.presses("Go on").await;
    elsewhere.sees("Does somebody act for you in this complaint?");
    elsewhere.opens("/complain/you").await;
    elsewhere.sees_typed("Full name", "Wren Applegarth");
    let mut late = office.reader();
    late.opens(&link).await;
    assert_eq!(late.heading(), "This link does not work any more");
    late.opens("/complain/link/AAAAAAAAAAAAAAAAA").await;
    assert_eq!(late.heading(), "This link does not work any more");
}

#[tokio::test]
async fn a_link_ends_with_its_week_with_a_newer_one_and_with_the_draft() {
    let (office, letterbox) = an_office().await;
    let mut wren = office.reader();
    begins(&mut wren).await;
    asks_for_a_link(&mut wren).await;
    let first = the_link(&letterbox);
    asks_for_a_link(&mut wren).await;
    let second = the_link(&letterbox);
    let mut reader = office.reader();
    reader.opens(&first).await;
    assert_eq!(reader.heading(), "This link does not work any more");
    reader.opens(&second).await;
    assert_eq!(reader.heading(), "Go on with your draft complaint");

    office.calendar.let_seconds_pass(8 * DAY);
    reader.presses("Go on").await;
    assert_eq!(reader.heading(), "This link does not work any more");
    asks_for_a_link(&mut wren).await;
    let third = the_link(&letterbox);
    wren.opens("/complain/throw-away").await;
    wren.presses("Throw it away").await;
    reader.opens(&third).await;
    assert_eq!(reader.heading(), "This link does not work any more");
}

#[tokio::test]
async fn nobody_is_written_to_against_their_will_and_no_mailbox_is_filled() {
    let (office, letterbox) = an_office().await;
    let mut wren = office.reader();
    begins(&mut wren).await;
    for _ in 0..10 {
        asks_for_a_link(&mut wren).await;
    }
    asks_for_a_link(&mut wren).await;
    assert_eq!((wren.status(), letterbox.mails().len()), (429, 10));

    let mut unsafe_one = office.reader();
    begins(&mut unsafe_one).await;
    unsafe_one.opens("/complain/needs").await;
    unsafe_one.chooses("Is there a way in which we must never reach you?", "Send me no e-mail");
    unsafe_one.presses("Continue").await;
    asks_for_a_link(&mut unsafe_one).await;
    unsafe_one.sees("You told us never to reach you by e-mail");
    unsafe_one.sees_typed("Your e-mail address", "wren@example.org");
    assert_eq!(letterbox.mails().len(), 10);
}
