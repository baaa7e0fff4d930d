//! Words that suggest a risk to life.
use casework::{
    Complaint,
    id::CaseId,
    permission::{Deed, Permit},
};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Writes down what was done about words that suggest a risk to life.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn answer_risk(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    words: &str,
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &Permit, _| case.answer_risk(permit, words);
    office.tell(ask, case, Deed::AnswerRisk, rule).await
}
