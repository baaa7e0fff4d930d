//! The day on which somebody is to hear something, and whether it has passed without.
use casework::Day;
use serde::Serialize;

/// When to expect news. Its day may have passed: then every page says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(crate) struct News {
    pub(crate) day: Day,
    is_late: bool,
}

impl News {
    /// The day that was named, as it looks on another.
    pub(crate) fn of(day: Option<Day>, today: Day) -> Option<Self> {
        day.map(|day| Self { day, is_late: day < today })
    }
}
