//! The list of who can sign in to which case: for a complainant or representative with several.
use casework::{
    Complaint, Day, Reference,
    id::{AccountId, CaseId, PersonNo},
};

use super::{Cell, Column, Holds, Line, Table, day, id, text};

/// One row for each account of each case.
pub const TABLE: Table = Table {
    name: "party",
    columns: &[
        Column { name: "account", holds: Holds::Id },
        Column { name: "reference", holds: Holds::Code },
        Column { name: "stage", holds: Holds::Code },
        Column { name: "received", holds: Holds::Number },
        Column { name: "over", holds: Holds::Number },
    ],
    indexes: &[&["account", "received"]],
};

/// The accounts of a case.
pub(super) fn rows(case: &Complaint) -> Vec<Vec<Cell>> {
    let accounts = case.people.values().filter_map(|person| Some((person.no, person.account?)));
    let row = |(no, account): (PersonNo, AccountId)| {
        vec![
            Cell::Id(account.0),
            Cell::code(case.reference.digits()),
            Cell::code(case.stage.code()),
            Cell::day(case.received),
            Cell::maybe(case.authority(no).over(), Cell::day),
        ]
    };
    accounts.map(row).collect()
}

/// A case of somebody's, read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyRow {
    /// Whose.
    pub account: Option<AccountId>,
    /// Which.
    pub case: CaseId,
    /// What people quote.
    pub reference: Option<Reference>,
    /// Where the inquiry stands.
    pub stage: String,
    /// When it reached the office.
    pub received: Option<Day>,
    /// For who acts for the complainant: the first day on which they no longer do, where there is
    /// one. From then on it is not theirs.
    pub over: Option<Day>,
}

impl From<&Line> for PartyRow {
    fn from(line: &Line) -> Self {
        Self {
            account: id(line, 0).map(AccountId),
            case: CaseId(line.stream),
            reference: text(line, 1).parse().ok(),
            stage: text(line, 2).to_owned(),
            received: day(line, 3),
            over: day(line, 4),
        }
    }
}
