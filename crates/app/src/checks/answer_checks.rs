//! An officer makes checks of one issue.
use casework::{
    Complaint,
    checks::Verdict,
    id::{CaseId, IssueNo},
    permission::{Deed, Permit},
};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Makes checks of one issue, all at once.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn answer_checks(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    (issue, verdicts): (IssueNo, &[Verdict]),
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &Permit, _| case.answer_checks(permit, issue, verdicts);
    office.tell(ask, case, Deed::AnswerCheck, rule).await
}
