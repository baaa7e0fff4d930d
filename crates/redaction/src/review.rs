//! What a reviewer looks at: everything that may give somebody away, and what becomes of each.
//!
//! [`propose`] gathers what the three layers found; [`decide`] makes the text of what a person
//! decided about each place, and says of every place what was done and why.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::anonymise::{Asked, Letters, Made, find};
use crate::cast::Pseudonym;
use crate::draft::{Doubt, Replacement, Why, apply};
use crate::knowledge::Knowledge;
use crate::manner::Manner;
use crate::model::Model;
use crate::sight::{Kind, Layer};

/// Everything that a reviewer looks at in a text.
#[derive(Debug, Clone)]
pub struct Review {
    /// What was found, in the order of the first place of each.
    pub proposals: Vec<Proposal>,
    /// What was left, and should be looked at. Places are bytes of the text.
    pub doubts: Vec<Doubt>,
    /// What each person of the case is called.
    pub cast: Vec<Pseudonym>,
}

/// The same words in one or more places, and what would stand for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// What stands there.
    pub original: String,
    /// What would stand there.
    pub replacement: String,
    /// What it is.
    pub kind: Kind,
    /// Which layer found it.
    pub layer: Layer,
    /// Why, where the case or its form says so.
    pub why: Option<Why>,
    /// Where, in bytes of the text, in order.
    pub places: Vec<Range<usize>>,
}

impl Proposal {
    /// Whether it is replaced unless somebody says why not: what leads to one person by itself,
    /// and whatever the case or its form tells. The rest is a suggestion of the model.
    pub fn is_pressing(&self) -> bool {
        self.layer != Layer::Model
            || matches!(self.kind, Kind::Person | Kind::Code | Kind::Contact | Kind::Address)
    }

    /// What happens to it if nobody decides otherwise.
    pub fn by_itself(&self) -> Choice {
        let here =
            if self.is_pressing() { (0..self.places.len()).collect() } else { BTreeSet::new() };
        Choice { replacement: self.replacement.clone(), here, reason: String::new() }
    }
}

/// What a person decided about a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choice {
    /// What stands there now.
    pub replacement: String,
    /// In which of its places.
    pub here: BTreeSet<usize>,
    /// Why it stays where it stays.
    pub reason: String,
}

/// Words that a person replaces although no layer found them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Added {
    /// The words, wherever they stand by themselves.
    pub words: String,
    /// What stands there now.
    pub replacement: String,
}

/// A text after a review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reviewed {
    /// The text.
    pub text: String,
    /// Every place that somebody looked at, in order.
    pub places: Vec<Place>,
}

/// What became of one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Where it was, in Unicode characters of the text before.
    pub start: usize,
    /// Where it ended, in Unicode characters.
    pub end: usize,
    /// What stood there.
    pub original: String,
    /// What it is; `None`: a person added it.
    pub found: Option<(Kind, Layer)>,
    /// What stands there now; `None`: it stayed.
    pub replacement: Option<String>,
    /// Why it stayed.
    pub reason: String,
}

/// What is still to be decided.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Undecided {
    /// Nothing would stand there.
    #[error("proposal {0} has nothing to put in its place")]
    NoReplacement(usize),
    /// It stays, and nobody says why.
    #[error("proposal {0} stays in some place, without a reason")]
    NoReason(usize),
    /// The words that somebody added stand nowhere.
    #[error("`{0}` stands nowhere in the text by itself")]
    StandsNowhere(String),
}

/// Gathers what the three layers find in a text.
pub fn propose(text: &str, knowledge: &Knowledge, manner: &Manner, model: &Model) -> Review {
    let found = find(text, Some(knowledge), Asked::default(), (manner, model));
    let mut proposals: Vec<Proposal> = Vec::new();
    let mut known: BTreeMap<(String, String, Kind), usize> = BTreeMap::new();
    for Made { one, why, kind, layer, .. } in found.made {
        let key = (one.original.clone(), one.replacement.clone(), kind);
        if let Some(there) = known.get(&key).and_then(|at| proposals.get_mut(*at)) {
            there.places.push(one.range);
            continue;
        }
        known.insert(key, proposals.len());
        proposals.push(Proposal {
            original: one.original,
            replacement: one.replacement,
            kind,
            layer,
            why,
            places: vec![one.range],
        });
    }
    Review { proposals, doubts: found.doubts, cast: found.cast }
}

