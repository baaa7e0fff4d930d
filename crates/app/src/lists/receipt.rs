//! The receipts: one row a case, which outlives its papers.
use casework::{Case, Reference};

use super::{Cell, Column, Holds, Table};

/// One row a case.
pub const TABLE: Table = Table {
    name: "receipt",
    columns: &[
        Column { name: "reference", holds: Holds::Code },
        Column { name: "hash", holds: Holds::Code },
    ],
    indexes: &[&["reference"]],
};

/// The row of a case, living or disposed of.
pub(super) fn rows(case: &Case) -> Vec<Vec<Cell>> {
    let row = |reference: &Reference, hash: &str| {
        vec![vec![Cell::code(reference.digits()), Cell::code(hash)]]
    };
    match case {
        Case::Unopened => Vec::new(),
        Case::Live(complaint) => row(&complaint.reference, &complaint.receipt),
        Case::Disposed { reference, receipt, .. } => row(reference, receipt),
    }
}
