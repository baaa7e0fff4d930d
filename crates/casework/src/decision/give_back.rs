//! A second person sends a draft back.
use crate::{
    Complaint, Event, Personal, Refusal,
    checks::reason,
    permission::{Deed, Permit},
};

impl Complaint {
    /// Sends the drafted decision back with what has to change. A new draft replaces it.
    ///
    /// # Errors
    ///
    /// There is no draft that waits, the reader drafted it, or no reason is given.
    pub fn give_back(&self, permit: &Permit, why: &str) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::SignDecision)?;
        self.draft_for_second_person(permit)?;
        Ok(vec![Event::DecisionReturned { reason: Personal::from(reason(why)?) }])
    }
}
