//! The reason for delay is told.
use crate::{
    Complaint, Day, Event, Personal, Refusal, checks, duty, law,
    permission::{Deed, Permit},
};

impl Complaint {
    /// Tells the complainant why the inquiry is not concluded within twelve months of receipt,
    /// and when they will hear again (HSCA 1993 s.14(2HA), as amended in 2015).
    ///
    /// # Errors
    ///
    /// The inquiry is over, it is not due soon, no reason is given, or the next
    /// day is not within a year.
    pub fn explain_delay(
        &self,
        permit: &Permit,
        words: &str,
        next: Day,
        today: Day,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::ExplainDelay)?;
        let due = duty::delay_due(self).ok_or(Refusal::WrongStage)?;
        let opens = due.saturating_sub(law::pack().periods.explain_early.on(today).span());
        if today < opens {
            return Err(Refusal::NotBefore(opens));
        }
        if next <= today || next > today.saturating_add(jiff::Span::new().years(1)) {
            return Err(Refusal::NotWithinYear);
        }
        let words = Personal::from(checks::reason(words)?);
        Ok(vec![Event::DelayExplained { next, words }])
    }
}
