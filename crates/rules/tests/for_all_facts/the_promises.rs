//! What the rule base promises for all facts, tried on the pack that ships with the program.

use std::sync::LazyLock;

use crate::any::{a_day_better, any_day, any_facts, in_favour, told, without};
use proptest::{prelude::*, sample::select};
use rules::{
    Fact, Pack, judge,
    pack::phso,
    trace::{Outcome, Points, Weight},
};

static PACK: LazyLock<Pack> = LazyLock::new(|| phso().unwrap());
static PACK_READ_AGAIN: LazyLock<Pack> = LazyLock::new(|| phso().unwrap());

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn a_fact_in_favour_never_makes_the_answer_worse(
        facts in any_facts(&PACK, false),
        fact in select(Fact::ALL),
        on in any_day(),
    ) {
        let before = judge(&PACK, &facts, on);
        for better in [in_favour(&PACK, &facts, fact), a_day_better(&facts, fact)] {
            let Some(better) = better else { continue };
            let after = judge(&PACK, &better, on);
            prop_assert!(
                after.answer.points <= before.answer.points,
                "{fact:?} made {:?} of {:?}: {:?}",
                after.answer.points, before.answer.points, after.answer.because
            );
        }
    }

    #[test]
    fn nobody_is_sent_away_for_want_of_a_fact(
        facts in any_facts(&PACK, false),
        fact in select(Fact::ALL),
        on in any_day(),
    ) {
        // Where the rules come to with less told was not reached by the telling alone: a rule that
        // is not met stays so however the missing fact turns out.
        let less = judge(&PACK, &without(&facts, fact), on);
        let more = judge(&PACK, &facts, on);
        prop_assume!(less.rules_of == more.rules_of && less.law.law == more.law.law);
        for finding in less.rules.iter().filter(|it| it.outcome == Outcome::NotMet) {
            let then = more.rule(&finding.rule).unwrap();
            let let_through = fact == Fact::waived && then.outcome == Outcome::LetThrough;
            prop_assert!(then.outcome == Outcome::NotMet || let_through, "{}", finding.rule);
        }
    }

    #[test]
    fn whoever_is_sent_away_is_told_by_which_rule_on_which_facts(
        facts in any_facts(&PACK, false),
        on in any_day(),
    ) {
        let trace = judge(&PACK, &facts, on);
        if trace.answer.points > Points::CannotTell {
            prop_assert!(!trace.answer.because.is_empty());
            for id in &trace.answer.because {
                let finding = trace.rule(id).unwrap();
                prop_assert_eq!(finding.outcome, Outcome::NotMet);
                prop_assert!(!finding.change.is_empty() && !finding.section.is_empty());
                prop_assert!(finding.missing.is_empty());
            }
        }
        if trace.answer.points == Points::CannotTell {
            prop_assert!(!trace.questions.is_empty());
        }
        for question in &trace.questions {
            prop_assert!(!question.facts.is_empty() && !question.asks.is_empty());
            let told = told(&facts);
            prop_assert!(question.facts.iter().all(|fact| !told.contains(fact)), "{question:?}");
        }
    }

    #[test]
    fn an_absolute_bar_is_lifted_by_nobody(facts in any_facts(&PACK, false), on in any_day()) {
        let all = PACK.rules.iter().map(|rule| rule.id.as_str().into()).collect();
        let waived = rules::Facts { waived: Some(all), ..facts.clone() };
        let (before, after) = (judge(&PACK, &facts, on), judge(&PACK, &waived, on));
        for finding in &after.rules {
            if finding.weight == Weight::Absolute {
                prop_assert_eq!(Some(finding), before.rule(&finding.rule));
            } else {
                prop_assert_ne!(finding.outcome, Outcome::NotMet, "{}", finding.rule);
            }
        }
    }

    #[test]
    fn the_same_facts_give_the_same_trace_to_the_byte(
        facts in any_facts(&PACK, false),
        on in any_day(),
    ) {
        let once = judge(&PACK, &facts, on).json().unwrap();
        prop_assert_eq!(&once, &judge(&PACK_READ_AGAIN, &facts.clone(), on).json().unwrap());
        let read: rules::Trace = serde_json::from_str(&once).unwrap();
        prop_assert_eq!(once, read.json().unwrap());
    }

    #[test]
    fn with_every_fact_told_no_question_remains(
        facts in any_facts(&PACK, true),
        on in any_day(),
    ) {
        let trace = judge(&PACK, &facts, on);
        prop_assert!(trace.questions.is_empty(), "{:?}", trace.questions);
        prop_assert_eq!(trace.answer, trace.as_told);
    }
}
