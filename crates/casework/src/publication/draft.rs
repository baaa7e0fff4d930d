//! The text for the public is drafted.
use sha2::{Digest, Sha256};

use crate::{
    Complaint, Event, Personal, Refusal,
    case::Publication,
    event::RenditionWords,
    permission::{Deed, Permit},
};

/// The hash that binds an approval to a text: SHA-256 of its JSON, in hexadecimal. Field order
/// is the order of the type, so the same text always has the same hash.
pub fn hash_of(words: &RenditionWords) -> String {
    let bytes = serde_json::to_vec(words).unwrap_or_default();
    hex(&Sha256::digest(bytes))
}

/// Bytes in hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;

    let mut hex = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

impl Complaint {
    /// Drafts the rendition, or writes it again: after a second person sent it back, or to
    /// correct what was approved, withheld, taken down or is public. What is public stands until
    /// the corrected text is; whatever was approved before is void. Written again as it stands,
    /// the correction is dropped.
    ///
    /// # Errors
    ///
    /// No decision was issued, it is empty, or it corrects a public text and does not say what.
    pub fn draft_rendition(
        &self,
        permit: &Permit,
        words: RenditionWords,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::DraftRendition)?;
        if self.publication == Publication::None {
            return Err(Refusal::WrongStage);
        }
        let said = |text: &str| !text.trim().is_empty();
        if !said(&words.title) || !said(&words.summary) || !said(&words.sections.our_decision) {
            return Err(Refusal::ReasonNeeded);
        }
        let hash = hash_of(&words);
        let corrects = self.editions.last().is_some_and(|last| last.rendition.hash != hash);
        if corrects && !said(&words.change) {
            return Err(Refusal::ChangeUntold);
        }
        let words = Personal::Known(words);
        Ok(vec![Event::RenditionDrafted { hash, words }])
    }
}
