//! What an open case waits for: the one answer to "why does it take so long?".
use crate::{
    Complaint, Day, case::Stage, duty, event::Owner, id::OrganisationId, law, people::Party,
};

/// What a case waits for, until when, and which organisation keeps it waiting, if one does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait {
    /// What.
    pub on: On,
    /// Until when: the day by which it should have come.
    pub until: Day,
    /// The organisation that keeps it waiting.
    pub organisation: Option<OrganisationId>,
}

/// What a case can wait for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum On {
    /// The day on which an issue comes back by itself.
    Waking,
    /// A Member of Parliament's word on whether they refer it.
    Referral,
    /// An officer to take it from a queue.
    Taking,
    /// The second person who signs a decision.
    Signature,
    /// An answer that an organisation owes.
    Answer,
    /// Comments of those complained about, or of both sides; they may choose to send none.
    Comments,
    /// The complainant's word on the scope; without one the officer may go on.
    Scope,
    /// The officer who answers for it.
    Officer,
}

impl On {
    /// Everything that a case can wait for.
    pub const ALL: [Self; 8] = [
        Self::Waking,
        Self::Referral,
        Self::Taking,
        Self::Signature,
        Self::Answer,
        Self::Comments,
        Self::Scope,
        Self::Officer,
    ];

    /// Its code, for lists and words.
    pub fn code(self) -> &'static str {
        match self {
            Self::Waking => "waking",
            Self::Referral => "referral",
            Self::Taking => "taking",
            Self::Signature => "signature",
            Self::Answer => "answer",
            Self::Comments => "comments",
            Self::Scope => "scope",
            Self::Officer => "officer",
        }
    }

    /// What the code stands for.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|on| on.code() == code)
    }
}

impl Wait {
    /// What it is on a day: nobody owes comments or a word on the scope, so once their day is
    /// over it is the officer's turn.
    #[must_use]
    pub fn on_day(self, today: Day) -> Self {
        match self.on {
            On::Comments | On::Scope if self.until < today => {
                Self { on: On::Officer, organisation: None, ..self }
            }
            _ => self,
        }
    }
}

/// What a case waits for first; `None` once it is closed.
pub fn wait(case: &Complaint) -> Option<Wait> {
    let own = |on, until| Some(Wait { on, until, organisation: None });
    if case.is_closed() {
        return None;
    }
    if let (Stage::Waiting { .. }, Some(day)) = (case.stage, case.wakes()) {
        return own(On::Waking, day);
    }
    if let Some(asked) = case.referral.as_ref().filter(|asked| asked.is_open()) {
        return own(On::Referral, duty::answer_by(asked));
    }
    if let Some(draft) = case.draft.as_ref().filter(|draft| draft.returned.is_none()) {
        return own(On::Signature, duty::sign_by(draft));
    }
    if let Some(answer) = answer(case) {
        return Some(answer);
    }
    if let Some(comments) = comments(case) {
        return Some(comments);
    }
    let put = case.scope.as_ref().filter(|it| it.agreed.is_none() && it.questioned.is_none());
    if let Some(scope) = put {
        let until = law::until(&law::pack().periods.answer_scope, scope.on);
        let person = case.complainant().map(|person| Party::Person(person.no));
        let longer = case.with_more_time(person, until, scope.on);
        return own(On::Scope, longer.unwrap_or(until));
    }
    match case.desk.owner {
        Owner::Queue(_) => own(On::Taking, duty::move_on_by(case)),
        Owner::Officer(_) => own(On::Officer, duty::move_on_by(case)),
    }
}

/// The answer that was to come first of those still owed.
fn answer(case: &Complaint) -> Option<Wait> {
    let open = case.requests.values().filter(|request| request.is_open());
    let first = open.min_by_key(|request| request.due)?;
    Some(Wait { on: On::Answer, until: first.due, organisation: Some(first.to) })
}

/// The last window for comments, of those who have sent none.
fn comments(case: &Complaint) -> Option<Wait> {
    let said = |on, party| case.comments.values().any(|it| (it.on, it.party) == (on, party));
    let silent = case.invitations.iter().filter(|sent| !said(sent.on, sent.party));
    let last = silent.max_by_key(|sent| sent.until)?;
    let organisation = match last.party {
        Party::Organisation(id) => Some(id),
        _ => None,
    };
    Some(Wait { on: On::Comments, until: last.until, organisation })
}

#[cfg(test)]
mod tests {
    use jiff::{ToSpan, civil::date};

    use super::*;
    use crate::example::{self, Tale};

    fn waits(tale: &Tale) -> Wait {
        wait(tale.complaint().unwrap()).unwrap()
    }

    #[test]
    fn a_new_complaint_waits_for_an_officer_to_take_it() {
        assert_eq!(waits(&Tale::of_a_hospital().unwrap()).on, On::Taking);
    }

    #[test]
    fn a_case_waits_for_the_organisation_that_was_asked_and_the_day_it_was_given() {
        let mut tale = Tale::in_primary().unwrap();
        tale.asks_for_the_file().unwrap();
        let due = tale.complaint().unwrap().requests.values().next().unwrap().due;
        let expected = Wait { on: On::Answer, until: due, organisation: Some(example::hospital()) };
        assert_eq!(waits(&tale), expected);
    }

    #[test]
    fn whoever_sends_no_comments_keeps_nobody_waiting_after_their_day() {
        let until = date(2026, 11, 17);
        let on = |on| Wait { on, until, organisation: Some(example::hospital()) };
        let day_after = until.saturating_add(1.day());
        assert_eq!(on(On::Comments).on_day(until), on(On::Comments));
        let turn = Wait { organisation: None, ..on(On::Officer) };
        assert_eq!(on(On::Comments).on_day(day_after), turn);
        assert_eq!(on(On::Answer).on_day(day_after), on(On::Answer), "an answer is still owed");
    }

    #[test]
    fn every_code_reads_back() {
        for on in On::ALL {
            assert_eq!(On::of_code(on.code()), Some(on));
        }
    }
}
