//! Those complained about get their chance to comment.
use jiff::Span;

use crate::{
    Complaint, Day, Event, Refusal,
    case::Stage,
    codes::CommentOn,
    law,
    permission::{Deed, Permit},
};

use super::working_days::on_or_after;

impl Complaint {
    /// Invites every organisation involved and everybody named as having taken the action to
    /// comment on the allegations (HSCA 1993 s.11(1), PCA 1967 s.7(1)), with one window for
    /// all. Who joins the case later is invited by asking again.
    ///
    /// # Errors
    ///
    /// No detailed investigation is open, the scope is not settled, the window is too short, or
    /// everybody has been invited.
    pub fn invite_comment(
        &self,
        permit: &Permit,
        until: Day,
        today: Day,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::InviteComment)?;
        let Stage::Detailed { .. } = self.stage else {
            return Err(Refusal::WrongStage);
        };
        self.scope_settled(today)?;
        let earliest = law::last_day(&law::pack().periods.comment, today)?;
        if until < earliest {
            return Err(Refusal::NotBefore(earliest));
        }
        if until > today.saturating_add(Span::new().years(1)) {
            return Err(Refusal::NotWithinYear);
        }
        let on = CommentOn::Allegations;
        let new = self.to_be_heard().into_iter().filter(|party| self.window(on, *party).is_none());
        let new: Vec<_> = new.collect();
        let until = self.with_more_time(new.iter().copied(), on_or_after(until)?, today)?;
        let events: Vec<Event> =
            new.into_iter().map(|party| Event::CommentInvited { on, party, until }).collect();
        if events.is_empty() { Err(Refusal::WrongStage) } else { Ok(events) }
    }
}
