//! What still stands in the way of provisional views and of a report, thing by thing, so that
//! nobody has to find out by trying.
use crate::{
    Complaint, Day,
    case::Stage,
    codes::CommentOn,
    id::{CommentNo, IssueNo},
    people::Party,
};

/// Something that is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// No detailed investigation is open.
    Investigation,
    /// An issue has no finding.
    Finding(IssueNo),
    /// Somebody has not had their chance to comment on what is said against them.
    Hearing {
        /// Who.
        party: Party,
        /// Their window is open until then; `None`: they were never invited.
        until: Option<Day>,
    },
    /// A comment has no answer.
    Answer(CommentNo, Party),
    /// The provisional views have not been shared.
    Views,
    /// A side can still comment on the provisional views, and has not.
    Comments {
        /// Who.
        party: Party,
        /// Until when.
        until: Day,
    },
}

impl Complaint {
    /// What is missing before provisional views can be shared. Nothing: they can be, whatever
    /// the window and the words.
    pub fn missing_for_views(&self, today: Day) -> Vec<Missing> {
        let (Stage::Detailed { .. } | Stage::Decision { .. }) = self.stage else {
            return vec![Missing::Investigation];
        };
        let without = self.undecided().filter(|issue| self.outcome_found(*issue).is_none());
        let without = self.not_dealt_with().into_iter().chain(without);
        let on = CommentOn::Allegations;
        let unheard = self.still_to_be_heard(today).into_iter();
        without
            .map(Missing::Finding)
            .chain(unheard.map(|party| Missing::Hearing { party, until: self.window(on, party) }))
            .chain(self.unanswered(Some(on)))
            .collect()
    }

    /// What is missing before the report can be drafted. Nothing: it can be, once it is written.
    pub fn missing_for_report(&self, today: Day) -> Vec<Missing> {
        let Stage::Decision { .. } = self.stage else { return vec![Missing::Views] };
        let Some(views) = &self.views else { return vec![Missing::Views] };
        let until = views.until;
        let on = CommentOn::ProvisionalViews;
        let silent = self.invitations.iter().filter(|sent| {
            let used = self.comments.values().any(|made| (made.on, made.party) == (on, sent.party));
            sent.on == on && !used && today <= until
        });
        self.undecided()
            .filter(|issue| self.outcome_found(*issue).is_none())
            .map(Missing::Finding)
            .chain(silent.map(|sent| Missing::Comments { party: sent.party, until }))
            .chain(self.unanswered(None))
            .collect()
    }

    fn unanswered(&self, on: Option<CommentOn>) -> impl Iterator<Item = Missing> {
        self.comments
            .iter()
            .filter(move |(_, made)| on.is_none_or(|on| made.on == on) && made.answer.is_none())
            .map(|(no, made)| Missing::Answer(*no, made.party))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Refusal,
        example::{ISSUE, Tale},
        permission::Deed,
    };

    #[test]
    fn nothing_is_missing_only_when_the_views_can_be_shared() {
        let mut tale = Tale::in_detailed().unwrap();
        let missing = tale.complaint().unwrap().missing_for_views(tale.today);
        assert!(missing.contains(&Missing::Finding(ISSUE)), "{missing:?}");
        assert!(missing.iter().any(|it| matches!(it, Missing::Hearing { until: None, .. })));
        let until = tale.today.saturating_add(jiff::Span::new().days(30));

        let shared = tale.officer(Deed::ShareViews, |case, permit, today| {
            case.share_views(permit, until, "We are minded to uphold.", today)
        });

        assert_eq!(shared, Err(Refusal::FindingMissing(ISSUE)));
    }

    #[test]
    fn there_is_no_report_before_the_views() {
        let tale = Tale::in_detailed().unwrap();

        assert_eq!(tale.complaint().unwrap().missing_for_report(tale.today), [Missing::Views]);
    }

    #[test]
    fn a_closed_door_says_only_that() {
        let tale = Tale::in_primary().unwrap();

        let missing = tale.complaint().unwrap().missing_for_views(tale.today);

        assert_eq!(missing, [Missing::Investigation]);
    }

    #[test]
    fn an_issue_that_nobody_has_dealt_with_is_not_left_behind_by_the_views() {
        let mut tale = Tale::in_detailed().unwrap();
        let second = IssueNo(2);
        let regime = crate::codes::Regime::HEALTH_1993;
        tale.with_issue(second, crate::example::hospital(), regime).unwrap();
        let until = tale.today.saturating_add(jiff::Span::new().days(30));
        let shares = |case: &Complaint, permit: &_, today| {
            case.share_views(permit, until, "We are minded to uphold.", today)
        };

        let unchecked = tale.officer(Deed::ShareViews, shares);
        assert_eq!(unchecked, Err(Refusal::IssueOpen(second)));
        tale.meets_every_check(second).unwrap();
        tale.officer(Deed::TakeOn, |case, permit, day| case.take_on(permit, second, day)).unwrap();

        let missing = tale.complaint().unwrap().missing_for_views(tale.today);
        assert!(
            missing.contains(&Missing::Finding(second)),
            "neither tested nor found: {missing:?}"
        );
    }
}
