//! What looks like somebody, whoever it is.

use std::ops::Range;

use super::LeakKind;
use crate::fold::fold;
use crate::knowledge::BirthDate;
use crate::names::is_common;
use crate::ordinary::{is_abbreviation, is_month, is_title, month};

/// Words of organisations, laws and guidance: capitals beside them are no person.
const INSTITUTIONS: &str = "trust trusts hospital hospitals infirmary council service services \
    department college royal board guidance guideline guidelines act standards standard code \
    practice team unit ombudsman commission national institute england scotland wales nhs office \
    health care foundation university surgery clinic centre society association authority agency \
    principles policy procedure protocol complaints complaint emergency general medical ward \
    pathway score plan group committee court tribunal ministry home system early warning quality \
    transition discharge good surgical report directive regulations order framework charter fund";

/// The shortest run of digits that may be a telephone or other personal number.
const LONG_NUMBER: usize = 9;

/// E-mail addresses, and digits in a row that are long enough to be personal.
pub(super) fn contacts(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mails = text.match_indices('@').filter_map(|(at, _)| around_at(text, at));
    mails.chain(long_numbers(text)).collect::<Vec<_>>().into_iter()
}

fn around_at(text: &str, at: usize) -> Option<Range<usize>> {
    let before = text.get(..at)?;
    let after = text.get(at + 1..)?;
    let start = before.rfind(char::is_whitespace).map_or(0, |space| {
        space + before.get(space..).and_then(|it| it.chars().next()).map_or(1, char::len_utf8)
    });
    let end = after.find(char::is_whitespace).map_or(text.len(), |space| at + 1 + space);
    let host = text.get(at + 1..end)?;
    (start < at && host.contains('.')).then_some(start..end)
}

fn long_numbers(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut run: Option<(usize, usize, usize)> = None;
    for (at, c) in text.char_indices().chain(std::iter::once((text.len(), 'x'))) {
        run = match (run, c) {
            (None, '0'..='9') => Some((at, at + 1, 1)),
            (Some((start, _, digits)), '0'..='9') => Some((start, at + 1, digits + 1)),
            (Some(open), ' ' | '-' | '(' | ')' | '\u{a0}') if at - open.1 < 3 => Some(open),
            (Some((start, end, digits)), _) => {
                if digits >= LONG_NUMBER {
                    found.push(start..end);
                }
                None
            }
            (None, _) => None,
        };
    }
    found
}

/// Titles with names, and two words with capitals in the middle of a sentence.
pub(super) fn strangers(text: &str) -> impl Iterator<Item = (Range<usize>, LeakKind)> {
    let words = words(text);
    let mut found = Vec::new();
    for pair in words.windows(2) {
        let [first, second] = pair else { continue };
        let Some(between) = text.get(first.range.end..second.range.start) else { continue };
        let range = first.range.start..second.range.end;
        let close = matches!(between, " " | "\n" | ". " | "\u{a0}");
        if close && first.capital && is_title(&first.folded) && is_name(second) {
            found.push((range, LeakKind::UnknownPerson));
        } else if matches!(between, " " | "\n")
            && !first.begins
            && is_name(first)
            && is_name(second)
            && !beside_institution(&words, first, second)
        {
            found.push((range, LeakKind::PerhapsName));
        }
    }
    found.into_iter()
}

struct Word {
    range: Range<usize>,
    folded: String,
    capital: bool,
    /// Whether a sentence begins with it.
    begins: bool,
}

fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for piece in text.split(|c: char| !c.is_alphanumeric() && !crate::fold::is_combining(c)) {
        if piece.is_empty() {
            continue;
        }
        let start = piece.as_ptr().addr() - text.as_ptr().addr();
        let before = text
            .get(..start)
            .unwrap_or_default()
            .trim_end_matches(['‘', '“', '"', '\'', '(', ' ', '\n']);
        words.push(Word {
            range: start..start + piece.len(),
            folded: fold(piece),
            capital: piece.starts_with(char::is_uppercase),
            begins: before.is_empty() || before.ends_with(['.', '!', '?', ':', '•']),
        });
    }
    words
}

fn is_name(word: &Word) -> bool {
    word.capital
        && word.folded.chars().count() > 1
        && !is_common(&word.folded)
        && !is_month(&word.folded)
        && !is_abbreviation(&word.folded)
        && !word.folded.chars().any(char::is_numeric)
        && !INSTITUTIONS.split_whitespace().any(|it| it == word.folded)
}

/// Whether an institution's word stands within three words of the pair.
fn beside_institution(words: &[Word], first: &Word, second: &Word) -> bool {
    let near = |word: &&Word| {
        word.range.start >= second.range.end && word.range.start < second.range.end + 40
            || word.range.end <= first.range.start && word.range.end + 30 > first.range.start
    };
    words
        .iter()
        .filter(near)
        .filter(|word| word.capital)
        .any(|word| INSTITUTIONS.split_whitespace().any(|it| it == word.folded))
}

/// Where a day stands in words or digits.
pub(super) fn day(text: &str, day: BirthDate) -> Vec<Range<usize>> {
    let words = words(text);
    let is_number = |word: &Word, number: u16| {
        let digits = word.folded.trim_end_matches(char::is_alphabetic);
        digits.parse::<u16>().is_ok_and(|found| found == number)
    };
    let is_month = |word: &Word| {
        month(&word.folded) == Some(day.month) || is_number(word, u16::from(day.month))
    };
    let is_year = |word: &Word| is_number(word, day.year) || is_number(word, day.year % 100);
    let is_day = |word: &Word| is_number(word, u16::from(day.day));
    let close = |first: &Word, last: &Word| last.range.end - first.range.start < 24;
    words
        .windows(4)
        .flat_map(|window| [window.get(..3), window.get(1..), Some(window)])
        .flatten()
        .chain(words.windows(3))
        .filter_map(|window| match window {
            [a, b, c] | [a, _, b, c] if close(a, c) => {
                let usual = is_day(a) && is_month(b) && is_year(c);
                let turned = is_year(a) && is_month(b) && is_day(c);
                let month_first = is_month(a) && is_day(b) && is_year(c);
                (usual || turned || month_first).then_some(a.range.start..c.range.end)
            }
            _ => None,
        })
        .collect()
}
