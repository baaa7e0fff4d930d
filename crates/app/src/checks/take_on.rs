//! An officer takes an issue on.
use casework::{
    Complaint,
    id::{CaseId, IssueNo},
    permission::{Deed, Permit},
};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Takes an issue on, and tells the complainant.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn take_on(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    issue: IssueNo,
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &Permit, today| case.take_on(permit, issue, today);
    office.tell(ask, case, Deed::TakeOn, rule).await
}
