//! An officer sends an issue back: the organisation must have its chance first.
use crate::{
    Complaint, Day, Event, Personal, Refusal,
    case::Issue,
    id::IssueNo,
    law,
    permission::{Deed, Permit},
};

use super::reason;

/// The day on which an issue might come back: when the organisation has had its time, and never
/// sooner than the office's least time from now. An officer may choose another.
pub fn suggested_return(issue: &Issue, today: Day) -> Day {
    let soonest = law::until(&law::pack().periods.sent_back, today);
    let had_its_time = issue.complained.and_then(|day| law::wait_until(issue.regime, day, today));
    had_its_time.map_or(soonest, |day| day.max(soonest))
}

impl Complaint {
    /// Sends an issue back until a day, on which it wakes by itself with every answer kept.
    ///
    /// # Errors
    ///
    /// The issue is not open, the day is not in the future or more than a year away, or no
    /// reason is given.
    pub fn send_back(
        &self,
        permit: &Permit,
        issue: IssueNo,
        (wakes, words): (Day, &str),
        today: Day,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::SendBack)?;
        self.unchecked(issue)?;
        if wakes <= today || wakes > today.saturating_add(jiff::Span::new().years(1)) {
            return Err(Refusal::NotWithinYear);
        }
        let reason = Personal::from(reason(words)?);
        Ok(vec![Event::IssueSentBack { issue, wakes, reason }])
    }
}
