//! Somebody moved, or wants to be written to in another way.
use casework::{
    Complaint,
    id::{CaseId, PersonNo},
    people::{Identity, Preferences},
    permission::{Deed, Permit},
};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Changes a person's contact details and needs.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn change_person(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    (person, preferences, identity): (PersonNo, Preferences, &Identity),
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &Permit, today| {
        case.change_person(permit, person, (preferences, identity), today)
    };
    office.tell(ask, case, Deed::ChangePerson, rule).await
}
