//! Entries and the chain that binds them: each hash covers every column and the hash before.
use app::{
    Problem,
    ports::{Envelope, Past},
};
use casework::record::{Class, Wire};
use sha2::{Digest, Sha256};
use sqlx::{ColumnIndex, Decode, FromRow, Row, Type};
use uuid::Uuid;

use crate::{
    keys::{Place, StreamKeys},
    seal::Key,
    trouble::damaged,
    value::Value,
};

pub(crate) type Hash = [u8; 32];

/// The event after which nothing personal is left of a stream.
pub(crate) const DISPOSED: &str = "disposed";

/// Where a stream ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Head {
    pub(crate) version: i64,
    pub(crate) hash: Hash,
}

impl Head {
    pub(crate) fn read(version: i64, hash: &[u8]) -> Result<Self, Problem> {
        let hash = hash.try_into().map_err(|_| damaged("a hash of another length"))?;
        Ok(Self { version, hash })
    }
}

/// One row of the log. The name is bytes: whatever stands there must be hashed, not repaired.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) stream: Uuid,
    pub(crate) kind: i16,
    pub(crate) position: i64,
    pub(crate) recorded_at: i64,
    pub(crate) actor: Uuid,
    pub(crate) on_behalf_of: Option<Uuid>,
    pub(crate) cause: Option<Uuid>,
    pub(crate) command: Uuid,
    pub(crate) name: Vec<u8>,
    pub(crate) version: i32,
    pub(crate) class: Option<i16>,
    pub(crate) open: Vec<u8>,
    pub(crate) sealed: Option<Vec<u8>>,
    pub(crate) hash: Vec<u8>,
}

impl Entry {
    pub(crate) const COLUMNS: [&str; 14] = [
        "stream",
        "kind",
        "position",
        "recorded_at",
        "actor",
        "on_behalf_of",
        "cause",
        "command",
        "name",
        "version",
        "class",
        "open",
        "sealed",
        "hash",
    ];

    /// Seals and chains one event after `head`, and moves `head` on.
    pub(crate) fn next(
        head: &mut Head,
        place: Place,
        envelope: &Envelope,
        wire: &Wire,
        keys: &StreamKeys,
    ) -> Result<Self, Problem> {
        let mut entry = Self {
            stream: place.stream,
            kind: place.kind,
            position: head.version + 1,
            recorded_at: envelope.recorded_at,
            actor: envelope.actor,
            on_behalf_of: envelope.on_behalf_of,
            cause: envelope.cause,
            command: envelope.command,
            name: wire.name.clone().into_bytes(),
            version: wire.version,
            class: wire.class.map(Class::code),
            open: wire.open.clone(),
            sealed: None,
            hash: Vec::new(),
        };
        if let Some(words) = &wire.personal {
            let key = entry.key(keys).ok_or_else(|| Problem::broken("no key to seal with"))?;
            entry.sealed = Some(key.seal(&entry.bound(), words)?);
        }
        entry.hash = entry.link(&head.hash).to_vec();
        *head = Head::read(entry.position, &entry.hash)?;
        Ok(entry)
    }

    /// The place in the log.
    pub(crate) fn place(&self) -> Place {
        Place { stream: self.stream, kind: self.kind }
    }

    /// The event in its stored form, opened if its key lives.
    pub(crate) fn past(&self, keys: &StreamKeys) -> Result<Past, Problem> {
        let opened = match (&self.sealed, self.key(keys)) {
            (Some(sealed), Some(key)) => Some(key.open(&self.bound(), sealed)?),
            _ => None,
        };
        let name = String::from_utf8(self.name.clone());
        let class = Class::ALL.into_iter().find(|class| Some(class.code()) == self.class);
        let wire = Wire {
            name: name.map_err(|_| damaged("the name of an event is not text"))?,
            version: self.version,
            class,
            open: self.open.clone(),
            personal: opened,
        };
        Ok(Past {
            position: self.position,
            recorded_at: self.recorded_at,
            actor: self.actor,
            on_behalf_of: self.on_behalf_of,
            command: self.command,
            wire,
        })
    }

    /// Whether this entry has a personal part that nobody can read any more.
    pub(crate) fn is_shut(&self, keys: &StreamKeys) -> bool {
        self.sealed.is_some() && self.key(keys).is_none()
    }

