//! Time and chance, as arguments of everything.
use casework::{Day, Refusal};
use uuid::Uuid;

/// The two clocks. The office clock tells days and recorded times and only goes forward; the
/// machine clock tells when sessions and limits run out.
pub trait Clock: Send + Sync {
    /// Microseconds UTC on the office clock.
    fn now(&self) -> i64;

    /// Microseconds UTC on the machine clock.
    fn machine(&self) -> i64;

    /// The office's day.
    fn today(&self) -> Day {
        crate::day_of(self.now())
    }

    /// How far ahead of the machine's the office clock is (microseconds) once its calendar is
    /// turned to a day, at the same time of day.
    ///
    /// # Errors
    ///
    /// [`Refusal::CalendarFixed`]: a real office, or a day that is not after today.
    fn ahead_for(&self, to: Day) -> Result<i64, Refusal> {
        let _ = to;
        Err(Refusal::CalendarFixed)
    }

    /// Puts the office clock so far ahead of the machine's (microseconds). It never goes back,
    /// and a real office's stays as it is.
    fn put_ahead(&self, ahead: i64) {
        let _ = ahead;
    }
}

/// Where identifiers, references and codes come from.
pub trait Chance: Send + Sync {
    /// A new identifier (UUID version 7, on the machine clock).
    fn id(&self) -> Uuid;

    /// Fills with bytes that nobody can guess.
    fn fill(&self, bytes: &mut [u8]);
}
