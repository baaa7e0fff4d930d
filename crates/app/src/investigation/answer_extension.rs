//! The office answers a wish for more time.
use casework::{
    Complaint,
    id::{CaseId, RequestNo},
    investigation::ExtensionReply,
    permission::Deed,
};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Gives more time or not, and tells the organisation.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn answer_extension(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    request: RequestNo,
    reply: &ExtensionReply,
) -> Result<Receipt, Problem> {
    let rule =
        |case: &Complaint, permit: &_, today| case.answer_extension(permit, request, reply, today);
    office.tell(ask, case, Deed::AnswerExtension, rule).await
}
