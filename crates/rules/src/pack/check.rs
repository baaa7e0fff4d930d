//! Checks a pack that has been read: its dates, its words, and every worked example.

mod favour;

use std::collections::BTreeSet;

use super::{Example, Fault, Pack, Rule, Text, WorkedCase, read::words};
use crate::{
    Day, Fact, Facts, Moment,
    facts::{Code, Value},
    formula::Formula,
    judge,
    judge::find,
    trace::{Outcome, Points, Weight},
};

/// A fact that cannot be so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FactFault {
    /// The office has no such code.
    #[error("`{fact}` says `{code}`, which is not one of: {}", known.join(", "))]
    UnknownCode {
        /// The fact.
        fact: &'static str,
        /// What it says.
        code: String,
        /// What it could say.
        known: Vec<String>,
    },
    /// It lies in the future.
    #[error("`{fact}` is {day}, after {on}, the day for which the question is asked")]
    Future {
        /// The fact.
        fact: &'static str,
        /// Its day.
        day: Day,
        /// The day of the question.
        on: Day,
    },
    /// Somebody who complains knows of the matter.
    #[error("`noticed` cannot be `never`: leave it out if nobody knows the day")]
    NeverNoticed,
}

impl Pack {
    /// Whether facts can be put to this pack on a day.
    ///
    /// # Errors
    ///
    /// The first fact that cannot be so.
    pub fn accepts(&self, facts: &Facts, on: Day) -> Result<(), FactFault> {
        if facts.noticed == Some(Moment::Never) {
            return Err(FactFault::NeverNoticed);
        }
        for fact in Fact::ALL.iter().copied() {
            match facts.get(fact) {
                Some(Value::Code(code)) => self.has_code(fact, &code)?,
                Some(Value::Codes(codes)) => {
                    codes.iter().try_for_each(|code| self.has_code(fact, code))?;
                }
                Some(Value::Moment(Moment::On(day))) if day > on => {
                    return Err(FactFault::Future { fact: fact.name(), day, on });
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn has_code(&self, fact: Fact, code: &Code) -> Result<(), FactFault> {
        let known = crate::formula::allowed(fact, &self.codes);
        if known.contains(&code.0) {
            return Ok(());
        }
        let known = known.into_iter().collect();
        Err(FactFault::UnknownCode { fact: fact.name(), code: code.0.clone(), known })
    }
}

/// Checks what `office.toml` says.
pub(super) fn office(pack: &Pack) -> Result<(), Fault> {
    let fault = |place: String, reason: String| Fault::at("office.toml", place, reason);
    let office = &pack.office;
    if office.languages.is_empty() {
        return Err(fault("languages".into(), "name at least one".into()));
    }
    let is_money = office.currency.len() == 3
        && office.currency.chars().all(|letter| letter.is_ascii_uppercase());
    if !is_money {
        let reason = format!("`{}` is no code of three capital letters", office.currency);
        return Err(fault("currency".into(), reason));
    }
    for (place, text) in words(office, &pack.laws) {
        in_its_languages(pack, text).map_err(|reason| fault(place, reason))?;
    }
    for (name, period) in pack.periods.all() {
        in_its_languages(pack, &period.says)
            .map_err(|reason| fault(format!("period {name}"), reason))?;
    }
    let knows = |fact: Fact, code: &str| {
        pack.codes.get(fact.name()).is_some_and(|known| known.contains(code))
    };
    if let Some(all) = office.all_nations.as_ref().filter(|all| !knows(Fact::nation, all)) {
        return Err(fault("all_nations".into(), format!("`{all}` is no code of `nation`")));
    }
    for body in &pack.bodies {
        let place = || format!("body {}", body.code);
        if !knows(Fact::nation, &body.nation) {
            return Err(fault(place(), format!("`{}` is no code of `nation`", body.nation)));
        }
        if let Some(law) = body.law.as_ref().filter(|law| !knows(Fact::law, &law.0)) {
            return Err(fault(place(), format!("`{}` is no law of the office", law.0)));
        }
    }
    let codes: BTreeSet<_> = pack.laws.iter().map(|law| &law.code).collect();
    if codes.len() < pack.laws.len() || codes.contains(&Code::from(Pack::NO_LAW)) {
        let reason = "each law needs a code of its own, and `none` is no law";
        return Err(fault("law".into(), reason.into()));
    }
    Ok(())
}

pub(super) fn in_its_languages(pack: &Pack, text: &Text) -> Result<(), String> {
    let spoken = &pack.office.languages;
    if let Some(foreign) = text.keys().find(|language| !spoken.contains(language)) {
        return Err(format!("`{foreign}` is no language of the office"));
    }
    if pack.words(text).trim().is_empty() {
        return Err(format!("it has no words in `{}`", spoken.join("`, `")));
    }
    Ok(())
}

/// Checks every rule and its examples.
pub(super) fn rules(pack: &Pack) -> Vec<Fault> {
    let checked = pack.rules.iter().flat_map(|rule| {
        let at = |reason: String| Fault::at(&rule.file, format!("rule {}", rule.id), reason);
        let whole = shape(pack, rule)
            .and_then(|()| stands_alone(pack, rule))
            .and_then(|()| keeps_its_promise(rule))
            .and_then(|()| says_everything(pack, rule))
            .and_then(|()| shows_everything(rule));
        let examples = rule.examples.iter().filter_map(move |example| {
            let reason = example.try_on(pack, rule).err()?;
            Some(at(format!("example \"{}\": {reason}", example.tells)))
        });
        whole.err().map(at).into_iter().chain(examples)
    });
    checked.collect()
}

/// Puts every worked complaint through the rules.
pub(super) fn cases(pack: &Pack) -> Vec<Fault> {
    let checked = pack.cases.iter().filter_map(|case| {
        let reason = case.try_on(pack).err()?;
        Some(Fault::at(&case.file, format!("case \"{}\"", case.tells), reason))
    });
    checked.collect()
}

/// Whether a fact in favour of whoever complains can never make it worse.
fn keeps_its_promise(rule: &Rule) -> Result<(), String> {
    if rule.in_doubt_met && rule.exception_needs_a_person {
        return Err("it is met in doubt, so claiming its exception would only make it worse".into());
    }
    match favour::turned_against(rule) {
        Some(fact) => Err(format!(
            "`{}` speaks for whoever complains, and here it would work against them",
            fact.name()
        )),
        None => Ok(()),
    }
}

fn stands_alone(pack: &Pack, rule: &Rule) -> Result<(), String> {
    let others = pack.rules.iter().filter(|other| other.id == rule.id);
    match others.filter(|other| other.overlaps(rule)).count() {
        0 | 1 => Ok(()),
        _ => Err("two rules of this identifier are in force on one day".into()),
    }
}

impl Rule {
    fn overlaps(&self, other: &Self) -> bool {
        let starts_before_end =
            |one: &Self, two: &Self| one.from.is_none_or(|from| two.to.is_none_or(|to| from <= to));
        starts_before_end(self, other) && starts_before_end(other, self)
    }
}

/// Whether its parts fit together.
fn shape(pack: &Pack, rule: &Rule) -> Result<(), String> {
    let known = pack.codes.get(Fact::law.name()).cloned().unwrap_or_default();
    if let Some(law) = rule.laws.iter().find(|law| !known.contains(&law.0)) {
        return Err(format!("`{}` is no law of the office", law.0));
    }
    let services = pack.codes.get(Fact::service.name()).cloned().unwrap_or_default();
    if let Some(signpost) = rule.signpost.as_ref().filter(|it| !services.contains(*it)) {
        return Err(format!("the signpost `{signpost}` is no code of `service`"));
    }
    let is_tidy =
        rule.id.chars().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-');
    let formulas = [Some(&rule.met), rule.applies.as_ref(), rule.exception.as_ref()];
    let names_the_day = formulas.into_iter().flatten().any(Formula::names_the_day);
    let faults = [
        (!is_tidy || rule.id.is_empty(), "its identifier is of small letters, digits and hyphens"),
        (rule.laws.is_empty(), "it belongs to no law; name `none` for what no law covers"),
        (rule.act.is_empty() || rule.section.is_empty(), "it does not say where it stands"),
        (rule.from.zip(rule.to).is_some_and(|(from, to)| to < from), "it ends before it begins"),
        (
            !matches!(
                rule.if_not,
                Points::NeedsAPerson | Points::AskAMember | Points::NotYet | Points::Elsewhere
            ),
            "`if_not` is needs-a-person, ask-a-member, not-yet or elsewhere",
        ),
        (names_the_day && rule.day.is_none(), "it speaks of `the_day` and gives no `day`"),
        (
            rule.if_not == Points::NotYet && rule.day.is_none(),
            "not yet, but until when? Give a `day`",
        ),
        (rule.is_limit && rule.day.is_none(), "a limit needs a `day`"),
        (
            (rule.weight == Weight::Waivable) != rule.waiver.is_some(),
            "a waivable rule gives the words of its `waiver`, and only a waivable rule does",
        ),
        (
            rule.exception.is_some() != rule.exception_says.is_some(),
            "an `exception` and what it says (`exception_says`) go together",
        ),
        (
            rule.exception_needs_a_person && rule.exception.is_none(),
            "no exception that a person could find",
        ),
    ];
    match faults.into_iter().find(|(is_so, _)| *is_so) {
        Some((_, reason)) => Err(reason.to_owned()),
        None => Ok(()),
    }
}

fn says_everything(pack: &Pack, rule: &Rule) -> Result<(), String> {
    let texts = [
        ("says", Some(&rule.says)),
        ("asks", Some(&rule.asks)),
        ("exception_says", rule.exception_says.as_ref()),
        ("waiver", rule.waiver.as_ref()),
        ("change", Some(&rule.change)),
    ];
    for (part, text) in texts {
        let Some(text) = text else { continue };
        in_its_languages(pack, text).map_err(|reason| format!("`{part}`: {reason}"))?;
    }
    Ok(())
}

/// Whether its examples show every way in which it can come out.
fn shows_everything(rule: &Rule) -> Result<(), String> {
    let shown = |outcome| rule.examples.iter().any(|example| example.gives == Some(outcome));
    let can_fail = rule.met != Formula::Literal(true);
    let can_pass = rule.met != Formula::Literal(false);
    let wanted = [
        (can_pass, Outcome::Met, "is met"),
        (can_fail, Outcome::NotMet, "is not met"),
        (rule.exception.is_some(), Outcome::Exception, "has its exception"),
    ];
    match wanted.into_iter().find(|(can, outcome, _)| *can && !shown(*outcome)) {
        Some((_, _, how)) => Err(format!("no worked example shows how it {how}")),
        None => Ok(()),
    }
}

impl Example {
    fn try_on(&self, pack: &Pack, rule: &Rule) -> Result<(), String> {
        pack.accepts(&self.facts, self.on).map_err(|fault| fault.to_string())?;
        let Some(gives) = self.gives else {
            return if rule.is_in_force(self.on) { Err("it is in force".into()) } else { Ok(()) };
        };
        if !rule.is_in_force(self.on) {
            return Err("it is not in force on that day".into());
        }
        let found = find(pack, rule, &self.facts, self.on);
        if found.outcome != gives {
            return Err(format!("it comes out as {:?}, not as {gives:?}", found.outcome));
        }
        if self.day.is_some() && found.day != self.day {
            let day = |day: Option<Moment>| day.map_or("no day".to_owned(), |day| day.to_string());
            return Err(format!("it turns on {}, not on {}", day(found.day), day(self.day)));
        }
        match &self.missing {
            Some(missing) if *missing != found.missing => {
                Err(format!("{:?} are missing, not {missing:?}", found.missing))
            }
            _ => Ok(()),
        }
    }
}

impl WorkedCase {
    fn try_on(&self, pack: &Pack) -> Result<(), String> {
        pack.accepts(&self.facts, self.on).map_err(|fault| fault.to_string())?;
        let trace = judge(pack, &self.facts, self.on);
        let as_told = self.as_told.unwrap_or(self.points);
        let found = (trace.answer.points, trace.as_told.points);
        if found != (self.points, as_told) {
            let told = trace.as_told.because;
            return Err(format!(
                "it points to {found:?}, because of {:?} and {told:?}",
                trace.answer.because
            ));
        }
        // What is not known yet is a list of questions; what was told decides.
        if trace.as_told.because != self.because {
            return Err(format!(
                "it is decided by {:?}, not by {:?}",
                trace.as_told.because, self.because
            ));
        }
        if trace.as_told.until != self.until {
            return Err(format!(
                "it waits until {:?}, not until {:?}",
                trace.as_told.until, self.until
            ));
        }
        Ok(())
    }
}
