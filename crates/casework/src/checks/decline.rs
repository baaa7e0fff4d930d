//! An officer declines an issue.
use crate::{
    Complaint, Event, Personal, Refusal,
    case::{Issue, IssueState},
    codes::{Answer, Check, DeclineGround},
    id::IssueNo,
    permission::{Deed, Permit},
};

use super::reason;

/// The checks that show a ground: one of them must have been made, and not met. A duplicate is
/// shown by no check.
pub fn shown_by(ground: DeclineGround) -> &'static [Check] {
    match ground {
        DeclineGround::OutOfRemit => &[Check::InRemit],
        DeclineGround::NotProperlyMade => {
            &[Check::InWriting, Check::ReferredByMember, Check::ProcessFinished]
        }
        DeclineGround::OutOfTime => &[Check::InTime],
        DeclineGround::UnsuitablePerson => &[Check::SuitablePerson],
        DeclineGround::OtherRemedy => &[Check::NoOtherRemedy],
        DeclineGround::Duplicate => &[],
    }
}

fn is_shown(issue: &Issue, ground: DeclineGround) -> bool {
    let checks = shown_by(ground);
    let not_met =
        |check: &Check| issue.checks.get(check).is_some_and(|made| made.answer == Answer::NotMet);
    checks.is_empty() || checks.iter().any(not_met)
}

impl Complaint {
    /// Declines an issue, with reasons: a statement of them goes to the complainant
    /// (HSCA 1993 s.14(2), PCA 1967 s.10(1)).
    ///
    /// # Errors
    ///
    /// The case is closed, the issue is not open, no check shows the ground, or no reason is
    /// given.
    pub fn decline(
        &self,
        permit: &Permit,
        issue: IssueNo,
        ground: DeclineGround,
        words: &str,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::Decline)?;
        let found = self.issue(issue)?;
        let open = matches!(found.state, IssueState::Unchecked | IssueState::SentBack { .. });
        if !open || self.is_closed() {
            return Err(Refusal::WrongStage);
        }
        if !is_shown(found, ground) {
            return Err(Refusal::GroundNotShown(shown_by(ground).to_vec()));
        }
        let reason = Personal::from(reason(words)?);
        Ok(vec![Event::IssueDeclined { issue, ground, reason }])
    }
}
