//! Are there signs of a failing, with an effect that is not put right?
use casework::{Complaint, id::CaseId, investigation::NewSigns, permission::Deed};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Tests an issue for signs of a failing.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn test_signs(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    new: &NewSigns,
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &_, _| case.test_signs(permit, new);
    office.tell(ask, case, Deed::TestSigns, rule).await
}
