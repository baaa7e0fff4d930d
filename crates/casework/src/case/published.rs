//! What the public may read of a case: the text in work, the texts that were public, and what
//! holds them back.
use std::collections::BTreeMap;

use uuid::Uuid;

use crate::{
    Day, Personal, Refusal,
    codes::{HoldGround, WithholdGround},
    event::{Event, RenditionWords},
    id::AccountId,
    record::Told,
};

use super::Complaint;

/// Where publication stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Publication {
    /// Nothing to publish yet.
    None,
    /// A decision was issued: a rendition is to be drafted.
    Due {
        /// Since when.
        since: Day,
    },
    /// A text is being made; it may correct one that is public meanwhile.
    Drafted(Rendition),
    /// A second person approved exactly this text; it is held until the release day.
    Approved {
        /// The text.
        rendition: Rendition,
        /// The first day on which it can be public.
        release: Day,
    },
    /// Kept back.
    Withheld {
        /// Why.
        ground: WithholdGround,
    },
    /// The last edition is what stands, and no other is being made.
    Public,
    /// Was public.
    TakenDown {
        /// Why.
        ground: WithholdGround,
        /// Since when it is gone.
        on: Day,
        /// The public identifier of the decision that stands in its place, if there is one.
        successor: Option<Uuid>,
    },
}

impl Publication {
    /// Its code, for lists and words.
    pub fn code(&self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Due { .. } => "due",
            Self::Drafted(_) => "drafted",
            Self::Approved { .. } => "approved",
            Self::Withheld { .. } => "withheld",
            Self::Public => "public",
            Self::TakenDown { .. } => "taken-down",
        }
    }
}

/// A text made for the public, bound by its hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendition {
    /// SHA-256 of the text, in hexadecimal.
    pub hash: String,
    /// The text.
    pub words: Personal<RenditionWords>,
    /// Who made it: somebody else must approve.
    pub by: AccountId,
    /// When.
    pub on: Day,
    /// Why the second person sent it back, if they did.
    pub returned: Option<Personal<String>>,
}

/// A text that is, or was, public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// The text.
    pub rendition: Rendition,
    /// Since when.
    pub on: Day,
    /// The day on which another took its place, or on which it was taken down.
    pub until: Option<Day>,
}

/// Something that is open about the decision: until it ends, the public reads nothing of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hold {
    /// Since when.
    pub since: Day,
    /// The day on which somebody looks whether it is still open.
    pub look: Day,
    /// What the office knows of it.
    pub reason: Personal<String>,
}

impl Complaint {
    /// The text that stands for the public, unless something holds it back.
    pub fn stands(&self) -> Option<&Edition> {
        self.editions.last().filter(|edition| edition.until.is_none())
    }

    /// What the public reads.
    pub fn public_edition(&self) -> Option<&Edition> {
        self.stands().filter(|_| self.holds.is_empty())
    }

    /// Why the public reads nothing of what it once read: the ground, since when, and what stands
    /// in its place.
    pub fn gone(&self) -> Option<(WithholdGround, Day, Option<Uuid>)> {
        let gone_since = self.editions.last().map(|last| last.until);
        match (gone_since?, self.holds.iter().next(), &self.publication) {
            (None, Some((ground, hold)), _) => Some((ground.told(), hold.since, None)),
            (None, None, _) => None,
            (_, _, Publication::TakenDown { ground, on, successor }) => {
                Some((*ground, *on, *successor))
            }
            (Some(until), _, Publication::Withheld { ground }) => Some((*ground, until, None)),
            // A corrected text is being made.
            (Some(until), _, _) => Some((WithholdGround::Corrected, until, None)),
        }
    }

    /// Why the decision is not public, where it could be.
    pub fn kept_back(&self) -> Option<WithholdGround> {
        let held = self.holds.keys().next().map(|ground| ground.told());
        held.or(match self.publication {
            Publication::Withheld { ground } | Publication::TakenDown { ground, .. } => {
                Some(ground)
            }
            Publication::None
            | Publication::Due { .. }
            | Publication::Drafted(_)
            | Publication::Approved { .. }
            | Publication::Public => None,
        })
    }

    pub(super) fn published(&mut self, told: &Told<Event>) -> Result<(), Refusal> {
        match &told.event {
            Event::RenditionReviewed { looked } => self.looked_at.clone_from(looked),
            Event::PublicationHeld { ground, since, look, reason } => {
                let hold = Hold { since: *since, look: *look, reason: reason.clone() };
                self.holds.insert(*ground, hold);
            }
            Event::PublicationHoldEnded { ground, .. } => {
                self.holds.remove(ground).ok_or(Refusal::NoSuchThing)?;
            }
            _ => self.publication = self.moved(told)?,
        }
        Ok(())
    }

    fn moved(&mut self, told: &Told<Event>) -> Result<Publication, Refusal> {
        let now = std::mem::replace(&mut self.publication, Publication::None);
        Ok(match (now, &told.event) {
            // Written as it stands: the correction is dropped.
            (_, Event::RenditionDrafted { hash, .. }) if self.stands_as(hash) => {
                Publication::Public
            }
            (_, Event::RenditionDrafted { hash, words }) => Publication::Drafted(Rendition {
                hash: hash.clone(),
                words: words.clone(),
                by: AccountId(told.actor),
                on: told.day,
                returned: None,
            }),
            (Publication::Drafted(rendition), Event::RenditionApproved { hash, release })
                if rendition.hash == *hash =>
            {
                Publication::Approved { rendition, release: *release }
            }
            (Publication::Drafted(rendition), Event::RenditionReturned { reason }) => {
                Publication::Drafted(Rendition { returned: Some(reason.clone()), ..rendition })
            }
            (_, Event::PublicationWithheld { ground, .. }) => {
                Publication::Withheld { ground: *ground }
            }
            (Publication::Approved { rendition, .. }, Event::Published { hash })
                if rendition.hash == *hash =>
            {
                self.is_replaced(told.day);
                self.editions.push(Edition { rendition, on: told.day, until: None });
                Publication::Public
            }
            (_, Event::TakenDown { ground }) if self.stands().is_some() => {
                self.is_replaced(told.day);
                Publication::TakenDown { ground: *ground, on: told.day, successor: None }
            }
            (Publication::TakenDown { ground, on, .. }, Event::SuccessorNamed { successor }) => {
                Publication::TakenDown { ground, on, successor: Some(*successor) }
            }
            (_, Event::RenditionApproved { .. } | Event::Published { .. }) => {
                return Err(Refusal::NotTheApprovedText);
            }
            _ => return Err(Refusal::WrongStage),
        })
    }

    /// Whether the text that stands is this one.
    pub(crate) fn stands_as(&self, hash: &str) -> bool {
        self.stands().is_some_and(|edition| edition.rendition.hash == hash)
    }

    fn is_replaced(&mut self, on: Day) {
        if let Some(last) = self.editions.last_mut() {
            last.until.get_or_insert(on);
        }
    }
}

/// What is open about a decision, each at most once.
pub type Holds = BTreeMap<HoldGround, Hold>;
