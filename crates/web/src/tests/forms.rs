use app::Problem;
use axum::extract::State;
use casework::{
    codes::{DeclineGround, Subject},
    section::Section,
};
use jiff::civil::date;
use testkit::Reader;

use super::{Served, served_with};
use crate::{
    Access, Answer, Answers, Choice, Entry, Field, Form, Onward, Sent, Site, Visitor,
    form::{FILE_LIMIT, Pence},
};

/// Questions of every kind. The words are borrowed from the pages that have them.
fn every_kind() -> Form {
    Form::new()
        .heading("shell-start")
        .field(Field::text("name", "case-complainant").up_to(20).autocomplete("name"))
        .field(Field::area("story", "shell-privacy").up_to(100))
        .field(Field::email("email", "code-means-email").optional())
        .field(Field::money("amount", "code-remedy-payment").optional())
        .field(Field::choice::<DeclineGround>("ground", "shell-support"))
        .field(Field::choices::<Subject>("subjects", "case-pages").optional())
        .field(Field::day("since", "case-stage").past())
        .field(Field::radios(
            "way",
            "shell-menu",
            [
                Choice::new("no", "form-no"),
                Choice::new("yes", "form-yes").reveals(Field::phone("phone", "code-channel-phone")),
            ],
        ))
        .field(Field::files("papers", "shell-cookies").optional())
        .field(Field::password("secret", "form-password-show").optional())
        .value("name", "Ada & “Grace” <b>")
        .value("since", date(2026, 1, 31))
        .value("amount", Pence(1250))
}

async fn show(State(site): State<Site>, visitor: Visitor) -> Answer {
    every_kind().show(&site, &visitor)
}

/// Answers with everything that was understood, line by line.
async fn send(State(site): State<Site>, visitor: Visitor, sent: Sent) -> Answer {
    let answers = every_kind().answers(&site, &visitor, sent).await?;
    Ok(axum::response::IntoResponse::into_response(understood(&answers)?))
}

fn understood(answers: &Answers) -> Result<String, crate::Apology> {
    let files = answers
        .files("papers")
        .into_iter()
        .map(|file| format!("{} {} {}", file.name, file.media_type, file.stored.size));
    Ok([
        format!("name={:?}", answers.text("name")),
        format!("story={:?}", answers.text("story")),
        format!("email={:?}", answers.optional("email")),
        format!("pence={:?}", answers.pence("amount")?),
        format!("ground={:?}", answers.choice::<DeclineGround>("ground")?),
        format!("subjects={:?}", answers.choices::<Subject>("subjects")?),
        format!("since={}", answers.day("since")?),
        format!("phone={:?}", answers.optional("phone")),
        format!("files={:?}", files.collect::<Vec<_>>()),
    ]
    .join("\n"))
}

async fn a_form() -> (Served, Reader) {
    let served = served_with(vec![
        Entry::get("/form", Access::Anyone, show),
        Entry::post("/form", Access::Anyone, send).with_files(),
    ])
    .await;
    let mut reader = served.reader();
    reader.opens("/form").await;
    (served, reader)
}

fn answers_all(reader: &mut Reader) {
    reader.fills("Complainant", "Ada Example");
    reader.fills("Privacy", "What happened\n\nand then & what + followed = 100% <i>é\u{1F600}");
    reader.chooses("Support links", "Brought too late");
    reader.chooses("Menu", "No");
}

#[tokio::test]
async fn what_was_answered_arrives_as_it_was_typed() {
    let (_served, mut reader) = a_form().await;
    answers_all(&mut reader);
    reader.fills("E-mail", "ada@example.com");
    reader.fills("Pay for the injustice", "£1,250.50");
    reader.chooses("Pages of this case", "Diagnosis");
    reader.chooses("Pages of this case", "Delay");
    reader.chooses("Menu", "Yes");
    reader.fills("Phone", "01632 960 001");
    reader.attaches("Cookies", "letter.pdf", *b"%PDF-1.7 a letter");
    reader.attaches("Cookies", "notes.txt", *b"only words");
    reader.presses("Continue").await;

    assert_eq!(
        reader.html(),
        r#"name="Ada Example"
story="What happened\n\nand then & what + followed = 100% <i>é😀"
email=Some("ada@example.com")
pence=Some(125050)
ground=OutOfTime
subjects=[Diagnosis, Delay]
since=2026-01-31
phone=Some("01632 960 001")
files=["letter.pdf application/pdf 17", "notes.txt text/plain 10"]"#
    );
}

