use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::workdays::Country;

fn end(from: Day, add: u16, unit: Unit) -> (Option<Day>, Option<Note>) {
    let england = Holidays::of(Country::EnglandAndWales);
    let count = Count::from(("noticed", from.into()), (add, unit), &england);
    (count.gives.and_then(Moment::day), count.note)
}

/// Whether a year has a 29 February: counted apart from the library.
fn is_leap(year: i16) -> bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
}

prop_compose! {
    fn any_day()(days in 0_i32..80_000) -> Day {
        date(1900, 3, 1).saturating_add(Span::new().days(days))
    }
}

proptest! {
    #[test]
    fn a_year_ends_on_the_same_date_and_after_29_february_on_the_28th(day in any_day()) {
        for (add, unit) in [(1, Unit::Years), (12, Unit::Months)] {
            let (last, note) = end(day, add, unit);
            let last = last.unwrap();
            prop_assert_eq!((last.year(), last.month()), (day.year() + 1, day.month()));
            let leap_day = (day.month(), day.day()) == (2, 29);
            prop_assert_eq!(last.day(), if leap_day { 28 } else { day.day() });
            prop_assert_eq!(note, leap_day.then_some(Note::EndOfMonth));
        }
    }

    #[test]
    fn a_year_is_365_days_or_366_across_a_29_february(day in any_day()) {
        let days = day.until(end(day, 1, Unit::Years).0.unwrap()).unwrap().get_days();
        let crossed = if day.month() > 2 { day.year() + 1 } else { day.year() };
        let on_the_29th = (day.month(), day.day()) == (2, 29);
        prop_assert_eq!(days, if is_leap(crossed) && !on_the_29th { 366 } else { 365 });
    }

    #[test]
    fn knowing_later_never_makes_the_limit_sooner(day in any_day(), later in 0_i32..2_000) {
        let after = day.saturating_add(Span::new().days(later));
        for unit in [Unit::Days, Unit::Months, Unit::Years] {
            prop_assert!(end(day, 3, unit).0 <= end(after, 3, unit).0);
        }
    }
}

#[test]
fn months_end_where_the_month_ends() {
    assert_eq!(
        end(date(2025, 8, 31), 6, Unit::Months),
        (Some(date(2026, 2, 28)), Some(Note::EndOfMonth))
    );
    assert_eq!(end(date(2023, 2, 28), 1, Unit::Years), (Some(date(2024, 2, 28)), None));
    assert_eq!(
        end(date(2024, 2, 29), 3, Unit::Years),
        (Some(date(2027, 2, 28)), Some(Note::EndOfMonth))
    );
    assert_eq!(end(date(2024, 2, 29), 4, Unit::Years), (Some(date(2028, 2, 29)), None));
}

#[test]
fn working_days_pass_over_easter_and_stop_where_the_calendar_stops() {
    assert_eq!(end(date(2026, 3, 30), 5, Unit::WorkingDays), (Some(date(2026, 4, 8)), None));
    assert_eq!(end(date(2028, 12, 22), 10, Unit::WorkingDays), (None, Some(Note::BeyondCalendar)));
}

#[test]
fn what_never_began_never_ends() {
    let england = Holidays::of(Country::EnglandAndWales);
    let count = Count::from(("complained", Moment::Never), (6, Unit::Months), &england);

    assert_eq!(count.gives, Some(Moment::Never));
}
