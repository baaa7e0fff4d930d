//! The sides of a case, as forms send them.
use app::desk::Names;
use casework::{
    Complaint,
    id::{MemberId, OrganisationId, PersonNo},
    people::Party,
};

use crate::{Apology, Choice};

/// A side, as a form sends it.
pub(super) fn code(party: Party) -> String {
    match party {
        Party::Person(no) => format!("person-{no}"),
        Party::Organisation(id) => format!("organisation-{id}"),
        Party::Member(id) => format!("member-{id}"),
        Party::Office => "office".into(),
    }
}

/// A side, from what a form sent.
pub(super) fn of(code: &str) -> Result<Party, Apology> {
    let person = code.strip_prefix("person-").and_then(|no| no.parse().ok());
    let organisation = code.strip_prefix("organisation-").and_then(|id| id.parse().ok());
    let member = code.strip_prefix("member-").and_then(|id| id.parse().ok());
    match (person, organisation, member) {
        (Some(no), _, _) => Ok(Party::Person(PersonNo(no))),
        (_, Some(id), _) => Ok(Party::Organisation(OrganisationId(id))),
        (_, _, Some(id)) => Ok(Party::Member(MemberId(id))),
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

/// Everybody whom the office can write to: its people, and the organisations and the member's
/// office that know of it.
pub(super) fn everybody(case: &Complaint, names: &Names) -> Vec<Choice> {
    let organisation =
        |id| Choice::named(code(Party::Organisation(id)), names.organisation(id).to_owned());
    let mut all = people(case);
    all.extend(case.involved().into_iter().map(organisation));
    let member = |id| Choice::named(code(Party::Member(id)), names.member(id).to_owned());
    all.extend(case.member().map(member));
    all
}
