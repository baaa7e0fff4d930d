//! The pack that ships with the program: it reads, and it says what the law says.
#![expect(clippy::panic, reason = "a test stops where it cannot go on")]

use std::{collections::BTreeSet, fs, path::Path};

use jiff::civil::date;
use rules::{
    Certainty, Facts, Moment, Pack, judge,
    pack::{PHSO_FILES, phso},
    trace::{Outcome, Points, Weight},
};

fn pack() -> Pack {
    phso().unwrap_or_else(|fault| panic!("{fault}"))
}

#[test]
fn it_reads_and_more_than_300_examples_come_out_each_naming_its_section() {
    let pack = pack();

    // Reading it put every example through the rules; here they are counted.
    assert!(pack.count_examples() >= 300, "{} examples", pack.count_examples());
    let sections = pack.rules.iter().flat_map(|rule| &rule.examples).map(|it| &it.section);
    assert!(sections.chain(pack.cases.iter().map(|case| &case.section)).all(|it| !it.is_empty()));
}

#[test]
fn every_file_of_its_folder_ships_with_the_program() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs/phso");
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    let there: BTreeSet<_> = names.map(|name| name.into_string().unwrap()).collect();

    assert_eq!(there, PHSO_FILES.iter().map(|(name, _)| (*name).to_owned()).collect());
}

#[test]
fn the_schedule_is_longer_for_government_than_for_victims() {
    let pack = pack();
    let left_out = |law: &str| -> BTreeSet<&str> {
        let concerned = pack.rules.iter().filter(|rule| rule.concerns(Some(&law.into())));
        concerned.map(|rule| rule.id.as_str()).filter(|id| id.starts_with("sch3-")).collect()
    };
    let (government, victims) = (left_out("parliamentary-1967"), left_out("victims-code"));

    let only: Vec<_> = government.difference(&victims).copied().collect();
    assert_eq!(only, ["sch3-12", "sch3-5-crime", "sch3-6"]);
    assert!(victims.is_subset(&government));
    assert_eq!(government.len(), 15);
}

#[test]
fn the_bars_are_absolute_and_the_limits_are_not() {
    let pack = pack();
    let weight = |id| pack.rule(id, date(2026, 3, 2)).unwrap().weight;

    assert_eq!(weight("former-provider"), Weight::Absolute);
    assert_eq!(weight("health-time"), Weight::Waivable);
    assert_eq!(weight("government-time"), Weight::Waivable);
    assert_eq!(weight("health-process"), Weight::Waivable);
    assert_eq!(weight("government-process"), Weight::Warning);
    assert_eq!(weight("low-severity"), Weight::Policy);
}

#[test]
fn the_two_acts_let_late_complaints_through_in_different_words() {
    let pack = pack();
    let words = |id| {
        let rule = pack.rule(id, date(2026, 3, 2)).unwrap();
        pack.words(rule.waiver.as_ref().unwrap()).to_owned()
    };

    assert!(words("health-time").contains("reasonable"));
    assert!(words("government-time").contains("special circumstances which make it proper"));
}

#[test]
fn what_was_not_read_in_a_statute_says_so() {
    let pack = pack();
    let unsure = pack.rules.iter().filter(|rule| rule.certainty == Certainty::ToBeChecked);
    let unsure: BTreeSet<_> = unsure.map(|rule| rule.id.as_str()).collect();

    let expected = [
        "government-court",
        "joint-consent-1993",
        "joint-consult-1993",
        "victim-consent",
        "victims-residence",
        "victims-time",
        "victims-written",
    ];
    assert_eq!(unsure, BTreeSet::from(expected));
}

#[test]
fn the_last_day_is_shown_with_the_counting() {
    let facts = Facts {
        law: Some("health-1993".into()),
        noticed: Some(Moment::On(date(2024, 2, 29))),
        ..Facts::default()
    };
    let trace = judge(&pack(), &facts, date(2025, 2, 1));
    let finding = trace.rule("health-time").unwrap();

    assert_eq!(finding.outcome, Outcome::Met);
    assert_eq!(finding.day, Some(Moment::On(date(2025, 2, 28))));
    let [count] = finding.counts.as_slice() else { panic!("{:?}", finding.counts) };
    assert_eq!((count.from_fact.as_str(), count.add), ("noticed", 1));
    assert_eq!(count.note, Some(rules::count::Note::EndOfMonth));
    assert_eq!(trace.answer.last_day, Some(date(2025, 2, 28)));
    assert_eq!(trace.answer.points, Points::CannotTell);
}

#[test]
fn a_day_in_the_future_is_no_fact() {
    let facts = Facts { noticed: Some(Moment::On(date(2026, 3, 3))), ..Facts::default() };

    let fault = pack().accepts(&facts, date(2026, 3, 2)).unwrap_err();

    assert!(fault.to_string().contains("`noticed` is 2026-03-03, after 2026-03-02"), "{fault}");
}
