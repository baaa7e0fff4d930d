//! What the office does by itself on each day of its calendar.
use casework::{
    Complaint, Day, Event, Refusal,
    id::CaseId,
    permission::{Actor, Deed, Permit},
};
use uuid::Uuid;

use crate::{
    Ask, Office, Problem, alerts,
    lists::{
        Cell, Question, Test,
        duty::{self, DutyRow},
    },
    members, opendata, publication, reports,
};

/// The name space of the command ids: the same case, day and chore always give the same one.
const SPACE: Uuid = Uuid::from_u128(0x1f0e_77c2_93ab_4e19_8a64_5d0b_c41f_e2d7);
/// So many duties are read at once.
const AT_ONCE: u32 = 200;

type Rule = fn(&Complaint, &Permit, Day) -> Result<Vec<Event>, Refusal>;

/// Something that is done on each day in every case where it is due.
struct Chore {
    name: &'static str,
    /// The duty that calls for it.
    task: &'static str,
    deed: Deed,
    rule: Rule,
}

/// What is done each day, in this order. Each must be safe to repeat.
const CHORES: &[Chore] = &[
    Chore { name: "wake", task: "waking", deed: Deed::Wake, rule: Complaint::wake_due },
    Chore { name: "chase", task: "request", deed: Deed::ChaseRequest, rule: Complaint::chase_late },
    Chore {
        name: "unsent",
        task: "notice",
        deed: Deed::SendNotice,
        rule: Complaint::notices_unsent,
    },
    Chore {
        name: "authority",
        task: "authority-ends",
        deed: Deed::EndAuthority,
        rule: Complaint::authorities_due,
    },
];

/// What a day's round did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Round {
    /// For each chore, in how many cases it was done.
    pub done: Vec<(&'static str, u64)>,
    /// What could not be done. It is tried again tomorrow.
    pub undone: Vec<(&'static str, CaseId)>,
}

/// Does what a day asks for: once, however often it is called for the same day.
///
/// # Errors
///
/// The lists cannot be read. What fails in one case is logged, and does not stop the others.
pub async fn round(office: &Office, day: Day) -> Result<Round, Problem> {
    let mut round = Round::default();
    for chore in CHORES {
        let mut done = 0;
        for case in due(office, chore.task, day).await? {
            match once(office, chore, case, day).await {
                Ok(()) => done += 1,
                Err(problem) => {
                    tracing::error!(chore = chore.name, %problem, "left undone today");
                    round.undone.push((chore.name, case));
                }
            }
        }
        round.done.push((chore.name, done));
    }
    let (moved, left) = members::hand_over(office, day).await?;
    round.done.push(("hand-over", moved));
    round.undone.extend(left.into_iter().map(|case| ("hand-over", case)));
    let released = publication::release_due(office).await?;
    round.done.push(("release", released.out));
    round.undone.extend(released.undone.into_iter().map(|case| ("release", case)));
    reports::follow_all(office).await?;
    // After the decisions of the day, so that they are in it.
    let made = match opendata::due(office).await {
        Ok(made) => made,
        Err(problem) => {
            tracing::error!(%problem, "no release of data was made today");
            None
        }
    };
    round.done.push(("data", u64::from(made.is_some())));
    // After what goes out today: it is told tomorrow, with everything else of today.
    let alerts = alerts::send(office, day).await?;
    round.done.push(("alerts", alerts.sent));
    Ok(round)
}

/// The cases in which a duty of this kind is due, each once.
async fn due(office: &Office, task: &str, day: Day) -> Result<Vec<CaseId>, Problem> {
    let mut cases = Vec::new();
    let mut offset = 0;
    loop {
        let question = Question::of(&duty::TABLE)
            .when("task", Test::Is(Cell::code(task)))
            .when("due", Test::AtMost(Cell::day(day)))
            .by("due")
            .page(AT_ONCE, offset);
        let rows: Vec<_> =
            office.lists.select(&question).await?.iter().map(DutyRow::from).collect();
        let read = u32::try_from(rows.len()).unwrap_or(AT_ONCE);
        cases.extend(rows.into_iter().map(|row| row.case));
        if read < AT_ONCE {
            break;
        }
        offset = offset.saturating_add(read);
    }
    cases.sort_unstable();
    cases.dedup();
    Ok(cases)
}

async fn once(office: &Office, chore: &Chore, case: CaseId, day: Day) -> Result<(), Problem> {
    let command = Uuid::new_v5(&SPACE, format!("{} {case} {day}", chore.name).as_bytes());
    let ask = Ask::by(Actor::PROGRAM, command);
    let rule = |case: &Complaint, permit: &Permit, _| (chore.rule)(case, permit, day);
    office.tell(&ask, case, chore.deed, rule).await.map(|_| ())
}
