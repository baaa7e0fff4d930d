//! The days that a sentence names, where it names them whole.
use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::Day;

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The days of a sentence, as people in Britain write them: 3 March 2026, March 3rd, 2026,
/// 3/3/2026 (the day first), 2026-03-03. A day without a year is none: nobody knows which.
pub(super) fn of(sentence: &str) -> BTreeSet<Day> {
    let words: Vec<&str> = sentence
        .split(|letter: char| letter.is_whitespace() || letter == ',' || letter == ';')
        .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()))
        .filter(|word| !word.is_empty() && *word != "of")
        .collect();
    let mut days: BTreeSet<Day> = words.iter().filter_map(|word| in_figures(word)).collect();
    for run in words.windows(3) {
        if let [one, two, three] = run {
            days.extend(in_words(one, two, three));
        }
    }
    days
}

fn in_words(one: &str, two: &str, three: &str) -> Option<Day> {
    let year: i16 = three.parse().ok().filter(|year| (1900..2100).contains(year))?;
    let ((Some(day), Some(month), ..) | (.., Some(month), Some(day))) =
        (day_of_month(one), month(two), month(one), day_of_month(two))
    else {
        return None;
    };
    Date::new(year, month, day).ok()
}

fn day_of_month(word: &str) -> Option<i8> {
    let digits = word.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let ending = word.get(digits.len()..)?.to_lowercase();
    let is_ordinal = matches!(ending.as_str(), "" | "st" | "nd" | "rd" | "th");
    digits.parse().ok().filter(|day| is_ordinal && (1..=31).contains(day))
}

fn month(word: &str) -> Option<i8> {
    let word = word.to_lowercase();
    let begins = |month: &&str| word.len() >= 3 && month.starts_with(word.as_str());
    let sept = (word == "sept").then_some(8);
    let place = MONTHS.iter().position(begins).or(sept)?;
    i8::try_from(place + 1).ok()
}

fn in_figures(word: &str) -> Option<Day> {
    if let Ok(day) = word.parse::<Date>() {
        return Some(day).filter(|_| word.contains('-'));
    }
    let parts: Vec<&str> = word.split(['/', '.', '-']).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    let year: i16 = match year.len() {
        4 => year.parse().ok()?,
        2 => 2000 + year.parse::<i16>().ok()?,
        _ => return None,
    };
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_is_known_however_it_is_written() {
        for words in [
            "on 3 March 2026,",
            "the 3rd of March, 2026",
            "March 3rd, 2026.",
            "(03/03/2026)",
            "3.3.26",
            "2026-03-03",
            "3 Mar 2026",
        ] {
            assert_eq!(of(words), BTreeSet::from([date(2026, 3, 3)]), "{words}");
        }
    }

    #[test]
    fn what_is_no_whole_day_is_none() {
        for words in ["on 3 March", "31 February 2026", "ward 3 may 1", "£3.50", "1/2", "12-34-56"]
        {
            assert!(of(words).is_empty(), "{words}: {:?}", of(words));
        }
    }
}
