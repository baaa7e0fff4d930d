//! The record, as the commands see it: read a stream, append to it, once.
use std::{any::Any, sync::Arc};

use async_trait::async_trait;
use casework::record::{Kind, Stream, Wire};
use uuid::Uuid;

use crate::{Problem, lists::RowChange};

/// An event as it was stored, with its envelope; the personal part opened if its key lives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// Its place in the stream, from 1.
    pub position: i64,
    /// Microseconds UTC on the office clock.
    pub recorded_at: i64,
    /// Who did it.
    pub actor: Uuid,
    /// For whom.
    pub on_behalf_of: Option<Uuid>,
    /// The command it came from.
    pub command: Uuid,
    /// What happened, in its stored form.
    pub wire: Wire,
}

/// A stream as somebody saw it: its version, and what only the store that read it can use
/// (the hash of its head, its keys). What is appended follows what was read.
#[derive(Clone)]
pub struct Seen {
    /// Which stream.
    pub stream: Stream,
    /// How many events it had. 0: nobody has opened it.
    pub version: i64,
    inner: Arc<dyn Any + Send + Sync>,
}

impl Seen {
    /// For stores. Anybody else's `inner` is refused when it comes back.
    pub fn new(stream: Stream, version: i64, inner: Arc<dyn Any + Send + Sync>) -> Self {
        Self { stream, version, inner }
    }

    /// What the store put in, if it was this kind of store.
    pub fn inner<T: 'static>(&self) -> Option<&T> {
        self.inner.downcast_ref()
    }
}

/// A stream, read.
pub struct Read {
    /// Every event, oldest first.
    pub past: Vec<Past>,
    /// What to append with.
    pub seen: Seen,
}

/// Who does it, for whom, when, and the once-only id: what all events of one command share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Envelope {
    /// The once-only command id, from the form that was sent.
    pub command: Uuid,
    /// Who does it.
    pub actor: Uuid,
    /// For whom, where somebody acts for somebody else.
    pub on_behalf_of: Option<Uuid>,
    /// The event or command that led to this one.
    pub cause: Option<Uuid>,
    /// Microseconds UTC on the office clock.
    pub recorded_at: i64,
}

/// What a command did to one stream.
pub struct Batch {
    /// The stream as the command saw it.
    pub seen: Seen,
    /// Who, when, why.
    pub envelope: Envelope,
    /// What happened, in order. Never empty.
    pub events: Vec<Wire>,
    /// The list rows before and after. The store writes the tables that differ.
    pub rows: RowChange,
}

/// The answer to a command, the first time and every time after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Receipt {
    /// The stream's version after the command.
    pub version: i64,
    /// Whether this command had been answered before.
    pub repeated: bool,
}

/// A stream that has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Changed {
    /// Which one.
    pub stream: Uuid,
    /// How many events it has now.
    pub version: i64,
    /// When the last was recorded: microseconds UTC on the office clock.
    pub at: i64,
}

/// The record of everything that happened.
#[async_trait]
pub trait Record: Send + Sync {
    /// Reads a stream whole. A stream that nobody has opened reads as empty, with new keys.
    ///
    /// # Errors
    ///
    /// The store cannot be reached, or a seal does not open.
    async fn read(&self, stream: Stream) -> Result<Read, Problem>;

    /// What has happened in a stream since somebody saw it. Nothing if the record cannot add to
    /// what was seen: it ends elsewhere, or its papers are gone. Then it has to be read whole.
    ///
    /// # Errors
    ///
    /// The store cannot be reached, or a seal does not open.
    async fn since(&self, seen: &Seen) -> Result<Option<Read>, Problem>;

    /// The first answer to this command on this stream, if it was given before.
    ///
    /// # Errors
    ///
    /// The store cannot be reached.
    async fn answered(&self, stream: Stream, command: Uuid) -> Result<Option<Receipt>, Problem>;

    /// Adds what a command did, once and durably, unless somebody has written since it looked.
    ///
    /// # Errors
    ///
    /// [`Problem::Stale`] when somebody has; other problems when the store cannot write.
    async fn append(&self, batch: Batch) -> Result<Receipt, Problem>;

    /// Adds commands that belong together (each to a stream of its own): all of them or none.
    ///
    /// # Errors
    ///
    /// [`Problem::Stale`] when somebody has written to one of the streams; other problems when
    /// the store cannot write. Nothing is added then.
    async fn append_together(&self, batches: Vec<Batch>) -> Result<Vec<Receipt>, Problem>;

    /// Adds many commands (each to a stream of its own) that have nothing to do with each other,
    /// in one transaction where that is possible.
    ///
    /// # Errors
    ///
    /// The store cannot write. Each command has an answer of its own.
    async fn append_bulk(
        &self,
        batches: Vec<Batch>,
    ) -> Result<Vec<Result<Receipt, Problem>>, Problem>;

    /// The ids of all streams of a kind after `after`, in order, at most so many.
    ///
    /// # Errors
    ///
    /// The store cannot be reached.
    async fn streams(&self, kind: Kind, after: Uuid, at_most: u32) -> Result<Vec<Uuid>, Problem>;

    /// Where a stream ends, without reading it: enough to add to it. For ledgers that only grow.
    ///
    /// # Errors
    ///
    /// The store cannot be reached.
    async fn end(&self, stream: Stream) -> Result<Seen, Problem>;

    /// Streams of a kind that changed after this time (of those at the time itself, the ones
    /// after this id), oldest change first, at most so many. Followers ask again from a little
    /// before where they were: what was recorded earlier may be written later.
    ///
    /// # Errors
    ///
    /// The store cannot be reached.
    async fn changed(
        &self,
        kind: Kind,
        since: (i64, Uuid),
        at_most: u32,
    ) -> Result<Vec<Changed>, Problem>;

    /// Destroys a disposed stream's keys, after its rows are cleared. Safe to repeat.
    ///
    /// # Errors
    ///
    /// The store cannot write; a living stream keeps its keys.
    async fn destroy_keys(&self, stream: Stream) -> Result<(), Problem>;
}
