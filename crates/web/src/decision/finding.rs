//! The finding on one issue: what should have happened, what did, the gap, what followed, and
//! what has been put right.
use app::decision;
use axum::extract::State;
use casework::{
    Complaint, Reference,
    codes::{Outcome, Standard},
    decision::NewFinding,
    event::FindingWords,
    id::{EvidenceNo, IssueNo},
    section::Section,
};
use serde::Serialize;

use super::{
    reading::{IssueView, Reading, say},
    scale,
};
use crate::{Answer, Answers, Apology, At, Choice, Field, Form, Onward, Sent, Site, Visitor};

/// A finding's parts may be long.
const LONG: usize = 20_000;
/// The outcomes that a finding can have.
const OUTCOMES: [Outcome; 3] = [Outcome::Upheld, Outcome::PartlyUpheld, Outcome::NotUpheld];

/// What stands beside the form.
#[derive(Debug, Serialize)]
struct Beside {
    issue: IssueView,
    wanted: String,
    has_evidence: bool,
    evidence_href: String,
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, issue)): At<(Reference, IssueNo)>,
) -> Answer {
    let reading = read(&site, &visitor, reference).await?;
    form(&site, &visitor, &reading, issue)?.show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At((reference, issue)): At<(Reference, IssueNo)>,
    sent: Sent,
) -> Answer {
    let reading = read(&site, &visitor, reference).await?;
    let form = form(&site, &visitor, &reading, issue)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let finding = finding(&answers, issue)?;
    let ask = answers.ask(reading.actor);
    let done = decision::make_finding(&site.office, &ask, reading.case_id(), finding).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(format!("/cases/{reference}/findings")).saying("decision-found").into_answer(&site)
}

async fn read(site: &Site, visitor: &Visitor, reference: Reference) -> Result<Reading, Apology> {
    let sections = [Section::Issues, Section::Findings, Section::Evidence];
    Reading::open(site, visitor, reference, &sections).await
}

fn finding(answers: &Answers, issue: IssueNo) -> Result<NewFinding, Apology> {
    let said = |name: &str| answers.text(name).to_owned();
    Ok(NewFinding {
        issue,
        outcome: answers.choice("outcome")?,
        evidence: answers.choices::<EvidenceNo>("evidence")?.into_iter().collect(),
        standards: answers.choices::<Standard>("standards")?.into_iter().collect(),
        severity: match answers.chosen("severity") {
            "none" => None,
            _ => answers.maybe_choice("severity")?,
        },
        words: FindingWords {
            should: said("should"),
            did: said("did"),
            gap: said("gap"),
            injustice: said("injustice"),
            put_right: said("put_right"),
        },
    })
}

fn form(
    site: &Site,
    visitor: &Visitor,
    reading: &Reading,
    issue: IssueNo,
) -> Result<Form, Apology> {
    let complaint = reading.complaint()?;
    let about = complaint.issue(issue).map_err(|_| Apology::not_found())?;
    let beside = Beside {
        issue: IssueView::of(about, &reading.names),
        wanted: complaint.wanted.words().to_owned(),
        has_evidence: !complaint.evidence.is_empty(),
        evidence_href: format!("/cases/{}/evidence", complaint.reference),
    };
    let form = Form::new()
        .case(reading.frame(site, visitor)?)
        .heading_about("decision-finding", vec![("issue", issue.0.into())])
        .field(Field::area("should", "decision-should").up_to(LONG))
        .field(Field::area("did", "decision-did").up_to(LONG))
        .field(Field::area("gap", "decision-gap").up_to(LONG))
        .field(Field::area("injustice", "decision-injustice").up_to(LONG).optional())
        .field(Field::area("put_right", "decision-put-right").up_to(LONG).optional());
    let form = with_evidence(site, visitor, reading, (form, complaint))?
        .field(Field::choices::<Standard>("standards", "decision-standards"))
        .field(Field::radios("outcome", "decision-outcome", OUTCOMES.map(outcome)))
        .field(Field::radios("severity", "decision-severity", severities(site, visitor)))
        .template("decision/_finding.html", &beside)
        .seen(Section::Findings, reading.opened.version(Section::Findings))
        .button("form-save")
        .back(format!("/cases/{}/findings", complaint.reference));
    Ok(filled(form, complaint, issue))
}

fn outcome(outcome: Outcome) -> Choice {
    let key = format!("decision-choose-{}", outcome.code());
    Choice::new(outcome.code(), key)
}

fn severities(site: &Site, visitor: &Visitor) -> Vec<Choice> {
    let mut all = scale::choices(site, visitor);
    all.push(Choice::new("none", "decision-severity-none").after("form-or"));
    all
}

/// The evidence log, to choose from; nothing to choose as long as nothing is logged.
fn with_evidence(
    site: &Site,
    visitor: &Visitor,
    reading: &Reading,
    (form, complaint): (Form, &Complaint),
) -> Result<Form, Apology> {
    let mut choices = Vec::new();
    for (no, item) in &complaint.evidence {
        let words = item.words.known().cloned().unwrap_or_default();
        let from = reading.party(site, visitor, item.from)?;
        let args = [
            ("from", from.into()),
            ("day", item.received.into()),
            ("shows", super::reading::short(&words.shows).into()),
        ];
        let hint = say(site, visitor, "decision-evidence-hint", &args);
        let args = [("number", no.0.into()), ("title", words.title.into())];
        let title = say(site, visitor, "decision-evidence-item", &args);
        choices.push(Choice::named(no, title).hint(hint));
    }
    let none = choices.is_empty();
    Ok(if none {
        form
    } else {
        form.field(Field::checkboxes("evidence", "decision-evidence", choices))
    })
}

/// With what was found before.
fn filled(form: Form, complaint: &Complaint, issue: IssueNo) -> Form {
    let Some(made) = complaint.findings.get(&issue) else { return form };
    let words = made.words.known().cloned().unwrap_or_default();
    let mut form = form
        .value("should", words.should)
        .value("did", words.did)
        .value("gap", words.gap)
        .value("injustice", words.injustice)
        .value("put_right", words.put_right)
        .value("outcome", made.outcome.code())
        .value("severity", made.severity.map_or("none", casework::codes::Severity::code));
    for no in &made.evidence {
        form = form.value("evidence", no.to_string());
    }
    for standard in &made.standards {
        form = form.value("standards", standard.code());
    }
    form
}
