//! What one reader sees of a case: one honest timeline, seen through the permission table. There
//! is no second model: a moment is an event, shown or not, with its words or without.
mod moment;
mod next;
mod sees;

use casework::{Complaint, Day, id::PaperNo, permission::Actor};

use crate::{Opened, Problem};

pub use moment::{Moment, Thing};
pub(crate) use next::expected;
pub use next::{NextSteps, Owed, Who, next_steps};
use sees::Lens;

/// What a reader sees of what happened, newest first.
///
/// # Errors
///
/// The case was disposed of.
pub fn timeline(opened: &Opened, actor: &Actor) -> Result<Vec<Moment>, Problem> {
    Ok(moments((opened.complaint()?, opened.today), &opened.loaded.told, actor))
}

/// The same, from a complaint and its story.
pub(crate) fn moments(
    (case, today): (&Complaint, Day),
    told: &[casework::record::Told<casework::Event>],
    actor: &Actor,
) -> Vec<Moment> {
    let lens = Lens::of(case, actor, today);
    told.iter().rev().filter_map(|told| Moment::seen(&lens, told)).collect()
}

/// Whether a reader may be given a paper of the case on a day.
pub fn shows_paper(case: &Complaint, actor: &Actor, paper: PaperNo, today: Day) -> bool {
    Lens::of(case, actor, today).shows_paper(paper)
}

#[cfg(test)]
mod tests;
