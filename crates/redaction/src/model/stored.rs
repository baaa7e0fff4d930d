//! The weights as they are kept: one byte each.

use std::sync::LazyLock;

use super::crf::{LABELS, Marginals, ROW, Scores, Steps, Sums, powers_of_steps};
use super::features::{BITS, Scene};

/// What a file of weights begins with: its format, and the number of its version.
const BEGINS: &[u8; 8] = b"RDCTCRF1";

/// A taught model, ready to read.
pub struct Model {
    /// The weights of each feature, a byte for each label.
    weights: Vec<[i8; ROW]>,
    /// What one step of a byte weighs.
    unit: f32,
    steps: Steps,
    powers: Steps,
    backs: Steps,
}

/// A file that holds no weights of this format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("these are no weights of this version; teach the model again with the example `train`")]
pub struct NotWeights;

impl Model {
    /// The model that ships with this crate.
    pub fn shipped() -> &'static Self {
        static SHIPPED: LazyLock<Model> = LazyLock::new(|| {
            // A test reads the file; without weights, only the rules speak.
            Model::read(include_bytes!("../../data/weights.bin"))
                .unwrap_or_else(|_| Model::ready(Vec::new(), 0.0, &[[0.0; ROW]; LABELS]))
        });
        &SHIPPED
    }

    /// The weights as a file; rows without any are only counted.
    pub fn write(&self) -> Vec<u8> {
        let mut bytes = BEGINS.to_vec();
        self.write_rows(&mut bytes);
        bytes
    }

    /// Reads what [`Model::write`] wrote.
    ///
    /// # Errors
    ///
    /// The bytes are something else.
    pub fn read(bytes: &[u8]) -> Result<Self, NotWeights> {
        let mut bytes = bytes.strip_prefix(BEGINS).ok_or(NotWeights)?;
        let model = Self::read_rows(&mut bytes)?;
        if bytes.is_empty() { Ok(model) } else { Err(NotWeights) }
    }

    /// The probabilities of each word of a text.
    pub(crate) fn marginals(&self, scene: &Scene<'_>) -> Vec<Marginals> {
        let mut features = Vec::with_capacity(64);
        let mut scores: Vec<Scores> = Vec::new();
        let mut marginals = Vec::with_capacity(scene.units.list.len());
        for (at, unit) in scene.units.list.iter().enumerate() {
            if unit.begins_paragraph {
                self.finish(&mut scores, &mut marginals);
            }
            features.clear();
            scene.features(at, &mut features);
            scores.push(self.score(&features));
        }
        self.finish(&mut scores, &mut marginals);
        marginals
    }

    /// Sums a paragraph up.
    fn finish(&self, scores: &mut Vec<Scores>, marginals: &mut Vec<Marginals>) {
        if !scores.is_empty() {
            let sums = Sums::of(scores, &self.powers, &self.backs);
            marginals.extend((0..scores.len()).map(|at| Marginals(sums.marginals(at))));
            scores.clear();
        }
    }

    /// The weights as bytes, the largest taking a whole byte.
    pub(super) fn of(weights: &[[f32; LABELS]], steps: &Steps) -> Self {
        let most = weights.iter().flatten().fold(0.01_f32, |most, it| most.max(it.abs()));
        let unit = most / 127.0;
        #[expect(clippy::cast_possible_truncation, reason = "it is clamped to a byte")]
        let byte = |weight: &f32| (weight / unit).round().clamp(-127.0, 127.0) as i8;
        let rows = weights.iter().map(|row| {
            let mut bytes = [0; ROW];
            bytes.iter_mut().zip(row).for_each(|(slot, weight)| *slot = byte(weight));
            bytes
        });
        Self::ready(rows.collect(), unit, steps)
    }

    fn ready(weights: Vec<[i8; ROW]>, unit: f32, steps: &Steps) -> Self {
        let (powers, backs) = powers_of_steps(steps);
        Self { weights, unit, steps: *steps, powers, backs }
    }

    fn write_rows(&self, bytes: &mut Vec<u8>) {
        bytes.extend(self.unit.to_le_bytes());
        for row in &self.steps {
            bytes.extend(row.iter().take(LABELS).flat_map(|step| step.to_le_bytes()));
        }
        let mut rows = Vec::new();
        let mut count: u32 = 0;
        let mut empty: u8 = 0;
        for row in &self.weights {
            if row.iter().all(|it| *it == 0) && empty < u8::MAX {
                empty += 1;
                continue;
            }
            rows.push(std::mem::take(&mut empty));
            count += 1;
            let set = row.iter().take(LABELS).enumerate().filter(|(_, it)| **it != 0);
            let mask = set.fold(0_u16, |mask, (at, _)| mask | 1 << at);
            rows.extend(mask.to_le_bytes());
            rows.extend(
                row.iter().take(LABELS).filter(|it| **it != 0).map(|it| it.cast_unsigned()),
            );
        }
        bytes.extend(count.to_le_bytes());
        bytes.extend(rows);
    }

    fn read_rows(bytes: &mut &[u8]) -> Result<Self, NotWeights> {
        let unit = f32::from_le_bytes(take(bytes)?);
        let mut steps = [[0.0; ROW]; LABELS];
        for row in &mut steps {
            for slot in row.iter_mut().take(LABELS) {
                *slot = f32::from_le_bytes(take(bytes)?);
            }
        }
        let mut weights = vec![[0_i8; ROW]; 1 << BITS];
        let mut at = 0;
        for _ in 0..u32::from_le_bytes(take(bytes)?) {
            let [empty] = take(bytes)?;
            at += usize::from(empty);
            let mask = u16::from_le_bytes(take(bytes)?);
            let row = weights.get_mut(at).ok_or(NotWeights)?;
            for (label, slot) in row.iter_mut().enumerate().take(LABELS) {
                if mask & (1 << label) != 0 {
                    *slot = i8::from_le_bytes(take(bytes)?);
                }
            }
            at += 1;
        }
        Ok(Self::ready(weights, unit, &steps))
    }

    fn score(&self, features: &[u32]) -> Scores {
        let mut sums = [0_i16; ROW];
        for row in features.iter().filter_map(|feature| self.weights.get(*feature as usize)) {
            for (slot, weight) in sums.iter_mut().zip(row) {
                *slot += i16::from(*weight);
            }
        }
        sums.map(|sum| f32::from(sum) * self.unit)
    }
}

fn take<const N: usize>(bytes: &mut &[u8]) -> Result<[u8; N], NotWeights> {
    let (first, rest) = bytes.split_first_chunk::<N>().ok_or(NotWeights)?;
    *bytes = rest;
    Ok(*first)
}
