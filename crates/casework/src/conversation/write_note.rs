//! A note for colleagues.
use crate::{
    Complaint, Event, Personal, Refusal, checks,
    permission::{Deed, Permit},
};

impl Complaint {
    /// Writes a note for colleagues. No party sees it on these pages; the law may still let
    /// somebody ask for it.
    ///
    /// # Errors
    ///
    /// There is nothing in it, or too much.
    pub fn write_note(&self, permit: &Permit, words: &str) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::WriteNote)?;
        let words = Personal::from(checks::reason(words)?);
        Ok(vec![Event::NoteWritten { words }])
    }
}