    /// Whether this is the event that ends a stream's papers.
    pub(crate) fn is_disposal(&self) -> bool {
        self.name == DISPOSED.as_bytes()
    }

    /// The hash of every column together with the hash before. Each part has its length or a
    /// fixed one, so no two rows can be taken for each other.
    pub(crate) fn link(&self, previous: &Hash) -> Hash {
        let mut hash = Sha256::new_with_prefix(previous);
        hash.update(self.stream);
        hash.update(self.kind.to_be_bytes());
        hash.update(self.position.to_be_bytes());
        hash.update(self.recorded_at.to_be_bytes());
        hash.update(self.actor);
        hash.update(self.command);
        hash.update(self.version.to_be_bytes());
        let class = self.class.map(i16::to_be_bytes);
        let parts = [
            self.on_behalf_of.as_ref().map(|id| id.as_bytes().as_slice()),
            self.cause.as_ref().map(|id| id.as_bytes().as_slice()),
            class.as_ref().map(<[u8; 2]>::as_slice),
            Some(self.name.as_slice()),
            Some(self.open.as_slice()),
            self.sealed.as_deref(),
        ];
        for part in parts {
            hash.update(part.map_or(u64::MAX, |bytes| bytes.len() as u64).to_be_bytes());
            hash.update(part.unwrap_or_default());
        }
        hash.finalize().into()
    }

    pub(crate) fn values(&self) -> Vec<Value<'_>> {
        // The name came from a `String`; what is not text would not be written.
        let name = std::str::from_utf8(&self.name).unwrap_or_default();
        vec![
            Value::id(self.stream),
            Value::small(self.kind),
            Value::number(self.position),
            Value::number(self.recorded_at),
            Value::id(self.actor),
            Value::Id(self.on_behalf_of),
            Value::Id(self.cause),
            Value::id(self.command),
            Value::code(name),
            Value::Whole(Some(self.version)),
            Value::Small(self.class),
            Value::bytes(&self.open),
            Value::Bytes(self.sealed.as_deref().map(Into::into)),
            Value::bytes(&self.hash),
        ]
    }

    fn key<'a>(&self, keys: &'a StreamKeys) -> Option<&'a Key> {
        keys.of(self.class?)
    }

    /// The additional data of the seal: the bytes open here and nowhere else.
    fn bound(&self) -> Vec<u8> {
        let numbers = [self.kind.to_be_bytes().as_slice(), &self.position.to_be_bytes()].concat();
        let version = self.version.to_be_bytes();
        [b"event".as_slice(), self.stream.as_bytes(), &numbers, &version, &self.name].concat()
    }
}

impl<'r, R: Row> FromRow<'r, R> for Entry
where
    usize: ColumnIndex<R>,
    Uuid: Decode<'r, R::Database> + Type<R::Database>,
    i16: Decode<'r, R::Database> + Type<R::Database>,
    i32: Decode<'r, R::Database> + Type<R::Database>,
    i64: Decode<'r, R::Database> + Type<R::Database>,
    Vec<u8>: Decode<'r, R::Database> + Type<R::Database>,
    Option<Uuid>: Decode<'r, R::Database> + Type<R::Database>,
    Option<i16>: Decode<'r, R::Database> + Type<R::Database>,
    Option<Vec<u8>>: Decode<'r, R::Database> + Type<R::Database>,
{
    fn from_row(row: &'r R) -> sqlx::Result<Self> {
        Ok(Self {
            stream: row.try_get(0)?,
            kind: row.try_get(1)?,
            position: row.try_get(2)?,
            recorded_at: row.try_get(3)?,
            actor: row.try_get(4)?,
            on_behalf_of: row.try_get(5)?,
            cause: row.try_get(6)?,
            command: row.try_get(7)?,
            name: row.try_get_unchecked(8)?,
            version: row.try_get(9)?,
            class: row.try_get(10)?,
            open: row.try_get(11)?,
            sealed: row.try_get(12)?,
            hash: row.try_get(13)?,
        })
    }
}

/// A question for entries, in the order their columns are read.
pub(crate) fn select(rest: &str) -> String {
    format!("SELECT {} FROM event {rest}", Entry::COLUMNS.join(", "))
}
