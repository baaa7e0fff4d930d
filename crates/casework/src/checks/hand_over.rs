//! A referral goes to another member, because the first has left the House.
use crate::{
    Complaint, Event, Refusal,
    codes::Handover,
    id::MemberId,
    permission::{Deed, Permit},
};

impl Complaint {
    /// Gives the referral to another member: the report then goes to "such other member as he
    /// thinks appropriate" (PCA 1967 s.10(1)). Consent and a referral that was made stand. Safe
    /// to repeat.
    ///
    /// # Errors
    ///
    /// No member was asked.
    pub fn hand_over(&self, permit: &Permit, to: MemberId) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::HandOver)?;
        let referral = self.referral.as_ref().ok_or(Refusal::ReferralMissing)?;
        if referral.member == to {
            return Ok(Vec::new());
        }
        Ok(vec![Event::ReferralMoved { member: to, why: Handover::LeftTheHouse }])
    }
}
