//! A table of counts with sums on both axes: organisations within sectors, quarters within years.
use std::collections::BTreeSet;

/// One axis of a table: its leaves (such as the organisations), and sums over some of them (such
/// as the sectors, and all).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Axis {
    sums: Vec<Vec<usize>>,
    /// For each leaf the nodes that it counts in: itself, and its sums.
    above: Vec<Vec<usize>>,
}

impl Axis {
    /// An axis of so many leaves, without a sum.
    pub fn of(leaves: usize) -> Self {
        Self { sums: Vec::new(), above: (0..leaves).map(|leaf| vec![leaf]).collect() }
    }

    /// The same, with a sum over these leaves. A leaf that there is not does not count.
    #[must_use]
    pub fn with(mut self, sum: impl IntoIterator<Item = usize>) -> Self {
        let node = self.nodes();
        let sum: BTreeSet<usize> = sum.into_iter().filter(|leaf| *leaf < self.leaves()).collect();
        for leaf in &sum {
            if let Some(above) = self.above.get_mut(*leaf) {
                above.push(node);
            }
        }
        self.sums.push(sum.into_iter().collect());
        self
    }

    /// The same, with a sum over all leaves.
    #[must_use]
    pub fn with_all(self) -> Self {
        let leaves = self.leaves();
        self.with(0..leaves)
    }

    /// How many leaves there are. They are the first nodes; the sums follow in their order.
    pub fn leaves(&self) -> usize {
        self.above.len()
    }

    /// How many nodes there are: leaves and sums.
    pub fn nodes(&self) -> usize {
        self.leaves() + self.sums.len()
    }

    /// The leaves of a node.
    pub fn under(&self, node: usize) -> Vec<usize> {
        match node.checked_sub(self.leaves()) {
            None => vec![node],
            Some(sum) => self.sums.get(sum).cloned().unwrap_or_default(),
        }
    }

    /// The nodes that a leaf counts in: itself, and its sums.
    pub(crate) fn above(&self, leaf: usize) -> &[usize] {
        self.above.get(leaf).map_or(&[], Vec::as_slice)
    }

    /// How each sum is made: of its leaves, and of smaller sums with the leaves that are in none.
    pub(crate) fn relations(&self) -> Vec<(usize, Vec<usize>)> {
        let mut all = Vec::new();
        for (at, sum) in self.sums.iter().enumerate() {
            all.push((self.leaves() + at, sum.clone()));
            let mut left = sum.clone();
            let mut parts = Vec::new();
            let mut smaller: Vec<(usize, &Vec<usize>)> = self.sums.iter().enumerate().collect();
            smaller.sort_by_key(|(_, other)| std::cmp::Reverse(other.len()));
            for (other, leaves) in smaller {
                let fits = other != at && !leaves.is_empty() && leaves.len() < sum.len();
                if fits && leaves.iter().all(|leaf| left.contains(leaf)) {
                    left.retain(|leaf| !leaves.contains(leaf));
                    parts.push(self.leaves() + other);
                }
            }
            if !parts.is_empty() {
                parts.extend(left);
                all.push((self.leaves() + at, parts));
            }
        }
        all
    }
}

/// A place in a table: a node of the rows, and one of the columns.
pub type Place = (usize, usize);

/// Counts by two axes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What stands at the side.
    pub rows: Axis,
    /// What stands at the top.
    pub columns: Axis,
    counts: Vec<u64>,
}

impl Table {
    /// A table in which nothing has been counted.
    pub fn of(rows: Axis, columns: Axis) -> Self {
        let counts = vec![0; rows.nodes() * columns.nodes()];
        Self { rows, columns, counts }
    }

    /// Counts so many more in a leaf of the rows and a leaf of the columns, and in every sum.
    pub fn add(&mut self, row: usize, column: usize, count: u64) {
        let width = self.columns.nodes();
        for row in self.rows.above(row) {
            for column in self.columns.above(column) {
                if let Some(cell) = self.counts.get_mut(row * width + column) {
                    *cell += count;
                }
            }
        }
    }

    /// How many there are at a place.
    pub fn at(&self, place: Place) -> u64 {
        self.counts.get(place.0 * self.columns.nodes() + place.1).copied().unwrap_or_default()
    }

    /// Every place, row by row.
    pub fn places(&self) -> impl Iterator<Item = Place> {
        let columns = self.columns.nodes();
        (0..self.rows.nodes()).flat_map(move |row| (0..columns).map(move |column| (row, column)))
    }

    /// Everything that follows from one place being the sum of others.
    pub(crate) fn relations(&self) -> Vec<(Place, Vec<Place>)> {
        let mut all = Vec::new();
        for (sum, parts) in self.rows.relations() {
            for column in 0..self.columns.nodes() {
                let parts = parts.iter().map(|part| (*part, column)).collect();
                all.push(((sum, column), parts));
            }
        }
        for (sum, parts) in self.columns.relations() {
            for row in 0..self.rows.nodes() {
                all.push(((row, sum), parts.iter().map(|part| (row, *part)).collect()));
            }
        }
        all
    }
}
