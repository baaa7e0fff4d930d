//! The scale of an office for injustice that is not financial.

use serde::Deserialize;

use super::{Fault, Pack};
use crate::{Certainty, Day};

/// One level of the scale, from a day on. Amounts are in whole units of the office's money.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// The level.
    pub level: String,
    /// The least; left out: no money at this level.
    pub least: Option<i64>,
    /// The most; left out with a least: no upper edge.
    pub most: Option<i64>,
    /// Since when, as far as the office has said.
    pub since: Day,
    /// How sure we are of it.
    pub certainty: Certainty,
    /// Where it was read.
    pub source: String,
}

impl Band {
    /// Whether it gives this amount, in hundredths of a unit.
    pub fn gives(&self, hundredths: i64) -> bool {
        let Some(least) = self.least else { return false };
        hundredths >= least.saturating_mul(100)
            && self.most.is_none_or(|most| hundredths <= most.saturating_mul(100))
    }
}

impl Pack {
    /// The band of a level as it stands on a day: the newest by then, or the oldest there is.
    pub fn band(&self, level: &str, on: Day) -> Option<&Band> {
        let of_level = || self.bands.iter().filter(|band| band.level == level);
        let in_force = of_level().filter(|band| band.since <= on).max_by_key(|band| band.since);
        in_force.or_else(|| of_level().min_by_key(|band| band.since))
    }
}

/// Checks them all: whole amounts, and no two bands that give the same one on the same day.
pub(super) fn check(pack: &Pack) -> Vec<Fault> {
    let checked = pack.bands.iter().filter_map(|band| {
        let overlaps = |other: &&Band| {
            let other_most = other.most.unwrap_or(i64::MAX);
            let (least, most) = (band.least, band.most.unwrap_or(i64::MAX));
            other.level != band.level
                && other.since == band.since
                && least.zip(other.least).is_some_and(|(a, b)| a <= other_most && b <= most)
        };
        let twin = pack.bands.iter().find(overlaps);
        let reason = match (band.least, band.most, twin) {
            (None, Some(_), _) => "it has a most and no least".to_owned(),
            (Some(least), Some(most), _) if most < least => {
                "its most is below its least".to_owned()
            }
            (_, _, Some(twin)) => format!("level {} gives some of the same amounts", twin.level),
            _ => return None,
        };
        Some(Fault::at("office.toml", format!("band {}", band.level), reason))
    });
    checked.collect()
}
