//! A second person approves the text, or sends it back.
use std::collections::BTreeMap;

use casework::{Complaint, id::CaseId, permission::Deed, publication::LetStand};

use super::attack;
use crate::{Ask, Office, Problem, ports::Receipt};

/// Approves the text with this hash. Where the attack on it found something, the reasons say, by
/// the words that stand there ([`super::Found::words`]), why they may stay.
///
/// # Errors
///
/// Somebody can be recognised and no reason is given; and as [`Office::tell`].
pub async fn approve(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    (hash, reasons): (&str, &BTreeMap<String, String>),
) -> Result<Receipt, Problem> {
    // The rule compares the hash, so what was looked at is what is approved.
    let found = attack::to_be_accepted(office, case).await?;
    let stand = |words: String| LetStand {
        reason: reasons.get(&words).cloned().unwrap_or_default(),
        words,
    };
    let stand: Vec<LetStand> = found.into_iter().map(stand).collect();
    let rule =
        |case: &Complaint, permit: &_, _| case.approve_rendition_despite(permit, hash, &stand);
    office.tell(ask, case, Deed::ApproveRendition, rule).await
}

/// Sends the text back.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn give_back(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    reason: &str,
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &_, _| case.return_rendition(permit, reason);
    office.tell(ask, case, Deed::ApproveRendition, rule).await
}
