//! Issues are handed on to another body.
use casework::{
    Complaint, Refusal,
    checks::Handing,
    id::CaseId,
    permission::{Deed, Permit},
};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Hands issues on to another body, with the complainant's consent.
///
/// # Errors
///
/// A body that the register does not have; as [`Office::tell`].
pub async fn hand_on(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    handing: &Handing,
) -> Result<Receipt, Problem> {
    let is_known = casework::law::pack().somebody_else(&handing.to).is_some();
    // Within the rule, behind the question for leave: to a stranger there is no such case.
    let rule = |case: &Complaint, permit: &Permit, today| {
        if is_known { case.hand_on(permit, handing, today) } else { Err(Refusal::UnknownCode) }
    };
    office.tell(ask, case, Deed::HandOn, rule).await
}
