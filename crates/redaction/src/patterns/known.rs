//! What the case knows: addresses, numbers and references, however their signs are parted.

use std::ops::Range;

use super::spellings::{
    address_spellings, born_spellings, email_spellings, is_kind, is_short, phone_spellings,
};
use super::{Found, pages, places, references, said, tails};
use crate::draft::{Sure, Why};
use crate::fold::fold;
use crate::knowledge::{Hidden, Knowledge, Person};
use crate::manner::Manner;
use crate::names::is_common;
use crate::spelling::is_word;
use crate::tokens::{Tokens, compact};

/// A known text to look for.
struct Known {
    compact: String,
    replacement: String,
    why: Why,
    person: Option<usize>,
    /// When it is hidden without the rest of an address.
    alone: Alone,
    /// Whether it is only a part or another form of what is known, which somebody must look at.
    look: bool,
    /// Whether an error in it may be in no digit.
    keep_digits: bool,
}

/// When a known text is hidden where nothing else of it stands beside.
#[derive(Clone, Copy, PartialEq)]
enum Alone {
    /// Everywhere.
    Always,
    /// As a place that is no part of another name.
    Place,
    /// As the first half of a postcode.
    Outward,
}

/// The shortest known text that is looked for, in letters and digits.
const SHORTEST: usize = 4;

pub(super) fn find(tokens: &Tokens<'_>, knowledge: &Knowledge, manner: &Manner) -> Vec<Found> {
    let known = everything(knowledge, manner);
    let mut pieces: Vec<(Found, bool)> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let exact = || known.iter().filter_map(|it| Some((it.spelt(tokens, at)?, it, true)));
        let nearly =
            || known.iter().filter_map(|it| Some((it.nearly_spelt(tokens, at)?, it, false)));
        let longest =
            |(last, it, _): &(usize, &Known, bool)| (*last, it.alone == Alone::Always, !it.look);
        let glued = || {
            let inside = |it: &&Known| tokens.contains(at, &it.compact);
            known.iter().filter(inside).map(|it| (at, it, false))
        };
        let spoken = || {
            let (last, digits) = said::digits(tokens, at)?;
            let known = known.iter().find(|it| digits.contains(&it.compact))?;
            Some((last, known, false))
        };
        // `Fernlea Ldoge` is more than the `Fernlea` in it.
        let part = exact().max_by_key(longest);
        let best = match part {
            Some((_, it, _)) if !it.look => part,
            _ => nearly().chain(part).max_by_key(longest),
        };
        let over_page = || {
            let spelt = |it: &Known| pages::spells(tokens, at, &it.compact);
            known.iter().filter_map(|it| Some((spelt(it)?, it, true))).max_by_key(longest)
        };
        let tail = || {
            let known = known.iter().find(|it| tails::is_of(tokens, at, &it.compact, it.why))?;
            Some((at, known, false))
        };
        // `12 Oakfield` at the end of a page is more with the `Road` on the next.
        let goes_on = |last: usize| tokens.gap_after(last).contains(['\n', '\u{c}']);
        let best = match best {
            Some((last, ..)) if goes_on(last) => {
                best.into_iter().chain(over_page()).max_by_key(longest)
            }
            best => best,
        };
        let best = best.or_else(|| glued().next()).or_else(spoken).or_else(over_page).or_else(tail);
        let Some((last, it, is_exact)) = best else {
            at += 1;
            continue;
        };
        let last = references::suffix(tokens, last, it.why);
        let sure = if is_exact && !it.look { Sure::Certain } else { Sure::Look };
        let mut found = Found::new(tokens.range(at, last), &it.replacement, it.why, sure);
        found.person = it.person;
        let strong = match it.alone {
            Alone::Always => true,
            Alone::Place => places::stands_alone(tokens, at, last),
            Alone::Outward => places::outward_stands_alone(tokens, at),
        };
        pieces.push((found, strong));
        at = last + 1;
    }
    joined(tokens.text, pieces, manner)
}

fn everything(knowledge: &Knowledge, manner: &Manner) -> Vec<Known> {
    let mut all = Vec::new();
    for reference in &knowledge.references {
        all.extend(numbered(known(reference, &manner.reference, Why::Reference, None)));
    }
    for hidden in &knowledge.hidden {
        all.push(known(&hidden.name, &hidden.instead, Why::HiddenName, None));
        all.extend(short_name(hidden));
    }
    for (place, person) in knowledge.people.iter().enumerate() {
        all.extend(of_person(person, place, manner));
    }
    all.retain(|it| it.alone == Alone::Outward || it.compact.chars().count() >= SHORTEST);
    all
}

