//! The complainant answers what is to be looked at.
use casework::{Complaint, id::CaseId, permission::Deed};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Agrees to the scope, or questions it.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn answer_scope(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    (agrees, words): (bool, &str),
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &_, _| case.answer_scope(permit, agrees, words);
    office.tell(ask, case, Deed::AnswerScope, rule).await
}
