//! What is to be looked at, put to the complainant.
use crate::{
    Complaint, Day, Event, Personal, Refusal,
    case::Stage,
    checks::reason,
    law,
    people::Party,
    permission::{Deed, Permit},
};

impl Complaint {
    /// Puts the scope to the complainant. A new statement replaces the old.
    ///
    /// # Errors
    ///
    /// No detailed investigation is open, or nothing is written.
    pub fn propose_scope(&self, permit: &Permit, words: &str) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::ProposeScope)?;
        let Stage::Detailed { .. } = self.stage else {
            return Err(Refusal::WrongStage);
        };
        Ok(vec![Event::ScopeProposed { words: Personal::from(reason(words)?) }])
    }

    /// Stops what needs a settled scope: agreed, or put and not answered in the time given. After
    /// that the office may go on: it defines its own procedure (HSCA 1993 s.11(3), PCA 1967
    /// s.7(2)), and nobody is held up by silence. A question about it needs a new statement first.
    pub(super) fn scope_settled(&self, today: Day) -> Result<(), Refusal> {
        let scope = self.scope.as_ref().ok_or(Refusal::ScopeNotAgreed)?;
        let until = law::last_day(&law::pack().periods.answer_scope, scope.on)?;
        let person = self.complainant().map(|person| Party::Person(person.no));
        let over = today > self.with_more_time(person, until, scope.on)?;
        let settled = scope.agreed.is_some() || (scope.questioned.is_none() && over);
        if settled { Ok(()) } else { Err(Refusal::ScopeNotAgreed) }
    }
}