impl Known {
    /// Where it ends, if it begins at a word.
    fn spelt(&self, tokens: &Tokens<'_>, at: usize) -> Option<usize> {
        if self.alone == Alone::Outward {
            return places::is_outward(tokens, at, &self.compact).then_some(at);
        }
        tokens.spells(at, &self.compact)
    }

    /// Where it ends with an error in it.
    fn nearly_spelt(&self, tokens: &Tokens<'_>, at: usize) -> Option<usize> {
        let word = || {
            let place = self.alone == Alone::Place && places::nearly(tokens, at, &self.compact);
            place.then_some(at)
        };
        let reference = || {
            let is_one = matches!(self.why, Why::Reference | Why::AccountNumber);
            is_one.then(|| references::with_wrong_digit(tokens, at, &self.compact)).flatten()
        };
        tokens.nearly_spells(at, &self.compact, self.keep_digits).or_else(word).or_else(reference)
    }
}

/// `Fernlea` for `Fernlea Lodge`, if that is no word.
fn short_name(hidden: &Hidden) -> Option<Known> {
    let (first, _) = hidden.name.trim().split_once(' ')?;
    let folded = compact(first);
    let strange = folded.len() > 4 && !is_common(&folded) && !is_word(&folded);
    let whole = known(first, &hidden.instead, Why::HiddenName, None);
    strange.then_some(Known { look: true, ..whole })
}

fn of_person(person: &Person, place: usize, manner: &Manner) -> Vec<Known> {
    let mut all = Vec::new();
    let one = |text: &str, replacement: &str, why| known(text, replacement, why, Some(place));
    for email in &person.emails {
        all.extend(email_spellings(email).iter().map(|it| one(it, &manner.email, Why::Email)));
    }
    for born in person.birth_date.iter().flat_map(|born| born_spellings(*born)) {
        let day = one(&born, &manner.birth_date, Why::BirthDate);
        all.push(Known { keep_digits: true, ..day });
    }
    let insurance = person.insurance_number.iter();
    all.extend(insurance.map(|it| one(it, &manner.insurance_number, Why::InsuranceNumber)));
    for phone in &person.phones {
        all.extend(phone_spellings(phone).iter().map(|it| one(it, &manner.phone, Why::Phone)));
    }
    all.extend(person.nhs_number.iter().map(|it| one(it, &manner.nhs_number, Why::NhsNumber)));
    let accounts = person.account_numbers.iter();
    let account = |it: &String| one(it, &manner.account_number, Why::AccountNumber);
    all.extend(accounts.flat_map(|it| numbered(account(it))));
    all.extend(person.postcode.iter().flat_map(|it| postcode(it, place, manner)));
    for line in &person.address_lines {
        for (spelling, is_part) in address_spellings(line) {
            let alone = if is_place(&spelling) { Alone::Place } else { Alone::Always };
            let known = one(&spelling, &manner.address, Why::Address);
            all.push(Known { alone, look: is_part, ..known });
        }
    }
    all.retain(|it| it.why != Why::Address || !places::is_country(&it.compact));
    all
}

/// A reference, and its digits alone.
fn numbered(whole: Known) -> Vec<Known> {
    let digits = references::without_letters(&whole.compact).map(|digits| {
        let digits = known(digits, &whole.replacement, whole.why, whole.person);
        Known { look: true, keep_digits: true, ..digits }
    });
    std::iter::once(whole).chain(digits).collect()
}

/// A postcode, its first half alone, and both halves without the last letter.
fn postcode(text: &str, place: usize, manner: &Manner) -> Vec<Known> {
    let one = |text: &str| known(text, &manner.postcode, Why::Postcode, Some(place));
    let whole = one(text);
    let cut = |signs: usize| {
        let left = whole.compact.chars().count().saturating_sub(signs);
        whole.compact.chars().take(left).collect::<String>()
    };
    let (outward, short) = (one(&cut(3)), one(&cut(1)));
    let is_outward = (2..=4).contains(&outward.compact.len());
    let mut all = vec![Known { look: true, ..short }, whole];
    all.extend(is_outward.then_some(Known { alone: Alone::Outward, look: true, ..outward }));
    all
}

