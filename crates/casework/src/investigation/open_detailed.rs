//! The detailed investigation begins.
use std::collections::BTreeSet;

use jiff::Span;

use crate::{
    Complaint, Day, Event, Personal, Refusal,
    case::Stage,
    checks::reason,
    codes::Guideline,
    id::IssueNo,
    law,
    permission::{Deed, Permit},
};

use super::{remark, working_days::on_or_after};

/// What is to be investigated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDetailed {
    /// The issues. One that is left out needs a test that ends it.
    pub issues: BTreeSet<IssueNo>,
    /// By when; the office's usual time if left out.
    pub due: Option<Day>,
    /// Why: needed where an issue has no signs of an unremedied failing.
    pub reason: String,
}

impl Complaint {
    /// Opens the detailed investigation. From here the law's duties hold for these issues: the
    /// fact of being investigated is an event of its own. An issue that was taken on later can
    /// be added in the same way.
    ///
    /// # Errors
    ///
    /// The primary investigation is not open; an issue is not eligible; one without signs has
    /// no reason; one that is left out has no test, or one that says it must go on.
    pub fn open_detailed(
        &self,
        permit: &Permit,
        new: &NewDetailed,
        today: Day,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::OpenDetailed)?;
        let (Stage::Primary { .. } | Stage::Detailed { .. }) = self.stage else {
            return Err(Refusal::WrongStage);
        };
        let issues = new.issues.clone();
        let guideline = self.goes_on(&issues)?;
        let words = match guideline {
            Guideline::SignsUnremedied => remark(&new.reason)?,
            _ => reason(&new.reason)?,
        };
        if let Stage::Detailed { .. } = self.stage {
            return Ok(vec![Event::Investigated { issues }]);
        }
        let usual = law::last_day(&law::pack().periods.detailed, today)?;
        let due = on_or_after(new.due.unwrap_or(usual))?;
        if due <= today || due > today.saturating_add(Span::new().years(2)) {
            return Err(Refusal::NotWithinYear);
        }
        let next = law::last_day(&law::pack().periods.put_scope, today)?;
        Ok(vec![
            Event::DetailedOpened { due, guideline, reason: Personal::from(words) },
            Event::Investigated { issues },
            Event::OwnerNamed { owner: self.desk.owner, next },
        ])
    }

    /// The guideline under which these issues go on: their signs, or a reason of its own.
    fn goes_on(&self, issues: &BTreeSet<IssueNo>) -> Result<Guideline, Refusal> {
        if issues.is_empty() {
            return Err(Refusal::IssueMissing);
        }
        for issue in issues {
            self.is_undecided(*issue)?;
            if self.investigated.contains_key(issue) {
                return Err(Refusal::WrongStage);
            }
        }
        let open = self.undecided().filter(|issue| !self.investigated.contains_key(issue));
        for left_out in open.filter(|issue| !issues.contains(issue)) {
            match self.signs.get(&left_out) {
                None => return Err(Refusal::SignsUntested(left_out)),
                Some(signs) if signs.goes_on() => return Err(Refusal::IssueOpen(left_out)),
                Some(_) => {}
            }
        }
        let by_signs = issues
            .iter()
            .all(|issue| self.signs.get(issue).is_some_and(crate::case::Signs::goes_on));
        Ok(if by_signs { Guideline::SignsUnremedied } else { Guideline::PublicInterest })
    }
}
