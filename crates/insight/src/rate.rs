//! A share of a whole, said only where it tells nothing of one person.
use crate::FEW;

/// The smallest whole of which a share is said.
pub const FEWEST_FOR_RATE: u64 = 20;

/// A share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rate {
    /// Whole hundredths, rounded to the nearest.
    Percent(u64),
    /// Too few to say.
    TooFew,
}

/// The share of the parts in a whole. Each part is one of the numbers shown elsewhere.
pub fn rate(parts: &[u64], whole: u64) -> Rate {
    let part: u64 = parts.iter().sum();
    let Some(rest) = whole.checked_sub(part) else { return Rate::TooFew };
    let is_few = |count: &u64| (1..FEW).contains(count);
    if whole < FEWEST_FOR_RATE || parts.iter().any(is_few) || is_few(&rest) {
        return Rate::TooFew;
    }
    Rate::Percent((part * 100 + whole / 2) / whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_rounded_to_the_nearest_hundredth() {
        assert_eq!(rate(&[10, 5], 40), Rate::Percent(38));
        assert_eq!(rate(&[0, 0], 40), Rate::Percent(0));
        assert_eq!(rate(&[40], 40), Rate::Percent(100));
    }

    #[test]
    fn nothing_is_said_of_few() {
        assert_eq!(rate(&[10], 19), Rate::TooFew);
        assert_eq!(rate(&[10, 4], 40), Rate::TooFew);
        assert_eq!(rate(&[37], 40), Rate::TooFew);
        assert_eq!(rate(&[41], 40), Rate::TooFew);
    }
}
