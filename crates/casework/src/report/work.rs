//! What people do with a report: begin, write, send back, approve, publish, withdraw.
use super::{Report, ReportEvent, ReportWords, State, hash_of};
use crate::{
    Day, Personal, Refusal,
    codes::ReportKind,
    permission::{Actor, OfficeDeed, may_beside},
};

/// A report as somebody begins it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewReport {
    /// Which kind.
    pub kind: ReportKind,
    /// The first day of the time that it looks at.
    pub from: Day,
    /// The last.
    pub until: Day,
}

impl Report {
    /// Begins it.
    ///
    /// # Errors
    ///
    /// It is begun already, or its days are out of order.
    pub fn begin(&self, by: &Actor, new: NewReport) -> Result<Vec<ReportEvent>, Refusal> {
        may_beside(by, OfficeDeed::BeginReport)?;
        if self.begun.is_some() {
            return Err(Refusal::WrongStage);
        }
        let NewReport { kind, from, until } = new;
        if from > until {
            return Err(Refusal::DayOutOfOrder);
        }
        Ok(vec![ReportEvent::ReportBegun { kind, from, until }])
    }

    /// Writes it, or writes it again: what was approved before is void.
    ///
    /// # Errors
    ///
    /// It is public, or something is missing.
    pub fn draft(&self, by: &Actor, words: ReportWords) -> Result<Vec<ReportEvent>, Refusal> {
        may_beside(by, OfficeDeed::DraftReport)?;
        if matches!(self.begun()?.state, State::Public { .. } | State::Withdrawn { .. }) {
            return Err(Refusal::WrongStage);
        }
        let said = [&words.title, &words.summary, &words.body];
        if said.iter().any(|text| text.trim().is_empty()) {
            return Err(Refusal::ReasonNeeded);
        }
        let (hash, words) = (hash_of(&words), Personal::Known(words));
        Ok(vec![ReportEvent::ReportDrafted { hash, words }])
    }

    /// Sends it back, with reasons.
    ///
    /// # Errors
    ///
    /// Nothing waits to be approved, this person wrote it, or no reason is given.
    pub fn give_back(&self, by: &Actor, reason: &str) -> Result<Vec<ReportEvent>, Refusal> {
        self.may_judge(by)?;
        if reason.trim().is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        Ok(vec![ReportEvent::ReportReturned { reason: Personal::from(reason.trim()) }])
    }

    /// Approves exactly the words with this hash.
    ///
    /// # Errors
    ///
    /// As [`Report::give_back`]; or these are not the words.
    pub fn approve(&self, by: &Actor, hash: &str) -> Result<Vec<ReportEvent>, Refusal> {
        self.may_judge(by)?;
        if self.begun()?.draft.as_ref().is_none_or(|draft| draft.hash != hash) {
            return Err(Refusal::NotTheApprovedText);
        }
        Ok(vec![ReportEvent::ReportApproved { hash: hash.to_owned() }])
    }

    /// Publishes what was approved.
    ///
    /// # Errors
    ///
    /// Nothing is approved, the words are not the approved ones, or it would be laid before
    /// Parliament on a day that has not come.
    pub fn publish(
        &self,
        by: &Actor,
        laid: Option<Day>,
        today: Day,
    ) -> Result<Vec<ReportEvent>, Refusal> {
        may_beside(by, OfficeDeed::PublishReport)?;
        let begun = self.begun()?;
        let (State::Approved, Some(draft)) = (begun.state, &begun.draft) else {
            return Err(Refusal::WrongStage);
        };
        let words = draft.words.known().ok_or(Refusal::NotTheApprovedText)?;
        if hash_of(words) != draft.hash {
            return Err(Refusal::NotTheApprovedText);
        }
        if laid.is_some_and(|laid| laid > today) {
            return Err(Refusal::DayOutOfOrder);
        }
        Ok(vec![ReportEvent::ReportPublished { hash: draft.hash.clone(), laid }])
    }

    /// Takes a public one back, with reasons.
    ///
    /// # Errors
    ///
    /// It is not public, or no reason is given.
    pub fn withdraw(&self, by: &Actor, reason: &str) -> Result<Vec<ReportEvent>, Refusal> {
        may_beside(by, OfficeDeed::PublishReport)?;
        let State::Public { .. } = self.begun()?.state else { return Err(Refusal::WrongStage) };
        if reason.trim().is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        Ok(vec![ReportEvent::ReportWithdrawn { reason: Personal::from(reason.trim()) }])
    }

    /// Who did not write it, and only while it waits.
    fn may_judge(&self, by: &Actor) -> Result<(), Refusal> {
        may_beside(by, OfficeDeed::ApproveReport)?;
        let begun = self.begun()?;
        let (State::Written, Some(draft)) = (begun.state, &begun.draft) else {
            return Err(Refusal::WrongStage);
        };
        if draft.by == by.account {
            return Err(Refusal::SecondPersonNeeded);
        }
        if draft.returned.is_some() { Err(Refusal::WrongStage) } else { Ok(()) }
    }
}
