//! Somebody on the phone says who they are.
use casework::{
    Complaint,
    conversation::CallerAnswers,
    id::{CaseId, PersonNo},
    permission::{Deed, Permit},
};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Compares what a caller answered with what the case has of the person they say they are.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn check_caller(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    (person, answers): (PersonNo, &CallerAnswers),
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &Permit, _| case.check_caller(permit, person, answers);
    office.tell(ask, case, Deed::CheckCaller, rule).await
}
