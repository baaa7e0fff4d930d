//! What somebody can work out of a table in which numbers are hidden.
use std::collections::BTreeMap;

use crate::{
    Said,
    table::{Place, Table},
};

/// What a number can be, as far as somebody can say who has read everything: at least, at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// Not less than this.
    pub least: u64,
    /// Not more than this; `None`: no end.
    pub most: Option<u64>,
}

impl Bounds {
    /// Whether all numbers from one to another are possible.
    pub fn hold(self, from: u64, to: u64) -> bool {
        self.least <= from && self.most.is_none_or(|most| most >= to)
    }
}

/// Attacks a table: every sum is compared with its parts, again and again, until nothing new
/// follows. `said` is what is published; `known` is what somebody knows besides, such as that at
/// least so many of them are published decisions.
pub fn attack(
    table: &Table,
    said: impl Fn(Place) -> Said,
    known: impl Fn(Place) -> u64,
) -> BTreeMap<Place, Bounds> {
    let mut bounds: BTreeMap<Place, Bounds> = table
        .places()
        .map(|place| {
            let known = known(place);
            let bounds = match said(place) {
                Said::Exactly(number) => Bounds { least: number, most: Some(number) },
                // What is nothing is always said, so of what is not said there is some.
                Said::Few | Said::NotShown => Bounds { least: known.max(1), most: None },
            };
            (place, bounds)
        })
        .collect();
    let relations = table.relations();
    while relations
        .iter()
        .fold(false, |moved, (sum, parts)| narrow(&mut bounds, *sum, parts) | moved)
    {}
    bounds
}

/// Draws what follows from one sum. Whether anything did.
fn narrow(bounds: &mut BTreeMap<Place, Bounds>, sum: Place, parts: &[Place]) -> bool {
    let of = |bounds: &BTreeMap<Place, Bounds>, place: &Place| {
        bounds.get(place).copied().unwrap_or(Bounds { least: 0, most: None })
    };
    let least: u64 = parts.iter().map(|part| of(bounds, part).least).sum();
    let most: Option<u64> = parts.iter().map(|part| of(bounds, part).most).sum();
    let mut moved = tighten(bounds, sum, Bounds { least, most });
    let whole = of(bounds, &sum);
    for part in parts {
        let own = of(bounds, part);
        let others_least = least - own.least;
        let others_most = parts
            .iter()
            .filter(|other| *other != part)
            .map(|other| of(bounds, other).most)
            .sum::<Option<u64>>();
        let from_whole = Bounds {
            least: others_most.map_or(0, |others| whole.least.saturating_sub(others)),
            most: whole.most.map(|most| most.saturating_sub(others_least)),
        };
        // One at a time: what one part gives up changes what the others may be.
        if tighten(bounds, *part, from_whole) {
            moved = true;
            break;
        }
    }
    moved
}

fn tighten(bounds: &mut BTreeMap<Place, Bounds>, place: Place, to: Bounds) -> bool {
    let Some(own) = bounds.get_mut(&place) else { return false };
    let least = own.least.max(to.least);
    let most = match (own.most, to.most) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    };
    let moved = least != own.least || most != own.most;
    (own.least, own.most) = (least, most);
    moved
}
