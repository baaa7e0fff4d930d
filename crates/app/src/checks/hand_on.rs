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
    if registers::signposts::by_code(&handing.to).is_none() {
        return Err(Refusal::UnknownCode.into());
    }
    let rule = |case: &Complaint, permit: &Permit, _| case.hand_on(permit, handing);
    office.tell(ask, case, Deed::HandOn, rule).await
}
