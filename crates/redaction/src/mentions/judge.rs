//! Judges whether a known name means a person here, or is an ordinary word.

use super::Scene;
use super::find::Mention;
use crate::draft::{DoubtKind, Sure};
use crate::names::is_common;
use crate::ordinary::{goes_before_months, is_month, is_place};
use crate::spelling::is_word;
use crate::tokens::{Shape, Token, joins_names};

/// What to do with a mention.
pub(super) enum Verdict {
    Replace(Sure),
    Keep(DoubtKind),
}

/// Words that people do, so that the word before them is a person.
const DEEDS: &str = "said says told was is had has felt feels went came died did does attended \
    complained complains explained explains believes believed wants wanted asked thinks thought \
    received contacted called visited became lived lives made reported wrote phoned rang s";

/// What only people do, so that a name before it is a name even in small letters.
const SPEECH: &str =
    "said says told asked complained complains explained explains phoned rang wrote replied died";

/// Words after which an ordinary word is not a name.
const ARTICLES: [&str; 10] =
    ["the", "a", "an", "our", "this", "its", "their", "these", "no", "every"];

pub(super) fn judge(scene: &Scene<'_>, mention: &Mention) -> Verdict {
    let Some(token) = scene.tokens.get(mention.name) else {
        return Verdict::Replace(Sure::Look);
    };
    let place = makes_place(scene, mention);
    let in_small = token.shape == Shape::Lower && is_common(&token.folded);
    let said = in_small && mention.titles.is_empty() && speaks(scene, mention);
    if token.shape == Shape::Lower && mention.words == 1 && ends_compound(scene, mention) {
        Verdict::Keep(DoubtKind::OrdinaryWord)
    } else if mention.plural || mention.near || said {
        Verdict::Replace(Sure::Look)
    } else if in_small
        && mention.words == 1
        && mention.titles.is_empty()
        && is_thing(scene, mention)
    {
        Verdict::Keep(DoubtKind::OrdinaryWord)
    } else if mention.words == 1
        && mention.stranger
        && is_common(&token.folded)
        && let Some(kind) = not_a_person(scene, mention, token, place)
    {
        Verdict::Keep(kind)
    } else if !mention.titles.is_empty() || mention.initials > 0 || mention.words > 1 {
        Verdict::Replace(if place || in_small { Sure::Look } else { Sure::Certain })
    } else if is_common(&token.folded) {
        ordinary(scene, mention, token, place)
    } else if place || token.folded.chars().count() < 3 {
        Verdict::Replace(Sure::Look)
    } else if token.shape == Shape::Lower {
        Verdict::Replace(Sure::Likely)
    } else {
        Verdict::Replace(Sure::Certain)
    }
}

/// A word that is somebody's name and an ordinary word, alone.
fn ordinary(scene: &Scene<'_>, mention: &Mention, token: &Token, place: bool) -> Verdict {
    if let Some(kind) = not_a_person(scene, mention, token, place) {
        Verdict::Keep(kind)
    } else if token.begins_sentence {
        Verdict::Replace(if does_something(scene, mention) { Sure::Likely } else { Sure::Look })
    } else if token.shape == Shape::Upper {
        Verdict::Replace(Sure::Look)
    } else {
        Verdict::Replace(Sure::Likely)
    }
}

/// Why an ordinary word means no person here, if what stands around it says so.
fn not_a_person(
    scene: &Scene<'_>,
    mention: &Mention,
    token: &Token,
    place: bool,
) -> Option<DoubtKind> {
    // What belongs to the person named just before says nothing about this word.
    let before = scene.tokens.before(mention.name).filter(|_| mention.name > mention.floor);
    let after_article =
        !token.begins_sentence && before.is_some_and(|it| ARTICLES.contains(&it.folded.as_str()));
    let ordinary = token.shape == Shape::Lower
        || (after_article && !is_household(scene, mention))
        || is_date(before, scene.tokens.get(mention.name + 1), token)
        || begins_compound(scene, mention);
    if place { Some(DoubtKind::PlaceName) } else { ordinary.then_some(DoubtKind::OrdinaryWord) }
}

/// `12 May`, `May 2024`, `in May`.
fn is_date(before: Option<&Token>, after: Option<&Token>, token: &Token) -> bool {
    let starts_with_digit =
        |it: &Token| it.folded.starts_with(|c: char| c.is_ascii_digit()) && it.folded.len() <= 4;
    is_month(&token.folded)
        && (before.is_some_and(|it| starts_with_digit(it) || goes_before_months(&it.folded))
            || after.is_some_and(starts_with_digit))
}

