//! An officer makes one check of one issue.
use rules::pack::Rule;

use crate::{
    Complaint, Event, Personal, Refusal,
    codes::{Answer, Check},
    id::IssueNo,
    law::discretion,
    permission::{Deed, Permit},
};

use super::reason;

/// What an officer finds on one check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Which check.
    pub check: Check,
    /// How it comes out.
    pub answer: Answer,
    /// Why. May be empty only where the check is met.
    pub reason: String,
}

impl Complaint {
    /// Makes one check of one issue. It can be made again while the issue is unchecked.
    ///
    /// # Errors
    ///
    /// The checks of the issue are over, the law does not ask for this one, a reason is missing,
    /// the law gives no discretion on it ([`discretion`]), or the record holds no referral.
    pub fn answer_check(
        &self,
        permit: &Permit,
        issue: IssueNo,
        verdict: &Verdict,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::AnswerCheck)?;
        let Verdict { check, answer, reason: words } = verdict;
        let found = self.unchecked(issue)?;
        if !found.needed().contains(check) {
            return Err(Refusal::NoSuchThing);
        }
        let rule = match answer {
            Answer::Discretion => {
                let rule = discretion(found.regime, *check, self.received);
                Some(rule.ok_or(Refusal::NoDiscretion(*check))?)
            }
            Answer::Met | Answer::NotMet => None,
        };
        if (*check, *answer) == (Check::ReferredByMember, Answer::Met) {
            self.is_referred()?;
        }
        let words = match answer {
            Answer::Met if words.trim().is_empty() => "",
            _ => reason(words)?,
        };
        let (before, reason) = (found.checks.get(check), Personal::from(words));
        if before.is_some_and(|made| made.answer == *answer && made.reason == reason) {
            return Ok(Vec::new());
        }
        let (check, answer, rule) = (*check, *answer, rule.map(Rule::code));
        Ok(vec![Event::CheckAnswered { issue, check, answer, reason, rule }])
    }

    /// The law asks for the complainant's consent and for the member's request, each recorded.
    fn is_referred(&self) -> Result<(), Refusal> {
        let referral = self.referral.as_ref().ok_or(Refusal::ReferralMissing)?;
        match (referral.consent, referral.made) {
            (None, _) => Err(Refusal::ConsentMissing),
            (Some(_), None) => Err(Refusal::ReferralMissing),
            (Some(_), Some(_)) => Ok(()),
        }
    }

    /// Makes several checks of one issue at once. Nothing happens where nothing changed.
    ///
    /// # Errors
    ///
    /// As [`Complaint::answer_check`], for the first that is refused.
    pub fn answer_checks(
        &self,
        permit: &Permit,
        issue: IssueNo,
        verdicts: &[Verdict],
    ) -> Result<Vec<Event>, Refusal> {
        let made = verdicts.iter().map(|verdict| self.answer_check(permit, issue, verdict));
        let made: Vec<Vec<Event>> = made.collect::<Result<_, _>>()?;
        Ok(made.into_iter().flatten().collect())
    }
}
