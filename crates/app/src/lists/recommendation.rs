//! The list of recommendations: what was asked of whom, and whether it was done in time.
use casework::{
    Complaint, Day, Reference,
    case::Recommendation,
    id::{CaseId, RecommendationNo},
};
use uuid::Uuid;

use super::{Cell, Column, Holds, Line, Table, day, flag, id, number, text};

/// One row a recommendation.
pub const TABLE: Table = Table {
    name: "recommendation",
    columns: &[
        Column { name: "number", holds: Holds::Number },
        Column { name: "organisation", holds: Holds::Id },
        Column { name: "remedy", holds: Holds::Code },
        Column { name: "due", holds: Holds::Number },
        Column { name: "is_open", holds: Holds::Flag },
        Column { name: "reply", holds: Holds::Code },
        Column { name: "done", holds: Holds::Number },
        Column { name: "done_late", holds: Holds::Flag },
        Column { name: "proof_waits", holds: Holds::Flag },
        Column { name: "reference", holds: Holds::Code },
    ],
    indexes: &[&["is_open", "due"], &["organisation", "due"]],
};

/// The recommendations of a case.
pub(super) fn rows(case: &Complaint) -> Vec<Vec<Cell>> {
    case.recommendations.iter().map(|(no, asked)| row(case, *no, asked)).collect()
}

fn row(case: &Complaint, no: RecommendationNo, asked: &Recommendation) -> Vec<Cell> {
    let reply =
        asked.reply.as_ref().map(|reply| if reply.accepted { "accepted" } else { "refused" });
    let all_done = asked.parts.values().all(|part| part.done.is_some());
    let last = asked.parts.values().filter_map(|part| part.done).max().filter(|_| all_done);
    let waits = |part: &casework::case::Part| {
        part.proof.is_some() && part.returned.is_none() && part.done.is_none()
    };
    vec![
        Cell::number(no.0),
        Cell::Id(asked.to.0),
        Cell::code(asked.remedy.code()),
        Cell::day(asked.due),
        Cell::Flag(asked.is_open()),
        Cell::code(reply.unwrap_or("none")),
        Cell::maybe(last, Cell::day),
        Cell::Flag(asked.parts.values().any(|part| part.done.is_some_and(|done| done > asked.due))),
        Cell::Flag(asked.parts.values().any(waits)),
        Cell::code(case.reference.digits()),
    ]
}

/// A recommendation, read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecommendationRow {
    /// Of which case.
    pub case: CaseId,
    /// Which.
    pub recommendation: RecommendationNo,
    /// Who is to do it.
    pub organisation: Option<Uuid>,
    /// What kind of thing, as a code.
    pub remedy: String,
    /// By when.
    pub due: Option<Day>,
    /// Whether something is still owed.
    pub is_open: bool,
    /// `accepted`, `refused` or `none`.
    pub reply: String,
    /// The day the last part was done.
    pub done: Option<Day>,
    /// Whether any part was done after its day.
    pub done_late: bool,
    /// Whether a proof waits for the office.
    pub proof_waits: bool,
    /// What people quote.
    pub reference: Option<Reference>,
}

impl RecommendationRow {
    /// Whether it is, or was, late. Late stays late.
    pub fn is_late(&self, today: Day) -> bool {
        self.done_late || (self.is_open && self.due.is_some_and(|due| today > due))
    }
}

impl From<&Line> for RecommendationRow {
    fn from(line: &Line) -> Self {
        let no = number(line, 0).and_then(|no| u32::try_from(no).ok());
        Self {
            case: CaseId(line.stream),
            recommendation: RecommendationNo(no.unwrap_or_default()),
            organisation: id(line, 1),
            remedy: text(line, 2).to_owned(),
            due: day(line, 3),
            is_open: flag(line, 4),
            reply: text(line, 5).to_owned(),
            done: day(line, 6),
            done_late: flag(line, 7),
            proof_waits: flag(line, 8),
            reference: text(line, 9).parse().ok(),
        }
    }
}
