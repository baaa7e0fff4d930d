//! Entering what a register says, in bulk and as often as you like.
use casework::{id::OrganisationId, organisation::Entry, permission::Actor};
use registers::{Organisation, Reading};

use super::convert::{entry_of, starting_entries};
use crate::{
    Office, Problem,
    ports::{Batch, Envelope},
    stories::{self, Loaded},
};

/// Organisations entered in one transaction.
const AT_ONCE: usize = 200;

/// What an import did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
pub struct Counts {
    /// New to the register.
    pub added: usize,
    /// Said something else before.
    pub changed: usize,
    /// Said the same before.
    pub same: usize,
    /// Lines that could not be read.
    pub bad: usize,
}

/// Called after each step with how many are done, of how many.
pub type Progress<'a> = &'a mut (dyn FnMut(usize, usize) + Send);

/// Enters what a file of a register said. Safe to repeat: what has not changed stays as it is.
///
/// # Errors
///
/// The store cannot read or write. What was entered before stays.
pub async fn import(
    office: &Office,
    actor: &Actor,
    reading: &Reading<Organisation>,
    progress: Progress<'_>,
) -> Result<Counts, Problem> {
    let entries: Vec<Entry> = reading.good.iter().map(entry_of).collect();
    let counts = enter(office, actor, entries, progress).await?;
    Ok(Counts { bad: reading.bad.len(), ..counts })
}

/// Enters what an office begins with: called when a store is founded. Safe to repeat.
///
/// # Errors
///
/// The store cannot read or write.
pub async fn found(office: &Office, actor: &Actor) -> Result<Counts, Problem> {
    enter(office, actor, starting_entries(), &mut |_, _| {}).await
}

async fn enter(
    office: &Office,
    actor: &Actor,
    entries: Vec<Entry>,
    progress: Progress<'_>,
) -> Result<Counts, Problem> {
    let (whole, mut done, mut counts) = (entries.len(), 0, Counts::default());
    progress(done, whole);
    for some in entries.chunks(AT_ONCE) {
        let mut batches = Vec::new();
        for entry in some {
            batches.extend(prepared(office, actor, entry.clone(), &mut counts).await?);
        }
        append_all(office, batches).await?;
        done += some.len();
        progress(done, whole);
    }
    Ok(counts)
}

/// Appends each of these to its own story.
pub(super) async fn append_all(office: &Office, batches: Vec<Batch>) -> Result<(), Problem> {
    if !batches.is_empty() {
        for answer in office.record.append_bulk(batches).await? {
            answer?;
        }
    }
    Ok(())
}

/// The command that enters one organisation, unless nothing has changed.
async fn prepared(
    office: &Office,
    actor: &Actor,
    entry: Entry,
    counts: &mut Counts,
) -> Result<Option<Batch>, Problem> {
    let id = OrganisationId::of_code(&entry.code);
    let loaded: Loaded<casework::organisation::Organisation> =
        stories::load(office.record.as_ref(), id.0).await?;
    let was_there = loaded.story.entry.is_some();
    let Some(event) = loaded.story.enter(entry) else {
        counts.same += 1;
        return Ok(None);
    };
    *(if was_there { &mut counts.changed } else { &mut counts.added }) += 1;
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
