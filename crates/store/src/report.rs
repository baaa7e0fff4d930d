//! What a check of the record found.
use casework::record::Kind;
use serde::Serialize;
use uuid::Uuid;

use crate::keys::Place;

/// What a check of the whole record found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Streams looked at.
    pub streams: u64,
    /// Events looked at.
    pub events: u64,
    /// Sealed parts of disposed streams, which nobody can read any more.
    pub shut: u64,
    /// What is wrong: the first broken link of each stream, in the order of streams.
    pub faults: Vec<Fault>,
}

/// Something that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// The kind of stream, if this program knows it.
    pub kind: Option<Kind>,
    /// Which stream. Nil if it is the database itself.
    pub stream: Uuid,
    /// The position of the first broken link, if there is one to blame.
    pub position: Option<i64>,
    /// What is wrong.
    pub flaw: Flaw,
    /// Where more is known: a list, or the database's own words.
    pub detail: Option<String>,
}

/// What can be wrong with a stream. Each has words in `locales`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Flaw {
    /// The event at this position is missing.
    Gap,
    /// The hash does not fit the event and the hash before.
    Chain,
    /// The sealed part does not open: it was changed, or moved here from elsewhere.
    Seal,
    /// The row cannot be read, or the event or story is one that this program cannot tell.
    Unreadable,
    /// The stream is of no kind that this program knows.
    UnknownKind,
    /// A key of a living stream is missing.
    KeyMissing,
    /// A key does not open under the master key.
    KeyBroken,
    /// A stream was disposed of, and a key remains.
    KeyRemains,
    /// The stream has events and no head.
    HeadMissing,
    /// The head is not the end of the chain: an event was added or removed.
    HeadDiffers,
    /// There is a head, and no event.
    HeadAlone,
    /// A list does not hold what the log draws.
    ListDiffers,
    /// What a checkpoint lists no longer stands there: an event or a whole stream was removed
    /// or exchanged.
    NotAsAttested,
    /// The database file itself is damaged.
    File,
}

impl Flaw {
    /// Every flaw.
    pub const ALL: [Self; 14] = [
        Self::Gap,
        Self::Chain,
        Self::Seal,
        Self::Unreadable,
        Self::UnknownKind,
        Self::KeyMissing,
        Self::KeyBroken,
        Self::KeyRemains,
        Self::HeadMissing,
        Self::HeadDiffers,
        Self::HeadAlone,
        Self::ListDiffers,
        Self::NotAsAttested,
        Self::File,
    ];
}

impl Fault {
    pub(crate) fn at(place: Place, position: i64, flaw: Flaw) -> Self {
        Self { position: Some(position), ..Self::of(place, flaw) }
    }

    pub(crate) fn of(place: Place, flaw: Flaw) -> Self {
        let (kind, stream) = (Kind::from_code(place.kind), place.stream);
        Self { kind, stream, position: None, flaw, detail: None }
    }

    pub(crate) fn with(self, detail: impl Into<String>) -> Self {
        Self { detail: Some(detail.into()), ..self }
    }
}

impl Report {
    /// Whether nothing is wrong.
    pub fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }
}
