//! A head of complaint, and the only door from unchecked to eligible.
use std::collections::BTreeMap;

use rules::facts::Code;

use crate::{
    Day, Personal, Refusal,
    codes::{Answer, Check, DeclineGround, Outcome, Regime, Subject},
    event::{Event, IssueWords},
    id::{IssueNo, OrganisationId},
    law,
    record::Told,
};

use super::{Complaint, Stage};

/// A head of complaint: one thing about one organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// Its number within the case.
    pub no: IssueNo,
    /// About whom.
    pub organisation: OrganisationId,
    /// Under which law.
    pub regime: Regime,
    /// What it is about, as a code.
    pub subject: Subject,
    /// The day on which it reached the office: the rules of that day hold.
    pub received: Day,
    /// The day the person first had notice of it.
    pub noticed: Option<Day>,
    /// The day they complained to the organisation.
    pub complained: Option<Day>,
    /// The day of its final answer.
    pub answered: Option<Day>,
    /// What happened and what it did.
    pub words: Personal<IssueWords>,
    /// The checks made so far.
    pub checks: BTreeMap<Check, Checked>,
    /// The rules by which it was declined.
    pub declined_by: Vec<Code>,
    /// Where it stands.
    pub state: IssueState,
}

/// One check, as an officer made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// How it came out.
    pub answer: Answer,
    /// Why.
    pub reason: Personal<String>,
    /// When.
    pub on: Day,
    /// Where it was let through: the rule whose words allow that.
    pub rule: Option<Code>,
}

/// Proof that an issue passed its checks, or was let through with reasons. Only
/// [`Issue::eligible`] makes one; a decision cannot be made on an issue without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Eligible {
    since: Day,
}

impl Eligible {
    /// Since when.
    pub fn since(self) -> Day {
        self.since
    }
}

/// Where an issue stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IssueState {
    /// The checks are not done.
    Unchecked,
    /// The organisation must have its chance first.
    SentBack {
        /// The day it wakes by itself.
        wakes: Day,
    },
    /// The office does not look at it.
    Declined {
        /// Why.
        ground: DeclineGround,
    },
    /// Taken on.
    Eligible(Eligible),
    /// Decided. It was eligible.
    Decided {
        /// How.
        outcome: Outcome,
    },
    /// The complainant ended it before it was taken on.
    Withdrawn,
}

impl IssueState {
    /// Whether the office took it on, whatever came of it.
    pub fn is_taken_on(self) -> bool {
        matches!(self, Self::Eligible(_) | Self::Decided { .. })
    }

    /// Its code, for lists and words.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unchecked => "unchecked",
            Self::SentBack { .. } => "sent-back",
            Self::Declined { .. } => "declined",
            Self::Eligible(_) => "eligible",
            Self::Decided { outcome } => outcome.code(),
            Self::Withdrawn => "withdrawn",
        }
    }
}

impl Issue {
    /// The checks that the law of this issue asks for.
    pub fn needed(&self) -> Vec<Check> {
        law::checks_of(self.regime, self.received)
    }

    /// The checks that stand in the way of taking it on: not answered, or not met.
    pub fn not_met(&self) -> Vec<Check> {
        let fine = |check: &Check| {
            self.checks.get(check).is_some_and(|checked| checked.answer != Answer::NotMet)
        };
        self.needed().into_iter().filter(|check| !fine(check)).collect()
    }

    /// The proof that it may be decided on: every check met, or let through.
    ///
    /// # Errors
    ///
    /// Names the checks that stand in the way.
    pub fn eligible(&self, on: Day) -> Result<Eligible, Refusal> {
        let not_met = self.not_met();
        if not_met.is_empty() {
            Ok(Eligible { since: on })
        } else {
            Err(Refusal::ChecksNotMet(self.no, not_met))
        }
    }
}

impl Complaint {
    /// What the initial checks change.
    pub(super) fn checked(&mut self, told: &Told<Event>) -> Result<(), Refusal> {
        match &told.event {
            Event::CheckAnswered { issue, check, answer, reason, rule } => {
                let (answer, reason, rule) = (*answer, reason.clone(), rule.clone());
                let checked = Checked { answer, reason, on: told.day, rule };
                self.issue_mut(*issue)?.checks.insert(*check, checked);
            }
            Event::HandedOn { to, issues, with_papers, .. } => {
                let (to, issues) = (to.clone(), issues.clone());
                let with_papers = *with_papers;
                self.handed_on.push(super::HandedOn { to, on: told.day, issues, with_papers });
            }
            Event::IssueTakenOn { issue } => {
                let issue = self.issue_mut(*issue)?;
                issue.state = IssueState::Eligible(issue.eligible(told.day)?);
            }
            Event::IssueDeclined { issue, ground, rules, .. } => {
                let issue = self.issue_mut(*issue)?;
                issue.state = IssueState::Declined { ground: *ground };
                issue.declined_by.clone_from(rules);
                self.settle(told.day);
            }
            Event::IssueSentBack { issue, wakes, .. } => {
                self.issue_mut(*issue)?.state = IssueState::SentBack { wakes: *wakes };
                self.settle(told.day);
            }
            Event::IssueWoke { issue } => {
                self.issue_mut(*issue)?.state = IssueState::Unchecked;
                self.settle(told.day);
                // Somebody has to look at it, at whatever stage the case is.
                self.desk.next = self.desk.next.min(told.day);
            }
            Event::ChecksClosed {} => self.stage = Stage::Closed { on: told.day },
            Event::PrimaryOpened { due } => self.stage = Stage::Primary { due: *due },
            _ => return Err(Refusal::WrongStage),
        }
        Ok(())
    }

    /// A case whose open issues have all been sent back waits for the first to wake, and comes
    /// back to the checks when nothing is left to wait for. Once an issue is investigated, the
    /// stage stays: what wakes later is checked beside it.
    fn settle(&mut self, today: Day) {
        let (Stage::Checks | Stage::Waiting { .. }) = self.stage else { return };
        let open = |state| matches!(state, IssueState::Unchecked | IssueState::Eligible(_));
        let any_open = self.issues.values().any(|issue| open(issue.state));
        match (any_open, self.wakes(), self.stage) {
            (false, Some(wakes), _) => {
                self.stage = Stage::Waiting { wakes };
                self.desk.next = wakes;
            }
            (_, _, Stage::Waiting { .. }) => {
                self.stage = Stage::Checks;
                self.desk.next = today;
            }
            _ => {}
        }
    }

    /// The first day on which a sent-back issue wakes, if one is asleep.
    pub fn wakes(&self) -> Option<Day> {
        let asleep = self.issues.values().filter_map(|issue| match issue.state {
            IssueState::SentBack { wakes } => Some(wakes),
            _ => None,
        });
        asleep.min()
    }

    pub(super) fn issue_mut(&mut self, no: IssueNo) -> Result<&mut Issue, Refusal> {
        self.issues.get_mut(&no).ok_or(Refusal::NoSuchThing)
    }
}
