//! The decision after a detailed investigation, drafted for a second person to sign.
use std::collections::BTreeMap;

use crate::{
    Complaint, Day, Event, Personal, Refusal,
    case::{Signs, Stage, Views},
    codes::{CommentOn, DecisionKind, Guideline, Outcome},
    event::DecisionWords,
    id::IssueNo,
    permission::{Deed, Permit},
};

impl Complaint {
    /// Drafts the report: one outcome per issue, taken from the findings, and the office's
    /// sections. Nobody is bound by it until a second person signs.
    ///
    /// # Errors
    ///
    /// The provisional views have not been shared, their window is open and somebody has not
    /// used it, a comment has no answer, a finding or a section is missing.
    pub fn draft_report(
        &self,
        permit: &Permit,
        words: DecisionWords,
        today: Day,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::DraftDecision)?;
        let (Stage::Decision { .. }, Some(views)) = (self.stage, &self.views) else {
            return Err(Refusal::WrongStage);
        };
        self.window_used_or_over(views, today)?;
        if self.comments.values().any(|made| made.answer.is_none()) {
            return Err(Refusal::CommentUnanswered);
        }
        let outcomes = self.outcomes_found()?;
        let upheld = outcomes.values().any(|outcome| is_upheld(*outcome));
        if !complete(&words, upheld) {
            return Err(Refusal::ReasonNeeded);
        }
        let (kind, words) = (DecisionKind::Report, Personal::Known(words));
        let guidelines = self.guidelines_of_the_rest();
        Ok(vec![Event::DecisionDrafted { kind, outcomes, guidelines, words }])
    }

    /// One outcome for each issue still to be decided: its finding's, or for one that was not
    /// investigated what the test of its signs says.
    fn outcomes_found(&self) -> Result<BTreeMap<IssueNo, Outcome>, Refusal> {
        let found = |issue: IssueNo| {
            let outcome = self.outcome_found(issue).ok_or(Refusal::FindingMissing(issue))?;
            Ok((issue, outcome))
        };
        let outcomes = self.undecided().map(found).collect::<Result<BTreeMap<_, _>, Refusal>>()?;
        if outcomes.is_empty() { Err(Refusal::IssueMissing) } else { Ok(outcomes) }
    }

    /// How one issue is going to end, as far as the findings and tests say.
    pub fn outcome_found(&self, issue: IssueNo) -> Option<Outcome> {
        let finding = self.findings.get(&issue).map(|finding| finding.outcome);
        finding.or_else(|| self.signs_of_the_rest(issue).and_then(Signs::ends_as))
    }

    /// The guidelines applied to the issues that were not investigated.
    fn guidelines_of_the_rest(&self) -> BTreeMap<IssueNo, Guideline> {
        let signs = |issue| Some((issue, self.signs_of_the_rest(issue)?.guideline));
        self.undecided().filter_map(signs).collect()
    }

    fn signs_of_the_rest(&self, issue: IssueNo) -> Option<&Signs> {
        self.signs.get(&issue).filter(|_| !self.investigated.contains_key(&issue))
    }

    /// Both sides had the same window: it is over, or everybody has used it.
    fn window_used_or_over(&self, views: &Views, today: Day) -> Result<(), Refusal> {
        let on = CommentOn::ProvisionalViews;
        let waiting = self.invitations.iter().filter(|sent| sent.on == on).any(|sent| {
            let used = |made: &crate::case::Comment| made.on == on && made.party == sent.party;
            !self.comments.values().any(used)
        });
        if waiting && today <= views.until { Err(Refusal::WindowOpen(views.until)) } else { Ok(()) }
    }
}

/// Whether something is to be put right.
pub fn is_upheld(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Upheld | Outcome::PartlyUpheld)
}

/// Every section is there; recommendations, where something is upheld.
fn complete(words: &DecisionWords, upheld: bool) -> bool {
    let DecisionWords { our_decision, complaint, background, evidence, findings, recommendations } =
        words;
    let always = [our_decision, complaint, background, evidence, findings];
    let said = |section: &String| !section.trim().is_empty();
    always.into_iter().all(said) && (!upheld || said(recommendations))
}
