//! What the office finds on one issue.
use std::collections::BTreeSet;

use crate::{
    Complaint, Event, Personal, Refusal,
    case::{IssueState, Stage},
    codes::{Outcome, Severity, Standard},
    event::FindingWords,
    id::{EvidenceNo, IssueNo},
    permission::{Deed, Permit},
};

/// A finding as an officer writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFinding {
    /// On which issue.
    pub issue: IssueNo,
    /// Upheld, partly upheld or not upheld.
    pub outcome: Outcome,
    /// The evidence it rests on.
    pub evidence: BTreeSet<EvidenceNo>,
    /// The standards against which what happened was held.
    pub standards: BTreeSet<Standard>,
    /// The level of an injustice that is not financial, where there is one.
    pub severity: Option<Severity>,
    /// Should, did, gap, injustice, put right.
    pub words: FindingWords,
}

impl Complaint {
    /// Finds on one issue: what should have happened, what did, the gap, the injustice or
    /// hardship that followed and what has been put right (HSCA 1993 s.3, PCA 1967 s.10),
    /// citing evidence and a standard. May be written again until the decision is issued.
    ///
    /// # Errors
    ///
    /// No detailed investigation is open; the issue is not eligible or not investigated; a
    /// citation or a part of the reasoning is missing; it cites evidence that is not there.
    pub fn make_finding(&self, permit: &Permit, new: NewFinding) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::MakeFinding)?;
        let (Stage::Detailed { .. } | Stage::Decision { .. }) = self.stage else {
            return Err(Refusal::WrongStage);
        };
        let IssueState::Eligible(_) = self.issue(new.issue)?.state else {
            return Err(Refusal::NotEligible(new.issue));
        };
        if !self.investigated.contains_key(&new.issue) {
            return Err(Refusal::NotEligible(new.issue));
        }
        let (Outcome::Upheld | Outcome::PartlyUpheld | Outcome::NotUpheld) = new.outcome else {
            return Err(Refusal::UnknownCode);
        };
        if new.evidence.is_empty() || new.standards.is_empty() {
            return Err(Refusal::CitationMissing);
        }
        if !new.evidence.iter().all(|cited| self.evidence.contains_key(cited)) {
            return Err(Refusal::NoSuchThing);
        }
        if !reasoned(&new) {
            return Err(Refusal::ReasonNeeded);
        }
        let NewFinding { issue, outcome, evidence, standards, severity, words } = new;
        let words = Personal::Known(words);
        Ok(vec![Event::FindingMade { issue, outcome, evidence, standards, severity, words }])
    }
}

/// Should, did and gap always; the injustice, where something is upheld.
fn reasoned(new: &NewFinding) -> bool {
    let said = |words: &str| !words.trim().is_empty();
    let FindingWords { should, did, gap, injustice, .. } = &new.words;
    let upheld = new.outcome != Outcome::NotUpheld;
    said(should) && said(did) && said(gap) && (!upheld || said(injustice))
}
