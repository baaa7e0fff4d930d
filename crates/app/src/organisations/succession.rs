//! Who took over whose work: told by a register, followed to whoever does the work today.
use std::collections::{BTreeMap, BTreeSet};

use casework::{
    Day,
    id::OrganisationId,
    organisation::{Organisation, Succession},
    permission::Actor,
};
use registers::nhs_ods;

use super::{import::append_all, named};
use crate::{
    Office, Problem,
    lists::organisation::OrganisationRow,
    ports::{Batch, Envelope},
    stories::{self, Loaded},
};

/// Organisations entered in one transaction.
const AT_ONCE: usize = 200;
/// More than ever followed one another.
const STEPS: usize = 12;

/// What telling of successions did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Succeeded {
    /// Organisations of which something new was told.
    pub told: usize,
    /// Organisations of which the same was told before.
    pub same: usize,
    /// Those of which the register has none of the two: nothing is kept of them.
    pub strangers: usize,
}

/// Enters who followed whom, on both sides. Safe to repeat, and in any order of files: what was
/// told before stays. With `dry_run`, nothing is written.
///
/// # Errors
///
/// The store cannot read or write. What was entered before stays.
pub async fn succeed(
    office: &Office,
    actor: &Actor,
    told: &[nhs_ods::Succession],
    dry_run: bool,
) -> Result<Succeeded, Problem> {
    let mut sides: BTreeMap<&str, Succession> = BTreeMap::new();
    for one in told {
        sides.entry(&one.before).or_default().after.insert(one.after.clone(), one.on);
        sides.entry(&one.after).or_default().before.insert(one.before.clone(), one.on);
    }
    let ids: Vec<OrganisationId> = sides.keys().map(|code| OrganisationId::of_code(code)).collect();
    let known: BTreeSet<OrganisationId> = named(office, &ids).await?.into_keys().collect();
    let mut done = Succeeded::default();
    let of_ours = |code: &str| known.contains(&OrganisationId::of_code(code));
    done.strangers = told.iter().filter(|it| !of_ours(&it.before) && !of_ours(&it.after)).count();
    let mut batches = Vec::new();
    for (code, succession) in sides.into_iter().filter(|(code, _)| of_ours(code)) {
        match prepared(office, actor, code, &succession).await? {
            Some(batch) => {
                done.told = done.told.saturating_add(1);
                batches.push(batch);
            }
            None => done.same = done.same.saturating_add(1),
        }
        if batches.len() >= AT_ONCE && !dry_run {
            append_all(office, std::mem::take(&mut batches)).await?;
        }
    }
    if !dry_run {
        append_all(office, batches).await?;
    }
    Ok(done)
}

async fn prepared(
    office: &Office,
    actor: &Actor,
    code: &str,
    succession: &Succession,
) -> Result<Option<Batch>, Problem> {
    let id = OrganisationId::of_code(code);
    let loaded: Loaded<Organisation> = stories::load(office.record.as_ref(), id.0).await?;
    let Some(event) = loaded.story.succeed(succession) else { return Ok(None) };
    let last = loaded.told.last().map_or(0, |told| told.recorded_at);
    let envelope = Envelope {
        command: office.chance.id(),
        actor: actor.account.0,
        on_behalf_of: None,
        cause: None,
        recorded_at: office.clock.now().max(last),
    };
    Ok(Some(stories::prepare(&loaded, envelope, &[event])?))
}

/// An organisation that came before or after another, and on which day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relative {
    /// Which.
    pub row: OrganisationRow,
    /// The day on which the work went over.
    pub on: Day,
}

/// The organisations of these codes that the register has, by name.
pub(super) async fn relatives(
    office: &Office,
    codes: &BTreeMap<String, Day>,
) -> Result<Vec<Relative>, Problem> {
    let ids: Vec<_> = codes.keys().map(|code| OrganisationId::of_code(code)).collect();
    let rows = named(office, &ids).await?;
    let mut found: Vec<Relative> = rows
        .into_values()
        .filter_map(|row| Some(Relative { on: *codes.get(&row.code)?, row }))
        .collect();
    found.sort_by(|one, other| one.row.sort.cmp(&other.row.sort));
    Ok(found)
}

/// Who does the work of a closed organisation today: its successors that are open, theirs where
/// they are closed too, and so on. None: it is open, or the register does not know.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn heirs(office: &Office, of: &OrganisationRow) -> Result<Vec<OrganisationRow>, Problem> {
    let today = office.today();
    let is_closed = |row: &OrganisationRow| row.closed.is_some_and(|closed| closed < today);
    if !is_closed(of) {
        return Ok(Vec::new());
    }
    let (mut heirs, mut seen) = (Vec::new(), BTreeSet::from([of.id]));
    let mut next = of.successors();
    for _ in 0..STEPS {
        next.retain(|id| seen.insert(*id));
        if next.is_empty() {
            break;
        }
        let rows = named(office, &std::mem::take(&mut next)).await?;
        for row in rows.into_values() {
            if is_closed(&row) { next.extend(row.successors()) } else { heirs.push(row) }
        }
    }
    heirs.sort_by(|one, other| one.sort.cmp(&other.sort));
    Ok(heirs)
}
