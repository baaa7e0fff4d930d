//! Puts facts to the rules of a pack.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Day, Fact, Facts, Moment, Truth,
    facts::Code,
    formula::{FoundDay, Known},
    pack::{Pack, Rule},
    trace::{Answer, Finding, LawFound, Outcome, Points, Question, Trace, Weight},
};

/// Judges one issue by the rules in force when the complaint was made, else on the day.
///
/// The same pack, facts and day give the same trace, to the byte. What nobody has told is
/// unknown: it leads to a question, never to a refusal.
pub fn judge(pack: &Pack, facts: &Facts, on: Day) -> Trace {
    let rules_of = match facts.received {
        Some(Moment::On(received)) if received < on => received,
        _ => on,
    };
    let law = law_of(pack, facts, on);
    let facts = Facts { law: law.law.clone(), ..facts.clone() };
    let concerned = pack
        .rules
        .iter()
        .filter(|rule| rule.is_in_force(rules_of) && rule.concerns(law.law.as_ref()));
    let judged: Vec<(&Rule, Finding)> =
        concerned.map(|rule| (rule, find(pack, rule, &facts, on))).collect();
    let answer = point(&judged, law.law.is_none(), on, &facts);
    let known = judged.iter().filter(|(_, it)| it.outcome != Outcome::Unknown).cloned();
    let as_told = point(&known.collect::<Vec<_>>(), false, on, &facts);
    Trace {
        office: pack.office.id.clone(),
        edition: pack.office.edition,
        on,
        rules_of,
        questions: questions(pack, &law, &judged),
        law,
        answer,
        as_told,
        rules: judged.into_iter().map(|(_, finding)| finding).collect(),
    }
}

/// The law that was told, else the first of the pack whose condition holds.
pub fn law_of(pack: &Pack, facts: &Facts, on: Day) -> LawFound {
    if let Some(law) = &facts.law {
        return LawFound { law: Some(law.clone()), was_told: true, missing: Vec::new() };
    }
    let known = Known { facts, today: on, calendar: &pack.calendar, the_day: None };
    let mut missing = BTreeSet::new();
    for law in &pack.laws {
        match law.when.evaluate(&known) {
            // An earlier law that may yet hold would come first.
            Truth::Yes if missing.is_empty() => {
                let law = Some(law.code.clone());
                return LawFound { law, was_told: false, missing: Vec::new() };
            }
            Truth::Yes | Truth::No => {}
            Truth::Unknown(facts) => missing.extend(facts),
        }
    }
    let law = missing.is_empty().then(|| Code::from(Pack::NO_LAW));
    LawFound { law, was_told: false, missing: missing.into_iter().collect() }
}

/// How one rule comes out.
pub(crate) fn find(pack: &Pack, rule: &Rule, facts: &Facts, on: Day) -> Finding {
    let plain = Known { facts, today: on, calendar: &pack.calendar, the_day: None };
    let day: Option<FoundDay> = rule.day.as_ref().map(|day| day.find(&plain));
    let known = Known { the_day: day.as_ref(), ..plain };
    let applies = rule.applies.as_ref().map_or(Truth::Yes, |applies| applies.evaluate(&known));
    let met = rule.met.evaluate(&known);
    let exception = rule.exception.as_ref().map_or(Truth::No, |it| it.evaluate(&known));
    let told = Told { applies, met, exception };
    let is_waived = rule.weight != Weight::Absolute
        && facts.waived.as_ref().is_some_and(|ids| ids.contains(&Code(rule.id.clone())));
    let (outcome, in_doubt) = match told.outcome() {
        Outcome::Unknown | Outcome::NotMet if is_waived => (Outcome::LetThrough, false),
        Outcome::Unknown if rule.in_doubt_met => (Outcome::Met, true),
        outcome => (outcome, false),
    };
    let is_unknown = outcome == Outcome::Unknown;
    let (at, counts) = match day {
        Some(FoundDay { at: Ok(moment), counts }) => (Some(moment), counts),
        Some(FoundDay { counts, .. }) => (None, counts),
        None => (None, Vec::new()),
    };
    Finding {
        rule: rule.id.clone(),
        act: rule.act.clone(),
        section: rule.section.clone(),
        certainty: rule.certainty,
        weight: rule.weight,
        outcome,
        in_doubt,
        needs_a_person: outcome == Outcome::Exception && rule.exception_needs_a_person,
        if_not: rule.if_not,
        facts: looked_at(rule, facts),
        missing: if is_unknown { told.missing() } else { Vec::new() },
        day: at,
        limit: rule.is_limit,
        counts,
        says: pack.words(&rule.says).to_owned(),
        change: pack.words(&rule.change).to_owned(),
    }
}

