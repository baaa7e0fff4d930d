//! Both sides see what the office is minded to find.
use crate::{
    Complaint, Day, Event, Personal, Refusal,
    case::Stage,
    codes::CommentOn,
    law,
    people::Party,
    permission::{Deed, Permit},
};

impl Complaint {
    /// Shares provisional views with both sides, with the same window for each: the
    /// complainant's side and every organisation involved.
    ///
    /// # Errors
    ///
    /// No detailed investigation is open, an issue has not been dealt with or has no outcome yet,
    /// somebody who must be heard has not been (HSCA 1993 s.11(1), PCA 1967 s.7(1)), a comment on
    /// the allegations has no answer, or the window is too short.
    pub fn share_views(
        &self,
        permit: &Permit,
        until: Day,
        words: &str,
        today: Day,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::ShareViews)?;
        let (Stage::Detailed { .. } | Stage::Decision { .. }) = self.stage else {
            return Err(Refusal::WrongStage);
        };
        // From here on nothing is checked, taken on or tested any more.
        if let Some(open) = self.not_dealt_with() {
            return Err(Refusal::IssueOpen(open));
        }
        self.every_finding_made()?;
        self.everybody_heard(today)?;
        let earliest = law::last_day(&law::pack().periods.comment_views, today)?;
        if until < earliest {
            return Err(Refusal::NotBefore(earliest));
        }
        if words.trim().is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        let person = self.correspondent(today).map(|person| Party::Person(person.no));
        let until = self.with_more_time(person, until, today)?;
        let mut events = vec![Event::ViewsShared { until, words: Personal::from(words.trim()) }];
        let bodies = self.involved().into_iter().map(Party::Organisation);
        let on = CommentOn::ProvisionalViews;
        let invited = person.into_iter().chain(bodies);
        events.extend(invited.map(|party| Event::CommentInvited { on, party, until }));
        Ok(events)
    }

    /// Every issue that is still to be decided has a finding or, uninvestigated, was tested for
    /// signs and ends with them.
    pub(crate) fn every_finding_made(&self) -> Result<(), Refusal> {
        let without = self.undecided().find(|issue| self.outcome_found(*issue).is_none());
        without.map_or(Ok(()), |issue| Err(Refusal::FindingMissing(issue)))
    }

    /// Everybody whom the law gives a chance to comment has had it, and every comment on the
    /// allegations is answered.
    pub(crate) fn everybody_heard(&self, today: Day) -> Result<(), Refusal> {
        if !self.still_to_be_heard(today).is_empty() {
            return Err(Refusal::NotYetHeard);
        }
        let on = CommentOn::Allegations;
        let unanswered = self.comments.values().any(|made| made.on == on && made.answer.is_none());
        if unanswered { Err(Refusal::CommentUnanswered) } else { Ok(()) }
    }
}
