//! An organisation answers a request.
use casework::{
    Complaint,
    conversation::NewPaper,
    id::{CaseId, RequestNo},
    permission::Deed,
};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Answers a request with words, papers or both.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn answer_request(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    request: RequestNo,
    (words, papers): (&str, &[NewPaper]),
) -> Result<Receipt, Problem> {
    let rule =
        |case: &Complaint, permit: &_, _| case.answer_request(permit, request, (words, papers));
    office.tell(ask, case, Deed::AnswerRequest, rule).await
}
