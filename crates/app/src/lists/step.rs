//! The list of steps: on which day each case first came to a stage, and how it was closed, for
//! what is said about waiting.
use casework::{
    Complaint, Day,
    case::{IssueState, Stage},
    codes::DecisionKind,
};

use super::{Cell, Column, Holds, Line, Table, day, text};

/// One row for each step of a case.
pub const TABLE: Table = Table {
    name: "step",
    columns: &[
        Column { name: "step", holds: Holds::Code },
        Column { name: "reached", holds: Holds::Number },
        Column { name: "received", holds: Holds::Number },
    ],
    indexes: &[&["reached"]],
};

/// The stages whose beginning is a step: their codes, and what the step is called.
const STAGES: [(&str, &str); 3] =
    [("primary", "accepted"), ("detailed", "detailed"), ("decision", "views")];

/// The steps of a case.
pub(super) fn rows(case: &Complaint) -> Vec<Vec<Cell>> {
    let row = |step: &str, on| vec![Cell::code(step), Cell::day(on), Cell::day(case.received)];
    let begun =
        STAGES.iter().filter_map(|(stage, step)| Some(row(step, *case.reached.get(stage)?)));
    let closed = match case.stage {
        Stage::Closed { on } => Some(row(ending(case), on)),
        _ => None,
    };
    begun.chain(closed).collect()
}

/// How a closed case was closed.
fn ending(case: &Complaint) -> &'static str {
    let is_declined = |state| matches!(state, IssueState::Declined { .. });
    match &case.decision {
        Some(decision) if decision.kind == DecisionKind::Report => "report",
        Some(_) => "assessment",
        None if case.issues.values().all(|issue| is_declined(issue.state)) => "declined",
        None => "otherwise",
    }
}

/// A step, read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepRow {
    /// Which: `accepted`, `detailed` or `views`; of a closed case, `declined`, `assessment`,
    /// `report` or `otherwise`.
    pub step: String,
    /// When.
    pub reached: Option<Day>,
    /// When the complaint came.
    pub received: Option<Day>,
}

impl From<&Line> for StepRow {
    fn from(line: &Line) -> Self {
        Self { step: text(line, 0).to_owned(), reached: day(line, 1), received: day(line, 2) }
    }
}

#[cfg(test)]
mod tests {
    use casework::{
        Event,
        event::DecisionWords,
        example::{Tale, whole_story},
    };
    use jiff::ToSpan;

    use super::*;

    fn steps(case: &Complaint) -> Vec<StepRow> {
        let line = |cells| Line { stream: uuid::Uuid::nil(), cells };
        rows(case).into_iter().map(|cells| StepRow::from(&line(cells))).collect()
    }

    #[test]
    fn a_decided_case_has_a_step_for_each_stage_and_its_ending() {
        // The whole story goes on to the end of the papers: what is left of it then is a receipt.
        let story = whole_story();
        let issued = |(_, event): &_| matches!(event, Event::DecisionIssued { .. });
        let last = story.iter().position(issued).unwrap();
        let whole = Tale::of(story.into_iter().take(last + 1));
        let first_look = Tale::decided(DecisionWords::default()).unwrap();
        for (tale, names) in [
            (whole, vec!["accepted", "detailed", "views", "report"]),
            (first_look, vec!["accepted", "assessment"]),
        ] {
            let case = tale.complaint().unwrap();
            let told = steps(case);
            assert_eq!(told.iter().map(|step| step.step.as_str()).collect::<Vec<_>>(), names);
            assert!(told.iter().all(|step| step.received == Some(case.received)));
            assert!(told.is_sorted_by_key(|step| step.reached), "{told:?}");
        }
    }

    #[test]
    fn an_open_case_has_no_ending_and_its_first_day_at_a_stage_stays() {
        let mut tale = Tale::in_detailed().unwrap();
        let before = steps(tale.complaint().unwrap());
        assert_eq!(before.len(), 2, "{before:?}");
        let later = before[1].reached.unwrap().saturating_add(30.days());
        tale.turn_to(later).is_taken_by(&casework::example::colleague()).unwrap();
        assert_eq!(steps(tale.complaint().unwrap()), before);
    }
}
