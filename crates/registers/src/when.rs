//! A date as registers print it: a day, or only its month, or only its year.

use std::fmt;
use std::str::FromStr;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// When something began or ended, as exactly as the source says and no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum When {
    /// A day.
    Day(Date),
    /// Some day of the month that begins on this day.
    MonthOf(Date),
    /// Some day of the year that begins on this day.
    YearOf(Date),
}

/// The text is no date of the calendar.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no such date: {0:?}")]
pub struct NoSuchDate(pub String);

impl When {
    /// The first day it can have been.
    pub fn first_day(self) -> Date {
        match self {
            Self::Day(day) | Self::MonthOf(day) | Self::YearOf(day) => day,
        }
    }

    /// The last day it can have been.
    pub fn last_day(self) -> Date {
        match self {
            Self::Day(day) => day,
            Self::MonthOf(first) => first.last_of_month(),
            Self::YearOf(first) => first.last_of_year(),
        }
    }

    /// Whether it was certainly over before `day`: somebody closed in March may still be open
    /// on 15 March.
    pub fn is_surely_before(self, day: Date) -> bool {
        self.last_day() < day
    }

    /// Reads eight digits, year first, as in `20110701`.
    ///
    /// # Errors
    ///
    /// The text has another form, or names a day that does not exist.
    pub fn from_digits(text: &str) -> Result<Self, NoSuchDate> {
        let no_such = || NoSuchDate(text.to_owned());
        if text.len() != 8 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(no_such());
        }
        let (year, rest) = text.split_at_checked(4).ok_or_else(no_such)?;
        let (month, day) = rest.split_at_checked(2).ok_or_else(no_such)?;
        date(year, month, day).map(Self::Day).ok_or_else(no_such)
    }
}

impl FromStr for When {
    type Err = NoSuchDate;

    /// Reads `2016-07-14`, `2015-03` or `1999`.
    fn from_str(text: &str) -> Result<Self, NoSuchDate> {
        let parts: Vec<&str> = text.split('-').collect();
        let found = match parts.as_slice() {
            [year, month, day] => date(year, month, day).map(Self::Day),
            [year, month] => date(year, month, "01").map(Self::MonthOf),
            [year] => date(year, "01", "01").map(Self::YearOf),
            _ => None,
        };
        found.ok_or_else(|| NoSuchDate(text.to_owned()))
    }
}

/// A date from digits alone, of the usual lengths: `+5` and `5` are not months.
fn date(year: &str, month: &str, day: &str) -> Option<Date> {
    let digits = |text: &str, length: usize| {
        text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !(digits(year, 4) && digits(month, 2) && digits(day, 2)) {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => write!(f, "{day}"),
            Self::MonthOf(first) => write!(f, "{:04}-{:02}", first.year(), first.month()),
            Self::YearOf(first) => write!(f, "{:04}", first.year()),
        }
    }
}

impl From<When> for String {
    fn from(when: When) -> Self {
        when.to_string()
    }
}

impl TryFrom<String> for When {
    type Error = NoSuchDate;

    fn try_from(text: String) -> Result<Self, NoSuchDate> {
        text.parse()
    }
}

/// Whether a body with these dates is open on `day`, as far as its source tells.
///
/// A body whose closing is known only by its month counts as open until that month is over.
pub(crate) fn is_open(opened: Option<When>, closed: Option<When>, day: Date) -> bool {
    let begun = opened.is_none_or(|when| when.first_day() <= day);
    let over = closed.is_some_and(|when| when.last_day().saturating_add(1.day()) <= day);
    begun && !over
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_months_and_years_are_read_as_exactly_as_printed() {
        assert_eq!("2016-07-14".parse(), Ok(When::Day(date(2016, 7, 14))));
        assert_eq!("2015-02".parse(), Ok(When::MonthOf(date(2015, 2, 1))));
        assert_eq!("1999".parse(), Ok(When::YearOf(date(1999, 1, 1))));
        for text in ["2016-07-14", "2015-02", "1999"] {
            assert_eq!(text.parse::<When>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn dates_that_do_not_exist_are_refused() {
        for text in ["2015-02-29", "2015-13", "15", "2015-2", "2015-02-01-03", "", "+201-01", "May"]
        {
            assert_eq!(text.parse::<When>(), Err(NoSuchDate(text.into())), "{text}");
        }
        for text in ["20150229", "2015022", "2015 201", "٢٠١٥٠٢٠١"] {
            assert!(When::from_digits(text).is_err(), "{text}");
        }
        assert_eq!(When::from_digits("20120229"), Ok(When::Day(date(2012, 2, 29))));
    }

    #[test]
    fn a_month_lasts_until_its_last_day() {
        let march: When = "2015-03".parse().unwrap();
        assert_eq!((march.first_day(), march.last_day()), (date(2015, 3, 1), date(2015, 3, 31)));
        assert!(!march.is_surely_before(date(2015, 3, 31)));
        assert!(march.is_surely_before(date(2015, 4, 1)));
        assert!(is_open(None, Some(march), date(2015, 3, 31)));
        assert!(!is_open(None, Some(march), date(2015, 4, 1)));
        assert!(!is_open(Some(march), None, date(2015, 2, 28)));
    }
}
