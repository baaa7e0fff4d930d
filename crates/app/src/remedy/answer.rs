//! The organisation answers a recommendation.
use casework::{
    Complaint,
    id::{CaseId, RecommendationNo},
    permission::Deed,
};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Accepts a recommendation, or refuses it with reasons.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn answer(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    recommendation: RecommendationNo,
    (accepted, words): (bool, &str),
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &_, _| {
        case.answer_recommendation(permit, recommendation, accepted, words)
    };
    office.tell(ask, case, Deed::AnswerRecommendation, rule).await
}
