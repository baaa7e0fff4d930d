//! Before anybody complains they can ask whether we can help. Whoever is not ours is told who can;
//! whoever is early, until when; whoever is ours, so; and everybody why, and from which law.
use app::{
    ports::Envelope,
    stories::{self, Loaded},
};
use casework::{
    Day,
    codes::{Nation, Regime, Sector},
    id::OrganisationId,
    organisation::{Entry, Organisation},
    permission::Actor,
};
use jiff::civil::date;
use scraper::{Html, Selector};
use testkit::Reader;

use crate::enquiry::TestOffice;

const TODAY: Day = date(2026, 3, 3);
const PRACTICE: &str = "Elm Walk Surgery (Made Up)";
const NHS: &str = "The NHS, or care that the NHS pays for";
const PROCESS: &str = "Have you complained to the organisation itself?";
const KNEW: &str = "When did you first know that something had gone wrong?";

async fn opens_the_checker(office: &TestOffice) -> Reader {
    let mut reader = office.reader();
    reader.opens("/check").await;
    reader.follows("Start").await;
    reader
}

async fn says(reader: &mut Reader, question: &str, answer: &str) {
    reader.chooses(question, answer);
    reader.presses("Continue").await;
    assert_eq!(reader.status(), 200, "{question}: {answer}");
}

/// Where it happened, and what it is about.
async fn tells_of(office: &TestOffice, nation: &str, matter: &str) -> Reader {
    let mut reader = opens_the_checker(office).await;
    says(&mut reader, "Where did it happen?", nation).await;
    says(&mut reader, "What is your complaint about?", matter).await;
    reader
}

async fn knows_no_organisation(reader: &mut Reader) {
    let answer = "It is not in the list, or I do not know";
    says(reader, "Which organisation is it about?", answer).await;
}

async fn has_the_final_answer(reader: &mut Reader) {
    reader.fills_day("When did it give its final answer?", date(2026, 1, 20));
    says(reader, PROCESS, "Yes, and it has given its final answer").await;
    reader.fills_day(KNEW, date(2025, 9, 1));
    reader.presses("Continue").await;
}

async fn ends(reader: &mut Reader) {
    says(reader, "Can a court or tribunal deal with it?", "No").await;
    says(reader, "Who did it happen to?", "It happened to me").await;
}

/// A practice of the register that has given care for the NHS.
async fn enters_a_practice(office: &TestOffice) {
    let record = office.office.record.as_ref();
    let code = "example:elm-walk";
    let loaded: Loaded<Organisation> =
        stories::load(record, OrganisationId::of_code(code).0).await.unwrap();
    let entry = Entry {
        code: code.into(),
        name: PRACTICE.into(),
        other_names: Vec::new(),
        sector: Sector::Health,
        nation: Nation::ENGLAND,
        regime: Some(Regime::HEALTH_1993),
        provider: true,
        scope_note: None,
        opened: None,
        closed: None,
        source: "made up".into(),
        details: casework::organisation::Details::default(),
    };
    let event = loaded.story.enter(entry).unwrap();
    let envelope = Envelope {
        command: office.office.chance.id(),
        actor: Actor::PROGRAM.account.0,
        on_behalf_of: None,
        cause: None,
        recorded_at: office.office.clock.now(),
    };
    stories::append(record, &loaded, envelope, &[event]).await.unwrap();
}

#[tokio::test]
async fn a_hospital_in_scotland_has_an_ombudsman_of_its_own() {
    let office = TestOffice::opens_on(TODAY).await;
    let reader = tells_of(&office, "Scotland", NHS).await;

    assert_eq!(reader.heading(), "Somebody else can help you better");
    reader.sees("Scottish Public Services Ombudsman");
    reader.sees("This stands in the way");
    assert!(reader.has_button("Send your complaint all the same"), "a person looks at every one");
}

#[tokio::test]
async fn a_council_has_an_ombudsman_in_each_nation() {
    let office = TestOffice::opens_on(TODAY).await;
    for (nation, ombudsman) in [
        ("England", "Local Government and Social Care Ombudsman"),
        ("Wales", "Public Services Ombudsman for Wales"),
        ("Scotland", "Scottish Public Services Ombudsman"),
        ("Northern Ireland", "Northern Ireland Public Services Ombudsman"),
    ] {
        let reader = tells_of(&office, nation, "A council").await;
        assert_eq!(reader.heading(), "Somebody else can help you better", "{nation}");
        reader.sees(ombudsman);
    }
}

#[tokio::test]
async fn a_complaint_about_benefits_needs_a_member_and_is_ours_once_one_was_asked() {
    let office = TestOffice::opens_on(TODAY).await;
    for (asked, heading) in
        [(None, "Ask a Member of Parliament to refer it"), (Some(2), "Bring your complaint to us")]
    {
        let matter = "Benefits, the State Pension or child maintenance";
        let mut reader = tells_of(&office, "England", matter).await;
        knows_no_organisation(&mut reader).await;
        has_the_final_answer(&mut reader).await;
        let question = "Have you asked a Member of Parliament to refer your complaint?";
        match asked {
            None => says(&mut reader, question, "No").await,
            Some(day) => {
                reader.fills_day("When did your complaint reach the MP?", date(2026, 2, day));
                says(&mut reader, question, "Yes").await;
            }
        }
        ends(&mut reader).await;

        assert_eq!(reader.heading(), heading);
        reader.sees("Parliamentary Commissioner Act 1967");
        reader.sees("Who comes before us");
        reader.sees("Independent Case Examiner");
    }
}

