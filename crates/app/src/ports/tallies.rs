//! Counts of what nobody may be tied to: numbers alone, kept apart from everything that happened.
//!
//! A tally knows a month and never a day, and there is one row for a number, however often it
//! grew: so no row is anybody's, and their order says nothing.
use async_trait::async_trait;
use casework::Day;

use crate::Problem;

/// A month of the calendar, such as `2026-03`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(String);

impl Month {
    /// The month in which a day lies.
    pub fn of(day: Day) -> Self {
        Self(day.strftime("%Y-%m").to_string())
    }

    /// A month as it is written, if it is one.
    pub fn parse(text: &str) -> Option<Self> {
        let first: Day = format!("{text}-01").parse().ok()?;
        Some(Self::of(first)).filter(|month| month.0 == text)
    }

    /// As it is written.
    pub fn code(&self) -> &str {
        &self.0
    }
}

/// One more of something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    /// What is counted.
    pub series: &'static str,
    /// In which month.
    pub month: Month,
    /// The code of what it was.
    pub what: String,
}

/// How often something was counted in a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// In which month.
    pub month: Month,
    /// The code of what it was.
    pub what: String,
    /// How often.
    pub count: u64,
}

/// The counts.
#[async_trait]
pub trait Tallies: Send + Sync {
    /// Counts each of these once more: all of them, or none.
    ///
    /// # Errors
    ///
    /// The store cannot write.
    async fn count(&self, ticks: Vec<Tick>) -> Result<(), Problem>;

    /// Everything that was counted in a series, by month and code.
    ///
    /// # Errors
    ///
    /// The store cannot be reached.
    async fn counted(&self, series: &'static str) -> Result<Vec<Tally>, Problem>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_month_is_read_as_one() {
        let month = Month::of(jiff::civil::date(2026, 3, 31));
        assert_eq!(month.code(), "2026-03");
        assert_eq!(Month::parse("2026-03"), Some(month));
        for odd in ["", "2026", "2026-3", "2026-13", "2026-03-01", "march"] {
            assert_eq!(Month::parse(odd), None, "{odd}");
        }
    }
}
