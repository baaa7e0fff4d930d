//! A sent-back issue wakes.
use crate::{
    Complaint, Day, Event, Refusal,
    case::IssueState,
    id::IssueNo,
    permission::{Deed, Permit, Relation},
};

impl Complaint {
    /// Wakes an issue: by the calendar on its day, by hand sooner, when somebody asks.
    ///
    /// # Errors
    ///
    /// The case is closed, the issue is not asleep, or the calendar comes too early.
    pub fn wake(&self, permit: &Permit, issue: IssueNo, today: Day) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::Wake)?;
        match self.issue(issue)?.state {
            _ if self.is_closed() => Err(Refusal::WrongStage),
            IssueState::SentBack { wakes }
                if permit.relation() == Relation::Program && today < wakes =>
            {
                Err(Refusal::NotBefore(wakes))
            }
            IssueState::SentBack { .. } => Ok(vec![Event::IssueWoke { issue }]),
            _ => Err(Refusal::WrongStage),
        }
    }

    /// Wakes every issue whose day has come. Nothing happens if there is none.
    ///
    /// # Errors
    ///
    /// The permit is for something else.
    pub fn wake_due(&self, permit: &Permit, today: Day) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::Wake)?;
        let due = |state| matches!(state, IssueState::SentBack { wakes } if wakes <= today);
        let due = self.issues.values().filter(|issue| due(issue.state) && !self.is_closed());
        Ok(due.map(|issue| Event::IssueWoke { issue: issue.no }).collect())
    }
}
