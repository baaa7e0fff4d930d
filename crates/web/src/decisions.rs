//! What the public reads of decisions: the list, one decision, its feed.
mod alerts;
mod asked;
mod feed;
pub(crate) mod formats;
mod gone;
mod json;
mod list;
mod one;
mod told;

use crate::{Access, Audience, Entry};

/// The pages of what is public.
pub(crate) fn routes() -> Vec<Entry> {
    const OUTSIDE: &[Audience] = &[
        Audience::Anonymous,
        Audience::Person,
        Audience::Organisation,
        Audience::OrganisationManager,
    ];
    vec![
        Entry::get("/decisions", Access::Anyone, list::show)
            .listed("decisions-nav", OUTSIDE)
            .public()
            .in_turn(),
        Entry::get("/decisions/feed.xml", Access::Anyone, feed::show).public().in_turn(),
        Entry::get("/api/v1/decisions", Access::Anyone, json::show).public().in_turn(),
        Entry::get("/decisions/alerts", Access::Anyone, alerts::ask),
        Entry::post("/decisions/alerts", Access::Anyone, alerts::send),
        Entry::get("/decisions/alerts/{code}", Access::Anyone, alerts::show),
        Entry::post("/decisions/alerts/{code}", Access::Anyone, alerts::confirm),
        Entry::get("/decisions/alerts/{code}/end", Access::Anyone, alerts::ask_end),
        Entry::post("/decisions/alerts/{code}/end", Access::Anyone, alerts::end),
        Entry::get("/decisions/id/{identifier}", Access::Anyone, one::by_identifier).public(),
        Entry::get("/decisions/{reference}", Access::Anyone, one::show).public().in_turn(),
    ]
}

#[cfg(test)]
pub(crate) fn samples() -> Vec<crate::page::Sample> {
    [list::samples(), one::samples(), gone::samples()].into_iter().flatten().collect()
}
