//! Who sent a complaint here.
use crate::{Day, Personal, event::ReferrerWords, id::OrganisationId};

/// Who sent a complaint here, where it was not the person alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// An advocate or another service.
    Service {
        /// Its code in the list of signposts, if that has it.
        from: Option<String>,
        /// What it is called, and who there.
        words: Personal<ReferrerWords>,
    },
    /// The organisation complained about (HSCA 1993 s.10).
    Body {
        /// Which.
        organisation: OrganisationId,
        /// The day it received the complaint.
        received: Day,
        /// The day it referred it.
        referred: Day,
    },
}

impl Source {
    /// The code under which it is counted: of the signpost, `other`, or `body`.
    pub fn code(&self) -> &str {
        match self {
            Self::Service { from, .. } => from.as_deref().unwrap_or("other"),
            Self::Body { .. } => "body",
        }
    }
}
