//! The small language of the rules: a part of CEL, the Common Expression Language
//! (<https://cel.dev>), read by the `cel` crate and then checked against the vocabulary.
//!
//! What is offered: `&&`, `||`, `!`, comparisons of days, `==`, `!=` and `in` on codes, and the
//! counting of days (`months_after(noticed, 12)`). Everything else is refused when a pack is
//! read, so that a rule can only say what a person can follow. A checked formula cannot fail:
//! it comes out yes, no, or unknown for want of named facts. Where every fact is known it comes
//! out as CEL itself says; a test holds the two together.
mod evaluate;
mod read;

use std::collections::BTreeSet;

use crate::{Fact, Moment, count::Unit};

pub use evaluate::{Day as FoundDay, Known};
pub(crate) use read::allowed;
pub use read::{Codes, FormulaFault};

/// A condition of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Formula {
    /// Always so, or never.
    Literal(bool),
    /// A fact that is a yes or a no.
    Flag(Fact),
    /// A fact is one of these codes.
    OneOf(Fact, BTreeSet<String>),
    /// This code is among those of a fact.
    Among(String, Fact),
    /// Two days compared.
    Compare(When, Order, When),
    /// The contrary.
    Not(Box<Formula>),
    /// Both.
    And(Box<Formula>, Box<Formula>),
    /// Either.
    Or(Box<Formula>, Box<Formula>),
}

/// How two days are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// Earlier than.
    Before,
    /// Not later than.
    By,
    /// Later than.
    After,
    /// Not earlier than.
    From,
    /// The same.
    Same,
}

/// A day that a rule speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// The day that a fact tells.
    Fact(Fact),
    /// The day of the judgment.
    Today,
    /// The day on which the rule turns.
    TheDay,
    /// No day: it has not happened.
    Never,
    /// So long after a day.
    After(Box<When>, u16, Unit),
    /// The earlier of two.
    Earliest(Box<When>, Box<When>),
    /// The later of two.
    Latest(Box<When>, Box<When>),
}

impl Formula {
    /// The facts that it speaks of, in the order of the vocabulary.
    pub fn facts(&self) -> BTreeSet<Fact> {
        match self {
            Self::Literal(_) => BTreeSet::new(),
            Self::Flag(fact) | Self::OneOf(fact, _) | Self::Among(_, fact) => {
                BTreeSet::from([*fact])
            }
            Self::Compare(one, _, two) => &one.facts() | &two.facts(),
            Self::Not(inner) => inner.facts(),
            Self::And(one, two) | Self::Or(one, two) => &one.facts() | &two.facts(),
        }
    }

    /// Whether it speaks of the day on which the rule turns.
    pub fn names_the_day(&self) -> bool {
        match self {
            Self::Literal(_) | Self::Flag(_) | Self::OneOf(..) | Self::Among(..) => false,
            Self::Compare(one, _, two) => one.is_the_day() || two.is_the_day(),
            Self::Not(inner) => inner.names_the_day(),
            Self::And(one, two) | Self::Or(one, two) => one.names_the_day() || two.names_the_day(),
        }
    }
}

impl When {
    /// The facts that it speaks of.
    pub fn facts(&self) -> BTreeSet<Fact> {
        match self {
            Self::Fact(fact) => BTreeSet::from([*fact]),
            Self::Today | Self::TheDay | Self::Never => BTreeSet::new(),
            Self::After(from, ..) => from.facts(),
            Self::Earliest(one, two) | Self::Latest(one, two) => &one.facts() | &two.facts(),
        }
    }

    fn is_the_day(&self) -> bool {
        match self {
            Self::TheDay => true,
            Self::Fact(_) | Self::Today | Self::Never => false,
            Self::After(from, ..) => from.is_the_day(),
            Self::Earliest(one, two) | Self::Latest(one, two) => {
                one.is_the_day() || two.is_the_day()
            }
        }
    }
}

impl Order {
    /// Whether two days stand in this order.
    pub fn holds(self, one: Moment, two: Moment) -> bool {
        match self {
            Self::Before => one < two,
            Self::By => one <= two,
            Self::After => one > two,
            Self::From => one >= two,
            Self::Same => one == two,
        }
    }
}

#[cfg(test)]
mod tests;
