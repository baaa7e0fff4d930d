//! Leaving features out at random while teaching.
//!
//! A model that may lean on the name of a court learns the name; one that often has to do without
//! learns what stands around it too, and so reads names it never saw (Sutton, Sindelar and
//! `McCallum` 2006 on weights that are taught too little; Srivastava et al. 2014 on the remedy).

/// Chances that are the same in each run: xorshift (Marsaglia 2003).
pub(super) struct Chances(u64);

impl Chances {
    /// The chances of one reading of one paragraph.
    pub(super) fn of(round: usize, paragraph: usize) -> Self {
        let seed = (round as u64) << 32 ^ paragraph as u64;
        Self(seed.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// Whether something happens that happens in this share of all cases.
    fn falls(&mut self, share: f32) -> bool {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let drawn = u16::try_from(self.0 >> 48).unwrap_or_default();
        f32::from(drawn) < share * 65_536.0
    }

    /// The features that are left of those of each word.
    pub(super) fn thin(&mut self, words: &[Vec<u32>], left_out: f32) -> Vec<Vec<u32>> {
        let mut left = |word: &Vec<u32>| -> Vec<u32> {
            word.iter().copied().filter(|_| !self.falls(left_out)).collect()
        };
        words.iter().map(&mut left).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn about_the_share_is_left_out_and_the_same_in_each_run() {
        let words = vec![(0..10_000).collect::<Vec<u32>>()];
        let left = Chances::of(3, 4).thin(&words, 0.25);
        assert!((7_300..7_700).contains(&left[0].len()), "{}", left[0].len());
        assert_eq!(left, Chances::of(3, 4).thin(&words, 0.25));
        assert_ne!(left, Chances::of(3, 5).thin(&words, 0.25));
        assert_eq!(Chances::of(3, 4).thin(&words, 0.0), words);
    }
}
