//! Both sides see what the office is minded to find.
use casework::{Complaint, Day, id::CaseId, permission::Deed};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Shares provisional views with both sides, with the same window.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn share_views(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    (until, words): (Day, &str),
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &_, today| case.share_views(permit, until, words, today);
    office.tell(ask, case, Deed::ShareViews, rule).await
}
