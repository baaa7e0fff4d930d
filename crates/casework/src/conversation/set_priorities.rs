//! A case goes before others, for named reasons.
use std::collections::BTreeSet;

use crate::{
    Complaint, Event, Refusal,
    codes::Priority,
    permission::{Deed, Permit},
};

impl Complaint {
    /// Sets the reasons for which the case goes before others. Nothing happens if they are set
    /// already.
    ///
    /// # Errors
    ///
    /// The inquiry is over.
    pub fn set_priorities(
        &self,
        permit: &Permit,
        wanted: &BTreeSet<Priority>,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::SetPriority)?;
        if self.is_closed() {
            return Err(Refusal::WrongStage);
        }
        let given = wanted.difference(&self.priorities);
        let taken = self.priorities.difference(wanted);
        let given = given.map(|priority| Event::PriorityGiven { priority: *priority });
        let taken = taken.map(|priority| Event::PriorityTaken { priority: *priority });
        Ok(given.chain(taken).collect())
    }
}
