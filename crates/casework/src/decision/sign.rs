//! A second person signs: the office has decided.
use crate::{
    Complaint, Event, Refusal,
    case::Draft,
    codes::{DecisionKind, Outcome},
    id::IssueNo,
    permission::{Deed, Permit},
};

impl Complaint {
    /// Signs the decision, whatever its kind: from here it binds the office, and the inquiry is
    /// over. What organisations still owed is no longer asked for.
    ///
    /// # Errors
    ///
    /// There is no draft to sign; the reader drafted it; something has changed since: an issue
    /// without an outcome, a finding written again, a comment without an answer, an agreement that
    /// no longer holds.
    pub fn sign(&self, permit: &Permit) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::SignDecision)?;
        let draft = self.draft_for_second_person(permit)?;
        self.covers_every_issue(&draft.outcomes.keys().copied().collect())?;
        self.still_settled(&draft.outcomes)?;
        self.still_found(draft)?;
        if self.comments.values().any(|made| made.answer.is_none()) {
            return Err(Refusal::CommentUnanswered);
        }
        let open = self.requests.iter().filter(|(_, request)| request.is_open());
        let mut events: Vec<Event> =
            open.map(|(no, _)| Event::RequestDropped { request: *no }).collect();
        events.push(Event::DecisionIssued { kind: draft.kind, outcomes: draft.outcomes.clone() });
        Ok(events)
    }

    /// A report says what the findings say: they can be written again until it is signed.
    fn still_found(&self, draft: &Draft) -> Result<(), Refusal> {
        let mut outcomes = draft.outcomes.iter();
        let is_other = |(issue, outcome): &(&IssueNo, &Outcome)| {
            self.findings.get(issue).is_some_and(|finding| finding.outcome != **outcome)
        };
        match outcomes.find(is_other) {
            Some((issue, _)) if draft.kind == DecisionKind::Report => {
                Err(Refusal::DraftOutdated(*issue))
            }
            _ => Ok(()),
        }
    }

    /// The draft that waits for a second person, and this is one.
    pub(super) fn draft_for_second_person(&self, permit: &Permit) -> Result<&Draft, Refusal> {
        let draft = self.draft.as_ref().filter(|draft| draft.returned.is_none());
        let draft = draft.ok_or(Refusal::WrongStage)?;
        if permit.by() == draft.by { Err(Refusal::SecondPersonNeeded) } else { Ok(draft) }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;
    use crate::{
        Personal,
        event::{DecisionWords, FindingWords},
        example::{ISSUE, Tale, colleague, officer},
        id::EvidenceNo,
    };

    fn found(outcome: Outcome) -> Event {
        Event::FindingMade {
            issue: ISSUE,
            outcome,
            evidence: BTreeSet::from([EvidenceNo(1)]),
            standards: BTreeSet::new(),
            severity: None,
            words: Personal::Known(FindingWords::default()),
        }
    }

    #[test]
    fn a_finding_written_again_after_the_draft_is_not_signed_over() {
        let mut tale = Tale::in_detailed().unwrap();
        let until = tale.today;
        let drafted = Event::DecisionDrafted {
            kind: DecisionKind::Report,
            outcomes: BTreeMap::from([(ISSUE, Outcome::Upheld)]),
            guidelines: BTreeMap::new(),
            words: Personal::Known(DecisionWords::default()),
        };
        let shared = Event::ViewsShared { until, words: Personal::from("We are minded to.") };
        for event in [found(Outcome::Upheld), shared, drafted, found(Outcome::NotUpheld)] {
            tale.happens(&officer(), event).unwrap();
        }
        let mut signs = || {
            let sign = |case: &Complaint, permit: &Permit, _| case.sign(permit);
            tale.does((&colleague(), None), Deed::SignDecision, sign)
        };

        assert_eq!(signs(), Err(Refusal::DraftOutdated(ISSUE)));
    }
}
