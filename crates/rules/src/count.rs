//! The counting of days, done in one place and always shown.
//!
//! "Not later than twelve months from the day" (1967 Act) and "more than a year after the day"
//! (1993 Act) leave out the first day itself, so a period in months or years ends on the same
//! date of a later month, that day included. Where that month has no such date it ends on its
//! last day: a year from 29 February is 28 February. A period in days or working days leaves
//! out the first day too. General knowledge, to be checked by a lawyer: [`CERTAINTY`].

use jiff::Span;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Certainty, Day, Moment, workdays, workdays::Holidays};

/// How sure we are of the way in which days are counted.
pub const CERTAINTY: Certainty = Certainty::ToBeChecked;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Days of the calendar.
    Days,
    /// Days on which offices work, by the calendar of the pack.
    WorkingDays,
    /// Months of the calendar.
    Months,
    /// Years of the calendar.
    Years,
}

/// Something about a count that surprises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Note {
    /// The month in which it ends has no such date: it ends on the last day of that month.
    EndOfMonth,
    /// The calendar does not know the bank holidays of every year that the count crosses.
    BeyondCalendar,
}

/// One count of days: from where, how long, to where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Count {
    /// From which fact it starts; `today`: from the day of the judgment.
    pub from_fact: String,
    /// The day from which it starts; that day itself is not counted.
    pub from: Moment,
    /// How many.
    pub add: u16,
    /// Of what.
    pub unit: Unit,
    /// The day on which it ends, that day included; `None` where the calendar does not reach.
    pub gives: Option<Moment>,
    /// What surprises about it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub note: Option<Note>,
}

impl Count {
    /// Counts `add` units from a day, which is itself left out. From never it comes to never.
    pub fn from(
        (from_fact, from): (&str, Moment),
        (add, unit): (u16, Unit),
        calendar: &Holidays,
    ) -> Self {
        let count =
            |gives, note| Self { from_fact: from_fact.to_owned(), from, add, unit, gives, note };
        let Moment::On(day) = from else { return count(Some(Moment::Never), None) };
        match unit {
            Unit::Days => count(Some(after(day, Span::new().days(add)).into()), None),
            Unit::Months => {
                let end = after(day, Span::new().months(add));
                count(Some(end.into()), (end.day() != day.day()).then_some(Note::EndOfMonth))
            }
            Unit::Years => {
                let end = after(day, Span::new().years(add));
                count(Some(end.into()), (end.day() != day.day()).then_some(Note::EndOfMonth))
            }
            Unit::WorkingDays => match workdays::add(day, add, calendar) {
                Ok(end) => count(Some(end.into()), None),
                Err(_) => count(None, Some(Note::BeyondCalendar)),
            },
        }
    }
}

/// The end of the calendar is in the year 9999; nobody's limit reaches it.
fn after(day: Day, span: Span) -> Day {
    day.saturating_add(span)
}

#[cfg(test)]
mod tests;
