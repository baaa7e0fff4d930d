//! Stage one, told as people live it: they ask whether we can help, tell what happened, stop and
//! come back, send it once, and can prove years later what they sent.
use app::enquiry::{Sent, draft, receipt, send};
use casework::{Day, codes::Role, record::Kind};
use jiff::civil::date;
use testkit::Reader;
use uuid::Uuid;

use crate::enquiry::{HOSPITAL, TestOffice, finds_the_hospital, the_case};

const TODAY: Day = date(2026, 3, 3);

#[tokio::test]
async fn somebody_is_advised_and_sends_a_complaint() {
    let office = TestOffice::opens_on(TODAY).await;
    let mut wren = office.reader();
    asks_the_checker_about_a_hospital(&mut wren).await;
    wren.sees("Bring your complaint to us");
    wren.sees("Health Service Commissioners Act 1993, section 9(4)");
    wren.presses("Make your complaint").await;
    tells_who_complains(&mut wren).await;
    finds_the_hospital(&mut wren).await;
    tells_what_happened(&mut wren).await;
    tells_what_would_put_it_right(&mut wren).await;
    wren.sees("Nobody came for four hours.");
    wren.presses("Send complaint").await;
    assert_eq!(wren.heading(), "We have your complaint");
    then_the_case_is_as_it_was_told(&office, &wren).await;
}

#[tokio::test]
async fn somebody_stops_in_the_middle_and_comes_back_on_another_device() {
    let office = TestOffice::opens_on(TODAY).await;
    let mut wren = office.reader();
    asks_the_checker_about_a_hospital(&mut wren).await;
    wren.presses("Make your complaint").await;
    tells_who_complains(&mut wren).await;
    let code = the_return_code(&mut wren).await;

    // Long after every session has ended.
    office.calendar.let_seconds_pass(40 * 24 * 3_600);
    let mut elsewhere = office.reader();
    elsewhere.opens("/complain/you").await;
    elsewhere.sees("We do not know which complaint you are working on");
    elsewhere.fills("Return code", "AAAA-AAAA-AAAA-AAAA-A");
    elsewhere.presses("Continue").await;
    assert_eq!(elsewhere.status(), 422);
    elsewhere.fills("Return code", &code.to_lowercase().replace('-', " "));
    elsewhere.presses("Continue").await;

    assert_eq!(elsewhere.heading(), "Which organisation is this about?");
    elsewhere.opens("/complain/you").await;
    elsewhere.sees_typed("Full name", "Wren Applegarth");
}

#[tokio::test]
async fn the_nhs_in_wales_is_told_where_to_go_and_may_complain_all_the_same() {
    let office = TestOffice::opens_on(TODAY).await;
    let mut reader = office.reader();
    reader.opens("/check").await;
    reader.follows("Start").await;
    reader.chooses("Where did it happen?", "Wales");
    reader.presses("Continue").await;
    reader.chooses("What is your complaint about?", "The NHS, or care that the NHS pays for");
    reader.presses("Continue").await;

    assert_eq!(reader.heading(), "Somebody else can help you better");
    reader.sees("Public Services Ombudsman for Wales");
    assert!(reader.has_button("Send your complaint all the same"));
}

#[tokio::test]
async fn what_is_not_right_is_said_and_what_was_typed_is_kept() {
    let office = TestOffice::opens_on(TODAY).await;
    let mut reader = office.reader();
    reader.opens("/check/noticed").await;
    reader
        .fills_boxes("When did you first know that something had gone wrong?", ["31", "2", "2026"]);
    reader.presses("Continue").await;
    assert_eq!(reader.status(), 422);
    reader.sees("must be a real date");
    reader.fills_day("When did you first know that something had gone wrong?", date(2026, 3, 4));
    reader.presses("Continue").await;
    assert_eq!(reader.status(), 422);
    reader.sees("must be today or in the past");

    reader.opens("/complain/nonsense").await;
    reader.sees("We do not know which complaint you are working on");
}

#[tokio::test]
async fn the_register_is_searched_and_browsed() {
    let office = TestOffice::opens_on(TODAY).await;
    let mut reader = office.reader();
    reader.opens("/organisations?q=hospital+fernh").await;
    reader.follows(HOSPITAL).await;
    reader.sees("We can look at complaints about this organisation");
    reader.opens("/organisations?letter=f").await;
    assert!(reader.has_link(HOSPITAL));
    reader.opens("/organisations?q=fernholow+hospitle").await;
    reader.follows(HOSPITAL).await;
    reader.opens("/organisations?q=zzzz").await;
    reader.sees("We found no organisation");
    reader.opens("/organisations/ods:NOBODY").await;
    assert_eq!(reader.status(), 404);
}

