//! Papers: each sealed under a key of its own, which stands in the sealed part of the event.
use async_trait::async_trait;
use casework::id::FileId;
use serde::{Deserialize, Serialize};

use crate::Problem;

/// A paper as it was stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stored {
    /// Where it lies.
    pub file: FileId,
    /// The key that opens it, in hexadecimal. Kept sealed; without it the file says nothing.
    pub key: String,
    /// SHA-256 of the content, in hexadecimal.
    pub sha256: String,
    /// Bytes.
    pub size: u64,
}

/// The content of a paper as it arrives.
#[async_trait]
pub trait Incoming: Send {
    /// The next piece, or `None` at the end.
    ///
    /// # Errors
    ///
    /// The sender went away, or sent too much ([`Problem::Refused`]).
    async fn next(&mut self) -> Result<Option<Vec<u8>>, Problem>;
}

/// The store of papers.
#[async_trait]
pub trait Files: Send + Sync {
    /// Stores a paper durably, sealed under a new key, without holding it in memory.
    ///
    /// # Errors
    ///
    /// The disk is full or away; the sender went away. Nothing is left behind then.
    async fn put(&self, content: &mut dyn Incoming) -> Result<Stored, Problem>;

    /// Opens a paper, checking its seal. `key` in hexadecimal.
    ///
    /// # Errors
    ///
    /// It is not there, or its seal does not open.
    async fn get(&self, file: FileId, key: &str) -> Result<Vec<u8>, Problem>;

    /// Removes a paper that belongs to no case. Nothing happens if it is not there.
    ///
    /// # Errors
    ///
    /// The disk is away.
    async fn remove(&self, file: FileId) -> Result<(), Problem>;
}
