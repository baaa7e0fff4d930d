//! A second person approves exactly this text, or sends it back.
use crate::{
    Complaint, Day, Event, Personal, Refusal,
    case::{Publication, Rendition},
    law,
    permission::{Deed, Permit},
};

/// Something in a text that the program takes for somebody, and why a second person lets it
/// stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetStand {
    /// What stands there.
    pub words: String,
    /// Why it may.
    pub reason: String,
}

impl Complaint {
    /// Approves the text with this hash. It is held for the office's time after closure.
    ///
    /// # Errors
    ///
    /// There is no such draft, the draft has changed, or this person drafted it.
    pub fn approve_rendition(&self, permit: &Permit, hash: &str) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::ApproveRendition)?;
        let rendition = self.drafted()?;
        if rendition.by == permit.by() {
            return Err(Refusal::SecondPersonNeeded);
        }
        if rendition.hash != hash {
            return Err(Refusal::NotTheApprovedText);
        }
        if rendition.returned.is_some() {
            return Err(Refusal::WrongStage);
        }
        let release = self.release_day().ok_or(Refusal::WrongStage)?;
        Ok(vec![Event::RenditionApproved { hash: hash.to_owned(), release }])
    }

    /// Approves a text in which the program still found somebody: each place must have been
    /// looked at, and the reasons stay in the record.
    ///
    /// # Errors
    ///
    /// As [`Complaint::approve_rendition`]; or a place has no reason.
    pub fn approve_rendition_despite(
        &self,
        permit: &Permit,
        hash: &str,
        found: &[LetStand],
    ) -> Result<Vec<Event>, Refusal> {
        let mut events = self.approve_rendition(permit, hash)?;
        for place in found {
            if place.reason.trim().is_empty() {
                return Err(Refusal::StillRecognisable);
            }
            let words = format!("“{}”: {}", place.words, place.reason.trim());
            events.push(Event::NoteWritten { words: Personal::from(words) });
        }
        Ok(events)
    }

    /// Sends the text back, with reasons.
    ///
    /// # Errors
    ///
    /// There is no draft, this person drafted it, or no reason is given.
    pub fn return_rendition(&self, permit: &Permit, reason: &str) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::ApproveRendition)?;
        if self.drafted()?.by == permit.by() {
            return Err(Refusal::SecondPersonNeeded);
        }
        if reason.trim().is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        Ok(vec![Event::RenditionReturned { reason: Personal::from(reason.trim()) }])
    }

    /// The first day on which the decision may be public.
    pub fn release_day(&self) -> Option<Day> {
        let closed = self.decision.as_ref()?.on;
        Some(law::until(&law::pack().periods.held, closed))
    }

    fn drafted(&self) -> Result<&Rendition, Refusal> {
        match &self.publication {
            Publication::Drafted(rendition) => Ok(rendition),
            _ => Err(Refusal::WrongStage),
        }
    }
}
