//! Checking one stream: pure, given everything that the databases hold of it.
use std::collections::HashMap;

use app::lists::Drawing;
use casework::record::Kind;

use crate::{
    chain::{Entry, Hash, Head},
    keys::Place,
    pages::Whole,
    report::{Fault, Flaw},
    value::Grid,
};

/// A head as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(crate) struct HeadRow {
    pub(crate) stream: uuid::Uuid,
    pub(crate) kind: i16,
    pub(crate) position: i64,
    pub(crate) hash: Vec<u8>,
    pub(crate) changed_at: i64,
}

impl HeadRow {
    pub(crate) fn place(&self) -> Place {
        Place { stream: self.stream, kind: self.kind }
    }
}

/// The rows of one stream in each list, by the list's name.
pub(crate) type Drawn = HashMap<&'static str, Grid>;

/// The first thing wrong with the log of a stream: its chain, its seals, its keys, its head.
pub(crate) fn log(whole: &Whole, head: Option<&HeadRow>) -> Option<Fault> {
    let mut end = Head::default();
    for entry in &whole.entries {
        if entry.position != end.version + 1 {
            return Some(Fault::at(whole.place, end.version + 1, Flaw::Gap));
        }
        let hash = entry.link(&end.hash);
        if hash[..] != entry.hash[..] {
            return Some(Fault::at(whole.place, entry.position, Flaw::Chain));
        }
        end = Head { version: entry.position, hash };
    }
    keys(whole).or_else(|| seals(whole)).or_else(|| ending(whole, head, &end))
}

fn keys(whole: &Whole) -> Option<Fault> {
    let shut = whole.entries.iter().find(|entry| entry.is_shut(&whole.keys));
    if Kind::from_code(whole.place.kind).is_none() {
        return Some(Fault::of(whole.place, Flaw::UnknownKind));
    }
    match (whole.entries.iter().any(Entry::is_disposal), shut) {
        (true, _) if !whole.keys.is_empty() || whole.is_key_broken => {
            Some(Fault::of(whole.place, Flaw::KeyRemains))
        }
        (true, _) => None,
        (false, _) if whole.is_key_broken => Some(Fault::of(whole.place, Flaw::KeyBroken)),
        (false, shut) => shut.map(|entry| Fault::at(whole.place, entry.position, Flaw::KeyMissing)),
    }
}

fn seals(whole: &Whole) -> Option<Fault> {
    let shut = |entry: &&Entry| entry.past(&whole.keys).is_err();
    let found = whole.entries.iter().find(shut)?;
    Some(Fault::at(whole.place, found.position, Flaw::Seal))
}

fn ending(whole: &Whole, head: Option<&HeadRow>, end: &Head) -> Option<Fault> {
    let Some(head) = head else { return Some(Fault::of(whole.place, Flaw::HeadMissing)) };
    let last = whole.entries.last()?;
    let same = (head.position, hash(head), head.changed_at)
        == (end.version, Some(end.hash), last.recorded_at);
    let first = end.version.min(head.position) + i64::from(head.position != end.version);
    (!same).then(|| Fault::at(whole.place, first, Flaw::HeadDiffers))
}

fn hash(head: &HeadRow) -> Option<Hash> {
    head.hash.as_slice().try_into().ok()
}

/// The first list that does not hold what the log draws.
pub(crate) fn lists(
    drawing: &Drawing,
    place: Place,
    drawn: &Drawn,
    stored: Option<&Drawn>,
) -> Option<Fault> {
    let none = Grid::new();
    let names = drawing.tables.iter().map(|table| table.name);
    let differs = |name: &&str| {
        let stored = stored.and_then(|stored| stored.get(name)).unwrap_or(&none);
        drawn.get(name).unwrap_or(&none) != stored
    };
    let found = names.clone().find(differs)?;
    Some(Fault::of(place, Flaw::ListDiffers).with(found))
}
