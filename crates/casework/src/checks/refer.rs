//! A Member of Parliament refers the complaint and asks for an investigation, or does not.
use crate::{
    Complaint, Day, Event, Refusal,
    case::Referral,
    permission::{Deed, Permit},
};

use super::reason;

impl Complaint {
    /// Refers it (PCA 1967 s.5(1)(b)). A complaint about the health service may come so too: the
    /// member then assists, and is told of the result (HSCA 1993 s.14).
    ///
    /// # Errors
    ///
    /// No member was asked, the complainant has not agreed, it was referred already, the inquiry
    /// is over, or the day on which it reached the member lies ahead.
    pub fn refer(
        &self,
        permit: &Permit,
        (reached, words): (Day, &str),
        today: Day,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::Refer)?;
        self.referable(permit)?;
        if reached > today {
            return Err(Refusal::DayOutOfOrder);
        }
        let words = if words.trim().is_empty() { "" } else { reason(words)? };
        Ok(vec![Event::ReferralMade { reached, words: words.into() }])
    }

    /// Says that the member does not refer it. The complainant can ask another.
    ///
    /// # Errors
    ///
    /// As [`Complaint::refer`]; and a reason is needed.
    pub fn decline_referral(&self, permit: &Permit, words: &str) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::DeclineReferral)?;
        if self.referable(permit)?.declined.is_some() {
            return Ok(Vec::new());
        }
        Ok(vec![Event::ReferralDeclined { words: reason(words)?.into() }])
    }

    /// The referral that can still be made.
    fn referable(&self, permit: &Permit) -> Result<&Referral, Refusal> {
        let referral = self.referral.as_ref().ok_or(Refusal::ReferralMissing)?;
        permit.is_from_member(referral.member)?;
        if self.is_closed() {
            return Err(Refusal::WrongStage);
        }
        if referral.consent.is_none() {
            return Err(Refusal::ConsentMissing);
        }
        if referral.made.is_some() {
            return Err(Refusal::AlreadyReferred);
        }
        Ok(referral)
    }
}
