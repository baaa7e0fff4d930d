//! What need not be rebuilt: sessions, drafts, codes, counters. Sealed, and with an end.
use async_trait::async_trait;

use crate::Problem;

/// What an entry is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ScratchKind {
    /// Somebody is signed in.
    Session,
    /// A complaint that is not sent yet.
    Draft,
    /// An invitation or a one-time code.
    Code,
    /// Tries, for limits.
    Attempt,
    /// Somebody wants to hear of new decisions.
    Alert,
}

impl ScratchKind {
    /// The code that is stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::Session => "session",
            Self::Draft => "draft",
            Self::Code => "code",
            Self::Attempt => "attempt",
            Self::Alert => "alert",
        }
    }
}

/// An entry that has run out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    /// What it said.
    pub body: Vec<u8>,
    /// When it ran out: microseconds UTC on the machine clock.
    pub at: i64,
}

/// Entries under keys that are stored as keyed hashes only, with sealed bodies.
///
/// Times are microseconds UTC on the machine clock.
#[async_trait]
pub trait Scratch: Send + Sync {
    /// Writes an entry, durably, over an earlier one of the same key.
    ///
    /// # Errors
    ///
    /// The store cannot write.
    async fn put(
        &self,
        kind: ScratchKind,
        key: &str,
        body: Vec<u8>,
        expires_at: i64,
    ) -> Result<(), Problem>;

    /// Reads an entry that has not run out.
    ///
    /// # Errors
    ///
    /// The store cannot be reached.
    async fn get(&self, kind: ScratchKind, key: &str, now: i64)
    -> Result<Option<Vec<u8>>, Problem>;

    /// Reads an entry and removes it, so that only one taker has it.
    ///
    /// # Errors
    ///
    /// The store cannot be reached.
    async fn take(
        &self,
        kind: ScratchKind,
        key: &str,
        now: i64,
    ) -> Result<Option<Vec<u8>>, Problem>;

    /// Removes an entry. Nothing happens if there is none.
    ///
    /// # Errors
    ///
    /// The store cannot write.
    async fn delete(&self, kind: ScratchKind, key: &str) -> Result<(), Problem>;

    /// Counts one more try under a key, and says how many there have been until it runs out.
    ///
    /// # Errors
    ///
    /// The store cannot write.
    async fn bump(&self, key: &str, now: i64, expires_at: i64) -> Result<u32, Problem>;

    /// Removes entries of a kind that have run out, at most so many, and answers what they were.
    /// Each is answered once, to one taker.
    ///
    /// # Errors
    ///
    /// The store cannot write.
    async fn end(&self, kind: ScratchKind, now: i64, at_most: u32) -> Result<Vec<Ended>, Problem>;

    /// What every entry of a kind says that has not run out.
    ///
    /// # Errors
    ///
    /// The store cannot be reached.
    async fn every(&self, kind: ScratchKind, now: i64) -> Result<Vec<Vec<u8>>, Problem>;

    /// Removes everything that has run out.
    ///
    /// # Errors
    ///
    /// The store cannot write.
    async fn sweep(&self, now: i64) -> Result<(), Problem>;
}
