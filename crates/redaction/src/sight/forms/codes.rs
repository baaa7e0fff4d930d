//! Numbers of accounts, cards, cars and licences by their form alone.

use crate::model::{Gap, Shape, Unit, Units};

/// The last word of such a number that begins at a word.
pub(super) fn at(units: &Units<'_>, at: usize) -> Option<usize> {
    units.get(at).filter(|it| it.shape.has_digits())?;
    account(units, at)
        .or_else(|| card(units, at))
        .or_else(|| plate(units, at))
        .or_else(|| long(units, at))
}

fn spelt<'t>(units: &Units<'t>, at: usize) -> &'t str {
    units.get(at).and_then(|it| units.text.get(it.start..it.end)).unwrap_or_default()
}

fn is_capital(c: char) -> bool {
    c.is_ascii_uppercase()
}

/// Whether the next word is another group of the same number.
fn goes_on(unit: &Unit) -> bool {
    matches!(unit.gap, Gap::Space | Gap::Hyphen)
}

/// An international account number (ISO 13616): two capitals, two digits, then groups.
fn account(units: &Units<'_>, at: usize) -> Option<usize> {
    let first = spelt(units, at);
    let begins = first.get(..2).is_some_and(|it| it.chars().all(is_capital))
        && first.get(2..4).is_some_and(|it| it.chars().all(|c| c.is_ascii_digit()));
    let mut signs = first.len();
    let mut last = at;
    while units.get(last + 1).is_some_and(goes_on) && signs < 34 {
        let next = spelt(units, last + 1);
        let group = next.chars().all(|c| c.is_ascii_digit() || is_capital(c)) && next.len() <= 4;
        if !group {
            break;
        }
        signs += next.len();
        last += 1;
    }
    (begins && (15..=34).contains(&signs)).then_some(last)
}

/// The number of a bank card, whose digits check one another (ISO/IEC 7812).
fn card(units: &Units<'_>, at: usize) -> Option<usize> {
    let mut digits = String::new();
    for last in at..at + 4 {
        let group = spelt(units, last);
        if !group.bytes().all(|it| it.is_ascii_digit()) {
            return None;
        }
        digits.push_str(group);
        if digits.len() == 16 {
            return is_checked(&digits).then_some(last);
        }
        if digits.len() > 16 || !units.get(last + 1).is_some_and(goes_on) {
            return None;
        }
    }
    None
}

fn is_checked(digits: &str) -> bool {
    let value = |(at, digit): (usize, u32)| match (at % 2, digit * 2) {
        (0, _) => digit,
        (_, twice) if twice > 9 => twice - 9,
        (_, twice) => twice,
    };
    let all = digits.chars().rev().filter_map(|c| c.to_digit(10)).enumerate();
    all.map(value).sum::<u32>() % 10 == 0
}

/// The plate of a car since 2001: `AB12 CDE`.
fn plate(units: &Units<'_>, at: usize) -> Option<usize> {
    let shape = |text: &str| -> String {
        text.chars()
            .map(|c| {
                if is_capital(c) {
                    'A'
                } else if c.is_ascii_digit() {
                    '9'
                } else {
                    c
                }
            })
            .collect()
    };
    match shape(spelt(units, at)).as_str() {
        "AA99AAA" => Some(at),
        "AA99" => {
            let next = units.get(at + 1).is_some_and(|it| it.gap == Gap::Space);
            (next && shape(spelt(units, at + 1)) == "AAA").then_some(at + 1)
        }
        _ => None,
    }
}

/// A long run of capitals and digits, as of a driving licence.
fn long(units: &Units<'_>, at: usize) -> Option<usize> {
    let word = spelt(units, at);
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let capitals = word.chars().filter(|c| is_capital(*c)).count();
    let code = units.get(at).is_some_and(|it| it.shape == Shape::Code);
    (code && digits > 3 && capitals > 1 && digits + capitals == word.len() && word.len() > 8)
        .then_some(at)
}
