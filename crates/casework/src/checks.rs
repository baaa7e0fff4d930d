//! Stage two: initial checks, issue by issue. The program never declines anybody; a person
//! does, with reasons.
mod answer;
mod ask_member;
mod decline;
mod finish;
mod hand_on;
mod hand_over;
mod refer;
mod send_back;
mod take_on;
mod wake;

pub use answer::Verdict;
pub use ask_member::Asking;
pub use decline::{not_met, shown, shown_by};
pub use hand_on::Handing;
pub use send_back::suggested_return;

use crate::{
    Complaint, Refusal,
    case::{Issue, IssueState, Stage},
    id::IssueNo,
};

/// The longest reason that anybody writes, in letters.
pub(crate) const LONGEST: usize = 20_000;

/// A reason, without the space around it.
pub(crate) fn reason(words: &str) -> Result<&str, Refusal> {
    let words = words.trim();
    match words.chars().count() {
        0 => Err(Refusal::ReasonNeeded),
        long if long > LONGEST => Err(Refusal::OverLimit(20_000)),
        _ => Ok(words),
    }
}

impl Complaint {
    /// An issue whose checks are open: they can be made as long as no views are shared. An
    /// issue that was sent back may wake while others are investigated already.
    fn unchecked(&self, issue: IssueNo) -> Result<&Issue, Refusal> {
        let (Stage::Checks
        | Stage::Waiting { .. }
        | Stage::Primary { .. }
        | Stage::Detailed { .. }) = self.stage
        else {
            return Err(Refusal::WrongStage);
        };
        let issue = self.issue(issue)?;
        match issue.state {
            IssueState::Unchecked => Ok(issue),
            _ => Err(Refusal::WrongStage),
        }
    }

    /// An issue that the office has not dealt with yet: unchecked, or asleep. No decision is
    /// issued over one.
    pub fn not_dealt_with(&self) -> Option<IssueNo> {
        let open = |state| matches!(state, IssueState::Unchecked | IssueState::SentBack { .. });
        self.issues.values().find(|issue| open(issue.state)).map(|issue| issue.no)
    }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_referral;
