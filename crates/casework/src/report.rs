//! Reports for Parliament and the public: put together from published decisions, written by one
//! person, approved by another, and public only as approved.
//!
//! A special report says that an injustice has not been or will not be remedied (Parliamentary
//! Commissioner Act 1967 s.10(3), Health Service Commissioners Act 1993 s.14(3)).
mod text;
mod work;

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::{
    Day, Personal, Refusal,
    codes::ReportKind,
    id::AccountId,
    record::{Class, Kind, Story, Told},
};

pub use text::{Part, hash_of, parts};
pub use work::NewReport;

/// What a report says.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ReportWords {
    /// Its title.
    pub title: String,
    /// What it says in short.
    pub summary: String,
    /// The text: [`parts`] says how it is read.
    pub body: String,
}

/// One fact about a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", content = "with", rename_all = "kebab-case")]
pub enum ReportEvent {
    /// Somebody began it.
    #[non_exhaustive]
    ReportBegun {
        /// Which kind.
        kind: ReportKind,
        /// The first day of the time that it looks at.
        from: Day,
        /// The last.
        until: Day,
    },
    /// It was written, or written again.
    #[non_exhaustive]
    ReportDrafted {
        /// SHA-256 of the words, in hexadecimal.
        hash: String,
        /// The words.
        words: Personal<ReportWords>,
    },
    /// Somebody else asks for changes.
    #[non_exhaustive]
    ReportReturned {
        /// Which.
        reason: Personal<String>,
    },
    /// Somebody else approved exactly these words.
    #[non_exhaustive]
    ReportApproved {
        /// Which.
        hash: String,
    },
    /// It is public.
    #[non_exhaustive]
    ReportPublished {
        /// Which words.
        hash: String,
        /// The day on which it was laid before Parliament, if it was.
        laid: Option<Day>,
    },
    /// It is public no more.
    #[non_exhaustive]
    ReportWithdrawn {
        /// Why.
        reason: Personal<String>,
    },
}

/// A report, as its events tell it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// What was begun; `None`: nothing yet.
    pub begun: Option<Begun>,
}

/// What is known of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// Which kind.
    pub kind: ReportKind,
    /// The first day of the time that it looks at.
    pub from: Day,
    /// The last.
    pub until: Day,
    /// When it was begun.
    pub on: Day,
    /// What it says, once something is written.
    pub draft: Option<Draft>,
    /// Where it stands.
    pub state: State,
}

/// The words of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// SHA-256 of the words, in hexadecimal.
    pub hash: String,
    /// The words.
    pub words: Personal<ReportWords>,
    /// Who wrote them: somebody else approves.
    pub by: AccountId,
    /// When.
    pub on: Day,
    /// Why they were sent back, if they were.
    pub returned: Option<Personal<String>>,
}

/// Where a report stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It is being written.
    Written,
    /// Its words are approved.
    Approved,
    /// It is public.
    Public {
        /// Since when.
        on: Day,
        /// The day on which it was laid before Parliament.
        laid: Option<Day>,
    },
    /// It was public.
    Withdrawn {
        /// Since when it was public.
        public: Day,
        /// Since when it is not.
        on: Day,
    },
}

impl State {
    /// Its code, for lists and words.
    pub fn code(self) -> &'static str {
        match self {
            Self::Written => "written",
            Self::Approved => "approved",
            Self::Public { .. } => "public",
            Self::Withdrawn { .. } => "withdrawn",
        }
    }
}

impl Report {
    /// What was begun.
    ///
    /// # Errors
    ///
    /// Nothing was.
    pub fn begun(&self) -> Result<&Begun, Refusal> {
        self.begun.as_ref().ok_or(Refusal::NoSuchThing)
    }
}

impl Story for Report {
    type Event = ReportEvent;
    const KIND: Kind = Kind::Publication;

    fn class_of(name: &str) -> Option<Class> {
        match name {
            "report-drafted" | "report-returned" | "report-withdrawn" => Some(Class::Rendition),
            _ => None,
        }
    }

    fn after(mut self, told: &Told<ReportEvent>) -> Result<Self, Refusal> {
        if let ReportEvent::ReportBegun { kind, from, until } = &told.event {
            let (kind, from, until, on) = (*kind, *from, *until, told.day);
            let state = State::Written;
            self.begun = Some(Begun { kind, from, until, on, draft: None, state });
            return Ok(self);
        }
        let begun = self.begun.as_mut().ok_or(Refusal::WrongStage)?;
        match &told.event {
            ReportEvent::ReportBegun { .. } => {}
            ReportEvent::ReportDrafted { hash, words } => {
                let (by, on) = (AccountId(told.actor), told.day);
                let (hash, words) = (hash.clone(), words.clone());
                begun.draft = Some(Draft { hash, words, by, on, returned: None });
                begun.state = State::Written;
            }
            ReportEvent::ReportReturned { reason } => {
                let draft = begun.draft.as_mut().ok_or(Refusal::WrongStage)?;
                draft.returned = Some(reason.clone());
                begun.state = State::Written;
            }
            ReportEvent::ReportApproved { .. } => begun.state = State::Approved,
            ReportEvent::ReportPublished { laid, .. } => {
                begun.state = State::Public { on: told.day, laid: *laid };
            }
            ReportEvent::ReportWithdrawn { .. } => {
                let State::Public { on: public, .. } = begun.state else {
                    return Err(Refusal::WrongStage);
                };
                begun.state = State::Withdrawn { public, on: told.day };
            }
        }
        Ok(self)
    }
}
