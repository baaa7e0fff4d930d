//! An organisation asks for more time.
use casework::{
    Complaint, Day,
    id::{CaseId, RequestNo},
    permission::Deed,
};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Asks for more time, with a reason.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn ask_extension(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    request: RequestNo,
    (until, reason): (Day, &str),
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &_, today| {
        case.ask_extension(permit, request, (until, reason), today)
    };
    office.tell(ask, case, Deed::AskExtension, rule).await
}
