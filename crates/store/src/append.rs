//! Adding to the log: what is made ready without a lock, and what is then written under it.
use std::collections::HashMap;

use app::{
    Problem,
    ports::{Batch, Receipt},
};
use uuid::Uuid;

use crate::{
    chain::{Entry, Head},
    dialect::{Engine, Tx},
    insert::{Insert, places, rounded},
    keys::{self, Place, StreamKeys, WrappedKey},
    master::Ring,
    rehearse::Sample,
    rows::{self, Brush, TableChange},
    trouble::Answer,
    value::Value,
    writer::Desk,
};

/// What only this store can use of a stream that it read.
pub(crate) struct Inside {
    pub(crate) head: Head,
    pub(crate) keys: StreamKeys,
}

/// A command made ready: sealed, chained and with its rows.
pub(crate) struct Ready {
    pub(crate) command: Uuid,
    pub(crate) place: Place,
    pub(crate) seen: Head,
    pub(crate) entries: Vec<Entry>,
    new_keys: Vec<WrappedKey>,
    changes: Vec<TableChange>,
}

impl Ready {
    /// Seals, chains and draws the rows: everything that needs no lock.
    pub(crate) fn of(desk: &Desk, ring: &Ring, batch: &Batch) -> Result<Self, Problem> {
        let inside = batch.seen.inner::<Inside>();
        let inside = inside.ok_or_else(|| Problem::broken("read by another store"))?;
        let (place, keys) = (Place::from(batch.seen.stream), &inside.keys);
        if batch.events.is_empty() {
            return Err(Problem::broken("a command without events"));
        }
        let mut end = inside.head;
        let entry = |wire| Entry::next(&mut end, place, &batch.envelope, wire, keys);
        let entries = batch.events.iter().map(entry).collect::<Result<Vec<_>, _>>()?;
        let brush = Brush { drawing: &desk.drawing, ring, place, keys };
        let changes = if entries.iter().any(Entry::is_disposal) {
            rows::refuse_words(&batch.rows.after)?;
            // In a backup the keys may be gone before the rows: what cannot be read is still there.
            brush.nothing_but(&batch.rows.after)?
        } else {
            brush.changes(&batch.rows)?
        };
        let is_new = inside.head.version == 0;
        let new_keys = if is_new { keys.wrap(&ring.wrap, place)? } else { Vec::new() };
        let command = batch.envelope.command;
        Ok(Self { command, place, seen: inside.head, entries, new_keys, changes })
    }
}

/// Writes a group of units: each is commands that are written together or not at all. A
/// repeated command is answered, not written; a unit with a stale one is not written.
pub(crate) async fn write(
    desk: &Desk,
    tx: &mut Tx,
    units: &[&[Ready]],
) -> Answer<Vec<Result<Vec<Receipt>, Problem>>> {
    if units.is_empty() {
        return Ok(Vec::new());
    }
    let all: Vec<_> = units.iter().copied().flatten().collect();
    let (mut answers, mut accepted) = judge(units, &Asked::select(tx, &all).await?)?;
    let new_keys: Vec<_> = accepted.iter().flat_map(|(_, ready)| &ready.new_keys).collect();
    let taken = keys::keep(&desk.keys, &new_keys).await?;
    for (unit, ready) in accepted.iter().filter(|(_, ready)| taken.contains(&ready.place)) {
        if let Some(answer) = answers.get_mut(*unit) {
            *answer = Err(Problem::Stale(ready.seen.version)); // its keys are another's: read again
        }
    }
    accepted.retain(|(unit, _)| answers.get(*unit).is_some_and(Result::is_ok));
    let accepted: Vec<_> = accepted.into_iter().map(|(_, ready)| ready).collect();
    insert_entries(tx, &accepted).await?;
    upsert_heads(tx, &accepted).await?;
    let changes: Vec<_> = accepted.iter().flat_map(|ready| &ready.changes).collect();
    rows::replace(tx, &changes, &desk.drawing).await?;
    Ok(answers)
}

/// How a stream stands, and what this command was answered before.
#[derive(sqlx::FromRow)]
struct Asked {
    stream: Uuid,
    kind: i16,
    command: Uuid,
    position: Option<i64>,
    hash: Option<Vec<u8>>,
    answered: Option<i64>,
}

impl Asked {
    async fn select(tx: &mut Tx, group: &[&Ready]) -> Answer<Vec<Self>> {
        const AT_ONCE: usize = 256;
        let mut all = Vec::with_capacity(group.len());
        for some in group.chunks(AT_ONCE) {
            let asked = rounded(some.to_vec());
            let values = asked.iter().flat_map(|ready| {
                let Place { stream, kind } = ready.place;
                [Value::id(stream), Value::small(kind), Value::id(ready.command)]
            });
            let values: Vec<_> = values.collect();
            all.extend(tx.fetch::<Self>(&asking(tx.engine(), asked.len()), &values).await?);
        }
        Ok(all)
    }
}

fn asking(engine: Engine, commands: usize) -> String {
    format!(
        "WITH asked (stream, kind, command) AS (VALUES {})
         SELECT asked.stream, asked.kind, asked.command, head.position, head.hash,
           (SELECT MAX(event.position) FROM event WHERE event.stream = asked.stream
            AND event.kind = asked.kind AND event.command = asked.command) AS answered
         FROM asked LEFT JOIN head ON head.stream = asked.stream AND head.kind = asked.kind",
        places(engine, commands, 3)
    )
}

