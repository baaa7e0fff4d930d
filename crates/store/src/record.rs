//! The port of the record: read a stream, add to it, once.
use std::sync::Arc;

use app::{
    Problem,
    ports::{Batch, Changed, Read, Receipt, Record, Seen},
};
use casework::record::{Kind, Stream};
use uuid::Uuid;

use crate::{
    append::{Inside, Ready},
    chain::{self, Entry, Head},
    keys::{self, Place, StreamKeys},
    open::Store,
    rehearse::Sample,
    trouble::{Answer, damaged},
    value::Value,
    writer::{self, Done, Work},
};

const FIRST: &str =
    "SELECT MAX(position) FROM event WHERE stream = $1 AND kind = $2 AND command = $3";
const STREAMS: &str =
    "SELECT stream FROM head WHERE kind = $1 AND stream > $2 ORDER BY stream LIMIT $3";
const CHANGED: &str = "SELECT stream, position, changed_at FROM head
    WHERE kind = $1 AND (changed_at, stream) > ($2, $3) ORDER BY changed_at, stream LIMIT $4";
const END: &str = "SELECT position, hash FROM head WHERE stream = $1 AND kind = $2";
const SINCE: &str = "WHERE stream = $1 AND kind = $2 AND position >= $3 ORDER BY position";
const OF_STREAM: &str = "WHERE stream = $1 AND kind = $2 ORDER BY position";

pub(crate) fn samples() -> Vec<Sample> {
    let (id, kind, number) = (Value::id(Uuid::nil()), Value::small(1), Value::number(1));
    let stream = vec![id.clone(), kind.clone()];
    vec![
        Sample::record(FIRST, vec![id.clone(), kind.clone(), id.clone()]),
        Sample::record(STREAMS, vec![kind.clone(), id.clone(), number.clone()]),
        Sample::record(CHANGED, vec![kind, number.clone(), id, number]),
        Sample::record(END, stream.clone()),
        Sample::record(chain::select(SINCE), [&stream[..], &[Value::number(1)]].concat()),
        Sample::record(chain::select(OF_STREAM), stream),
    ]
}

#[async_trait::async_trait]
impl Record for Store {
    async fn read(&self, stream: Stream) -> Result<Read, Problem> {
        let (entries, keys) = self.whole(stream.into()).await?;
        let past = entries.iter().map(|entry| entry.past(&keys)).collect::<Result<Vec<_>, _>>()?;
        let head = entries.last().map(|last| Head::read(last.position, &last.hash));
        let head = head.transpose()?.unwrap_or_default();
        Ok(Read { past, seen: seen(stream, head, keys) })
    }

    async fn since(&self, seen: &Seen) -> Result<Option<Read>, Problem> {
        let Some(Inside { head, keys }) = seen.inner() else {
            return Err(Problem::broken("another store's stream"));
        };
        let Place { stream, kind } = seen.stream.into();
        let asked = [Value::id(stream), Value::small(kind), Value::number(head.version)];
        let entries: Vec<Entry> =
            self.read.fetch(&chain::select(SINCE), &asked).await.map_err(told)?;
        // The last that was seen comes first again: what follows it follows what was seen.
        let Some((last, new)) = entries.split_first() else { return Ok(None) };
        let is_gone = |entry: &Entry| entry.is_disposal() || entry.is_shut(keys);
        if Head::read(last.position, &last.hash)? != *head || entries.iter().any(is_gone) {
            return Ok(None);
        }
        let past = new.iter().map(|entry| entry.past(keys)).collect::<Result<Vec<_>, _>>()?;
        let end = entries.last().unwrap_or(last);
        let end = Head::read(end.position, &end.hash)?;
        Ok(Some(Read { past, seen: self::seen(seen.stream, end, keys.clone()) }))
    }

    async fn answered(&self, stream: Stream, command: Uuid) -> Result<Option<Receipt>, Problem> {
        let Place { stream, kind } = stream.into();
        let asked = [Value::id(stream), Value::small(kind), Value::id(command)];
        let rows: Vec<(Option<i64>,)> = self.read.fetch(FIRST, &asked).await.map_err(told)?;
        let version = rows.into_iter().next().and_then(|(version,)| version);
        Ok(version.map(|version| Receipt { version, repeated: true }))
    }

    async fn append(&self, batch: Batch) -> Result<Receipt, Problem> {
        self.submit(&[batch]).await?.receipt()
    }

    async fn append_together(&self, batches: Vec<Batch>) -> Result<Vec<Receipt>, Problem> {
        self.submit(&batches).await?.receipts()
    }

