//! What the office finds on one issue.
use casework::{Complaint, decision::NewFinding, id::CaseId, permission::Deed};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Writes a finding, or writes it again.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn make_finding(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    finding: NewFinding,
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &_, _| case.make_finding(permit, finding.clone());
    office.tell(ask, case, Deed::MakeFinding, rule).await
}
