//! Reports for Parliament and the public: how staff put one together, and how people read it.
mod choose;
mod draft;
mod judge;
mod list;
mod new;
mod one;
mod public;
mod publish;
mod told;

use crate::{Access, Audience, Entry};

/// The pages of reports.
pub(crate) fn routes() -> Vec<Entry> {
    const OFFICE: &[Audience] =
        &[Audience::Caseworker, Audience::Manager, Audience::ManagingAdministrator];
    const OUTSIDE: &[Audience] = &[Audience::Anonymous, Audience::Person, Audience::Organisation];
    let (staff, manager) = (Access::Caseworker, Access::Manager);
    vec![
        Entry::get("/reports", Access::Anyone, public::list)
            .listed("reports-nav", OUTSIDE)
            .public(),
        Entry::get("/reports/{address}", Access::Anyone, public::show).public(),
        Entry::get("/office/reports", staff, list::show).listed("reports-nav", OFFICE),
        Entry::get("/office/reports/new", staff, new::show),
        Entry::post("/office/reports/new", staff, new::send),
        Entry::get("/office/reports/{report}", staff, one::show),
        Entry::get("/office/reports/{report}/draft", staff, draft::show),
        Entry::post("/office/reports/{report}/draft", staff, draft::send),
        Entry::get("/office/reports/{report}/choose", staff, choose::show),
        Entry::post("/office/reports/{report}/choose", staff, choose::send),
        Entry::get("/office/reports/{report}/approve", staff, judge::show),
        Entry::post("/office/reports/{report}/approve", staff, judge::approve),
        Entry::get("/office/reports/{report}/return", staff, judge::ask),
        Entry::post("/office/reports/{report}/return", staff, judge::give_back),
        Entry::get("/office/reports/{report}/publish", manager, publish::show),
        Entry::post("/office/reports/{report}/publish", manager, publish::send),
        Entry::get("/office/reports/{report}/withdraw", manager, publish::ask),
        Entry::post("/office/reports/{report}/withdraw", manager, publish::withdraw),
    ]
}

#[cfg(test)]
pub(crate) fn samples() -> Vec<crate::page::Sample> {
    use crate::page::Sample;
    let pages = [
        Sample::of::<list::ListPage>(),
        Sample::of::<one::OnePage>(),
        public::samples(),
        judge::samples(),
        draft::samples(),
        choose::samples(),
    ];
    pages.into_iter().flatten().collect()
}
