//! How sure we are of a fact that somebody typed.

use serde::{Deserialize, Serialize};

/// Where a fact comes from, so that nobody mistakes a guess for a statute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sureness {
    /// Read in the statute.
    Statute,
    /// Read on a page of the body itself, or in an official register.
    OfficialPage,
    /// Somebody else reports it.
    SecondHand,
    /// General knowledge, to be checked before anybody relies on it.
    ToBeChecked,
}

impl Sureness {
    /// The key of the sentence that tells people.
    pub fn key(self) -> &'static str {
        match self {
            Self::Statute => "sureness-statute",
            Self::OfficialPage => "sureness-official-page",
            Self::SecondHand => "sureness-second-hand",
            Self::ToBeChecked => "sureness-to-be-checked",
        }
    }
}
