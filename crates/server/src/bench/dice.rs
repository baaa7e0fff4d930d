//! Numbers that look drawn and are the same every time: the same seed makes the same office.

/// A run of numbers (`SplitMix64`).
pub(crate) struct Dice(u64);

impl Dice {
    /// The run of one thing of many.
    pub(crate) fn of(seed: u64, thing: u64) -> Self {
        let mut dice = Self(seed ^ thing.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        dice.roll();
        dice
    }

    pub(crate) fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut rolled = self.0;
        rolled = (rolled ^ (rolled >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        rolled = (rolled ^ (rolled >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        rolled ^ (rolled >> 31)
    }

    /// A number less than `end`.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.roll() % end.max(1)
    }

    pub(crate) fn wide(&mut self) -> u128 {
        u128::from(self.roll()) << 64 | u128::from(self.roll())
    }

    /// One of these.
    pub(crate) fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        let at = self.below(u64::try_from(from.len()).ok()?);
        from.get(usize::try_from(at).ok()?)
    }

    /// One of these, each as often as its weight says.
    pub(crate) fn weigh(&mut self, weights: &[u64]) -> usize {
        let mut left = self.below(weights.iter().sum());
        for (at, weight) in weights.iter().enumerate() {
            if left < *weight {
                return at;
            }
            left -= weight;
        }
        0
    }
}
