//! Two cases are joined, or parted again: in both stories at once, or in neither.
use casework::{
    conversation::{self, Joining, Side},
    id::CaseId,
    permission::Deed,
};

use crate::{Ask, Office, Problem, ports::Receipt};

/// The case on whose page the officer is, and the other one.
#[derive(Debug, Clone, Copy)]
pub struct Pair {
    /// The one at hand: what the form had seen is of this one.
    pub own: CaseId,
    /// The other.
    pub other: CaseId,
}

/// Joins two cases. `own_leads`: the one at hand leads, and the other follows it.
///
/// # Errors
///
/// As [`Office::tell_both`].
pub async fn join(
    office: &Office,
    ask: &Ask,
    pair: Pair,
    own_leads: bool,
    joining: &Joining<'_>,
) -> Result<Receipt, Problem> {
    let rule = |own: Side<'_>, other: Side<'_>| {
        if own_leads {
            return conversation::join(own, other, joining);
        }
        let (leading, following) = conversation::join(other, own, joining)?;
        Ok((following, leading))
    };
    office.tell_both(ask, pair, Deed::Join, rule).await
}

/// Parts two cases that were joined.
///
/// # Errors
///
/// As [`Office::tell_both`].
pub async fn part(
    office: &Office,
    ask: &Ask,
    pair: Pair,
    reason: &str,
) -> Result<Receipt, Problem> {
    let rule = |own: Side<'_>, other: Side<'_>| conversation::part(own, other, reason);
    office.tell_both(ask, pair, Deed::Part, rule).await
}
