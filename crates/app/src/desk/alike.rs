//! Cases that may be about the same people or the same events: evidence for an officer.
use std::collections::BTreeSet;

use casework::{
    Complaint,
    alike::{alike, marks},
    codes::Likeness,
    id::CaseId,
};
use uuid::Uuid;

use crate::{
    Office, Problem,
    lists::{Cell, Question, Test, likeness, work::WorkRow},
};

/// So many rows of marks are looked at: a name that very many people have is no evidence.
const LOOKED_AT: u32 = 60;
/// So many cases are shown.
const SHOWN: usize = 10;

/// A case that may be about the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    /// Which.
    pub row: WorkRow,
    /// Every way in which it is alike.
    pub why: Vec<Likeness>,
}

/// The cases that may be about the same as this one, the oldest first. Those that it is joined
/// with are not among them. Nothing follows from it: an officer looks.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn alike_to(
    office: &Office,
    (case, complaint): (CaseId, &Complaint),
) -> Result<Vec<Alike>, Problem> {
    let mut found = Vec::new();
    for id in candidates(office, complaint).await? {
        let other = CaseId(id);
        if other == case || complaint.joined.contains_key(&other) || found.len() >= SHOWN {
            continue;
        }
        let loaded = office.case(other).await?;
        let Ok(theirs) = loaded.story.live() else { continue };
        let why = alike(complaint, theirs);
        if !why.is_empty() {
            found.push(Alike { row: WorkRow::of(other, theirs), why });
        }
    }
    found.sort_by_key(|alike| (alike.row.received, alike.row.reference));
    Ok(found)
}

/// The cases that share a mark with this one.
async fn candidates(office: &Office, complaint: &Complaint) -> Result<BTreeSet<Uuid>, Problem> {
    let marks: Vec<Cell> = marks(complaint).into_iter().map(Cell::Find).collect();
    if marks.is_empty() {
        return Ok(BTreeSet::new());
    }
    let question =
        Question::of(&likeness::TABLE).when("mark", Test::OneOf(marks)).page(LOOKED_AT, 0);
    let lines = office.lists.select(&question).await?;
    Ok(lines.iter().map(|line| line.stream).collect())
}
