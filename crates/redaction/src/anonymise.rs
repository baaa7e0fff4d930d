//! A whole text made anonymous: what the case knows, what the text shows, what the model thinks.

use std::ops::Range;

use serde::Serialize;

use crate::cast::Pseudonym;
use crate::draft::{Doubt, DoubtKind, Replacement, Why, apply, draft};
use crate::knowledge::Knowledge;
use crate::manner::Manner;
use crate::model::Model;
use crate::patterns;
use crate::pseudonyms::Strangers;
use crate::sight::{Kind, Layer, Place, Sight};
use crate::tokens::Tokens;

/// How much to hide.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Asked {
    /// The least score of what leads to one person by itself: names, numbers, contacts, addresses.
    pub people: f32,
    /// The least score of what gives somebody away only with other things: days, places,
    /// organisations, traits.
    pub others: f32,
}

impl Default for Asked {
    /// As the office publishes: people are never named, organisations are.
    fn default() -> Self {
        Self { people: 0.05, others: 0.55 }
    }
}

/// A text in which nobody is named, and what was replaced in it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Anonymised {
    /// The text.
    pub text: String,
    /// What was replaced, in order.
    pub spans: Vec<Span>,
}

/// A replaced part of the original.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Span {
    /// Where it begins in the original, in Unicode characters.
    pub start: usize,
    /// Where it ends, in Unicode characters.
    pub end: usize,
    /// What it is.
    pub kind: Kind,
    /// What stands there now.
    pub replacement: String,
    /// What found it.
    pub layer: Layer,
    /// How sure that is, 0 to 1.
    pub score: f32,
}

/// Makes a text anonymous, with what the case knows or without.
///
/// The same text always becomes the same. Nothing here replaces the person who reads the result
/// before it is published.
pub fn anonymise(
    text: &str,
    knowledge: Option<&Knowledge>,
    asked: Asked,
    manner: &Manner,
    model: &Model,
) -> Anonymised {
    finish(text, find(text, knowledge, asked, (manner, model)).made)
}

/// Something found, with what would stand for it.
pub(crate) struct Made {
    pub(crate) one: Replacement,
    /// Why, where a rule knows: the sight of a text has a score only.
    pub(crate) why: Option<Why>,
    pub(crate) kind: Kind,
    pub(crate) layer: Layer,
    pub(crate) score: f32,
}

/// Everything found in a text, in order and without overlaps, and what people are called.
pub(crate) struct Found {
    pub(crate) made: Vec<Made>,
    pub(crate) doubts: Vec<Doubt>,
    pub(crate) cast: Vec<Pseudonym>,
}

/// Looks with all three layers, what the case knows first.
pub(crate) fn find(
    text: &str,
    knowledge: Option<&Knowledge>,
    asked: Asked,
    (manner, model): (&Manner, &Model),
) -> Found {
    let sight = Sight::of(text, model);
    let nothing = Knowledge::default();
    let known = knowledge.filter(|it| **it != nothing);
    let Knew { replaced, mut taken, doubts, cast } = match known {
        None => Knew { replaced: sight.plain.clone(), ..Knew::default() },
        Some(knowledge) => known_first(text, knowledge, manner),
    };
    let mut made: Vec<Made> = Vec::new();
    for one in replaced {
        let (kind, layer) = told(&one, known.unwrap_or(&nothing));
        taken.push(one.range.clone());
        made.push(Made { why: Some(one.why), one, kind, layer, score: 1.0 });
    }
    taken.sort_by_key(|range| range.start);
    let places = whole_days(&sight.days, sight.places(|kind| least(asked, kind)));
    let places: Vec<Place> = places.into_iter().flat_map(|it| outside(text, it, &taken)).collect();
    let strangers = Strangers::of(text, &places, (&cast, sight.letters()), manner);
    for place in places.iter().filter(|place| !strangers.is_title_alone(place)) {
        let (range, replacement) = strangers.instead(place);
        let after = taken.partition_point(|it| it.end <= range.start);
        if taken.get(after).is_some_and(|it| it.start < range.end) {
            continue;
        }
        let original = text.get(range.clone()).unwrap_or_default().to_owned();
        let (why, sure, person) = (Why::Name, crate::draft::Sure::Look, None);
        let one = Replacement { range, original, replacement, why, sure, person };
        let (kind, layer, score) = (place.kind, place.layer, place.score);
        made.push(Made { one, why: None, kind, layer, score });
    }
    made.sort_by_key(|it| (it.one.range.start, it.one.range.end));
    let mut ends = 0;
    made.retain(|it| {
        let is_free = ends <= it.one.range.start;
        if is_free {
            ends = it.one.range.end;
        }
        is_free
    });
    Found { made, doubts, cast }
}

