//! The complainant answers what is to be looked at.
use crate::{
    Complaint, Event, Personal, Refusal,
    case::Stage,
    checks::reason,
    permission::{Deed, Permit},
};

impl Complaint {
    /// Agrees to the scope, or questions it in words.
    ///
    /// # Errors
    ///
    /// No scope waits for an answer, the party is not the complainant's side, or a question
    /// has no words.
    pub fn answer_scope(
        &self,
        permit: &Permit,
        agrees: bool,
        words: &str,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::AnswerScope)?;
        let (Stage::Detailed { .. }, Some(scope)) = (self.stage, &self.scope) else {
            return Err(Refusal::WrongStage);
        };
        if scope.agreed.is_some() {
            return Err(Refusal::WrongStage);
        }
        let by = self.complainants_voice(permit)?;
        if agrees {
            return Ok(vec![Event::ScopeAgreed { by }]);
        }
        Ok(vec![Event::ScopeQuestioned { by, words: Personal::from(reason(words)?) }])
    }
}
