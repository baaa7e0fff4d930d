//! Teaching the model: always in the same order, with nothing left to chance.

use super::crf::{LABELS, Label, ROW, Scores, Steps, Sums, powers_of_steps};
use super::features::{BITS, Scene};
use super::stored::Model;
use super::thin::Chances;
use super::units::{Unit, Units};

/// A text with what annotators marked in it.
pub struct Example<'a> {
    /// The text.
    pub text: &'a str,
    /// Marked places in bytes: where, the kind as TAB writes it, and whether it was masked.
    pub marks: Vec<(std::ops::Range<usize>, &'a str, bool)>,
}

/// How to teach.
#[derive(Debug, Clone, Copy)]
pub struct Taught {
    /// How often every text is read.
    pub rounds: usize,
    /// How far the first step goes.
    pub rate: f32,
    /// How strongly large weights are drawn to nothing.
    pub decay: f32,
    /// The share of a word's features that each reading leaves out.
    pub left_out: f32,
}

impl Default for Taught {
    fn default() -> Self {
        Self { rounds: 12, rate: 0.1, decay: 0.001, left_out: 0.65 }
    }
}

/// A paragraph: the features of each word and the label it has.
#[derive(Default)]
struct Paragraph {
    features: Vec<Vec<u32>>,
    labels: Vec<usize>,
}

/// What a feature weighs for each label, and how far each weight has moved.
#[derive(Clone, Copy)]
struct Row {
    weights: [f32; LABELS],
    moved: [f32; LABELS],
}

struct Teacher {
    taught: Taught,
    rows: Vec<Row>,
    steps: Steps,
    steps_moved: Steps,
}

