//! The office itself: that it was founded, as what, and how its calendar was turned.
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Day, Refusal,
    record::{Class, Kind, Story, Told},
};

/// The one stream of the office itself.
pub const OFFICE: Uuid = Uuid::from_u128(0x0ff1_ce00_0000_7000_8000_0000_0000_0001);

/// What kind of office it is. The two never mix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OfficeKind {
    /// It looks at the complaints of real people.
    Real,
    /// Everybody in it is made up, and its calendar can be turned.
    Demo,
}

impl OfficeKind {
    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Real => "real",
            Self::Demo => "demo",
        }
    }
}

/// One fact in the life of the office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", content = "with", rename_all = "kebab-case")]
pub enum SettingsEvent {
    /// It began.
    #[non_exhaustive]
    OfficeFounded {
        /// As what.
        kind: OfficeKind,
        /// What it is called.
        name: String,
        /// How far its clock is ahead of the machine's (microseconds): nothing in a real office;
        /// a made-up one may begin on any day.
        ahead: i64,
    },
    /// Its calendar was turned forward.
    #[non_exhaustive]
    CalendarTurned {
        /// To which day.
        to: Day,
        /// How far its clock is ahead of the machine's since then (microseconds).
        ahead: i64,
    },
}

/// The office, as its events tell it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// What kind it is, once founded.
    pub kind: Option<OfficeKind>,
    /// What it is called.
    pub name: String,
    /// How far its clock is ahead of the machine's (microseconds).
    pub ahead: i64,
}

impl Settings {
    /// Founds it.
    ///
    /// # Errors
    ///
    /// It is there already, has no name, or is real and yet not of today.
    pub fn found(
        &self,
        kind: OfficeKind,
        name: &str,
        ahead: i64,
    ) -> Result<SettingsEvent, Refusal> {
        if self.kind.is_some() {
            return Err(Refusal::WrongStage);
        }
        if name.trim().is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        if kind == OfficeKind::Real && ahead != 0 {
            return Err(Refusal::CalendarFixed);
        }
        Ok(SettingsEvent::OfficeFounded { kind, name: name.trim().to_owned(), ahead })
    }

    /// Turns its calendar forward to a day; `ahead` is what its clock is ahead by then.
    ///
    /// # Errors
    ///
    /// It is a real office, or the day is not after today.
    pub fn turn(&self, to: Day, ahead: i64, today: Day) -> Result<SettingsEvent, Refusal> {
        let turns = self.kind == Some(OfficeKind::Demo) && to > today && ahead > self.ahead;
        if turns {
            Ok(SettingsEvent::CalendarTurned { to, ahead })
        } else {
            Err(Refusal::CalendarFixed)
        }
    }
}

impl Story for Settings {
    type Event = SettingsEvent;
    const KIND: Kind = Kind::Settings;

    fn class_of(_: &str) -> Option<Class> {
        None
    }

    fn after(mut self, told: &Told<SettingsEvent>) -> Result<Self, Refusal> {
        match told.event.clone() {
            SettingsEvent::OfficeFounded { kind, name, ahead } => {
                if self.kind.is_some() {
                    return Err(Refusal::WrongStage);
                }
                (self.kind, self.name, self.ahead) = (Some(kind), name, ahead);
            }
            SettingsEvent::CalendarTurned { ahead, .. } => self.ahead = ahead,
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn office(kind: OfficeKind) -> Settings {
        Settings { kind: Some(kind), name: "Fernhollow Ombudsman (made up)".into(), ahead: 0 }
    }

    #[test]
    fn only_a_made_up_office_turns_its_calendar() {
        let (today, later) = (date(2026, 3, 2), date(2026, 3, 3));

        assert!(office(OfficeKind::Demo).turn(later, 1, today).is_ok());
        assert_eq!(office(OfficeKind::Real).turn(later, 1, today), Err(Refusal::CalendarFixed));
        assert_eq!(Settings::default().turn(later, 1, today), Err(Refusal::CalendarFixed));
    }

    #[test]
    fn a_calendar_only_goes_forward() {
        let (today, earlier) = (date(2026, 3, 2), date(2026, 3, 1));

        assert_eq!(office(OfficeKind::Demo).turn(earlier, 1, today), Err(Refusal::CalendarFixed));
        assert_eq!(office(OfficeKind::Demo).turn(today, 1, today), Err(Refusal::CalendarFixed));
    }

    #[test]
    fn an_office_is_founded_once_and_a_real_one_on_the_day() {
        let new = Settings::default();

        assert!(new.found(OfficeKind::Real, "Fernhollow", 0).is_ok());
        assert_eq!(new.found(OfficeKind::Real, " ", 0), Err(Refusal::ReasonNeeded));
        assert_eq!(new.found(OfficeKind::Real, "Fernhollow", -5), Err(Refusal::CalendarFixed));
        assert!(new.found(OfficeKind::Demo, "Fernhollow", -5).is_ok());
        let founded = office(OfficeKind::Real);
        assert_eq!(founded.found(OfficeKind::Real, "Again", 0), Err(Refusal::WrongStage));
    }
}
