//! What has the form of something that leads to one person: numbers, addresses for mail, links.

mod codes;
mod streets;

use std::ops::Range;
use std::sync::LazyLock;

use super::{Kind, Layer, Seen, Words, words};
use crate::draft::{Replacement, Why};
use crate::knowledge::Knowledge;
use crate::manner::Manner;
use crate::model::{Gap, Shape, Unit, Units, word_hash};
use crate::patterns;
use crate::tokens::Tokens;

/// How sure the form of a number makes.
const SURE: f32 = 0.99;

/// Raises the scores of what has such a form, and says what stands for the plain ones, and
/// where days stand.
pub(super) fn mark(units: &Units<'_>, seen: &mut [Seen]) -> (Vec<Replacement>, Vec<Range<usize>>) {
    let has_at = units.text.contains(['@', ':']);
    for at in 0..units.list.len() {
        let code = case_number(units, at).or_else(|| announced(units, at));
        if let Some(last) = code.or_else(|| codes::at(units, at)) {
            raise(seen, at..last + 1, Kind::Code);
        }
        if has_at && handle(units, at) {
            raise(seen, at..at + 1, Kind::Contact);
        }
    }
    for at in 0..units.list.len() {
        if let Some(words) = streets::at(units, at) {
            raise(seen, words, Kind::Address);
        }
    }
    let may_have = |c: char| c.is_ascii_digit() || c == '@' || c == '/';
    let said = ["www.", "dot", "DOT", "double ", "zero "];
    if !units.text.contains(may_have) && !said.iter().any(|it| units.text.contains(it)) {
        return (Vec::new(), Vec::new());
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
    (plain, patterns::days_of_months(&tokens))
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

/// `@jo_blogs`, `instagram: joblogs71`.
fn handle(units: &Units<'_>, at: usize) -> bool {
    static WHERE: Words = LazyLock::new(|| {
        words("instagram twitter facebook skype snapchat tiktok whatsapp username login")
    });
    let Some(unit) = units.get(at).filter(|it| it.end - it.start > 1) else { return false };
    let before = units.text.get(..unit.start).unwrap_or_default();
    let sign = before.strip_suffix('@').is_some_and(|it| !it.ends_with(char::is_alphanumeric));
    let inside = || {
        let run = before.rfind(char::is_whitespace).map_or(0, |space| space + 1);
        before.get(run..).is_some_and(|run| run.len() > 1 && run.starts_with('@'))
    };
    let site =
        at.checked_sub(1).and_then(|it| units.get(it)).is_some_and(|it| WHERE.contains(&it.word));
    let after = units.text.get(unit.end..).unwrap_or_default();
    // `skype: jo.blogs`: the whole of what stands behind the colon.
    let spelt = || {
        let run = before.rfind(char::is_whitespace).and_then(|space| before.get(..space));
        let word = run.and_then(|it| it.trim_end().strip_suffix(':'));
        let word = word.map(|it| it.rsplit(|c: char| !c.is_alphanumeric()).next());
        word.flatten().is_some_and(|it| WHERE.contains(&word_hash(&it.to_ascii_lowercase())))
            && matches!(unit.shape, Shape::Code | Shape::Lower)
    };
    sign || (matches!(unit.gap, Gap::Dot | Gap::Hyphen) && inside())
        || ((spelt() || (site && unit.shape == Shape::Code)) && !after.starts_with("://"))
}

/// Words after which a number is somebody's.
static ANNOUNCE: Words =
    LazyLock::new(|| words("ref reference refs record account claim policy passport plate"));
/// Words after which only a longer one is: `case 12` is none.
static ANNOUNCE_LONG: Words = LazyLock::new(|| {
    words(
        "case complaint datix incident mrn pin registration payroll licence license urn utr crime \
         prison staff hospital patient unit ticket invoice order gmc nmc box",
    )
});
/// Words that may stand between, and those with which such a word is announced only.
static NUMBER: Words = LazyLock::new(|| words("number numbers no nr id code plate"));
static OF_BANKS: Words = LazyLock::new(|| words("sort card"));

/// `reference AB12/345`: the words with digits after such a word, up to the first without.
fn announced(units: &Units<'_>, at: usize) -> Option<usize> {
    let can_begin =
        |it: &&Unit| it.shape.has_digits() || matches!(it.shape, Shape::Upper | Shape::Initial);
    let first = units.get(at).filter(can_begin)?;
    let word = units.get(at.checked_sub(1)?)?;
    let numbered = NUMBER.contains(&word.word);
    let before = if numbered { units.get(at.checked_sub(2)?)? } else { word };
    let short = ANNOUNCE.contains(&before.word);
    let long =
        ANNOUNCE_LONG.contains(&before.word) || (numbered && OF_BANKS.contains(&before.word));
    if !short && !long {
        return None;
    }
    let parts = |it: &&Unit| {
        let own = it.shape.has_digits() && matches!(it.gap, Gap::Space | Gap::Dot);
        let joined = matches!(it.gap, Gap::Slash | Gap::Hyphen)
            && (it.shape.has_digits() || matches!(it.shape, Shape::Upper | Shape::Initial));
        own || joined
    };
    let more = units.list.get(at + 1..).unwrap_or_default().iter().take(5).take_while(parts);
    let last = at + more.count();
    let all = || units.list.get(at..=last).unwrap_or_default().iter();
    let signs: usize = all().map(|it| it.end - it.start).sum();
    let lettered = matches!(first.shape, Shape::Upper | Shape::Initial)
        && units.get(at + 1).is_some_and(|it| matches!(it.gap, Gap::Slash | Gap::Hyphen))
        && all().any(|it| it.shape.has_digits());
    let starts =
        matches!(first.shape, Shape::Code | Shape::Digits | Shape::Digits4 | Shape::Digits3)
            || (first.shape.has_digits() && signs > 4)
            || lettered;
    (starts && (short || signs > 4 || (numbered && signs > 3))).then_some(last)
}
