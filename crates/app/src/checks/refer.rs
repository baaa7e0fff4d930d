//! A Member of Parliament refers the complaint, or does not.
use casework::{
    Complaint, Day,
    id::CaseId,
    permission::{Deed, Permit},
};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Refers it: the day it reached the member, and what the member writes.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn refer(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    said: (Day, &str),
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &Permit, day| case.refer(permit, said, day);
    office.tell(ask, case, Deed::Refer, rule).await
}

/// Says that the member does not refer it, and why.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn decline_referral(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    words: &str,
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &Permit, _: Day| case.decline_referral(permit, words);
    office.tell(ask, case, Deed::DeclineReferral, rule).await
}
