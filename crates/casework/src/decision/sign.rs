//! A second person signs: the office has decided.
use crate::{
    Complaint, Event, Refusal,
    case::Draft,
    permission::{Deed, Permit},
};

impl Complaint {
    /// Signs the decision, whatever its kind: from here it binds the office, and the inquiry is
    /// over. What organisations still owed is no longer asked for.
    ///
    /// # Errors
    ///
    /// There is no draft to sign; the reader drafted it; something has changed since: an issue
    /// without an outcome, a comment without an answer, an agreement that no longer holds.
    pub fn sign(&self, permit: &Permit) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::SignDecision)?;
        let draft = self.draft_for_second_person(permit)?;
        self.covers_every_issue(&draft.outcomes.keys().copied().collect())?;
        self.still_settled(&draft.outcomes)?;
        if self.comments.values().any(|made| made.answer.is_none()) {
            return Err(Refusal::CommentUnanswered);
        }
        let open = self.requests.iter().filter(|(_, request)| request.is_open());
        let mut events: Vec<Event> =
            open.map(|(no, _)| Event::RequestDropped { request: *no }).collect();
        events.push(Event::DecisionIssued { kind: draft.kind, outcomes: draft.outcomes.clone() });
        Ok(events)
    }

    /// The draft that waits for a second person, and this is one.
    pub(super) fn draft_for_second_person(&self, permit: &Permit) -> Result<&Draft, Refusal> {
        let draft = self.draft.as_ref().filter(|draft| draft.returned.is_none());
        let draft = draft.ok_or(Refusal::WrongStage)?;
        if permit.by() == draft.by { Err(Refusal::SecondPersonNeeded) } else { Ok(draft) }
    }
}
