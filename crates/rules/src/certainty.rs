//! How sure we are of a rule, so that nobody mistakes a guess for a statute.
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Where a rule or figure was read.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// In the statute.
    Statute,
    /// On an official page.
    OfficialPage,
    /// Second-hand: the press, or somebody's summary.
    SecondHand,
    /// From general knowledge: to be checked by a lawyer.
    ToBeChecked,
}

impl Certainty {
    /// The code of its words.
    pub fn code(self) -> &'static str {
        match self {
            Self::Statute => "statute",
            Self::OfficialPage => "official-page",
            Self::SecondHand => "second-hand",
            Self::ToBeChecked => "to-be-checked",
        }
    }
}
