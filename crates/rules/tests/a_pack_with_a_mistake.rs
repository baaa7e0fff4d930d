//! A pack with a mistake is refused, with the file, the rule and the reason.
#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

use rules::{Pack, pack::PHSO_FILES};

const TIME: &str = "3-time.toml";

/// The pack of PHSO with something in one of its files put wrong.
#[track_caller]
fn spoilt(file: &str, from: &str, to: &str) -> String {
    let files: Vec<(&str, String)> = PHSO_FILES
        .iter()
        .map(|(name, text)| {
            if *name == file {
                assert!(text.contains(from), "{file} has no {from:?}");
                return (*name, text.replacen(from, to, 1));
            }
            (*name, (*text).to_owned())
        })
        .collect();
    let files: Vec<_> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    Pack::read(&files).unwrap_err().to_string()
}

#[track_caller]
fn refused((file, from, to): (&str, &str, &str), words: &[&str]) {
    let told = spoilt(file, from, to);
    assert!(told.contains(file), "{told}");
    for word in words {
        assert!(told.contains(word), "{word:?} is not in: {told}");
    }
}

#[test]
fn a_fact_that_does_not_exist() {
    refused(
        (TIME, "years_after(noticed, 1)", "years_after(knew_of_it, 1)"),
        &["rule health-time", "`day`", "no fact called `knew_of_it`"],
    );
}

#[test]
fn an_expression_that_cannot_be_read() {
    refused(
        (TIME, "met = \"received <= the_day || today", "met = \"received <= the_day || || today"),
        &["rule health-time", "`met`", "cannot be read"],
    );
}

#[test]
fn what_cel_has_and_a_rule_has_not() {
    for (wrong, word) in [
        ("received + 1 <= the_day", "`_+_` is not offered"),
        ("size(received) < 3", "`size` is not offered"),
        ("received.day <= the_day", "`.day` stands where a day belongs"),
        ("noticed", "`noticed` stands where a condition"),
        ("stalled <= the_day", "`stalled` stands where a day belongs"),
        ("nation == england", "`nation` stands where a day belongs"),
        ("service == \\\"magic\\\"", "`service` has no code `magic`"),
        ("\\\"sch3-1\\\" in service", "a fact that holds several codes"),
        ("years_after(noticed, today) <= today", "a whole number"),
        ("years_after(noticed, -1) <= today", "from 0 to 65535"),
        ("years_after(noticed, 70000) <= today", "from 0 to 65535"),
        ("[1, 2].exists(x, x == 1)", "is not offered"),
    ] {
        let met = "met = \"received <= the_day || today <= the_day\"";
        let told = spoilt(TIME, met, &format!("met = \"{wrong}\""));
        assert!(told.contains("rule health-time") && told.contains(word), "{wrong}: {told}");
    }
}

#[test]
fn a_rule_in_force_twice_on_one_day() {
    refused(
        (TIME, "from = \"2025-01-29\"", "from = \"2025-01-28\""),
        &["rule victims-time", "in force on one day"],
    );
}

#[test]
fn a_rule_that_ends_before_it_begins() {
    refused(
        ("9-policy.toml", "from = \"2021-04-15\"", "from = \"2021-04-15\"\nto = \"2021-04-14\""),
        &["rule low-severity", "ends before it begins"],
    );
}

#[test]
fn no_worked_example_of_what_can_happen() {
    let form = PHSO_FILES.iter().find(|(name, _)| *name == "7-form.toml").unwrap().1;
    let line = form.lines().find(|line| line.contains("and we wrote it down.")).unwrap();
    refused(
        ("7-form.toml", line, ""),
        &["rule health-written", "no worked example shows how it has its exception"],
    );
}

#[test]
fn an_example_that_does_not_come_out() {
    refused(
        (
            TIME,
            "received = \"2026-03-14\" }, gives = \"met\"",
            "received = \"2026-03-14\" }, gives = \"not-met\"",
        ),
        &["rule health-time", "example \"It reached us on the last day.\"", "Met, not as NotMet"],
    );
    refused(
        (TIME, "gives = \"met\", day = \"2026-03-14\"", "gives = \"met\", day = \"2026-03-13\""),
        &["rule health-time", "it turns on 2026-03-14, not on 2026-03-13"],
    );
    refused(
        ("cases.toml", "until = \"2026-08-01\"", "until = \"2026-08-02\""),
        &["case \"A trust that has had it for a month.\"", "waits until"],
    );
}

#[test]
fn a_certainty_or_weight_that_does_not_exist() {
    refused((TIME, "certainty = \"statute\"", "certainty = \"sure\""), &["unknown variant `sure`"]);
    refused((TIME, "weight = \"waivable\"", "weight = \"heavy\""), &["unknown variant `heavy`"]);
    refused((TIME, "limit = true", "limits = true"), &["unknown field `limits`"]);
}

