//! An officer declines an issue.
use rules::pack::Rule;

use crate::{
    Complaint, Day, Event, Personal, Refusal,
    case::{Issue, IssueState},
    codes::{Answer, Check, DeclineGround},
    id::IssueNo,
    law::{self, deciding},
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

/// The checks that an officer found not met, of those that show a ground.
pub fn not_met(issue: &Issue, ground: DeclineGround) -> impl Iterator<Item = Check> {
    let checks = shown_by(ground).iter().copied();
    checks.filter(|check| issue.checks.get(check).is_some_and(|made| made.answer == Answer::NotMet))
}

/// The grounds that the checks of an issue show, and a duplicate, which no check shows.
pub fn shown(issue: &Issue) -> Vec<DeclineGround> {
    let all = DeclineGround::ALL.iter().copied();
    all.filter(|ground| shown_by(*ground).is_empty() || not_met(issue, *ground).next().is_some())
        .collect()
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
        (ground, words): (DeclineGround, &str),
        today: Day,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::Decline)?;
        let found = self.issue(issue)?;
        let open = matches!(found.state, IssueState::Unchecked | IssueState::SentBack { .. });
        if !open || self.is_closed() {
            return Err(Refusal::WrongStage);
        }
        if !shown(found).contains(&ground) {
            return Err(Refusal::GroundNotShown(shown_by(ground).to_vec()));
        }
        let reason = Personal::from(reason(words)?);
        let rules = deciding(&law::trace(self, found, today), found, not_met(found, ground));
        let rules = rules.into_iter().map(Rule::code).collect();
        Ok(vec![Event::IssueDeclined { issue, ground, reason, rules }])
    }
}
