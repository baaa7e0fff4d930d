//! What identifies somebody besides a name: addresses, numbers, days of birth, links.

mod birthdays;
mod dates;
mod days;
mod known;
mod links;
mod numbers;
mod pages;
mod places;
mod references;
mod said;
mod spellings;
mod tails;

pub(crate) use dates::{day_at, days_of_months};

use std::ops::Range;

use crate::cast::before_letter;
use crate::draft::{Replacement, Sure, Why, overlaps};
use crate::fitting::fitted;
use crate::fold::{fold, is_combining, is_invisible, is_letter};
use crate::knowledge::{Knowledge, Title};
use crate::manner::Manner;
use crate::tokens::{Tokens, compact};

/// What to replace somewhere, before it is known whether the place is free.
pub(crate) struct Found {
    pub(crate) range: Range<usize>,
    pub(crate) replacement: String,
    pub(crate) why: Why,
    pub(crate) sure: Sure,
    pub(crate) person: Option<usize>,
}

impl Found {
    fn new(range: Range<usize>, replacement: &str, why: Why, sure: Sure) -> Self {
        Self { range, replacement: replacement.to_owned(), why, sure, person: None }
    }
}

/// Everything that is replaced by its form or because the case knows it, in order.
///
/// What the case knows goes first, so that a known telephone number is not taken for another.
pub(crate) fn find(
    tokens: &Tokens<'_>,
    knowledge: &Knowledge,
    manner: &Manner,
    protected: &[Range<usize>],
) -> Vec<Replacement> {
    let mut taken = protected.to_vec();
    let mut replacements = Vec::new();
    let by_rank = [
        known::find(tokens, knowledge, manner),
        links::find(tokens.text, manner),
        dates::find(tokens, knowledge, manner, protected),
        numbers::find(tokens, manner),
        tails::find(tokens, manner),
    ];
    for mut found in by_rank.into_iter().flatten() {
        if found.why == Why::Phone {
            found.range.end += extension(tokens.text.get(found.range.end..).unwrap_or_default());
        }
        found.range = whole_words(tokens.text, found.range);
        if found.why == Why::Address {
            let wider = known::with_numbers(tokens.text, &found.range);
            found.range = if overlaps(&taken, &wider) { found.range } else { wider };
        }
        if overlaps(&taken, &found.range) {
            continue;
        }
        if found.why == Why::HiddenName {
            let words = tokens.inside(&found.range);
            found.replacement = fitted(tokens, words, &found.replacement);
        }
        taken.push(found.range.clone());
        let original = tokens.text.get(found.range.clone()).unwrap_or_default().to_owned();
        let Found { range, replacement, why, sure, person } = found;
        replacements.push(Replacement { range, original, replacement, why, sure, person });
    }
    replacements.sort_by_key(|one| one.range.start);
    replacements
}

/// Where nothing is replaced: organisations that may be named, and what a draft wrote itself.
pub(crate) fn protected(
    tokens: &Tokens<'_>,
    knowledge: &Knowledge,
    manner: &Manner,
) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let named: Vec<String> = knowledge
        .organisations_named
        .iter()
        .map(|name| compact(name))
        .filter(|it| it.len() > 3)
        .collect();
    let letters: Vec<String> =
        [Title::Child, Title::None].iter().map(|it| fold(before_letter(*it, manner))).collect();
    for at in 0..tokens.len() {
        let longest = named.iter().filter_map(|name| tokens.spells(at, name)).max();
        ranges.extend(longest.map(|last| tokens.range(at, last)));
        if tokens
            .get(at)
            .is_some_and(|token| token.has_capital() && letters.contains(&token.folded))
            && tokens.gap_after(at) == " "
            && tokens.get(at + 1).is_some_and(crate::tokens::Token::is_initial)
        {
            ranges.push(tokens.range(at, at + 1));
        }
    }
    for placeholder in manner.placeholders().into_iter().filter(|it| it.starts_with('[')) {
        let found = tokens.text.match_indices(placeholder);
        ranges.extend(found.map(|(at, text)| at..at + text.len()));
    }
    ranges
}

/// How many bytes the extension takes at the start of what follows a telephone number: ` ext. 12`,
/// or the end of another one: `/019`.
fn extension(after: &str) -> usize {
    if let Some(rest) = after.strip_prefix('/') {
        let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        let (other, rest) = rest.split_at_checked(end).unwrap_or_default();
        let digits = other.bytes().all(|it| it.is_ascii_digit());
        let goes_on = rest.trim_start_matches([' ', '-', '/']).starts_with(char::is_numeric);
        return if digits && (2..=4).contains(&end) && !goes_on { end + 1 } else { 0 };
    }
    let rest = after.trim_start_matches([' ', ',', '(']);
    let words = ["extension", "extn", "ext", "x"];
    let Some(rest) = words.iter().find_map(|word| rest.strip_prefix(word)) else { return 0 };
    let rest = rest.trim_start_matches(['.', ':', ' ', '\u{a0}']);
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if (1..=6).contains(&digits) { after.len() - rest.len() + digits } else { 0 }
}

/// The range with the whole of the words that it begins and ends in, so that no part of a name
/// comes to stand alone.
fn whole_words(text: &str, range: Range<usize>) -> Range<usize> {
    let in_word = |c: char| is_letter(c) || is_combining(c) || is_invisible(c);
    let inside = text.get(range.clone()).unwrap_or_default();
    let mut whole = range.clone();
    if inside.starts_with(in_word) {
        let before = text.get(..range.start).unwrap_or_default();
        whole.start = before.trim_end_matches(in_word).len();
    }
    if inside.ends_with(in_word) {
        let after = text.get(range.end..).unwrap_or_default();
        whole.end = text.len() - after.trim_start_matches(in_word).len();
    }
    whole
}
