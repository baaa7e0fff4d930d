//! The day and the month of a known day of birth, whose year is not told.

use super::days;
use crate::knowledge::BirthDate;
use crate::ordinary::month;
use crate::tokens::{Token, Tokens};

/// Words that may stand between a day and its month.
const BETWEEN: [&str; 3] = ["of", "the", "day"];
/// Months that are other words in small letters.
const VERBS: [&str; 2] = ["may", "march"];

/// The last word of this birthday, if it begins at a word: `7th August` wherever it stands,
/// `7/8` after `born` or `on`.
pub(super) fn at(
    tokens: &Tokens<'_>,
    at: usize,
    day: BirthDate,
    announced: impl Fn() -> bool,
) -> Option<usize> {
    let named = days::reads_as_birthday(tokens, at, day);
    let named = named.filter(|last| says_a_day(tokens, at, *last) || announced());
    let last = named.or_else(|| in_digits(tokens, at, day, announced))?;
    (!has_year(tokens, last)).then_some(last)
}

/// Whether words that could be a day and a month are one: `4th March`, not `the four March
/// reviews` nor `in March 4 beds`.
fn says_a_day(tokens: &Tokens<'_>, first: usize, last: usize) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |it| it.folded.as_str());
    let is_month = |token: &Token| month(&token.folded).is_some();
    let told = tokens.before(first).is_some_and(|it| it.folded == "on")
        || (first..last).any(|at| word(at) == "of");
    let fits = |token: &Token| {
        let word = token.folded.as_str();
        if is_month(token) {
            return told || token.has_capital() || !VERBS.contains(&word);
        }
        let counted = ["st", "nd", "rd", "th"].iter().any(|end| word.ends_with(end));
        counted || word.contains(|c: char| c.is_ascii_digit()) || BETWEEN.contains(&word)
    };
    let month_first = tokens.get(first).is_some_and(is_month);
    let counts = tokens.get(last).is_some_and(Token::is_number)
        && tokens.before(first).is_some_and(|it| it.folded == "in");
    let named = first == last || (first..=last).any(|at| tokens.get(at).is_some_and(is_month));
    let all = (first..=last).filter_map(|at| tokens.get(at)).all(fits);
    named && all && !(month_first && counts)
}

/// `7/8`, `07.08.`
fn in_digits(
    tokens: &Tokens<'_>,
    at: usize,
    day: BirthDate,
    announced: impl Fn() -> bool,
) -> Option<usize> {
    let sign = tokens.gap_after(at);
    let number = |index: usize, value: u8| {
        let token = tokens.get(index).filter(|it| it.is_number() && it.folded.len() <= 2);
        token.is_some_and(|it| it.folded.parse() == Ok(value))
    };
    let reads = number(at, day.day) && number(at + 1, day.month);
    let longer = tokens.gap_before(at) == sign && tokens.before(at).is_some_and(Token::is_number);
    let on = || sign == "/" && tokens.before(at).is_some_and(|it| it.folded == "on");
    let is_day = matches!(sign, "/" | "-" | ".") && reads && !longer;
    (is_day && (on() || announced())).then_some(at + 1)
}

/// Whether a year follows: with another one, it is another day.
fn has_year(tokens: &Tokens<'_>, last: usize) -> bool {
    let said =
        |at: usize| tokens.get(at).is_some_and(|it| matches!(it.folded.as_str(), "of" | "in"));
    let at = if said(last + 1) { last + 2 } else { last + 1 };
    let gap = tokens.gap_before(at).trim();
    let close = gap.chars().count() <= 1 && tokens.gap_before(at).matches('\n').count() < 2;
    let Some(year) = tokens.get(at).filter(|it| close && it.is_number()) else { return false };
    match year.folded.len() {
        4 => year.folded.parse().is_ok_and(|year: u16| (1850..=2150).contains(&year)),
        2 => matches!(gap, "/" | "-" | "." | "'" | "’"),
        _ => false,
    }
}
