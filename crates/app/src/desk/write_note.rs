//! A note for colleagues.
use casework::{
    Complaint,
    id::CaseId,
    permission::{Deed, Permit},
};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Writes a note for colleagues.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn write_note(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    words: &str,
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &Permit, _| case.write_note(permit, words);
    office.tell(ask, case, Deed::WriteNote, rule).await
}
