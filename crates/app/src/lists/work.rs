//! The list of cases: one row each, and the forms of names under which they are found.
use casework::{
    Complaint, Day, Reference,
    codes::Priority,
    duty::move_on_by,
    event::Owner,
    id::{CaseId, OrganisationId},
    name::forms_of,
    record::Class,
    wait::{On, Wait, wait},
};
use uuid::Uuid;

use super::{Cell, Column, Holds, Line, Table, Test, day, flag, id, number, text};

/// One row a case.
pub const TABLE: Table = Table {
    name: "work",
    columns: &[
        Column { name: "reference", holds: Holds::Code },
        Column { name: "stage", holds: Holds::Code },
        Column { name: "is_open", holds: Holds::Flag },
        Column { name: "owner", holds: Holds::Id },
        Column { name: "queue", holds: Holds::Code },
        Column { name: "received", holds: Holds::Number },
        Column { name: "next", holds: Holds::Number },
        Column { name: "rank", holds: Holds::Number },
        Column { name: "organisation", holds: Holds::Id },
        Column { name: "outcome", holds: Holds::Code },
        Column { name: "closed", holds: Holds::Number },
        Column { name: "channel", holds: Holds::Code },
        Column { name: "publication", holds: Holds::Code },
        Column { name: "name", holds: Holds::Sealed(Class::Identity) },
        Column { name: "reasons", holds: Holds::Number },
        Column { name: "waits_on", holds: Holds::Code },
        Column { name: "waits_until", holds: Holds::Number },
        Column { name: "waits_for", holds: Holds::Id },
        Column { name: "handed_to", holds: Holds::Code },
        Column { name: "handed_on", holds: Holds::Number },
        Column { name: "sent_by", holds: Holds::Code },
        Column { name: "kept_back", holds: Holds::Code },
    ],
    indexes: &[
        &["reference"],
        &["is_open", "queue", "rank", "received"],
        // Holds all that the counts of a queue ask for.
        &["is_open", "queue", "next", "stage", "reasons"],
        &["is_open", "owner", "next"],
        // Every open case, the one that has waited longest first.
        &["is_open", "received"],
        &["stage"],
        &["publication"],
        &["handed_on"],
    ],
};

/// One row for each form of each name.
pub const NAMES: Table = Table {
    name: "name_form",
    columns: &[Column { name: "form", holds: Holds::Token }],
    indexes: &[&["form"]],
};

/// The row of a case.
pub(super) fn rows(case: &Complaint) -> Vec<Vec<Cell>> {
    let (owner, queue) = match case.desk.owner {
        Owner::Officer(account) => (Cell::Id(account.0), Cell::Empty),
        Owner::Queue(queue) => (Cell::Empty, Cell::code(queue.code())),
    };
    let outcome = case.outcomes().values().map(|outcome| outcome.code()).min();
    let closed = match case.stage {
        casework::case::Stage::Closed { on } => Some(on),
        _ => None,
    };
    let organisation = case.issues.values().next().map(|issue| issue.organisation.0);
    let wait = wait(case);
    vec![vec![
        Cell::code(case.reference.digits()),
        Cell::code(case.stage.code()),
        Cell::Flag(!case.is_closed()),
        owner,
        queue,
        Cell::day(case.received),
        Cell::day(move_on_by(case)),
        // The more reasons to go first, the further in front.
        Cell::Number(-i64::try_from(case.priorities.len()).unwrap_or_default()),
        Cell::maybe(organisation, Cell::Id),
        Cell::maybe(outcome, Cell::code),
        Cell::maybe(closed, Cell::day),
        Cell::code(case.channel.code()),
        Cell::code(case.publication.code()),
        Cell::words(case.complainant().map_or("", |person| person.name())),
        Cell::Number(case.priorities.iter().map(|reason| bit(*reason)).sum()),
        Cell::maybe(wait, |wait| Cell::code(wait.on.code())),
        Cell::maybe(wait, |wait| Cell::day(wait.until)),
        Cell::maybe(wait.and_then(|wait| wait.organisation), |of| Cell::Id(of.0)),
        // Where it went last: one case, one count.
        Cell::maybe(case.handed_on.last(), |handed| Cell::code(handed.to.as_str())),
        Cell::maybe(case.handed_on.last(), |handed| Cell::day(handed.on)),
        Cell::maybe(case.source.as_ref(), |source| Cell::code(source.code())),
        Cell::maybe(case.kept_back(), |ground| Cell::code(ground.code())),
    ]]
}