async fn asks_the_checker_about_a_hospital(wren: &mut Reader) {
    wren.opens("/").await;
    wren.follows("Check whether we can help").await;
    wren.follows("Start").await;
    wren.chooses("Where did it happen?", "England");
    wren.presses("Continue").await;
    wren.chooses("What is your complaint about?", "The NHS, or care that the NHS pays for");
    wren.presses("Continue").await;
    wren.chooses("Which organisation is it about?", "It is not in the list, or I do not know");
    wren.presses("Continue").await;
    let question = "Have you complained to the organisation itself?";
    wren.chooses(question, "Yes, and it has given its final answer");
    wren.fills_day("When did it give its final answer?", date(2026, 1, 20));
    wren.presses("Continue").await;
    wren.fills_day("When did you first know that something had gone wrong?", date(2025, 9, 1));
    wren.presses("Continue").await;
    wren.chooses("Can a court or tribunal deal with it?", "No");
    wren.presses("Continue").await;
    wren.chooses("Who did it happen to?", "It happened to me");
    wren.presses("Continue").await;
}

async fn tells_who_complains(wren: &mut Reader) {
    wren.fills("Full name", "Wren Applegarth");
    wren.presses("Continue").await;
    wren.chooses("Does somebody act for you in this complaint?", "No, deal with me");
    wren.presses("Continue").await;
}

/// The day she first knew and the final answer carried over from the checker.
async fn tells_what_happened(wren: &mut Reader) {
    wren.fills("What happened?", "Nobody came for four hours.");
    wren.presses("Continue").await;
    wren.fills("What did it do to you, or to the person it happened to?", "Pain and fear.");
    wren.presses("Continue").await;
    wren.chooses("Which of these describes it best?", "Care and treatment");
    wren.presses("Continue").await;
    wren.presses("Continue").await;
    wren.chooses("Is there another problem that you want us to look at?", "No");
    wren.presses("Continue").await;
}

async fn tells_what_would_put_it_right(wren: &mut Reader) {
    wren.fills("What would put things right for you?", "An apology.");
    wren.presses("Continue").await;
    wren.attaches("Attach files", "answer.txt", "The hospital regrets nothing.");
    wren.presses("Continue").await;
    wren.chooses("How should we tell you that there is news?", "Letter");
    wren.fills("Postal address", "1 Elm Walk\nFernhollow");
    wren.presses("Continue").await;
    wren.presses("Continue").await;
    wren.chooses("Which language should we use with you?", "English");
    wren.presses("Continue").await;
}

async fn the_return_code(reader: &mut Reader) -> String {
    reader.follows("Print the code or what you have so far").await;
    let words = reader.words().to_owned();
    let is_code = |word: &&str| word.len() == 21 && word.matches('-').count() == 4;
    words.split_whitespace().find(is_code).expect("a return code").to_owned()
}

/// The word after these words on the page.
fn after(reader: &Reader, words: &str) -> String {
    let (_, rest) = reader.words().split_once(words).expect("these words");
    rest.split_whitespace().next().expect("a word").to_owned()
}

async fn then_the_case_is_as_it_was_told(office: &TestOffice, wren: &Reader) {
    let opened = the_case(office, wren).await;
    let case = opened.complaint().unwrap();
    let person = case.complainant().unwrap();
    assert_eq!(person.name(), "Wren Applegarth");
    assert!(person.is(Role::PersonAffected));
    let issue = case.issues.values().next().unwrap();
    assert_eq!(issue.noticed, Some(date(2025, 9, 1)));
    assert_eq!(issue.answered, Some(date(2026, 1, 20)));
    assert_eq!(case.papers.len(), 1);
    assert_eq!(case.notices.len(), 1, "she is told that it was received");

    let reference = case.reference;
    let hash = after(wren, "Receipt (SHA-256)");
    let fits = receipt::check(&office.office, reference, &hash).await.unwrap();
    assert_eq!(fits, receipt::Check::Fits);
    let other = receipt::check(&office.office, reference, &"0".repeat(64)).await.unwrap();
    assert_eq!(other, receipt::Check::DoesNotFit);
}

#[tokio::test]
async fn sent_twice_it_is_one_complaint() {
    let office = TestOffice::opens_on(TODAY).await;
    let mut wren = office.reader();
    asks_the_checker_about_a_hospital(&mut wren).await;
    wren.presses("Make your complaint").await;
    tells_who_complains(&mut wren).await;
    finds_the_hospital(&mut wren).await;
    tells_what_happened(&mut wren).await;
    tells_what_would_put_it_right(&mut wren).await;
    let (one, other) = two_clicks_at_once(&office, &mut wren).await;

    let (one, other) = (one.unwrap(), other.unwrap());
    assert_eq!((one.reference, &one.access_code), (other.reference, &other.access_code));
    assert_eq!((one.salt, one.hash), (other.salt, other.hash));
    let cases = office.office.record.streams(Kind::Case, Uuid::nil(), 10).await.unwrap();
    assert_eq!(cases.len(), 1);
    wren.opens("/complain/check").await;
    assert_eq!(wren.heading(), "We have your complaint");
    wren.sees(&one.reference.to_string());
    wren.sees(&one.access_code);
}

type Clicked = Result<Sent, app::Problem>;

/// Two requests that both read the draft before either has sent it.
async fn two_clicks_at_once(office: &TestOffice, wren: &mut Reader) -> (Clicked, Clicked) {
    let code = the_return_code(wren).await;
    let mut one = draft::find(&office.office, &code).await.unwrap();
    let mut other = one.clone();
    tokio::join!(send(&office.office, None, &mut one), send(&office.office, None, &mut other))
}
