//! A second look at a rendition, by another way than the one that drafted it.
//!
//! The draft walks words; this walks letters: it folds the whole text into one line of letters
//! and searches it for what the case knows, then for what looks like somebody.

mod looks;
mod stream;

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::knowledge::{Knowledge, Person};
use crate::ordinary::is_particle;

use stream::Stream;

/// Something in a rendition that may give somebody away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leak {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// What stands there.
    pub text: String,
    /// What it is.
    pub kind: LeakKind,
    /// The person's place in the list of people, if it is about one.
    pub person: Option<usize>,
}

/// What may give somebody away; the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeakKind {
    /// A name that the case knows.
    KnownName,
    /// An address, number or reference that the case knows.
    KnownDetail,
    /// An e-mail address, or a number long enough to call somebody or to look them up.
    Contact,
    /// A known name that may be an ordinary word here, or nearly a known name.
    PerhapsKnownName,
    /// A title and a name that nobody has whom the case knows.
    UnknownPerson,
    /// Two words with capitals that may be a name.
    PerhapsName,
}

impl LeakKind {
    /// The key of the words that tell people.
    pub fn key(self) -> &'static str {
        match self {
            Self::KnownName => "redaction-leak-known-name",
            Self::KnownDetail => "redaction-leak-known-detail",
            Self::Contact => "redaction-leak-contact",
            Self::PerhapsKnownName => "redaction-leak-perhaps-known-name",
            Self::UnknownPerson => "redaction-leak-unknown-person",
            Self::PerhapsName => "redaction-leak-perhaps-name",
        }
    }
}

/// What still looks like somebody in a rendition. Nothing found is no proof.
pub fn check(text: &str, knowledge: &Knowledge) -> Vec<Leak> {
    let stream = Stream::of(text);
    let mut leaks = Vec::new();
    for (place, person) in knowledge.people.iter().enumerate() {
        if !person.may_be_named {
            leaks.extend(names(&stream, person, place));
        }
        leaks.extend(details(&stream, person, place));
    }
    for reference in &knowledge.references {
        leaks
            .extend(stream.find_compact(reference).map(|at| leak(text, at, LeakKind::KnownDetail)));
    }
    for hidden in &knowledge.hidden {
        leaks.extend(
            stream.find_compact(&hidden.name).map(|at| leak(text, at, LeakKind::KnownName)),
        );
    }
    leaks.extend(looks::contacts(text).map(|at| leak(text, at, LeakKind::Contact)));
    leaks.extend(looks::strangers(text).map(|(at, kind)| leak(text, at, kind)));
    let named: Vec<Range<usize>> =
        knowledge.organisations_named.iter().flat_map(|name| stream.find_compact(name)).collect();
    leaks.retain(|leak| {
        !named.iter().any(|it| it.start <= leak.range.start && leak.range.end <= it.end)
    });
    worst_only(leaks)
}

fn leak(text: &str, range: Range<usize>, kind: LeakKind) -> Leak {
    let found = text.get(range.clone()).unwrap_or_default().to_owned();
    Leak { range, text: found, kind, person: None }
}

fn names(stream: &Stream<'_>, person: &Person, place: usize) -> Vec<Leak> {
    let mut leaks = Vec::new();
    for name in person.all_names() {
        let parts = name.split(|c: char| !c.is_alphanumeric() && !crate::fold::is_combining(c));
        for part in parts.map(crate::fold::fold) {
            if part.chars().count() < 2 || is_particle(&part) || crate::ordinary::is_title(&part) {
                continue;
            }
            for (range, kind) in stream.find_name(&part) {
                leaks.push(Leak { person: Some(place), ..leak(stream.text, range, kind) });
            }
        }
        for range in stream.find_spaced(name) {
            leaks.push(Leak {
                person: Some(place),
                ..leak(stream.text, range, LeakKind::KnownName)
            });
        }
    }
    leaks
}

fn details(stream: &Stream<'_>, person: &Person, place: usize) -> Vec<Leak> {
    let plain = person
        .emails
        .iter()
        .chain(&person.account_numbers)
        .chain(&person.nhs_number)
        .chain(&person.insurance_number)
        .chain(&person.postcode)
        .chain(person.address_lines.iter().filter(|line| line.trim().contains(' ')));
    let mut ranges: Vec<Range<usize>> = plain.flat_map(|it| stream.find_compact(it)).collect();
    for phone in &person.phones {
        let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
        let national = digits.strip_prefix("44").unwrap_or(&digits).trim_start_matches('0');
        for lead in ["", "0", "44", "440", "0044"] {
            ranges.extend(stream.find_compact(&format!("{lead}{national}")));
        }
    }
    if let Some(born) = person.birth_date {
        ranges.extend(looks::day(stream.text, born));
    }
    let known =
        |range| Leak { person: Some(place), ..leak(stream.text, range, LeakKind::KnownDetail) };
    ranges.into_iter().map(known).collect()
}

/// In order, and of what overlaps only the worst.
fn worst_only(mut leaks: Vec<Leak>) -> Vec<Leak> {
    leaks.sort_by_key(|leak| (leak.kind, leak.range.start, leak.range.end));
    let mut kept: Vec<Leak> = Vec::new();
    for leak in leaks {
        let covered = kept
            .iter()
            .any(|it| it.range.start < leak.range.end && leak.range.start < it.range.end);
        if !covered {
            kept.push(leak);
        }
    }
    kept.sort_by_key(|leak| leak.range.start);
    kept
}
