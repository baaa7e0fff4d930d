//! Facts of every kind for the property tests, made from the vocabulary itself.

use std::collections::BTreeSet;

use jiff::{Span, civil::date};
use proptest::{prelude::*, sample::select, strategy::Union};
use rules::{
    Day, Fact, Facts, Moment, Pack,
    facts::{Favour, Kind, Values},
};
use serde_json::{Map, Value, json};

/// The day since which the rules of the pack have not changed.
pub const SINCE: Day = date(2025, 1, 29);

/// A day of the two years after.
pub fn any_day() -> impl Strategy<Value = Day> {
    (0_i32..730).prop_map(|days| SINCE.saturating_add(Span::new().days(days)))
}

/// Some of the facts, as somebody may have told them; with `all`, every one.
pub fn any_facts(pack: &Pack, all: bool) -> impl Strategy<Value = Facts> + use<> {
    let told: Vec<_> = Fact::ALL
        .iter()
        .filter(|fact| has_codes(pack, **fact))
        .map(|fact| {
            let value = any_value(pack, *fact);
            let told = if all { Just(true).boxed() } else { any::<bool>().boxed() };
            (Just(fact.name()), value, told)
        })
        .collect();
    told.prop_map(|told| {
        let told = told.into_iter().filter(|(_, _, told)| *told);
        let map: Map<String, Value> =
            told.map(|(name, value, _)| (name.to_owned(), value)).collect();
        serde_json::from_value(Value::Object(map)).unwrap()
    })
}

fn codes(pack: &Pack, fact: Fact) -> Vec<String> {
    let declared = |name: &str| pack.codes.get(name).into_iter().flatten().cloned().collect();
    match fact.kind() {
        Kind::Code(Values::Fixed(codes)) => codes.iter().map(|code| (*code).to_owned()).collect(),
        _ if fact == Fact::exempt => declared("matters"),
        _ => declared(fact.name()),
    }
}

fn has_codes(pack: &Pack, fact: Fact) -> bool {
    matches!(fact.kind(), Kind::Flag | Kind::Moment) || !codes(pack, fact).is_empty()
}

fn any_value(pack: &Pack, fact: Fact) -> BoxedStrategy<Value> {
    match fact.kind() {
        Kind::Flag => any::<bool>().prop_map(Value::from).boxed(),
        Kind::Moment if fact == Fact::noticed => {
            any_day().prop_map(|day| json!(day.to_string())).boxed()
        }
        Kind::Moment => Union::new_weighted(vec![
            (3, any_day().prop_map(|day| json!(day.to_string())).boxed()),
            (1, Just(json!("never")).boxed()),
        ])
        .boxed(),
        Kind::Code(_) => select(codes(pack, fact)).prop_map(Value::from).boxed(),
        Kind::Codes(_) => {
            proptest::sample::subsequence(codes(pack, fact), 0..3).prop_map(Value::from).boxed()
        }
    }
}

/// The same facts with one changed in favour of whoever complains; `None`: the fact favours
/// nobody.
pub fn in_favour(pack: &Pack, facts: &Facts, fact: Fact) -> Option<Facts> {
    let all = || codes(pack, fact);
    let better = match fact.favour() {
        Favour::Neither => return None,
        Favour::Yes => json!(true),
        Favour::No => json!(false),
        Favour::Best(best) => json!(best),
        Favour::Earlier => json!(SINCE.to_string()),
        Favour::Later if fact == Fact::noticed => json!("2027-01-28"),
        Favour::Later => json!("never"),
        Favour::Fewer => json!([]),
        Favour::More => json!(all()),
    };
    let mut map = serde_json::to_value(facts).unwrap();
    map.as_object_mut().unwrap().insert(fact.name().to_owned(), better);
    Some(serde_json::from_value(map).unwrap())
}

/// The facts without one of them.
pub fn without(facts: &Facts, fact: Fact) -> Facts {
    let mut map = serde_json::to_value(facts).unwrap();
    map.as_object_mut().unwrap().shift_remove(fact.name());
    serde_json::from_value(map).unwrap()
}

/// The days of facts that are one later or earlier: a small step on the right side.
pub fn a_day_better(facts: &Facts, fact: Fact) -> Option<Facts> {
    let Some(rules::facts::Value::Moment(Moment::On(day))) = facts.get(fact) else { return None };
    let better = match fact.favour() {
        Favour::Earlier if day > SINCE => day.yesterday().ok()?,
        Favour::Later => day.tomorrow().ok()?,
        _ => return None,
    };
    let mut map = serde_json::to_value(facts).unwrap();
    map.as_object_mut().unwrap().insert(fact.name().to_owned(), json!(better.to_string()));
    Some(serde_json::from_value(map).unwrap())
}

/// Every fact that is told.
pub fn told(facts: &Facts) -> BTreeSet<Fact> {
    Fact::ALL.iter().copied().filter(|fact| facts.get(*fact).is_some()).collect()
}