/// The places, with whole days where only a part of one was found; and where one day of a text
/// gives somebody away, so do the others.
fn whole_days(known: &[Range<usize>], mut places: Vec<Place>) -> Vec<Place> {
    if !places.iter().any(|place| place.kind == Kind::Time) {
        return places;
    }
    let mut days: Vec<Place> = Vec::new();
    for range in known.iter().cloned() {
        let first = places.partition_point(|place| place.range.end <= range.start);
        let inside = || places.iter().skip(first).take_while(|it| it.range.start < range.end);
        let told = inside().filter(|it| it.kind == Kind::Time).map(|it| it.score);
        let score = told.fold(f32::MAX, f32::min);
        let free = inside().all(|it| {
            it.kind == Kind::Time && range.start <= it.range.start && it.range.end <= range.end
        });
        if free {
            let score = if score > 1.0 { 0.0 } else { score };
            days.push(Place { range, kind: Kind::Time, layer: Layer::Model, score });
        }
    }
    let Some(least) = days.iter().map(|it| it.score).filter(|it| *it > 0.0).reduce(f32::min) else {
        return places;
    };
    for day in &mut days {
        day.score = day.score.max(least);
    }
    let covered = |place: &Place| {
        let after = days.partition_point(|day| day.range.end <= place.range.start);
        days.get(after).is_some_and(|day| day.range.start < place.range.end)
    };
    places.retain(|place| !covered(place));
    places.extend(days);
    places.sort_by_key(|place| place.range.start);
    places
}

/// What the case knows of a text.
#[derive(Default)]
struct Knew {
    replaced: Vec<Replacement>,
    /// What may stay as it is.
    taken: Vec<Range<usize>>,
    doubts: Vec<Doubt>,
    cast: Vec<Pseudonym>,
}

/// What the case knows is replaced first; what may be named stays.
fn known_first(text: &str, knowledge: &Knowledge, manner: &Manner) -> Knew {
    let drafted = draft(text, knowledge, manner);
    let named = drafted.doubts.iter().filter(|doubt| doubt.kind == DoubtKind::MayBeNamed);
    let named = named.map(|doubt| doubt.range.clone());
    let free = patterns::protected(&Tokens::of(text), knowledge, manner).into_iter().chain(named);
    Knew {
        replaced: drafted.replacements,
        taken: free.collect(),
        doubts: drafted.doubts,
        cast: drafted.cast,
    }
}

fn least(asked: Asked, kind: Kind) -> f32 {
    match kind {
        Kind::Person | Kind::Code | Kind::Contact | Kind::Address => asked.people,
        Kind::Place
        | Kind::Organisation
        | Kind::Trait
        | Kind::Time
        | Kind::Quantity
        | Kind::Other => asked.others,
    }
}

/// What a replacement of the draft is, and whether the case or its form told it.
fn told(one: &Replacement, knowledge: &Knowledge) -> (Kind, Layer) {
    let by_case = one.person.is_some() || matches!(one.why, Why::Reference | Why::HiddenName);
    let kind = match one.why {
        Why::Name | Why::Initials | Why::Couple | Why::Family | Why::Relative => Kind::Person,
        Why::HiddenName => Kind::Organisation,
        Why::Email | Why::Phone | Why::Link => Kind::Contact,
        Why::Postcode | Why::Address => Kind::Address,
        Why::NhsNumber | Why::InsuranceNumber | Why::AccountNumber | Why::Reference => Kind::Code,
        Why::BirthDate | Why::Day => Kind::Time,
    };
    let known = by_case || (kind == Kind::Person && !knowledge.people.is_empty());
    (kind, if known { Layer::Known } else { Layer::Shown })
}

/// The parts of a place that nothing has taken and that have a letter or digit.
fn outside(text: &str, place: Place, taken: &[Range<usize>]) -> Vec<Place> {
    let mut parts = Vec::new();
    let mut start = place.range.start;
    let after = taken.partition_point(|range| range.end <= place.range.start);
    for range in taken.iter().skip(after).take_while(|range| range.start < place.range.end) {
        parts.push(start..range.start.max(start));
        start = start.max(range.end);
    }
    parts.push(start..place.range.end.max(start));
    parts
        .into_iter()
        .filter_map(|range| {
            let part = text.get(range.clone())?;
            let bare = part.trim_matches(|c: char| !c.is_alphanumeric() && !"£€$°%".contains(c));
            let lead = part.find(bare)?;
            let range = range.start + lead..range.start + lead + bare.len();
            bare.contains(char::is_alphanumeric).then(|| Place { range, ..place.clone() })
        })
        .collect()
}

/// Makes the replacements, and counts their places in characters.
fn finish(text: &str, made: Vec<Made>) -> Anonymised {
    let mut replacements: Vec<Replacement> = Vec::with_capacity(made.len());
    let mut spans = Vec::with_capacity(made.len());
    let mut letters = Letters::of(text);
    for Made { one, kind, layer, score, .. } in made {
        let (start, end) = (letters.at(one.range.start), letters.at(one.range.end));
        spans.push(Span { start, end, kind, replacement: one.replacement.clone(), layer, score });
        replacements.push(one);
    }
    // The replacements come from this text, in order: they fit.
    let text = apply(text, &replacements).unwrap_or_default();
    Anonymised { text, spans }
}

/// Counts places in Unicode characters, from the first to the last.
pub(crate) struct Letters<'a> {
    text: &'a str,
    bytes: usize,
    counted: usize,
}

impl<'a> Letters<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        Self { text, bytes: 0, counted: 0 }
    }

    /// The place of a byte. It lies not before the one that was asked last.
    pub(crate) fn at(&mut self, byte: usize) -> usize {
        self.counted += self.text.get(self.bytes..byte).map_or(0, |it| it.chars().count());
        self.bytes = byte.max(self.bytes);
        self.counted
    }
}
