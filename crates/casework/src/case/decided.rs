//! Findings and the decision.
use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Day, Personal, Refusal,
    codes::{DecisionKind, Guideline, Outcome, Severity, Standard},
    event::{DecisionWords, Event, FindingWords},
    id::{AccountId, EvidenceNo, IssueNo},
    record::Told,
};

use super::{Complaint, IssueState, Publication, Stage};

/// What the office finds on one issue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Upheld, partly upheld, not upheld.
    pub outcome: Outcome,
    /// The evidence it cites.
    pub evidence: BTreeSet<EvidenceNo>,
    /// The standards it cites.
    pub standards: BTreeSet<Standard>,
    /// The level of an injustice that is not financial.
    pub severity: Option<Severity>,
    /// Should, did, gap, injustice, put right.
    pub words: Personal<FindingWords>,
}

/// The provisional views, as both sides see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Views {
    /// When they were shared.
    pub on: Day,
    /// Comments may come until then, from either side alike.
    pub until: Day,
    /// The text.
    pub words: Personal<String>,
}

/// A decision: drafted, and once a second person signs it, issued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Assessment or report.
    pub kind: DecisionKind,
    /// One outcome per issue.
    pub outcomes: BTreeMap<IssueNo, Outcome>,
    /// The published guideline applied to each issue that ends without a finding.
    pub guidelines: BTreeMap<IssueNo, Guideline>,
    /// Its sections.
    pub words: Personal<DecisionWords>,
    /// Who drafted it: somebody else must sign.
    pub by: AccountId,
    /// When it was drafted, or issued.
    pub on: Day,
    /// Why the second person sent it back, if they did.
    pub returned: Option<Personal<String>>,
}

impl Complaint {
    pub(super) fn decided(&mut self, told: &Told<Event>) -> Result<(), Refusal> {
        match &told.event {
            Event::FindingMade { issue, outcome, evidence, standards, severity, words } => {
                let made = Finding {
                    outcome: *outcome,
                    evidence: evidence.clone(),
                    standards: standards.clone(),
                    severity: *severity,
                    words: words.clone(),
                };
                self.issue(*issue)?;
                self.findings.insert(*issue, made);
            }
            Event::ViewsShared { until, words } => {
                self.views = Some(Views { on: told.day, until: *until, words: words.clone() });
                self.stage = Stage::Decision { until: *until };
            }
            Event::DecisionDrafted { kind, outcomes, guidelines, words } => {
                self.draft = Some(Draft {
                    kind: *kind,
                    outcomes: outcomes.clone(),
                    guidelines: guidelines.clone(),
                    words: words.clone(),
                    by: AccountId(told.actor),
                    on: told.day,
                    returned: None,
                });
            }
            Event::DecisionReturned { reason } => {
                let draft = self.draft.as_mut().ok_or(Refusal::WrongStage)?;
                draft.returned = Some(reason.clone());
                self.has_news(told.day);
            }
            Event::DecisionIssued { outcomes, .. } => self.issued(outcomes, told.day)?,
            Event::CaseWithdrawn { .. } => self.withdrawn(told.day),
            _ => return Err(Refusal::WrongStage),
        }
        Ok(())
    }

    fn issued(&mut self, outcomes: &BTreeMap<IssueNo, Outcome>, on: Day) -> Result<(), Refusal> {
        for (no, outcome) in outcomes {
            let issue = self.issue_mut(*no)?;
            let IssueState::Eligible(_) = issue.state else {
                return Err(Refusal::NotEligible(*no));
            };
            issue.state = IssueState::Decided { outcome: *outcome };
        }
        let draft = self.draft.take().ok_or(Refusal::WrongStage)?;
        self.decision = Some(Draft { on, ..draft });
        self.publication = Publication::Due { since: on };
        self.stage = Stage::Closed { on };
        Ok(())
    }

    fn withdrawn(&mut self, on: Day) {
        for issue in self.issues.values_mut() {
            issue.state = match issue.state {
                IssueState::Eligible(_) => IssueState::Decided { outcome: Outcome::Withdrawn },
                IssueState::Unchecked | IssueState::SentBack { .. } => IssueState::Withdrawn,
                kept => kept,
            };
        }
        self.draft = None;
        self.stage = Stage::Closed { on };
    }
}
