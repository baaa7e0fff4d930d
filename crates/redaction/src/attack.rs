//! The adversary: what somebody who wants to know could find in a rendition before it is released.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::check::{LeakKind, check};
use crate::knowledge::Knowledge;
use crate::model::{Class, Model, Shape, Units, word_hash};
use crate::patterns::day_at;
use crate::sight::{Kind, Layer, Sight};
use crate::tokens::Tokens;

/// Something that could give somebody away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clue {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// What stands there.
    pub text: String,
    /// How it could be used.
    pub way: Way,
    /// What it does to the release.
    pub grade: Grade,
    /// The person's place in the list of people, if it is about one.
    pub person: Option<usize>,
}

/// How a clue could be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// The second look found it: see [`check`].
    SecondLook(LeakKind),
    /// It has the form of a number, contact or address that leads to one person.
    Form(Kind),
    /// It looks like the name of somebody whom the case does not know.
    Stranger,
    /// At least three of an age, a day, a place and an illness stand together.
    Combination,
    /// The same words stand in this one of the earlier decisions, and in no other.
    Earlier(usize),
}

impl Way {
    /// The key of the words that tell people.
    pub fn key(self) -> &'static str {
        match self {
            Self::SecondLook(kind) => kind.key(),
            Self::Form(_) => "redaction-way-form",
            Self::Stranger => LeakKind::UnknownPerson.key(),
            Self::Combination => "redaction-way-combination",
            Self::Earlier(_) => "redaction-way-earlier",
        }
    }
}

/// What a clue does to the release of a rendition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// It names somebody: it is changed, or somebody answers for it with a reason of its own.
    Blocks,
    /// It is perhaps nothing: somebody accepts it by name, with a reason, or it is changed.
    ToBeAccepted,
}

/// How far apart the parts of a combination stand at most, in words.
const TOGETHER: usize = 80;
/// How many words in a row are the same as in an earlier decision.
const SAME_WORDS: usize = 12;

/// Attacks a rendition with what the case knows, with its own forms and combinations, and with the
/// texts of earlier decisions. Nothing found is no proof.
pub fn attack(text: &str, knowledge: &Knowledge, earlier: &[&str], model: &Model) -> Vec<Clue> {
    let mut clues: Vec<Clue> = check(text, knowledge)
        .into_iter()
        .map(|leak| Clue {
            range: leak.range,
            text: leak.text,
            grade: grade(leak.kind),
            way: Way::SecondLook(leak.kind),
            person: leak.person,
        })
        .collect();
    let mut shown = forms_and_strangers(text, model);
    shown.retain(|one| !clues.iter().any(|clue| overlap(&clue.range, &one.range)));
    clues.extend(shown);
    clues.extend(combinations(text, model));
    clues.extend(shared_words(text, earlier));
    clues.sort_by_key(|clue| (clue.range.start, clue.grade, clue.range.end));
    clues
}

fn grade(kind: LeakKind) -> Grade {
    match kind {
        LeakKind::KnownName | LeakKind::KnownDetail | LeakKind::Contact => Grade::Blocks,
        LeakKind::PerhapsKnownName | LeakKind::UnknownPerson | LeakKind::PerhapsName => {
            Grade::ToBeAccepted
        }
    }
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

fn clue(text: &str, range: Range<usize>, way: Way, grade: Grade) -> Clue {
    let found = text.get(range.clone()).unwrap_or_default().to_owned();
    Clue { range, text: found, way, grade, person: None }
}

fn forms_and_strangers(text: &str, model: &Model) -> Vec<Clue> {
    let places = Sight::of(text, model).places(|_| 0.5);
    let shown = places.into_iter().filter(|place| place.layer == Layer::Shown);
    shown
        .filter_map(|place| match place.kind {
            Kind::Code | Kind::Contact | Kind::Address => {
                Some(clue(text, place.range, Way::Form(place.kind), Grade::Blocks))
            }
            Kind::Person => Some(clue(text, place.range, Way::Stranger, Grade::ToBeAccepted)),
            _ => None,
        })
        .collect()
}

/// What a part of a combination is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Part {
    Age,
    Day,
    Place,
    Illness,
}

/// Where at least three different parts stand within reach of one another: each such place once.
fn combinations(text: &str, model: &Model) -> Vec<Clue> {
    let units = Units::of(text);
    let parts = parts(text, &units, model);
    let mut clues: Vec<Clue> = Vec::new();
    for (first, (at, _)) in parts.iter().enumerate() {
        let near: Vec<&(usize, Part)> =
            parts.iter().skip(first).take_while(|(other, _)| other - at <= TOGETHER).collect();
        let kinds: HashSet<Part> = near.iter().map(|(_, part)| *part).collect();
        let (Some(begin), Some(end)) =
            (units.get(*at), near.last().and_then(|(last, _)| units.get(*last)))
        else {
            continue;
        };
        let range = begin.start..end.end;
        let new = clues.last().is_none_or(|clue| !overlap(&clue.range, &range));
        if kinds.len() >= 3 && new {
            clues.push(clue(text, range, Way::Combination, Grade::ToBeAccepted));
        }
    }
    clues
}

