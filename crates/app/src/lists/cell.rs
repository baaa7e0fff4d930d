//! Cells from values and back.
use casework::Day;
use jiff::civil::date;
use uuid::Uuid;

use super::{Cell, Line};

const EPOCH: Day = date(1970, 1, 1);

impl Cell {
    /// A day, as days since 1 January 1970.
    pub fn day(day: Day) -> Self {
        let days = EPOCH.until(day).map(|span| i64::from(span.get_days())).unwrap_or_default();
        Self::Number(days)
    }

    /// A code.
    pub fn code(code: impl Into<String>) -> Self {
        Self::Code(code.into())
    }

    /// A number.
    pub fn number(number: impl Into<i64>) -> Self {
        Self::Number(number.into())
    }

    /// Something, or nothing.
    pub fn maybe<T>(value: Option<T>, cell: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::Empty, cell)
    }

    /// Words that will be sealed; nothing if they are gone or empty.
    pub fn words(words: &str) -> Self {
        if words.is_empty() { Self::Empty } else { Self::Words(words.to_owned()) }
    }
}

impl Line {
    /// The cell of one column, by its place in the table.
    pub fn cell(&self, place: usize) -> &Cell {
        self.cells.get(place).unwrap_or(&Cell::Empty)
    }
}

/// A day of a row, if it has one.
pub fn day(line: &Line, place: usize) -> Option<Day> {
    let days = i32::try_from(number(line, place)?).ok()?;
    EPOCH.checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}

/// A number of a row, if it has one.
pub fn number(line: &Line, place: usize) -> Option<i64> {
    match line.cell(place) {
        Cell::Number(number) => Some(*number),
        _ => None,
    }
}

/// A code or opened words of a row; nothing if they are gone.
pub fn text(line: &Line, place: usize) -> &str {
    match line.cell(place) {
        Cell::Code(text) | Cell::Words(text) => text,
        _ => "",
    }
}

/// A yes or no of a row.
pub fn flag(line: &Line, place: usize) -> bool {
    matches!(line.cell(place), Cell::Flag(true))
}

/// An identifier of a row, if it has one.
pub fn id(line: &Line, place: usize) -> Option<Uuid> {
    match line.cell(place) {
        Cell::Id(id) => Some(*id),
        _ => None,
    }
}
