//! Somebody answers for a case.
use casework::{
    Complaint, Day,
    event::Owner,
    id::CaseId,
    permission::{Deed, Permit},
};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Names who answers for a case, and when they look at it next.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn name_owner(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    (owner, next): (Owner, Day),
) -> Result<Receipt, Problem> {
    let rule =
        |case: &Complaint, permit: &Permit, today| case.name_owner(permit, owner, next, today);
    office.tell(ask, case, Deed::NameOwner, rule).await
}
