//! The office confirms that a part is done, sends the proof back, or stops asking.
use crate::{
    Complaint, Day, Event, Personal, Refusal,
    case::Part,
    id::RecommendationNo,
    permission::{Deed, Permit},
};

impl Complaint {
    /// Confirms that a part was done on a day. Done after the due day, it stays late.
    ///
    /// # Errors
    ///
    /// Nothing was shown, the part is confirmed already, or the day lies in the future.
    pub fn confirm_part(
        &self,
        permit: &Permit,
        (recommendation, part): (RecommendationNo, u32),
        done: Day,
        today: Day,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::ConfirmPart)?;
        self.shown(recommendation, part)?;
        if done > today {
            return Err(Refusal::DayOutOfOrder);
        }
        Ok(vec![Event::PartConfirmed { recommendation, part, done }])
    }

    /// Says why what was shown is not enough.
    ///
    /// # Errors
    ///
    /// Nothing was shown, or no reason is given.
    pub fn return_proof(
        &self,
        permit: &Permit,
        (recommendation, part): (RecommendationNo, u32),
        reason: &str,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::ConfirmPart)?;
        self.shown(recommendation, part)?;
        if reason.trim().is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        let reason = Personal::from(reason.trim());
        Ok(vec![Event::ProofReturned { recommendation, part, reason }])
    }

    /// Stops asking for what is still owed, with reasons: a manager's decision.
    ///
    /// # Errors
    ///
    /// Nothing is owed any more, or no reason is given.
    pub fn close_recommendation(
        &self,
        permit: &Permit,
        recommendation: RecommendationNo,
        reason: &str,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::CloseRecommendation)?;
        let asked = self.recommendations.get(&recommendation).ok_or(Refusal::NoSuchThing)?;
        if !asked.is_open() {
            return Err(Refusal::WrongStage);
        }
        if reason.trim().is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        Ok(vec![Event::RecommendationClosed {
            recommendation,
            reason: Personal::from(reason.trim()),
        }])
    }

    /// A part that was shown to be done and not yet confirmed or sent back.
    fn shown(&self, no: RecommendationNo, part: u32) -> Result<&Part, Refusal> {
        let asked = self.recommendations.get(&no).ok_or(Refusal::NoSuchThing)?;
        let part = asked.parts.get(&part).ok_or(Refusal::NoSuchThing)?;
        let waiting = part.proof.is_some() && part.returned.is_none() && part.done.is_none();
        if waiting { Ok(part) } else { Err(Refusal::WrongStage) }
    }
}
