//! Members of Parliament of the register, told by events of their own stream. Public facts only.
use serde::{Deserialize, Serialize};

use crate::{
    Day, Refusal,
    record::{Class, Kind, Story, Told},
};

/// A member's time in the House, as the register has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// Its code, such as `parliament:1382`: of the person, not of one of their terms.
    pub code: String,
    /// The name, as people write it.
    pub name: String,
    /// The constituency.
    pub constituency: String,
    /// Other names of the constituency.
    pub other_names: Vec<String>,
    /// The party, as the register has it.
    pub party: String,
    /// The first day of the present or last term.
    pub since: Day,
    /// The day on which that term ended, if it did.
    pub until: Option<Day>,
    /// Where this was read.
    pub source: String,
}

impl Seat {
    /// Whether the member sits in the House on a day.
    pub fn sits_on(&self, day: Day) -> bool {
        self.since <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// One fact about a member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", content = "with", rename_all = "kebab-case")]
pub enum MemberEvent {
    /// The register has them; replaces what it said before.
    #[non_exhaustive]
    MemberEntered {
        /// What the register says.
        seat: Seat,
    },
}

/// A member, as their events tell it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Member {
    /// What the register says now.
    pub seat: Option<Seat>,
}

impl Member {
    /// Enters them, or what has changed. Nothing happens if nothing has.
    pub fn enter(&self, seat: Seat) -> Option<MemberEvent> {
        let changed = self.seat.as_ref() != Some(&seat);
        changed.then_some(MemberEvent::MemberEntered { seat })
    }
}

impl Story for Member {
    type Event = MemberEvent;
    const KIND: Kind = Kind::Member;

    fn class_of(_: &str) -> Option<Class> {
        None
    }

    fn after(self, told: &Told<MemberEvent>) -> Result<Self, Refusal> {
        let MemberEvent::MemberEntered { seat } = told.event.clone();
        Ok(Self { seat: Some(seat) })
    }
}
