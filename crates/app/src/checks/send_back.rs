//! An officer sends an issue back.
use casework::{
    Complaint, Day,
    id::{CaseId, IssueNo},
    permission::{Deed, Permit},
};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Sends an issue back until a day, and tells the complainant.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn send_back(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    (issue, wakes, reason): (IssueNo, Day, &str),
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &Permit, today| {
        case.send_back(permit, issue, (wakes, reason), today)
    };
    office.tell(ask, case, Deed::SendBack, rule).await
}
