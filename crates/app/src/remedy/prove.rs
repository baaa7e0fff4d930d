//! The organisation shows that a part is done.
use casework::{
    Complaint,
    conversation::NewPaper,
    id::{CaseId, RecommendationNo},
    permission::{Deed, Permit},
};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Shows that a part of a recommendation is done; its papers join the case with it.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn prove(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    part: (RecommendationNo, u32),
    (papers, words): (&[NewPaper], &str),
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &Permit, _| case.give_proof(permit, part, papers, words);
    office.tell(ask, case, Deed::GiveProof, rule).await
}
