//! The office weighs a comment.
use crate::{
    Complaint, Event, Personal, Refusal,
    checks::reason,
    id::CommentNo,
    permission::{Deed, Permit},
};

impl Complaint {
    /// Answers a comment: whether it changed anything, and why. Every comment has one answer.
    ///
    /// # Errors
    ///
    /// There is no such comment, it is answered, nothing is written, or the case is closed.
    pub fn answer_comment(
        &self,
        permit: &Permit,
        comment: CommentNo,
        (changed, words): (bool, &str),
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::AnswerComment)?;
        self.inquiring()?;
        let made = self.comments.get(&comment).ok_or(Refusal::NoSuchThing)?;
        if made.answer.is_some() {
            return Err(Refusal::WrongStage);
        }
        let words = Personal::from(reason(words)?);
        Ok(vec![Event::CommentAnswered { comment, changed, words }])
    }
}
