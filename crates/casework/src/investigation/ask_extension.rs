//! An organisation asks for more time.
use jiff::Span;

use crate::{
    Complaint, Day, Event, Personal, Refusal,
    checks::reason,
    id::RequestNo,
    permission::{Deed, Permit},
};

use super::working_days::{next_working_day, on_or_after};

impl Complaint {
    /// Asks for more time to answer a request, with a reason the office can weigh.
    ///
    /// # Errors
    ///
    /// It is not this organisation's, or answered; it waits for an answer about more time
    /// already; the day is not later than the one it has; or no reason is given.
    pub fn ask_extension(
        &self,
        permit: &Permit,
        request: RequestNo,
        (until, why): (Day, &str),
        today: Day,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::AskExtension)?;
        let asked = self.own_open_request(permit, request)?;
        if asked.extension.is_some() {
            return Err(Refusal::WrongStage);
        }
        let until = on_or_after(until)?;
        let now = asked.due.max(today);
        if until <= now {
            return Err(Refusal::NotBefore(next_working_day(now)?));
        }
        if until > today.saturating_add(Span::new().years(1)) {
            return Err(Refusal::NotWithinYear);
        }
        let reason = Personal::from(reason(why)?);
        Ok(vec![Event::ExtensionAsked { request, until, reason }])
    }
}
