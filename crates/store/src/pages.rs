//! The whole log, page by page, each stream whole.
use uuid::Uuid;

use crate::{
    chain::{self, Entry},
    dialect::Tx,
    keys::{self, Place, StreamKeys, WrappedKey},
    open::Store,
    rehearse::Sample,
    trouble::Answer,
    value::Value,
};

/// About so many events a page.
const EVENTS: i64 = 4000;

const FROM: &str = "WHERE (stream, kind) > ($1, $2) ORDER BY stream, kind, position LIMIT $3";
const REST: &str = "WHERE stream = $1 AND kind = $2 AND position > $3 ORDER BY position";
const KEYS: &str = "SELECT stream, kind, class, wrapped FROM data_key
                    WHERE stream >= $1 AND stream <= $2";

/// One stream as the log holds it.
pub(crate) struct Whole {
    pub(crate) place: Place,
    pub(crate) entries: Vec<Entry>,
    pub(crate) keys: StreamKeys,
    /// Whether it has a key that does not open.
    pub(crate) is_key_broken: bool,
}

/// Before every stream.
pub(crate) const START: Place = Place { stream: Uuid::nil(), kind: i16::MIN };
/// After every stream.
pub(crate) const END: Place = Place { stream: Uuid::max(), kind: i16::MAX };

pub(crate) fn samples() -> Vec<Sample> {
    let (id, kind, number) = (Value::id(Uuid::nil()), Value::small(1), Value::number(1));
    vec![
        Sample::record(chain::select(FROM), vec![id.clone(), kind.clone(), number.clone()]),
        Sample::record(chain::select(REST), vec![id.clone(), kind, number]),
        Sample::keys(KEYS, vec![id.clone(), id]),
    ]
}

impl Store {
    /// The next streams after one, as `tx` sees them. None at the end.
    pub(crate) async fn page(&self, tx: &mut Tx, after: Place) -> Answer<Vec<Whole>> {
        let asked = [Value::id(after.stream), Value::small(after.kind), Value::number(EVENTS)];
        let mut entries: Vec<Entry> = tx.fetch(&chain::select(FROM), &asked).await?;
        if let Some(last) = entries.last() {
            let asked = rest(last.place(), last.position);
            entries.extend(tx.fetch::<Entry>(&chain::select(REST), &asked).await?);
        }
        self.with_keys(entries).await
    }

    /// One stream, as `tx` sees it.
    pub(crate) async fn page_of(&self, tx: &mut Tx, place: Place) -> Answer<Option<Whole>> {
        let asked = rest(place, i64::MIN);
        let entries = tx.fetch(&chain::select(REST), &asked).await?;
        Ok(self.with_keys(entries).await?.pop())
    }

    async fn with_keys(&self, entries: Vec<Entry>) -> Answer<Vec<Whole>> {
        let (Some(first), Some(last)) = (entries.first(), entries.last()) else {
            return Ok(Vec::new());
        };
        let asked = [Value::id(first.stream), Value::id(last.stream)];
        let rows: Vec<WrappedKey> = self.keys.read.fetch(KEYS, &asked).await?;
        let (mut keys, shut) = keys::unwrap(&self.ring.wrap, &rows);
        let streams = entries.chunk_by(|a, b| a.place() == b.place());
        let whole = |entries: &[Entry]| {
            let place = entries.first()?.place();
            let keys = keys.remove(&place).unwrap_or_default();
            let is_key_broken = shut.contains(&place);
            Some(Whole { place, entries: entries.to_vec(), keys, is_key_broken })
        };
        Ok(streams.filter_map(whole).collect())
    }
}

fn rest(place: Place, position: i64) -> [Value<'static>; 3] {
    [Value::id(place.stream), Value::small(place.kind), Value::number(position)]
}
