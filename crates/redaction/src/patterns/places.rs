//! Lines of a known address that stand alone: a village, a town, the first half of a postcode.

use crate::names::is_common;
use crate::ordinary::is_title;
use crate::spelling::{is_word, within};
use crate::tokens::{Shape, Token, Tokens};

/// Lines of addresses that hide nobody.
const COUNTRIES: [&str; 9] = [
    "england",
    "wales",
    "scotland",
    "ireland",
    "northern ireland",
    "britain",
    "great britain",
    "united kingdom",
    "cymru",
];
/// Words of organisations: a place in their names stays as it is.
const ORGANISATIONS: &str = "trust trusts hospital hospitals infirmary council university college \
    school academy nhs icb borough district county city police constabulary court tribunal \
    surgery practice centre clinic station association society authority board service services \
    foundation partnership health general royal mental housing homes group ltd limited";
/// Words before a town that is a word too, at the start of a line or sentence.
const LABELS: [&str; 6] = ["address", "town", "city", "village", "place", "home"];
/// Words before the first half of a postcode that is short.
const CODES: [&str; 4] = ["postcode", "code", "postal", "area"];
/// How many words of an organisation's name are looked at on either side.
const MOST_WORDS: usize = 6;
/// The shortest place that is looked for with an error, in letters.
const SHORTEST_WITH_ERROR: usize = 6;
/// The longest first half of a postcode that is also the name of a road, a bed or a vitamin.
const LIKE_OTHERS: usize = 2;

/// Whether a line of an address says where somebody lives: the name of a country does not.
pub(super) fn is_country(line: &str) -> bool {
    COUNTRIES.contains(&line)
}

/// Whether a word is a known place of one word with a typing error.
pub(super) fn nearly(tokens: &Tokens<'_>, at: usize, place: &str) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let long = |word: &str| word.chars().count() >= SHORTEST_WITH_ERROR;
    let begins = token.folded.chars().next() == place.chars().next();
    let strange = token.has_capital() && !is_word(&token.folded) && !is_common(&token.folded);
    long(place) && long(&token.folded) && begins && strange && within(&token.folded, place, 1)
}

/// Whether a known place is hidden where nothing else of the address stands beside it.
///
/// It stays in the name of an organisation. A place that is a word of the language needs a
/// capital that no start of a sentence explains.
pub(super) fn stands_alone(tokens: &Tokens<'_>, first: usize, last: usize) -> bool {
    let all = || (first..=last).filter_map(|at| tokens.get(at));
    let strange = |it: &Token| !is_word(&it.folded) && !is_common(&it.folded);
    let titled = tokens.before(first).is_some_and(|it| is_title(&it.folded));
    if titled || in_organisation(tokens, first, last) {
        return false;
    }
    all().any(strange) || (all().all(Token::has_capital) && is_named(tokens, first, last))
}

/// Whether a word with a capital is a place and not the word: `in Bath`, `Address: Bath`, `| Bath |`.
fn is_named(tokens: &Tokens<'_>, first: usize, last: usize) -> bool {
    let before = tokens.before(first);
    let labelled = before.is_some_and(|it| LABELS.contains(&it.folded.as_str()));
    let in_table = tokens.gap_before(first).contains('|') && tokens.gap_after(last).contains('|');
    let begins = tokens.get(first).is_none_or(|it| it.begins_sentence)
        || tokens.gap_before(first).contains(['\n', '|', '“', '‘', '"']);
    let goes_on =
        tokens.gap_after(last) == " " && tokens.get(last + 1).is_some_and(Token::has_capital);
    let all_capitals = before.is_some_and(|it| it.shape == Shape::Upper);
    labelled || in_table || !(begins || goes_on || all_capitals)
}

/// Whether words with capitals around a place make an organisation of it: `Fernton Town Council`,
/// `University of Fernton`.
fn in_organisation(tokens: &Tokens<'_>, first: usize, last: usize) -> bool {
    let joins = |gap: &str| matches!(gap, " " | " & " | "’" | "'");
    let inside = |token: &Token| {
        token.has_capital() || matches!(token.folded.as_str(), "of" | "and" | "at" | "for" | "s")
    };
    let is_body = |token: &Token| {
        token.has_capital() && ORGANISATIONS.split_whitespace().any(|it| it == token.folded)
    };
    let after = (last + 1..=last + MOST_WORDS)
        .take_while(|at| joins(tokens.gap_before(*at)))
        .map_while(|at| tokens.get(at).filter(|it| inside(it)));
    let before = (first.saturating_sub(MOST_WORDS)..first)
        .rev()
        .take_while(|at| joins(tokens.gap_after(*at)))
        .map_while(|at| tokens.get(at).filter(|it| inside(it)));
    after.chain(before).any(is_body)
}

/// Whether a word is the first half of a known postcode and no other half follows.
pub(super) fn is_outward(tokens: &Tokens<'_>, at: usize, outward: &str) -> bool {
    let Some(token) = tokens.get(at).filter(|it| it.folded == outward) else { return false };
    let written = tokens.text.get(token.range()).unwrap_or_default();
    let second = tokens.get(at + 1).is_some_and(|it| {
        it.shape == Shape::Digits && it.folded.len() <= 3 && tokens.gap_after(at).trim().len() < 2
    });
    !second && !written.contains(|c: char| c.is_lowercase())
}

/// Whether the first half of a postcode leads somewhere by itself: `M1` is a road too.
pub(super) fn outward_stands_alone(tokens: &Tokens<'_>, at: usize) -> bool {
    let long = tokens.get(at).is_some_and(|it| it.folded.len() > LIKE_OTHERS);
    let said = (at.saturating_sub(2)..at).filter_map(|at| tokens.get(at));
    long || said.into_iter().any(|it| CODES.contains(&it.folded.as_str()))
}
