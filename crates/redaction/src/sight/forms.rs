//! What has the form of something that leads to one person: numbers, addresses for mail, links.

use std::ops::Range;

use super::{Kind, Layer, Seen};
use crate::draft::{Replacement, Why};
use crate::knowledge::Knowledge;
use crate::manner::Manner;
use crate::model::{Gap, Shape, Unit, Units, word_hash};
use crate::patterns;
use crate::tokens::Tokens;

/// How sure the form of a number makes.
const SURE: f32 = 0.99;

/// Raises the scores of what has such a form, and says what stands for the plain ones.
pub(super) fn mark(units: &Units<'_>, seen: &mut [Seen]) -> Vec<Replacement> {
    for at in 0..units.list.len() {
        if let Some(last) = case_number(units, at).or_else(|| announced(units, at)) {
            raise(seen, at..last + 1, Kind::Code);
        }
    }
    for at in 0..units.list.len() {
        if let Some(last) = street(units, at) {
            raise(seen, at..last + 1, Kind::Address);
        }
    }
    if !units.text.contains(|c: char| c.is_ascii_digit() || c == '@') {
        return Vec::new();
    }
    let tokens = Tokens::of(units.text);
    let plain = patterns::find(&tokens, &Knowledge::default(), &Manner::default(), &[]);
    for found in &plain {
        let kind = match found.why {
            Why::Email | Why::Phone | Why::Link => Kind::Contact,
            Why::Postcode | Why::Address => Kind::Address,
            Why::BirthDate | Why::Day => Kind::Time,
            _ => Kind::Code,
        };
        raise(seen, words_in(units, &found.range), kind);
    }
    plain
}

fn raise(seen: &mut [Seen], words: Range<usize>, kind: Kind) {
    for one in seen.get_mut(words).unwrap_or_default() {
        *one = Seen { score: one.score.max(SURE), kind, layer: Layer::Shown };
    }
}

/// The words of a range of bytes.
fn words_in(units: &Units<'_>, range: &Range<usize>) -> Range<usize> {
    let first = units.list.partition_point(|unit| unit.end <= range.start);
    first..units.list.partition_point(|unit| unit.start < range.end)
}

/// `18403/91`, unless it is a citation: `Doe v. Nowhere [GC], no. 18403/91`.
fn case_number(units: &Units<'_>, at: usize) -> Option<usize> {
    let unit = units.get(at).filter(|it| it.shape.has_digits())?;
    let next = units.get(at + 1).filter(|it| it.gap == Gap::Slash && it.shape.has_digits())?;
    let lengths = (unit.end - unit.start, next.end - next.start);
    let fits = matches!(lengths, (2..=6, 2 | 4) | (4, 3..=6)) && unit.shape != Shape::Code;
    let third = units.get(at + 2).is_some_and(|it| it.gap == Gap::Slash);
    let second = unit.gap == Gap::Slash;
    (fits && !third && !second && !is_cited(units, at)).then_some(at + 1)
}

/// Whether a case or a law is cited just before: `v.`, `[GC]`, `(dec.)`, `Law no.`
fn is_cited(units: &Units<'_>, at: usize) -> bool {
    const SIGNS: [&str; 4] = ["v", "gc", "dec", "law"];
    let before = units.list.get(at.saturating_sub(7)..at).unwrap_or_default();
    before
        .iter()
        .rev()
        .take_while(|unit| !unit.begins_sentence)
        .any(|unit| SIGNS.iter().any(|sign| word_hash(sign) == unit.word))
}

/// Words at the end of a street's name.
const STREETS: [&str; 20] = [
    "road", "rd", "street", "avenue", "ave", "lane", "close", "drive", "court", "crescent",
    "gardens", "terrace", "square", "grove", "walk", "mews", "parade", "row", "rise", "hill",
];

/// `12 Oak Road`: a number, up to three words with capitals, the last of them a street's.
fn street(units: &Units<'_>, at: usize) -> Option<usize> {
    let number = units.get(at)?;
    let short = number.end - number.start <= 4;
    let capital = |it: &&Unit| {
        let close = matches!(it.gap, Gap::Space | Gap::Comma | Gap::Apostrophe);
        it.shape.is_capital() && close && !it.begins_sentence
    };
    let named = units.list.get(at + 1..).unwrap_or_default().iter().take(3).take_while(capital);
    let words: Vec<u32> = named.map(|unit| unit.word).collect();
    let end = words.iter().skip(1).position(|word| STREETS.iter().any(|it| word_hash(it) == *word));
    let fits = number.shape.has_digits() && short;
    end.filter(|_| fits).map(|end| at + 2 + end)
}

/// Words after which a number is somebody's.
const ANNOUNCE: [&str; 9] =
    ["ref", "reference", "refs", "record", "account", "claim", "policy", "passport", "plate"];

/// `reference AB12/345`: the words with digits after such a word, up to the first without.
fn announced(units: &Units<'_>, at: usize) -> Option<usize> {
    let word = units.get(at.checked_sub(1)?)?;
    let number = |it: &Unit| matches!(it.word, word if ["number", "no", "nr", "id"].iter().any(|n| word_hash(n) == word));
    let before = if number(word) { units.get(at.checked_sub(2)?)? } else { word };
    let announces = ANNOUNCE.iter().any(|it| word_hash(it) == before.word);
    let fits = |it: &Unit| {
        matches!(it.shape, Shape::Code | Shape::Digits | Shape::Digits4)
            || it.shape == Shape::Digits3
    };
    units.get(at).filter(|it| announces && fits(it))?;
    let joined = |it: &&Unit| {
        it.shape.has_digits() && matches!(it.gap, Gap::Slash | Gap::Hyphen | Gap::Space | Gap::Dot)
    };
    let more = units.list.get(at + 1..).unwrap_or_default().iter().take(4).take_while(joined);
    Some(at + more.count())
}
