//! The rules are written in CEL, the Common Expression Language. Where every fact is known, ours
//! comes out as CEL's own interpreter does, for every formula of the pack.

use std::sync::LazyLock;

use crate::any::{any_day, any_facts};
use cel::{Context, Program, Value as Cel};
use jiff::{Span, Unit, civil::date};
use proptest::prelude::*;
use rules::{
    Day, Fact, Facts, Moment, Pack, Truth,
    facts::Value,
    formula::{Formula, Known, When},
    pack::{PHSO_FILES, phso},
};

static PACK: LazyLock<Pack> = LazyLock::new(|| phso().unwrap());

/// Never, for CEL: later than every day.
const NEVER: i64 = 1 << 40;

fn number(moment: Moment) -> i64 {
    match moment {
        Moment::On(day) => i64::from(date(1970, 1, 1).until((Unit::Day, day)).unwrap().get_days()),
        Moment::Never => NEVER,
    }
}

fn counted(from: i64, span: impl Fn() -> Span) -> i64 {
    if from == NEVER {
        return NEVER;
    }
    let day = date(1970, 1, 1).saturating_add(Span::new().days(from));
    number(day.saturating_add(span()).into())
}

fn context(facts: &Facts, today: Day, the_day: i64) -> Context<'static, 'static> {
    let mut context = Context::default();
    for fact in Fact::ALL {
        let value: Cel = match facts.get(*fact) {
            Some(Value::Flag(flag)) => flag.into(),
            Some(Value::Moment(moment)) => number(moment).into(),
            Some(Value::Code(code)) => code.0.as_str().into(),
            Some(Value::Codes(codes)) => {
                codes.iter().map(|code| Cel::from(code.0.as_str())).collect::<Vec<_>>().into()
            }
            None => continue,
        };
        context.add_variable_from_value(fact.name(), value);
    }
    context.add_variable_from_value("today", number(today.into()));
    context.add_variable_from_value("never", NEVER);
    context.add_variable_from_value("the_day", the_day);
    let months = |from: i64, add: i64| counted(from, || Span::new().months(add));
    let years = |from: i64, add: i64| counted(from, || Span::new().years(add));
    context.add_function("months_after", months).unwrap();
    context.add_function("years_after", years).unwrap();
    context.add_function("earliest", |one: i64, two: i64| one.min(two)).unwrap();
    context
}

/// Every formula of the pack as it is written: its rule, its part, its text.
fn written() -> Vec<(String, &'static str, String)> {
    let mut all = Vec::new();
    for (_, text) in PHSO_FILES {
        let file: toml::Table = text.parse().unwrap();
        for rule in file.get("rule").and_then(toml::Value::as_array).into_iter().flatten() {
            for part in ["day", "applies", "met", "exception"] {
                if let Some(text) = rule.get(part).and_then(toml::Value::as_str) {
                    all.push((rule["id"].as_str().unwrap().to_owned(), part, text.to_owned()));
                }
            }
        }
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn where_every_fact_is_known(facts in any_facts(&PACK, true), today in any_day()) {
        let calendar = &PACK.calendar;
        let plain = Known { facts: &facts, today, calendar, the_day: None };
        let mut the_day = None;
        for (rule, part, text) in written() {
            let cel = |the_day: i64| {
                let context = context(&facts, today, the_day);
                Program::compile(&text).unwrap().execute(&context).unwrap()
            };
            if part == "day" {
                let found = When::read(&text, &PACK.codes).unwrap().find(&plain);
                prop_assert_eq!(cel(0), Cel::from(number(found.at.clone().unwrap())), "{}", rule);
                the_day = Some((rule, found));
                continue;
            }
            let of_this = the_day.as_ref().filter(|(of, _)| *of == rule).map(|(_, day)| day);
            let formula = Formula::read(&text, &PACK.codes).unwrap();
            let ours = formula.evaluate(&Known { the_day: of_this, ..plain });
            let day = of_this.map_or(0, |day| number(day.at.clone().unwrap()));
            prop_assert_eq!(cel(day), Cel::from(ours == Truth::Yes), "{} {}: {}", rule, part, text);
        }
    }
}

#[test]
fn the_pack_has_formulas_to_compare() {
    assert!(written().len() > 60);
}
