//! Counts working days: weekdays that are not bank holidays.
//!
//! Pure: the day to count from and the holidays are arguments. A calendar that ends says so
//! rather than count bank holidays as working days.

mod bank_holidays;

use std::collections::BTreeSet;

use jiff::civil::{Date, Weekday};

/// A part of the United Kingdom with bank holidays of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Country {
    /// England and Wales keep the same days.
    EnglandAndWales,
    /// Scotland.
    Scotland,
    /// Northern Ireland.
    NorthernIreland,
}

/// The days on which nobody is expected to answer, for the years that are known whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holidays {
    days: BTreeSet<Date>,
    first_year: i16,
    last_year: i16,
}

/// The count would need bank holidays of a year that the calendar does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("bank holidays are known from {first_year} to {last_year} only, and {day} is outside")]
pub struct BeyondCalendar {
    /// The day that cannot be judged.
    pub day: Date,
    /// The first year known.
    pub first_year: i16,
    /// The last year known.
    pub last_year: i16,
}

impl Holidays {
    /// The bank holidays of a country, from 2024 to 2028.
    pub fn of(country: Country) -> Self {
        let days: BTreeSet<Date> = match country {
            Country::EnglandAndWales => bank_holidays::ENGLAND_AND_WALES.iter().copied().collect(),
            Country::Scotland => bank_holidays::SCOTLAND.iter().copied().collect(),
            Country::NorthernIreland => bank_holidays::ENGLAND_AND_WALES
                .iter()
                .chain(bank_holidays::NORTHERN_IRELAND_BESIDES)
                .copied()
                .collect(),
        };
        Self { days, first_year: bank_holidays::FIRST_YEAR, last_year: bank_holidays::LAST_YEAR }
    }

    /// The same calendar with days more on which the office is closed.
    #[must_use]
    pub fn and(mut self, closed: impl IntoIterator<Item = Date>) -> Self {
        self.days.extend(closed);
        self
    }

    /// Whether this calendar lists the day as a holiday.
    pub fn lists(&self, day: Date) -> bool {
        self.days.contains(&day)
    }

    /// Every day listed, in order.
    pub fn days(&self) -> impl Iterator<Item = Date> + '_ {
        self.days.iter().copied()
    }

    /// A calendar of its own: the holidays of the years from the first to the last.
    pub fn new(days: impl IntoIterator<Item = Date>, first_year: i16, last_year: i16) -> Self {
        Self { days: days.into_iter().collect(), first_year, last_year }
    }

    fn knows(&self, day: Date) -> Result<(), BeyondCalendar> {
        if (self.first_year..=self.last_year).contains(&day.year()) {
            return Ok(());
        }
        Err(BeyondCalendar { day, first_year: self.first_year, last_year: self.last_year })
    }
}

/// Whether the day is a working day.
///
/// # Errors
///
/// The calendar does not know the day's year.
pub fn is_workday(day: Date, holidays: &Holidays) -> Result<bool, BeyondCalendar> {
    holidays.knows(day)?;
    let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    Ok(!weekend && !holidays.lists(day))
}

/// The day that comes `working_days` working days after `day`, which itself does not count.
///
/// None at all gives `day` back, working day or not.
///
/// # Errors
///
/// The calendar ends before the count does.
pub fn add(day: Date, working_days: u16, holidays: &Holidays) -> Result<Date, BeyondCalendar> {
    let mut reached = day;
    let mut left = working_days;
    while left > 0 {
        reached = next(reached, holidays)?;
        if is_workday(reached, holidays)? {
            left -= 1;
        }
    }
    Ok(reached)
}

/// How many working days lie after `from`, up to and including `to`; negative if `to` is earlier.
///
/// # Errors
///
/// The calendar does not know every day between.
pub fn between(from: Date, to: Date, holidays: &Holidays) -> Result<i32, BeyondCalendar> {
    if to < from {
        return Ok(-between(to, from, holidays)?);
    }
    let mut day = from;
    let mut count = 0;
    while day < to {
        day = next(day, holidays)?;
        count += i32::from(is_workday(day, holidays)?);
    }
    Ok(count)
}

