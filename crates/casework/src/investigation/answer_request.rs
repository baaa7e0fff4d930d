//! An organisation answers a request.
use crate::{
    Complaint, Event, Personal, Refusal,
    conversation::NewPaper,
    id::RequestNo,
    people::Party,
    permission::{Deed, Permit},
};

use super::remark;

impl Complaint {
    /// Answers a request with words, papers or both. Also after its day: late stays late.
    ///
    /// # Errors
    ///
    /// It is not this organisation's, is answered or dropped, or there is nothing in it.
    pub fn answer_request(
        &self,
        permit: &Permit,
        request: RequestNo,
        (words, papers): (&str, &[NewPaper]),
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::AnswerRequest)?;
        let from = Party::Organisation(self.own_open_request(permit, request)?.to);
        let words = remark(words)?;
        if words.is_empty() && papers.is_empty() {
            return Err(Refusal::NothingSent);
        }
        let (mut events, papers) = self.add_papers(from, papers)?;
        events.push(Event::RequestAnswered { request, papers, words: Personal::from(words) });
        Ok(events)
    }
}
