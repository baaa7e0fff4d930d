//! A draft: what to replace, why, how sure, and what a person must judge.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::cast::{Pseudonym, cast, letters_are_names};
use crate::fold::parts_of_word;
use crate::knowledge::Knowledge;
use crate::manner::Manner;
use crate::mentions::{Scene, name_replacements};
use crate::names::NameIndex;
use crate::near::Near;
use crate::patterns;
use crate::tokens::Tokens;

/// A rendition as the program proposes it. A person decides about every part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The text with every replacement made.
    pub text: String,
    /// What was replaced, in order; ranges are bytes of the original.
    pub replacements: Vec<Replacement>,
    /// What was not replaced and should be looked at, in order.
    pub doubts: Vec<Doubt>,
    /// What each person of the case is called.
    pub cast: Vec<Pseudonym>,
}

/// A part of the text and what to put in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replacement {
    /// Where it stands in the original, in bytes.
    pub range: Range<usize>,
    /// What stands there.
    pub original: String,
    /// What to put there.
    pub replacement: String,
    /// Why.
    pub why: Why,
    /// How sure the program is.
    pub sure: Sure,
    /// The person's place in the list of people, if it is about one.
    pub person: Option<usize>,
}

/// Why something is replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The name of a person of the case.
    Name,
    /// The initials of a person of the case.
    Initials,
    /// Two people named together, as in `Mr and Mrs`.
    Couple,
    /// A family named by its family name.
    Family,
    /// Somebody unknown with the family name of a person of the case.
    Relative,
    /// An organisation or place that would give somebody away.
    HiddenName,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A postcode.
    Postcode,
    /// An address.
    Address,
    /// An NHS number.
    NhsNumber,
    /// A National Insurance number.
    InsuranceNumber,
    /// A day of birth.
    BirthDate,
    /// A day, of which only the month is told.
    Day,
    /// A number that somebody else gave.
    AccountNumber,
    /// A case reference.
    Reference,
    /// A link that opens something private.
    Link,
}

/// How sure the program is of a replacement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sure {
    /// Somebody must look: it may be an ordinary word, or another person.
    Look,
    /// Very likely.
    Likely,
    /// Certain.
    Certain,
}

/// Something that stays and that a person should look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doubt {
    /// Where it stands in the original, in bytes.
    pub range: Range<usize>,
    /// What stands there.
    pub original: String,
    /// What is doubtful about it.
    pub kind: DoubtKind,
}

/// What is doubtful.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DoubtKind {
    /// A person's name that seems to be an ordinary word here.
    OrdinaryWord,
    /// A person's name that seems to be part of a place's or ward's name here.
    PlaceName,
    /// A person's name inside the name of an organisation that may be named.
    InsideOrganisation,
    /// A person's name grown together with other letters.
    InsideWord,
    /// The name of somebody who may be named.
    MayBeNamed,
    /// Somebody whom the case does not know.
    UnknownPerson,
}

impl Why {
    /// The key of the words that tell people.
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "redaction-why-name",
            Self::Initials => "redaction-why-initials",
            Self::Couple => "redaction-why-couple",
            Self::Family => "redaction-why-family",
            Self::Relative => "redaction-why-relative",
            Self::HiddenName => "redaction-why-hidden-name",
            Self::Email => "redaction-why-email",
            Self::Phone => "redaction-why-phone",
            Self::Postcode => "redaction-why-postcode",
            Self::Address => "redaction-why-address",
            Self::NhsNumber => "redaction-why-nhs-number",
            Self::InsuranceNumber => "redaction-why-insurance-number",
            Self::BirthDate => "redaction-why-birth-date",
            Self::Day => "redaction-why-day",
            Self::AccountNumber => "redaction-why-account-number",
            Self::Reference => "redaction-why-reference",
            Self::Link => "redaction-why-link",
        }
    }
}

impl Sure {
    /// The key of the words that tell people.
    pub fn key(self) -> &'static str {
        match self {
            Self::Look => "redaction-sure-look",
            Self::Likely => "redaction-sure-likely",
            Self::Certain => "redaction-sure-certain",
        }
    }
}

impl DoubtKind {
    /// The key of the words that tell people.
    pub fn key(self) -> &'static str {
        match self {
            Self::OrdinaryWord => "redaction-doubt-ordinary-word",
            Self::PlaceName => "redaction-doubt-place-name",
            Self::InsideOrganisation => "redaction-doubt-inside-organisation",
            Self::InsideWord => "redaction-doubt-inside-word",
            Self::MayBeNamed => "redaction-doubt-may-be-named",
            Self::UnknownPerson => "redaction-doubt-unknown-person",
        }
    }
}

