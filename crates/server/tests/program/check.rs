//! `redress check`: facts in, a trace out, the same as the rule base says.
use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use jiff::civil::date;
use rules::{Facts, judge, pack::phso};

const FACTS: &str =
    r#"{ "law": "health-1993", "noticed": "2025-03-14", "received": "2026-03-15" }"#;

fn redress(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_redress"));
    command.arg("check").args(arguments);
    command
}

fn run(arguments: &[&str]) -> Output {
    redress(arguments).output().unwrap()
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// A folder with a file of facts in it.
fn facts(text: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("facts.json");
    fs::write(&file, text).unwrap();
    (folder, file)
}

fn other_office() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules/tests/packs/tarrow")
}

#[test]
fn programs_read_the_trace_of_the_rule_base_to_the_byte() {
    let (_folder, file) = facts(FACTS);
    let answer = run(&[file.to_str().unwrap(), "--json", "--on", "2026-03-15"]);

    let read: Facts = serde_json::from_str(FACTS).unwrap();
    let trace = judge(&phso().unwrap(), &read, date(2026, 3, 15));
    assert_eq!(said(&answer.stdout), trace.json().unwrap());
    assert_eq!(answer.status.code(), Some(1), "questions remain");
}

#[test]
fn facts_can_come_through_a_pipe() {
    let mut child = redress(&["-", "--on", "2026-03-15"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(FACTS.as_bytes()).unwrap();
    let answer = said(&child.wait_with_output().unwrap().stdout);

    for words in [
        "Questions remain",
        "health-time: Not met",
        "The last day was 14 March 2026, because that is one year after 14 March 2025",
        "Health Service Commissioners Act 1993, section 9(4). Read in the statute.",
        "The program declines nobody",
    ] {
        assert!(answer.contains(words), "{words:?} is not in:\n{answer}");
    }
}

#[test]
fn another_office_needs_only_another_pack() {
    let pack = other_office();
    let text = r#"{ "service": "post", "noticed": "2026-01-01", "received": "2026-03-02",
        "complained": "2026-01-02", "answered": "2026-02-20", "matters": [] }"#;
    let (_folder, file) = facts(text);
    let asked = [file.to_str().unwrap(), "--on", "2026-03-02", "--pack", pack.to_str().unwrap()];
    let answer = run(&asked);

    assert!(said(&answer.stdout).starts_with("People’s Listener of Tarrow"));
    assert_eq!(answer.status.code(), Some(0), "{}", said(&answer.stdout));
}

#[test]
fn a_pack_with_a_mistake_is_refused_with_its_place() {
    let (folder, file) = facts(FACTS);
    for name in ["office.toml", "rules.toml"] {
        let text = fs::read_to_string(other_office().join(name)).unwrap();
        let text = text.replace("days_after(noticed, 200)", "days_after(knew, 200)");
        fs::write(folder.path().join(name), text).unwrap();
    }
    let answer = run(&[file.to_str().unwrap(), "--pack", folder.path().to_str().unwrap()]);

    let told = said(&answer.stderr);
    assert_eq!(answer.status.code(), Some(3), "{told}");
    assert!(told.contains("rules.toml, rule days: `day` says"), "{told}");
    assert!(told.contains("no fact called `knew`"), "{told}");
}

#[test]
fn facts_that_make_no_sense_are_told_with_what_to_do() {
    for (text, words) in [
        ("{", "EOF"),
        (r#"{ "knew": true }"#, "unknown field `knew`"),
        (r#"{ "law": "tea-1993" }"#, "`law` says `tea-1993`, which is not one of: health-1993"),
        (r#"{ "noticed": "14 March" }"#, "`14 March` is no day such as 2026-03-14"),
        (r#"{ "noticed": "2026-03-16" }"#, "after 2026-03-15"),
        (r#"{ "consent": "yes" }"#, "invalid type"),
    ] {
        let (_folder, file) = facts(text);
        let answer = run(&[file.to_str().unwrap(), "--on", "2026-03-15"]);
        let told = said(&answer.stderr);
        assert_eq!(answer.status.code(), Some(3), "{text}: {told}");
        assert!(told.contains("facts.json") && told.contains(words), "{text}: {told}");
    }
    let nowhere = run(&["/no/such/file.json"]);
    assert!(said(&nowhere.stderr).contains("/no/such/file.json"));
    assert_eq!(run(&["-", "--on", "yesterday"]).status.code(), Some(2));
}

#[test]
fn the_schema_knows_every_fact() {
    let schema = said(&run(&["--schema"]).stdout);
    let read: serde_json::Value = serde_json::from_str(&schema).unwrap();

    assert_eq!(read["type"], "object");
    for fact in rules::Fact::ALL {
        assert!(read["$defs"]["Facts"]["properties"][fact.name()].is_object(), "{}", fact.name());
    }
}
