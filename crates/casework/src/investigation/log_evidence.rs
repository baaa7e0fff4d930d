//! The evidence log: who sent what, when, and what it shows.
use std::collections::BTreeSet;

use crate::{
    Complaint, Day, Event, Personal, Refusal,
    checks::reason,
    event::EvidenceWords,
    id::{EvidenceNo, IssueNo, PaperNo},
    people::Party,
    permission::{Deed, Permit},
};

/// An item of the evidence log, as an officer writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEvidence {
    /// From whom; the office, for what it found out itself.
    pub from: Party,
    /// When it came.
    pub received: Day,
    /// The papers, if it is on paper.
    pub papers: Vec<PaperNo>,
    /// The issues it bears on.
    pub issues: BTreeSet<IssueNo>,
    /// What it is and shows.
    pub words: EvidenceWords,
}

impl Complaint {
    /// Logs an item of evidence. Findings cite it by its number.
    ///
    /// # Errors
    ///
    /// No investigation is open; it comes from nobody of the case, or from the future; it bears
    /// on no issue that was taken on; a paper is not there; or it does not say what it shows.
    pub fn log_evidence(
        &self,
        permit: &Permit,
        new: &NewEvidence,
        today: Day,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::LogEvidence)?;
        self.inquiring()?;
        if new.received > today {
            return Err(Refusal::DayOutOfOrder);
        }
        let known = new.papers.iter().all(|paper| self.papers.contains_key(paper));
        if !known || !self.knows(new.from) {
            return Err(Refusal::NoSuchThing);
        }
        if new.issues.is_empty() {
            return Err(Refusal::IssueMissing);
        }
        for issue in &new.issues {
            self.is_undecided(*issue)?;
        }
        let words = EvidenceWords {
            title: reason(&new.words.title)?.to_owned(),
            shows: reason(&new.words.shows)?.to_owned(),
        };
        let last = self.evidence.keys().next_back().map_or(0, |no| no.0);
        Ok(vec![Event::EvidenceLogged {
            evidence: EvidenceNo(last.saturating_add(1)),
            from: new.from,
            received: new.received,
            papers: new.papers.clone(),
            issues: new.issues.clone(),
            words: Personal::Known(words),
        }])
    }
}
