//! What a formula comes to: yes, no, or unknown for want of these facts.

use std::collections::BTreeSet;

use super::{Formula, When};
use crate::{
    Fact, Facts, Moment, Truth,
    count::Count,
    facts::{Code, Value},
    workdays::Holidays,
};

/// All that a formula may know.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// What was told.
    pub facts: &'a Facts,
    /// The day of the judgment.
    pub today: crate::Day,
    /// The working days of the office.
    pub calendar: &'a Holidays,
    /// The day on which the rule turns, where it has one.
    pub the_day: Option<&'a Day>,
}

/// A day that was found, with the counting that led to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// The day; or the facts that are missing to find it.
    pub at: Result<Moment, BTreeSet<Fact>>,
    /// Every count that led to it.
    pub counts: Vec<Count>,
}

impl Day {
    fn plain(at: Result<Moment, BTreeSet<Fact>>) -> Self {
        Self { at, counts: Vec::new() }
    }
}

impl Formula {
    /// What it comes to.
    pub fn evaluate(&self, known: &Known<'_>) -> Truth {
        match self {
            Self::Literal(holds) => Truth::from(*holds),
            Self::Flag(fact) => match known.facts.get(*fact) {
                Some(Value::Flag(holds)) => Truth::from(holds),
                _ => Truth::wants(*fact),
            },
            Self::OneOf(fact, codes) => match known.facts.get(*fact) {
                Some(Value::Code(Code(code))) => Truth::from(codes.contains(&code)),
                _ => Truth::wants(*fact),
            },
            Self::Among(code, fact) => match known.facts.get(*fact) {
                Some(Value::Codes(codes)) => {
                    Truth::from(codes.contains(&Code::from(code.as_str())))
                }
                _ => Truth::wants(*fact),
            },
            Self::Compare(one, order, two) => match (one.find(known).at, two.find(known).at) {
                (Ok(one), Ok(two)) => Truth::from(order.holds(one, two)),
                (one, two) => {
                    Truth::Unknown(&one.err().unwrap_or_default() | &two.err().unwrap_or_default())
                }
            },
            Self::Not(inner) => inner.evaluate(known).not(),
            Self::And(one, two) => one.evaluate(known).and(two.evaluate(known)),
            Self::Or(one, two) => one.evaluate(known).or(two.evaluate(known)),
        }
    }
}

impl When {
    /// The day that it comes to, with the counting.
    pub fn find(&self, known: &Known<'_>) -> Day {
        match self {
            Self::Fact(fact) => Day::plain(match known.facts.get(*fact) {
                Some(Value::Moment(moment)) => Ok(moment),
                _ => Err(BTreeSet::from([*fact])),
            }),
            Self::Today => Day::plain(Ok(known.today.into())),
            Self::Never => Day::plain(Ok(Moment::Never)),
            Self::TheDay => known.the_day.cloned().unwrap_or(Day::plain(Err(BTreeSet::new()))),
            Self::After(from, add, unit) => {
                let mut found = from.find(known);
                let Ok(start) = found.at else { return found };
                let name = from.name(known, start);
                let count = Count::from((name, start), (*add, *unit), known.calendar);
                found.at = count.gives.ok_or_else(BTreeSet::new);
                found.counts.push(count);
                found
            }
            Self::Earliest(one, two) => one.find(known).with(two.find(known), Ord::min),
            Self::Latest(one, two) => one.find(known).with(two.find(known), Ord::max),
        }
    }

    /// What a day that was found is called: the name of the fact, or `today`.
    fn name(&self, known: &Known<'_>, found: Moment) -> &'static str {
        match self {
            Self::Fact(fact) => fact.name(),
            Self::Today | Self::Never => "today",
            Self::TheDay => "the_day",
            Self::After(from, ..) => from.name(known, found),
            Self::Earliest(one, two) | Self::Latest(one, two) => {
                let is_one = one.find(known).at == Ok(found);
                if is_one { one.name(known, found) } else { two.name(known, found) }
            }
        }
    }
}

impl Day {
    /// The one of two days that `choose` takes; unknown if either is.
    fn with(mut self, mut other: Self, choose: fn(Moment, Moment) -> Moment) -> Self {
        self.counts.append(&mut other.counts);
        self.at = match (self.at, other.at) {
            (Ok(one), Ok(two)) => Ok(choose(one, two)),
            (one, two) => Err(&one.err().unwrap_or_default() | &two.err().unwrap_or_default()),
        };
        self
    }
}