#[tokio::test]
async fn what_stands_there_from_the_start_is_shown_and_sent() {
    let (_served, mut reader) = a_form().await;
    reader.sees_typed("Complainant", "Ada & “Grace” <b>");
    reader.sees_typed("Pay for the injustice", "12.50");
    reader.sees_typed("Month", "1");
    assert!(!reader.html().contains("<b>"));
    reader.fills("Privacy", "words");
    reader.chooses("Support links", "Brought too late");
    reader.chooses("Menu", "No");
    reader.presses("Continue").await;

    assert!(reader.html().contains("name=\"Ada & “Grace” <b>\""), "{}", reader.html());
    assert!(reader.html().contains("pence=Some(1250)\n"), "{}", reader.html());
}

#[tokio::test]
async fn every_fault_is_named_at_once_and_what_was_typed_is_kept() {
    let (_served, mut reader) = a_form().await;
    reader.fills("Complainant", "A name that is longer than it may be");
    reader.fills("Privacy", "");
    reader.fills("E-mail", "ada at example");
    reader.fills("Pay for the injustice", "a lot");
    reader.fills_boxes("Stage", ["31", "2", "2026"]);
    reader.chooses("Pages of this case", "Diagnosis");
    reader.attaches("Cookies", "empty.pdf", *b"");
    reader.fills("Show", "a secret word");
    reader.presses("Continue").await;

    assert_eq!(reader.status(), 422);
    assert!(reader.title().starts_with("Error: Complain about a public service"));
    for (fault, id) in [
        ("“Complainant” can have up to 20 characters. Please remove 16.", "#name"),
        ("“Privacy” needs an answer", "#story"),
        ("Enter an e-mail address in the correct form", "#email"),
        ("“Pay for the injustice” must be an amount of money", "#amount"),
        ("“Support links”: choose one of the answers", "#ground"),
        ("“Stage” must be a real date", "#since-day"),
        ("“Menu”: choose one of the answers", "#way"),
        ("The file “empty.pdf” is empty", "#papers"),
    ] {
        reader.sees(fault);
        assert!(reader.html().contains(&format!("href=\"{id}\"")), "{id}");
        assert!(reader.html().contains(&format!("id=\"{}\"", id.trim_start_matches('#'))), "{id}");
    }
    reader.sees_typed("Complainant", "A name that is longer than it may be");
    reader.sees_typed("E-mail", "ada at example");
    reader.sees_typed("Day", "31");
    reader.sees_chosen("Pages of this case", "Diagnosis");
    reader.sees_no("a secret word");
}

#[tokio::test]
async fn files_that_arrived_wait_until_the_rest_is_right() {
    let (_served, mut reader) = a_form().await;
    reader.attaches("Cookies", "letter.pdf", *b"%PDF-1.7 a letter");
    reader.attaches("Cookies", "wrong.pdf", *b"%PDF-1.7 another letter");
    reader.presses("Continue").await;
    assert_eq!(reader.status(), 422);
    reader.sees_chosen("Attached already. Untick what should not be sent.", "letter.pdf");

    answers_all(&mut reader);
    reader.unticks("Attached already. Untick what should not be sent.", "wrong.pdf");
    reader.presses("Continue").await;

    let expected = "files=[\"letter.pdf application/pdf 17\"]";
    assert!(reader.html().ends_with(expected), "{}", reader.html());
}

