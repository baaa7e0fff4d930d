//! A review or a court is open about a decision, and how that ended: the public store follows at
//! once.
use casework::{
    Complaint,
    codes::{HoldEnd, HoldGround},
    id::CaseId,
    permission::Deed,
    publication::NewHold,
};

use super::release::release;
use crate::{Ask, Office, Problem, ports::Receipt};

/// Holds a decision back, and takes it from the public where it was public.
///
/// # Errors
///
/// As [`Office::tell`], and what the public store cannot do; the next daily round does that again.
pub async fn hold(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    new: NewHold,
) -> Result<Receipt, Problem> {
    let rule =
        |case: &Complaint, permit: &_, today| case.hold_publication(permit, new.clone(), today);
    let receipt = office.tell(ask, case, Deed::HoldPublication, rule).await?;
    release(office, case).await?;
    Ok(receipt)
}

/// Says how a review or a court ended: what stands is public again at once.
///
/// # Errors
///
/// As [`hold`].
pub async fn end_hold(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    (ended, reason): ((HoldGround, HoldEnd), &str),
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &_, _| case.end_hold(permit, ended, reason);
    let receipt = office.tell(ask, case, Deed::HoldPublication, rule).await?;
    release(office, case).await?;
    Ok(receipt)
}
