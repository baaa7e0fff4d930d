//! The severity scale as pages show it: each level, its amounts, and how sure we are of them.
use casework::{Day, codes::Severity, law};
use rules::pack::Band;
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
    let rung = |(level, band): (Severity, &'static Band)| Rung {
        level: level.code(),
        amounts: amounts(site, visitor, band),
        sureness: say(site, visitor, &sureness_key(band), &[]),
        source: &band.source,
    };
    bands(site.office.today()).map(rung).collect()
}

/// Each level to choose, with its amounts.
pub(crate) fn choices(site: &Site, visitor: &Visitor) -> Vec<Choice> {
    let choice = |(level, band)| {
        let sureness = say(site, visitor, &sureness_key(band), &[]);
        let args =
            [("amounts", amounts(site, visitor, band).into()), ("sureness", sureness.into())];
        let hint = say(site, visitor, "decision-level-hint", &args);
        Choice::code::<Severity>(level).hint(hint)
    };
    bands(site.office.today()).map(choice).collect()
}

/// The levels that the office's scale has, with what each gives today.
fn bands(today: Day) -> impl Iterator<Item = (Severity, &'static Band)> {
    let band = move |level: &Severity| Some((*level, law::pack().band(level.code(), today)?));
    Severity::ALL.iter().filter_map(band)
}

fn sureness_key(band: &Band) -> String {
    format!("decision-sureness-{}", band.certainty.code())
}

fn amounts(site: &Site, visitor: &Visitor, band: &Band) -> String {
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
