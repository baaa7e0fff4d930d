//! A message needs no reply.
use casework::{
    Complaint,
    id::{CaseId, MessageNo},
    permission::{Deed, Permit},
};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Marks a message to the office as dealt with.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn answer_message(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    message: MessageNo,
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &Permit, _| case.answer_message(permit, message);
    office.tell(ask, case, Deed::AnswerMessage, rule).await
}
