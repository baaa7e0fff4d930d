//! One and the same facts give one and the same trace: on the officer's page, in the letter, at the
//! address for programs, and in `redress check`.
use std::{
    io::Write as _,
    process::{Command, Stdio},
    sync::Arc,
};

use app::{
    Ask, Office,
    checks::answer_checks,
    enquiry::{
        draft::{self, DraftBody, DraftIssue},
        send,
    },
    organisations,
    ports::Envelope,
    stories::{self, Loaded},
};
use axum::{extract::State, http::header, routing::get};
use casework::{
    Day, Reference,
    account::{Account, Holder, Post},
    checks::Verdict,
    codes::{Answer, Applicant, Channel, Check, Language, Means, Regime, Subject},
    example,
    id::{CaseId, IssueNo},
    law,
    permission::Actor,
};
use jiff::civil::date;
use rules::{Trace, trace::Outcome};
use testkit::{Calendar, Reader};
use web::{Settings, Site};

const TODAY: Day = date(2026, 3, 3);
const HOSPITAL: &str = "Fernhollow Hospital NHS Trust (Made Up)";
const TRUSTS: &[u8] = include_bytes!("../../../registers/fixtures/nhs-ods.csv");

struct Served {
    office: Office,
    address: String,
    _folder: tempfile::TempDir,
}

/// An office with a register and an officer, who sits down through a door beside its pages.
async fn an_office() -> Served {
    let folder = tempfile::tempdir().unwrap();
    let office = testkit::office(folder.path(), Arc::new(Calendar::on(TODAY))).await;
    let read = registers::nhs_ods::read(TRUSTS);
    organisations::import(&office, &Actor::PROGRAM, &read, &mut |_, _| {}).await.unwrap();
    opens_an_account(&office).await;
    let site = Site::new(office.clone(), Settings::default());
    let door = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", door.local_addr().unwrap());
    let at_the_desk = axum::Router::new().route("/sit-down", get(sits_down));
    let pages = at_the_desk.with_state(site.clone()).merge(web::router(site));
    tokio::spawn(async move { axum::serve(door, pages).await });
    Served { office, address, _folder: folder }
}

async fn sits_down(State(site): State<Site>) -> ([(header::HeaderName, String); 1], &'static str) {
    let cookie = web::session::begin(&site, example::officer().account).await.unwrap();
    let page = "<html lang=en><h1>Here you are</h1></html>";
    ([(header::SET_COOKIE, format!("{cookie}; Path=/"))], page)
}

async fn opens_an_account(office: &Office) {
    let record = office.record.as_ref();
    let loaded: Loaded<Account> =
        stories::load(record, example::officer().account.0).await.unwrap();
    let holder = Holder { name: "Olwen Prydderch".into(), email: "olwen@example.com".into() };
    let post = Post::Staff { manager: false, administrator: false };
    let envelope = Envelope {
        command: office.chance.id(),
        actor: Actor::PROGRAM.account.0,
        on_behalf_of: None,
        cause: None,
        recorded_at: office.clock.now(),
    };
    let opened = loaded.story.open(post, holder).unwrap();
    stories::append(record, &loaded, envelope, &[opened]).await.unwrap();
}

/// Wren complains about the hospital: these are the days of it.
async fn sends(office: &Office, [noticed, complained, answered]: [Option<Day>; 3]) -> Reference {
    let mut complaint = draft::begin(office, Channel::Web, None).await.unwrap();
    complaint.applicant = Some(Applicant::Themself);
    complaint.complainant.name = "Wren Applegarth".into();
    complaint.is_represented = Some(false);
    complaint.issues = vec![DraftIssue {
        body: Some(DraftBody {
            id: casework::id::OrganisationId::of_code("ods:X1A"),
            name: HOSPITAL.into(),
            regime: Some(Regime::HEALTH_1993),
            listed: true,
            was: String::new(),
        }),
        happened: "Nobody came for four hours.".into(),
        noticed,
        noticed_passed: true,
        effect: "Pain and fear.".into(),
        subject: Some(Subject::Care),
        complained,
        answered,
        process_passed: true,
        ..DraftIssue::default()
    }];
    complaint.wanted = "An apology.".into();
    complaint.means = Some(Means::Post);
    complaint.address = vec!["1 Elm Walk".into()];
    complaint.language = Some(Language::English);
    send(office, None, &mut complaint).await.unwrap().reference
}

