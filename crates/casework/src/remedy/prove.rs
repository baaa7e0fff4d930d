//! The organisation shows that a part is done.
use crate::{
    Complaint, Event, Personal, Refusal,
    conversation::NewPaper,
    id::RecommendationNo,
    permission::{Deed, Permit},
};

impl Complaint {
    /// Shows that a part of a recommendation is done, in words or by papers. Somebody who refused it and then does it
    /// is as welcome as anybody.
    ///
    /// # Errors
    ///
    /// It is somebody else's, the part is done already, or nothing is shown.
    pub fn give_proof(
        &self,
        permit: &Permit,
        (recommendation, part): (RecommendationNo, u32),
        papers: &[NewPaper],
        words: &str,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::GiveProof)?;
        let asked = self.owed(recommendation, permit)?;
        let open = asked.parts.get(&part).ok_or(Refusal::NoSuchThing)?;
        if open.done.is_some() {
            return Err(Refusal::WrongStage);
        }
        if words.trim().is_empty() && papers.is_empty() {
            return Err(Refusal::NothingSent);
        }
        let (mut events, papers) = self.add_papers(permit.party()?, papers)?;
        let words = Personal::from(words.trim());
        events.push(Event::ProofGiven { recommendation, part, papers, words });
        Ok(events)
    }
}
