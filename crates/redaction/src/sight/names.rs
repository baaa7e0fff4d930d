//! What the places and words of a name say of one another.
//!
//! The model looks at each word; a name gives somebody away or not as a whole, wherever it stands,
//! and hiding it helps only if it is hidden everywhere.

use std::collections::HashMap;

use super::{Kind, Seen};
use crate::model::{Class, Run, Scene, Unit, word_hash};

/// How far the score of a word is drawn to that of its whole run, 0 to 1.
const WITHIN: f32 = 0.4;
/// How far the score of a run is drawn to that of all its places, 0 to 1.
const ACROSS: f32 = 0.7;
/// How much a longer or more frequent name needs to be surer: by this power of its number of
/// words.
const PRICE: f32 = 0.4;

/// The same words wherever they stand.
#[derive(Default)]
struct Name {
    places: f32,
    words: f32,
    /// The sum of the scores of its places, as logits.
    logits: f32,
}

/// Draws the scores of organisations and the like together, and lowers them by how many words it
/// costs to hide them everywhere. People and codes are hidden whatever it costs.
pub(super) fn weigh(scene: &Scene<'_>, seen: &mut [Seen]) {
    let mut names: HashMap<u64, Name> = HashMap::with_capacity(scene.runs().len());
    let mut runs: Vec<(u64, f32)> = Vec::with_capacity(scene.runs().len());
    for run in scene.runs() {
        let (key, logit) = (key(inside(scene, run)), mean(scene, run, seen));
        let name = names.entry(key).or_default();
        name.places += 1.0;
        name.words += count(run.last - run.first + 1);
        name.logits += logit;
        runs.push((key, logit));
    }
    for (run, (key, mean)) in scene.runs().iter().zip(runs) {
        let Some(name) = names.get(&key).filter(|name| name.words > 1.0) else { continue };
        let moved = ACROSS * (name.logits / name.places - mean) - PRICE * name.words.ln();
        for one in seen.get_mut(run.first..=run.last).unwrap_or_default() {
            if !matches!(one.kind, Kind::Person | Kind::Code) {
                let own = logit(one.score);
                one.score = probability(own + WITHIN * (mean - own) + moved);
            }
        }
    }
}

/// A State that is a party, and its government, are no secret of anybody.
pub(super) fn spare_states(scene: &Scene<'_>, seen: &mut [Seen]) {
    const STATE: [&str; 3] = ["republic", "government", "kingdom"];
    for run in scene.runs() {
        let inside = || inside(scene, run).iter();
        let state = inside().any(|unit| STATE.iter().any(|it| word_hash(it) == unit.word));
        let country = inside().any(|unit| unit.classes.has(Class::COUNTRY | Class::PEOPLE));
        if state && country && run.last - run.first < 8 {
            for one in seen.get_mut(run.first..=run.last).unwrap_or_default() {
                one.score *= 0.2;
            }
        }
    }
}

fn inside<'s>(scene: &'s Scene<'_>, run: &Run) -> &'s [Unit] {
    scene.units.list.get(run.first..=run.last).unwrap_or_default()
}

fn key(units: &[Unit]) -> u64 {
    units.iter().fold(0, |state, unit| state.rotate_left(9) ^ u64::from(unit.word))
}

/// The mean score of the words of a run, as a logit; little words say nothing of it, unless there
/// are no others.
fn mean(scene: &Scene<'_>, run: &Run, seen: &[Seen]) -> f32 {
    let scores = seen.get(run.first..=run.last).unwrap_or_default();
    let words = || inside(scene, run).iter().zip(scores);
    let telling = || words().filter(|(unit, _)| !unit.classes.has(Class::LITTLE));
    let sum = |(sum, all): (f32, f32), one: &Seen| (sum + logit(one.score), all + 1.0);
    let (total, all) = match telling().next() {
        Some(_) => telling().fold((0.0, 0.0), |so_far, (_, one)| sum(so_far, one)),
        None => words().fold((0.0, 0.0), |so_far, (_, one)| sum(so_far, one)),
    };
    total / f32::max(all, 1.0)
}

#[expect(clippy::cast_precision_loss, reason = "runs are short")]
fn count(words: usize) -> f32 {
    words as f32
}

fn logit(probability: f32) -> f32 {
    let probability = probability.clamp(1e-7, 1.0 - 1e-7);
    (probability / (1.0 - probability)).ln()
}

fn probability(logit: f32) -> f32 {
    1.0 / (1.0 + (-logit).exp())
}