/// What the three conditions of a rule came to.
struct Told {
    applies: Truth,
    met: Truth,
    exception: Truth,
}

impl Told {
    fn outcome(&self) -> Outcome {
        if self.applies.fails() {
            Outcome::NotApplicable
        } else if self.met.holds() {
            Outcome::Met
        } else if self.exception.holds() {
            Outcome::Exception
        } else if self.applies.holds() && self.met.fails() && self.exception.fails() {
            Outcome::NotMet
        } else {
            Outcome::Unknown
        }
    }

    /// The facts that could still settle it.
    fn missing(&self) -> Vec<Fact> {
        let parts = [&self.applies, &self.met, &self.exception];
        parts.into_iter().flat_map(Truth::missing).collect::<BTreeSet<_>>().into_iter().collect()
    }
}

/// The facts of a rule that were told.
fn looked_at(rule: &Rule, facts: &Facts) -> BTreeMap<String, crate::facts::Value> {
    let told = rule.facts().into_iter();
    told.filter_map(|fact| Some((fact.name().to_owned(), facts.get(fact)?))).collect()
}

/// Where one finding points.
fn points(finding: &Finding) -> Points {
    match finding.outcome {
        Outcome::NotMet => finding.if_not,
        Outcome::Unknown => Points::CannotTell,
        Outcome::Exception if finding.needs_a_person => Points::NeedsAPerson,
        _ => Points::MayBeLookedAt,
    }
}

/// Where all of them point: to the worst, since every rule has to be met.
fn point(judged: &[(&Rule, Finding)], no_law_known: bool, on: Day, facts: &Facts) -> Answer {
    let worst = judged.iter().map(|(_, finding)| points(finding)).max();
    let unknown_law = no_law_known.then_some(Points::CannotTell);
    let worst = worst.max(unknown_law).unwrap_or(Points::MayBeLookedAt);
    let deciding: Vec<_> = judged
        .iter()
        .filter(|(_, finding)| worst != Points::MayBeLookedAt && points(finding) == worst)
        .collect();
    let last_day = last_day(judged, on);
    let wait = deciding.iter().filter_map(|(_, finding)| finding.day?.day()).max();
    let until = wait.filter(|_| worst == Points::NotYet);
    let signpost = deciding.iter().find_map(|(rule, _)| rule.signpost.clone());
    let service = || facts.service.as_ref().map(|service| service.0.clone());
    Answer {
        points: worst,
        because: deciding.iter().map(|(rule, _)| rule.id.clone()).collect(),
        by_policy: !deciding.is_empty()
            && deciding
                .iter()
                .all(|(rule, _)| matches!(rule.weight, Weight::Policy | Weight::Warning)),
        until: until.map(|until| last_day.map_or(until, |last: Day| last.min(until))),
        last_day,
        signpost: (worst == Points::Elsewhere).then(|| signpost.or_else(service)).flatten(),
    }
}

/// The last day in time, by the limits that are met and have not passed.
fn last_day(judged: &[(&Rule, Finding)], on: Day) -> Option<Day> {
    let limits =
        judged.iter().filter(|(rule, finding)| rule.is_limit && finding.outcome == Outcome::Met);
    limits.filter_map(|(_, finding)| finding.day?.day()).filter(|day| *day >= on).min()
}

fn questions(pack: &Pack, law: &LawFound, judged: &[(&Rule, Finding)]) -> Vec<Question> {
    let of_law = (!law.missing.is_empty()).then(|| Question {
        rule: "law".to_owned(),
        facts: law.missing.clone(),
        asks: pack.words(&pack.office.asks_law).to_owned(),
    });
    let unknown = judged.iter().filter(|(_, finding)| finding.outcome == Outcome::Unknown);
    let of_rules = unknown.map(|(rule, finding)| Question {
        rule: rule.id.clone(),
        facts: finding.missing.clone(),
        asks: pack.words(&rule.asks).to_owned(),
    });
    of_law.into_iter().chain(of_rules).collect()
}