#[test]
fn words_that_are_missing() {
    refused(
        (
            TIME,
            "waiver.en = \"The office considers it reasonable to look at it although it is late.\"",
            "",
        ),
        &["rule health-time", "gives the words of its `waiver`"],
    );
    refused(
        (TIME, "says.en = \"You have a year", "says.cy = \"You have a year"),
        &["rule health-time", "`says`", "has no words"],
    );
    refused(
        (TIME, "says.en = \"You have a year", "says.fr = \"Oui\"\nsays.en = \"You have a year"),
        &["rule health-time", "`fr` is no language of the office"],
    );
}

#[test]
fn a_law_a_signpost_or_a_day_that_does_not_exist() {
    refused(
        (TIME, "laws = [\"health-1993\"]", "laws = [\"health-1994\"]"),
        &["`health-1994` is no law"],
    );
    refused((TIME, "signpost = \"health-professional\"", "signpost = \"nobody\""), &["`nobody`"]);
    refused((TIME, "day = \"years_after(noticed, 1)\"\n", ""), &["rule health-time"]);
    refused(
        ("2-process.toml", "if_not = \"not-yet\"\n", "if_not = \"may-be-looked-at\"\n"),
        &["rule health-process", "`if_not` is"],
    );
}

#[test]
fn a_fact_turned_against_whoever_it_speaks_for() {
    refused(
        ("7-form.toml", "met = \"in_writing\"", "met = \"in_writing && !written_down\""),
        &["rule health-written", "`written_down`", "work against them"],
    );
    refused(
        (TIME, "met = \"received <= the_day || today", "met = \"received >= the_day || today"),
        &["rule health-time", "`received`"],
    );
    refused(
        (TIME, "met = \"received <= the_day || today", "met = \"noticed <= received || today"),
        &["rule health-time", "`noticed`"],
    );
    refused(
        (
            "8-excluded-1967.toml",
            "met = '!(\"sch3-1\" in matters)'",
            "met = '\"sch3-1\" in matters'",
        ),
        &["rule sch3-1", "`matters`"],
    );
    refused(
        ("5-remedy.toml", "met = 'remedy == \"none\"'", "met = 'remedy != \"none\"'"),
        &["rule health-court", "`remedy`"],
    );
}

#[test]
fn no_office_and_no_money() {
    let told = Pack::read(&[]).unwrap_err().to_string();
    assert!(told.contains("office.toml: it is missing"), "{told}");
    refused(("office.toml", "\"GBP\"", "\"pounds\""), &["currency", "three capital letters"]);
    refused(
        ("office.toml", "country = \"england-and-wales\"", "country = \"tarrow\""),
        &["calendar"],
    );
    refused(("office.toml", "nation = [", "nations = ["), &["codes", "`nations` is no fact"]);
    refused(
        ("office.toml", "when = 'service == \"nhs-care\"", "when = 'servis == \"nhs-care\""),
        &["law health-1993", "`servis`"],
    );
}

#[test]
fn every_mistake_is_told_at_once() {
    let told = spoilt(TIME, "years_after(noticed, 1)", "years_after(knew, 1)");
    assert_eq!(told.lines().count(), 1, "{told}");
    let wrong: Vec<_> = PHSO_FILES
        .iter()
        .map(|(name, text)| (*name, text.replace("\nchange.en = ", "\nchange.cy = ")))
        .collect();
    let files: Vec<_> = wrong.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let faults = Pack::read(&files).unwrap_err();
    assert!(faults.0.len() > 40, "{faults}");
    assert!(faults.0.iter().any(|fault| fault.place.as_deref() == Some("rule health-time")));
}

const OFFICE: &str = "office.toml";

#[test]
fn a_period_that_is_left_out_or_cannot_be_read() {
    refused((OFFICE, "[periods.held]", "[periods.kept]"), &["unknown field `kept`", "held"]);
    refused((OFFICE, "lasts = \"7 days\"", "lasts = \"a week\""), &["`a week` is no period"]);
}

#[test]
fn a_scale_that_gives_one_amount_at_two_levels() {
    refused((OFFICE, "most = 450", "most = 500"), &["band 2", "level 3 gives some of the same"]);
    refused((OFFICE, "most = 450", "most = 50"), &["band 2", "below its least"]);
}

#[test]
fn somebody_else_for_a_service_that_there_is_not() {
    let file = "elsewhere.toml";
    refused((file, "\"nhs-care\"", "\"magic\""), &["spso", "`magic` is no code of `service`"]);
    refused((file, "https://www.spso", "http://www.spso"), &["spso", "not an https:// address"]);
    refused((file, "code = \"psow\"", "code = \"spso\""), &["spso", "has this code already"]);
}
