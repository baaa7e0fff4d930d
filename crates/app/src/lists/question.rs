//! The list of saved questions.
use casework::question::Question;

use super::{Cell, Column, Holds, Table};
use crate::questions::reference;

/// One row a question.
pub const TABLE: Table = Table {
    name: "question",
    columns: &[
        Column { name: "reference", holds: Holds::Code },
        Column { name: "answered", holds: Holds::Number },
        Column { name: "published", holds: Holds::Number },
        Column { name: "request", holds: Holds::Code },
    ],
    indexes: &[&["reference"], &["answered"], &["published", "answered"]],
};

/// The row of a question.
pub(super) fn rows(question: &Question) -> Vec<Vec<Cell>> {
    let row = |answered: &casework::question::Answered| {
        vec![
            Cell::code(reference(answered)),
            Cell::day(answered.on),
            Cell::maybe(answered.published, Cell::day),
            Cell::code(answered.request.as_str()),
        ]
    };
    question.answered.iter().map(row).collect()
}
