//! The staff desk: what there is to do, what waits in the queues, finding a case.
mod duties;
mod find;
mod open;
mod queue;
mod rows;
mod work;

pub(crate) use rows::Paging;

use crate::{Access, Audience, Entry, portal};

const OFFICERS: &[Audience] =
    &[Audience::Caseworker, Audience::Manager, Audience::ManagingAdministrator];

/// The pages of the desk.
pub(crate) fn routes() -> Vec<Entry> {
    vec![
        Entry::get("/office", Access::Caseworker, work::show).listed("desk-work", OFFICERS),
        Entry::get("/office/duties", Access::Caseworker, duties::show)
            .listed("desk-duties", OFFICERS),
        Entry::get("/office/open", Access::Caseworker, open::show).listed("desk-open", OFFICERS),
        Entry::get("/office/find", Access::Caseworker, find::show).listed("desk-find", OFFICERS),
        Entry::get(
            "/office/organisations/{organisation}",
            Access::Caseworker,
            portal::home::for_staff,
        ),
        Entry::get("/office/queues/{queue}", Access::Caseworker, queue::show),
    ]
}

#[cfg(test)]
pub(crate) fn samples() -> Vec<crate::page::Sample> {
    use crate::page::Sample;
    let pages = [
        Sample::of::<work::WorkPage>(),
        Sample::of::<duties::DutiesPage>(),
        Sample::of::<open::OpenPage>(),
        Sample::of::<queue::QueuePage>(),
        Sample::of::<find::FindPage>(),
    ];
    pages.into_iter().flatten().collect()
}
