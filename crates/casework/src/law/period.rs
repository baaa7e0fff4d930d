//! When a period of the office ends.
use jiff::civil::Weekday;
use rules::pack::Period;

use super::pack;
use crate::{Day, Refusal};

/// The last day of a period that begins on a day.
///
/// # Errors
///
/// [`Refusal::BeyondCalendar`]: it counts working days, and the office's calendar ends.
pub fn last_day(period: &Period, begins: Day) -> Result<Day, Refusal> {
    Ok(period.on(begins).after(begins, &pack().calendar)?)
}

/// The same for what cannot be refused, such as a day that is only shown: where the calendar
/// ends, five working days count as a week.
pub fn until(period: &Period, begins: Day) -> Day {
    last_day(period, begins).unwrap_or_else(|_| {
        let day = begins.saturating_add(period.on(begins).span());
        match day.weekday() {
            Weekday::Saturday => day.saturating_add(jiff::Span::new().days(2)),
            Weekday::Sunday => day.saturating_add(jiff::Span::new().days(1)),
            _ => day,
        }
    })
}
