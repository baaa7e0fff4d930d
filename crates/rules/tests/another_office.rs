//! An invented office with another law, direct access, no member, another currency and other
//! periods is judged by the same program.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test stops where it cannot go on")]

use std::{fs, path::Path};

use jiff::civil::date;
use rules::{Facts, Moment, Pack, judge, trace::Points};

fn tarrow() -> Pack {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packs/tarrow");
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        files.push((name, fs::read_to_string(&path).unwrap()));
    }
    let files: Vec<_> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    Pack::read(&files).unwrap_or_else(|fault| panic!("{fault}"))
}

#[test]
fn nobody_in_tarrow_needs_a_member() {
    let pack = tarrow();

    assert!(pack.rules.iter().all(|rule| rule.if_not != Points::AskAMember));
    assert_eq!(pack.office.currency, "XTS");
}

#[test]
fn a_person_in_tarrow_waits_by_their_own_calendar_and_days() {
    let pack = tarrow();
    let facts = Facts {
        service: Some("post".into()),
        noticed: Some(Moment::On(date(2026, 4, 29))),
        received: Some(Moment::Never),
        complained: Some(Moment::On(date(2026, 4, 30))),
        answered: Some(Moment::Never),
        ..Facts::default()
    };
    let trace = judge(&pack, &facts, date(2026, 5, 4));

    assert_eq!(trace.answer.points, Points::NotYet);
    // Thirty working days, past the closed 1 May and 12 June.
    assert_eq!(trace.answer.until, Some(date(2026, 6, 15)));
    assert_eq!(trace.answer.last_day, Some(date(2026, 11, 15)));
}

#[test]
fn the_other_offices_facts_are_not_its_own() {
    let pack = tarrow();
    let facts = Facts { service: Some("nhs-care".into()), ..Facts::default() };

    let fault = pack.accepts(&facts, date(2026, 5, 4)).unwrap_err();

    assert!(fault.to_string().contains("`service` says `nhs-care`"), "{fault}");
    assert!(fault.to_string().contains("lighthouse"), "{fault}");
}

#[test]
fn who_else_helps_in_tarrow_is_its_own_and_the_nearest_comes_first() {
    let pack = tarrow();

    let of_bank: Vec<_> = pack.who_else("tarrow", "bank").iter().map(|it| &it.code[..]).collect();
    let abroad: Vec<_> = pack.who_else("abroad", "bank").iter().map(|it| &it.code[..]).collect();

    assert_eq!(of_bank, ["money-judge", "far-friends"]);
    assert_eq!(abroad, ["far-friends"]);
    assert!(pack.somebody_else("spso").is_none());
}

#[test]
fn the_scale_of_tarrow_is_in_its_own_money() {
    let pack = tarrow();
    let on = date(2026, 5, 4);

    assert!(pack.band("1", on).unwrap().gives(4_000));
    assert!(!pack.band("1", on).unwrap().gives(4_500));
    assert!(pack.band("2", on).unwrap().gives(9_000_000));
    assert!(pack.band("3", on).is_none());
}
