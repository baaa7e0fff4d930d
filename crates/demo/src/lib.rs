//! A made-up office: the people in it, and a complaint at every stage, told through the real
//! commands on a calendar that turns. Nothing is put into the record behind their backs, so
//! every event names the actor and the command that made it.
mod cast;
mod contacts;
mod crowd;
mod people;
mod plan;
mod plans;
mod postcodes;
mod steps;
mod words;

use app::{Ask, Office, Problem, notices, settings};
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
/// Its telephone: a number that Ofcom keeps for stories.
pub const PHONE: &str = "0808 157 0000";
/// Its e-mail address, in a domain that nobody can own.
pub const EMAIL: &str = "help@ombudsman.example";
/// Where it is: no postcode area is called FH.
pub const ADDRESS: &str = "1 Lantern Street, Fernhollow FH1 2QQ";

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
    let founded = office.today();
    let crowd = crowd::plans();
    let plans = PLANS.iter().chain(THROUGH_A_MEMBER).chain(&crowd).collect();
    tell(office, plans, Post::Weekly).await?;
    turn_to(office, founded.saturating_add(DAYS.days())).await
}

/// The stories told by hand only, in an office that posts every letter on its day: nothing of its
/// past is left lying.
///
/// # Errors
///
/// As [`furnish`].
pub async fn furnish_and_post(office: &Office) -> Result<(), Problem> {
    let founded = office.today();
    tell(office, PLANS.iter().collect(), Post::Goes).await?;
    turn_to(office, founded.saturating_add(DAYS.days())).await
}

/// Tells the story that goes from the first question to the published decision, so many times
/// side by side, in an office with nobody in it yet. Answers how many steps each has.
///
/// # Errors
///
/// As [`furnish`].
pub async fn whole_journeys(office: &Office, copies: usize) -> Result<usize, Problem> {
    let longest = PLANS.iter().max_by_key(|plan| plan.steps.len()).ok_or(Problem::NotFound)?;
    tell(office, vec![longest; copies], Post::Waits).await?;
    Ok(longest.steps.len())
}

/// What becomes of letters.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Post {
    /// They wait.
    Waits,
    /// They are printed and posted once a week: those of the last days wait for whoever tries the
    /// office out.
    Weekly,
    /// They are printed and posted.
    Goes,
}

async fn tell(office: &Office, plans: Vec<&Plan>, post: Post) -> Result<(), Problem> {
    people::enter(office).await?;
    let founded = office.today();
    let cast = cast::assemble(office).await?;
    let manager = cast.manager;
    let (officers, clerk, mut logged) = (cast.officers.clone(), cast.member, 0);
    let mut world = World::new(office.clone(), cast);
    let mut steps: Vec<(i64, usize, usize)> = Vec::new();
    for (story, plan) in plans.iter().enumerate() {
        let days = plan.steps.iter().enumerate();
        steps.extend(days.map(|(at, (day, _))| (plan.begins + day, story, at)));
    }
    steps.sort_unstable();
    let mut week = 0;
    for (day, story, at) in steps {
        turn_to(office, founded.saturating_add(day.days())).await?;
        if post == Post::Weekly {
            contacts::log_until(office, (&officers, &clerk), &mut logged, day).await?;
        }
        if post == Post::Weekly && day / 7 > week {
            week = day / 7;
            post_letters(office, &manager).await?;
        }
        let plan = plans.get(story);
        if let Some((plan, (_, step))) = plan.and_then(|plan| Some((plan, plan.steps.get(at)?))) {
            world.take(story, plan, *step).await?;
        }
        if post == Post::Goes {
            post_letters(office, &manager).await?;
        }
    }
    Ok(())
}

async fn post_letters(office: &Office, by: &Actor) -> Result<(), Problem> {
    let (letters, _) = notices::waiting(office, notices::Next::Print, 100).await?;
    for letter in letters {
        let ask = || Ask::by(*by, office.chance.id());
        notices::printed(office, &ask(), letter.case, letter.notice).await?;
        notices::posted(office, &ask(), letter.case, letter.notice).await?;
    }
    Ok(())
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
