//! The detailed investigation begins.
use casework::{Complaint, id::CaseId, investigation::NewDetailed, permission::Deed};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Opens the detailed investigation, and tells both sides.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn open_detailed(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    new: &NewDetailed,
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &_, today| case.open_detailed(permit, new, today);
    office.tell(ask, case, Deed::OpenDetailed, rule).await
}
