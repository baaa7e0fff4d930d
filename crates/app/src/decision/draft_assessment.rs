//! A decision without findings, drafted for a second person to sign.
use std::collections::BTreeMap;

use casework::{
    Complaint,
    decision::Ending,
    event::DecisionWords,
    id::{CaseId, IssueNo},
    permission::Deed,
};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Drafts the decision that ends every open issue without findings.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn draft_assessment(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    (endings, words): (&BTreeMap<IssueNo, Ending>, &DecisionWords),
) -> Result<Receipt, Problem> {
    let rule =
        |case: &Complaint, permit: &_, _| case.draft_assessment(permit, endings, words.clone());
    office.tell(ask, case, Deed::DraftDecision, rule).await
}
