//! A decision without findings, drafted for a second person to sign: most complaints end so.
use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Complaint, Event, Personal, Refusal,
    case::Stage,
    codes::{DecisionKind, Guideline, Outcome},
    event::DecisionWords,
    id::IssueNo,
    permission::{Deed, Permit},
};

/// How an issue ends without findings, and the published guideline applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ending {
    /// Resolved, already put right, closed, discontinued or withdrawn.
    pub outcome: Outcome,
    /// The guideline.
    pub guideline: Guideline,
}

impl Ending {
    /// Whether the guideline is one that this outcome can rest on.
    pub fn fits(self) -> bool {
        use Guideline as G;
        match self.outcome {
            Outcome::Resolved => self.guideline == G::BothSidesAgree,
            Outcome::AlreadyPutRight => self.guideline == G::AlreadyPutRight,
            Outcome::ClosedAfterInitialEnquiries => matches!(
                self.guideline,
                G::NoSignsOfFailing
                    | G::EffectNotLinked
                    | G::RelativelyMinor
                    | G::NothingMoreToAchieve
            ),
            Outcome::Discontinued => {
                matches!(self.guideline, G::NothingMoreToAchieve | G::PersonDoesNotGoOn)
            }
            Outcome::Withdrawn => self.guideline == G::PersonDoesNotGoOn,
            Outcome::Upheld | Outcome::PartlyUpheld | Outcome::NotUpheld => false,
        }
    }
}

impl Complaint {
    /// Drafts the decision that ends every open issue without findings, in the office's
    /// sections. Nobody is bound by it until a second person signs.
    ///
    /// Its form is an Assessment; once an issue has been investigated the law asks for a report
    /// (HSCA 1993 s.14(1), PCA 1967 s.10(1)), whatever stage the case is called.
    ///
    /// # Errors
    ///
    /// No investigation is open; an issue has no outcome; an outcome does not rest on its
    /// guideline, on the test of its signs, or on the agreement of both sides; a section is
    /// missing.
    pub fn draft_assessment(
        &self,
        permit: &Permit,
        endings: &BTreeMap<IssueNo, Ending>,
        words: DecisionWords,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::DraftDecision)?;
        let (Stage::Primary { .. } | Stage::Detailed { .. } | Stage::Decision { .. }) = self.stage
        else {
            return Err(Refusal::WrongStage);
        };
        self.covers_every_issue(&endings.keys().copied().collect())?;
        for (issue, ending) in endings {
            self.ending_holds(*issue, *ending)?;
        }
        if !complete(&words, endings) {
            return Err(Refusal::ReasonNeeded);
        }
        let is_statutory = endings.keys().any(|issue| self.investigated.contains_key(issue));
        Ok(vec![Event::DecisionDrafted {
            kind: if is_statutory { DecisionKind::Report } else { DecisionKind::Assessment },
            outcomes: endings.iter().map(|(issue, ending)| (*issue, ending.outcome)).collect(),
            guidelines: endings.iter().map(|(issue, ending)| (*issue, ending.guideline)).collect(),
            words: Personal::Known(words),
        }])
    }

    /// A decision is on every issue that can be decided, and on no other; and no issue is left
    /// behind unchecked or asleep.
    pub(super) fn covers_every_issue(&self, decided: &BTreeSet<IssueNo>) -> Result<(), Refusal> {
        if let Some(issue) = self.not_dealt_with() {
            return Err(Refusal::IssueOpen(issue));
        }
        let undecided: BTreeSet<IssueNo> = self.undecided().collect();
        if let Some(issue) = decided.difference(&undecided).next() {
            return Err(Refusal::NotEligible(*issue));
        }
        match undecided.difference(decided).next() {
            Some(issue) => Err(Refusal::OutcomeMissing(*issue)),
            None if undecided.is_empty() => Err(Refusal::IssueMissing),
            None => Ok(()),
        }
    }

    fn ending_holds(&self, issue: IssueNo, ending: Ending) -> Result<(), Refusal> {
        if !ending.fits() {
            return Err(Refusal::GuidelineDoesNotFit(issue));
        }
        match ending.outcome {
            Outcome::Resolved if !self.is_settled(issue) => Err(Refusal::NotAgreed),
            Outcome::AlreadyPutRight | Outcome::ClosedAfterInitialEnquiries => {
                let signs = self.signs.get(&issue).ok_or(Refusal::SignsUntested(issue))?;
                if signs.guideline == ending.guideline {
                    Ok(())
                } else {
                    Err(Refusal::GuidelineDoesNotFit(issue))
                }
            }
            _ => Ok(()),
        }
    }

    /// What both sides agreed on still holds for every issue that a draft calls resolved.
    pub(super) fn still_settled(
        &self,
        outcomes: &BTreeMap<IssueNo, Outcome>,
    ) -> Result<(), Refusal> {
        let mut resolved = outcomes.iter().filter(|(_, outcome)| **outcome == Outcome::Resolved);
        if resolved.all(|(issue, _)| self.is_settled(*issue)) {
            Ok(())
        } else {
            Err(Refusal::NotAgreed)
        }
    }
}

/// Every section is there. Where the person does not go on, the decision and the complaint are
/// enough: there is nothing to weigh.
fn complete(words: &DecisionWords, endings: &BTreeMap<IssueNo, Ending>) -> bool {
    let DecisionWords { our_decision, complaint, background, evidence, findings, .. } = words;
    let weighed = endings.values().any(|ending| ending.guideline != Guideline::PersonDoesNotGoOn);
    let said = |section: &&String| !section.trim().is_empty();
    let always = [our_decision, complaint];
    let when_weighed = [background, evidence, findings];
    always.iter().all(said) && (!weighed || when_weighed.iter().all(said))
}
