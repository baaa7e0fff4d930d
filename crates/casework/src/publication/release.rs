//! The day comes; or the text is kept back, or taken back.
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
    /// Nothing is approved, the text is not the approved one, or its day has not come.
    pub fn publish(&self, permit: &Permit, hash: &str, today: Day) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::Publish)?;
        let Publication::Approved { rendition, release } = &self.publication else {
            return Err(Refusal::WrongStage);
        };
        let words = rendition.words.known().ok_or(Refusal::NotTheApprovedText)?;
        if rendition.hash != hash || super::hash_of(words) != hash {
            return Err(Refusal::NotTheApprovedText);
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
        match self.publication {
            Publication::None | Publication::Withheld { .. } | Publication::TakenDown { .. } => {
                Err(Refusal::WrongStage)
            }
            Publication::Public { .. } => Ok(vec![
                Event::TakenDown { ground },
                Event::NoteWritten { words: Personal::from(reason.trim()) },
            ]),
            Publication::Due { .. } | Publication::Drafted(_) | Publication::Approved { .. } => {
                Ok(vec![Event::PublicationWithheld {
                    ground,
                    reason: Personal::from(reason.trim()),
                }])
            }
        }
    }
}