fn next(day: Date, holidays: &Holidays) -> Result<Date, BeyondCalendar> {
    day.tomorrow().map_err(|_| BeyondCalendar {
        day,
        first_year: holidays.first_year,
        last_year: holidays.last_year,
    })
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    const COUNTRIES: [Country; 3] =
        [Country::EnglandAndWales, Country::Scotland, Country::NorthernIreland];

    fn england() -> Holidays {
        Holidays::of(Country::EnglandAndWales)
    }

    /// Easter Sunday by the rule of the Gregorian calendar, to check the days typed by hand.
    fn easter(year: i16) -> Date {
        let year = i32::from(year);
        let (golden, century, rest) = (year % 19, year / 100, year % 100);
        let moved = (century - (century + 8) / 25 + 1) / 3;
        let epact = (19 * golden + century - century / 4 - moved + 15) % 30;
        let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        let late = (golden + 11 * epact + 22 * weekday) / 451;
        let day_of_march = 22 + epact + weekday - 7 * late;
        date(i16::try_from(year).unwrap(), 3, 1) + (day_of_march - 1).days()
    }

    #[test]
    fn no_listed_holiday_is_on_a_weekend() {
        for country in COUNTRIES {
            for day in Holidays::of(country).days() {
                assert!(
                    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday),
                    "{country:?} {day}"
                );
            }
        }
    }

    #[test]
    fn each_year_has_its_usual_number_of_holidays() {
        for country in COUNTRIES {
            for year in 2024..=2028 {
                let usual = match country {
                    Country::EnglandAndWales => 8,
                    Country::Scotland if year == 2026 => 10,
                    Country::Scotland => 9,
                    Country::NorthernIreland => 10,
                };
                let listed = Holidays::of(country).days().filter(|day| day.year() == year).count();
                assert_eq!(listed, usual, "{country:?} {year}");
            }
        }
    }

    #[test]
    fn good_friday_and_easter_monday_follow_easter() {
        for year in 2024..=2028 {
            let sunday = easter(year);
            assert_eq!(sunday.weekday(), Weekday::Sunday);
            assert!(england().lists(sunday - 2.days()), "Good Friday {year}");
            assert!(england().lists(sunday + 1.day()), "Easter Monday {year}");
            let scotland = Holidays::of(Country::Scotland);
            assert!(scotland.lists(sunday - 2.days()) && !scotland.lists(sunday + 1.day()));
        }
    }

    #[test]
    fn holidays_at_a_weekend_move_to_the_next_working_days() {
        assert!(england().lists(date(2026, 12, 28)), "Boxing Day 2026");
        assert!(england().lists(date(2027, 12, 27)), "Christmas Day 2027");
        assert!(england().lists(date(2027, 12, 28)), "Boxing Day 2027");
        assert!(england().lists(date(2028, 1, 3)), "New Year's Day 2028");
        assert!(Holidays::of(Country::Scotland).lists(date(2028, 1, 4)), "2 January 2028");
        assert!(Holidays::of(Country::NorthernIreland).lists(date(2026, 7, 13)), "the Boyne 2026");
    }

    #[test]
    fn twenty_working_days_skip_easter() {
        assert_eq!(add(date(2026, 3, 30), 5, &england()), Ok(date(2026, 4, 8)));
        assert_eq!(add(date(2026, 3, 30), 20, &england()), Ok(date(2026, 4, 29)));
    }

    #[test]
    fn a_day_the_office_closes_counts_like_a_holiday() {
        let holidays = england().and([date(2026, 12, 24)]);
        assert_eq!(add(date(2026, 12, 23), 1, &holidays), Ok(date(2026, 12, 29)));
    }

    #[test]
    fn a_count_that_leaves_the_calendar_is_refused() {
        let refused = add(date(2028, 12, 22), 10, &england());
        assert_eq!(refused.unwrap_err().day, date(2029, 1, 1));
        assert!(is_workday(date(2023, 6, 1), &england()).is_err());
    }

    fn a_day() -> impl Strategy<Value = Date> {
        (0_i32..365 * 3).prop_map(|days| date(2024, 1, 1) + days.days())
    }

    fn a_country() -> impl Strategy<Value = Country> {
        proptest::sample::select(&COUNTRIES[..])
    }

    proptest! {
        #[test]
        fn between_undoes_add(day in a_day(), count in 0_u16..250, country in a_country()) {
            let holidays = Holidays::of(country);
            let reached = add(day, count, &holidays).unwrap();
            prop_assert_eq!(between(day, reached, &holidays).unwrap(), i32::from(count));
            prop_assert!(count == 0 || is_workday(reached, &holidays).unwrap());
        }

        #[test]
        fn adding_in_two_steps_is_adding_once(day in a_day(), one in 0_u16..120, two in 1_u16..120) {
            let holidays = england();
            let step = add(add(day, one, &holidays).unwrap(), two, &holidays).unwrap();
            prop_assert_eq!(step, add(day, one + two, &holidays).unwrap());
        }

        #[test]
        fn more_days_are_never_earlier(day in a_day(), count in 0_u16..250) {
            let holidays = england();
            prop_assert!(add(day, count, &holidays).unwrap() < add(day, count + 1, &holidays).unwrap());
        }

        #[test]
        fn counting_back_is_counting_forward_negated(from in a_day(), to in a_day()) {
            let holidays = england();
            let there = between(from, to, &holidays).unwrap();
            prop_assert_eq!(there, -between(to, from, &holidays).unwrap());
        }
    }
}