/// The place of a priority reason in the number that holds all of a case's.
fn bit(priority: Priority) -> i64 {
    let place = Priority::ALL.iter().position(|other| *other == priority);
    place.map_or(0, |place| 1 << place)
}

/// Cases that have this reason to go first, whatever other reasons they have.
pub fn having(priority: Priority) -> Test {
    let all: i64 = Priority::ALL.iter().map(|reason| bit(*reason)).sum();
    let with = (0..=all).filter(|reasons| reasons & bit(priority) != 0);
    Test::OneOf(with.map(Cell::Number).collect())
}

/// How many cases have this reason, of cases counted by all their reasons.
pub fn with(priority: Priority, by_reasons: &[(Cell, u64)]) -> u64 {
    let has = |reasons: &Cell| matches!(reasons, Cell::Number(all) if all & bit(priority) != 0);
    by_reasons.iter().filter(|(reasons, _)| has(reasons)).map(|(_, count)| count).sum()
}

/// The forms under which a case is found by name: each word as written (folded to plain lower
/// case), and as it sounds.
pub(super) fn names(case: &Complaint) -> Vec<Vec<Cell>> {
    let mut forms: Vec<String> =
        case.people.values().flat_map(|person| forms_of(person.name())).collect();
    forms.sort();
    forms.dedup();
    forms.into_iter().map(|form| vec![Cell::Find(form)]).collect()
}

/// A row of the list of cases, read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkRow {
    /// Which case.
    pub case: CaseId,
    /// What people quote.
    pub reference: Option<Reference>,
    /// Where the inquiry stands.
    pub stage: String,
    /// Whether it is open.
    pub is_open: bool,
    /// The officer, if one answers for it.
    pub owner: Option<Uuid>,
    /// The queue, if none does.
    pub queue: String,
    /// When it reached the office.
    pub received: Option<Day>,
    /// When somebody looks at it next.
    pub next: Option<Day>,
    /// Why it goes before others.
    pub priorities: Vec<Priority>,
    /// The organisation of its first issue.
    pub organisation: Option<Uuid>,
    /// Where publication stands.
    pub publication: String,
    /// The complainant's name, or nothing once it is gone.
    pub name: String,
    /// What it waits for, while it is open.
    pub wait: Option<Wait>,
}

impl WorkRow {
    /// The row of a case that is at hand.
    pub fn of(id: CaseId, case: &Complaint) -> Self {
        let cells = rows(case).into_iter().next().unwrap_or_default();
        Self::from(&Line { stream: id.0, cells })
    }
}

fn reasons(number: i64) -> Vec<Priority> {
    Priority::ALL.iter().copied().filter(|reason| number & bit(*reason) != 0).collect()
}

impl From<&Line> for WorkRow {
    fn from(line: &Line) -> Self {
        Self {
            case: CaseId(line.stream),
            reference: text(line, 0).parse().ok(),
            stage: text(line, 1).to_owned(),
            is_open: flag(line, 2),
            owner: id(line, 3),
            queue: text(line, 4).to_owned(),
            received: day(line, 5),
            next: day(line, 6),
            priorities: reasons(number(line, 14).unwrap_or_default()),
            organisation: id(line, 8),
            publication: text(line, 12).to_owned(),
            name: text(line, 13).to_owned(),
            wait: waits(line),
        }
    }
}

fn waits(line: &Line) -> Option<Wait> {
    let (on, until) = (On::of_code(text(line, 15))?, day(line, 16)?);
    Some(Wait { on, until, organisation: id(line, 17).map(OrganisationId) })
}
