//! A decision is looked at, place by place, and the text for the public is made of it.
use crate::{
    Complaint, Event, Personal, Refusal,
    event::{LookedAt, RenditionWords},
    permission::Permit,
};

impl Complaint {
    /// Drafts the rendition out of what somebody decided about each place, and keeps what became
    /// of each, so that anybody who may see it can follow every replacement years later.
    ///
    /// # Errors
    ///
    /// As [`Complaint::draft_rendition`]; or a place says neither what stands there now nor, where
    /// the case or its form found it, why it stays.
    pub fn review_rendition(
        &self,
        permit: &Permit,
        words: RenditionWords,
        looked: Vec<LookedAt>,
    ) -> Result<Vec<Event>, Refusal> {
        let drafted = self.draft_rendition(permit, words)?;
        for (at, place) in looked.iter().enumerate() {
            let number = u32::try_from(at.saturating_add(1)).unwrap_or(u32::MAX);
            if place.replacement.is_none() && place.presses() && place.reason.trim().is_empty() {
                return Err(Refusal::StaysUnexplained(number));
            }
        }
        let reviewed = Event::RenditionReviewed { looked: Personal::Known(looked) };
        Ok([vec![reviewed], drafted].concat())
    }
}

impl LookedAt {
    /// Whether it is replaced unless somebody says why not.
    fn presses(&self) -> bool {
        use crate::codes::{FoundBy, Gives};
        self.by != FoundBy::Model
            || matches!(
                self.gives,
                Some(Gives::Person | Gives::Code | Gives::Contact | Gives::Address)
            )
    }
}
