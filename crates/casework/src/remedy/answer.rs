//! The organisation accepts a recommendation or refuses it.
use crate::{
    Complaint, Event, Personal, Refusal,
    case::Recommendation,
    id::RecommendationNo,
    permission::{Deed, Permit},
};

impl Complaint {
    /// Accepts, or refuses with reasons. The organisation may change its mind while something
    /// is still owed. A refusal can end in a special report (HSCA 1993 s.14(3), PCA s.10(3)).
    ///
    /// # Errors
    ///
    /// It is somebody else's, nothing is owed any more, or a refusal gives no reasons.
    pub fn answer_recommendation(
        &self,
        permit: &Permit,
        recommendation: RecommendationNo,
        accepted: bool,
        words: &str,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::AnswerRecommendation)?;
        self.owed(recommendation, permit)?;
        if !accepted && words.trim().is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        let words = Personal::from(words.trim());
        Ok(vec![Event::RecommendationAnswered { recommendation, accepted, words }])
    }

    /// A recommendation that this organisation still owes something on.
    pub(super) fn owed(
        &self,
        no: RecommendationNo,
        permit: &Permit,
    ) -> Result<&Recommendation, Refusal> {
        let asked = self.recommendations.get(&no).ok_or(Refusal::NoSuchThing)?;
        if permit.organisation()? != asked.to {
            return Err(Refusal::NoSuchThing);
        }
        if asked.is_open() { Ok(asked) } else { Err(Refusal::WrongStage) }
    }
}
