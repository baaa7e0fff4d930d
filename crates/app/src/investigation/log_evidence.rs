//! The evidence log.
use casework::{Complaint, id::CaseId, investigation::NewEvidence, permission::Deed};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Logs an item of evidence.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn log_evidence(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    new: &NewEvidence,
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &_, today| case.log_evidence(permit, new, today);
    office.tell(ask, case, Deed::LogEvidence, rule).await
}
