//! A party comments.
use casework::{Complaint, id::CaseId, investigation::NewComment, permission::Deed};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Comments on what the party was invited to comment on.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn comment(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    new: &NewComment,
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &_, _| case.comment(permit, new);
    office.tell(ask, case, Deed::Comment, rule).await
}