pub(crate) fn samples(engine: Engine) -> Vec<Sample> {
    let (id, kind, number) = (Value::id(Uuid::nil()), Value::small(1), Value::number(1));
    let (code, bytes) = (Value::code("x"), Value::bytes(b"x"));
    let asked = [id.clone(), kind.clone(), id.clone()];
    let head = [id.clone(), kind.clone(), number.clone(), bytes.clone(), number.clone()];
    let (none, whole) = (Value::Id(None), Value::Whole(Some(1)));
    let stream = [id.clone(), kind.clone(), number.clone(), number, id.clone(), none.clone()];
    let rest = [none, id, code, whole, kind, bytes.clone(), bytes.clone(), bytes];
    let event = [&stream[..], &rest[..]].concat();
    let asking =
        [1, 64].map(|n| Sample::record(asking(engine, n), vec![asked.clone(); n].concat()));
    let entries = Sample::insert(&ENTRIES, engine, &event);
    let heads = Sample::insert(&HEADS, engine, &head);
    asking.into_iter().chain(entries).chain(heads).collect()
}

/// The answer to each unit, and the commands to be written with the place of their unit.
type Judged<'a> = (Vec<Result<Vec<Receipt>, Problem>>, Vec<(usize, &'a Ready)>);

/// Decides for each command, in order: answered before, stale, or to be written now.
fn judge<'a>(units: &[&'a [Ready]], asked: &[Asked]) -> Result<Judged<'a>, Problem> {
    let mut now = Now::of(asked)?;
    let (mut answers, mut accepted) = (Vec::with_capacity(units.len()), Vec::new());
    for (at, &unit) in units.iter().enumerate() {
        if let Some(stale) = unit.iter().find_map(|ready| now.outdates(ready)) {
            answers.push(Err(Problem::Stale(stale.version)));
            continue;
        }
        let mut receipts = Vec::with_capacity(unit.len());
        for ready in unit {
            let receipt = now.takes(ready)?;
            accepted.extend((!receipt.repeated).then_some((at, ready)));
            receipts.push(receipt);
        }
        answers.push(Ok(receipts));
    }
    Ok((answers, accepted))
}

/// How the streams stand while a group is judged: as in the log, and as its earlier commands
/// will leave them.
struct Now {
    heads: HashMap<Place, Head>,
    answered: HashMap<(Place, Uuid), i64>,
}

impl Now {
    fn of(asked: &[Asked]) -> Result<Self, Problem> {
        let (mut heads, mut answered) = (HashMap::new(), HashMap::new());
        for asked in asked {
            let place = Place { stream: asked.stream, kind: asked.kind };
            if let (Some(position), Some(hash)) = (asked.position, &asked.hash) {
                heads.insert(place, Head::read(position, hash)?);
            }
            answered.extend(asked.answered.map(|version| ((place, asked.command), version)));
        }
        Ok(Self { heads, answered })
    }

    /// Where the stream stands now, if the command was made on another state and is no repetition.
    fn outdates(&self, ready: &Ready) -> Option<Head> {
        let current = self.heads.get(&ready.place).copied().unwrap_or_default();
        let is_repeated = self.answered.contains_key(&(ready.place, ready.command));
        (!is_repeated && current != ready.seen).then_some(current)
    }

    fn takes(&mut self, ready: &Ready) -> Result<Receipt, Problem> {
        if let Some(&version) = self.answered.get(&(ready.place, ready.command)) {
            return Ok(Receipt { version, repeated: true });
        }
        let last = ready.entries.last();
        let last = last.ok_or_else(|| Problem::broken("a command without events"))?;
        self.heads.insert(ready.place, Head::read(last.position, &last.hash)?);
        self.answered.insert((ready.place, ready.command), last.position);
        Ok(Receipt { version: last.position, repeated: false })
    }
}

const ENTRIES: Insert<'static> = Insert { table: "event", columns: &Entry::COLUMNS, tail: "" };

async fn insert_entries(tx: &mut Tx, accepted: &[&Ready]) -> Answer<()> {
    let entries = accepted.iter().flat_map(|ready| &ready.entries);
    ENTRIES.write(tx, &entries.map(Entry::values).collect::<Vec<_>>()).await?;
    Ok(())
}

const HEADS: Insert<'static> = Insert {
    table: "head",
    columns: &["stream", "kind", "position", "hash", "changed_at"],
    tail: "ON CONFLICT (stream, kind) DO UPDATE SET position = excluded.position,
           hash = excluded.hash, changed_at = excluded.changed_at",
};

async fn upsert_heads(tx: &mut Tx, accepted: &[&Ready]) -> Answer<()> {
    let lasts = accepted.iter().filter_map(|ready| Some((ready.place, ready.entries.last()?)));
    // One row a stream: the last command of the group wins.
    let mut heads: Vec<_> = lasts.collect::<HashMap<_, _>>().into_iter().collect();
    heads.sort_unstable_by_key(|(place, _)| *place);
    let row = |(place, last): &(Place, &'_ Entry)| {
        vec![
            Value::id(place.stream),
            Value::small(place.kind),
            Value::number(last.position),
            Value::Bytes(Some(last.hash.clone().into())),
            Value::number(last.recorded_at),
        ]
    };
    HEADS.write(tx, &heads.iter().map(row).collect::<Vec<_>>()).await?;
    Ok(())
}
