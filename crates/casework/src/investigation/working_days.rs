//! The office's working days.
use crate::{
    Day, Refusal, law,
    workdays::{self, BeyondCalendar, Holidays},
};

fn holidays() -> &'static Holidays {
    &law::pack().calendar
}

impl From<BeyondCalendar> for Refusal {
    fn from(beyond: BeyondCalendar) -> Self {
        Self::BeyondCalendar(beyond.last_year)
    }
}

/// Whether the office is open on this day.
///
/// # Errors
///
/// The calendar does not know the year.
pub fn is_working_day(day: Day) -> Result<bool, Refusal> {
    Ok(workdays::is_workday(day, holidays())?)
}

/// The last of so many working days after a day; the day itself does not count.
///
/// # Errors
///
/// The calendar ends before the count does.
pub fn working_days_after(day: Day, days: u16) -> Result<Day, Refusal> {
    Ok(workdays::add(day, days, holidays())?)
}

/// The first working day after this one.
///
/// # Errors
///
/// The calendar ends.
pub fn next_working_day(day: Day) -> Result<Day, Refusal> {
    working_days_after(day, 1)
}

/// This day if it is a working day, or the first one after it: nobody is late because an
/// office was closed.
///
/// # Errors
///
/// The calendar does not know the year.
pub fn on_or_after(day: Day) -> Result<Day, Refusal> {
    if is_working_day(day)? { Ok(day) } else { next_working_day(day) }
}
