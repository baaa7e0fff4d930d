//! Saved questions: staff ask, a colleague publishes, everybody reads.
mod ask;
mod one;
mod public;
mod view;

use crate::{Access, Audience, Entry};

/// The pages of saved questions.
pub(crate) fn routes() -> Vec<Entry> {
    const STAFF: &[Audience] =
        &[Audience::Caseworker, Audience::Manager, Audience::ManagingAdministrator];
    vec![
        Entry::get("/questions", Access::Caseworker, one::list).listed("questions-nav", STAFF),
        Entry::get("/questions/new", Access::Caseworker, ask::show),
        Entry::post("/questions/new", Access::Caseworker, ask::send),
        Entry::get("/questions/{id}", Access::Caseworker, one::show),
        Entry::get("/questions/{id}/publish", Access::Caseworker, one::ask),
        Entry::post("/questions/{id}/publish", Access::Caseworker, one::publish),
        Entry::get("/data/answers", Access::Anyone, public::list).public(),
        Entry::get("/data/answers/{reference}", Access::Anyone, public::show).public(),
        Entry::get("/data/answers/{reference}/answer.json", Access::Anyone, public::json).public(),
    ]
}

#[cfg(test)]
pub(crate) fn samples() -> Vec<crate::page::Sample> {
    [one::samples(), public::samples()].into_iter().flatten().collect()
}
