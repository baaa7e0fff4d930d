//! Which numbers of a table are hidden, so that no small one can be worked out from the others.
//!
//! The method is the suppression of cells: small numbers are hidden first (primary), then others
//! with which the sums would tell them (complementary). Finding the fewest is hard in general
//! (A. Hundepool and others, *Statistical Disclosure Control*, Wiley 2012, chapter 4), so this
//! takes them one by one, the cheapest first. What it does not do by halves is the proof: for
//! every small number it keeps two tables that agree with everything that is shown, in one of
//! which the number is 1 and in the other of which it is as large as a small number can be. So
//! whatever method somebody uses, they cannot say more than that it is small. (A small sum of
//! hidden parts cannot be less than their number; its two tables are as far apart.)
use std::collections::{BTreeMap, BTreeSet};

use crate::{
    FEW, Said,
    table::{Place, Table},
};

/// Another table that agrees with everything that is shown: what is more or less in it, by leaves.
pub type Change = Vec<(Place, i64)>;

/// Why a small number cannot be worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// Where it stands.
    pub place: Place,
    /// With this change it is as small as it can be: 1, if it is no sum.
    pub low: Change,
    /// With this change it is `FEW - 2` more than that.
    pub high: Change,
}

/// A table as it may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Protected {
    hidden: BTreeSet<Place>,
    counts: BTreeMap<Place, u64>,
    /// One for each small number.
    pub proofs: Vec<Proof>,
}

impl Protected {
    /// What may be said at a place. Small numbers and those hidden for their sake look the same:
    /// of both all that is known is that they are not nothing.
    pub fn said(&self, place: Place) -> Said {
        if self.hidden.contains(&place) {
            return Said::NotShown;
        }
        Said::Exactly(self.counts.get(&place).copied().unwrap_or_default())
    }

    /// How many places are hidden.
    pub fn hidden(&self) -> usize {
        self.hidden.len()
    }
}

/// Hides what must be hidden in a table: every count from 1 to `FEW - 1`, and what would tell it.
///
/// ```
/// use insight::{Axis, Said, Table, protect};
///
/// // Two organisations and their sum, in two quarters and their sum.
/// let mut table = Table::of(Axis::of(3).with_all(), Axis::of(2).with_all());
/// for (row, column, count) in [(0, 0, 2), (0, 1, 30), (1, 0, 40), (1, 1, 50), (2, 1, 60)] {
///     table.add(row, column, count);
/// }
/// let shown = protect(&table);
/// assert_eq!(shown.said((0, 0)), Said::NotShown);
/// assert_eq!(shown.said((0, 1)), Said::NotShown, "or the sum of the row would tell the 2");
/// assert_eq!(shown.said((3, 0)), Said::Exactly(42));
/// ```
pub fn protect(table: &Table) -> Protected {
    // Where everything may be hidden there is always a way.
    protect_keeping(table, |_| false).unwrap_or_else(|| Protected {
        hidden: table.places().filter(|place| table.at(*place) > 0).collect(),
        counts: BTreeMap::new(),
        proofs: Vec::new(),
    })
}

/// The same, where some places are shown whatever becomes of the others, because another table
/// shows them too. `None`: then a small number could be worked out, so nothing of it may be shown.
pub fn protect_keeping(table: &Table, kept: impl Fn(Place) -> bool) -> Option<Protected> {
    let kept: BTreeSet<Place> = table.places().filter(|place| kept(*place)).collect();
    let is_small = |place: &Place| (1..FEW).contains(&table.at(*place)) && !kept.contains(place);
    let small: Vec<Place> = table.places().filter(is_small).collect();
    let mut hiding = Hiding { table, kept, hidden: small.iter().copied().collect() };
    let proofs = small.into_iter().map(|place| hiding.cover(place)).collect::<Option<_>>()?;
    let counts = table.places().map(|place| (place, table.at(place))).collect();
    Some(Protected { hidden: hiding.hidden, counts, proofs })
}

struct Hiding<'a> {
    table: &'a Table,
    kept: BTreeSet<Place>,
    hidden: BTreeSet<Place>,
}

