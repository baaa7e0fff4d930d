//! Organisations of the register, told by events of their own stream. Public facts only.
use serde::{Deserialize, Serialize};

use crate::{
    Day, Refusal,
    codes::{Nation, Regime, Sector},
    record::{Class, Kind, Story, Told},
};

/// What the register says of an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its code, such as `ods:R1A`.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Other names and abbreviations.
    pub other_names: Vec<String>,
    /// Its sector.
    pub sector: Sector,
    /// Where it works.
    pub nation: Nation,
    /// The law under which the office looks at it; `None`: it cannot.
    pub regime: Option<Regime>,
    /// Whether it provides care under contract (HSCA 1993 ss.2A, 2B): it may cease to be a
    /// provider, and three years later the office can no longer look at it (s.9(4A)).
    #[serde(default)]
    pub provider: bool,
    /// What the law leaves out of it, where it does: keys of the words, a blank between two.
    pub scope_note: Option<String>,
    /// The day it began, if known.
    pub opened: Option<Day>,
    /// The day it ended, if it did.
    pub closed: Option<Day>,
    /// Where this was read.
    pub source: String,
}

/// One fact about an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", content = "with", rename_all = "kebab-case")]
pub enum OrganisationEvent {
    /// The register has it, as read on a day from a source; replaces what it said before.
    #[non_exhaustive]
    OrganisationEntered {
        /// What the register says.
        entry: Entry,
    },
}

/// An organisation, as its events tell it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Organisation {
    /// What the register says now.
    pub entry: Option<Entry>,
}

impl Organisation {
    /// Enters it, or what has changed of it. Nothing happens if nothing has.
    pub fn enter(&self, entry: Entry) -> Option<OrganisationEvent> {
        let changed = self.entry.as_ref() != Some(&entry);
        changed.then_some(OrganisationEvent::OrganisationEntered { entry })
    }
}

impl Story for Organisation {
    type Event = OrganisationEvent;
    const KIND: Kind = Kind::Organisation;

    fn class_of(_: &str) -> Option<Class> {
        None
    }

    fn after(self, told: &Told<OrganisationEvent>) -> Result<Self, Refusal> {
        let OrganisationEvent::OrganisationEntered { entry } = told.event.clone();
        Ok(Self { entry: Some(entry) })
    }
}
