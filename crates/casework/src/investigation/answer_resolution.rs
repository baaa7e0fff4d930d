//! A side answers the terms of a resolution.
use crate::{
    Complaint, Event, Personal, Refusal,
    checks::reason,
    people::Party,
    permission::{Deed, Permit},
};

impl Complaint {
    /// Agrees to the terms, or not, with a reason. A side may change its mind until the case is
    /// decided.
    ///
    /// # Errors
    ///
    /// No terms are on the table, the party is neither side, or a refusal has no reason.
    pub fn answer_resolution(
        &self,
        permit: &Permit,
        agrees: bool,
        why: &str,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::AnswerResolution)?;
        self.inquiring()?;
        if self.resolution.is_none() {
            return Err(Refusal::WrongStage);
        }
        let by = permit.party()?;
        match by {
            Party::Person(_) => drop(self.complainants_voice(permit)?),
            Party::Organisation(_) => drop(self.organisations_voice(permit)?),
            Party::Member(_) | Party::Office => return Err(Refusal::NotPermitted),
        }
        if agrees {
            return Ok(vec![Event::ResolutionAgreed { by }]);
        }
        Ok(vec![Event::ResolutionRefused { by, reason: Personal::from(reason(why)?) }])
    }
}