#[tokio::test]
async fn three_years_after_a_practice_stopped_the_law_gives_no_way_round() {
    let office = TestOffice::opens_on(TODAY).await;
    enters_a_practice(&office).await;
    let mut reader = tells_of(&office, "England", NHS).await;
    reader.fills("Name of the organisation", "elm walk");
    reader.presses("Search").await;
    says(&mut reader, "Which organisation is it about?", PRACTICE).await;
    let question = "Does it still provide care for the NHS?";
    reader.chooses(question, "No, it stopped");
    reader.presses("Continue").await;
    assert_eq!(reader.status(), 422, "the day decides, so it is asked for");
    reader.sees_chosen(question, "No, it stopped");
    reader.fills_day("When did it stop?", date(2023, 3, 2));
    says(&mut reader, question, "No, it stopped").await;

    assert_eq!(reader.heading(), "Somebody else can help you better");
    reader.sees(
        "We cannot look at somebody who stopped providing NHS care more than three years ago",
    );
    reader.sees("2 March 2026, because that is 3 years after 2 March 2023");
    reader.sees("section 9(4A) and (4B)");

    reader.opens("/check/provider").await;
    reader.fills_day("When did it stop?", date(2023, 3, 3));
    says(&mut reader, question, "No, it stopped").await;
    assert_eq!(reader.heading(), PROCESS, "a day later we can still look at it");
}

/// Answers how far the trust has come. Both days are asked for in the same words, so what the form
/// would send is sent by hand.
async fn has_waited_since(reader: &mut Reader, day: Day, process: &str) {
    let command = hidden(reader, "command");
    let (path, form) = (reader.address().to_owned(), "application/x-www-form-urlencoded");
    let body = format!(
        "command={command}&process={process}&{process}-day-day={}&{process}-day-month={}\
         &{process}-day-year={}",
        day.day(),
        day.month(),
        day.year()
    );
    let makes = |http: &reqwest::Client, site: &str| {
        http.post(format!("{site}{path}")).header("content-type", form).body(body.clone())
    };
    reader.sends_by_hand(makes).await;
    assert_eq!(reader.heading(), KNEW);
}

/// What stands in a hidden field of the page.
fn hidden(reader: &Reader, name: &str) -> String {
    let field = Selector::parse(&format!("input[name={name}]")).unwrap();
    let page = Html::parse_document(reader.html());
    page.select(&field).next().unwrap().attr("value").unwrap().to_owned()
}

#[tokio::test]
async fn a_trust_that_has_stalled_is_not_waited_for() {
    let office = TestOffice::opens_on(TODAY).await;
    let not_yet = "If you have no answer by 3 April 2026, come to us anyway.";
    let no_longer = "You need not wait if that cannot reasonably be expected of you";
    for (complained, process, heading, words) in [
        // Five months: the trust has its chance, until a day that is named.
        (date(2025, 10, 3), "waiting", "Not yet: the organisation comes first", not_yet),
        // Six months and no answer.
        (date(2025, 9, 3), "waiting", "Bring your complaint to us", no_longer),
        // It makes no progress, however long ago that was.
        (date(2026, 1, 10), "stuck", "Bring your complaint to us", no_longer),
    ] {
        let mut reader = tells_of(&office, "England", NHS).await;
        knows_no_organisation(&mut reader).await;
        has_waited_since(&mut reader, complained, process).await;
        reader.fills_day(KNEW, date(2025, 8, 1));
        reader.presses("Continue").await;
        ends(&mut reader).await;

        assert_eq!(reader.heading(), heading, "{complained}");
        reader.sees(words);
        reader.sees("section 4(5)");
    }
}

#[tokio::test]
async fn health_and_social_care_together_are_said_to_be_looked_at_together() {
    let office = TestOffice::opens_on(TODAY).await;
    let reader = tells_of(&office, "England", "Social care").await;

    assert_eq!(reader.heading(), "Somebody else can help you better");
    reader.sees("Local Government and Social Care Ombudsman");
    reader.sees(
        "If your complaint is about both health and social care, we may look at it together.",
    );
    assert!(reader.has_button("Send your complaint all the same"));
}

#[tokio::test]
async fn each_question_that_is_passed_over_says_what_to_do_and_nothing_is_lost() {
    let office = TestOffice::opens_on(TODAY).await;
    let mut reader = opens_the_checker(&office).await;
    for (question, answer) in
        [("Where did it happen?", "England"), ("What is your complaint about?", NHS)]
    {
        reader.presses("Continue").await;
        assert_eq!(reader.status(), 422, "{question}");
        reader.sees("There is a problem");
        says(&mut reader, question, answer).await;
    }
    reader.fills("Name of the organisation", "zzzz");
    reader.presses("Search").await;
    reader.presses("Continue").await;
    assert_eq!(reader.status(), 422);
    reader.sees_typed("Name of the organisation", "zzzz");
    knows_no_organisation(&mut reader).await;
    reader.chooses(PROCESS, "Yes, and it has given its final answer");
    reader.fills_boxes("When did it give its final answer?", ["30", "2", "2026"]);
    reader.presses("Continue").await;
    assert_eq!(reader.status(), 422);
    reader.sees("must be a real date");
    reader.sees_chosen(PROCESS, "Yes, and it has given its final answer");
    assert!(reader.html().contains("value=\"30\""), "what was typed is kept");
    has_the_final_answer(&mut reader).await;
    for (question, answer) in [
        ("Can a court or tribunal deal with it?", "No"),
        ("Who did it happen to?", "It happened to me"),
    ] {
        reader.presses("Continue").await;
        assert_eq!(reader.status(), 422, "{question}");
        says(&mut reader, question, answer).await;
    }
    assert_eq!(reader.heading(), "Bring your complaint to us");
}
