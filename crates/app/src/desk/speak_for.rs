//! Who speaks for somebody who has died, where two people want to: in both stories at once.
use casework::{
    conversation::{self, Side, Speaking},
    permission::Deed,
};

use super::Pair;
use crate::{Ask, Office, Problem, ports::Receipt};

/// Decides it for two cases that are worked on together.
///
/// # Errors
///
/// As [`Office::tell_both`].
pub async fn speak_for(
    office: &Office,
    ask: &Ask,
    pair: Pair,
    speaking: &Speaking<'_>,
) -> Result<Receipt, Problem> {
    let rule = |own: Side<'_>, other: Side<'_>| conversation::speak_for(own, other, speaking);
    office.tell_both(ask, pair, Deed::SpeakFor, rule).await
}