/// `Rose-coloured`, `Mark-up`.
fn begins_compound(scene: &Scene<'_>, mention: &Mention) -> bool {
    let next = scene.tokens.get(mention.last + 1);
    matches!(scene.tokens.gap_after(mention.last), "-" | "‐" | "‑")
        && next.is_some_and(|next| next.shape == Shape::Lower)
}

/// `30-day`: a word in small letters behind a number and a hyphen.
fn ends_compound(scene: &Scene<'_>, mention: &Mention) -> bool {
    let word = scene.tokens.get(mention.name).is_some_and(|it| is_word(&it.folded));
    let before = scene.tokens.before(mention.first);
    let joined = matches!(scene.tokens.gap_before(mention.first), "-" | "‐" | "‑" | "–");
    word && joined && before.is_some_and(Token::is_number)
}

/// Whether a word is something that people do.
pub(super) fn does(folded: &str) -> bool {
    DEEDS.split_whitespace().any(|deed| deed == folded)
}

/// `the Marsh family`, `the Marsh's and`: a household, whatever else the word means.
fn is_household(scene: &Scene<'_>, mention: &Mention) -> bool {
    const WHO: [&str; 7] =
        ["family", "household", "siblings", "brothers", "sisters", "children", "parents"];
    const GOES_ON: [&str; 8] = ["and", "or", "at", "in", "on", "were", "have", "had"];
    let tokens = scene.tokens;
    let is = |at: usize, words: &[&str]| {
        let alone = tokens.gap_before(at) == " ";
        alone && tokens.get(at).is_some_and(|it| words.contains(&it.folded.as_str()))
    };
    let s = mention.last + 1;
    let owns = matches!(tokens.gap_after(mention.last), "'" | "’")
        && tokens.get(s).is_some_and(|it| it.folded == "s");
    let ends = tokens.gap_after(s).starts_with(['.', ',', ';']);
    is(mention.last + 1, &WHO) || (owns && (ends || is(s + 1, &GOES_ON)))
}

/// `grace said`, `and grace has`, but not `the rose said` or `may say`.
fn speaks(scene: &Scene<'_>, mention: &Mention) -> bool {
    let tokens = scene.tokens;
    let begins = begins_clause(scene, mention);
    let says = |it: &Token| {
        SPEECH.split_whitespace().any(|deed| deed == it.folded)
            || (begins && matches!(it.folded.as_str(), "has" | "had" | "was" | "is"))
    };
    let verb =
        tokens.get(mention.name).is_some_and(|it| matches!(it.folded.as_str(), "may" | "will"));
    !is_thing(scene, mention)
        && !verb
        && tokens.gap_after(mention.last) == " "
        && tokens.get(mention.last + 1).is_some_and(says)
}

/// Whether a given name stands where a clause begins.
fn begins_clause(scene: &Scene<'_>, mention: &Mention) -> bool {
    let tokens = scene.tokens;
    let family = tokens.get(mention.name).and_then(|it| scene.index.family(&it.folded));
    let after = tokens.gap_before(mention.name).contains([',', '.', ';', ':', '\n']);
    let and = tokens.before(mention.name).is_some_and(|it| it.folded == "and");
    family.is_none() && (mention.name == 0 || after || and)
}

/// `the rose`, `a consultant B`: an article stands right before the word.
fn is_thing(scene: &Scene<'_>, mention: &Mention) -> bool {
    let before = scene.tokens.before(mention.name);
    before.is_some_and(|it| ARTICLES.contains(&it.folded.as_str()))
        && scene.tokens.gap_before(mention.name) == " "
}

fn does_something(scene: &Scene<'_>, mention: &Mention) -> bool {
    let next = scene.tokens.get(mention.last + 1);
    next.is_some_and(|next| does(&next.folded))
}

/// `Nightingale Ward`: the word after makes a place of the name.
fn makes_place(scene: &Scene<'_>, mention: &Mention) -> bool {
    let tokens = scene.tokens;
    let joined = tokens
        .get(mention.last)
        .is_some_and(|last| joins_names(last, tokens.gap_after(mention.last)));
    let next = tokens.get(mention.last + 1);
    joined && next.is_some_and(|next| next.has_capital() && is_place(&next.folded))
}
