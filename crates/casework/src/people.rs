//! The people of a case: three roles that are never mixed up, and those who are named.
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    Personal,
    adjustment::Adjustments,
    codes::{Avoid, Means, Role, Tie},
    enquiry::submit::leads_to,
    id::{AccountId, MemberId, OrganisationId, PersonNo},
};

/// Who somebody is and how to reach them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Identity {
    /// Mr, Mrs, Dr or nothing, as the person writes it.
    pub title: String,
    /// The whole name.
    pub name: String,
    /// Lines of the postal address.
    pub address: Vec<String>,
    /// The postcode.
    pub postcode: String,
    /// A telephone number.
    pub phone: String,
    /// An e-mail address.
    pub email: String,
    /// Date of birth, where it matters.
    pub born: String,
    /// Reasonable adjustments, in the person's words.
    pub adjustments: String,
    /// A question that they chose to be asked when they call, so that nobody else is told.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub own_question: String,
    /// The answer to it. Shown to nobody.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub own_answer: String,
}

/// The ways in which somebody wants to be written to. Codes only: nothing here names anybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preferences {
    /// How to tell them that there is news.
    pub means: Means,
    /// Letters in large print.
    pub large_print: bool,
    /// How they must never be reached.
    #[serde(default, skip_serializing_if = "Safety::is_empty")]
    pub safety: Safety,
    /// What the office does so that they can deal with it.
    #[serde(default, skip_serializing_if = "Adjustments::is_empty")]
    pub adjustments: Adjustments,
}

/// Ways in which somebody must never be reached: a shared address, a mailbox that another reads,
/// a phone that another answers. No letter or e-mail that breaks one can be produced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a way that is closed or open")]
pub struct Safety {
    post: bool,
    email: bool,
    phone: bool,
    voicemail: bool,
}

impl Safety {
    /// These ways are closed.
    pub fn of(avoided: &[Avoid]) -> Self {
        let has = |way| avoided.contains(&way);
        Self {
            post: has(Avoid::Post),
            email: has(Avoid::Email),
            phone: has(Avoid::Phone),
            voicemail: has(Avoid::Voicemail),
        }
    }

    /// The ways that are closed.
    pub fn avoided(self) -> Vec<Avoid> {
        Avoid::ALL.iter().copied().filter(|way| self.closes(*way)).collect()
    }

    /// Whether this way is closed.
    pub fn closes(self, way: Avoid) -> bool {
        match way {
            Avoid::Post => self.post,
            Avoid::Email => self.email,
            Avoid::Phone => self.phone,
            Avoid::Voicemail => self.voicemail,
        }
    }

    /// Whether no news can go in this way.
    pub fn forbids(self, means: Means) -> bool {
        match means {
            Means::Post => self.post,
            Means::Email => self.email,
            Means::Phone => self.phone,
        }
    }

    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            means: Means::Post,
            large_print: false,
            safety: Safety::default(),
            adjustments: Adjustments::default(),
        }
    }
}

/// A person of the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Their number within the case.
    pub no: PersonNo,
    /// What they are to the complaint.
    pub roles: BTreeSet<Role>,
    /// Their tie to the person affected.
    pub tie: Tie,
    /// With what they sign in, if they do.
    pub account: Option<AccountId>,
    /// Whether they have died.
    pub died: bool,
    /// How they want to be written to.
    pub preferences: Preferences,
    /// Who they are.
    pub identity: Personal<Identity>,
}

impl Person {
    /// Whether they play this role.
    pub fn is(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// Whether the way in which they want to hear from the office leads to them, and is safe.
    pub fn can_be_reached(&self) -> bool {
        let Preferences { means, safety, .. } = self.preferences;
        let leads = self.identity.known().is_some_and(|identity| leads_to(means, identity));
        leads && !safety.forbids(means)
    }

    /// The name, or nothing once it is gone.
    pub fn name(&self) -> &str {
        self.identity.known().map_or("", |identity| identity.name.as_str())
    }
}

/// One side of a message, a notice, a comment or a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Party {
    /// Somebody of the case.
    Person(PersonNo),
    /// An organisation complained about.
    Organisation(OrganisationId),
    /// The member's office through which the complaint comes.
    Member(MemberId),
    /// The office.
    Office,
}
