//! The list of what is owed: one row for each duty of each case.
use casework::{
    Complaint, Day, Reference,
    duty::{Task, duties},
    event::Owner,
    id::CaseId,
    record::Class,
};
use uuid::Uuid;

use super::{Cell, Column, Holds, Line, Table, day, id, number, text};

/// One row a duty.
pub const TABLE: Table = Table {
    name: "duty",
    columns: &[
        Column { name: "task", holds: Holds::Code },
        Column { name: "number", holds: Holds::Number },
        Column { name: "owner", holds: Holds::Id },
        Column { name: "queue", holds: Holds::Code },
        Column { name: "due", holds: Holds::Number },
        Column { name: "organisation", holds: Holds::Id },
        Column { name: "reference", holds: Holds::Code },
        Column { name: "name", holds: Holds::Sealed(Class::Identity) },
    ],
    indexes: &[&["queue", "due"], &["owner", "due"], &["organisation", "due"], &["task", "due"]],
};

/// The duties of a case.
pub(super) fn rows(case: &Complaint) -> Vec<Vec<Cell>> {
    let row = |duty: casework::duty::Duty| {
        let (owner, queue) = match duty.owner {
            Owner::Officer(account) => (Cell::Id(account.0), Cell::Empty),
            Owner::Queue(queue) => (Cell::Empty, Cell::code(queue.code())),
        };
        vec![
            Cell::code(duty.task.code()),
            Cell::number(duty.task.number()),
            owner,
            queue,
            Cell::day(duty.due),
            Cell::maybe(organisation(case, duty.task), Cell::Id),
            Cell::code(case.reference.digits()),
            Cell::words(case.complainant().map_or("", |person| person.name())),
        ]
    };
    duties(case).into_iter().map(row).collect()
}

/// The organisation that owes it, where one does.
fn organisation(case: &Complaint, task: Task) -> Option<Uuid> {
    match task {
        Task::Request(no) | Task::Extension(no) => Some(case.requests.get(&no)?.to.0),
        Task::Recommendation(no) => Some(case.recommendations.get(&no)?.to.0),
        _ => None,
    }
}

/// A duty, read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyRow {
    /// Of which case.
    pub case: CaseId,
    /// What, as a code.
    pub task: String,
    /// The number of the thing within the case, or 0.
    pub number: i64,
    /// The officer, if one answers for it.
    pub owner: Option<Uuid>,
    /// The queue, if none does.
    pub queue: String,
    /// By when.
    pub due: Option<Day>,
    /// The organisation that owes it, where one does.
    pub organisation: Option<Uuid>,
    /// What people quote.
    pub reference: Option<Reference>,
    /// The complainant's name, or nothing once it is gone.
    pub name: String,
}

impl From<&Line> for DutyRow {
    fn from(line: &Line) -> Self {
        Self {
            case: CaseId(line.stream),
            task: text(line, 0).to_owned(),
            number: number(line, 1).unwrap_or_default(),
            owner: id(line, 2),
            queue: text(line, 3).to_owned(),
            due: day(line, 4),
            organisation: id(line, 5),
            reference: text(line, 6).parse().ok(),
            name: text(line, 7).to_owned(),
        }
    }
}
