//! A complainant ends their complaint.
use crate::{
    Complaint, Event, Personal, Refusal,
    checks::LONGEST,
    codes::Channel,
    permission::{Deed, Permit},
};

impl Complaint {
    /// Ends the complaint because the complainant wants it. They need not say why.
    ///
    /// # Errors
    ///
    /// It is over already, or staff have not said for whom they act.
    pub fn withdraw(
        &self,
        permit: &Permit,
        channel: Channel,
        words: &str,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::Withdraw)?;
        permit.person()?;
        if self.is_closed() {
            return Err(Refusal::WrongStage);
        }
        let words = words.trim();
        if words.chars().count() > LONGEST {
            return Err(Refusal::OverLimit(20_000));
        }
        Ok(vec![Event::CaseWithdrawn { channel, words: Personal::from(words) }])
    }
}
