//! Entering what the register of members says, in bulk and as often as you like.
use casework::{
    id::MemberId,
    member::{Member, Seat},
    permission::Actor,
};

use crate::{
    Office, Problem,
    organisations::Progress,
    ports::{Batch, Envelope},
    stories::{self, Loaded},
};

/// Members entered in one transaction.
const AT_ONCE: usize = 200;

/// What an import did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// New to the register.
    pub added: usize,
    /// Said something else before.
    pub changed: usize,
    /// Said the same before.
    pub same: usize,
}

/// Enters members. Safe to repeat: what has not changed stays as it is.
///
/// # Errors
///
/// The store cannot read or write. What was entered before stays.
pub async fn enter(
    office: &Office,
    actor: &Actor,
    seats: Vec<Seat>,
    progress: Progress<'_>,
) -> Result<Counts, Problem> {
    let (whole, mut done, mut counts) = (seats.len(), 0, Counts::default());
    progress(done, whole);
    for some in seats.chunks(AT_ONCE) {
        let mut batches = Vec::new();
        for seat in some {
            batches.extend(prepared(office, actor, seat.clone(), &mut counts).await?);
        }
        if !batches.is_empty() {
            for answer in office.record.append_bulk(batches).await? {
                answer?;
            }
        }
        done += some.len();
        progress(done, whole);
    }
    Ok(counts)
}

/// The command that enters one member, unless nothing has changed.
async fn prepared(
    office: &Office,
    actor: &Actor,
    seat: Seat,
    counts: &mut Counts,
) -> Result<Option<Batch>, Problem> {
    let id = MemberId::of_code(&seat.code);
    let loaded: Loaded<Member> = stories::load(office.record.as_ref(), id.0).await?;
    let was_there = loaded.story.seat.is_some();
    let Some(event) = loaded.story.enter(seat) else {
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
