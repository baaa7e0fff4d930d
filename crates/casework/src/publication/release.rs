//! The day comes; or the text is kept back, or taken back.
use uuid::Uuid;

use crate::{
    Complaint, Day, Event, Personal, Refusal,
    case::Publication,
    codes::WithholdGround,
    permission::{Deed, Permit},
};

impl Complaint {
    /// Releases the approved text once its day has come.
    ///
    /// # Errors
    ///
    /// Nothing is approved, the text is not the approved one, its day has not come, or a review or
    /// a court is open.
    pub fn publish(&self, permit: &Permit, hash: &str, today: Day) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::Publish)?;
        let Publication::Approved { rendition, release } = &self.publication else {
            return Err(Refusal::WrongStage);
        };
        let words = rendition.words.known().ok_or(Refusal::NotTheApprovedText)?;
        if rendition.hash != hash || super::hash_of(words) != hash {
            return Err(Refusal::NotTheApprovedText);
        }
        if !self.holds.is_empty() {
            return Err(Refusal::HeldBack);
        }
        if today < *release {
            return Err(Refusal::NotBefore(*release));
        }
        Ok(vec![Event::Published { hash: hash.to_owned() }])
    }

    /// Keeps a decision from the public, or takes a public one back, with reasons. The public
    /// is told the ground; the reasons stay here.
    ///
    /// # Errors
    ///
    /// No decision was issued, it is kept back already, or no reason is given.
    pub fn withhold(
        &self,
        permit: &Permit,
        ground: WithholdGround,
        reason: &str,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::Withhold)?;
        if reason.trim().is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        if self.stands().is_some() {
            let words = Personal::from(reason.trim());
            return Ok(vec![Event::TakenDown { ground }, Event::NoteWritten { words }]);
        }
        match self.publication {
            Publication::Due { .. } | Publication::Drafted(_) | Publication::Approved { .. } => {
                Ok(vec![Event::PublicationWithheld {
                    ground,
                    reason: Personal::from(reason.trim()),
                }])
            }
            Publication::None
            | Publication::Withheld { .. }
            | Publication::Public
            | Publication::TakenDown { .. } => Err(Refusal::WrongStage),
        }
    }

    /// Names the decision that stands in the place of one that was taken down: the public is led
    /// to it from the old address.
    ///
    /// # Errors
    ///
    /// Nothing was taken down, or it would stand in its own place.
    pub fn name_successor(
        &self,
        permit: &Permit,
        (own, successor): (Uuid, Uuid),
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::Withhold)?;
        let Publication::TakenDown { .. } = self.publication else {
            return Err(Refusal::WrongStage);
        };
        if successor == own {
            return Err(Refusal::NoSuchThing);
        }
        Ok(vec![Event::SuccessorNamed { successor }])
    }
}
