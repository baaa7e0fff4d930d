//! The law of the office: its pack, put to the questions of a case.
//!
//! No Act, section or period stands here. [`pack`] is the one rule base; [`facts`] says what the
//! record knows of an issue, [`trace`] what the rules make of it. The pack is chosen once, when
//! the program starts, and never changes under a case: see
//! `docs/decisions/2026-11-26-one-pack-for-the-program.md`.
mod known;
mod period;

use std::sync::OnceLock;

use rules::{
    Fact, Facts, Moment, Pack, Trace,
    facts::Code,
    pack::{Rule, phso},
    trace::{Outcome, Points, Weight},
};

use crate::{
    Complaint, Day,
    case::Issue,
    codes::{Check, Regime, Severity},
};

pub use known::facts;
pub use period::{last_day, until};
pub use rules::Certainty;

static OFFICE: OnceLock<Pack> = OnceLock::new();

/// The rule base: the pack that was installed, or the one that ships with the program.
pub fn pack() -> &'static Pack {
    OFFICE.get_or_init(|| {
        #[expect(clippy::panic, reason = "a test reads it; nobody runs on half a law")]
        phso().unwrap_or_else(|faults| panic!("{faults}"))
    })
}

/// A pack is in use already: it is chosen before the first question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the program works by another office pack already")]
pub struct PackInUse;

/// Makes a pack the rule base of this program, once, before anything asks it.
///
/// # Errors
///
/// There is one already.
pub fn install(pack: Pack) -> Result<(), PackInUse> {
    OFFICE.set(pack).map_err(|_| PackInUse)
}

/// What the rule base calls a law.
pub fn code(regime: Regime) -> Code {
    Code::from(regime.code())
}

/// The law of a code; `None`: no law of this office.
pub fn regime(code: &Code) -> Option<Regime> {
    code.0.parse().ok()
}

/// Whether a law holds whoever the organisation is: the kind of complaint says it.
pub fn is_whoever(regime: Regime) -> bool {
    pack().laws.iter().any(|law| law.whoever && law.code.0 == regime.code())
}

/// The checks that a law asked for on the day on which a complaint was made, in their order. Of
/// a law that the pack does not know, every one: nothing is let in by a gap.
pub fn checks_of(regime: Regime, made: Day) -> Vec<Check> {
    let is_known = Regime::every().contains(&regime);
    let asked = |check: &Check| !is_known || behind(regime, *check, made).next().is_some();
    Check::ALL.iter().copied().filter(asked).collect()
}

/// Whether the scale gives an amount, in hundredths of the office's money, at a level.
pub fn gives(level: Severity, hundredths: i64, on: Day) -> bool {
    pack().band(level.code(), on).is_some_and(|band| band.gives(hundredths))
}

/// A rule as it stands on a day.
pub fn rule(id: &str, on: Day) -> Option<&'static Rule> {
    pack().rule(id, on)
}

/// The rules of a law that are in force on a day, in the order of the pack.
pub fn rules_of(regime: Regime, on: Day) -> impl Iterator<Item = &'static Rule> {
    let law = code(regime);
    let rules = pack().rules.iter();
    rules.filter(move |rule| rule.is_in_force(on) && rule.concerns(Some(&law)))
}

/// The rules behind an officer's check.
pub fn behind(regime: Regime, check: Check, on: Day) -> impl Iterator<Item = &'static Rule> {
    rules_of(regime, on).filter(move |rule| rule.check.as_deref() == Some(check.code()))
}

/// Whether a complaint made on a day must come through a Member of Parliament: always under the
/// 1967 Act, for victims of crime only until 28 January 2025, never for health.
pub fn needs_member(regime: Regime, made: Day) -> bool {
    rules_of(regime, made).any(|rule| rule.if_not == Points::AskAMember)
}

/// Whether any law of the office asks for a member's referral on a day.
pub fn members_refer(on: Day) -> bool {
    Regime::every().iter().any(|regime| needs_member(*regime, on))
}

/// Whether a law lets the organisation complained about refer a complaint itself: a rule of it
/// begins with that.
pub fn bodies_refer(regime: Regime, on: Day) -> bool {
    let begins = |rule: &Rule| {
        rule.applies.as_ref().is_some_and(|formula| formula.facts().contains(&Fact::body_refers))
    };
    rules_of(regime, on).any(begins)
}

/// The rule under which a person at the office may let a check through that is not met: the law
/// has words for it, or it is the office's policy.
pub fn discretion(regime: Regime, check: Check, on: Day) -> Option<&'static Rule> {
    behind(regime, check, on).find(|rule| rule.weight != Weight::Absolute)
}

/// The matters that a law leaves out, each a rule with its exception, in the order of the Act.
pub fn left_out(regime: Regime, on: Day) -> impl Iterator<Item = &'static Rule> {
    let matters = pack().codes.get("matters");
    rules_of(regime, on).filter(move |rule| matters.is_some_and(|them| them.contains(&rule.id)))
}

/// The day on which somebody who complained to the organisation need wait no longer.
pub fn wait_until(regime: Regime, complained: Day, today: Day) -> Option<Day> {
    let complained = Some(Moment::On(complained));
    let facts = Facts { law: Some(code(regime)), complained, ..Facts::default() };
    let waits = |rule: &&Rule| rule.if_not == Points::NotYet;
    let rule = behind(regime, Check::ProcessFinished, today).find(waits)?;
    pack().finding(rule, &facts, today).day?.day()
}

/// The rules that decide against an issue: those behind these checks that the trace shows as not
/// met. Where the facts show none for a check that an officer found not met,
/// its first rule: the officer knows more than the record.
pub fn deciding(
    trace: &Trace,
    issue: &Issue,
    checks: impl IntoIterator<Item = Check>,
) -> Vec<&'static Rule> {
    let is_not_met = |rule: &&Rule| {
        trace.rule(&rule.id).is_some_and(|finding| finding.outcome == Outcome::NotMet)
    };
    let of_check = |check| {
        let behind = || behind(issue.regime, check, trace.rules_of);
        let shown: Vec<_> = behind().filter(is_not_met).collect();
        if shown.is_empty() { behind().take(1).collect() } else { shown }
    };
    checks.into_iter().flat_map(of_check).collect()
}

/// What the rules make of an issue, with everything that the record knows of it.
pub fn trace(complaint: &Complaint, issue: &Issue, today: Day) -> Trace {
    rules::judge(pack(), &facts(complaint, issue, today), today)
}

#[cfg(test)]
mod tests;
