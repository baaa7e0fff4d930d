//! A message, at any stage, whoever begins.
use casework::{
    Complaint,
    conversation::NewMessage,
    id::CaseId,
    permission::{Deed, Permit},
};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Sends a message between a party and the office.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn send_message(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    message: &NewMessage,
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &Permit, _| case.send_message(permit, message);
    office.tell(ask, case, Deed::SendMessage, rule).await
}
