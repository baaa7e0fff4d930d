//! The office clock and the machine clock.
use std::sync::atomic::{AtomicI64, Ordering};

use app::ports::Clock;
use casework::{Day, Refusal};
use jiff::{Timestamp, tz::TimeZone};

/// Where the office is: its days begin and end here.
const ZONE: &str = "Europe/London";

/// The clock of an office: the machine's, some way ahead in a made-up office.
///
/// It never goes back, even when the machine's is put back.
#[derive(Debug)]
pub struct OfficeClock {
    /// Whether its calendar can be turned.
    turns: bool,
    /// How far it is ahead of the machine's, in microseconds.
    ahead: AtomicI64,
    /// The latest time it has told.
    told: AtomicI64,
}

impl OfficeClock {
    /// The clock of a real office.
    pub fn real() -> Self {
        Self { turns: false, ahead: AtomicI64::new(0), told: AtomicI64::new(0) }
    }

    /// The clock of a made-up office, so far ahead of the machine's (microseconds).
    pub fn demo(ahead: i64) -> Self {
        Self { turns: true, ahead: AtomicI64::new(ahead), told: AtomicI64::new(0) }
    }

    /// How far ahead of the machine's a clock is that shows ten in the morning of a day.
    pub fn ahead_on(day: Day) -> i64 {
        let zone = TimeZone::get(ZONE).unwrap_or(TimeZone::UTC);
        let morning = day.at(10, 0, 0, 0).to_zoned(zone);
        morning.map_or(0, |morning| morning.timestamp().as_microsecond() - machine())
    }
}

impl Clock for OfficeClock {
    fn now(&self) -> i64 {
        let now = self.machine().saturating_add(self.ahead.load(Ordering::SeqCst));
        self.told.fetch_max(now, Ordering::SeqCst).max(now)
    }

    fn machine(&self) -> i64 {
        machine()
    }

    fn ahead_for(&self, to: Day) -> Result<i64, Refusal> {
        let now = self.now();
        let today = app::day_of(now);
        if !self.turns || to <= today {
            return Err(Refusal::CalendarFixed);
        }
        let zone = TimeZone::get(ZONE).unwrap_or(TimeZone::UTC);
        let clock = Timestamp::from_microsecond(now).map_err(|_| Refusal::CalendarFixed)?;
        let clock = clock.to_zoned(zone.clone()).time();
        let then = to.to_datetime(clock).to_zoned(zone).map_err(|_| Refusal::CalendarFixed)?;
        Ok(then.timestamp().as_microsecond().saturating_sub(self.machine()))
    }

    fn put_ahead(&self, ahead: i64) {
        if self.turns {
            self.ahead.fetch_max(ahead, Ordering::SeqCst);
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place where the machine's clock is read")]
fn machine() -> i64 {
    Timestamp::now().as_microsecond()
}

#[cfg(test)]
mod tests {
    use jiff::{ToSpan, civil::date};

    use super::*;

    #[test]
    fn a_turned_calendar_shows_the_day_and_keeps_the_time() {
        let clock = OfficeClock::demo(OfficeClock::ahead_on(date(2024, 10, 26)));
        assert_eq!(clock.today(), date(2024, 10, 26));

        // Over the end of summer time.
        let before = clock.now();
        let ahead = clock.ahead_for(date(2024, 10, 28)).unwrap();
        clock.put_ahead(ahead);

        assert_eq!(clock.today(), date(2024, 10, 28));
        let hours = (clock.now() - before) / 3_600_000_000;
        assert_eq!(hours, 49);
    }

    #[test]
    fn a_real_clock_cannot_be_turned() {
        let clock = OfficeClock::real();
        let tomorrow = clock.today().saturating_add(1.day());

        assert_eq!(clock.ahead_for(tomorrow), Err(Refusal::CalendarFixed));
        clock.put_ahead(900_000_000_000);
        assert!(clock.now() - clock.machine() < 60_000_000);
    }

    #[test]
    fn the_clock_never_goes_back() {
        let clock = OfficeClock::demo(0);
        let today = clock.today();
        assert!(clock.ahead_for(today).is_err());

        let first = clock.now();
        clock.put_ahead(-900_000_000_000);

        assert!(clock.now() >= first);
    }
}
