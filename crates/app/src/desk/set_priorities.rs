//! A case goes before others.
use std::collections::BTreeSet;

use casework::{
    Complaint,
    codes::Priority,
    id::CaseId,
    permission::{Deed, Permit},
};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Sets the reasons for which a case goes before others.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn set_priorities(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    wanted: &BTreeSet<Priority>,
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &Permit, _| case.set_priorities(permit, wanted);
    office.tell(ask, case, Deed::SetPriority, rule).await
}
