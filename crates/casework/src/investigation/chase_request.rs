//! A late organisation is reminded.
use jiff::{Span, civil::Weekday};

use super::working_days::{is_working_day, next_working_day, on_or_after};

use crate::{
    Complaint, Day, Event, Refusal,
    id::RequestNo,
    permission::{Deed, Permit, Relation},
};

impl Complaint {
    /// Reminds an organisation of a request that is late: officers once a day, the calendar by
    /// itself on a working day and at most once a week. While a wish for more time waits for the
    /// office, the calendar stays silent.
    ///
    /// # Errors
    ///
    /// The answer is not late, is no longer owed, or the last reminder is too fresh.
    pub fn chase_request(
        &self,
        permit: &Permit,
        request: RequestNo,
        today: Day,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::ChaseRequest)?;
        let asked = self.open_request(request)?;
        if !asked.is_late(today) {
            return Err(Refusal::NotBefore(next_working_day(asked.due)?));
        }
        let last = asked.chased.last().copied();
        if permit.relation() == Relation::Program {
            if asked.extension.is_some() {
                return Err(Refusal::WrongStage);
            }
            if !is_working_day(today)? {
                return Err(Refusal::NotBefore(next_working_day(today)?));
            }
            if last.is_some_and(|last| last >= monday(today)) {
                let next = monday(today).saturating_add(Span::new().weeks(1));
                return Err(Refusal::NotBefore(on_or_after(next)?));
            }
        } else if last == Some(today) {
            return Err(Refusal::NotBefore(next_working_day(today)?));
        }
        Ok(vec![Event::RequestChased { request }])
    }

    /// Reminds of every request that may be reminded of today. Nothing happens if there is none.
    ///
    /// # Errors
    ///
    /// The permit is for something else, or the calendar ends.
    pub fn chase_late(&self, permit: &Permit, today: Day) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::ChaseRequest)?;
        let mut events = Vec::new();
        for no in self.requests.keys() {
            match self.chase_request(permit, *no, today) {
                Ok(chased) => events.extend(chased),
                Err(Refusal::NotBefore(_) | Refusal::WrongStage) => {}
                Err(refusal) => return Err(refusal),
            }
        }
        Ok(events)
    }
}

/// The Monday of a day's week.
fn monday(day: Day) -> Day {
    let since = day.weekday().since(Weekday::Monday);
    day.saturating_sub(Span::new().days(i64::from(since)))
}
