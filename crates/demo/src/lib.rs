//! A made-up office: the people in it, and a complaint at every stage, told through the real
//! commands on a calendar that turns. Nothing is put into the record behind their backs, so
//! every event names the actor and the command that made it.
mod cast;
mod crowd;
mod people;
mod plan;
mod plans;
mod steps;
mod words;

use app::{Office, Problem, notices, settings};
use casework::{Day, permission::Actor};
use jiff::{Span, ToSpan};

pub use people::{
    AGATHA, BODY, HOSPITAL, Member, PASSWORD, PEOPLE, Role, account_of, complainant_of, hospital,
};
use plan::Plan;
use plans::{PLANS, THROUGH_A_MEMBER};
use steps::World;

/// What the office is called.
pub const NAME: &str = "Fernhollow Public Services Ombudsman (made up)";

/// How many days of office life the made-up office has behind it.
const DAYS: i64 = 300;

/// The day on which the office begins, so that its cases have a past.
pub fn begins(today: Day) -> Day {
    today.saturating_sub(Span::new().days(DAYS))
}

/// Furnishes a newly founded office with its people, and tells its stories day by day until it
/// has reached the day of the machine.
///
/// # Errors
///
/// The store cannot write, or a rule refuses a step: then the story is wrong.
pub async fn furnish(office: &Office) -> Result<(), Problem> {
    people::enter(office).await?;
    let founded = office.today();
    let mut world = World::new(office.clone(), cast::assemble(office).await?);
    let mut steps: Vec<(i64, usize, usize)> = Vec::new();
    let crowd = crowd::plans();
    let plans: Vec<&Plan> = PLANS.iter().chain(THROUGH_A_MEMBER).chain(&crowd).collect();
    for (story, plan) in plans.iter().enumerate() {
        let days = plan.steps.iter().enumerate();
        steps.extend(days.map(|(at, (day, _))| (plan.begins + day, story, at)));
    }
    steps.sort_unstable();
    for (day, story, at) in steps {
        turn_to(office, founded.saturating_add(day.days())).await?;
        let plan = plans.get(story);
        if let Some((plan, (_, step))) = plan.and_then(|plan| Some((plan, plan.steps.get(at)?))) {
            world.take(story, plan, *step).await?;
        }
    }
    turn_to(office, founded.saturating_add(DAYS.days())).await
}

/// Furnishes a newly founded office with its people only: for tests that tell stories of their
/// own.
///
/// # Errors
///
/// The store cannot write.
pub async fn people(office: &Office) -> Result<(), Problem> {
    people::enter(office).await
}

/// The mail goes out at the end of a day.
async fn turn_to(office: &Office, day: Day) -> Result<(), Problem> {
    if office.today() < day {
        notices::deliver(office).await?;
        settings::turn_calendar(office, &Actor::PROGRAM, day).await?;
    }
    Ok(())
}
