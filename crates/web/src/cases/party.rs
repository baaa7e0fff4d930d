//! The sides of a case, as forms send them.
use app::desk::Names;
use casework::{
    Complaint,
    id::{OrganisationId, PersonNo},
    people::Party,
};

use crate::{Apology, Choice};

/// A side, as a form sends it.
pub(super) fn code(party: Party) -> String {
    match party {
        Party::Person(no) => format!("person-{no}"),
        Party::Organisation(id) => format!("organisation-{id}"),
        Party::Office => "office".into(),
    }
}

/// A side, from what a form sent.
pub(super) fn of(code: &str) -> Result<Party, Apology> {
    let person = code.strip_prefix("person-").and_then(|no| no.parse().ok());
    let organisation = code.strip_prefix("organisation-").and_then(|id| id.parse().ok());
    match (person, organisation) {
        (Some(no), _) => Ok(Party::Person(PersonNo(no))),
        (_, Some(id)) => Ok(Party::Organisation(OrganisationId(id))),
        _ => Err(Apology::bad_form()),
    }
}

/// The people of a case, to choose from.
pub(super) fn people(case: &Complaint) -> Vec<Choice> {
    let person = |person: &casework::people::Person| {
        Choice::named(code(Party::Person(person.no)), person.name())
    };
    case.people.values().map(person).collect()
}

/// Everybody whom the office can write to: its people, and the organisations that know of it.
pub(super) fn everybody(case: &Complaint, names: &Names) -> Vec<Choice> {
    let organisation =
        |id| Choice::named(code(Party::Organisation(id)), names.organisation(id).to_owned());
    let mut all = people(case);
    all.extend(case.involved().into_iter().map(organisation));
    all
}
