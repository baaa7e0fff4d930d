//! The decision after a detailed investigation.
use casework::{Complaint, event::DecisionWords, id::CaseId, permission::Deed};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Drafts the report for a second person to sign.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn draft_report(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    words: DecisionWords,
) -> Result<Receipt, Problem> {
    let rule =
        |case: &Complaint, permit: &_, today| case.draft_report(permit, words.clone(), today);
    office.tell(ask, case, Deed::DraftDecision, rule).await
}
