//! What a text shows of people to somebody who knows nothing of the case.
//!
//! Rules know the forms of numbers and of names in context; the model has a probability for the
//! rest; what is a person's name in one place is one in every other.

mod forms;
mod letters;
mod names;
mod people;
mod spared;

use std::collections::{BTreeSet, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use crate::draft::Replacement;
use crate::model::{Class, Gap, Label, Model, Scene, Shape, Units, word_hash};

/// Words by their hashes.
type Words = LazyLock<HashSet<u32>>;

fn words(list: &str) -> HashSet<u32> {
    list.split_whitespace().map(word_hash).collect()
}

/// What something is that gives a person away.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A person's name.
    Person,
    /// A number or code that leads to one person or case.
    Code,
    /// A telephone number, an address for mail, a link.
    Contact,
    /// A postcode or an address.
    Address,
    /// A place.
    Place,
    /// An organisation.
    Organisation,
    /// Nationality, occupation, belief or health.
    Trait,
    /// A day or another time.
    Time,
    /// A quantity.
    Quantity,
    /// Something else.
    Other,
}

/// Which layer found something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Layer {
    /// What the case knows.
    Known,
    /// What the text shows by its form.
    Shown,
    /// What the model thinks.
    Model,
}

/// How sure it is that a word gives somebody away.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Seen {
    pub(crate) score: f32,
    pub(crate) kind: Kind,
    pub(crate) layer: Layer,
}

/// A place that gives somebody away.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Where, in bytes.
    pub range: Range<usize>,
    /// What.
    pub kind: Kind,
    /// Which layer found it.
    pub layer: Layer,
    /// The lowest score of its words.
    pub score: f32,
}

/// A text with a score for each word.
pub struct Sight<'a> {
    units: Units<'a>,
    seen: Vec<Seen>,
    /// What has a plain form, such as a telephone number, with what stands for it.
    pub(crate) plain: Vec<Replacement>,
    /// Where days stand with the names of their months.
    pub(crate) days: Vec<Range<usize>>,
}

impl<'a> Sight<'a> {
    /// Looks at a text.
    pub fn of(text: &'a str, model: &Model) -> Self {
        let units = Units::of(text);
        let scene = Scene::of(&units);
        let mut seen: Vec<Seen> = model
            .marginals(&scene)
            .iter()
            .map(|it| Seen { score: it.masked(), kind: kind_of(it.kind()), layer: Layer::Model })
            .collect();
        names::weigh(&scene, &mut seen);
        names::spare_states(&scene, &mut seen);
        spared::bodies(&scene, &mut seen);
        spared::numbering(&units, &mut seen);
        let (plain, days) = forms::mark(&units, &mut seen);
        people::mark(&scene, &mut seen);
        Self { units, seen, plain, days }
    }

    /// The places whose score reaches what is asked of their kind.
    pub fn places(&self, least: impl Fn(Kind) -> f32) -> Vec<Place> {
        let mut places: Vec<Place> = Vec::new();
        let mut open = false;
        for (at, (unit, seen)) in self.units.list.iter().zip(&self.seen).enumerate() {
            let masks = seen.score >= least(seen.kind);
            match places.last_mut().filter(|last| masks && open && self.joins(last, at)) {
                Some(last) => {
                    last.range.end = unit.end;
                    last.score = last.score.min(seen.score);
                    if seen.layer == Layer::Shown {
                        last.layer = Layer::Shown;
                    }
                }
                None if masks => places.push(Place {
                    range: unit.start..unit.end,
                    kind: seen.kind,
                    layer: seen.layer,
                    score: seen.score,
                }),
                None => {}
            }
            open = masks;
        }
        for place in &mut places {
            self.take_signs(&mut place.range);
        }
        places
    }

    /// Letters that stand for somebody in the text already: `Mr B`.
    pub(crate) fn letters(&self) -> BTreeSet<String> {
        let list = &self.units.list;
        let lettered = list.windows(2).filter_map(|pair| match pair {
            [title, letter] if title.classes.has(Class::TITLE) => {
                let stands = letter.shape == Shape::Initial && letter.gap == Gap::Space;
                self.units.text.get(letter.start..letter.end).filter(|_| stands)
            }
            _ => None,
        });
        lettered.map(str::to_uppercase).collect()
    }

    /// The places to mask, in bytes, where the score reaches a threshold.
    pub fn masked(&self, threshold: f32) -> Vec<Range<usize>> {
        self.places(|_| threshold).into_iter().map(|place| place.range).collect()
    }

    /// Whether a word belongs to the place before it.
    fn joins(&self, last: &Place, at: usize) -> bool {
        let (Some(unit), Some(seen)) = (self.units.get(at), self.seen.get(at)) else {
            return false;
        };
        let gap = self.units.text.get(last.range.end..unit.start).unwrap_or_default();
        let person = |kind: Kind| kind == Kind::Person;
        let apart = gap.contains(['(', ')', '“', '”', ';', '|', '\t']);
        let parted = unit.begins_paragraph || unit.begins_sentence;
        person(last.kind) == person(seen.kind) && !parted && !apart
    }

    /// Takes in the signs of percent, money and degrees that belong to a number.
    fn take_signs(&self, range: &mut Range<usize>) {
        let after = self.units.text.get(range.end..).unwrap_or_default();
        let sign = after.trim_start_matches(' ');
        if sign.starts_with('%') {
            range.end += after.len() - sign.len() + 1;
        }
        let before = self.units.text.get(..range.start).unwrap_or_default();
        if let Some(sign) = before.chars().next_back().filter(|c| "£€$°".contains(*c)) {
            range.start -= sign.len_utf8();
        }
    }
}

fn kind_of(label: Label) -> Kind {
    match label {
        Label::Person => Kind::Person,
        Label::Code => Kind::Code,
        Label::Place => Kind::Place,
        Label::Organisation => Kind::Organisation,
        Label::Trait => Kind::Trait,
        Label::Time => Kind::Time,
        Label::Quantity => Kind::Quantity,
        Label::Outside | Label::Kept | Label::Misc => Kind::Other,
    }
}
