//! Finding a case: by its reference, by a name as it is written or sounds, by organisation.
use std::collections::BTreeMap;

use casework::{
    Reference,
    id::{CaseId, OrganisationId},
    name::forms_of,
};
use uuid::Uuid;

use super::PAGE;
use crate::{
    Office, Problem,
    lists::{
        Cell, Question, Test,
        work::{self, WorkRow},
    },
};

/// So many cases are looked at for one word of a name.
const LOOKED_AT: u32 = 200;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The cases, best first.
    pub rows: Vec<WorkRow>,
    /// There may be more: to ask with more of the name.
    pub more: bool,
}

/// Finds cases by what somebody says on the phone: a reference, or a name, which may be spelled
/// differently. With an organisation: only cases about it.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn find(
    office: &Office,
    said: &str,
    about: Option<OrganisationId>,
) -> Result<Found, Problem> {
    let said = said.trim();
    if let Ok(reference) = said.parse::<Reference>() {
        return by_reference(office, reference).await;
    }
    match (said.is_empty(), about) {
        (true, None) => Ok(Found { rows: Vec::new(), more: false }),
        (true, Some(about)) => by_organisation(office, about).await,
        (false, about) => by_name(office, said, about).await,
    }
}

async fn by_reference(office: &Office, reference: Reference) -> Result<Found, Problem> {
    let is = Test::Is(Cell::code(reference.digits()));
    let question = Question::of(&work::TABLE).when("reference", is).page(1, 0);
    let rows = office.lists.select(&question).await?;
    Ok(Found { rows: rows.iter().map(WorkRow::from).collect(), more: false })
}

async fn by_organisation(office: &Office, about: OrganisationId) -> Result<Found, Problem> {
    let question = Question::of(&work::TABLE)
        .when("organisation", Test::Is(Cell::Id(about.0)))
        .by_falling("is_open")
        .by("received")
        .page(PAGE + 1, 0);
    let mut rows: Vec<_> =
        office.lists.select(&question).await?.iter().map(WorkRow::from).collect();
    let more = rows.len() > PAGE as usize;
    rows.truncate(PAGE as usize);
    Ok(Found { rows, more })
}

/// Cases where most words of the name are found first: a word as written counts more than one
/// that only sounds alike.
async fn by_name(
    office: &Office,
    name: &str,
    about: Option<OrganisationId>,
) -> Result<Found, Problem> {
    let mut scores: BTreeMap<Uuid, u32> = BTreeMap::new();
    let mut more = false;
    for form in forms_of(name) {
        let worth = if form.starts_with("w:") { 3 } else { 2 };
        let question =
            Question::of(&work::NAMES).when("form", Test::Is(Cell::Find(form))).page(LOOKED_AT, 0);
        let lines = office.lists.select(&question).await?;
        more |= lines.len() >= LOOKED_AT as usize;
        for line in lines {
            let score = scores.entry(line.stream).or_default();
            *score = score.saturating_add(worth);
        }
    }
    let mut best: Vec<(u32, Uuid)> = scores.into_iter().map(|(id, score)| (score, id)).collect();
    best.sort_unstable_by(|a, b| b.cmp(a));
    let mut rows = Vec::new();
    for (_, id) in best {
        if rows.len() >= PAGE as usize {
            return Ok(Found { rows, more: true });
        }
        let loaded = office.case(CaseId(id)).await?;
        let Ok(complaint) = loaded.story.live() else { continue };
        let wanted = about.is_none_or(|about| complaint.organisations().contains(&about));
        if wanted {
            rows.push(WorkRow::of(CaseId(id), complaint));
        }
    }
    Ok(Found { rows, more })
}
