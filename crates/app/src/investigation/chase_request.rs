//! A late organisation is reminded.
use casework::{
    Complaint,
    id::{CaseId, RequestNo},
    permission::Deed,
};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Reminds a late organisation by hand.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn chase_request(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    request: RequestNo,
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &_, today| case.chase_request(permit, request, today);
    office.tell(ask, case, Deed::ChaseRequest, rule).await
}
