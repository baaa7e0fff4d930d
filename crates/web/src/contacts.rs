//! The contact desk: calls, letters and mails that are no complaint, or not yet. One screen logs
//! one; others show whom to call back, what was said before, and what a member's office may hear.
mod call_back;
mod counts;
mod list;
mod members;
mod new;
mod one;
mod rows;

pub(crate) use new::signposts;
pub(crate) use rows::{ContactLine, lines};

use crate::{Access, Audience, Entry};

const OFFICERS: &[Audience] =
    &[Audience::Caseworker, Audience::Manager, Audience::ManagingAdministrator];

/// The pages of the contact desk.
pub(crate) fn routes() -> Vec<Entry> {
    let desk = Access::Caseworker;
    vec![
        Entry::get("/contacts", desk, list::show).listed("contacts", OFFICERS),
        Entry::get("/contacts/new", desk, new::show),
        Entry::post("/contacts/new", desk, new::send),
        Entry::get("/contacts/counts", desk, counts::show),
        Entry::get("/contacts/members", desk, members::show),
        Entry::get("/contacts/{contact}", desk, one::show),
        Entry::post("/contacts/{contact}/complaint", desk, one::begin_complaint),
        Entry::get("/contacts/{contact}/call-back", desk, call_back::show),
        Entry::post("/contacts/{contact}/call-back", desk, call_back::send),
        Entry::get("/member/questions", Access::MemberUser, new::show_own)
            .listed("contacts-questions", &[Audience::Member, Audience::MemberManager]),
        Entry::post("/member/questions", Access::MemberUser, new::send_own),
    ]
}

#[cfg(test)]
pub(crate) fn samples() -> Vec<crate::page::Sample> {
    use crate::page::Sample;
    let pages = [
        Sample::of::<list::ListPage>(),
        Sample::of::<one::OnePage>(),
        Sample::of::<counts::CountsPage>(),
        Sample::of::<members::MembersPage>(),
        new::samples(),
    ];
    pages.into_iter().flatten().collect()
}
