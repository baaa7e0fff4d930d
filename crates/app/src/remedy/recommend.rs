//! The office recommends.
use casework::{Complaint, id::CaseId, permission::Deed, remedy::NewRecommendation};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Recommends something to an organisation, and tells it.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn recommend(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    new: NewRecommendation,
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &_, today| case.recommend(permit, new.clone(), today);
    office.tell(ask, case, Deed::Recommend, rule).await
}
