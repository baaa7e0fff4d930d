//! Cases that may be about the same people or the same events: evidence for an officer.
use std::collections::BTreeSet;

use casework::{
    Complaint,
    alike::{alike, sought},
    codes::Likeness,
    id::CaseId,
};

use crate::{
    Office, Problem,
    lists::{Cell, Question, Test, likeness, work::WorkRow},
};

/// So many rows of each sort of marks are looked at: a name that very many people have is no
/// evidence.
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

/// The cases that may be about the same as this one, at most ten, the oldest first; if there are
/// more, those that share more than a name. Those that it is joined with are not among them.
/// Nothing follows from it: an officer looks.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn alike_to(
    office: &Office,
    (case, complaint): (CaseId, &Complaint),
) -> Result<Vec<Alike>, Problem> {
    let mut found = Vec::new();
    let mut passed: BTreeSet<CaseId> = complaint.joined.keys().copied().chain([case]).collect();
    for marks in sought(complaint) {
        for other in sharing(office, marks).await? {
            if found.len() >= SHOWN || !passed.insert(other) {
                continue;
            }
            let loaded = office.case(other).await?;
            let Ok(theirs) = loaded.story.live() else { continue };
            let why = alike(complaint, theirs);
            if !why.is_empty() {
                found.push(Alike { row: WorkRow::of(other, theirs), why });
            }
        }
    }
    found.sort_by_key(|alike| (alike.row.received, alike.row.reference));
    Ok(found)
}

/// The cases that have one of these marks.
async fn sharing(office: &Office, marks: BTreeSet<String>) -> Result<BTreeSet<CaseId>, Problem> {
    if marks.is_empty() {
        return Ok(BTreeSet::new());
    }
    let marks = Test::OneOf(marks.into_iter().map(Cell::Find).collect());
    let question = Question::of(&likeness::TABLE).when("found_by", marks).page(LOOKED_AT, 0);
    let lines = office.lists.select(&question).await?;
    Ok(lines.iter().map(|line| CaseId(line.stream)).collect())
}
