//! The severity scale as pages show it: each level, its amounts, and how sure we are of them.
use casework::{codes::Severity, remedy::scale};
use serde::Serialize;
use words::Arg;

use super::reading::say;
use crate::{Choice, Site, Visitor};

/// One level.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Rung {
    pub(crate) level: &'static str,
    pub(crate) amounts: String,
    pub(crate) sureness: String,
    pub(crate) source: &'static str,
}

/// Every level, from the lowest.
pub(crate) fn levels(site: &Site, visitor: &Visitor) -> Vec<Rung> {
    let level = |band: &scale::Band| Rung {
        level: band.level.code(),
        amounts: amounts(site, visitor, band),
        sureness: say(site, visitor, &sureness_key(band), &[]),
        source: band.source,
    };
    scale::BANDS.iter().map(level).collect()
}

/// Each level to choose, with its amounts.
pub(crate) fn choices(site: &Site, visitor: &Visitor) -> Vec<Choice> {
    let choice = |level: &Severity| {
        let band = scale::band(*level)?;
        let sureness = say(site, visitor, &sureness_key(band), &[]);
        let args =
            [("amounts", amounts(site, visitor, band).into()), ("sureness", sureness.into())];
        let hint = say(site, visitor, "decision-level-hint", &args);
        Some(Choice::code(*level).hint(hint))
    };
    Severity::ALL.iter().filter_map(choice).collect()
}

fn sureness_key(band: &scale::Band) -> String {
    format!("decision-sureness-{}", band.certainty.code())
}

fn amounts(site: &Site, visitor: &Visitor, band: &scale::Band) -> String {
    let pence = |pounds: i64| Arg::Pence(pounds.saturating_mul(100));
    match (band.least, band.most) {
        (None, _) => say(site, visitor, "decision-level-no-money", &[]),
        (Some(least), None) => {
            say(site, visitor, "decision-level-from", &[("least", pence(least))])
        }
        (Some(least), Some(most)) => {
            let args = [("least", pence(least)), ("most", pence(most))];
            say(site, visitor, "decision-level-between", &args)
        }
    }
}
