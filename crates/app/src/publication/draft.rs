//! The text for the public is drafted.
use casework::{Complaint, event::RenditionWords, id::CaseId, permission::Deed};

use crate::{Ask, Office, Problem, ports::Receipt};

/// Keeps a draft of the rendition, as an officer has edited it.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn draft(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    words: RenditionWords,
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &_, _| case.draft_rendition(permit, words.clone());
    office.tell(ask, case, Deed::DraftRendition, rule).await
}
