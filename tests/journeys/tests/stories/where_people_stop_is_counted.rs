//! People begin complaints and do not go on. The office learns at which step, and nothing else.
use app::{enquiry::stopped, ports::Month};
use jiff::civil::date;

use crate::enquiry::TestOffice;

const DAY: i64 = 24 * 3_600;

/// Somebody who asks the checker, begins the form if `name` says so, and goes away.
async fn somebody_stops(office: &TestOffice, name: Option<&str>) {
    let mut reader = office.reader();
    reader.opens("/check/nation").await;
    reader.chooses("Where did it happen?", "Wales");
    reader.presses("Continue").await;
    reader.chooses("What is your complaint about?", "The NHS, or care that the NHS pays for");
    reader.presses("Continue").await;
    assert_eq!(reader.heading(), "Somebody else can help you better");
    let Some(name) = name else { return };
    reader.presses("Send your complaint all the same").await;
    reader.chooses("Who did it happen to?", "It happened to me");
    reader.presses("Continue").await;
    reader.fills("Full name", name);
    reader.presses("Continue").await;
}

#[tokio::test]
async fn drafts_that_nobody_goes_on_with_are_counted_by_step_when_they_end() {
    let office = TestOffice::opens_on(date(2026, 3, 3)).await;
    for _ in 0..12 {
        somebody_stops(&office, None).await;
    }
    for name in ["Wren Applegarth", "Linden Farrow", "Mab Underhill"] {
        somebody_stops(&office, Some(name)).await;
    }
    // Somebody else asks one question, comes back a month later, and asks no more.
    let mut late = office.reader();
    late.opens("/check/nation").await;
    late.chooses("Where did it happen?", "England");
    late.presses("Continue").await;

    let mut officer = office.officer().await;
    officer.opens("/contacts/counts").await;
    officer.follows("Where people stop").await;
    officer.sees("Nothing has been counted for this month");

    office.calendar.let_seconds_pass(89 * DAY);
    assert_eq!(stopped::clear(&office.office).await.unwrap(), 0, "nobody has given up yet");
    office.calendar.let_seconds_pass(2 * DAY);
    assert_eq!(stopped::clear(&office.office).await.unwrap(), 16);
    assert_eq!(stopped::clear(&office.office).await.unwrap(), 0, "each ends once");

    officer.opens("/for-stories/officer").await;
    officer.opens("/office/stopped").await;
    officer.sees("Where complaints that people began were left: March 2026");
    // One stopped at a question, three at a page: neither is said, and what would tell them is not.
    officer.sees("Checker: what kind of service fewer than 5");
    officer.sees("Form: whether somebody acts for them fewer than 5");
    officer.sees("Read the checker’s advice, and began no complaint not shown");
    officer.sees("Somebody else can help you better 15");
    officer.follows("How many complaints were lost to each limit in the law").await;
    assert_eq!(officer.heading(), "The rules by which we decide what we can look at");

    let mut anybody = office.reader();
    anybody.opens("/office/stopped").await;
    assert_eq!(anybody.heading(), "Sign in");
}

#[tokio::test]
async fn what_is_sent_or_thrown_away_is_counted_once_and_what_an_officer_keys_is_not() {
    let office = TestOffice::opens_on(date(2026, 3, 3)).await;
    for _ in 0..6 {
        let mut reader = office.reader();
        reader.opens("/complain").await;
        reader.presses("Begin").await;
        reader.opens("/complain/throw-away").await;
        reader.presses("Throw it away").await;
    }
    let mut officer = office.officer().await;
    officer.opens("/office/new").await;
    officer.chooses("How did it come?", "Phone");
    officer.presses("Begin").await;
    office.calendar.let_seconds_pass(91 * DAY);
    stopped::clear(&office.office).await.unwrap();

    let march = Month::parse("2026-03").unwrap();
    let told = stopped::stopped(&office.office, &march).await.unwrap();
    let places: Vec<_> = told.places.iter().map(|row| (row.what.as_str(), row.said)).collect();
    assert_eq!(places, [("form-who", insight::Said::Exactly(6))]);
    assert_eq!(told.advice, []);
    assert_eq!(stopped::months(&office.office).await.unwrap(), [march]);
}
