//! The time limits: three clocks with three beginnings, counted in one place.
//!
//! "More than a year after the day" (1993 Act) and "not later than twelve months from the day"
//! (1967 Act) leave out the day of first notice itself, so both end on the same date a year
//! later, that day included. After 29 February the date is missing, and the last day is
//! 28 February. The sections were read; that counting is general knowledge, to be checked by a
//! lawyer, so people are always shown the day it comes to.
use jiff::Span;

use super::{Certainty, Rule};
use crate::{Day, codes::Regime};

/// How sure we are of the way in which days are counted.
pub const COUNTING: Certainty = Certainty::ToBeChecked;

/// The rule that limits the time under this law.
pub fn rule(regime: Regime) -> Rule {
    match regime {
        Regime::Health1993 => Rule::HealthTime,
        Regime::Parliamentary1967 => Rule::GovernmentTime,
        Regime::VictimsCode => Rule::VictimsTime,
    }
}

/// The last day on which a complaint is in time, if the person first had notice on `noticed`
/// (HSCA 1993 s.9(4), PCA 1967 s.6(3)).
pub fn last_day(regime: Regime, noticed: Day) -> Day {
    match regime {
        Regime::Health1993 => noticed.saturating_add(Span::new().years(1)),
        Regime::Parliamentary1967 | Regime::VictimsCode => {
            noticed.saturating_add(Span::new().months(12))
        }
    }
}

/// Whether a complaint made on `made` is in time. Under the 1967 Act it is made on the day it
/// reached the Member of Parliament, not the day it reached the office.
pub fn is_in_time(regime: Regime, noticed: Day, made: Day) -> bool {
    made <= last_day(regime, noticed)
}

/// The last day on which the office can look at somebody who ceased to be a provider on
/// `ended`: three years later. After it the law gives no way round (HSCA 1993 s.9(4A), (4B)).
pub fn last_day_for_former_provider(ended: Day) -> Day {
    ended.saturating_add(Span::new().years(3))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    const ALL: [Regime; 3] = [Regime::Health1993, Regime::Parliamentary1967, Regime::VictimsCode];

    prop_compose! {
        fn any_day()(days in 0_i32..80_000) -> Day {
            date(1900, 3, 1).saturating_add(Span::new().days(days))
        }
    }

    /// Whether a year has a 29 February: counted apart from the library.
    fn is_leap(year: i16) -> bool {
        (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    }

    proptest! {
        #[test]
        fn the_last_day_is_the_same_date_a_year_later(noticed in any_day()) {
            for regime in ALL {
                let last = last_day(regime, noticed);
                prop_assert_eq!(last.year(), noticed.year() + 1);
                prop_assert_eq!(last.month(), noticed.month());
                if (noticed.month(), noticed.day()) == (2, 29) {
                    prop_assert_eq!(last.day(), 28);
                } else {
                    prop_assert_eq!(last.day(), noticed.day());
                }
            }
        }

        #[test]
        fn the_limit_is_365_days_or_366_across_a_29_february(noticed in any_day()) {
            let days = noticed.until(last_day(Regime::Health1993, noticed)).unwrap().get_days();
            let after_february = noticed.month() > 2;
            let crossed = if after_february { noticed.year() + 1 } else { noticed.year() };
            let on_the_29th = (noticed.month(), noticed.day()) == (2, 29);
            let expected = if is_leap(crossed) && !on_the_29th { 366 } else { 365 };
            prop_assert_eq!(days, expected);
        }

        #[test]
        fn in_time_on_the_last_day_and_late_on_the_next(noticed in any_day()) {
            for regime in ALL {
                let last = last_day(regime, noticed);
                prop_assert!(is_in_time(regime, noticed, noticed));
                prop_assert!(is_in_time(regime, noticed, last));
                prop_assert!(!is_in_time(regime, noticed, last.tomorrow().unwrap()));
            }
        }

        #[test]
        fn knowing_later_never_makes_the_limit_sooner(noticed in any_day(), later in 0_i32..2_000) {
            let after = noticed.saturating_add(Span::new().days(later));
            for regime in ALL {
                prop_assert!(last_day(regime, noticed) <= last_day(regime, after));
            }
        }

        #[test]
        fn the_three_years_of_a_former_provider_end_on_the_same_date(ended in any_day()) {
            let last = last_day_for_former_provider(ended);
            prop_assert_eq!(last.year(), ended.year() + 3);
            let leap = (ended.month(), ended.day()) == (2, 29);
            prop_assert_eq!(last.day(), if leap { 28 } else { ended.day() });
        }
    }

    #[test]
    fn somebody_who_knew_on_29_february_has_until_28_february() {
        assert_eq!(last_day(Regime::Health1993, date(2024, 2, 29)), date(2025, 2, 28));
        assert_eq!(last_day(Regime::Parliamentary1967, date(2024, 2, 29)), date(2025, 2, 28));
        assert_eq!(last_day(Regime::Health1993, date(2023, 2, 28)), date(2024, 2, 28));
        assert!(!is_in_time(Regime::Health1993, date(2023, 2, 28), date(2024, 2, 29)));
    }
}
