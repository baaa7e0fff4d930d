//! The list of what rules did: each issue that one decided against or was let through, for the
//! public table of the rules and for whoever asks what a limit in the law does to people.
use casework::{Complaint, case::Issue};

use super::{Cell, Column, Holds, Table};

/// One row for each issue and rule.
pub const TABLE: Table = Table {
    name: "by_rule",
    columns: &[
        Column { name: "rule", holds: Holds::Code },
        Column { name: "how", holds: Holds::Code },
        Column { name: "received", holds: Holds::Number },
    ],
    indexes: &[&["how", "rule"]],
};

/// What a rule came to for an issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// The issue was declined by it.
    Declined,
    /// A person at the office let the issue through, in the words that the rule has for that.
    LetThrough,
}

impl How {
    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Declined => "declined",
            Self::LetThrough => "let-through",
        }
    }
}

/// What the rules did to the issues of a case.
pub(super) fn rows(case: &Complaint) -> Vec<Vec<Cell>> {
    let row = |how: How, rule: &str| {
        vec![Cell::code(rule), Cell::code(how.code()), Cell::day(case.received)]
    };
    let of_issue = |issue: &Issue| -> Vec<Vec<Cell>> {
        let declined = issue.declined_by.iter().map(|rule| row(How::Declined, &rule.0));
        let let_through = issue.checks.values().filter_map(|made| made.rule.as_ref());
        declined.chain(let_through.map(|rule| row(How::LetThrough, &rule.0))).collect()
    };
    case.issues.values().flat_map(of_issue).collect()
}
