//! The reason for delay is told.
use casework::{
    Complaint, Day,
    id::CaseId,
    permission::{Deed, Permit},
};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Tells the complainant the reason for delay (HSCA 1993 s.14(2HA)).
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn explain_delay(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    (words, next): (&str, Day),
) -> Result<Receipt, Problem> {
    let rule =
        |case: &Complaint, permit: &Permit, today| case.explain_delay(permit, words, next, today);
    office.tell(ask, case, Deed::ExplainDelay, rule).await
}
