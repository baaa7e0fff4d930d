//! Somebody looks up what a complaint cites.
use casework::{
    Complaint,
    codes::Looked,
    id::{CaseId, IssueNo},
    permission::{Deed, Permit},
};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Writes down what was found of something that an issue cites.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn check_citation(
    office: &Office,
    ask: &Ask,
    (case, issue): (CaseId, IssueNo),
    found: (&str, Looked, &str),
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &Permit, _| case.check_citation(permit, issue, found);
    office.tell(ask, case, Deed::CheckCitation, rule).await
}