/// The replacements do not fit the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CannotApply {
    /// A range begins before the last one ended.
    #[error("replacements overlap or are out of order at byte {0}")]
    OutOfOrder(usize),
    /// A range is outside the text or inside a letter.
    #[error("no text at byte {0}")]
    NoText(usize),
    /// The text has changed since the draft.
    #[error("other text at byte {0}")]
    OtherText(usize),
}

/// Drafts a rendition of `text`.
///
/// The same text and knowledge give the same draft. Drafting the result again changes nothing.
pub fn draft(text: &str, knowledge: &Knowledge, manner: &Manner) -> Draft {
    let tokens = Tokens::of(text);
    let cast = cast(&tokens, knowledge, manner);
    let index = NameIndex::of(knowledge);
    let protected = patterns::protected(&tokens, knowledge, manner);
    let mut found = patterns::find(&tokens, knowledge, manner, &protected);
    let mut taken: Vec<Range<usize>> = protected.clone();
    taken.extend(found.iter().map(|one| one.range.clone()));
    let near = Near::of(&tokens, &index, knowledge, manner);
    let scene = Scene {
        tokens: &tokens,
        knowledge,
        manner,
        index: &index,
        near: &near,
        cast: &cast,
        letters_are_names: letters_are_names(&tokens, knowledge, manner),
    };
    let (names, mut doubts) = name_replacements(&scene, &taken);
    found.extend(names);
    found.sort_by_key(|one| (one.range.start, one.range.end));
    doubts.extend(inside_organisations(&tokens, &index, &protected));
    let replaced: Vec<Range<usize>> = found.iter().map(|one| one.range.clone()).collect();
    doubts.extend(inside_words(&tokens, &index, &replaced));
    doubts.sort_by_key(|doubt| (doubt.range.start, doubt.range.end));
    doubts.dedup();
    let text = made(text, &found);
    Draft { text, replacements: found, doubts, cast }
}

/// Makes the replacements that a person agreed to.
///
/// # Errors
///
/// The replacements overlap, or were drafted from another text.
pub fn apply(original: &str, replacements: &[Replacement]) -> Result<String, CannotApply> {
    let mut at = 0;
    for one in replacements {
        if one.range.start < at || one.range.end < one.range.start {
            return Err(CannotApply::OutOfOrder(one.range.start));
        }
        let there = original.get(one.range.clone());
        if there.ok_or(CannotApply::NoText(one.range.start))? != one.original {
            return Err(CannotApply::OtherText(one.range.start));
        }
        at = one.range.end;
    }
    Ok(made(original, replacements))
}

fn made(original: &str, replacements: &[Replacement]) -> String {
    let mut text = String::with_capacity(original.len());
    let mut at = 0;
    for one in replacements {
        text.push_str(original.get(at..one.range.start).unwrap_or_default());
        text.push_str(&one.replacement);
        at = one.range.end;
    }
    text.push_str(original.get(at..).unwrap_or_default());
    text
}

fn inside_organisations(
    tokens: &Tokens<'_>,
    index: &NameIndex,
    protected: &[Range<usize>],
) -> Vec<Doubt> {
    (0..tokens.len())
        .filter_map(|at| tokens.get(at))
        .filter(|token| index.knows(&token.folded))
        .filter(|token| overlaps(protected, &token.range()))
        .map(|token| doubt(tokens.text, token.range(), DoubtKind::InsideOrganisation))
        .collect()
}

/// Words that stay and in which a reader sees a name: grown together with another (`RoseBell`),
/// or with a mark within.
fn inside_words(tokens: &Tokens<'_>, index: &NameIndex, replaced: &[Range<usize>]) -> Vec<Doubt> {
    (0..tokens.len())
        .filter_map(|at| tokens.get(at))
        .filter(|token| !index.knows(&token.folded) && !overlaps(replaced, &token.range()))
        .filter(|token| {
            let word = tokens.text.get(token.range()).unwrap_or_default();
            let parts = parts_of_word(word);
            parts.iter().any(|part| *part != token.folded && index.knows(part))
        })
        .map(|token| doubt(tokens.text, token.range(), DoubtKind::InsideWord))
        .collect()
}

pub(crate) fn doubt(text: &str, range: Range<usize>, kind: DoubtKind) -> Doubt {
    let original = text.get(range.clone()).unwrap_or_default().to_owned();
    Doubt { range, original, kind }
}

/// Whether any of the ranges shares a byte with this one.
pub(crate) fn overlaps(ranges: &[Range<usize>], range: &Range<usize>) -> bool {
    ranges.iter().any(|taken| taken.start < range.end && range.start < taken.end)
}
