//! The letters of the office, as staff handle them: read, printed, posted, come back.
mod all;
mod list;
mod one;
mod sheet;
mod told;

use app::desk::Names;
use casework::{Complaint, people::Party, section::Section};
pub(crate) use sheet::{Print, Sheet};

use crate::{Access, Entry};

/// The pages of letters.
pub(crate) fn routes() -> Vec<Entry> {
    use Access::Caseworker;
    vec![
        Entry::get("/cases/{reference}/letters", Caseworker, list::show)
            .tab("notices-tab", Section::Notices),
        Entry::get("/cases/{reference}/letters/{number}", Caseworker, one::show),
        Entry::post("/cases/{reference}/letters/{number}", Caseworker, one::send),
        Entry::get("/cases/{reference}/letters/{number}/told", Caseworker, told::show),
        Entry::post("/cases/{reference}/letters/{number}/told", Caseworker, told::send),
        Entry::get("/office/post", Caseworker, all::to_print),
        Entry::post("/office/post", Caseworker, all::printed),
        Entry::get("/office/post/printed", Caseworker, all::to_post),
        Entry::post("/office/post/printed", Caseworker, all::posted),
    ]
}

/// What the reader of a letter is called.
fn called(case: &Complaint, names: &Names, to: Party) -> String {
    match to {
        Party::Person(no) => {
            case.people.get(&no).map(|person| person.name().to_owned()).unwrap_or_default()
        }
        Party::Organisation(id) => names.organisation(id).to_owned(),
        Party::Member(id) => names.member(id).to_owned(),
        Party::Office => String::new(),
    }
}

#[cfg(test)]
pub(crate) fn samples() -> Vec<crate::page::Sample> {
    use crate::page::Sample;
    [Sample::of::<list::Letters>(), one::samples(), all::samples()].into_iter().flatten().collect()
}
