//! The complaint checker: the answers so far lead to the next question, or to advice.
//!
//! It turns the answers into facts, puts them to the rule base of [`crate::law`] and nothing
//! else, says every rule that was applied, and never declines anybody: whatever it advises, a person may send the complaint all the same.
mod advice;
mod examples;

use rules::Facts;
use serde::{Deserialize, Serialize};

use crate::{
    Day,
    codes::{Applicant, Court, Matter, Nation, Regime},
    id::OrganisationId,
    law,
};

pub use advice::{Advice, Verdict};
pub use examples::{Example, examples};

/// What the person has answered so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Answers {
    /// Where it happened.
    pub nation: Option<Nation>,
    /// What kind of service it was.
    pub matter: Option<Matter>,
    /// Which organisation, if the register has it.
    pub organisation: Option<Body>,
    /// For a provider of care: whether it still is one.
    pub provider: Option<Ended>,
    /// How far the organisation's own process has gone.
    pub process: Option<Process>,
    /// The day they first knew.
    pub noticed: Option<Day>,
    /// Whether a Member of Parliament has it.
    pub member: Option<Member>,
    /// Whether there is a court or tribunal to go to.
    pub court: Option<Court>,
    /// Who they are to it.
    pub applicant: Option<Applicant>,
}

/// The organisation, as the register knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Body {
    /// It is in the register.
    Listed {
        /// Which.
        id: OrganisationId,
        /// The law under which the office looks at it; `None`: it cannot.
        regime: Option<Regime>,
        /// Whether it is a provider of care under contract, who may cease to be one.
        provider: bool,
    },
    /// It is not, or the person does not know.
    NotListed,
}

/// Whether a provider of care still is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ended {
    /// It still is.
    Still,
    /// The person does not know.
    NotKnown,
    /// It was one until this day.
    On(Day),
}

/// How far the organisation's own process has gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Process {
    /// They have not complained to it.
    NotBegun,
    /// They complained on this day and wait for an answer.
    Waiting(Day),
    /// They complained on this day, and it is not making progress.
    Stuck(Day),
    /// It gave its final answer on this day.
    Finished(Day),
}

/// Whether a Member of Parliament has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Member {
    /// Not yet.
    NotAsked,
    /// It reached them on this day. The time limit stops there (PCA 1967 s.6(3)).
    Asked(Day),
}

/// A question of the checker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Ask {
    /// Where it happened.
    Nation,
    /// What kind of service it was.
    Matter,
    /// Which organisation.
    Organisation,
    /// Whether the provider still is one.
    Provider,
    /// How far the organisation's own process has gone.
    Process,
    /// When they first knew.
    Noticed,
    /// Whether a Member of Parliament has it.
    Member,
    /// Whether there is a court or tribunal.
    Court,
    /// Who they are to it.
    Applicant,
}

impl Ask {
    /// Every question, in order.
    pub const ALL: [Self; 9] = [
        Self::Nation,
        Self::Matter,
        Self::Organisation,
        Self::Provider,
        Self::Process,
        Self::Noticed,
        Self::Member,
        Self::Court,
        Self::Applicant,
    ];

    /// Its code, as addresses and words use it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Nation => "nation",
            Self::Matter => "matter",
            Self::Organisation => "organisation",
            Self::Provider => "provider",
            Self::Process => "process",
            Self::Noticed => "noticed",
            Self::Member => "member",
            Self::Court => "court",
            Self::Applicant => "applicant",
        }
    }

    /// The question with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ask| ask.code() == code)
    }
}

/// What comes next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// A question.
    Ask(Ask),
    /// Advice.
    Advise(Box<Advice>),
}

impl Answers {
    /// What comes next, today.
    pub fn next(&self, today: Day) -> Step {
        if let Some(advice) = self.elsewhere(today) {
            return Step::Advise(Box::new(advice));
        }
        match self.unanswered(today) {
            Some(ask) => Step::Ask(ask),
            None => Step::Advise(Box::new(self.advise(today))),
        }
    }

    /// The questions on the way so far, in order: those answered, and the one that comes next.
    pub fn path(&self, today: Day) -> Vec<Ask> {
        let next = match self.next(today) {
            Step::Ask(ask) => Some(ask),
            Step::Advise(_) => None,
        };
        let asked = |ask: &Ask| self.has(*ask) && self.applies(*ask, today);
        Ask::ALL.into_iter().filter(|ask| asked(ask) || Some(*ask) == next).collect()
    }

    /// The law that would apply: of the organisation where it is known, else of the kind of
    /// service in that nation. `None`: not the office's, or not known yet.
    pub fn regime(&self) -> Option<Regime> {
        self.matter?;
        law_of(&self.facts())
    }

    /// The law of the kind of service, whoever the organisation is.
    fn by_matter(&self) -> Option<Regime> {
        let code = |code: &str| Some(code.into());
        law_of(&Facts {
            nation: self.nation.and_then(|nation| code(nation.code())),
            service: self.matter.and_then(|matter| code(matter.code())),
            ..Facts::default()
        })
    }

    fn has(&self, ask: Ask) -> bool {
        match ask {
            Ask::Nation => self.nation.is_some(),
            Ask::Matter => self.matter.is_some(),
            Ask::Organisation => self.organisation.is_some(),
            Ask::Provider => self.provider.is_some(),
            Ask::Process => self.process.is_some(),
            Ask::Noticed => self.noticed.is_some(),
            Ask::Member => self.member.is_some(),
            Ask::Court => self.court.is_some(),
            Ask::Applicant => self.applicant.is_some(),
        }
    }

    /// Whether a question has to be asked at all.
    fn applies(&self, ask: Ask, today: Day) -> bool {
        match ask {
            Ask::Provider => {
                matches!(self.organisation, Some(Body::Listed { provider: true, .. }))
            }
            Ask::Member => self.regime().is_some_and(|regime| law::needs_member(regime, today)),
            _ => true,
        }
    }

    fn unanswered(&self, today: Day) -> Option<Ask> {
        Ask::ALL.into_iter().find(|ask| self.applies(*ask, today) && !self.has(*ask))
    }
}

/// The law that the pack finds for these facts. Which law it is does not hang on the day.
fn law_of(facts: &Facts) -> Option<Regime> {
    law::regime(&rules::law_of(law::pack(), facts, Day::MIN).law?)
}

#[cfg(test)]
mod tests;
