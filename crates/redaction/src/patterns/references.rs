//! Known references and accounts: without their letters, with a wrong digit, with a suffix.

use crate::draft::Why;
use crate::tokens::{Token, Tokens, is_close};

/// How many digits a reference has that is looked for without its letters; and with a wrong one.
const FEWEST_DIGITS: usize = 6;
const FEWEST_WITH_ERROR: usize = 5;
/// How many parts a suffix has at most, and how long each is.
const MOST_SUFFIXES: usize = 3;
const LONGEST_SUFFIX: usize = 3;

/// The digits of a reference without the letters before them, if they are enough to tell it.
pub(super) fn without_letters(compact: &str) -> Option<&str> {
    let digits = compact.trim_start_matches(|c: char| c.is_alphabetic());
    let enough = digits.len() < compact.len() && digits.len() >= FEWEST_DIGITS;
    (enough && digits.bytes().all(|it| it.is_ascii_digit())).then_some(digits)
}

/// Where a reference ends that begins at a word and has its letters and one wrong digit.
pub(super) fn with_wrong_digit(tokens: &Tokens<'_>, at: usize, compact: &str) -> Option<usize> {
    let digits = compact.bytes().filter(u8::is_ascii_digit).count();
    if digits < FEWEST_WITH_ERROR || digits == compact.len() {
        return None;
    }
    let (mut left, mut wrong) = (compact, 0);
    for last in at.. {
        let word = tokens.get(last)?.folded.as_str();
        let (same, rest) = left.split_at_checked(word.len())?;
        wrong += wrong_digits(word, same)?;
        left = rest;
        if left.is_empty() {
            return (wrong == 1).then_some(last);
        }
        if wrong > 1 || !is_close(tokens.gap_after(last)) {
            return None;
        }
    }
    None
}

/// How many digits differ; nothing if anything else does.
fn wrong_digits(one: &str, other: &str) -> Option<usize> {
    let mut wrong = 0;
    for (one, other) in one.chars().zip(other.chars()).filter(|(one, other)| one != other) {
        if !one.is_ascii_digit() || !other.is_ascii_digit() {
            return None;
        }
        wrong += 1;
    }
    Some(wrong)
}

/// The last word of what hangs on a reference: `/A`, `-2-77`.
pub(super) fn suffix(tokens: &Tokens<'_>, last: usize, why: Why) -> usize {
    let is_part = |at: &usize| {
        let joined = matches!(tokens.gap_before(*at), "/" | "-" | "–" | "‑" | "_" | "\\");
        let short = |it: &Token| {
            let signs = it.folded.chars().count();
            it.is_number() && signs <= LONGEST_SUFFIX || it.has_capital() && signs < LONGEST_SUFFIX
        };
        joined && tokens.get(*at).is_some_and(short)
    };
    if !matches!(why, Why::Reference | Why::AccountNumber) {
        return last;
    }
    (last + 1..=last + MOST_SUFFIXES).take_while(is_part).last().unwrap_or(last)
}
