//! Compiles the word lists of this crate: `REDRESS_DATA=FOLDER cargo run -p redaction --release
//! --example lists`.
//!
//! `names.txt`: first names given at least fifty times, most frequent first (Office for National
//! Statistics). `words.txt`: words that stand in small letters in at least two coroners' reports,
//! so that they are words of the language; no running text.
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a program for us, which may stop with a message"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// How often a name was given at least.
const LEAST_GIVEN: u32 = 50;
/// In how many texts a word stands at least.
const LEAST_TEXTS: u32 = 2;

fn main() {
    let folder = PathBuf::from(std::env::var_os("REDRESS_DATA").expect("REDRESS_DATA is not set"));
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    write(&data.join("names.txt"), &names(&folder));
    write(&data.join("words.txt"), &words(&folder));
}

fn read(folder: &Path, name: &str) -> String {
    let file = folder.join(name);
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn write(file: &Path, lines: &[String]) {
    std::fs::write(file, lines.join("\n") + "\n").expect("a list cannot be written");
    println!("{}: {} lines", file.display(), lines.len());
}

fn names(folder: &Path) -> Vec<String> {
    let text = read(folder, "ons-first-names.tsv");
    let mut names: Vec<(u32, String)> = text
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .filter_map(|(name, given)| Some((given.trim().parse().ok()?, name.to_lowercase())))
        .filter(|(given, name)| {
            *given >= LEAST_GIVEN
                && name.len() > 1
                && name.bytes().all(|it| it.is_ascii_lowercase())
        })
        .collect();
    names.sort_by(|one, other| other.0.cmp(&one.0).then_with(|| one.1.cmp(&other.1)));
    names.into_iter().map(|(_, name)| name).collect()
}

fn words(folder: &Path) -> Vec<String> {
    let mut texts: BTreeMap<String, u32> = BTreeMap::new();
    for line in read(folder, "pfd-2013-2022.jsonl").lines() {
        let value: serde_json::Value = serde_json::from_str(line).expect("a line is no JSON");
        let text = value.get("text").and_then(|it| it.as_str()).unwrap_or_default();
        for word in small_words(text) {
            *texts.entry(word.to_owned()).or_default() += 1;
        }
    }
    texts.retain(|_, count| *count >= LEAST_TEXTS);
    texts.into_keys().collect()
}

/// The words of a text that are in small letters, but for what follows an apostrophe or an `@`.
fn small_words(text: &str) -> BTreeSet<&str> {
    text.split(|c: char| c.is_whitespace() || "()[]“”‘\"/-–".contains(c))
        .map(|piece| piece.trim_end_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| word.len() > 1 && word.bytes().all(|it| it.is_ascii_lowercase()))
        .collect()
}
