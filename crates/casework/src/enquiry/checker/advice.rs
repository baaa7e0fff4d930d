//! The checker's advice: a verdict with every rule that led to it.
use super::{Answers, Body, Ended, Member, Process};
use crate::{
    Day,
    codes::{Applicant, Court, Matter, Nation, Regime},
    law::{self, Rule, process, time},
};

/// Where to go with a complaint. None of them is a no: a person may always send it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Bring it to the office.
    BringItToUs,
    /// The organisation must have its chance first.
    NotYet {
        /// The day from which nobody need wait longer, or the last day in time if that is sooner.
        from: Day,
    },
    /// A Member of Parliament has to refer it.
    AskAnMp,
    /// Somebody else looks at such things: the signposts of this matter.
    GoTo(Matter),
}

impl Verdict {
    /// Its code, as words use it.
    pub fn code(self) -> &'static str {
        match self {
            Self::BringItToUs => "bring-it-to-us",
            Self::NotYet { .. } => "not-yet",
            Self::AskAnMp => "ask-an-mp",
            Self::GoTo(_) => "go-to",
        }
    }
}

/// How a rule came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// It is met.
    Met,
    /// It is not met, but its exception seems to hold: say why in the complaint.
    Exception,
    /// It is not met. Its exception, if it has one, still may.
    NotMet,
}

impl How {
    /// Its code, as words use it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Exception => "exception",
            Self::NotMet => "not-met",
        }
    }
}

/// A rule that was applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reason {
    /// Which.
    pub rule: Rule,
    /// How it came out.
    pub how: How,
    /// The day it turns on, such as the last day in time.
    pub day: Option<Day>,
}

impl Reason {
    fn new(rule: Rule, met: bool) -> Self {
        Self { rule, how: if met { How::Met } else { How::NotMet }, day: None }
    }

    fn on(self, day: Day) -> Self {
        Self { day: Some(day), ..self }
    }
}

/// What the checker advises, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// Where to go.
    pub verdict: Verdict,
    /// Every rule that was applied, in the order of the questions. Never empty.
    pub reasons: Vec<Reason>,
    /// The last day in time, where it is known.
    pub last_day: Option<Day>,
}

impl Answers {
    /// Advice that no further answer would change: it is somebody else's.
    pub(super) fn elsewhere(&self, today: Day) -> Option<Advice> {
        let (nation, matter) = (self.nation?, self.matter?);
        let go = |to: Matter, reason: Reason| {
            Some(Advice { verdict: Verdict::GoTo(to), reasons: vec![reason], last_day: None })
        };
        if self.by_matter().is_none() {
            let rule =
                if of_another_nation(nation, matter) { Rule::Devolved } else { Rule::Elsewhere };
            // A victim of crime outside England and Wales has that nation's own bodies.
            let to =
                if matter == Matter::VictimsCode { Matter::DevolvedGovernment } else { matter };
            return go(to, Reason::new(rule, false));
        }
        if let (None, Some(Body::Listed { .. })) = (self.regime(), self.organisation) {
            return go(matter, Reason::new(Rule::Elsewhere, false));
        }
        match self.provider {
            Some(Ended::On(ended)) if today > time::last_day_for_former_provider(ended) => {
                let last = time::last_day_for_former_provider(ended);
                go(Matter::HealthProfessional, Reason::new(Rule::FormerProvider, false).on(last))
            }
            _ => None,
        }
    }

    /// Advice once every question is answered.
    pub(super) fn advise(&self, today: Day) -> Advice {
        // Only what `elsewhere` let pass comes here, so there is a law; health is the fallback.
        let regime = self.regime().unwrap_or(Regime::Health1993);
        let last_day = self.noticed.map(|noticed| time::last_day(regime, noticed));
        let (court, person) = (self.at_court(regime), self.who(regime));
        let (process, wait) = self.at_organisation(regime, today);
        let member = self.through_member(regime, today);
        let mut reasons = vec![Reason::new(law::bodies_rule(regime), true), process];
        reasons.extend(self.in_time(regime, today));
        reasons.extend(member);
        reasons.extend([court, person]);
        let verdict = if person.rule == law::not_public_rule(regime) {
            Verdict::GoTo(self.matter.unwrap_or(Matter::UkGovernment))
        } else if court.how == How::NotMet {
            Verdict::GoTo(Matter::CourtDecision)
        } else if let Some(from) = wait {
            let in_time = last_day.filter(|last| *last >= today);
            Verdict::NotYet { from: in_time.map_or(from, |last| last.min(from)) }
        } else if member.is_some_and(|member| member.how == How::NotMet) {
            Verdict::AskAnMp
        } else {
            Verdict::BringItToUs
        };
        Advice { verdict, reasons, last_day }
    }

    /// The rule on the organisation's own process, and until when to wait for it.
    fn at_organisation(&self, regime: Regime, today: Day) -> (Reason, Option<Day>) {
        let rule = process::rule(regime);
        let not_met = |until: Day| (Reason::new(rule, false).on(until), Some(until));
        let exception = |day: Day| (Reason { rule, how: How::Exception, day: Some(day) }, None);
        match self.process {
            Some(Process::Finished(day)) => (Reason::new(rule, true).on(day), None),
            Some(Process::Stuck(day)) => exception(day),
            Some(Process::Waiting(day)) => match process::wait_until(regime, day) {
                until if until > today => not_met(until),
                until => exception(until),
            },
            Some(Process::NotBegun) | None => not_met(process::wait_until(regime, today)),
        }
    }

    /// The time limit: to the office for health, to the Member of Parliament for government.
    fn in_time(&self, regime: Regime, today: Day) -> Option<Reason> {
        let noticed = self.noticed?;
        let made = match self.member {
            Some(Member::Asked(day)) if law::needs_member(regime, today) => day,
            _ => today,
        };
        let met = time::is_in_time(regime, noticed, made);
        Some(Reason::new(time::rule(regime), met).on(time::last_day(regime, noticed)))
    }

    fn through_member(&self, regime: Regime, today: Day) -> Option<Reason> {
        let rule = law::member_rule(regime, today)?;
        let asked = matches!(self.member, Some(Member::Asked(_)));
        Some(Reason::new(rule, asked || !law::needs_member(regime, today)))
    }

    fn at_court(&self, regime: Regime) -> Reason {
        let rule = law::court_rule(regime);
        let how = match self.court {
            Some(Court::No) | None => How::Met,
            Some(Court::NotReasonable) => How::Exception,
            Some(Court::Could | Court::Gone) => How::NotMet,
        };
        Reason { rule, how, day: None }
    }

    fn who(&self, regime: Regime) -> Reason {
        match self.applicant {
            Some(Applicant::PublicBody) => Reason::new(law::not_public_rule(regime), false),
            Some(Applicant::CannotAct | Applicant::Died) => {
                Reason { rule: law::person_rule(regime), how: How::Exception, day: None }
            }
            _ => Reason::new(law::person_rule(regime), true),
        }
    }
}

/// Whether the matter would be the office's, were it not for the nation.
fn of_another_nation(nation: Nation, matter: Matter) -> bool {
    match matter {
        Matter::NhsCare => nation != Nation::England,
        Matter::VictimsCode => !matches!(nation, Nation::England | Nation::Wales),
        Matter::DevolvedGovernment => true,
        _ => false,
    }
}
