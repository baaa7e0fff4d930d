//! An organisation is asked for something.
use casework::{Complaint, id::CaseId, investigation::NewRequest, permission::Deed};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Asks an organisation for something, and tells it.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn make_request(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    new: &NewRequest,
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &_, today| case.make_request(permit, new, today);
    office.tell(ask, case, Deed::MakeRequest, rule).await
}
