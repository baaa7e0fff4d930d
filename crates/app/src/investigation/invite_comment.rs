//! Those complained about get their chance to comment.
use casework::{Complaint, Day, id::CaseId, permission::Deed};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Invites everybody complained about to comment on the allegations.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn invite_comment(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    until: Day,
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &_, today| case.invite_comment(permit, until, today);
    office.tell(ask, case, Deed::InviteComment, rule).await
}
