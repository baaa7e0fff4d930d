//! The marks under which cases are found that may be about the same people or the same events.
use casework::{Complaint, alike::marks};

use super::{Cell, Column, Holds, Table};

/// One row for each mark of each case.
pub const TABLE: Table = Table {
    name: "likeness",
    columns: &[Column { name: "found_by", holds: Holds::Token }],
    indexes: &[&["found_by"]],
};

/// The marks of a case.
pub(super) fn rows(case: &Complaint) -> Vec<Vec<Cell>> {
    marks(case).into_iter().map(|mark| vec![Cell::Find(mark)]).collect()
}
