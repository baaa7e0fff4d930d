//! Rounding that is always the same for the same people.
use crate::{FEW, Said};

/// To the multiples of what a count is rounded.
pub const BASE: u64 = FEW;

/// Rounds a count to a multiple of [`BASE`], up or down: by chance, so that the mean is right, but
/// by a chance that hangs on those who are counted alone. The same people, asked for in any way, in
/// any answer and on any day, give the same number, so asking again tells nothing new; and one
/// person more may change it or not. This is the idea of the cell-key method of the Australian
/// Bureau of Statistics, with the simplest table of noise.
///
/// `key`: the keys of everybody counted, put together by exclusive or ([`key_of`]).
///
/// ```
/// use insight::rounded;
///
/// assert_eq!(rounded(40, 7), 40);
/// assert!([40, 45].contains(&rounded(42, 7)));
/// ```
pub fn rounded(count: u64, key: u64) -> u64 {
    let rest = count % BASE;
    let goes_up = mixed(key) % BASE < rest;
    count - rest + if goes_up { BASE } else { 0 }
}

/// Rounds to the nearest multiple of [`BASE`]: the same count gives the same number everywhere, where
/// nobody can choose whom to count.
///
/// ```
/// assert_eq!([11, 12, 13, 15].map(insight::nearest), [10, 10, 15, 15]);
/// ```
pub fn nearest(count: u64) -> u64 {
    (count + BASE / 2) / BASE * BASE
}

/// The key of somebody, by an identifier that nobody outside knows.
pub fn key_of(identifier: u128, ordinal: u64) -> u64 {
    let bytes = identifier.to_le_bytes();
    let halves = bytes.chunks_exact(8).filter_map(|half| half.try_into().ok());
    halves.fold(mixed(ordinal), |key, half| mixed(key ^ u64::from_le_bytes(half)))
}

/// What may be said, rounded. What is hidden stays hidden.
pub fn rounded_said(said: Said, key: u64) -> Said {
    match said {
        Said::Exactly(count) => Said::Exactly(rounded(count, key)),
        hidden => hidden,
    }
}

/// What may be said, rounded to the nearest. What is hidden stays hidden.
pub fn nearest_said(said: Said) -> Said {
    match said {
        Said::Exactly(count) => Said::Exactly(nearest(count)),
        hidden => hidden,
    }
}

/// The finaliser of `SplitMix64` (Steele, Lea and Flood, 2014): each bit hangs on all others.
fn mixed(mut bits: u64) -> u64 {
    bits = bits.wrapping_add(0x9E37_79B9_7F4A_7C15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_goes_to_a_neighbour_and_the_mean_is_right() {
        for count in 0..40 {
            let all: Vec<u64> = (0..5_000).map(|who| rounded(count, key_of(who, count))).collect();
            assert!(all.iter().all(|number| number % BASE == 0 && number.abs_diff(count) < BASE));
            let hundredfold = all.iter().sum::<u64>() * 100 / 5_000;
            assert!(hundredfold.abs_diff(count * 100) < 15, "{count}: {hundredfold}");
        }
    }

    #[test]
    fn the_same_people_give_the_same_number_in_any_order() {
        let people = [3_u128, 1_000, 77, 12];
        let key = |people: &[u128]| people.iter().fold(0, |key, who| key ^ key_of(*who, 0));
        let turned: Vec<u128> = people.iter().rev().copied().collect();
        assert_eq!(rounded(4, key(&people)), rounded(4, key(&turned)));
        assert_ne!(key(&people), key(&people[..3]));
    }
}
