//! Papers that come with a message, an answer, a comment or a proof.
use crate::{
    Complaint, Event, Personal, Refusal,
    event::PaperWords,
    id::{FileId, PaperNo},
    people::Party,
};

/// The most papers that come at once.
const MOST: usize = 50;

/// A paper that was stored, and belongs to nothing yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPaper {
    /// The file.
    pub file: FileId,
    /// Bytes.
    pub size: u64,
    /// Media type, as its content tells.
    pub media_type: String,
    /// Name, key and hash.
    pub words: PaperWords,
}

impl Complaint {
    /// Adds papers from a party: the events, and the numbers under which they are known.
    ///
    /// # Errors
    ///
    /// Too many at once.
    pub fn add_papers(
        &self,
        from: Party,
        papers: &[NewPaper],
    ) -> Result<(Vec<Event>, Vec<PaperNo>), Refusal> {
        if papers.len() > MOST {
            return Err(Refusal::OverLimit(50));
        }
        let first = self.papers.keys().next_back().map_or(1, |last| last.0.saturating_add(1));
        let added = (first..).zip(papers).map(|(no, paper)| {
            let NewPaper { file, size, media_type, words } = paper.clone();
            let words = Personal::Known(words);
            (
                Event::PaperAdded { paper: PaperNo(no), file, from, size, media_type, words },
                PaperNo(no),
            )
        });
        Ok(added.unzip())
    }
}
