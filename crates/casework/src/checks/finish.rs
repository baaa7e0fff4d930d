//! An officer finishes the checks.
use crate::{
    Complaint, Day, Event, Refusal,
    case::{IssueState, Stage},
    codes::Queue,
    event::Owner,
    law,
    permission::{Deed, Permit},
};

impl Complaint {
    /// Finishes the checks, once every issue has been dealt with: on to primary investigation
    /// if one was taken on (what was sent back may join it later), or closed if none was.
    ///
    /// # Errors
    ///
    /// The checks are over, an issue is unchecked, or the case waits for one that was sent back.
    pub fn finish_checks(&self, permit: &Permit, today: Day) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::FinishChecks)?;
        match self.stage {
            Stage::Checks => {}
            Stage::Waiting { wakes } => return Err(Refusal::NotBefore(wakes)),
            _ => return Err(Refusal::WrongStage),
        }
        let is = |wanted: fn(&IssueState) -> bool| {
            self.issues.values().find(move |issue| wanted(&issue.state))
        };
        if let Some(open) = is(|state| *state == IssueState::Unchecked) {
            return Err(Refusal::IssueOpen(open.no));
        }
        if is(|state| matches!(state, IssueState::Eligible(_))).is_none() {
            return Ok(vec![Event::ChecksClosed {}]);
        }
        let due = law::last_day(&law::pack().periods.primary, today)?;
        let next = law::last_day(&law::pack().periods.taken, today)?;
        let owner = Owner::Queue(Queue::Primary);
        Ok(vec![Event::PrimaryOpened { due }, Event::OwnerNamed { owner, next }])
    }
}
