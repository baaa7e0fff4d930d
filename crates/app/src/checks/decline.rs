//! An officer declines an issue.
use casework::{
    codes::DeclineGround,
    id::{CaseId, IssueNo},
    permission::Deed,
};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Declines an issue, with reasons, and tells the complainant.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn decline(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    issue: IssueNo,
    why: (DeclineGround, &str),
) -> Result<Receipt, Problem> {
    let rule =
        |case: &casework::Complaint, permit: &_, today| case.decline(permit, issue, why, today);
    office.tell(ask, case, Deed::Decline, rule).await
}
