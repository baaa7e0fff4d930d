//! A party comments.
use crate::{
    Complaint, Event, Personal, Refusal,
    case::{Comment, Stage},
    codes::CommentOn,
    conversation::NewPaper,
    id::CommentNo,
    permission::{Deed, Permit},
};

use super::remark;

/// What a party says on allegations or provisional views.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewComment {
    /// On what.
    pub on: CommentOn,
    /// What they say. May be empty only if papers come with it.
    pub words: String,
    /// What comes with it.
    pub papers: Vec<NewPaper>,
}

impl Complaint {
    /// Comments on what the party was invited to comment on: within the window or after it
    /// ([`Complaint::is_late_comment`]), as long as nothing is decided.
    ///
    /// # Errors
    ///
    /// The party was not invited, the case is closed, or there is nothing in it.
    pub fn comment(&self, permit: &Permit, new: &NewComment) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::Comment)?;
        let (Stage::Detailed { .. } | Stage::Decision { .. }) = self.stage else {
            return Err(Refusal::WrongStage);
        };
        let (on, party) = (new.on, permit.party()?);
        if self.window(on, party).is_none() {
            return Err(Refusal::NoSuchThing);
        }
        let words = remark(&new.words)?;
        if words.is_empty() && new.papers.is_empty() {
            return Err(Refusal::NothingSent);
        }
        let (mut events, papers) = self.add_papers(party, &new.papers)?;
        let last = self.comments.keys().next_back().map_or(0, |no| no.0);
        let (comment, words) = (CommentNo(last.saturating_add(1)), Personal::from(words));
        events.push(Event::CommentMade { comment, on, party, papers, words });
        Ok(events)
    }

    /// Whether a comment came after its window. It is weighed all the same.
    pub fn is_late_comment(&self, made: &Comment) -> bool {
        self.window(made.on, made.party).is_some_and(|until| made.made > until)
    }
}
