//! What the case knows: addresses, numbers and references, however their signs are parted.

use super::Found;
use crate::draft::{Sure, Why};
use crate::knowledge::{Knowledge, Person};
use crate::manner::Manner;
use crate::tokens::{Tokens, compact};

/// A known text to look for.
struct Known {
    compact: String,
    replacement: String,
    why: Why,
    person: Option<usize>,
    /// Whether it hides somebody by itself; the name of a town does not.
    strong: bool,
}

/// The shortest known text that is looked for, in letters and digits.
const SHORTEST: usize = 4;

pub(super) fn find(tokens: &Tokens<'_>, knowledge: &Knowledge, manner: &Manner) -> Vec<Found> {
    let known = everything(knowledge, manner);
    let mut pieces: Vec<(Found, bool)> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let matches =
            known.iter().filter_map(|it| tokens.spells(at, &it.compact).map(|last| (last, it)));
        let Some((last, it)) = matches.max_by_key(|(last, it)| (*last, it.strong)) else {
            at += 1;
            continue;
        };
        let mut found = Found::new(tokens.range(at, last), &it.replacement, it.why, Sure::Certain);
        found.person = it.person;
        pieces.push((found, it.strong));
        at = last + 1;
    }
    joined(tokens.text, pieces, manner)
}

fn everything(knowledge: &Knowledge, manner: &Manner) -> Vec<Known> {
    let mut all = Vec::new();
    for reference in &knowledge.references {
        all.push(known(reference, &manner.reference, Why::Reference, None));
    }
    for hidden in &knowledge.hidden {
        all.push(known(&hidden.name, &hidden.instead, Why::HiddenName, None));
    }
    for (place, person) in knowledge.people.iter().enumerate() {
        all.extend(of_person(person, place, manner));
    }
    all.retain(|it| it.compact.chars().count() >= SHORTEST);
    all
}

fn of_person(person: &Person, place: usize, manner: &Manner) -> Vec<Known> {
    let mut all = Vec::new();
    let one = |text: &str, replacement: &str, why| known(text, replacement, why, Some(place));
    all.extend(person.emails.iter().map(|it| one(it, &manner.email, Why::Email)));
    for phone in &person.phones {
        all.extend(phone_spellings(phone).iter().map(|it| one(it, &manner.phone, Why::Phone)));
    }
    all.extend(person.nhs_number.iter().map(|it| one(it, &manner.nhs_number, Why::NhsNumber)));
    let accounts = person.account_numbers.iter();
    all.extend(accounts.map(|it| one(it, &manner.account_number, Why::AccountNumber)));
    all.extend(person.postcode.iter().map(|it| one(it, &manner.postcode, Why::Postcode)));
    for line in &person.address_lines {
        let words = line.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty()).count();
        let mut line_known = one(line, &manner.address, Why::Address);
        line_known.strong = words > 1;
        all.push(line_known);
    }
    all
}

fn known(text: &str, replacement: &str, why: Why, person: Option<usize>) -> Known {
    Known { compact: compact(text), replacement: replacement.to_owned(), why, person, strong: true }
}

/// A number as typed, and with the country's code in place of the first nought.
fn phone_spellings(phone: &str) -> Vec<String> {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let national = digits
        .strip_prefix("0044")
        .or(digits.strip_prefix("44"))
        .map_or(digits.as_str(), |rest| rest)
        .trim_start_matches('0')
        .to_owned();
    ["", "0", "44", "440", "0044"].iter().map(|lead| format!("{lead}{national}")).collect()
}

/// Joins the lines of one address, and drops a town that stands without the rest.
fn joined(text: &str, pieces: Vec<(Found, bool)>, manner: &Manner) -> Vec<Found> {
    let mut kept: Vec<(Found, bool)> = Vec::new();
    for (piece, strong) in pieces {
        if let Some((last, last_strong)) = kept.last_mut()
            && of_address(last)
            && of_address(&piece)
            && only_commas(text.get(last.range.end..piece.range.start))
        {
            last.range.end = piece.range.end;
            last.replacement.clone_from(&manner.address);
            last.why = Why::Address;
            *last_strong |= strong;
        } else {
            kept.push((piece, strong));
        }
    }
    kept.into_iter().filter(|(_, strong)| *strong).map(|(found, _)| found).collect()
}

fn of_address(found: &Found) -> bool {
    matches!(found.why, Why::Address | Why::Postcode)
}

fn only_commas(between: Option<&str>) -> bool {
    between.is_some_and(|it| it.chars().all(|c| c == ',' || c == '.' || c.is_whitespace()))
}
