//! Organisations of the register, told by events of their own stream. Public facts, but for whom
//! the office turns to there: that is sealed.
mod liaison;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use liaison::{LiaisonContact, MOST_CONTACTS};

use crate::{
    Day, Personal, Refusal,
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
    /// What else the register says.
    #[serde(default)]
    pub details: Details,
}

/// What a register may say of an organisation besides. Each may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    /// What it is, as a code such as `gp-practice`.
    pub kind: String,
    /// The town it is in.
    pub town: String,
    /// Its postcode.
    pub postcode: String,
    /// The codes of the organisations it belongs to.
    pub part_of: Vec<String>,
}

/// Who did an organisation's work before it, and who does it since: by code, with the day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Succession {
    /// Whose work it took over.
    pub before: BTreeMap<String, Day>,
    /// Who took over its work.
    pub after: BTreeMap<String, Day>,
}

/// What the office's own staff know of an organisation besides. Public, as the register is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Addition {
    /// Other names by which people know it.
    pub other_names: Vec<String>,
    /// What limits the office's reach over it, in words for the public.
    pub note: String,
}

/// One fact about an organisation.
#[expect(clippy::large_enum_variant, reason = "one is read or written at a time, and let go")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", content = "with", rename_all = "kebab-case")]
pub enum OrganisationEvent {
    /// The register has it, as read on a day from a source; replaces what it said before.
    #[non_exhaustive]
    OrganisationEntered {
        /// What the register says.
        entry: Entry,
    },
    /// Some were told of whose work it took over, or who took over its own. What was told before
    /// stays.
    #[non_exhaustive]
    SuccessionEntered {
        /// Who.
        succession: Succession,
    },
    /// Staff added something; replaces what they added before, and nothing of the register.
    #[non_exhaustive]
    AdditionMade {
        /// What.
        addition: Addition,
    },
    /// The organisation said whom to turn to there; replaces what it said before.
    #[non_exhaustive]
    ContactsKept {
        /// Whom. People: sealed, and not part of the register.
        contacts: Personal<Vec<LiaisonContact>>,
    },
}

/// An organisation, as its events tell it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Organisation {
    /// What the register says now.
    pub entry: Option<Entry>,
    /// Who came before it, and who after.
    pub succession: Succession,
    /// What staff added.
    pub added: Addition,
    /// Whom the office turns to there.
    pub contacts: Personal<Vec<LiaisonContact>>,
}

impl Organisation {
    /// Enters it, or what has changed of it. Nothing happens if nothing has.
    pub fn enter(&self, entry: Entry) -> Option<OrganisationEvent> {
        let changed = self.entry.as_ref() != Some(&entry);
        changed.then_some(OrganisationEvent::OrganisationEntered { entry })
    }

    /// Adds what staff know, in the place of what they added before.
    pub fn add(&self, addition: Addition) -> Option<OrganisationEvent> {
        let changed = self.added != addition;
        changed.then_some(OrganisationEvent::AdditionMade { addition })
    }

    /// Enters who came before it and who after, where that is new.
    pub fn succeed(&self, told: &Succession) -> Option<OrganisationEvent> {
        let fresh = |told: &BTreeMap<String, Day>, known: &BTreeMap<String, Day>| {
            let new = told.iter().filter(|(code, day)| known.get(*code) != Some(*day));
            new.map(|(code, day)| (code.clone(), *day)).collect::<BTreeMap<_, _>>()
        };
        let succession = Succession {
            before: fresh(&told.before, &self.succession.before),
            after: fresh(&told.after, &self.succession.after),
        };
        let is_new = succession != Succession::default();
        is_new.then_some(OrganisationEvent::SuccessionEntered { succession })
    }
}

impl Story for Organisation {
    type Event = OrganisationEvent;
    const KIND: Kind = Kind::Organisation;

    fn class_of(name: &str) -> Option<Class> {
        (name == "contacts-kept").then_some(Class::Identity)
    }

    fn after(self, told: &Told<OrganisationEvent>) -> Result<Self, Refusal> {
        Ok(self.with(told.event.clone()))
    }
}

impl Organisation {
    /// What it is once this has happened too.
    fn with(self, event: OrganisationEvent) -> Self {
        match event {
            OrganisationEvent::OrganisationEntered { entry } => Self { entry: Some(entry), ..self },
            OrganisationEvent::AdditionMade { addition } => Self { added: addition, ..self },
            OrganisationEvent::ContactsKept { contacts } => Self { contacts, ..self },
            OrganisationEvent::SuccessionEntered { succession } => {
                let mut all = self.succession;
                all.before.extend(succession.before);
                all.after.extend(succession.after);
                Self { succession: all, ..self }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn entry(name: &str) -> Entry {
        Entry {
            code: "made-up:1".into(),
            name: name.into(),
            other_names: Vec::new(),
            sector: Sector::Health,
            nation: Nation::ENGLAND,
            regime: Some(Regime::HEALTH_1993),
            provider: false,
            scope_note: None,
            opened: None,
            closed: None,
            source: "made up".into(),
            details: Details::default(),
        }
    }

    #[test]
    fn a_new_reading_of_the_register_leaves_what_was_added() {
        let day = date(2015, 9, 1);
        let told =
            Succession { after: [("made-up:2".into(), day)].into(), ..Succession::default() };
        let addition = Addition { other_names: vec!["The Fern".into()], note: "Note".into() };
        let mut story = Organisation::default();
        for event in [
            story.enter(entry("Fernhollow")).unwrap(),
            story.succeed(&told).unwrap(),
            story.add(addition.clone()).unwrap(),
            story.enter(entry("Fernhollow Hospital")).unwrap(),
        ] {
            story = story.with(event);
        }
        assert_eq!(story.entry.as_ref().unwrap().name, "Fernhollow Hospital");
        assert_eq!(story.succession, told);
        assert_eq!(story.added, addition);
        assert_eq!(story.succeed(&told), None, "told before");
        assert_eq!(story.add(addition), None, "added before");
        let more =
            Succession { before: [("made-up:0".into(), day)].into(), ..Succession::default() };
        let event = story.succeed(&more).unwrap();
        story = story.with(event);
        assert_eq!(story.succession.after, told.after, "what was told before stays");
    }

    #[test]
    fn what_was_recorded_before_there_were_details_still_reads() {
        let old = r#"{"code":"ods:X1A","name":"Fernhollow","other_names":[],"sector":"health",
            "nation":"england","regime":null,"scope_note":null,"opened":null,"closed":null,
            "source":"made up"}"#;
        let read: Entry = serde_json::from_str(old).unwrap();
        assert_eq!(read.details, Details::default());
    }
}
