//! The keys of streams: one per stream and class, wrapped by the master key, stored apart.
use std::collections::HashMap;

use app::Problem;
use casework::record::{Class, Stream};
use uuid::Uuid;

use crate::{
    dialect::{Db, Engine},
    insert::{Insert, rounded},
    rehearse::Sample,
    seal::Key,
    trouble::{Answer, damaged},
    value::Value,
};

/// No more streams than this are asked for in one question.
const AT_ONCE: usize = 1024;

/// A stream as the tables hold it: its kind may be one that this program does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, sqlx::FromRow)]
pub(crate) struct Place {
    pub(crate) stream: Uuid,
    pub(crate) kind: i16,
}

impl From<Stream> for Place {
    fn from(stream: Stream) -> Self {
        Self { stream: stream.id, kind: stream.kind.code() }
    }
}

/// The living keys of one stream.
#[derive(Clone, Default)]
pub(crate) struct StreamKeys([Option<Key>; 4]);

impl StreamKeys {
    pub(crate) fn fresh() -> Self {
        Self(std::array::from_fn(|_| Some(Key::random())))
    }

    /// The key of a class, by the code that is stored.
    pub(crate) fn of(&self, class: i16) -> Option<&Key> {
        self.0.get(usize::try_from(class).ok()?)?.as_ref()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    /// The keys as they are stored.
    pub(crate) fn wrap(&self, wrap: &Key, place: Place) -> Result<Vec<WrappedKey>, Problem> {
        let classes = Class::ALL.into_iter().map(Class::code);
        let held = classes.filter_map(|class| Some((class, self.of(class)?)));
        let wrapped = |(class, key): (i16, &Key)| {
            let wrapped = wrap.seal(&bound(place, class), key.bytes())?;
            Ok(WrappedKey { stream: place.stream, kind: place.kind, class, wrapped })
        };
        held.map(wrapped).collect()
    }

    fn take_in(&mut self, wrap: &Key, row: &WrappedKey) -> Result<(), Problem> {
        let opened = wrap.open(&bound(row.place(), row.class), &row.wrapped)?;
        let bytes = <[u8; 32]>::try_from(opened.as_slice());
        let slot = usize::try_from(row.class).ok().and_then(|class| self.0.get_mut(class));
        let (Ok(bytes), Some(slot)) = (bytes, slot) else {
            return Err(damaged("a key of an unknown form"));
        };
        *slot = Some(Key::from_bytes(bytes));
        Ok(())
    }
}

/// A key as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(crate) struct WrappedKey {
    pub(crate) stream: Uuid,
    pub(crate) kind: i16,
    pub(crate) class: i16,
    pub(crate) wrapped: Vec<u8>,
}

impl WrappedKey {
    pub(crate) const COLUMNS: [&str; 4] = ["stream", "kind", "class", "wrapped"];

    fn place(&self) -> Place {
        Place { stream: self.stream, kind: self.kind }
    }

    fn values(&self) -> Vec<Value<'_>> {
        vec![
            Value::id(self.stream),
            Value::small(self.kind),
            Value::small(self.class),
            Value::bytes(&self.wrapped),
        ]
    }
}

/// A wrapped key opens for its own stream and class only.
fn bound(place: Place, class: i16) -> Vec<u8> {
    let (kind, class) = (place.kind.to_be_bytes(), class.to_be_bytes());
    [b"data key".as_slice(), place.stream.as_bytes(), &kind, &class].concat()
}

/// Keys by stream, and the streams of those that do not open.
pub(crate) type Opened = (HashMap<Place, StreamKeys>, Vec<Place>);

/// Opens wrapped keys.
pub(crate) fn unwrap(wrap: &Key, rows: &[WrappedKey]) -> Opened {
    let (mut keys, mut shut) = (HashMap::<Place, StreamKeys>::new(), Vec::new());
    for row in rows {
        if keys.entry(row.place()).or_default().take_in(wrap, row).is_err() {
            shut.push(row.place());
        }
    }
    (keys, shut)
}

/// The living keys of these streams (and perhaps of namesakes of another kind), in one question.
pub(crate) async fn fetch(
    db: &Db,
    wrap: &Key,
    streams: Vec<Uuid>,
) -> Answer<HashMap<Place, StreamKeys>> {
    fetch_some(db, wrap, streams, &Class::ALL).await
}

/// The same, of some classes only: to open a key costs more than to open a name with it.
pub(crate) async fn fetch_some(
    db: &Db,
    wrap: &Key,
    streams: Vec<Uuid>,
    classes: &[Class],
) -> Answer<HashMap<Place, StreamKeys>> {
    let mut keys = HashMap::new();
    for some in streams.chunks(AT_ONCE) {
        let asked: Vec<_> = rounded(some.to_vec()).into_iter().map(Value::id).collect();
        let text = asking(db.engine(), asked.len(), classes);
        let rows: Vec<WrappedKey> = db.fetch(&text, &asked).await?;
        let (opened, shut) = unwrap(wrap, &rows);
        if !shut.is_empty() {
            return Err(damaged("the key of a stream does not open").into());
        }
        keys.extend(opened);
    }
    Ok(keys)
}

fn asking(engine: Engine, streams: usize, classes: &[Class]) -> String {
    let places: Vec<_> = (1..=streams).map(|n| engine.place(n)).collect();
    let classes: Vec<_> = classes.iter().map(|class| class.code().to_string()).collect();
    let (places, classes) = (places.join(","), classes.join(","));
    format!(
        "SELECT stream, kind, class, wrapped FROM data_key
         WHERE stream IN ({places}) AND class IN ({classes})"
    )
}

const KEEP: Insert<'static> = Insert {
    table: "data_key",
    columns: &WrappedKey::COLUMNS,
    tail: "ON CONFLICT (stream, kind, class) DO NOTHING",
};

pub(crate) fn samples(engine: Engine) -> Vec<Sample> {
    let (id, kind, bytes) = (Value::id(Uuid::nil()), Value::small(1), Value::bytes(b"x"));
    let row = [id.clone(), kind.clone(), kind, bytes];
    vec![
        Sample::keys(KEEP.text(engine, 4), vec![row; 4].concat()),
        Sample::keys(asking(engine, 8, &Class::ALL), vec![id; 8]),
    ]
}

/// Makes keys durable before anything is sealed with them; a key without events harms nobody.
/// Answers the streams that have other keys already: whoever sealed with these must read again.
pub(crate) async fn keep(db: &Db, keys: &[&WrappedKey]) -> Answer<Vec<Place>> {
    if keys.is_empty() {
        return Ok(Vec::new());
    }
    let mut tx = db.begin().await?;
    let rows: Vec<_> = keys.iter().map(|key| key.values()).collect();
    let written = KEEP.write(&mut tx, &rows).await?;
    tx.commit().await?;
    if written == keys.len() as u64 {
        return Ok(Vec::new());
    }
    let others = standing(db, keys).await?;
    let differs = |key: &&&WrappedKey| !others.contains(key);
    Ok(keys.iter().filter(differs).map(|key| key.place()).collect())
}

async fn standing(db: &Db, keys: &[&WrappedKey]) -> Answer<Vec<WrappedKey>> {
    let mut rows = Vec::with_capacity(keys.len());
    for some in keys.chunks(AT_ONCE) {
        let asked = rounded(some.iter().map(|key| Value::id(key.stream)).collect());
        rows.extend(
            db.fetch::<WrappedKey>(&asking(db.engine(), asked.len(), &Class::ALL), &asked).await?,
        );
    }
    Ok(rows)
}
