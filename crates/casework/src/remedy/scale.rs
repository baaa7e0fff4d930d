//! The severity of injustice scale, as dated data: for injustice that is not financial.
//!
//! The office gives no money at level 1 and leaves gaps between the bands on purpose: an amount
//! between two bands is not an amount of the scale.
use jiff::civil::date;

use crate::{Day, certainty::Certainty, codes::Severity};

/// One level's amounts in pounds, from a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Band {
    /// The level.
    pub level: Severity,
    /// The least; `None`: no money at this level.
    pub least: Option<i64>,
    /// The most; `None` with a least: no upper edge.
    pub most: Option<i64>,
    /// Since when, as far as the office has said.
    pub since: Day,
    /// How sure we are of it.
    pub certainty: Certainty,
    /// Where it was read.
    pub source: &'static str,
}

/// The six levels (ombudsman.org.uk, "Financial remedy": the levels; the amounts as marked).
pub const BANDS: [Band; 6] = [
    Band {
        level: Severity::One,
        least: None,
        most: None,
        since: SINCE,
        certainty: Certainty::OfficialPage,
        source: "ombudsman.org.uk, complaints about the Women's State Pension age",
    },
    Band {
        level: Severity::Two,
        least: Some(100),
        most: Some(450),
        since: SINCE,
        certainty: Certainty::SecondHand,
        source: "press, 2024",
    },
    Band {
        level: Severity::Three,
        least: Some(500),
        most: Some(950),
        since: SINCE,
        certainty: Certainty::SecondHand,
        source: "press, 2022",
    },
    Band {
        level: Severity::Four,
        least: Some(1_000),
        most: Some(2_950),
        since: SINCE,
        certainty: Certainty::SecondHand,
        source: "press, 2024",
    },
    Band {
        level: Severity::Five,
        least: Some(3_000),
        most: Some(9_950),
        since: SINCE,
        certainty: Certainty::ToBeChecked,
        source: "fits between levels 4 and 6",
    },
    Band {
        level: Severity::Six,
        least: Some(10_000),
        most: None,
        since: SINCE,
        certainty: Certainty::SecondHand,
        source: "press, 2022",
    },
];

const SINCE: Day = date(2021, 1, 1);

/// The band of a level.
pub fn band(level: Severity) -> Option<&'static Band> {
    BANDS.iter().find(|band| band.level == level)
}

/// Whether an amount in pence is one that the scale gives at this level.
pub fn fits(level: Severity, pence: i64) -> bool {
    let Some(Band { least: Some(least), most, .. }) = band(level) else { return false };
    pence >= least * 100 && most.is_none_or(|most| pence <= most * 100)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn level_one_carries_no_money() {
        assert!(!fits(Severity::One, 0));
        assert!(!fits(Severity::One, 100));
    }

    #[test]
    fn amounts_between_bands_are_not_on_the_scale() {
        for pence in [45_001, 49_999, 95_001, 99_999, 295_001, 299_999, 995_001, 999_999] {
            assert!(!Severity::ALL.iter().any(|level| fits(*level, pence)), "{pence}");
        }
    }

    proptest! {
        #[test]
        fn an_amount_belongs_to_one_level_at_most(pence in 0_i64..5_000_000) {
            let levels = Severity::ALL.iter().filter(|level| fits(**level, pence)).count();
            prop_assert!(levels <= 1);
        }
    }
}
