//! An organisation is asked for something.
use jiff::Span;
use rules::pack::Period;

use crate::{
    Complaint, Day, Event, Personal, Refusal,
    checks::reason,
    codes::Asks,
    id::{OrganisationId, RequestNo},
    law,
    permission::{Deed, Permit},
};

use super::working_days::on_or_after;

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

/// How long an organisation usually has. The powers behind a request are those of HSCA 1993 s.12
/// and PCA 1967 s.8, which set no time.
fn usual(asks: Asks) -> &'static Period {
    let periods = &law::pack().periods;
    match asks {
        Asks::ComplaintFile => &periods.complaint_file,
        Asks::Records | Asks::Explanation | Asks::Policy | Asks::Other => &periods.answer,
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
            None => law::last_day(usual(new.asks), today)?,
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
