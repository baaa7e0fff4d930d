//! The sums over all ways of labelling a paragraph.

/// What a word is, as an annotator marked it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Label {
    /// Nothing.
    Outside,
    /// A mention that annotators kept.
    Kept,
    /// A person.
    Person,
    /// A number or code.
    Code,
    /// A place.
    Place,
    /// An organisation.
    Organisation,
    /// Nationality, occupation, health, belief.
    Trait,
    /// A time.
    Time,
    /// A quantity.
    Quantity,
    /// Anything else.
    Misc,
}

/// How many labels there are.
pub(super) const LABELS: usize = 10;
/// The same, rounded up for rows of weights.
pub(super) const ROW: usize = 16;

/// One number for each label.
pub(super) type Scores = [f32; ROW];

/// The probability of each label of a word.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Marginals(pub(super) Scores);

impl Label {
    pub(crate) const ALL: [Self; LABELS] = [
        Self::Outside,
        Self::Kept,
        Self::Person,
        Self::Code,
        Self::Place,
        Self::Organisation,
        Self::Trait,
        Self::Time,
        Self::Quantity,
        Self::Misc,
    ];
}

impl Marginals {
    /// The probability of one label.
    pub(crate) fn of(&self, label: Label) -> f32 {
        self.0.get(label as usize).copied().unwrap_or_default()
    }

    /// The probability that an annotator masks the word.
    pub(crate) fn masked(&self) -> f32 {
        self.0.iter().skip(Label::Person as usize).take(LABELS - Label::Person as usize).sum()
    }

    /// The most probable kind of a word that is masked.
    pub(crate) fn kind(&self) -> Label {
        let kinds = Label::ALL.iter().skip(Label::Person as usize);
        kinds
            .copied()
            .max_by(|one, other| self.of(*one).total_cmp(&self.of(*other)))
            .unwrap_or(Label::Misc)
    }
}

/// How much each label likes to follow each other, by the label before: probabilities without
/// their sum.
pub(super) type Steps = [Scores; LABELS];

/// The forward and backward sums of one paragraph, each word scaled to one.
pub(super) struct Sums {
    /// The emissions as powers.
    pub(super) powers: Vec<Scores>,
    forward: Vec<Scores>,
    backward: Vec<Scores>,
    scales: Vec<f32>,
    /// The logarithm of the sum over all labellings.
    pub(super) log_sum: f64,
}

fn add_scaled(into: &mut Scores, row: &Scores, by: f32) {
    for (slot, value) in into.iter_mut().zip(row) {
        *slot += value * by;
    }
}

fn scaled(mut row: Scores, powers: &Scores) -> (Scores, f32) {
    for (slot, power) in row.iter_mut().zip(powers) {
        *slot *= power;
    }
    let sum: f32 = row.iter().sum::<f32>().max(f32::MIN_POSITIVE);
    for slot in &mut row {
        *slot /= sum;
    }
    (row, sum)
}

impl Sums {
    /// Sums a paragraph up from the score of each label of each word.
    pub(super) fn of(scores: &[Scores], steps: &Steps, backs: &Steps) -> Self {
        let count = scores.len();
        let mut powers = Vec::with_capacity(count);
        let mut log_sum = 0.0_f64;
        for row in scores {
            let most = row.iter().take(LABELS).copied().fold(f32::MIN, f32::max);
            let mut power = [0.0; ROW];
            for (slot, score) in power.iter_mut().zip(row).take(LABELS) {
                *slot = (score - most).exp();
            }
            log_sum += f64::from(most);
            powers.push(power);
        }
        let mut sums = Self {
            powers,
            forward: Vec::with_capacity(count),
            backward: vec![[0.0; ROW]; count],
            scales: Vec::new(),
            log_sum,
        };
        sums.go_forward(steps);
        sums.go_backward(backs);
        sums
    }

    fn go_forward(&mut self, steps: &Steps) {
        let mut start = [0.0; ROW];
        start.iter_mut().take(LABELS).for_each(|slot| *slot = 1.0);
        for powers in &self.powers {
            let reached = match self.forward.last() {
                None => start,
                Some(before) => {
                    let mut reached = [0.0; ROW];
                    for (weight, row) in before.iter().zip(steps) {
                        add_scaled(&mut reached, row, *weight);
                    }
                    reached
                }
            };
            let (row, sum) = scaled(reached, powers);
            self.log_sum += f64::from(sum.ln());
            self.scales.push(sum);
            self.forward.push(row);
        }
    }

