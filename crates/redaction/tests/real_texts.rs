//! Coroners' reports with the names of people who died, when `REDRESS_DATA` names their folder.
//!
//! Figures only: no text and no name is ever printed.

use redaction::model::Model;
use redaction::{Knowledge, Manner, Person, check, draft};

/// The name of the person whom a report is about, as its own first sentences give it.
fn subject(text: &str) -> Option<String> {
    let after = ["inquest into the death of ", "investigation into the death of "]
        .iter()
        .find_map(|lead| text.find(lead).map(|at| &text[at + lead.len()..]))?;
    let name: Vec<&str> = after
        .split_whitespace()
        .take(5)
        .take_while(|word| word.starts_with(char::is_uppercase))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| word.chars().count() > 1)
        .collect();
    let common = ["The", "This", "On", "Aged", "He", "She", "Age"];
    let titles = ["Mr", "Mrs", "Miss", "Ms", "Dr", "Baby", "Master", "Sir"];
    let name: Vec<&str> = name.into_iter().filter(|word| !titles.contains(word)).collect();
    (name.len() > 1 && !name.iter().any(|word| common.contains(word))).then(|| name.join(" "))
}

#[test]
fn hardly_a_report_leaks_the_name_it_knows() {
    let Some(folder) = std::env::var_os("REDRESS_DATA").map(std::path::PathBuf::from) else {
        println!("skipped: REDRESS_DATA is not set");
        return;
    };
    let file = std::fs::read_to_string(folder.join("pfd-2013-2022.jsonl")).unwrap();
    let (mut tried, mut left, mut seen, mut doubted) = (0, 0, 0, 0);
    let (mut replaced, mut words) = (0, 0);
    for line in file.lines() {
        let report: serde_json::Value = serde_json::from_str(line).unwrap();
        let text = report["text"].as_str().unwrap_or_default();
        let Some(name) = subject(text) else { continue };
        let person = Person { name: name.clone(), ..Person::default() };
        let knowledge = Knowledge { people: vec![person], ..Knowledge::default() };
        let drafted = draft(text, &knowledge, &Manner::default());
        tried += 1;
        words += text.split_whitespace().count();
        replaced += drafted.replacements.len();
        let again = draft(&drafted.text, &knowledge, &Manner::default());
        assert!(again.text == drafted.text, "drafting again changed something");
        let parts: Vec<String> = name.split(' ').map(str::to_lowercase).collect();
        let is_left = drafted
            .text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.starts_with(char::is_uppercase))
            .any(|word| parts.contains(&word.to_lowercase()));
        left += usize::from(is_left);
        doubted += usize::from(is_left && !drafted.doubts.is_empty());
        let leaks = check(&drafted.text, &knowledge);
        seen += usize::from(is_left && leaks.iter().any(|leak| leak.person.is_some()));
    }
    println!(
        "{tried} reports with a known subject; a capitalised word of the name is left in {left}, \
         of which {doubted} with a doubt and {seen} seen by the second look; \
         {replaced} replacements in {words} words"
    );
    assert!(tried > 300, "too few subjects were found to say anything: {tried}");
    assert!(left * 50 <= tried, "{left} of {tried} reports leak");
    assert_eq!(left, doubted, "a name was left and nobody was told");
}

#[test]
fn a_decision_that_names_nobody_is_left_as_it_is() {
    let Some(folder) = std::env::var_os("REDRESS_DATA").map(std::path::PathBuf::from) else {
        println!("skipped: REDRESS_DATA is not set");
        return;
    };
    let (mut decisions, mut doubts, mut leaks) = (0, 0, 0);
    for file in std::fs::read_dir(folder.join("phso-decisions")).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let decision: serde_json::Value = serde_json::from_str(&text).unwrap();
        let text = decision["text"].as_str().unwrap();
        let knowledge = Knowledge::default();
        let drafted = draft(text, &knowledge, &Manner::default());
        assert!(drafted.text == text, "a published decision was changed");
        decisions += 1;
        doubts += drafted.doubts.len();
        leaks += check(text, &knowledge).len();
    }
    println!("{decisions} decisions unchanged, {doubts} doubts, {leaks} second looks");
    assert!(decisions == 4 && doubts == 0 && leaks <= decisions);
}

#[test]
fn hardly_a_report_names_its_subject_with_nothing_known() {
    let Some(folder) = std::env::var_os("REDRESS_DATA").map(std::path::PathBuf::from) else {
        println!("skipped: REDRESS_DATA is not set");
        return;
    };
    let file = std::fs::read_to_string(folder.join("pfd-2013-2022.jsonl")).unwrap();
    let (mut tried, mut left, mut words, mut hidden) = (0, 0, 0, 0);
    for line in file.lines() {
        let report: serde_json::Value = serde_json::from_str(line).unwrap();
        let text = report["text"].as_str().unwrap_or_default();
        let Some(name) = subject(text) else { continue };
        let (asked, manner) = (redaction::Asked::default(), Manner::default());
        let made = redaction::anonymise(text, None, asked, &manner, Model::shipped());
        let letters: Vec<char> = text.chars().collect();
        let parts = |text: &str| {
            text.split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect::<Vec<_>>()
        };
        let count = |text: &str| parts(text).iter().filter(|it| !it.is_empty()).count();
        let original =
            |span: &redaction::Span| letters[span.start..span.end].iter().collect::<String>();
        tried += 1;
        words += count(text);
        hidden += made.spans.iter().map(|span| count(&original(span))).sum::<usize>();
        let heads = ["age", "ref", "dob", "his", "reverend"];
        let name = name.split(' ').map(str::to_lowercase);
        let name: Vec<String> = name.filter(|it| !heads.contains(&it.as_str())).collect();
        let names = |word: &String| {
            word.len() > 2
                && word.starts_with(char::is_uppercase)
                && name.contains(&word.to_lowercase())
        };
        left += usize::from(parts(&made.text).iter().any(names));
    }
    println!(
        "{tried} reports; a word of the name is left in {left}; {hidden} of {words} words hidden"
    );
    assert!(tried > 300, "too few subjects were found to say anything: {tried}");
    assert!(left * 200 <= tried, "{left} of {tried} reports leak");
    assert!(hidden * 100 <= words * 8, "{hidden} of {words} words are hidden");
}
