//! Days of birth; and other days, if only their months are to be told.

use std::ops::Range;

use super::Found;
use crate::draft::{Sure, Why, overlaps};
use crate::knowledge::{BirthDate, Knowledge};
use crate::manner::Manner;
use crate::ordinary::month;
use crate::tokens::{Token, Tokens};

/// Words that announce a day of birth.
const BORN: [&str; 4] = ["born", "dob", "birth", "birthday"];
/// How many words may stand between them and the day.
const BORN_WITHIN: usize = 4;

pub(super) fn find(
    tokens: &Tokens<'_>,
    knowledge: &Knowledge,
    manner: &Manner,
    protected: &[Range<usize>],
) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some((last, day)) = day_at(tokens, at) else {
            at += 1;
            continue;
        };
        let owner = knowledge.people.iter().position(|it| it.birth_date == Some(day));
        let announced = (at.saturating_sub(BORN_WITHIN)..at)
            .filter_map(|index| tokens.get(index))
            .filter(|token| !overlaps(protected, &token.range()))
            .any(|token| BORN.contains(&token.folded.as_str()));
        let range = tokens.range(at, last);
        if owner.is_some() || announced {
            let mut one = Found::new(range, &manner.birth_date, Why::BirthDate, Sure::Certain);
            one.person = owner;
            found.push(one);
        } else if manner.months_only {
            let name = manner.months.get(usize::from(day.month).saturating_sub(1));
            let text = format!("{} {}", name.map_or("", String::as_str), day.year);
            found.push(Found::new(range, text.trim(), Why::Day, Sure::Likely));
        }
        at = last + 1;
    }
    found
}

/// A day with its year, in any of the usual forms, and its last word.
pub(crate) fn day_at(tokens: &Tokens<'_>, at: usize) -> Option<(usize, BirthDate)> {
    in_words(tokens, at).or_else(|| month_first(tokens, at)).or_else(|| in_digits(tokens, at))
}

/// `12 May 1950`, `12th of May, 1950`.
fn in_words(tokens: &Tokens<'_>, at: usize) -> Option<(usize, BirthDate)> {
    let day = day_number(tokens.get(at)?)?;
    let mut next = at + 1;
    if tokens.get(next)?.folded == "of" {
        next += 1;
    }
    let month = month(&tokens.get(next)?.folded)?;
    let year = year(tokens.get(next + 1)?, tokens.gap_after(next))?;
    Some((next + 1, date(year, month, day)?))
}

/// `May 12, 1950`.
fn month_first(tokens: &Tokens<'_>, at: usize) -> Option<(usize, BirthDate)> {
    let month = month(&tokens.get(at)?.folded)?;
    let day = day_number(tokens.get(at + 1)?)?;
    let year = year(tokens.get(at + 2)?, tokens.gap_after(at + 1))?;
    Some((at + 2, date(year, month, day)?))
}

/// `12/05/1950`, `12.5.50`, `1950-05-12`.
fn in_digits(tokens: &Tokens<'_>, at: usize) -> Option<(usize, BirthDate)> {
    let sign = tokens.gap_after(at);
    if !matches!(sign, "/" | "-" | ".") || tokens.gap_after(at + 1) != sign {
        return None;
    }
    let number = |index: usize| tokens.get(index).filter(|token| token.is_number());
    let (first, second, third) = (number(at)?, number(at + 1)?, number(at + 2)?);
    let (year, day) = if first.folded.len() == 4 { (first, third) } else { (third, first) };
    let two_digit_year = year.folded.len() == 2;
    let value: u16 = year.folded.parse().ok().filter(|_| matches!(year.folded.len(), 2 | 4))?;
    let year = match (two_digit_year, value) {
        (true, 0..=30) => 2000 + value,
        (true, _) => 1900 + value,
        (false, _) => value,
    };
    Some((at + 2, date(year, second.folded.parse().ok()?, day.folded.parse().ok()?)?))
}

fn day_number(token: &Token) -> Option<u8> {
    let digits = token.folded.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let suffix = token.folded.get(digits.len()..)?;
    let fits = digits.len() <= 2 && matches!(suffix, "" | "st" | "nd" | "rd" | "th");
    digits.parse().ok().filter(|_| fits)
}

fn year(token: &Token, gap: &str) -> Option<u16> {
    let near = gap.trim_start_matches(',').trim().is_empty();
    token.folded.parse().ok().filter(|year| near && (1850..=2150).contains(year))
}

fn date(year: u16, month: u8, day: u8) -> Option<BirthDate> {
    let fits =
        (1850..=2150).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    fits.then_some(BirthDate { year, month, day })
}