fn parts(text: &str, units: &Units<'_>, model: &Model) -> Vec<(usize, Part)> {
    let at_byte = |byte: usize| units.list.partition_point(|unit| unit.end <= byte);
    let mut parts = Vec::new();
    for (at, unit) in units.list.iter().enumerate() {
        let word = text.get(unit.start..unit.end).unwrap_or_default();
        if unit.classes.has(Class::HEALTH) || is_illness(word) {
            parts.push((at, Part::Illness));
        }
        let is_number =
            matches!(unit.shape, Shape::Digit | Shape::Digits2) || unit.classes.has(Class::NUMBER);
        if is_number && is_age(units, at) {
            parts.push((at, Part::Age));
        }
    }
    let tokens = Tokens::of(text);
    for at in 0..tokens.len() {
        if day_at(&tokens, at).is_some() {
            parts.extend(tokens.get(at).map(|token| (at_byte(token.start), Part::Day)));
        }
    }
    let places = Sight::of(text, model).places(|_| 0.3);
    let places = places.iter().filter(|place| place.kind == Kind::Place);
    parts.extend(places.map(|place| (at_byte(place.range.start), Part::Place)));
    parts.sort_by_key(|(at, _)| *at);
    parts
}

/// What illnesses and their treatment are called beyond the few words that the model knows. The
/// model's own list stays as it was trained.
const ILLNESSES: [&str; 34] = [
    "amputated",
    "amputation",
    "aneurysm",
    "angina",
    "catheter",
    "chemotherapy",
    "colostomy",
    "coma",
    "covid",
    "dialysis",
    "eclampsia",
    "embolism",
    "fibrosis",
    "gangrene",
    "gout",
    "haemorrhage",
    "hernia",
    "lupus",
    "lymphoma",
    "measles",
    "meningitis",
    "miscarriage",
    "miscarried",
    "paralysed",
    "psoriasis",
    "radiotherapy",
    "seizure",
    "seizures",
    "sepsis",
    "shingles",
    "stillbirth",
    "stillborn",
    "transplant",
    "tumour",
];
/// How the names of illnesses end.
const ENDINGS: [&str; 9] =
    ["aemia", "itis", "osis", "pathy", "algia", "plegia", "sclerosis", "carcinoma", "trophy"];

fn is_illness(word: &str) -> bool {
    let word = word.to_lowercase();
    let is_other = ["diagnosis", "prognosis", "sympathy", "empathy", "apathy", "atrophy", "trophy"];
    ILLNESSES.contains(&word.as_str())
        || (ENDINGS.iter().any(|end| word.ends_with(end)) && !is_other.contains(&word.as_str()))
}

/// `aged 40`, `at the age of forty`, `40 years old`, `40-year-old`.
fn is_age(units: &Units<'_>, at: usize) -> bool {
    let is = |at: Option<usize>, words: &[&str]| {
        let unit = at.and_then(|at| units.get(at));
        unit.is_some_and(|unit| words.iter().any(|word| word_hash(word) == unit.word))
    };
    let years = is(Some(at + 1), &["year", "years", "yr", "yrs"]);
    let age_of = is(at.checked_sub(1), &["of"]) && is(at.checked_sub(2), &["age"]);
    is(at.checked_sub(1), &["aged", "age"]) || age_of || (years && is(Some(at + 2), &["old"]))
}

/// Words that this text shares with one earlier decision alone: what several decisions say is how
/// the office writes.
fn shared_words(text: &str, earlier: &[&str]) -> Vec<Clue> {
    let mut owners: HashMap<u64, Option<usize>> = HashMap::new();
    for (place, decision) in earlier.iter().enumerate() {
        for (_, hash) in rows(&Units::of(decision)) {
            let owner = owners.entry(hash).or_insert(Some(place));
            if *owner != Some(place) {
                *owner = None;
            }
        }
    }
    let units = Units::of(text);
    let mut clues: Vec<Clue> = Vec::new();
    for (at, hash) in rows(&units) {
        let Some(Some(place)) = owners.get(&hash) else { continue };
        let ends = (units.get(at), units.get(at + SAME_WORDS - 1));
        let (Some(first), Some(last)) = ends else { continue };
        let way = Way::Earlier(*place);
        match clues.last_mut().filter(|it| it.way == way && it.range.end >= first.start) {
            Some(open) => {
                open.range.end = last.end;
                text.get(open.range.clone()).unwrap_or_default().clone_into(&mut open.text);
            }
            None => clues.push(clue(text, first.start..last.end, way, Grade::ToBeAccepted)),
        }
    }
    clues
}

/// The hash of every row of so many words, by its first word.
fn rows(units: &Units<'_>) -> Vec<(usize, u64)> {
    let hash = |row: &[crate::model::Unit]| {
        row.iter().fold(7_u64, |state, unit| {
            (state ^ u64::from(unit.word)).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(23)
        })
    };
    units.list.windows(SAME_WORDS).map(hash).enumerate().collect()
}
