//! What the office finds, issue by issue.
use axum::extract::State;
use casework::{
    Reference,
    case::{Finding, Issue, IssueState, Stage},
    permission::Deed,
    section::Section,
};
use serde::Serialize;

use super::reading::{IssueView, Reading};
use crate::{Answer, Apology, At, CaseFrame, Page, Site, Visitor};

/// The page.
#[derive(Debug, Serialize)]
struct FindingsPage {
    case: CaseFrame,
    issues: Vec<IssueFinding>,
    is_open: bool,
    views_on: String,
}

/// One issue, and what was found on it.
#[derive(Debug, Serialize)]
struct IssueFinding {
    issue: IssueView,
    /// Since when it is investigated; empty: it is not.
    since: String,
    /// How it ended already; empty: it has not.
    decided: &'static str,
    href: String,
    finding: Option<FindingView>,
}

/// A finding.
#[derive(Debug, Clone, Serialize)]
pub(super) struct FindingView {
    outcome: &'static str,
    severity: &'static str,
    /// The part of the reasoning, and its words.
    parts: Vec<(&'static str, String)>,
    evidence: Vec<(u32, String)>,
    standards: Vec<&'static str>,
}

impl Page for FindingsPage {
    const TEMPLATE: &'static str = "decision/findings.html";

    fn samples() -> Vec<Self> {
        let finding = FindingView {
            outcome: "upheld",
            severity: "3",
            parts: vec![("should", "Seen in an hour.".into())],
            evidence: vec![(1, "Triage notes".into())],
            standards: vec!["law"],
        };
        let issue = |since: &str, finding, href: &str, decided| IssueFinding {
            issue: IssueView::sample(),
            since: since.into(),
            decided,
            href: href.into(),
            finding,
        };
        let page = |issues, is_open, views_on: &str| Self {
            case: CaseFrame::sample(),
            issues,
            is_open,
            views_on: views_on.into(),
        };
        let found = issue("2026-03-03", Some(finding), "/x", "");
        let mut all = vec![found, issue("2026-03-03", None, "/x", "")];
        all.push(issue("", None, "", ""));
        all.push(issue("", None, "", "withdrawn"));
        vec![page(all, true, "2026-03-03"), page(Vec::new(), false, "")]
    }
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let sections = [Section::Issues, Section::Findings, Section::Evidence];
    let reading = Reading::open(&site, &visitor, reference, &sections).await?;
    let complaint = reading.complaint()?;
    let is_open = matches!(complaint.stage, Stage::Detailed { .. } | Stage::Decision { .. });
    let taken = complaint.issues.values().filter(|issue| issue.state.is_taken_on());
    let issues = taken
        .map(|issue| one(&reading, issue, is_open && reading.may(Deed::MakeFinding)))
        .collect::<Result<_, _>>()?;
    let views_on = complaint.views.as_ref().map(|views| views.on.to_string());
    let page = FindingsPage {
        case: reading.frame(&site, &visitor)?,
        issues,
        is_open,
        views_on: views_on.unwrap_or_default(),
    };
    site.page(&visitor, &page)
}

fn one(reading: &Reading, issue: &Issue, can_write: bool) -> Result<IssueFinding, Apology> {
    let complaint = reading.complaint()?;
    let since = complaint.investigated.get(&issue.no);
    let decided = match issue.state {
        IssueState::Decided { outcome } => outcome.code(),
        _ => "",
    };
    let can_write = can_write && since.is_some() && decided.is_empty();
    let href = format!("/cases/{}/issues/{}/finding", complaint.reference, issue.no);
    let finding = complaint.findings.get(&issue.no);
    Ok(IssueFinding {
        issue: IssueView::of(issue, &reading.names),
        since: since.map(ToString::to_string).unwrap_or_default(),
        decided,
        href: if can_write { href } else { String::new() },
        finding: finding.map(|finding| view(reading, finding)).transpose()?,
    })
}

fn view(reading: &Reading, finding: &Finding) -> Result<FindingView, Apology> {
    let complaint = reading.complaint()?;
    let words = finding.words.known().cloned().unwrap_or_default();
    let parts = [
        ("should", words.should),
        ("did", words.did),
        ("gap", words.gap),
        ("injustice", words.injustice),
        ("put-right", words.put_right),
    ];
    let title = |no: &casework::id::EvidenceNo| {
        let item = complaint.evidence.get(no).and_then(|item| item.words.known());
        (no.0, item.map(|words| words.title.clone()).unwrap_or_default())
    };
    Ok(FindingView {
        outcome: finding.outcome.code(),
        severity: finding.severity.map(casework::codes::Severity::code).unwrap_or_default(),
        parts: parts.into_iter().filter(|(_, words)| !words.trim().is_empty()).collect(),
        evidence: finding.evidence.iter().map(title).collect(),
        standards: finding.standards.iter().map(|standard| standard.code()).collect(),
    })
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    crate::page::Sample::of::<FindingsPage>()
}
