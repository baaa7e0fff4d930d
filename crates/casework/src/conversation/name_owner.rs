//! Somebody answers for a case.
use crate::{
    Complaint, Day, Event, Refusal,
    event::Owner,
    permission::{Deed, Permit},
};

impl Complaint {
    /// Names who answers for the case, and the day on which they look at it next: no open case
    /// is without either.
    ///
    /// # Errors
    ///
    /// The inquiry is over, or the day is past or more than a year away.
    pub fn name_owner(
        &self,
        permit: &Permit,
        owner: Owner,
        next: Day,
        today: Day,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::NameOwner)?;
        if self.is_closed() {
            return Err(Refusal::WrongStage);
        }
        if next < today || next > today.saturating_add(jiff::Span::new().years(1)) {
            return Err(Refusal::NotWithinYear);
        }
        if self.desk.owner == owner && self.desk.next == next {
            return Ok(Vec::new());
        }
        Ok(vec![Event::OwnerNamed { owner, next }])
    }
}
