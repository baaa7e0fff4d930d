//! A complainant ends their complaint.
use casework::{
    Complaint,
    codes::Channel,
    id::CaseId,
    permission::{Deed, Permit},
};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Ends a complaint because the complainant wants it.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn withdraw(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    (channel, words): (Channel, &str),
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &Permit, _| case.withdraw(permit, channel, words);
    office.tell(ask, case, Deed::Withdraw, rule).await
}
