//! Holds every rule to a promise: a fact in favour of whoever complains never makes the answer
//! worse. A favoured fact may stand only where it helps: a "yes" that is in favour may help a
//! rule to be met, and may not stand behind a "not"; an earlier day may not stand where a later
//! one helps; and what decides whether a rule concerns somebody works the other way round.

use super::super::Rule;
use crate::{
    Fact,
    facts::Favour,
    formula::{Formula, Order, When},
};

/// The first fact of a rule that would work against whoever it favours.
pub(super) fn turned_against(rule: &Rule) -> Option<Fact> {
    let day = rule.day.as_ref();
    let mut helps = [Some(&rule.met), rule.exception.as_ref()].into_iter().flatten();
    let against = helps.find_map(|formula| Side { day, helps: true }.against(formula));
    let applies = rule.applies.as_ref();
    against.or_else(|| applies.and_then(|formula| Side { day, helps: false }.against(formula)))
}

/// Which way a formula has to come out to help, and the day on which its rule turns.
#[derive(Clone, Copy)]
struct Side<'a> {
    day: Option<&'a When>,
    helps: bool,
}

impl Side<'_> {
    fn against(self, formula: &Formula) -> Option<Fact> {
        match formula {
            Formula::Literal(_) => None,
            Formula::Flag(fact) => unless(*fact, |favour| match favour {
                Favour::Yes => self.helps,
                Favour::No => !self.helps,
                _ => true,
            }),
            Formula::OneOf(fact, codes) => unless(*fact, |favour| match favour {
                Favour::Best(best) => codes.contains(best) == self.helps,
                _ => true,
            }),
            Formula::Among(_, fact) => unless(*fact, |favour| match favour {
                Favour::More => self.helps,
                Favour::Fewer => !self.helps,
                _ => true,
            }),
            Formula::Not(inner) => Side { helps: !self.helps, ..self }.against(inner),
            Formula::And(one, two) | Formula::Or(one, two) => {
                self.against(one).or_else(|| self.against(two))
            }
            Formula::Compare(one, order, two) => match (order, self.helps) {
                (Order::By | Order::Before, true) | (Order::After | Order::From, false) => {
                    self.day(one, Some(false)).or_else(|| self.day(two, Some(true)))
                }
                (Order::By | Order::Before, false) | (Order::After | Order::From, true) => {
                    self.day(one, Some(true)).or_else(|| self.day(two, Some(false)))
                }
                (Order::Same, _) => self.day(one, None).or_else(|| self.day(two, None)),
            },
        }
    }

    /// A day that helps by being later (`Some(true)`), earlier, or (`None`) by neither.
    fn day(self, when: &When, later_helps: Option<bool>) -> Option<Fact> {
        match when {
            When::Fact(fact) => unless(*fact, |favour| match favour {
                Favour::Later => later_helps == Some(true),
                Favour::Earlier => later_helps == Some(false),
                _ => true,
            }),
            When::Today | When::Never => None,
            When::TheDay => self.day.and_then(|day| self.day(day, later_helps)),
            When::After(from, ..) => self.day(from, later_helps),
            When::Earliest(one, two) | When::Latest(one, two) => {
                self.day(one, later_helps).or_else(|| self.day(two, later_helps))
            }
        }
    }
}

fn unless(fact: Fact, is_fine: impl Fn(Favour) -> bool) -> Option<Fact> {
    (!is_fine(fact.favour())).then_some(fact)
}