impl Hiding<'_> {
    /// Hides what is needed for one small number.
    fn cover(&mut self, place: Place) -> Option<Proof> {
        let leaf = self.largest(place);
        // As low as it goes when its largest part is 1, and from there as wide as for one alone.
        let down = self.table.at(leaf).cast_signed() - 1;
        let up = (FEW.cast_signed() - 2 - down).max(0);
        let low = self.move_by((place, leaf), -down)?;
        let high = self.move_by((place, leaf), up)?;
        Some(Proof { place, low, high })
    }

    /// The largest leaf under a place: the place itself, if it is one.
    fn largest(&self, (row, column): Place) -> Place {
        let columns = self.table.columns.under(column);
        let rows = self.table.rows.under(row);
        let leaves = rows.iter().flat_map(|row| columns.iter().map(|column| (*row, *column)));
        let largest = leaves.max_by_key(|leaf| self.table.at(*leaf));
        largest.unwrap_or((row, column))
    }

    /// Makes room for a place to be so much more or less in this leaf, at the least cost. Where
    /// nothing must be kept there is a way: to hide every sum in which the leaf counts.
    fn move_by(&mut self, (place, leaf): (Place, Place), by: i64) -> Option<Change> {
        if by == 0 {
            return Some(Vec::new());
        }
        let mut best: Option<(u64, Change, Vec<Place>)> = None;
        let Table { rows, columns, .. } = self.table;
        let (own_rows, own_columns) = (rows.under(place.0), columns.under(place.1));
        // The leaf alone, against another of its row, another of its column, or both with a
        // fourth that balances them. One of the last kind hides no sum.
        let others = |all: usize, own: &[usize]| -> Vec<Option<usize>> {
            (0..all).filter(|leaf| !own.contains(leaf)).map(Some).chain([None]).collect()
        };
        let other_columns = others(columns.leaves(), &own_columns);
        for row in others(rows.leaves(), &own_rows) {
            for column in &other_columns {
                let Some(change) = self.change(leaf, (row, *column), by) else { continue };
                let most = best.as_ref().map_or(u64::MAX, |(cost, ..)| *cost);
                let Some((cost, to_hide)) = self.price(&change, most) else { continue };
                best = Some((cost, change, to_hide));
                if cost == 0 {
                    return self.take(best);
                }
            }
        }
        self.take(best)
    }

    fn take(&mut self, best: Option<(u64, Change, Vec<Place>)>) -> Option<Change> {
        let (_, change, to_hide) = best?;
        self.hidden.extend(to_hide);
        Some(change)
    }

    /// A leaf moved, and others against it. `None`: one of them would become less than one, and of
    /// what is hidden everybody knows that it is not.
    fn change(
        &self,
        leaf: Place,
        (row, column): (Option<usize>, Option<usize>),
        by: i64,
    ) -> Option<Change> {
        let mut change = vec![(leaf, by)];
        change.extend(row.map(|row| ((row, leaf.1), -by)));
        change.extend(column.map(|column| ((leaf.0, column), -by)));
        change.extend(row.zip(column).map(|place| (place, by)));
        let fits = |(place, by): &(Place, i64)| {
            let count = self.table.at(*place);
            count > 0 && count.cast_signed() + by >= 1
        };
        change.iter().all(fits).then_some(change)
    }

    /// What a change costs, if less than `most`: the sum of what must be hidden besides, and what
    /// that is.
    fn price(&self, change: &Change, most: u64) -> Option<(u64, Vec<Place>)> {
        let mut moved: Vec<(Place, i64)> = Vec::with_capacity(32);
        for ((row, column), by) in change {
            for row in self.table.rows.above(*row) {
                for column in self.table.columns.above(*column) {
                    let place = (*row, *column);
                    match moved.iter_mut().find(|(other, _)| *other == place) {
                        Some((_, all)) => *all += by,
                        None => moved.push((place, *by)),
                    }
                }
            }
        }
        let (mut cost, mut to_hide) = (0, Vec::new());
        for (place, by) in moved.into_iter().filter(|(_, by)| *by != 0) {
            let count = self.table.at(place);
            if count.cast_signed() + by < 1 || self.kept.contains(&place) {
                return None;
            }
            if !self.hidden.contains(&place) {
                cost += count;
                to_hide.push(place);
            }
            if cost >= most {
                return None;
            }
        }
        Some((cost, to_hide))
    }
}