/// What `redress check` prints.
fn prints(facts: &str, arguments: &[&str]) -> String {
    let mut child = Command::new(env!("CARGO_BIN_EXE_redress"))
        .args(["check", "-", "--on", &TODAY.to_string()])
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(facts.as_bytes()).unwrap();
    String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap()
}

/// What the address for programs answers.
async fn answers(served: &Served, facts: &str) -> String {
    let address = format!("{}/api/v1/check?on={TODAY}", served.address);
    let asked = reqwest::Client::new().post(address).body(facts.to_owned()).send().await.unwrap();
    assert_eq!(asked.status(), 200);
    asked.text().await.unwrap()
}

/// An officer finds this check not met: of the issue, the rules behind it stand in the way.
async fn finds_not_met(served: &Served, reference: Reference, check: Check) {
    let opened = served.office.open(&example::officer(), reference).await.unwrap();
    let ask = Ask::by(example::officer(), served.office.chance.id());
    let verdict = Verdict { check, answer: Answer::NotMet, reason: "As the days say.".into() };
    let case = CaseId(opened.loaded.id);
    answer_checks(&served.office, &ask, case, (IssueNo(1), &[verdict])).await.unwrap();
}

/// The facts of the record about the one issue of a case, and what the rules make of them.
async fn of_the_record(served: &Served, reference: Reference) -> (String, Trace) {
    let opened = served.office.open(&example::officer(), reference).await.unwrap();
    let complaint = opened.complaint().unwrap();
    let issue = complaint.issue(IssueNo(1)).unwrap();
    let facts = serde_json::to_string(&law::facts(complaint, issue, TODAY)).unwrap();
    (facts, law::trace(complaint, issue, TODAY))
}

/// One case through all four channels. `rule`: the one that decides, and how it comes out on what
/// the record knows; the officer then presses `button` on the form behind `link`, and the letter is called `letter`.
async fn says_one_thing(
    days: [Option<Day>; 3],
    (check, rule, outcome): (Check, &str, Outcome),
    [link, button, letter]: [&str; 3],
) {
    let served = an_office().await;
    let reference = sends(&served.office, days).await;
    finds_not_met(&served, reference, check).await;
    let (facts, trace) = of_the_record(&served, reference).await;
    let json = trace.json().unwrap();

    assert_eq!(answers(&served, &facts).await, json, "the address for programs");
    assert_eq!(prints(&facts, &["--json"]), json, "redress check, for programs");
    let printed = prints(&facts, &[]);
    let mut officer = Reader::at(&served.address);
    officer.opens("/sit-down").await;
    officer.opens(&format!("/cases/{reference}/checks")).await;
    for finding in &trace.rules {
        let told = served.office.words.told(Language::English, law::pack(), (&trace, finding));
        let is_shown = !matches!(finding.outcome, Outcome::NotApplicable | Outcome::Unknown);
        for sentence in told.days.iter().chain([&told.says]).filter(|_| is_shown) {
            officer.sees(sentence);
            assert!(printed.contains(sentence), "{sentence:?} is not in:\n{printed}");
        }
    }

    let finding = trace.rule(rule).unwrap();
    assert_eq!(finding.outcome, outcome, "{rule}");
    let told = served.office.words.told(Language::English, law::pack(), (&trace, finding));
    officer.follows(link).await;
    officer.presses(button).await;
    assert_eq!(officer.status(), 200);
    officer.opens(&format!("/my/{reference}/letters")).await;
    officer.follows(letter).await;
    assert!(!told.days.is_empty(), "a day decides it");
    for sentence in told.days.iter().chain([&told.says, &told.change, &told.source]) {
        officer.sees(sentence);
    }
}

#[tokio::test]
async fn a_complaint_that_is_late_is_late_for_the_same_reason_on_every_channel() {
    let days = [date(2024, 6, 1), date(2024, 7, 1), date(2026, 1, 20)].map(Some);
    let form = ["Decline issue 1", "Decline it", "We cannot look at a part of your complaint"];
    says_one_thing(days, (Check::InTime, "health-time", Outcome::NotMet), form).await;
}

#[tokio::test]
async fn a_complaint_that_is_early_waits_until_the_same_day_on_every_channel() {
    // Whether the hospital makes progress no record knows: an officer finds that it does.
    let days = [Some(date(2025, 12, 1)), Some(date(2026, 1, 31)), None];
    let form = ["Send issue 1 back", "Send it back", "Your complaint must wait until 31 July 2026"];
    says_one_thing(days, (Check::ProcessFinished, "health-process", Outcome::Unknown), form).await;
}
