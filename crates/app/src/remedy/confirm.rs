//! The office confirms, sends back, or stops asking.
use casework::{
    Complaint, Day,
    id::{CaseId, RecommendationNo},
    permission::Deed,
};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Confirms that a part was done on a day.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn confirm(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    part: (RecommendationNo, u32),
    done: Day,
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &_, today| case.confirm_part(permit, part, done, today);
    office.tell(ask, case, Deed::ConfirmPart, rule).await
}

/// Says why what was shown is not enough.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn give_back(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    part: (RecommendationNo, u32),
    reason: &str,
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &_, _| case.return_proof(permit, part, reason);
    office.tell(ask, case, Deed::ConfirmPart, rule).await
}

/// Stops asking for what is still owed.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn close(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    recommendation: RecommendationNo,
    reason: &str,
) -> Result<Receipt, Problem> {
    let rule =
        |case: &Complaint, permit: &_, _| case.close_recommendation(permit, recommendation, reason);
    office.tell(ask, case, Deed::CloseRecommendation, rule).await
}
