//! Says how many coroners' reports still name their subject when nothing of the case is known,
//! and how many words that costs: `REDRESS_DATA=FOLDER cargo run -p redaction --release --example
//! reports`. Figures only; no text and no name is printed.
#![expect(clippy::expect_used, reason = "a program for us, which may stop with a message")]

use std::collections::BTreeSet;
use std::path::PathBuf;

use redaction::Sight;
use redaction::model::Model;

/// The thresholds for people and for everything else; above one, nothing else is hidden.
const ASKED: [(f32, f32); 7] =
    [(0.05, 0.1), (0.05, 0.3), (0.05, 0.5), (0.05, 0.55), (0.05, 1.1), (0.3, 0.3), (0.5, 1.1)];

fn main() {
    let folder = PathBuf::from(std::env::var_os("REDRESS_DATA").expect("REDRESS_DATA is not set"));
    let file = std::fs::read_to_string(folder.join("pfd-2013-2022.jsonl")).expect("no reports");
    let reports: Vec<(String, BTreeSet<String>)> = file.lines().filter_map(report).collect();
    let model = Model::shipped();
    println!("{} reports whose text names their subject", reports.len());
    println!("people  others  leak  share  masked words");
    for (people, others) in ASKED {
        let (mut leaks, mut words, mut hidden) = (0, 0, 0);
        for (text, name) in &reports {
            let sight = Sight::of(text, model);
            let places =
                sight.places(|kind| if kind == redaction::Kind::Person { people } else { others });
            let mut left = text.clone();
            for place in places.iter().rev() {
                hidden += count(text.get(place.range.clone()).unwrap_or_default());
                left.replace_range(place.range.clone(), "·");
            }
            words += count(text);
            leaks += usize::from(named(&left, name));
        }
        #[expect(clippy::cast_precision_loss, reason = "counts of words")]
        let share = |part: usize, whole: usize| 100.0 * part as f64 / whole as f64;
        println!(
            "{people:6.2}  {others:6.2}  {leaks:4}  {:4.2}%  {:.2}%",
            share(leaks, reports.len()),
            share(hidden, words)
        );
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty())
}

fn count(text: &str) -> usize {
    words(text).count()
}

/// Whether a word of the name is left with a capital.
fn named(left: &str, name: &BTreeSet<String>) -> bool {
    words(left)
        .any(|word| word.starts_with(char::is_uppercase) && name.contains(&word.to_lowercase()))
}

/// The text of a report and the words of its subject's name, as its address gives them.
fn report(line: &str) -> Option<(String, BTreeSet<String>)> {
    let line: serde_json::Value = serde_json::from_str(line).ok()?;
    let text = line.get("text")?.as_str()?.to_owned();
    let address = line.get("url")?.as_str()?.trim_end_matches('/');
    let last = address.rsplit('/').next()?;
    let name = last.split("-prevention").next()?;
    let plain = |word: &&str| word.len() > 2 && word.chars().all(char::is_alphabetic);
    let words: BTreeSet<String> = name.split('-').filter(plain).map(str::to_lowercase).collect();
    let spelt: BTreeSet<String> = self::words(&text).map(str::to_lowercase).collect();
    (!words.is_empty() && words.iter().all(|word| spelt.contains(word))).then_some((text, words))
}
