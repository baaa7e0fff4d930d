//! Reads a day however it is written: in digits or words, in any order, with a year of two digits.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::knowledge::BirthDate;
use crate::ordinary::MONTHS;
use crate::spelling::alike;
use crate::tokens::{Token, Tokens};

/// How many words a day is written in at most.
const MOST_WORDS: usize = 12;

/// Words that stand between a day, its month and its year.
const BETWEEN: [&str; 9] = ["of", "the", "day", "in", "year", "and", "on", "month", "a"];

const ROMAN: [&str; 12] =
    ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

const BELOW_TWENTY: &str = "zero one two three four five six seven eight nine ten eleven twelve \
    thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const ORDINALS: &str = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth \
    eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth";
const TENS: &str = "none ten twenty thirty forty fifty sixty seventy eighty ninety";

/// A part of a day as it is written.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    /// A number in digits, with how many.
    Digits(u16, usize),
    /// `4th`, `fourth`.
    Ordinal(u16),
    /// `fifty`, `nineteen`.
    Word(u16),
    Hundred,
    /// The name of a month, or its number as the Romans wrote it.
    Month(u8),
}

/// Where a day ends that begins at a word, if it can be read as this one.
pub(super) fn reads_as(tokens: &Tokens<'_>, at: usize, day: BirthDate) -> Option<usize> {
    let mut parts = Vec::new();
    walk(tokens, at, &mut parts, |parts| is_day(parts, day))
}

/// Where a day and a month end that begin at a word and are of this day, without their year.
pub(super) fn reads_as_birthday(tokens: &Tokens<'_>, at: usize, day: BirthDate) -> Option<usize> {
    let mut parts = Vec::new();
    walk(tokens, at, &mut parts, |parts| match parts {
        [one, Part::Month(month)] | [Part::Month(month), one] => {
            *month == day.month && value(*one) == Some(u16::from(day.day))
        }
        _ => false,
    })
}

/// A day in words or with the name of its month, and a year of four digits, that begins at a word.
pub(super) fn in_words(tokens: &Tokens<'_>, at: usize) -> Option<(usize, BirthDate)> {
    let mut parts = Vec::new();
    let mut found = None;
    let last = walk(tokens, at, &mut parts, |parts| {
        let [first, second, year] = parts else { return false };
        let year = value(*year).filter(|year| (1850..=2150).contains(year));
        let (day, month) = match (first, second) {
            (Part::Month(month), day) | (day, Part::Month(month)) => (value(*day), *month),
            _ => return false,
        };
        let day = day.and_then(|it| u8::try_from(it).ok()).filter(|it| (1..=31).contains(it));
        found = day.zip(year).map(|(day, year)| BirthDate { year, month, day });
        found.is_some()
    })?;
    Some((last, found?))
}

/// Takes in parts from a word on until they are what is looked for; says the last word.
fn walk(
    tokens: &Tokens<'_>,
    at: usize,
    parts: &mut Vec<Part>,
    mut fits: impl FnMut(&[Part]) -> bool,
) -> Option<usize> {
    read(tokens.get(at)?)?;
    let mut longest = None;
    for last in at..at + MOST_WORDS {
        let Some(token) =
            tokens.get(last).filter(|_| last == at || is_close(tokens.gap_before(last)))
        else {
            break;
        };
        match read(token) {
            Some(read) => read.into_iter().for_each(|part| join(parts, part)),
            None if BETWEEN.contains(&token.folded.as_str()) && last > at => continue,
            None => break,
        }
        if parts.len() > 4 {
            break;
        }
        if fits(parts) {
            longest = Some(last);
        }
    }
    longest
}

fn is_close(gap: &str) -> bool {
    gap.trim().chars().count() <= 2 && gap.matches('\n').count() < 2
}

/// Adds a part; number words that make one number are put together.
fn join(parts: &mut Vec<Part>, part: Part) {
    let joined = match (parts.last().copied(), part) {
        (Some(Part::Word(tens @ 20..=90)), Part::Word(ones @ 1..=9)) if tens % 10 == 0 => {
            Some(Part::Word(tens + ones))
        }
        (Some(Part::Word(tens @ (20 | 30))), Part::Ordinal(ones @ 1..=9)) => {
            Some(Part::Ordinal(tens + ones))
        }
        (Some(Part::Word(century @ (18..=21))), Part::Hundred) => Some(Part::Word(century * 100)),
        (Some(Part::Word(year)), Part::Word(more)) if year % 100 == 0 && year > 0 => {
            Some(Part::Word(year + more))
        }
        (Some(Part::Word(century @ (19 | 20))), Part::Word(year @ 10..=99)) => {
            Some(Part::Word(century * 100 + year))
        }
        (Some(Part::Word(year @ 1900..=2099)), Part::Word(ones @ 1..=9)) if year % 10 == 0 => {
            Some(Part::Word(year + ones))
        }
        _ => None,
    };
    match (joined, parts.last_mut()) {
        (Some(joined), Some(last)) => *last = joined,
        _ => parts.push(part),
    }
}

