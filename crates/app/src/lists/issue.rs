//! The list of issues: what complaints are about and how they end, for learning.
use casework::{Complaint, Day, case::IssueState, id::OrganisationId};
use uuid::Uuid;

use super::{Cell, Column, Holds, Line, Table, day, id, number, text};

/// One row an issue.
pub const TABLE: Table = Table {
    name: "issue",
    columns: &[
        Column { name: "organisation", holds: Holds::Id },
        Column { name: "regime", holds: Holds::Code },
        Column { name: "subject", holds: Holds::Code },
        Column { name: "state", holds: Holds::Code },
        Column { name: "ground", holds: Holds::Code },
        Column { name: "outcome", holds: Holds::Code },
        Column { name: "received", holds: Holds::Number },
        Column { name: "received_quarter", holds: Holds::Code },
        Column { name: "closed", holds: Holds::Number },
        Column { name: "days", holds: Holds::Number },
        Column { name: "investigated", holds: Holds::Flag },
        Column { name: "channel", holds: Holds::Code },
        Column { name: "publication", holds: Holds::Code },
    ],
    indexes: &[&["organisation", "state"], &["subject"], &["outcome"]],
};

/// The issues of a case.
pub(super) fn rows(case: &Complaint) -> Vec<Vec<Cell>> {
    let closed = match case.stage {
        casework::case::Stage::Closed { on } => Some(on),
        _ => None,
    };
    let days =
        closed.and_then(|on| case.received.until(on).ok()).map(|span| i64::from(span.get_days()));
    let quarter = (case.received.month() - 1) / 3 + 1;
    let row = |issue: &casework::case::Issue| {
        let (ground, outcome) = match issue.state {
            IssueState::Declined { ground } => (Some(ground.code()), None),
            IssueState::Decided { outcome } => (None, Some(outcome.code())),
            _ => (None, None),
        };
        let state = match issue.state {
            IssueState::Decided { .. } => "decided",
            other => other.code(),
        };
        vec![
            Cell::Id(issue.organisation.0),
            Cell::code(issue.regime.code()),
            Cell::code(issue.subject.code()),
            Cell::code(state),
            Cell::maybe(ground, Cell::code),
            Cell::maybe(outcome, Cell::code),
            Cell::day(case.received),
            Cell::code(format!("{}-q{quarter}", case.received.year())),
            Cell::maybe(closed, Cell::day),
            Cell::maybe(days, Cell::Number),
            Cell::Flag(case.investigated.contains_key(&issue.no)),
            Cell::code(case.channel.code()),
            Cell::code(case.publication.code()),
        ]
    };
    case.issues.values().map(row).collect()
}

/// An issue, read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssueRow {
    /// Of which case.
    pub case: Uuid,
    /// About whom.
    pub organisation: Option<OrganisationId>,
    /// What about.
    pub subject: String,
    /// How it stands.
    pub state: String,
    /// Why it was declined, if it was.
    pub ground: String,
    /// How it ended, if a decision did.
    pub outcome: String,
    /// When the complaint came.
    pub received: Option<Day>,
    /// When the case was closed, if it is.
    pub closed: Option<Day>,
    /// How many days that took.
    pub days: Option<i64>,
    /// How it came.
    pub channel: String,
    /// Where the publication of the case stands.
    pub publication: String,
}

impl From<&Line> for IssueRow {
    fn from(line: &Line) -> Self {
        Self {
            case: line.stream,
            organisation: id(line, 0).map(OrganisationId),
            subject: text(line, 2).to_owned(),
            state: text(line, 3).to_owned(),
            ground: text(line, 4).to_owned(),
            outcome: text(line, 5).to_owned(),
            received: day(line, 6),
            closed: day(line, 8),
            days: number(line, 9),
            channel: text(line, 11).to_owned(),
            publication: text(line, 12).to_owned(),
        }
    }
}
