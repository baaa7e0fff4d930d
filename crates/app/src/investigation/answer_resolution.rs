//! A side answers the terms of a resolution.
use casework::{Complaint, id::CaseId, permission::Deed};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Agrees to the terms, or not.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn answer_resolution(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    (agrees, reason): (bool, &str),
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &_, _| case.answer_resolution(permit, agrees, reason);
    office.tell(ask, case, Deed::AnswerResolution, rule).await
}
