//! The office recommends what would put things right.
use app::remedy;
use axum::extract::State;
use casework::{
    Complaint, Reference,
    codes::{Remedy, Severity},
    decision::is_upheld,
    event::RecommendationWords,
    id::IssueNo,
    remedy::NewRecommendation,
    section::Section,
};
use jiff::Span;
use serde::Serialize;

use super::view::list_href;
use crate::{
    Answer, Answers, Apology, At, Choice, Field, Form, Onward, Sent, Site, Visitor,
    decision::{
        reading::{IssueView, Reading, Side, say},
        scale,
    },
};

/// How many days the form offers at first.
const USUAL: i64 = 28;

/// What stands beside the form.
#[derive(Debug, Serialize)]
struct Beside {
    wanted: String,
    levels: Vec<scale::Rung>,
    upheld: Vec<Upheld>,
}

/// An issue that was upheld, and the level that its finding gave.
#[derive(Debug, Serialize)]
struct Upheld {
    issue: IssueView,
    outcome: &'static str,
    level: &'static str,
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let reading = read(&site, &visitor, reference).await?;
    form(&site, &visitor, &reading)?.show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    sent: Sent,
) -> Answer {
    let reading = read(&site, &visitor, reference).await?;
    let form = form(&site, &visitor, &reading)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let new = new(&answers, reading.complaint()?)?;
    let ask = answers.ask(reading.actor);
    let done = remedy::recommend(&site.office, &ask, reading.case_id(), new).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(list_href(Side::Office, reference)).saying("remedy-made").into_answer(&site)
}

async fn read(site: &Site, visitor: &Visitor, reference: Reference) -> Result<Reading, Apology> {
    let sections = [Section::Recommendations, Section::Findings, Section::Decision];
    Reading::open(site, visitor, reference, &sections).await
}

fn new(answers: &Answers, complaint: &Complaint) -> Result<NewRecommendation, Apology> {
    let issue = answers.parsed::<IssueNo>("issue")?.ok_or_else(Apology::bad_form)?;
    let remedy: Remedy = answers.choice("remedy")?;
    let (severity, amount) = match remedy {
        Remedy::Payment => (answers.maybe_choice::<Severity>("level")?, answers.pence("payment")?),
        Remedy::Reimbursement => (None, answers.pence("repaid")?),
        _ => (None, None),
    };
    let parts = answers.text("parts").lines().map(str::trim).filter(|part| !part.is_empty());
    Ok(NewRecommendation {
        issue,
        to: complaint.issue(issue)?.organisation,
        remedy,
        severity,
        amount,
        due: answers.day("due")?,
        words: RecommendationWords {
            text: answers.text("text").to_owned(),
            parts: parts.map(str::to_owned).collect(),
            loss: answers.text("loss").to_owned(),
        },
    })
}

fn form(site: &Site, visitor: &Visitor, reading: &Reading) -> Result<Form, Apology> {
    let complaint = reading.complaint()?;
    let upheld = upheld(reading)?;
    let issues = upheld.iter().map(|it| {
        let args = [
            ("issue", it.issue.no.into()),
            ("organisation", it.issue.organisation.as_str().into()),
        ];
        Choice::named(it.issue.no, say(site, visitor, "remedy-issue-of", &args))
            .hint(it.issue.short.clone())
    });
    let issue = Field::radios("issue", "remedy-issue", issues.collect::<Vec<_>>());
    let remedies = Remedy::ALL.iter().map(|remedy| kind(site, visitor, *remedy));
    let only = (upheld.len() == 1).then(|| upheld.first().map(|it| it.issue.no)).flatten();
    let due = site.office.today().saturating_add(Span::new().days(USUAL));
    let beside = Beside {
        wanted: complaint.wanted.words().to_owned(),
        levels: scale::levels(site, visitor),
        upheld,
    };
    Ok(Form::new()
        .case(reading.frame(site, visitor)?)
        .heading("remedy-make")
        .field(issue)
        .value("issue", only)
        .field(Field::radios("remedy", "remedy-kind", remedies.collect::<Vec<_>>()))
        .field(Field::area("text", "remedy-text").up_to(5_000))
        .field(Field::area("parts", "remedy-make-parts").up_to(5_000).optional())
        .field(Field::day("due", "remedy-due").future())
        .value("due", due)
        .template("remedy/_make.html", &beside)
        .seen(Section::Recommendations, reading.opened.version(Section::Recommendations))
        .button("remedy-make-button")
        .back(list_href(Side::Office, complaint.reference)))
}

/// A kind of remedy; money asks for its amount, on the scale or with its evidence.
fn kind(site: &Site, visitor: &Visitor, remedy: Remedy) -> Choice {
    let choice = Choice::code(remedy);
    match remedy {
        Remedy::Payment => choice
            .reveals(Field::radios("level", "remedy-level", scale::choices(site, visitor)))
            .reveals(Field::money("payment", "remedy-payment")),
        Remedy::Reimbursement => choice
            .reveals(Field::money("repaid", "remedy-repaid"))
            .reveals(Field::area("loss", "remedy-loss").up_to(5_000)),
        _ => choice,
    }
}

fn upheld(reading: &Reading) -> Result<Vec<Upheld>, Apology> {
    let complaint = reading.complaint()?;
    let outcomes = complaint.outcomes().into_iter().filter(|(_, outcome)| is_upheld(*outcome));
    let known = outcomes.filter_map(|(no, outcome)| {
        let level = complaint.findings.get(&no).and_then(|finding| finding.severity);
        Some(Upheld {
            issue: IssueView::of(complaint.issues.get(&no)?, &reading.names),
            outcome: outcome.code(),
            level: level.map(Severity::code).unwrap_or_default(),
        })
    });
    Ok(known.collect())
}
