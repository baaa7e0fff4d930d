//! What is to be looked at, put to the complainant.
use casework::{Complaint, id::CaseId, permission::Deed};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Puts the scope to the complainant.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn propose_scope(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    words: &str,
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &_, _| case.propose_scope(permit, words);
    office.tell(ask, case, Deed::ProposeScope, rule).await
}
