//! A second person signs the decision, or sends it back.
use casework::{Complaint, id::CaseId, permission::Deed};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Signs the drafted decision, and tells both sides.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn sign(office: &Office, ask: &Ask, case: CaseId) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &_, _| case.sign(permit);
    office.tell(ask, case, Deed::SignDecision, rule).await
}

/// Sends it back with what has to change.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn give_back(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    reason: &str,
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &_, _| case.give_back(permit, reason);
    office.tell(ask, case, Deed::SignDecision, rule).await
}
