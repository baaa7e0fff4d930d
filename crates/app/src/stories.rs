//! Reading a story from its events, and adding to it.
use casework::{
    Day, Refusal,
    permission::Actor,
    record::{self, Story, Stream, Told},
};
use jiff::{Timestamp, tz::TimeZone};
use uuid::Uuid;

use crate::{
    Office, Problem,
    lists::{Drawn, RowChange},
    ports::{Batch, Envelope, Past, Receipt, Record, Seen},
};

/// How often something is decided again when somebody else wrote first.
const TRIES: usize = 8;

/// Does something with one story that is no case, once: a contact, a report.
///
/// # Errors
///
/// The rule's refusal, or what the store cannot do.
pub async fn tell<S: Drawn>(
    office: &Office,
    (by, command): (&Actor, Uuid),
    id: Uuid,
    rule: impl Fn(&S) -> Result<Vec<S::Event>, Refusal> + Send + Sync,
) -> Result<Receipt, Problem> {
    for _ in 0..TRIES {
        let loaded: Loaded<S> = load(office.record.as_ref(), id).await?;
        if let Some(first) = loaded.answered(command) {
            return Ok(first);
        }
        let events = rule(&loaded.story)?;
        let last = loaded.told.last().map_or(0, |told| told.recorded_at);
        let envelope = Envelope {
            command,
            actor: by.account.0,
            on_behalf_of: None,
            cause: None,
            recorded_at: office.clock.now().max(last),
        };
        match append(office.record.as_ref(), &loaded, envelope, &events).await {
            Err(Problem::Stale(_)) => {}
            answer => return answer,
        }
    }
    Err(Problem::Busy)
}

/// Where the office is: its days begin and end here.
const ZONE: &str = "Europe/London";

/// The office's day at a time of its clock (microseconds UTC).
pub fn day_of(time: i64) -> Day {
    let zone = TimeZone::get(ZONE).unwrap_or(TimeZone::UTC);
    let time = Timestamp::from_microsecond(time).unwrap_or(Timestamp::UNIX_EPOCH);
    time.to_zoned(zone).date()
}

/// A story as it stands, with what was read to know it.
#[derive(Clone)]
pub struct Loaded<S: Story> {
    /// Which one.
    pub id: Uuid,
    /// What is true now.
    pub story: S,
    /// What happened, oldest first.
    pub told: Vec<Told<S::Event>>,
    /// What to append with.
    pub seen: Seen,
}

impl<S: Story> Loaded<S> {
    /// How many events it has. 0: nobody has opened it.
    pub fn version(&self) -> i64 {
        self.seen.version
    }

    /// The first answer to this command, if it was given before.
    pub fn answered(&self, command: Uuid) -> Option<Receipt> {
        let last = self.told.iter().rfind(|told| told.command == command)?;
        Some(Receipt { version: last.position, repeated: true })
    }
}

/// Reads a story. One that nobody has opened reads as its beginning.
///
/// # Errors
///
/// The store cannot be reached, or the record is damaged.
pub async fn load<S: Story>(record: &dyn Record, id: Uuid) -> Result<Loaded<S>, Problem> {
    let read = record.read(Stream { kind: S::KIND, id }).await?;
    let told = read.past.iter().map(revive::<S>).collect::<Result<Vec<_>, _>>()?;
    let story = fold::<S>(&told)?;
    Ok(Loaded { id, story, told, seen: read.seen })
}

/// Tells a story from its events.
///
/// # Errors
///
/// An event that cannot follow the ones before.
pub fn fold<S: Story>(told: &[Told<S::Event>]) -> Result<S, Problem> {
    told.iter().try_fold(S::default(), follow)
}

/// Tells what happened next.
///
/// # Errors
///
/// An event that cannot follow the ones before.
pub fn follow<S: Story>(story: S, told: &Told<S::Event>) -> Result<S, Problem> {
    story.after(told).map_err(|refusal| Problem::Damaged(format!("{:?}: {refusal}", S::KIND)))
}

/// Revives one stored event.
///
/// # Errors
///
/// A name or shape that this program does not know.
pub fn revive<S: Story>(past: &Past) -> Result<Told<S::Event>, Problem> {
    Ok(Told {
        position: past.position,
        recorded_at: past.recorded_at,
        day: day_of(past.recorded_at),
        actor: past.actor,
        on_behalf_of: past.on_behalf_of,
        command: past.command,
        event: record::read::<S>(&past.wire)?,
    })
}

/// The story as it will stand once these events are recorded.
///
/// # Errors
///
/// An event that cannot follow the story: a rule let through what the story does not allow.
pub fn foreseen<S: Story>(
    loaded: &Loaded<S>,
    envelope: Envelope,
    events: &[S::Event],
) -> Result<S, Problem> {
    let mut after = loaded.story.clone();
    let mut position = loaded.seen.version;
    for event in events {
        position += 1;
        after = after.after(&told::<S>(position, envelope, event.clone()))?;
    }
    Ok(after)
}

/// Makes ready what a command did: the stored events, and the list rows before and after.
///
/// # Errors
///
/// As [`foreseen`].
pub fn prepare<S: Drawn>(
    loaded: &Loaded<S>,
    envelope: Envelope,
    events: &[S::Event],
) -> Result<Batch, Problem> {
    let after = foreseen(loaded, envelope, events)?;
    let wires = events.iter().map(record::write::<S>).collect::<Result<Vec<_>, _>>()?;
    let rows = RowChange { before: loaded.story.rows(loaded.id), after: after.rows(loaded.id) };
    Ok(Batch { seen: loaded.seen.clone(), envelope, events: wires, rows })
}

/// Adds what a command did.
///
/// # Errors
///
/// As [`Record::append`].
pub async fn append<S: Drawn>(
    record: &dyn Record,
    loaded: &Loaded<S>,
    envelope: Envelope,
    events: &[S::Event],
) -> Result<Receipt, Problem> {
    if events.is_empty() {
        return Ok(Receipt { version: loaded.seen.version, repeated: false });
    }
    record.append(prepare(loaded, envelope, events)?).await
}

/// An event with the envelope it is about to be recorded in.
pub fn told<S: Story>(position: i64, envelope: Envelope, event: S::Event) -> Told<S::Event> {
    Told {
        position,
        recorded_at: envelope.recorded_at,
        day: day_of(envelope.recorded_at),
        actor: envelope.actor,
        on_behalf_of: envelope.on_behalf_of,
        command: envelope.command,
        event,
    }
}
