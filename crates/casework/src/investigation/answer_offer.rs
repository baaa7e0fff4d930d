//! The complainant answers an offer.
use crate::{
    Complaint, Event, Personal, Refusal,
    id::OfferNo,
    permission::{Deed, Permit},
};

use super::remark;

impl Complaint {
    /// Accepts an offer, or not. Nobody has to say why, and an offer that is turned down takes
    /// nothing away from the complaint.
    ///
    /// # Errors
    ///
    /// There is no such offer, it is answered, or the party is not the complainant's side.
    pub fn answer_offer(
        &self,
        permit: &Permit,
        offer: OfferNo,
        (accepted, words): (bool, &str),
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::AnswerOffer)?;
        self.inquiring()?;
        self.complainants_voice(permit)?;
        let made = self.offers.get(&offer).ok_or(Refusal::NoSuchThing)?;
        if made.answer.is_some() {
            return Err(Refusal::WrongStage);
        }
        let words = Personal::from(remark(words)?);
        Ok(vec![Event::OfferAnswered { offer, accepted, words }])
    }
}
