//! Terms on which both sides might settle.
use casework::{Complaint, id::CaseId, permission::Deed};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Puts terms to both sides.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn propose_resolution(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    terms: &str,
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &_, _| case.propose_resolution(permit, terms);
    office.tell(ask, case, Deed::ProposeResolution, rule).await
}
