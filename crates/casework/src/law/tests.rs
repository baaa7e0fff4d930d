use std::collections::BTreeSet;

use jiff::civil::date;
use rules::trace::Outcome;

use super::*;
use crate::example::{ISSUE, Tale};

const TODAY: Day = date(2026, 3, 2);

#[test]
fn victims_come_directly_since_29_january_2025_and_government_never_does() {
    let (before, since) = (date(2025, 1, 28), date(2025, 1, 29));
    assert!(needs_member(Regime::VICTIMS_CODE, before));
    assert!(!needs_member(Regime::VICTIMS_CODE, since));
    assert!(needs_member(Regime::PARLIAMENTARY_1967, since));
    assert!(!needs_member(Regime::HEALTH_1993, before));
}

#[test]
fn the_laws_and_checks_of_the_pack_are_those_of_the_record() {
    for law in &pack().laws {
        assert!(regime(&law.code).is_some(), "{:?}", law.code);
    }
    for rule in &pack().rules {
        let check = rule.check.as_deref();
        assert!(check.is_none_or(|it| it.parse::<Check>().is_ok()), "{}: {check:?}", rule.id);
    }
    for service in &pack().codes["service"] {
        assert!(service.parse::<crate::codes::Matter>().is_ok(), "{service}");
    }
    for nation in &pack().codes["nation"] {
        assert!(nation.parse::<crate::codes::Nation>().is_ok(), "{nation}");
    }
}

#[test]
fn every_check_that_is_asked_for_has_a_rule_behind_it() {
    for regime in Regime::every() {
        for check in Check::ALL {
            let asked = *check != Check::ReferredByMember || needs_member(*regime, TODAY);
            let rules = behind(*regime, *check, TODAY).count();
            assert_eq!(rules > 0, asked, "{regime:?} {check:?}");
        }
    }
}

#[test]
fn victims_complaints_reach_further_than_others_of_the_1967_act() {
    let ids = |regime| left_out(regime, TODAY).map(|it| it.id.as_str()).collect::<BTreeSet<_>>();
    let (government, victims) = (ids(Regime::PARLIAMENTARY_1967), ids(Regime::VICTIMS_CODE));
    let only: Vec<_> = government.difference(&victims).copied().collect();

    assert_eq!(only, ["sch3-12", "sch3-5-crime", "sch3-6"]);
    assert_eq!(ids(Regime::HEALTH_1993), BTreeSet::from(["s7-1", "s7-2"]));
}

#[test]
fn nobody_waits_for_ever() {
    let health = wait_until(Regime::HEALTH_1993, date(2025, 8, 31), TODAY);
    assert_eq!(health, Some(date(2026, 2, 28)));
    let government = wait_until(Regime::PARLIAMENTARY_1967, date(2025, 11, 30), TODAY);
    assert_eq!(government, Some(date(2026, 2, 28)));
}

#[test]
fn the_record_of_a_hospital_is_put_to_the_rules_with_what_it_knows() {
    let tale = Tale::of_a_hospital().unwrap();
    let case = tale.complaint().unwrap();
    let trace = trace(case, case.issue(ISSUE).unwrap(), tale.today);

    let outcome = |id| trace.rule(id).map(|finding| finding.outcome);
    assert_eq!(outcome("health-time"), Some(Outcome::Met));
    assert_eq!(outcome("health-written"), Some(Outcome::Met));
    assert_eq!(outcome("health-court"), Some(Outcome::Unknown), "nobody asked yet");
    assert_eq!(outcome("member-refers"), None, "another law's");
}
