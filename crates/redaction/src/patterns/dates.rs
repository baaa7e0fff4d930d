//! Days of birth; and other days, if only their months are to be told.

use std::ops::Range;

use super::{Found, birthdays, days};
use crate::draft::{Sure, Why, overlaps};
use crate::knowledge::{BirthDate, Knowledge};
use crate::manner::Manner;
use crate::ordinary::month;
use crate::tokens::{Token, Tokens};

/// Words that announce a day of birth.
const BORN: [&str; 4] = ["born", "dob", "birth", "birthday"];
/// How many words may stand between them and the day.
const BORN_WITHIN: usize = 4;
/// Labels before the name of somebody whose day of birth stands behind it, and how many words
/// such a name has at most.
const PATIENTS: [&str; 5] = ["patient", "client", "resident", "name", "child"];
const LONGEST_NAME: usize = 5;

pub(super) fn find(
    tokens: &Tokens<'_>,
    knowledge: &Knowledge,
    manner: &Manner,
    protected: &[Range<usize>],
) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let announced = || is_announced(tokens, at, protected);
        let born = birth(tokens, at, knowledge, announced);
        if let Some((last, owner, sure)) = born {
            let range = tokens.range(at, last);
            let mut one = Found::new(range, &manner.birth_date, Why::BirthDate, sure);
            one.person = owner;
            found.push(one);
            at = last + 1;
            continue;
        }
        let Some((last, day)) = day_at(tokens, at) else {
            at += 1;
            continue;
        };
        if manner.months_only {
            let name = manner.months.get(usize::from(day.month).saturating_sub(1));
            let text = format!("{} {}", name.map_or("", String::as_str), day.year);
            found.push(Found::new(tokens.range(at, last), text.trim(), Why::Day, Sure::Likely));
        }
        at = last + 1;
    }
    found
}

/// The last word of a day of birth, whose it is, and how sure that is: one that the case knows, in
/// any form; or any day that the text says somebody was born on.
fn birth(
    tokens: &Tokens<'_>,
    at: usize,
    knowledge: &Knowledge,
    announced: impl Fn() -> bool,
) -> Option<(usize, Option<usize>, Sure)> {
    for (owner, person) in knowledge.people.iter().enumerate() {
        let Some(born) = person.birth_date else { continue };
        if let Some(last) = days::reads_as(tokens, at, born) {
            return Some((last, Some(owner), Sure::Certain));
        }
        if let Some(last) = birthdays::at(tokens, at, born, &announced) {
            let sure = if announced() { Sure::Certain } else { Sure::Look };
            return Some((last, Some(owner), sure));
        }
    }
    if !announced() {
        return None;
    }
    let digits = |token: &Token| token.is_number() && matches!(token.folded.len(), 6 | 8);
    let day = day_at(tokens, at).or_else(|| days::in_words(tokens, at)).map(|(last, _)| last);
    let run = || tokens.get(at).filter(|token| digits(token)).map(|_| at);
    day.or_else(run).map(|last| (last, None, Sure::Certain))
}

/// Whether a name with a label stands before a day, as at the head of letters of clinics:
/// `Patient: Jane Holt 12-Jan-1949`.
fn is_behind_patient(tokens: &Tokens<'_>, at: usize) -> bool {
    let apart = |index: &usize| tokens.gap_before(*index).contains(':');
    let first = (at.saturating_sub(LONGEST_NAME)..at).rev().find(apart);
    let named = |first: usize| {
        (first..at).all(|it| tokens.get(it).is_some_and(Token::has_capital))
            && (first + 1..=at).all(|it| matches!(tokens.gap_before(it), " " | "  " | ", " | ". "))
    };
    let labelled = |first: usize| {
        tokens.before(first).is_some_and(|it| PATIENTS.contains(&it.folded.as_str()))
    };
    first.is_some_and(|first| labelled(first) && named(first))
}

/// Whether the words before say that somebody was born: `born`, `d.o.b.`
fn is_announced(tokens: &Tokens<'_>, at: usize, protected: &[Range<usize>]) -> bool {
    let word = |index: usize| tokens.get(index).map_or("", |it| it.folded.as_str());
    let said = (at.saturating_sub(BORN_WITHIN)..at).any(|index| {
        let spelt = word(index) == "d" && word(index + 1) == "o" && word(index + 2) == "b";
        let says = spelt || BORN.contains(&word(index));
        says && tokens.get(index).is_some_and(|it| !overlaps(protected, &it.range()))
    });
    said || is_behind_patient(tokens, at)
}

/// A day with its year, in any of the usual forms, and its last word.
pub(crate) fn day_at(tokens: &Tokens<'_>, at: usize) -> Option<(usize, BirthDate)> {
    in_words(tokens, at).or_else(|| month_first(tokens, at)).or_else(|| in_digits(tokens, at))
}

/// Where days stand with the names of their months, with their years or without.
pub(crate) fn days_of_months(tokens: &Tokens<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let whole = in_words(tokens, at).or_else(|| month_first(tokens, at)).map(|(last, _)| last);
        let Some(last) = whole.or_else(|| day_and_month(tokens, at)) else {
            at += 1;
            continue;
        };
        found.push(tokens.range(at, last));
        at = last + 1;
    }
    found
}

/// `12 May`, `12th of May`.
fn day_and_month(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    day_number(tokens.get(at)?).filter(|day| (1..=31).contains(day))?;
    let of = tokens.get(at + 1)?.folded == "of";
    let last = at + 1 + usize::from(of);
    let name = tokens.get(last).filter(|it| it.has_capital() && tokens.gap_before(last) == " ")?;
    month(&name.folded).map(|_| last)
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
    let day = day_number(tokens.get(at + 1)?)?;
    let month = month(&tokens.get(at)?.folded)?;
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
    if !token.folded.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
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