/// Teaches a model.
pub fn train(examples: &[Example<'_>], taught: Taught) -> Model {
    let paragraphs: Vec<Paragraph> = examples.iter().flat_map(paragraphs).collect();
    learn(&paragraphs, taught)
}

/// Learns by adaptive gradient ascent (Duchi, Hazan and Singer 2011) on the logarithm of the
/// likelihood.
fn learn(paragraphs: &[Paragraph], taught: Taught) -> Model {
    let rows = 1 << BITS;
    let mut teacher = Teacher {
        taught,
        rows: vec![Row { weights: [0.0; LABELS], moved: [1e-4; LABELS] }; rows],
        steps: [[0.0; ROW]; LABELS],
        steps_moved: [[1e-4; ROW]; LABELS],
    };
    let mut summed =
        Summed { weights: vec![[0.0; LABELS]; rows], steps: [[0.0; ROW]; LABELS], rounds: 0.0 };
    for round in 0..taught.rounds {
        for at in order(paragraphs.len(), round) {
            if let Some(paragraph) = paragraphs.get(at) {
                let chances = Chances::of(round, at);
                teacher.learn(paragraph, chances);
            }
        }
        if 2 * round >= taught.rounds {
            summed.add(&teacher);
        }
    }
    // All features weigh more together than those that were left each time. Their share would make
    // that good, and scores hesitant; its root leaves them as decided as if nothing was left out.
    summed.mean((1.0 - taught.left_out).sqrt())
}

/// The weights after each of the later rounds, summed: their mean is steadier than the last.
struct Summed {
    weights: Vec<[f32; LABELS]>,
    steps: Steps,
    rounds: f32,
}

impl Summed {
    fn add(&mut self, teacher: &Teacher) {
        self.rounds += 1.0;
        for (sum, row) in self.weights.iter_mut().zip(&teacher.rows) {
            sum.iter_mut().zip(row.weights).for_each(|(slot, weight)| *slot += weight);
        }
        for (sum, row) in self.steps.iter_mut().zip(&teacher.steps) {
            sum.iter_mut().zip(row).for_each(|(slot, weight)| *slot += weight);
        }
    }

    /// The mean, made this much smaller.
    fn mean(mut self, by: f32) -> Model {
        let rounds = self.rounds.max(1.0);
        self.weights.iter_mut().flatten().for_each(|slot| *slot *= by / rounds);
        self.steps.iter_mut().flatten().for_each(|slot| *slot /= rounds);
        Model::of(&self.weights, &self.steps)
    }
}

/// Every place once, in an order that is another in each round and the same in each run.
fn order(count: usize, round: usize) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    let key = |at: &usize| {
        let mixed = (*at as u64 ^ ((round as u64) << 32)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        (mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9)
    };
    places.sort_by_key(key);
    places
}

fn label_of(kind: &str, masked: bool) -> Label {
    if !masked {
        return Label::Kept;
    }
    match kind {
        "PERSON" => Label::Person,
        "CODE" => Label::Code,
        "LOC" => Label::Place,
        "ORG" => Label::Organisation,
        "DEM" => Label::Trait,
        "DATETIME" => Label::Time,
        "QUANTITY" => Label::Quantity,
        _ => Label::Misc,
    }
}

fn labels(units: &Units<'_>, example: &Example<'_>) -> Vec<usize> {
    let label = |unit: &Unit| {
        let inside =
            |range: &std::ops::Range<usize>| range.start < unit.end && unit.start < range.end;
        let marks = example.marks.iter().filter(|(range, _, _)| inside(range));
        let mark = marks.max_by_key(|(range, _, masked)| (*masked, range.len()));
        mark.map_or(Label::Outside, |(_, kind, masked)| label_of(kind, *masked)) as usize
    };
    units.list.iter().map(label).collect()
}

fn paragraphs(example: &Example<'_>) -> Vec<Paragraph> {
    let units = Units::of(example.text);
    let scene = Scene::of(&units);
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    for (at, (unit, label)) in units.list.iter().zip(labels(&units, example)).enumerate() {
        if unit.begins_paragraph {
            paragraphs.push(Paragraph::default());
        }
        if let Some(last) = paragraphs.last_mut() {
            let mut features = Vec::new();
            scene.features(at, &mut features);
            last.features.push(features);
            last.labels.push(label);
        }
    }
    paragraphs
}

impl Teacher {
    fn scores(&self, features: &[u32]) -> Scores {
        let mut scores = [0.0; ROW];
        for row in features.iter().filter_map(|feature| self.rows.get(*feature as usize)) {
            for (slot, weight) in scores.iter_mut().zip(&row.weights) {
                *slot += weight;
            }
        }
        scores
    }

    fn learn(&mut self, paragraph: &Paragraph, mut chances: Chances) {
        let words = chances.thin(&paragraph.features, self.taught.left_out);
        let scores: Vec<Scores> = words.iter().map(|it| self.scores(it)).collect();
        let (steps, backs) = powers_of_steps(&self.steps);
        let sums = Sums::of(&scores, &steps, &backs);
        let mut step_gradient = [[0.0_f32; ROW]; LABELS];
        let mut before: Option<usize> = None;
        for (at, (features, label)) in words.iter().zip(&paragraph.labels).enumerate() {
            let mut gradient = sums.marginals(at).map(|value| -value);
            if let Some(slot) = gradient.get_mut(*label) {
                *slot += 1.0;
            }
            self.move_weights(features, &gradient);
            if let Some(before) = before {
                let pairs = sums.pairs(at, &steps);
                for (row, expected) in step_gradient.iter_mut().zip(&pairs) {
                    row.iter_mut().zip(expected).for_each(|(slot, value)| *slot -= value);
                }
                if let Some(slot) = step_gradient.get_mut(before).and_then(|it| it.get_mut(*label))
                {
                    *slot += 1.0;
                }
            }
            before = Some(*label);
        }
        self.move_steps(&step_gradient);
    }

    fn move_weights(&mut self, features: &[u32], gradient: &Scores) {
        let Taught { rate, decay, .. } = self.taught;
        if gradient.iter().all(|it| it.abs() < 1e-3) {
            return;
        }
        for feature in features {
            let Some(row) = self.rows.get_mut(*feature as usize) else { continue };
            let weights = row.weights.iter_mut().zip(&mut row.moved);
            for ((weight, moved), slope) in weights.zip(gradient) {
                let slope = slope - decay * *weight;
                *moved += slope * slope;
                *weight += rate * slope / (moved.sqrt() + 1.0);
            }
        }
    }

    fn move_steps(&mut self, gradient: &Steps) {
        for ((row, moved), slopes) in self.steps.iter_mut().zip(&mut self.steps_moved).zip(gradient)
        {
            for ((weight, moved), slope) in row.iter_mut().zip(moved).zip(slopes).take(LABELS) {
                *moved += slope * slope;
                *weight += self.taught.rate * slope / (moved.sqrt() + 1.0);
            }
        }
    }
}
