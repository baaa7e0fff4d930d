//! What the public reads of decisions: the list, one decision, its feed.
mod feed;
pub(crate) mod formats;
mod gone;
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
            .public(),
        Entry::get("/decisions/feed.xml", Access::Anyone, feed::show).public(),
        Entry::get("/decisions/id/{identifier}", Access::Anyone, one::by_identifier).public(),
        Entry::get("/decisions/{reference}", Access::Anyone, one::show).public(),
    ]
}

#[cfg(test)]
pub(crate) fn samples() -> Vec<crate::page::Sample> {
    [list::samples(), one::samples(), gone::samples()].into_iter().flatten().collect()
}
