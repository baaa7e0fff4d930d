//! Everything that can go wrong while the office works.
use casework::{Refusal, section::Section};

/// Why a request came to nothing.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// A rule of the office said no. Show the reader why, and what they can do.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// There is no such thing, or this reader may not know that there is.
    #[error("not found, or not to be known")]
    NotFound,
    /// Somebody has written since this was read. The stream is now at this version.
    #[error("somebody else has written since: now at version {0}")]
    Stale(i64),
    /// Somebody else changed the same section since the form was shown. Show both, side by side.
    #[error("the section {0:?} has changed")]
    Changed(Section),
    /// Too many people at once. Trying again helps.
    #[error("too many people at once")]
    Busy,
    /// Too many tries: to wait this many seconds.
    #[error("too many tries")]
    TooMany(u32),
    /// The disk, or the quota of the database, is full. Nothing was half-done.
    #[error("there is no room to write")]
    Full,
    /// The store cannot be reached or has stopped. Trying again later may help.
    #[error("the store cannot be reached: {0}")]
    Away(String),
    /// A seal does not open, a hash does not fit, an event cannot be read.
    #[error("the record is damaged: {0}")]
    Damaged(String),
    /// Our fault. Log it, apologise, and give the reader a number to quote.
    #[error("broken: {0}")]
    Broken(String),
}

impl Problem {
    /// Wraps a fault of ours. Its words go to the log only.
    pub fn broken(error: impl std::fmt::Display) -> Self {
        Self::Broken(error.to_string())
    }
}

impl From<casework::record::Unreadable> for Problem {
    fn from(error: casework::record::Unreadable) -> Self {
        Self::Damaged(error.to_string())
    }
}
