//! The office no longer needs what it asked for.
use casework::{
    Complaint,
    id::{CaseId, RequestNo},
    permission::Deed,
};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Drops a request.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn drop_request(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    request: RequestNo,
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &_, _| case.drop_request(permit, request);
    office.tell(ask, case, Deed::DropRequest, rule).await
}
