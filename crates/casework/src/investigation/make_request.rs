//! An organisation is asked for something.
use jiff::Span;

use crate::{
    Complaint, Day, Event, Personal, Refusal,
    checks::reason,
    codes::Asks,
    id::{OrganisationId, RequestNo},
    permission::{Deed, Permit},
};

use super::working_days::{on_or_after, working_days_after};

/// What an organisation is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRequest {
    /// Who is asked.
    pub to: OrganisationId,
    /// For what.
    pub asks: Asks,
    /// By when; the office's usual time if left out.
    pub due: Option<Day>,
    /// What exactly, and why.
    pub words: String,
}

/// The working days that an organisation usually has: the office's own aim. The powers behind
/// a request are those of HSCA 1993 s.12 and PCA 1967 s.8, which set no time.
pub fn days_for(asks: Asks) -> u16 {
    match asks {
        Asks::ComplaintFile => 15,
        Asks::Records | Asks::Explanation | Asks::Policy | Asks::Other => 10,
    }
}

impl Complaint {
    /// Asks an organisation for something, by a working day.
    ///
    /// # Errors
    ///
    /// No investigation is open, no issue about it was taken on, nothing is asked, or the day
    /// does not lie ahead.
    pub fn make_request(
        &self,
        permit: &Permit,
        new: &NewRequest,
        today: Day,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::MakeRequest)?;
        self.inquiring()?;
        if !self.answers_for_an_issue(new.to) {
            return Err(Refusal::NoSuchThing);
        }
        let words = Personal::from(reason(&new.words)?);
        let due = match new.due {
            None => working_days_after(today, days_for(new.asks))?,
            Some(due) => on_or_after(due)?,
        };
        if due <= today || due > today.saturating_add(Span::new().years(1)) {
            return Err(Refusal::NotWithinYear);
        }
        let last = self.requests.keys().next_back().map_or(0, |no| no.0);
        let request = RequestNo(last.saturating_add(1));
        Ok(vec![Event::RequestMade { request, to: new.to, asks: new.asks, due, words }])
    }
}
