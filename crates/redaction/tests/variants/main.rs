//! What a case knows, planted into letters and decisions in every dress in which it comes, and
//! what a text shows with nothing known: how much of each is left. Everybody here is made up.
//!
//! A secret stands between `⟦` and `⟧` in what is planted; each of its letters and digits must lie
//! in a replaced part of the text. What is left is counted, kind by kind, with the share of it of
//! which somebody is told by a doubt.
#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may stop")]
#![expect(clippy::too_many_lines, reason = "lists of what is planted")]

mod carriers;
mod cases;
mod details;
mod dresses;
mod errors;
mod names;
mod numbers;
mod strangers;

use std::ops::Range;

use redaction::model::Model;
use redaction::{Asked, Knowledge, Manner, anonymise, draft};

/// Variants of one kind, and how many in a thousand may be left.
pub(crate) struct Kind {
    name: &'static str,
    planted: Vec<String>,
    most_left: usize,
}

/// A kind of variants of which none may be left.
pub(crate) fn kind(name: &'static str, planted: Vec<String>) -> Kind {
    Kind { name, planted, most_left: 0 }
}

impl Kind {
    /// Lets so many in a thousand be left.
    pub(crate) fn at_most(self, most_left: usize) -> Self {
        Self { most_left, ..self }
    }
}

/// What became of the variants of a kind.
#[derive(Default)]
struct Row {
    planted: usize,
    left: Vec<String>,
    told: usize,
}

/// The text without its marks, and where the secrets are, in characters.
fn unmarked(marked: &str) -> (String, Vec<Range<usize>>) {
    let (mut text, mut secrets, mut start, mut count) = (String::new(), Vec::new(), 0, 0);
    for c in marked.chars() {
        match c {
            '⟦' => start = count,
            '⟧' => secrets.push(start..count),
            other => {
                text.push(other);
                count += 1;
            }
        }
    }
    (text, secrets)
}

/// The first letter or digit of a secret that no replaced part covers.
fn left(letters: &[char], secrets: &[Range<usize>], covered: &[Range<usize>]) -> Option<usize> {
    let is_covered = |at: &usize| covered.iter().any(|range| range.contains(at));
    let signs = secrets.iter().cloned().flatten().filter(|at| letters[*at].is_alphanumeric());
    signs.into_iter().find(|at| !is_covered(at))
}

fn plant(row: &mut Row, marked: &str, shown: &str, knowledge: Option<&Knowledge>) {
    let (text, secrets) = unmarked(marked);
    let letters: Vec<char> = text.chars().collect();
    let manner = Manner::default();
    let made = anonymise(&text, knowledge, Asked::default(), &manner, Model::shipped());
    let covered: Vec<Range<usize>> = made.spans.iter().map(|it| it.start..it.end).collect();
    row.planted += 1;
    let Some(at) = left(&letters, &secrets, &covered) else { return };
    let byte: usize = letters[..at].iter().map(|c| c.len_utf8()).sum();
    let told = knowledge.is_some_and(|it| {
        draft(&text, it, &manner).doubts.iter().any(|doubt| doubt.range.contains(&byte))
    });
    row.told += usize::from(told);
    row.left.push(format!("{shown:?}{}", if told { " (told)" } else { "" }));
}

/// Plants everything, prints the table, and says which kinds are left more often than they may.
fn table(heading: &str, kinds: Vec<Kind>, knowledge: Option<&Knowledge>) -> Vec<String> {
    let around = carriers::around();
    println!("\n{heading}\n{:42} {:>7} {:>5} {:>5}", "kind", "planted", "left", "told");
    let (mut all, mut failed) = (Row::default(), Vec::new());
    for kind in kinds {
        let mut row = Row::default();
        for (at, planted) in kind.planted.iter().enumerate() {
            let carrier = &around[at % around.len()];
            plant(&mut row, &carrier.replace("{}", planted), planted, knowledge);
        }
        println!("{:42} {:>7} {:>5} {:>5}", kind.name, row.planted, row.left.len(), row.told);
        if std::env::var_os("REDRESS_SHOW").is_some() {
            row.left.iter().for_each(|it| println!("    {it}"));
        }
        if row.left.len() * 1000 > row.planted * kind.most_left {
            failed.push(format!("{}: {}", kind.name, row.left.join(", ")));
        }
        all.planted += row.planted;
        all.told += row.told;
        all.left.extend(row.left);
    }
    println!("{:42} {:>7} {:>5} {:>5}", "all", all.planted, all.left.len(), all.told);
    failed
}

#[test]
fn no_variant_of_what_a_case_knows_is_left() {
    let mut failed = Vec::new();
    for case in cases::all() {
        let kinds = names::kinds(&case).into_iter().chain(errors::kinds(&case));
        failed.extend(table(&case.people[0].name, kinds.collect(), Some(&case)));
    }
    assert!(failed.is_empty(), "left too often:\n{}", failed.join("\n"));
}

#[test]
fn no_variant_of_a_known_detail_is_left() {
    let case = cases::with_details();
    let failed = table("details", details::kinds(), Some(&case));
    assert!(failed.is_empty(), "left too often:\n{}", failed.join("\n"));
}

#[test]
fn what_a_letter_shows_by_itself_is_hidden() {
    let failed = table("with nothing known", strangers::kinds(), None);
    assert!(failed.is_empty(), "left too often:\n{}", failed.join("\n"));
}

#[test]
fn hardly_a_word_of_real_prose_is_taken_for_a_name_with_an_error() {
    let prose = carriers::prose();
    for case in cases::all() {
        let known: Vec<String> = names::words(&case)
            .iter()
            .flat_map(|word| word.split(['-', '\'']).map(str::to_lowercase).collect::<Vec<_>>())
            .collect();
        let (mut words, mut eaten) = (0, Vec::new());
        for text in &prose {
            words += text.split_whitespace().count();
            let drafted = draft(text, &case, &Manner::default());
            let near = drafted.replacements.into_iter().filter(|it| it.person.is_some());
            eaten.extend(near.map(|it| it.original).filter(|it| {
                let plain = it.to_lowercase();
                !plain
                    .split(|c: char| !c.is_alphabetic())
                    .any(|it| known.iter().any(|name| name == it))
            }));
        }
        println!("{}: {} in {words} words: {eaten:?}", case.people[0].name, eaten.len());
        assert!(eaten.len() * 2_500 <= words.max(2_500), "too many: {eaten:?}");
    }
}