#[tokio::test]
async fn a_file_of_a_wrong_kind_or_size_is_refused_in_words() {
    let (_served, mut reader) = a_form().await;
    answers_all(&mut reader);
    reader.attaches("Cookies", "program.pdf", *b"MZ\x90\0\x03\0\0\0");
    reader.presses("Continue").await;
    reader.sees("The file “program.pdf” is of a kind we cannot open");

    let mut large = b"%PDF-1.7".to_vec();
    large.resize(FILE_LIMIT + 1, b' ');
    reader.attaches("Cookies", "large.pdf", large);
    reader.presses("Continue").await;
    reader.sees("The file “large.pdf” is larger than 50 megabytes");
    reader.sees_typed("Complainant", "Ada Example");
}

#[tokio::test]
async fn days_are_looked_at_box_by_box() {
    let (_served, mut reader) = a_form().await;
    for (typed, fault) in [
        (["", "", ""], "“Stage”: enter a day"),
        (["", "2", "2026"], "“Stage” must include a day"),
        (["1", "", ""], "“Stage” must include a month and a year"),
        (["1", "2", "26"], "the year must have four digits"),
        (["29", "2", "2025"], "“Stage” must be a real date"),
        (["x", "2", "2025"], "“Stage” must be a real date"),
        (["4", "3", "2026"], "“Stage” must be today or in the past"),
    ] {
        answers_all(&mut reader);
        reader.fills_boxes("Stage", typed);
        reader.presses("Continue").await;
        reader.sees(fault);
        reader.sees_typed("Day", typed[0]);
    }
    answers_all(&mut reader);
    reader.fills_boxes("Stage", [" 3", "03 ", "2026"]);
    reader.presses("Continue").await;
    assert!(reader.html().contains("since=2026-03-03"), "{}", reader.html());
}

#[tokio::test]
async fn what_stands_under_an_answer_is_asked_only_with_it() {
    let (_served, mut reader) = a_form().await;
    answers_all(&mut reader);
    reader.chooses("Menu", "Yes");
    reader.presses("Continue").await;
    reader.sees("“Phone” needs an answer");

    reader.fills("Phone", "01632 960 001");
    reader.chooses("Menu", "No");
    reader.presses("Continue").await;
    assert!(reader.html().contains("phone=None"), "{}", reader.html());
}

#[tokio::test]
async fn a_form_that_no_browser_sends_changes_nothing() {
    let (_served, mut reader) = a_form().await;
    let urlencoded = "application/x-www-form-urlencoded";
    let multipart = "multipart/form-data; boundary=X";
    let command = "command=0190a000-0000-7000-8000-000000000000";
    let unfinished = "--X\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nAda".to_owned();
    let not_text =
        b"--X\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\n\xff\xfe\r\n--X--\r\n"
            .to_vec();
    for (kind, body) in [
        (urlencoded, b"name=Ada".to_vec()),
        (urlencoded, b"command=1&name=Ada".to_vec()),
        (urlencoded, format!("{command}&name=%ff").into_bytes()),
        (urlencoded, format!("{command}&name=%4").into_bytes()),
        (multipart, unfinished.into_bytes()),
        (multipart, not_text),
        ("multipart/form-data", b"--X--".to_vec()),
        ("application/json", b"{}".to_vec()),
    ] {
        let sends = |http: &reqwest::Client, site: &str| {
            http.post(format!("{site}/form")).header("content-type", kind).body(body.clone())
        };
        reader.sends_by_hand(sends).await;
        assert_eq!(reader.status(), 400, "{kind} {:?}", String::from_utf8_lossy(&body));
        reader.sees("We could not read the form");
    }
}

