use std::collections::BTreeSet;

use super::*;
use crate::{
    Facts, Truth,
    workdays::{Country, Holidays},
};

fn read(text: &str) -> Formula {
    Formula::read(text, &Codes::new()).unwrap()
}

fn comes_to(text: &str, facts: &Facts) -> Truth {
    let calendar = Holidays::of(Country::EnglandAndWales);
    let today = jiff::civil::date(2026, 3, 2);
    read(text).evaluate(&Known { facts, today, calendar: &calendar, the_day: None })
}

#[test]
fn one_certain_no_decides_whatever_else_is_unknown() {
    let facts = Facts { consent: Some(false), ..Facts::default() };

    assert_eq!(comes_to("consent && member_asks", &facts), Truth::No);
    assert_eq!(comes_to("member_asks && consent", &facts), Truth::No);
    assert_eq!(comes_to("consent || member_asks", &facts), Truth::wants(Fact::member_asks));
}

#[test]
fn one_certain_yes_decides_whatever_else_is_unknown() {
    let facts = Facts { resident: Some(true), ..Facts::default() };

    assert_eq!(comes_to("present || resident", &facts), Truth::Yes);
    assert_eq!(comes_to("!(present || resident)", &facts), Truth::No);
}

#[test]
fn what_is_unknown_names_every_fact_it_wants_and_no_other() {
    let facts = Facts { in_writing: Some(false), ..Facts::default() };
    let wanted = comes_to("in_writing || written_down || (consent && received <= today)", &facts);

    let expected = [Fact::written_down, Fact::consent, Fact::received];
    assert_eq!(wanted, Truth::Unknown(BTreeSet::from(expected)));
}

#[test]
fn what_has_not_happened_is_later_than_every_day() {
    let facts = Facts { answered: Some(Moment::Never), ..Facts::default() };

    assert_eq!(comes_to("answered <= today", &facts), Truth::No);
    assert_eq!(comes_to("answered == never", &facts), Truth::Yes);
    assert_eq!(comes_to("months_after(answered, 6) > today", &facts), Truth::Yes);
    assert_eq!(comes_to("earliest(answered, today) == today", &facts), Truth::Yes);
}
