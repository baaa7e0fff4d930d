//! Open data for everybody: what there is and what it means, the files, the dated releases.
mod index;
mod release;
mod stream;

use crate::{Access, Audience, Entry};

/// The pages and files of open data.
pub(crate) fn routes() -> Vec<Entry> {
    const OUTSIDE: &[Audience] = &[
        Audience::Anonymous,
        Audience::Person,
        Audience::Organisation,
        Audience::OrganisationManager,
    ];
    vec![
        Entry::get("/data", Access::Anyone, index::show).listed("data-nav", OUTSIDE).public(),
        Entry::get("/data/{file}", Access::Anyone, stream::now).public(),
        Entry::get("/data/releases/{day}", Access::Anyone, release::show).public(),
        Entry::get("/data/releases/{day}/{file}", Access::Anyone, stream::released).public(),
    ]
}

#[cfg(test)]
pub(crate) fn samples() -> Vec<crate::page::Sample> {
    [index::samples(), release::samples()].into_iter().flatten().collect()
}
