//! The last digits of a number, where words or signs say that they are: `account ending 2913`.

use super::Found;
use crate::draft::{Sure, Why};
use crate::manner::Manner;
use crate::tokens::{Token, Tokens};

/// How many digits such an end has.
const FEWEST: usize = 3;
const MOST: usize = 6;
/// How many words before say that it is one, and how many say what of.
const SAID_WITHIN: usize = 4;
const OF_WITHIN: usize = 7;

/// Words that announce the end of a number.
const ENDING: [&str; 6] = ["ending", "ends", "ended", "finishing", "last", "final"];
/// Those that may stand between them and the end.
const BETWEEN: [&str; 14] = [
    "in", "with", "the", "are", "is", "were", "was", "of", "being", "digits", "numbers", "three",
    "four", "six",
];
/// What ends in a year and has no number.
const TIMES: [&str; 6] = ["year", "years", "month", "quarter", "period", "term"];
/// What has a number that ends so.
const NUMBERED: [&str; 12] = [
    "card",
    "account",
    "number",
    "no",
    "phone",
    "telephone",
    "mobile",
    "reference",
    "ref",
    "digits",
    "policy",
    "nhs",
];

/// Whether a word is the end of a known number, and words or signs before it say so.
pub(super) fn is_of(tokens: &Tokens<'_>, at: usize, known: &str, why: Why) -> bool {
    let numbered = matches!(
        why,
        Why::Phone | Why::NhsNumber | Why::InsuranceNumber | Why::AccountNumber | Why::Reference
    );
    let ends = |token: &Token| is_end(token) && known.ends_with(&token.folded);
    let shorter = |token: &Token| token.folded.len() < known.len();
    numbered
        && tokens.get(at).is_some_and(|token| shorter(token) && ends(token))
        && (is_said(tokens, at) || masks(tokens, at) > 0)
}

/// The ends of numbers that nobody knows: `Card ending 4417`, `**** **** 4417`.
pub(super) fn find(tokens: &Tokens<'_>, manner: &Manner) -> Vec<Found> {
    let is_one = |at: &usize| {
        tokens.get(*at).is_some_and(is_end)
            && ((is_said(tokens, *at) && has_number(tokens, *at)) || masks(tokens, *at) > 1)
    };
    let made = |at| {
        let range = tokens.range(at, at);
        Found::new(range, &manner.account_number, Why::AccountNumber, Sure::Likely)
    };
    (0..tokens.len()).filter(is_one).map(made).collect()
}

/// A few digits, and the letter behind those of a National Insurance number.
fn is_end(token: &Token) -> bool {
    let digits = token.folded.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    (FEWEST..=MOST).contains(&digits.len())
        && token.folded.len() <= digits.len() + 1
        && digits.bytes().all(|it| it.is_ascii_digit())
}

/// Whether the words before say that a number ends so: `ending in`, `last four digits are`.
fn is_said(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |it| it.folded.as_str());
    let mut before = (at.saturating_sub(SAID_WITHIN)..at).rev();
    let said = before.find(|it| !BETWEEN.contains(&word(*it)) && word(*it) != "4");
    let close = tokens.gap_before(at).trim_matches([':', ' ', '\n', '\u{a0}']).is_empty();
    let of_time = |said: usize| said > 0 && TIMES.contains(&word(said - 1));
    close && said.is_some_and(|it| ENDING.contains(&word(it)) && !of_time(it))
}

/// Whether what has a number is told before its end.
fn has_number(tokens: &Tokens<'_>, at: usize) -> bool {
    let mut words = (at.saturating_sub(OF_WITHIN)..at).filter_map(|it| tokens.get(it));
    words.any(|it| NUMBERED.contains(&it.folded.as_str()))
}

/// How many groups of signs before a word hide the rest of a number: `xxx xxx`, `****`.
fn masks(tokens: &Tokens<'_>, at: usize) -> usize {
    let start = tokens.get(at).map_or(0, |it| it.start);
    let before = tokens.text.get(..start).unwrap_or_default();
    let hides = |group: &&str| {
        group.len() > 1 && group.chars().all(|c| matches!(c, 'x' | 'X' | '*' | '•' | '#'))
    };
    let mut groups = before.rsplit([' ', '-', '\u{a0}']);
    let nearest = groups.next().unwrap_or_default();
    let glued = usize::from(hides(&nearest)) * 2;
    if nearest.is_empty() { groups.take_while(hides).count() } else { glued }
}