/// Makes the text of what a person decided about each proposal, and of what they added.
///
/// # Errors
///
/// The first thing that is still undecided.
pub fn decide(
    text: &str,
    proposals: &[Proposal],
    choices: &[Choice],
    added: &[Added],
) -> Result<Reviewed, Undecided> {
    let mut looked: Vec<(Range<usize>, Place)> = Vec::new();
    for (at, proposal) in proposals.iter().enumerate() {
        let by_itself = proposal.by_itself();
        let choice = choices.get(at).unwrap_or(&by_itself);
        is_decided(at, proposal, choice)?;
        for (no, range) in proposal.places.iter().enumerate() {
            let replacement =
                choice.here.contains(&no).then(|| choice.replacement.trim().to_owned());
            let reason = if replacement.is_some() { "" } else { choice.reason.trim() };
            let found = Some((proposal.kind, proposal.layer));
            looked.push((range.clone(), place(text, range, found, (replacement, reason))));
        }
    }
    for one in added {
        let (words, stands) = (one.words.trim(), one.replacement.trim());
        let free = |range: &Range<usize>| {
            let is_replaced = |(other, place): &(Range<usize>, Place)| {
                place.replacement.is_some() && other.start < range.end && range.start < other.end
            };
            !looked.iter().any(is_replaced)
        };
        let places: Vec<_> = stand_alone(text, words).filter(free).collect();
        if places.is_empty() || stands.is_empty() {
            return Err(Undecided::StandsNowhere(words.to_owned()));
        }
        for range in places {
            let replacement = Some(stands.to_owned());
            // What was left there is decided anew.
            looked.retain(|(other, _)| other.end <= range.start || range.end <= other.start);
            let new = place(text, &range, None, (replacement, ""));
            looked.push((range, new));
        }
    }
    looked.sort_by_key(|(range, _)| (range.start, range.end));
    Ok(Reviewed { text: rewritten(text, &looked), places: counted(text, looked) })
}

fn is_decided(at: usize, proposal: &Proposal, choice: &Choice) -> Result<(), Undecided> {
    if !choice.here.is_empty() && choice.replacement.trim().is_empty() {
        return Err(Undecided::NoReplacement(at));
    }
    let stays = (0..proposal.places.len()).any(|no| !choice.here.contains(&no));
    if stays && proposal.is_pressing() && choice.reason.trim().is_empty() {
        return Err(Undecided::NoReason(at));
    }
    Ok(())
}

fn place(
    text: &str,
    range: &Range<usize>,
    found: Option<(Kind, Layer)>,
    (replacement, reason): (Option<String>, &str),
) -> Place {
    let original = text.get(range.clone()).unwrap_or_default().to_owned();
    Place { start: 0, end: 0, original, found, replacement, reason: reason.to_owned() }
}

/// Where words stand that are no part of longer ones.
fn stand_alone<'t>(text: &'t str, words: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
    let is_part = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let starts_inside = words.starts_with(char::is_alphanumeric);
    let ends_inside = words.ends_with(char::is_alphanumeric);
    let found = text.match_indices(words).filter(|_| !words.is_empty());
    found.map(|(at, words)| at..at + words.len()).filter(move |range| {
        let before = text.get(..range.start).and_then(|it| it.chars().next_back());
        let after = text.get(range.end..).and_then(|it| it.chars().next());
        !(starts_inside && is_part(before) || ends_inside && is_part(after))
    })
}

fn rewritten(text: &str, looked: &[(Range<usize>, Place)]) -> String {
    let replaced = looked.iter().filter_map(|(range, place)| {
        Some(Replacement {
            range: range.clone(),
            original: place.original.clone(),
            replacement: place.replacement.clone()?,
            why: Why::Name,
            sure: crate::draft::Sure::Certain,
            person: None,
        })
    });
    // The places are of this text, in order and without overlaps: they fit.
    apply(text, &replaced.collect::<Vec<_>>()).unwrap_or_default()
}

fn counted(text: &str, looked: Vec<(Range<usize>, Place)>) -> Vec<Place> {
    let mut letters = Letters::of(text);
    let place = |(range, place): (Range<usize>, Place)| {
        let (start, end) = (letters.at(range.start), letters.at(range.end));
        Place { start, end, ..place }
    };
    looked.into_iter().map(place).collect()
}

#[cfg(test)]
mod tests;