#[tokio::test]
async fn odd_letters_and_fields_do_no_harm() {
    let (_served, mut reader) = a_form().await;
    let body = "command=0190a000-0000-7000-8000-000000000000&name=Ada%00%07%0D%0AExample&name=Eve\
        &story=one%0D%0Atwo%0Bthree&ground=out-of-time&way=no&since-day=1&since-month=2&since-year=2026\
        &no-such-field=x&subjects=care&subjects=care&constructor=1&since=2020-01-01";
    let kind = "application/x-www-form-urlencoded";
    let sends = |http: &reqwest::Client, site: &str| {
        http.post(format!("{site}/form")).header("content-type", kind).body(body)
    };
    reader.sends_by_hand(sends).await;

    assert_eq!(reader.status(), 200, "{}", reader.words());
    assert!(
        reader.html().starts_with("name=\"Ada Example\"\nstory=\"one\\ntwothree\""),
        "{}",
        reader.html()
    );
    assert!(reader.html().contains("since=2026-02-01"), "{}", reader.html());
}

#[tokio::test]
async fn an_answer_that_was_never_offered_is_refused() {
    let (_served, mut reader) = a_form().await;
    let body = "command=0190a000-0000-7000-8000-000000000000&name=Ada&story=x&way=no\
        &ground=bribed&since-day=1&since-month=2&since-year=2026";
    let sends = |http: &reqwest::Client, site: &str| {
        http.post(format!("{site}/form"))
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body)
    };
    reader.sends_by_hand(sends).await;

    assert_eq!(reader.status(), 422);
    reader.sees("“Support links”: choose one of the answers shown");
}

#[tokio::test]
async fn a_form_without_files_has_its_limit_too() {
    let served = a_changing_house().await;
    let mut reader = served.reader();
    let sends = |http: &reqwest::Client, site: &str| {
        http.post(format!("{site}/change"))
            .header("content-type", "application/x-www-form-urlencoded")
            .body("a=b&".repeat(300_000))
    };
    reader.sends_by_hand(sends).await;

    assert_eq!(reader.status(), 413);
    reader.sees("Too large");
}

/// A form over something that somebody else may change meanwhile.
fn changing(now: &str, version: i64) -> Form {
    Form::new()
        .field(Field::text("reason", "case-complainant"))
        .value("reason", now)
        .seen(Section::Checks, version)
        .button("form-save")
}

async fn show_change(State(site): State<Site>, visitor: Visitor) -> Answer {
    changing("theirs", 4).show(&site, &visitor)
}

async fn send_change(State(site): State<Site>, visitor: Visitor, sent: Sent) -> Answer {
    let form = changing("theirs, changed", 5);
    let answers = form.answers(&site, &visitor, sent).await?;
    let seen = answers.seen.map(|(_, version)| version);
    let done = match (seen, answers.text("reason")) {
        (_, "refused") => Err(Problem::Refused(casework::Refusal::SecondPersonNeeded)),
        (Some(5), _) => Ok(()),
        _ => Err(Problem::Changed(Section::Checks)),
    };
    form.done(&site, &visitor, &answers, done)?;
    Onward::to("/privacy").saying("shell-done").into_answer(&site)
}

async fn a_changing_house() -> Served {
    let mut table = crate::route::table(false);
    table.push(Entry::get("/change", Access::Anyone, show_change));
    table.push(Entry::post("/change", Access::Anyone, send_change));
    served_with(table).await
}

#[tokio::test]
async fn two_savings_of_one_thing_are_shown_side_by_side() {
    let served = a_changing_house().await;
    let mut reader = served.reader();
    reader.opens("/change").await;
    reader.fills("Complainant", "mine");
    reader.presses("Save").await;

    assert_eq!(reader.status(), 409);
    reader.sees("Somebody else has changed this meanwhile");
    reader.sees("What is saved now theirs, changed What you typed mine");
    reader.sees_typed("Complainant", "mine");

    reader.presses("Save").await;
    assert_eq!(reader.address(), "/privacy");
    reader.sees("Done");
}

#[tokio::test]
async fn a_rules_no_is_shown_above_the_form_with_what_was_typed() {
    let served = a_changing_house().await;
    let mut reader = served.reader();
    reader.opens("/change").await;
    reader.fills("Complainant", "refused");
    reader.presses("Save").await;

    assert_eq!(reader.status(), 422);
    reader.sees("A second person must do this");
    reader.sees("Ask a colleague");
    reader.sees_typed("Complainant", "refused");
}
