//! An officer finishes the checks.
use casework::{
    Complaint,
    id::CaseId,
    permission::{Deed, Permit},
};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Finishes the checks: on to primary investigation, or closed.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn finish(office: &Office, ask: &Ask, case: CaseId) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &Permit, today| case.finish_checks(permit, today);
    office.tell(ask, case, Deed::FinishChecks, rule).await
}
