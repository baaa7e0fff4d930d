//! The list of reports: one row each.
use casework::{
    Day,
    codes::ReportKind,
    id::ReportId,
    record::Class,
    report::{Report, State},
};

use super::{Cell, Column, Holds, Line, Table, day, text};

/// One row a report.
pub const TABLE: Table = Table {
    name: "report",
    columns: &[
        Column { name: "kind", holds: Holds::Code },
        Column { name: "state", holds: Holds::Code },
        Column { name: "begun", holds: Holds::Number },
        Column { name: "since", holds: Holds::Number },
        Column { name: "title", holds: Holds::Sealed(Class::Rendition) },
    ],
    indexes: &[&["begun"]],
};

/// The row of a report.
pub(super) fn rows(report: &Report) -> Vec<Vec<Cell>> {
    let row = |begun: &casework::report::Begun| {
        let words = begun.draft.as_ref().and_then(|draft| draft.words.known());
        let since = match begun.state {
            State::Written | State::Approved => None,
            State::Public { on, .. } | State::Withdrawn { on, .. } => Some(on),
        };
        vec![
            Cell::code(begun.kind.code()),
            Cell::code(begun.state.code()),
            Cell::day(begun.on),
            Cell::maybe(since, Cell::day),
            Cell::words(words.map_or("", |words| words.title.as_str())),
        ]
    };
    report.begun.iter().map(row).collect()
}

/// A report, read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportRow {
    /// Which.
    pub id: ReportId,
    /// Which kind.
    pub kind: Option<ReportKind>,
    /// Where it stands, as a code.
    pub state: String,
    /// When it was begun.
    pub begun: Option<Day>,
    /// Its title; empty until something is written.
    pub title: String,
}

impl From<&Line> for ReportRow {
    fn from(line: &Line) -> Self {
        Self {
            id: ReportId(line.stream),
            kind: text(line, 0).parse().ok(),
            state: text(line, 1).to_owned(),
            begun: day(line, 2),
            title: text(line, 4).to_owned(),
        }
    }
}
