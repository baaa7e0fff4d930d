//! Who was shown what of a case: a stream of its own, so that a read never disturbs a writer.
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    Refusal,
    id::PaperNo,
    record::{Class, Kind, Story, Told},
    section::Section,
};

/// One disclosure. Who and when stand in the envelope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", content = "with", rename_all = "kebab-case")]
pub enum DisclosureEvent {
    /// Somebody was shown these sections.
    #[non_exhaustive]
    Shown {
        /// Which.
        sections: BTreeSet<Section>,
    },
    /// Somebody was given a paper.
    #[non_exhaustive]
    PaperGiven {
        /// Which.
        paper: PaperNo,
    },
}

impl DisclosureEvent {
    /// Somebody was shown these sections.
    pub fn shown(sections: BTreeSet<Section>) -> Self {
        Self::Shown { sections }
    }

    /// Somebody was given a paper.
    pub fn paper_given(paper: PaperNo) -> Self {
        Self::PaperGiven { paper }
    }
}

/// A case's disclosure ledger.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Disclosures {
    /// How many there were.
    pub count: u64,
}

impl Story for Disclosures {
    type Event = DisclosureEvent;
    const KIND: Kind = Kind::Disclosure;

    fn class_of(_: &str) -> Option<Class> {
        None
    }

    fn after(self, _: &Told<DisclosureEvent>) -> Result<Self, Refusal> {
        Ok(Self { count: self.count + 1 })
    }
}