/// Whether a line is the name of a village or town, and no street nor number.
fn is_place(line: &str) -> bool {
    !line.contains(|c: char| c.is_ascii_digit()) && !line.split_whitespace().any(is_kind)
}

fn known(text: &str, replacement: &str, why: Why, person: Option<usize>) -> Known {
    Known {
        compact: compact(text),
        replacement: replacement.to_owned(),
        why,
        person,
        alone: Alone::Always,
        look: false,
        keep_digits: false,
    }
}

/// Joins the lines of one address, and drops a town that stands without the rest.
fn joined(text: &str, pieces: Vec<(Found, bool)>, manner: &Manner) -> Vec<Found> {
    let mut kept: Vec<(Found, bool)> = Vec::new();
    for (piece, strong) in pieces {
        if let Some((last, last_strong)) = kept.last_mut()
            && of_address(last)
            && of_address(&piece)
            && only_commas(text.get(last.range.end..piece.range.start))
            && !ends_sentence(text, last, piece.range.start)
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

/// A street with the number of a flat before it or of a house behind it: `2A, 14 Oakfield Road`,
/// `Oakfield Road number 14`.
pub(super) fn with_numbers(text: &str, street: &Range<usize>) -> Range<usize> {
    let mut range = street.clone();
    let before = text.get(..range.start).unwrap_or_default();
    let numbered = text.get(range.clone()).is_some_and(|it| it.starts_with(char::is_numeric));
    let is_sign = |c: char| matches!(c, ',' | '/' | ' ') || (numbered && "-–‑".contains(c));
    let parted = before.trim_end_matches(is_sign);
    let number = number_at_end(parted);
    if parted.len() < before.len() && number.split(['-', '–', '‑']).all(is_number) {
        range.start = parted.len() - number.len();
    }
    let after = text.get(range.end..).unwrap_or_default();
    let behind = after.trim_start_matches([',', ' ']);
    let said = ["number ", "no. ", "no "];
    let number = said.iter().find_map(|it| behind.strip_prefix(it)).unwrap_or_default();
    let length = number.find(|c: char| !c.is_alphanumeric()).unwrap_or(number.len());
    let goes_on = |rest: &str| rest.trim_start_matches([' ', '-']).starts_with(char::is_numeric);
    let is_whole = !number.get(length..).is_some_and(goes_on);
    if is_whole && number.get(..length).is_some_and(is_number) {
        range.end = text.len() - number.len() + length;
    }
    range
}

/// The number at the end of a text, or both of a range: `14`, `9-11`.
fn number_at_end(text: &str) -> &str {
    let bare = text.trim_end_matches(char::is_alphanumeric);
    let number = text.get(bare.len()..).unwrap_or_default();
    let Some(first) = bare.strip_suffix(['-', '–', '‑']) else { return number };
    let other = first.get(first.trim_end_matches(char::is_alphanumeric).len()..);
    let start = first.len() - other.map_or(0, str::len);
    let both = other.is_some_and(is_number) && is_number(number);
    if both { text.get(start..).unwrap_or_default() } else { number }
}

/// `14`, `2A`: at most three digits, and a letter.
fn is_number(word: &str) -> bool {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    (1..=3).contains(&digits.len())
        && word.len() <= digits.len() + 1
        && digits.bytes().all(|it| it.is_ascii_digit())
}

fn of_address(found: &Found) -> bool {
    matches!(found.why, Why::Address | Why::Postcode)
}

/// Whether the full stop behind a line ends a sentence and not `Cotts.` or a line.
fn ends_sentence(text: &str, line: &Found, next: usize) -> bool {
    let between = text.get(line.range.end..next).unwrap_or_default();
    let written = text.get(line.range.clone()).unwrap_or_default();
    let last = written.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let ends_address = line.why == Why::Postcode;
    let goes_on = between.contains('\n') || is_short(&fold(last));
    between.starts_with('.') && (ends_address || !goes_on)
}

/// Nothing stands between two lines but signs, or what says that one is near the other.
fn only_commas(between: Option<&str>) -> bool {
    let is_sign = |c: char| ",.;:()–-/|".contains(c) || c.is_whitespace();
    let near = ["", "nr", "near", "in"];
    between.is_some_and(|it| near.contains(&it.trim_matches(is_sign)))
}