    fn go_backward(&mut self, backs: &Steps) {
        let mut next: Option<Scores> = None;
        for (slot, powers) in self.backward.iter_mut().zip(&self.powers).rev() {
            let row = match next {
                None => [1.0; ROW],
                Some(after) => {
                    let mut row = [0.0; ROW];
                    for (weight, back) in after.iter().zip(backs) {
                        add_scaled(&mut row, back, *weight);
                    }
                    row
                }
            };
            let sum: f32 = row.iter().take(LABELS).sum::<f32>().max(f32::MIN_POSITIVE);
            *slot = row.map(|value| value / sum);
            let mut weighted = *slot;
            for (value, power) in weighted.iter_mut().zip(powers) {
                *value *= power;
            }
            next = Some(weighted);
        }
    }

    /// The probability of each label of a word.
    pub(super) fn marginals(&self, at: usize) -> Scores {
        let (Some(forward), Some(backward)) = (self.forward.get(at), self.backward.get(at)) else {
            return [0.0; ROW];
        };
        let mut row = [0.0; ROW];
        for ((slot, one), other) in row.iter_mut().zip(forward).zip(backward).take(LABELS) {
            *slot = one * other;
        }
        let sum: f32 = row.iter().sum::<f32>().max(f32::MIN_POSITIVE);
        row.map(|value| value / sum)
    }

    /// The probability of each pair of labels of a word and the one before, by the label before.
    pub(super) fn pairs(&self, at: usize, steps: &Steps) -> Steps {
        let mut pairs = [[0.0; ROW]; LABELS];
        let Some(before) = at.checked_sub(1).and_then(|it| self.forward.get(it)) else {
            return pairs;
        };
        let (Some(powers), Some(backward)) = (self.powers.get(at), self.backward.get(at)) else {
            return pairs;
        };
        let mut sum = 0.0;
        for ((row, weight), step) in pairs.iter_mut().zip(before).zip(steps) {
            for (((slot, step), power), back) in row.iter_mut().zip(step).zip(powers).zip(backward)
            {
                *slot = weight * step * power * back;
                sum += *slot;
            }
        }
        for slot in pairs.iter_mut().flatten() {
            *slot /= sum.max(f32::MIN_POSITIVE);
        }
        pairs
    }
}

/// Steps as powers, by the label before, and turned round, by the label after.
pub(super) fn powers_of_steps(weights: &Steps) -> (Steps, Steps) {
    let mut steps = [[0.0; ROW]; LABELS];
    let mut backs = [[0.0; ROW]; LABELS];
    for (before, row) in weights.iter().enumerate() {
        for (after, weight) in row.iter().enumerate().take(LABELS) {
            let power = weight.exp();
            if let Some(slot) = steps.get_mut(before).and_then(|it| it.get_mut(after)) {
                *slot = power;
            }
            if let Some(slot) = backs.get_mut(after).and_then(|it| it.get_mut(before)) {
                *slot = power;
            }
        }
    }
    (steps, backs)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The probabilities by trying every labelling of three words.
    #[test]
    #[expect(clippy::cast_possible_truncation, reason = "remainders of five and seven")]
    fn the_sums_are_those_of_every_labelling() {
        let score = |at: usize, label: usize| f32::from(((at * 7 + label * 3) % 5) as u8) * 0.7;
        let step =
            |before: usize, after: usize| f32::from(((before * 3 + after * 5) % 7) as u8) * 0.3;
        let scores: Vec<Scores> = (0..3)
            .map(|at| {
                std::array::from_fn(|label| if label < LABELS { score(at, label) } else { 0.0 })
            })
            .collect();
        let weights: Steps = std::array::from_fn(|before| {
            std::array::from_fn(|after| if after < LABELS { step(before, after) } else { 0.0 })
        });
        let (mut total, mut middle, mut pair) = (0.0_f64, vec![0.0_f64; LABELS], 0.0_f64);
        for a in 0..LABELS {
            for (b, of_middle) in middle.iter_mut().enumerate() {
                for c in 0..LABELS {
                    let sum = score(0, a) + score(1, b) + score(2, c) + step(a, b) + step(b, c);
                    let power = f64::from(sum).exp();
                    total += power;
                    *of_middle += power;
                    pair += if (b, c) == (2, 4) { power } else { 0.0 };
                }
            }
        }
        let (steps, backs) = powers_of_steps(&weights);
        let sums = Sums::of(&scores, &steps, &backs);
        assert!((sums.log_sum - total.ln()).abs() < 1e-3);
        for (label, expected) in middle.iter().enumerate() {
            assert!((f64::from(sums.marginals(1)[label]) - expected / total).abs() < 1e-4);
        }
        assert!((f64::from(sums.pairs(2, &steps)[2][4]) - pair / total).abs() < 1e-4);
    }
}
