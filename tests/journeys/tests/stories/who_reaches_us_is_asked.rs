//! After the receipt people are asked about themselves. What they answer is counted, and nobody
//! can find out who answered what.
use app::{equality, ports::Month};
use casework::{codes::Subject, equality::QUESTIONS, example};
use jiff::civil::date;
use testkit::Reader;

use crate::house::{HOSPITAL, World, an_office, sends};

/// Somebody who has just sent a complaint, with the receipt before them.
async fn has_sent(world: &World) -> Reader {
    let mut code = String::new();
    let issue = sends::issue(Subject::Care, HOSPITAL);
    sends::sends_with(&world.office, vec![issue], |draft| code.clone_from(&draft.code)).await;
    let mut reader = Reader::at(&world.address);
    reader.opens("/complain/return").await;
    reader.fills("Return code", &code);
    reader.presses("Continue").await;
    assert_eq!(reader.heading(), "We have your complaint");
    reader
}

/// The address that leads to the questions.
fn the_link(reader: &Reader) -> String {
    let (_, rest) = reader.html().split_once("href=\"/equality/").unwrap();
    format!("/equality/{}", rest.split('"').next().unwrap())
}

async fn answers(reader: &mut Reader, sex: &str, religion: Option<&str>) {
    reader.follows("Answer the equality questions").await;
    reader.chooses("What is your sex?", sex);
    if let Some(religion) = religion {
        reader.chooses("What is your religion or belief?", religion);
    }
    reader.presses("Send my answers").await;
    reader.sees("Your answers are counted");
}

#[tokio::test]
async fn answers_are_told_in_totals_once_the_quarter_is_over() {
    let world = an_office().await;
    for place in 0..12 {
        let mut reader = has_sent(&world).await;
        let sex = if place < 7 { "Female" } else { "Male" };
        let religion = if place == 0 { "Jewish" } else { "No religion" };
        answers(&mut reader, sex, Some(religion)).await;
    }
    let mut officer = world.sits(&example::officer()).await;
    officer.opens("/office/equality").await;
    officer.sees("Nothing has been answered yet, or the quarter is not over");
    officer.opens("/office/equality?quarter=2026-q1").await;
    assert_eq!(officer.status(), 404, "what grows while somebody watches tells of one person");

    world.waits_until(date(2026, 4, 1));
    officer.opens("/office/equality").await;
    officer.sees("January to March 2026");
    officer.sees("Female 7 58.3%");
    officer.sees("Male 5 41.7%");
    // One person is not told, nor what would tell them, nor a share that would.
    officer.sees("Jewish fewer than 5 –");
    officer.sees("No religion not shown –");
    let mut anybody = Reader::at(&world.address);
    anybody.opens("/office/equality").await;
    assert_eq!(anybody.heading(), "Sign in");
}

#[tokio::test]
async fn each_receipt_answers_once_and_nobody_has_to() {
    let world = an_office().await;
    let mut reader = has_sent(&world).await;
    assert!(reader.has_link("Answer the equality questions"));
    let mut again = Reader::at(&world.address);
    again.opens(&the_link(&reader)).await;
    reader.follows("Answer the equality questions").await;
    reader.presses("Send my answers").await;
    reader.sees("Your answers are counted");
    assert_eq!(reader.heading(), "We have your complaint", "the access code is still there");
    assert!(!reader.has_link("Answer the equality questions"), "asked once");

    again.chooses("What is your sex?", "Male");
    again.presses("Send my answers").await;
    again.sees("These questions can be answered once");
    again.opens("/equality/7K4M-9QRT-0WXZ-3BCD-5").await;
    again.sees("These questions can be answered once");
    for question in QUESTIONS {
        assert_eq!(world.office.tallies.counted(question.code).await.unwrap(), []);
    }
}

/// Whoever answers first or last, with whichever complaint: the office keeps the same.
#[tokio::test]
async fn nothing_that_is_kept_tells_who_answered_what() {
    let mut kept = Vec::new();
    for order in [["Female", "Male"], ["Male", "Female"]] {
        let world = an_office().await;
        let mut people = [has_sent(&world).await, has_sent(&world).await];
        for (person, sex) in people.iter_mut().zip(order) {
            answers(person, sex, None).await;
        }
        let mut counted = Vec::new();
        for question in QUESTIONS {
            counted.extend(world.office.tallies.counted(question.code).await.unwrap());
        }
        assert!(counted.iter().all(|tally| tally.month == Month::of(example::BEGINS)));
        kept.push(counted);
        // Nothing but numbers came of it: the cases say nothing of it, and the tokens are gone.
        for reference in cases(&world).await {
            let opened = world.office.open(&example::officer(), reference).await.unwrap();
            let told = format!("{:?}", opened.loaded.told);
            for word in ["equality", "Female", "female"] {
                assert!(!told.contains(word), "{word}");
            }
        }
    }
    let [first, second] = kept.as_slice() else { panic!("two offices") };
    assert_eq!(first, second);
    assert_eq!(equality_codes(first), ["female 1", "male 1"]);
}

fn equality_codes(counted: &[app::ports::Tally]) -> Vec<String> {
    counted.iter().map(|tally| format!("{} {}", tally.what, tally.count)).collect()
}

async fn cases(world: &World) -> Vec<casework::Reference> {
    let kind = casework::record::Kind::Case;
    let ids = world.office.record.streams(kind, uuid::Uuid::nil(), 10).await.unwrap();
    let mut references = Vec::new();
    for id in ids {
        let loaded = world.office.case(casework::id::CaseId(id)).await.unwrap();
        references.push(loaded.story.live().unwrap().reference);
    }
    assert_eq!(references.len(), 2);
    references
}

#[tokio::test]
async fn the_day_over_nobody_answers_any_more() {
    let world = an_office().await;
    let mut reader = has_sent(&world).await;
    reader.follows("Answer the equality questions").await;
    world.calendar.let_seconds_pass(25 * 3_600);
    reader.presses("Send my answers").await;
    reader.sees("These questions can be answered once, within a day");
    assert_eq!(equality::quarters(&world.office).await.unwrap(), []);
}
