//! The report is drafted in the office's sections, from what the case knows.
use app::decision;
use axum::extract::State;
use casework::{Reference, decision::is_upheld, event::DecisionWords, section::Section};
use serde::Serialize;

use super::{
    reading::{IssueView, Reading},
    views::{MissingView, missing},
};
use crate::{Answer, Answers, Apology, At, Field, Form, Onward, Sent, Site, Visitor};

/// A section may be long.
const LONG: usize = 100_000;

/// What stands around the form.
#[derive(Debug, Serialize)]
struct Beside {
    missing: Vec<MissingView>,
    returned: String,
    wanted: String,
    outcomes: Vec<(IssueView, &'static str)>,
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
    let ask = answers.ask(reading.actor);
    let done = decision::draft_report(&site.office, &ask, reading.case_id(), words(&answers)).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(format!("/cases/{reference}/decision")).saying("decision-drafted").into_answer(&site)
}

async fn read(site: &Site, visitor: &Visitor, reference: Reference) -> Result<Reading, Apology> {
    let sections = [Section::Decision, Section::Findings, Section::Evidence];
    Reading::open(site, visitor, reference, &sections).await
}

fn words(answers: &Answers) -> DecisionWords {
    let said = |name: &str| answers.text(name).to_owned();
    DecisionWords {
        our_decision: said("our_decision"),
        complaint: said("complaint"),
        background: said("background"),
        evidence: said("evidence"),
        findings: said("findings"),
        recommendations: said("recommendations"),
    }
}

fn form(site: &Site, visitor: &Visitor, reading: &Reading) -> Result<Form, Apology> {
    let complaint = reading.complaint()?;
    let found = complaint.issues.values().filter_map(|issue| {
        let outcome = complaint.outcome_found(issue.no)?;
        Some((issue, outcome))
    });
    let upheld = found.clone().any(|(_, outcome)| is_upheld(outcome));
    let returned = complaint.draft.as_ref().and_then(|draft| draft.returned.as_ref());
    let beside = Beside {
        missing: missing(
            site,
            visitor,
            reading,
            &complaint.missing_for_report(site.office.today()),
        )?,
        returned: returned.map(|reason| reason.words().to_owned()).unwrap_or_default(),
        wanted: complaint.wanted.words().to_owned(),
        outcomes: found
            .map(|(issue, outcome)| (IssueView::of(issue, &reading.names), outcome.code()))
            .collect(),
    };
    let area = |name: &str, key| Field::area(name, key).up_to(LONG).rows(12);
    let recommendations = area("recommendations", "decision-section-recommendations");
    let start = match complaint.draft.as_ref().and_then(|draft| draft.words.known()) {
        Some(words) => words.clone(),
        None => reading.prefill(site, visitor)?.sections(),
    };
    Ok(Form::new()
        .case(reading.frame(site, visitor)?)
        .heading("decision-draft")
        .field(area("our_decision", "decision-section-our-decision"))
        .field(area("complaint", "decision-section-complaint"))
        .field(area("background", "decision-section-background"))
        .field(area("evidence", "decision-section-evidence"))
        .field(area("findings", "decision-section-findings"))
        .field(if upheld { recommendations } else { recommendations.optional() })
        .value("our_decision", start.our_decision)
        .value("complaint", start.complaint)
        .value("background", start.background)
        .value("evidence", start.evidence)
        .value("findings", start.findings)
        .value("recommendations", start.recommendations)
        .template("decision/_draft.html", &beside)
        .seen(Section::Decision, reading.opened.version(Section::Decision))
        .button("decision-draft-button")
        .back(format!("/cases/{}/decision", complaint.reference)))
}
