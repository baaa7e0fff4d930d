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
    use std::fmt::Write as _;

    let bytes = serde_json::to_vec(words).unwrap_or_default();
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

impl Complaint {
    /// Drafts the rendition, or writes it again: after a second person sent it back, or to
    /// correct what was approved, withheld or taken down. Whatever was approved before is void.
    ///
    /// # Errors
    ///
    /// No decision was issued, the text is public, or it is empty.
    pub fn draft_rendition(
        &self,
        permit: &Permit,
        words: RenditionWords,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::DraftRendition)?;
        match self.publication {
            Publication::None | Publication::Public { .. } => return Err(Refusal::WrongStage),
            Publication::Due { .. }
            | Publication::Drafted(_)
            | Publication::Approved { .. }
            | Publication::Withheld { .. }
            | Publication::TakenDown { .. } => {}
        }
        let said = |text: &str| !text.trim().is_empty();
        if !said(&words.title) || !said(&words.summary) || !said(&words.sections.our_decision) {
            return Err(Refusal::ReasonNeeded);
        }
        let (hash, words) = (hash_of(&words), Personal::Known(words));
        Ok(vec![Event::RenditionDrafted { hash, words }])
    }
}
