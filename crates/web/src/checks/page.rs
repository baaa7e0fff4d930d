//! The initial checks of a case: each issue with its days, its checks, and what can be done.
use std::collections::BTreeSet;

use app::desk::{self, Names};
use axum::extract::State;
use casework::{
    Complaint, Reference,
    case::{Issue, IssueState, Stage},
    codes::Check,
    law::trace,
};
use rules::Trace;
use serde::Serialize;

use super::law;
use crate::{
    Answer, At, CaseFrame, Page, Site, Visitor,
    cases::{Case, alike::Others},
};

#[derive(Debug, Serialize)]
pub(super) struct ChecksPage {
    case: CaseFrame,
    issues: Vec<IssueView>,
    /// Other cases that it is joined with or that may be the same.
    others: Others,
    /// The checks are not finished, and every issue has been dealt with.
    can_finish: bool,
}

#[derive(Debug, Serialize)]
struct IssueView {
    no: u32,
    organisation: String,
    regime: &'static str,
    subject: &'static str,
    state: &'static str,
    wakes: String,
    happened: String,
    effect: String,
    checks: Vec<CheckView>,
    /// What the rule base makes of what is known.
    judged: law::Judged,
    is_unchecked: bool,
    is_asleep: bool,
    /// Every check is met or let through: it can be taken on.
    is_eligible: bool,
}

#[derive(Debug, Serialize)]
struct CheckView {
    code: &'static str,
    /// Nothing while it has not been made.
    answer: &'static str,
    reason: String,
    facts: String,
    law: String,
}

impl Page for ChecksPage {
    const TEMPLATE: &'static str = "checks/page.html";

    fn samples() -> Vec<Self> {
        let issue = |unchecked| IssueView {
            no: 1,
            organisation: "Organisation".into(),
            regime: "health-1993",
            subject: "care",
            state: if unchecked { "unchecked" } else { "sent-back" },
            wakes: if unchecked { String::new() } else { "2026-09-01".into() },
            happened: "Happened".into(),
            effect: "Effect".into(),
            checks: vec![check("", ""), check("not-met", "Reason")],
            judged: law::Judged::sample(unchecked),
            is_unchecked: unchecked,
            is_asleep: !unchecked,
            is_eligible: unchecked,
        };
        let page = |unchecked| Self {
            case: CaseFrame::sample(),
            issues: vec![issue(unchecked)],
            others: Others::sample(unchecked),
            can_finish: !unchecked,
        };
        vec![page(true), page(false)]
    }
}

fn check(answer: &'static str, reason: &str) -> CheckView {
    CheckView {
        code: "in-time",
        answer,
        reason: reason.into(),
        facts: "Facts".into(),
        law: "Law".into(),
    }
}

/// The checks of a case.
pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    let complaint = case.opened.complaint()?;
    let names = desk::names(&site.office, complaint.organisations(), BTreeSet::new()).await?;
    let see = See { site: &site, visitor: &visitor, complaint, names: &names };
    let open = |issue: &Issue| issue.state == IssueState::Unchecked;
    let page = ChecksPage {
        case: CaseFrame::of(&site, &visitor, &case.opened)?,
        issues: complaint.issues.values().map(|issue| see.issue(issue)).collect(),
        others: Others::of(&site, (case.id, complaint)).await?,
        can_finish: complaint.stage == Stage::Checks && !complaint.issues.values().any(open),
    };
    site.page(&visitor, &page)
}

struct See<'a> {
    site: &'a Site,
    visitor: &'a Visitor,
    complaint: &'a Complaint,
    names: &'a Names,
}

impl See<'_> {
    fn issue(&self, issue: &Issue) -> IssueView {
        let trace = trace(self.complaint, issue, self.site.office.today());
        let (words, language) = (self.site.words(), self.visitor.language);
        let judged = law::Judged::of(words, language, (issue.no, &trace));
        let words = issue.words.known().cloned().unwrap_or_default();
        let asleep = match issue.state {
            IssueState::SentBack { wakes } => Some(wakes),
            _ => None,
        };
        let stage = self.complaint.stage;
        let open = !matches!(stage, Stage::Closed { .. } | Stage::Decision { .. });
        IssueView {
            no: issue.no.0,
            organisation: self.names.organisation(issue.organisation).to_owned(),
            regime: issue.regime.code(),
            subject: issue.subject.code(),
            state: issue.state.code(),
            wakes: asleep.map(|day| day.to_string()).unwrap_or_default(),
            happened: words.happened,
            effect: words.effect,
            checks: issue
                .needed()
                .into_iter()
                .map(|check| self.check((issue, &trace), check))
                .collect(),
            judged,
            is_unchecked: open && issue.state == IssueState::Unchecked,
            is_asleep: asleep.is_some() && !self.complaint.is_closed(),
            is_eligible: issue.not_met().is_empty(),
        }
    }

    fn check(&self, (issue, trace): (&Issue, &Trace), check: Check) -> CheckView {
        let made = issue.checks.get(&check);
        let (words, language) = (self.site.words(), self.visitor.language);
        CheckView {
            code: check.code(),
            answer: made.map_or("", |made| made.answer.code()),
            reason: made.map(|made| made.reason.words().to_owned()).unwrap_or_default(),
            facts: law::facts(
                words,
                language,
                (issue, trace),
                (check, self.complaint.made_on(issue.regime)),
            ),
            law: law::source(words, language, (issue.regime, check), trace.rules_of),
        }
    }
}
