//! An open case comes from an old system, in the middle of its life.
use super::submit::{NewComplaint, opened};
use crate::{
    Day, Event, Personal, Refusal,
    codes::{Answer, Check, Guideline, Priority, Queue, Reached},
    event::Owner,
    id::{AccountId, IssueNo},
    law,
};

/// A case of an old system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OldCase {
    /// What it is about, and who is in it.
    pub complaint: NewComplaint,
    /// Its number in the old system.
    pub old_reference: String,
    /// How far it has come.
    pub reached: Reached,
    /// Why it goes before others.
    pub priorities: Vec<Priority>,
    /// Who answers for it; without somebody, it waits in a queue.
    pub owner: Option<AccountId>,
    /// The day on which somebody looks at it next.
    pub next: Day,
    /// By when its investigation is to be done.
    pub due: Option<Day>,
}

/// Carries a case over: marked as such, with an owner and a clock at once. What the old system
/// had decided stands: of a case that is investigated, the checks count as made there.
///
/// # Errors
///
/// As [`super::submit`], but for the reading back, which was for the old system to do. No number
/// of the old system; a next day or a day to be done by that is past or more than two years ahead.
pub fn carry_over(old: OldCase, today: Day) -> Result<Vec<Event>, Refusal> {
    let old_reference = old.old_reference.trim();
    if old_reference.is_empty() {
        return Err(Refusal::MistypedReference);
    }
    let last = today.saturating_add(jiff::Span::new().years(2));
    let days = [Some(old.next), old.due];
    if days.into_iter().flatten().any(|day| !(today..=last).contains(&day)) {
        return Err(Refusal::NotWithinYear);
    }
    let issues: Vec<_> =
        (1..).map(IssueNo).zip(old.complaint.issues.iter().map(|issue| issue.regime)).collect();
    let received = old.complaint.received;
    let mut events = opened(old.complaint, today)?;
    events.push(Event::CarriedOver { old_reference: Personal::from(old_reference) });
    events.extend(old.priorities.iter().map(|reason| Event::PriorityGiven { priority: *reason }));
    let due = old.due.unwrap_or_else(|| law::until(&law::pack().periods.detailed, today));
    let mut queue = Queue::InitialChecks;
    if old.reached != Reached::Checks {
        queue = Queue::Primary;
        let needed = |regime| law::checks_of(regime, received);
        events.extend(issues.iter().flat_map(|(no, regime)| checked(*no, needed(*regime))));
        events.extend(issues.iter().map(|(issue, _)| Event::IssueTakenOn { issue: *issue }));
        events.push(Event::PrimaryOpened { due });
    }
    if old.reached == Reached::Detailed {
        let guideline = Guideline::SignsUnremedied;
        events.push(Event::DetailedOpened { due, guideline, reason: Personal::from("") });
        let issues = issues.iter().map(|(issue, _)| *issue).collect();
        events.push(Event::Investigated { issues });
    }
    let owner = old.owner.map_or(Owner::Queue(queue), Owner::Officer);
    events.push(Event::OwnerNamed { owner, next: old.next });
    Ok(events)
}

/// The checks of an issue, as the old system has made them.
fn checked(issue: IssueNo, needed: Vec<Check>) -> Vec<Event> {
    let met = |check| Event::CheckAnswered {
        issue,
        check,
        answer: Answer::Met,
        reason: Personal::from(""),
        rule: None,
    };
    needed.into_iter().map(met).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;
    use crate::{
        duty::duties,
        enquiry::submit::tests::{TODAY, case_of, complaint},
    };

    fn old(reached: Reached) -> OldCase {
        let complaint = NewComplaint { channel: crate::codes::Channel::Phone, ..complaint() };
        OldCase {
            complaint,
            old_reference: " HC-417 ".into(),
            reached,
            priorities: vec![Priority::TerminalIllness],
            owner: None,
            next: TODAY,
            due: None,
        }
    }

    #[test]
    fn however_far_it_came_it_has_an_owner_and_a_clock_at_once() {
        for reached in Reached::ALL {
            for owner in [None, Some(AccountId(Uuid::from_u128(7)))] {
                let case = case_of(carry_over(OldCase { owner, ..old(*reached) }, TODAY).unwrap());
                let complaint = case.live().unwrap();
                assert_eq!(complaint.stage.code(), reached.code());
                assert!(!duties(complaint).is_empty(), "{reached:?}: nothing is owed");
                assert_eq!(complaint.desk.next, TODAY);
                assert_eq!(
                    owner.map(Owner::Officer).unwrap_or(complaint.desk.owner),
                    complaint.desk.owner
                );
                let number = complaint.carried_over.as_ref().map(Personal::words);
                assert_eq!(number, Some("HC-417"));
                assert!(complaint.priorities.contains(&Priority::TerminalIllness));
            }
        }
    }

    #[test]
    fn what_the_old_system_investigated_is_investigated() {
        let case = case_of(carry_over(old(Reached::Detailed), TODAY).unwrap());
        let complaint = case.live().unwrap();
        assert_eq!(complaint.investigated.len(), complaint.issues.len());
        assert!(complaint.issues.values().all(|issue| issue.state.is_taken_on()));
    }

    #[test]
    fn a_day_that_is_past_or_a_number_that_is_missing_is_refused() {
        let refused = |case| carry_over(case, TODAY).unwrap_err();
        let yesterday = date(2026, 3, 1);
        let late = OldCase { next: yesterday, ..old(Reached::Checks) };
        assert_eq!(refused(late), Refusal::NotWithinYear);
        let done = OldCase { due: Some(yesterday), ..old(Reached::Primary) };
        assert_eq!(refused(done), Refusal::NotWithinYear);
        let nameless = OldCase { old_reference: " ".into(), ..old(Reached::Checks) };
        assert_eq!(refused(nameless), Refusal::MistypedReference);
    }
}
