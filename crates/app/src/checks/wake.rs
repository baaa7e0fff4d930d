//! A sent-back issue wakes by hand.
use casework::{
    Complaint,
    id::{CaseId, IssueNo},
    permission::{Deed, Permit},
};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Wakes an issue before its day, because somebody asks.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn wake(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    issue: IssueNo,
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &Permit, today| case.wake(permit, issue, today);
    office.tell(ask, case, Deed::Wake, rule).await
}
