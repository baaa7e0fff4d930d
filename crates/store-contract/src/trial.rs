//! A store on trial, and the hands that reach past it.
use std::sync::atomic::{AtomicI64, Ordering};

use app::{
    Problem,
    lists::{Drawing, Lists, RowChange},
    ports::{Batch, Envelope, Founding, Past, Receipt, Record, Scratch, Seen, Tallies},
};
use async_trait::async_trait;
use casework::record::{self, Kind, Stream, Wire};
use uuid::Uuid;

use crate::tale::{self, Tale, TaleEvent};

/// A fault that a check of the record found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Where: the stream, and the position if one is to blame.
    pub stream: Uuid,
    /// The first broken position.
    pub position: Option<i64>,
    /// What is broken, by its code.
    pub what: String,
}

/// One engine's store, empty at first, with what an owner of its database can do past us.
#[async_trait]
pub trait Trial: Sized + Send + Sync + 'static {
    /// The store.
    type Store: Record + Lists + Scratch + Tallies + Founding + Clone + 'static;

    /// An empty store; `None` (said aloud) where this engine is not there.
    async fn begin(drawing: Drawing) -> Option<Self>;

    /// The store.
    fn store(&self) -> &Self::Store;

    /// Closes the store and opens it again, as a program started anew does.
    async fn reopen(&mut self, drawing: Drawing) -> Result<(), Problem>;

    /// What a check of the whole record finds.
    async fn verify(&self) -> Result<Vec<Fault>, Problem>;

    /// Draws every list again; answers how many events were read.
    async fn rebuild(&self) -> Result<u64, Problem>;

    /// Prepares every statement; answers how many there are.
    async fn rehearse(&self) -> Result<usize, Problem>;

    /// A signed checkpoint, as a file.
    async fn checkpoint(&self, taken_at: i64) -> String;

    /// What no longer stands as a checkpoint attested it.
    async fn against(&self, checkpoint: &str) -> Result<Vec<Fault>, Problem>;

    /// Does to the database what no command of ours does; answers in the database's words.
    async fn tamper(&self, sql: &str) -> Result<u64, String>;

    /// The same to the database of keys.
    async fn tamper_keys(&self, sql: &str) -> Result<u64, String>;

    /// Takes away what guards the log, as an owner of the database can.
    async fn unguard(&self);

    /// Changes one bit of what stands in a column of bytes or identifiers of one event.
    async fn flip(&self, column: &str, stream: Uuid, position: i64);

    /// The columns of an event.
    async fn columns(&self) -> Vec<String>;

    /// Attacks that only this engine knows; each ends in an event of position 1 being replaced,
    /// or the whole log.
    fn attacks(&self) -> Vec<String>;

    /// How this engine writes an identifier.
    fn literal(&self, id: Uuid) -> String;

    /// Every row of every list, byte by byte, in order.
    async fn dump(&self) -> Vec<String>;

    /// The wrapped keys of a stream, byte by byte.
    async fn wrapped_keys(&self, stream: Uuid) -> Vec<Vec<u8>>;

    /// The content of all files, after everything was written to them; with or without the
    /// server's log. `None` (said aloud) where they cannot be read.
    async fn files(&self, with_log: bool) -> Option<Vec<Vec<u8>>>;
}

/// A trial with a clock, and short words for long deeds.
pub struct World<T: Trial> {
    /// The trial.
    pub trial: T,
    clock: AtomicI64,
}

impl<T: Trial> World<T> {
    /// A new world, if this engine is there.
    pub async fn begin() -> Option<Self> {
        let trial = T::begin(tale::DRAWING).await?;
        Some(Self { trial, clock: AtomicI64::new(1_780_000_000_000_000) })
    }

    /// The store.
    pub fn store(&self) -> &T::Store {
        self.trial.store()
    }

    /// An envelope of its own for each command.
    pub fn envelope(&self) -> Envelope {
        Envelope {
            command: Uuid::now_v7(),
            actor: Uuid::now_v7(),
            on_behalf_of: Some(Uuid::now_v7()),
            cause: Some(Uuid::now_v7()),
            recorded_at: self.clock.fetch_add(1_000_000, Ordering::Relaxed),
        }
    }

    /// Opens a tale about somebody, with one note.
    pub async fn open(&self, name: &str) -> Uuid {
        let id = Uuid::now_v7();
        self.say(id, &[tale::opened("north", 20_800, name), tale::note("told by telephone")]).await;
        id
    }

    /// Adds to a tale.
    pub async fn say(&self, id: Uuid, events: &[TaleEvent]) -> Receipt {
        self.try_say(id, self.envelope(), events).await.unwrap()
    }

    /// Adds to a tale, or not.
    pub async fn try_say(
        &self,
        id: Uuid,
        envelope: Envelope,
        events: &[TaleEvent],
    ) -> Result<Receipt, Problem> {
        let (story, seen) = self.tale(id).await?;
        self.store().append(batch(&story, &seen, envelope, events)).await
    }

    /// Adds events in a stored form of their own, from whatever version.
    pub async fn say_stored(&self, id: Uuid, wires: Vec<Wire>) -> Receipt {
        let (before, seen) = self.tale(id).await.unwrap();
        let mut after = before.clone();
        for wire in &wires {
            after = after.and(&record::read::<Tale>(wire).unwrap()).unwrap();
        }
        let rows = RowChange { before: before.rows(), after: after.rows() };
        let batch = batch_of_wires(&seen, self.envelope(), wires, rows);
        self.store().append(batch).await.unwrap()
    }

    /// Checks everything, and finds nothing wrong.
    pub async fn is_sound(&self) {
        assert_eq!(self.trial.verify().await.unwrap(), []);
    }

    /// Closes a tale, ends it, and destroys its keys.
    pub async fn dispose(&self, id: Uuid) {
        self.say(id, &[TaleEvent::Closed { outcome: "upheld".into() }]).await;
        self.say(id, &[TaleEvent::Disposed { schedule: "ten-years".into() }]).await;
        self.store().destroy_keys(stream(id)).await.unwrap();
    }

    /// A tale as it stands.
    pub async fn tale(&self, id: Uuid) -> Result<(Tale, Seen), Problem> {
        let read = self.store().read(stream(id)).await?;
        Ok((tale::told::<Tale>(&read.past)?, read.seen))
    }

    /// What happened in a tale, as stored.
    pub async fn past(&self, id: Uuid) -> Vec<Past> {
        self.store().read(stream(id)).await.unwrap().past
    }
}

impl Fault {
    /// A fault of a tale.
    pub fn new(stream: Uuid, position: Option<i64>, what: &str) -> Self {
        Self { stream, position, what: what.into() }
    }
}

/// The stream of a tale.
pub fn stream(id: Uuid) -> Stream {
    Stream { kind: Kind::Case, id }
}

/// What a command does to a tale: its events, and the rows before and after.
pub fn batch(story: &Tale, seen: &Seen, envelope: Envelope, events: &[TaleEvent]) -> Batch {
    let wires = events.iter().map(|event| record::write::<Tale>(event).unwrap()).collect();
    let after = events.iter().fold(story.clone(), |story, event| story.and(event).unwrap());
    let rows = RowChange { before: story.rows(), after: after.rows() };
    Batch { seen: seen.clone(), envelope, events: wires, rows }
}

/// A batch of events already in their stored form, from whatever version.
pub fn batch_of_wires(seen: &Seen, envelope: Envelope, wires: Vec<Wire>, rows: RowChange) -> Batch {
    Batch { seen: seen.clone(), envelope, events: wires, rows }
}
