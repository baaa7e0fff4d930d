//! An officer takes an issue on.
use crate::{
    Complaint, Day, Event, Refusal,
    id::IssueNo,
    permission::{Deed, Permit},
};

impl Complaint {
    /// Takes an issue on: every check is met, or let through with reasons.
    ///
    /// # Errors
    ///
    /// The issue is not open, or checks stand in the way; they are named.
    pub fn take_on(
        &self,
        permit: &Permit,
        issue: IssueNo,
        today: Day,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::TakeOn)?;
        self.unchecked(issue)?.eligible(today)?;
        Ok(vec![Event::IssueTakenOn { issue }])
    }
}
