//! Stage five: the organisation puts it right.
mod across;
mod answer;
mod check;
mod close;
mod list;
mod make;
mod prove;
mod view;

use casework::section::Section;

use crate::{Access, Audience, Entry};

/// The pages of this stage. What an organisation does, staff can do for it, on the same pages
/// under the address of the case.
pub(crate) fn routes() -> Vec<Entry> {
    use Access::{Caseworker as Ours, OrganisationUser as Theirs};
    vec![
        Entry::get("/cases/{reference}/recommendations", Ours, list::staff)
            .tab("remedy-tab", Section::Recommendations),
        Entry::get("/cases/{reference}/recommendations/new", Ours, make::show),
        Entry::post("/cases/{reference}/recommendations/new", Ours, make::send),
        Entry::get("/cases/{reference}/recommendations/{no}/close", Access::Manager, close::show),
        Entry::post("/cases/{reference}/recommendations/{no}/close", Access::Manager, close::send),
        Entry::get("/cases/{reference}/recommendations/{no}/{part}/check", Ours, check::show),
        Entry::post("/cases/{reference}/recommendations/{no}/{part}/check", Ours, check::send),
        Entry::get("/cases/{reference}/recommendations/{no}/answer", Ours, answer::show),
        Entry::post("/cases/{reference}/recommendations/{no}/answer", Ours, answer::send),
        Entry::get("/cases/{reference}/recommendations/{no}/{part}/proof", Ours, prove::show),
        Entry::post("/cases/{reference}/recommendations/{no}/{part}/proof", Ours, prove::send)
            .with_files(),
        Entry::get("/organisation/cases/{reference}/recommendations", Theirs, list::organisation)
            .tab("remedy-tab", Section::Recommendations),
        Entry::get(
            "/organisation/cases/{reference}/recommendations/{no}/answer",
            Theirs,
            answer::show,
        ),
        Entry::post(
            "/organisation/cases/{reference}/recommendations/{no}/answer",
            Theirs,
            answer::send,
        ),
        Entry::get(
            "/organisation/cases/{reference}/recommendations/{no}/{part}/proof",
            Theirs,
            prove::show,
        ),
        Entry::post(
            "/organisation/cases/{reference}/recommendations/{no}/{part}/proof",
            Theirs,
            prove::send,
        )
        .with_files(),
        Entry::get("/my/{reference}/recommendations", Access::CaseParty, list::person),
        Entry::get("/office/recommendations", Ours, across::show).listed(
            "remedy-across-listed",
            &[Audience::Caseworker, Audience::Manager, Audience::ManagingAdministrator],
        ),
    ]
}

#[cfg(test)]
pub(crate) fn samples() -> Vec<crate::page::Sample> {
    [list::samples(), across::samples()].into_iter().flatten().collect()
}
