//! Somebody got in touch, and it is not a complaint, or not yet: two contacts in three.
//!
//! A contact has a stream of its own, so that it can be forgotten on its own, and so that a
//! complaint that grows from it takes its words along and leaves the contact as it was.
use serde::{Deserialize, Serialize};

use crate::{
    Day, Personal, Refusal,
    codes::{Channel, Matter, Topic},
    id::{AccountId, CaseId, MemberId},
    record::{Class, Kind, Story, Told},
};

mod call_back;
mod log;
#[cfg(test)]
mod tests;

pub use call_back::Tried;
pub use log::NewContact;

/// Who got in touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Caller {
    /// Somebody for themself, their family or a friend.
    Public,
    /// The office of a Member of Parliament: the members' hotline and mailbox.
    Member(MemberId),
    /// An organisation that the office looks at.
    Organisation,
    /// An advocacy service, an advice centre, a victims' service: they may send somebody on.
    Partner,
    /// Another ombudsman or regulator.
    Watchdog,
}

impl Caller {
    /// Its code, for lists, forms and words.
    pub fn code(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Member(_) => "member",
            Self::Organisation => "organisation",
            Self::Partner => "partner",
            Self::Watchdog => "watchdog",
        }
    }

    /// The codes of those of whom nothing more must be known.
    pub const PLAIN: [Self; 4] = [Self::Public, Self::Organisation, Self::Partner, Self::Watchdog];

    /// For which member, if for one.
    pub fn member(self) -> Option<MemberId> {
        match self {
            Self::Member(member) => Some(member),
            _ => None,
        }
    }
}

/// Who they are and how to reach them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Reach {
    /// The name, as they gave it.
    pub name: String,
    /// A phone number or an e-mail address.
    pub at: String,
}

/// One fact about a contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", content = "with", rename_all = "kebab-case")]
pub enum ContactEvent {
    /// Somebody got in touch.
    #[non_exhaustive]
    ContactLogged {
        /// On what channel.
        channel: Channel,
        /// Who.
        from: Caller,
        /// What for.
        topic: Topic,
        /// What kind of service it was about, if about one.
        matter: Option<Matter>,
        /// Where they were sent: the code of a signpost.
        sent_to: Option<String>,
        /// The complaint they asked after.
        case: Option<CaseId>,
        /// When somebody is to call them back.
        call_back: Option<Day>,
        /// What was said.
        words: Personal<String>,
    },
    /// They said who they are, or how to reach them.
    #[non_exhaustive]
    CallerNamed {
        /// Who.
        reach: Personal<Reach>,
    },
    /// Somebody called back, or tried.
    #[non_exhaustive]
    CallBackTried {
        /// Whether they spoke.
        reached: bool,
        /// When to try again.
        again: Option<Day>,
        /// What was said, or why nobody tries again.
        words: Personal<String>,
    },
    /// It became a complaint, with nothing typed twice.
    #[non_exhaustive]
    BecameComplaint {
        /// Which.
        case: CaseId,
    },
}

/// A contact, as its events tell it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Contact {
    /// What was logged; `None`: nothing yet.
    pub logged: Option<Logged>,
}

/// What is known of a contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logged {
    /// When: microseconds UTC on the office clock.
    pub at: i64,
    /// The office's day.
    pub on: Day,
    /// Who logged it.
    pub by: AccountId,
    /// On what channel it came.
    pub channel: Channel,
    /// Who got in touch.
    pub from: Caller,
    /// What for.
    pub topic: Topic,
    /// What kind of service it was about.
    pub matter: Option<Matter>,
    /// Where they were sent: the code of a signpost.
    pub sent_to: Option<String>,
    /// The complaint they asked after.
    pub case: Option<CaseId>,
    /// When somebody is to call them back; `None`: nobody is, or it is done.
    pub call_back: Option<Day>,
    /// What was said.
    pub words: Personal<String>,
    /// Who they are; nothing where they did not say.
    pub reach: Personal<Reach>,
    /// Calls back, oldest first.
    pub tries: Vec<Try>,
    /// The complaint it became.
    pub became: Option<CaseId>,
}

/// A call back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Try {
    /// When: microseconds UTC on the office clock.
    pub at: i64,
    /// Who called.
    pub by: AccountId,
    /// Whether they spoke.
    pub reached: bool,
    /// What was said.
    pub words: Personal<String>,
}

impl Contact {
    /// What was logged.
    ///
    /// # Errors
    ///
    /// Nothing was.
    pub fn logged(&self) -> Result<&Logged, Refusal> {
        self.logged.as_ref().ok_or(Refusal::NoSuchThing)
    }

    /// It became this complaint. Nothing happens if it has become one already.
    ///
    /// # Errors
    ///
    /// Nothing was logged.
    pub fn become_complaint(&self, case: CaseId) -> Result<Option<ContactEvent>, Refusal> {
        let is_new = self.logged()?.became.is_none();
        Ok(is_new.then_some(ContactEvent::BecameComplaint { case }))
    }
}

impl Story for Contact {
    type Event = ContactEvent;
    const KIND: Kind = Kind::Contact;

    fn class_of(name: &str) -> Option<Class> {
        match name {
            "contact-logged" | "call-back-tried" => Some(Class::Papers),
            "caller-named" => Some(Class::Identity),
            _ => None,
        }
    }

    fn after(mut self, told: &Told<ContactEvent>) -> Result<Self, Refusal> {
        if let ContactEvent::ContactLogged {
            channel,
            from,
            topic,
            matter,
            sent_to,
            case,
            call_back,
            words,
        } = &told.event
        {
            self.logged = Some(Logged {
                at: told.recorded_at,
                on: told.day,
                by: AccountId(told.actor),
                channel: *channel,
                from: *from,
                topic: *topic,
                matter: *matter,
                sent_to: sent_to.clone(),
                case: *case,
                call_back: *call_back,
                words: words.clone(),
                reach: Personal::Known(Reach::default()),
                tries: Vec::new(),
                became: None,
            });
            return Ok(self);
        }
        let logged = self.logged.as_mut().ok_or(Refusal::WrongStage)?;
        match &told.event {
            ContactEvent::ContactLogged { .. } => {}
            ContactEvent::CallerNamed { reach } => logged.reach = reach.clone(),
            ContactEvent::CallBackTried { reached, again, words } => {
                logged.call_back = *again;
                logged.tries.push(Try {
                    at: told.recorded_at,
                    by: AccountId(told.actor),
                    reached: *reached,
                    words: words.clone(),
                });
            }
            ContactEvent::BecameComplaint { case } => logged.became = Some(*case),
        }
        Ok(self)
    }
}
