//! An organisation offers to put things right.
use casework::{Complaint, id::CaseId, permission::Deed};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Offers to put things right, and tells the complainant.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn make_offer(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    words: &str,
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &_, _| case.make_offer(permit, words);
    office.tell(ask, case, Deed::MakeOffer, rule).await
}
