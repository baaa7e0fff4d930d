//! An organisation offers to put things right.
use crate::{
    Complaint, Event, Personal, Refusal,
    case::Stage,
    checks::reason,
    id::OfferNo,
    permission::{Deed, Permit},
};

impl Complaint {
    /// Offers to put things right before anything is decided. The complainant's side answers.
    ///
    /// # Errors
    ///
    /// No investigation is open, an earlier offer of this organisation waits for its answer, or
    /// nothing is offered.
    pub fn make_offer(&self, permit: &Permit, words: &str) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::MakeOffer)?;
        let (Stage::Primary { .. } | Stage::Detailed { .. }) = self.stage else {
            return Err(Refusal::WrongStage);
        };
        let by = self.organisations_voice(permit)?;
        if self.offers.values().any(|offer| offer.by == by && offer.answer.is_none()) {
            return Err(Refusal::WrongStage);
        }
        let last = self.offers.keys().next_back().map_or(0, |no| no.0);
        let (offer, words) = (OfferNo(last.saturating_add(1)), Personal::from(reason(words)?));
        Ok(vec![Event::OfferMade { offer, by, words }])
    }
}