    async fn append_bulk(
        &self,
        batches: Vec<Batch>,
    ) -> Result<Vec<Result<Receipt, Problem>>, Problem> {
        let work = |batch| self.ready(std::slice::from_ref(batch));
        let works = batches.iter().map(work).collect::<Result<Vec<_>, _>>()?;
        let answers = self.desk.write_all(&works.iter().collect::<Vec<_>>()).await;
        let receipt = |done: Answer<Done>| done?.receipt();
        Ok(answers.into_iter().map(receipt).collect())
    }

    async fn streams(&self, kind: Kind, after: Uuid, at_most: u32) -> Result<Vec<Uuid>, Problem> {
        let asked = [Value::small(kind.code()), Value::id(after), Value::number(at_most.into())];
        let rows: Vec<(Uuid,)> = self.read.fetch(STREAMS, &asked).await.map_err(told)?;
        Ok(rows.into_iter().map(|(stream,)| stream).collect())
    }

    async fn end(&self, stream: Stream) -> Result<Seen, Problem> {
        let (head, keys) = self.end_of(stream.into()).await?;
        Ok(seen(stream, head, keys))
    }

    async fn changed(
        &self,
        kind: Kind,
        since: (i64, Uuid),
        at_most: u32,
    ) -> Result<Vec<Changed>, Problem> {
        let (time, stream) = since;
        let time = [Value::small(kind.code()), Value::number(time), Value::id(stream)];
        let asked = [&time[..], &[Value::number(at_most.into())]].concat();
        let rows: Vec<(Uuid, i64, i64)> = self.read.fetch(CHANGED, &asked).await.map_err(told)?;
        let changed = |(stream, version, at)| Changed { stream, version, at };
        Ok(rows.into_iter().map(changed).collect())
    }

    async fn destroy_keys(&self, stream: Stream) -> Result<(), Problem> {
        Ok(self.dispose(stream.into()).await?)
    }
}

impl Store {
    fn ready(&self, together: &[Batch]) -> Result<Work, Problem> {
        let ready = |batch| Ready::of(&self.desk, &self.ring, batch);
        Ok(Work::Append(together.iter().map(ready).collect::<Result<_, _>>()?))
    }

    /// Writes commands together or not at all.
    pub(crate) async fn submit(&self, together: &[Batch]) -> Answer<Done> {
        writer::submit(&self.desk, self.writer.as_ref(), self.ready(together)?).await
    }

    /// A stream's entries and living keys. Keys are made before events and destroyed after the
    /// event that ends them, so sealed words without a key are looked at twice before we worry.
    pub(crate) async fn whole(&self, place: Place) -> Answer<(Vec<Entry>, StreamKeys)> {
        let mut looked = self.look(place).await?;
        if is_robbed(&looked) {
            looked = self.look(place).await?;
        }
        if is_robbed(&looked) {
            return Err(damaged("the key of a living stream is missing").into());
        }
        Ok(looked)
    }

    /// A stream's head and living keys: enough to add to it. A stream that was disposed of has
    /// no keys; what is sealed cannot be added to it.
    async fn end_of(&self, place: Place) -> Answer<(Head, StreamKeys)> {
        let asked = [Value::id(place.stream), Value::small(place.kind)];
        let rows: Vec<(i64, Vec<u8>)> = self.read.fetch(END, &asked).await?;
        let head = rows.first().map(|(position, hash)| Head::read(*position, hash)).transpose()?;
        let mut keys = keys::fetch(&self.keys.read, &self.ring.wrap, vec![place.stream]).await?;
        Ok((head.unwrap_or_default(), keys.remove(&place).unwrap_or_default()))
    }

    pub(crate) async fn look(&self, place: Place) -> Answer<(Vec<Entry>, StreamKeys)> {
        let asked = [Value::id(place.stream), Value::small(place.kind)];
        let entries = self.read.fetch(&chain::select(OF_STREAM), &asked).await?;
        let mut keys = keys::fetch(&self.keys.read, &self.ring.wrap, vec![place.stream]).await?;
        Ok((entries, keys.remove(&place).unwrap_or_default()))
    }
}

fn is_robbed((entries, keys): &(Vec<Entry>, StreamKeys)) -> bool {
    entries.iter().any(|entry| entry.is_shut(keys)) && !entries.iter().any(Entry::is_disposal)
}

/// What to append with. A stream that nobody has opened gets new keys.
pub(crate) fn seen(stream: Stream, head: Head, mut keys: StreamKeys) -> Seen {
    if head.version == 0 && keys.is_empty() {
        keys = StreamKeys::fresh();
    }
    Seen::new(stream, head.version, Arc::new(Inside { head, keys }))
}

fn told(error: sqlx::Error) -> Problem {
    crate::trouble::Trouble::from(error).into()
}