fn value(part: Part) -> Option<u16> {
    match part {
        Part::Digits(value, _) | Part::Ordinal(value) | Part::Word(value) => Some(value),
        Part::Hundred | Part::Month(_) => None,
    }
}

/// Whether three parts can be a day, its month and its year in some order.
fn is_day(parts: &[Part], day: BirthDate) -> bool {
    let [one, two, three] = parts else { return false };
    let is_year = |part: &Part| match part {
        Part::Digits(year, 2) | Part::Word(year @ 0..=99) => *year == day.year % 100,
        Part::Digits(year, 4) | Part::Word(year) => *year == day.year,
        _ => false,
    };
    let is_month = |part: &Part| match part {
        Part::Month(month) => *month == day.month,
        Part::Digits(month, 1 | 2) => *month == u16::from(day.month),
        _ => false,
    };
    let is_date = |part: &Part| {
        !matches!(part, Part::Digits(_, 3..)) && value(*part) == Some(u16::from(day.day))
    };
    let ends = |year, one, two| {
        is_year(year) && ((is_date(one) && is_month(two)) || (is_month(one) && is_date(two)))
    };
    ends(three, one, two) || ends(one, two, three)
}

/// The months in Welsh, January first.
const WELSH_MONTHS: &str =
    "ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr";

/// Number words, ordinals and months.
static WORDS: LazyLock<HashMap<&'static str, Part>> = LazyLock::new(|| {
    let numbered = |list: &'static str| (0_u16..).zip(list.split_whitespace());
    let mut words: HashMap<&str, Part> =
        numbered(TENS).skip(2).map(|(ten, it)| (it, Part::Word(ten * 10))).collect();
    words.extend(numbered(BELOW_TWENTY).map(|(number, it)| (it, Part::Word(number))));
    words.extend(numbered(ORDINALS).map(|(number, it)| (it, Part::Ordinal(number))));
    words.extend([
        ("twentieth", Part::Ordinal(20)),
        ("thirtieth", Part::Ordinal(30)),
        ("hundred", Part::Hundred),
    ]);
    words.extend((1_u8..).zip(ROMAN).map(|(month, it)| (it, Part::Month(month))));
    let months = (1_u8..).zip(MONTHS).flat_map(|(number, name)| {
        [Some(name), name.get(..3), name.get(..4)]
            .into_iter()
            .flatten()
            .map(move |it| (it, Part::Month(number)))
    });
    words.extend(months);
    let welsh = (1_u8..).zip(WELSH_MONTHS.split_whitespace());
    words.extend(welsh.map(|(month, it)| (it, Part::Month(month))));
    words
});

/// The part that a word is, or all of them if they have grown together: `22ndJuly2001`.
fn read(token: &Token) -> Option<Vec<Part>> {
    let word = token.folded.as_str();
    if let Some(part) = part(word) {
        return Some(vec![part]);
    }
    let mut parts = Vec::new();
    let mut left = word;
    while let Some(first) = left.chars().next() {
        let digits = first.is_ascii_digit();
        let end = left.find(|c: char| c.is_ascii_digit() != digits).unwrap_or(left.len());
        let (run, rest) = left.split_at_checked(end)?;
        let after_number = !digits && !parts.is_empty();
        let run = if after_number { without_ending(run) } else { run };
        if !run.is_empty() {
            parts.push(part(run)?);
        }
        left = rest;
    }
    (parts.len() > 1).then_some(parts)
}

/// `thmarch`, `thofmarch`: what is left without what hangs on the number before.
fn without_ending(run: &str) -> &str {
    let bare = ["st", "nd", "rd", "th"].iter().find_map(|end| run.strip_prefix(end));
    let bare = bare.unwrap_or(run);
    bare.strip_prefix("of").unwrap_or(bare)
}

fn part(word: &str) -> Option<Part> {
    if word.starts_with(|c: char| c.is_ascii_digit() || matches!(c, 'o' | 'l' | 'i')) {
        let digits: String = word.chars().map_while(digit).collect();
        let suffix = word.get(digits.len()..).unwrap_or_default();
        if let Ok(number) = digits.parse() {
            match suffix {
                "" if word.contains(|c: char| c.is_ascii_digit()) => {
                    return Some(Part::Digits(number, digits.len()));
                }
                "st" | "nd" | "rd" | "th" => return Some(Part::Ordinal(number)),
                _ => {}
            }
        }
    }
    WORDS.get(word).copied()
}

/// A digit as a scanner may have read it.
fn digit(c: char) -> Option<char> {
    match alike(c) {
        _ if c.is_ascii_digit() => Some(c),
        'o' => Some('0'),
        'l' => Some('1'),
        _ => None,
    }
}
