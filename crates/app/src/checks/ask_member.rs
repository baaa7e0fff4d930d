//! A Member of Parliament is asked to refer the complaint.
use casework::{
    checks::Asking,
    id::CaseId,
    permission::{Deed, Permit},
};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Asks a member to refer the complaint, and records the complainant's consent where it is given.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn ask_member(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    asking: &Asking,
) -> Result<Receipt, Problem> {
    let rule =
        |case: &casework::Complaint, permit: &Permit, day| case.ask_member(permit, asking, day);
    office.tell(ask, case, Deed::AskMember, rule).await
}
