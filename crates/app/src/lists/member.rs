//! The register of Members of Parliament: one row each. Public facts stand in the clear.
use casework::{
    Day,
    id::MemberId,
    member::{Member, Seat},
};
use registers::names;

use super::{
    Cell, Column, Holds, Line, Table, day,
    organisation::{folded, tokens},
    text,
};

/// One row a member.
pub const TABLE: Table = Table {
    name: "member",
    columns: &[
        Column { name: "code", holds: Holds::Code },
        Column { name: "name", holds: Holds::Code },
        Column { name: "sort", holds: Holds::Code },
        Column { name: "constituency", holds: Holds::Code },
        Column { name: "party", holds: Holds::Code },
        Column { name: "since", holds: Holds::Number },
        Column { name: "until", holds: Holds::Number },
        Column { name: "words", holds: Holds::Code },
        Column { name: "places", holds: Holds::Code },
    ],
    indexes: &[&["sort"], &["until", "sort"], &["constituency", "since"]],
};

/// The row of a member.
pub(super) fn rows(member: &Member) -> Vec<Vec<Cell>> {
    let row = |seat: &Seat| {
        vec![
            Cell::code(seat.code.as_str()),
            Cell::code(seat.name.as_str()),
            Cell::code(folded(&seat.name)),
            Cell::code(seat.constituency.as_str()),
            Cell::code(seat.party.as_str()),
            Cell::day(seat.since),
            Cell::maybe(seat.until, Cell::day),
            Cell::code(words_of(seat).join(" ")),
            Cell::code(places_of(seat)),
        ]
    };
    member.seat.iter().map(row).collect()
}

/// Every word by which a member is found: of the name and of the constituency's names.
fn words_of(seat: &Seat) -> Vec<String> {
    let names = [&seat.name, &seat.constituency].into_iter().chain(&seat.other_names);
    let mut words: Vec<String> = names.flat_map(|name| tokens(name)).collect();
    words.sort();
    words.dedup();
    words
}

/// Every name of the constituency, each between two bars, without what spellings differ in.
fn places_of(seat: &Seat) -> String {
    let names = std::iter::once(&seat.constituency).chain(&seat.other_names);
    let mut names: Vec<String> = names.map(|name| names::folded(name)).collect();
    names.sort();
    names.dedup();
    format!("|{}|", names.join("|"))
}

/// A member, read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberRow {
    /// Which.
    pub id: MemberId,
    /// Their code, such as `parliament:1382`.
    pub code: String,
    /// Their name.
    pub name: String,
    /// Their constituency.
    pub constituency: String,
    /// Their party.
    pub party: String,
    /// The first day of their present or last term.
    pub since: Option<Day>,
    /// The day on which it ended, if it did.
    pub until: Option<Day>,
    /// Every word by which they are found.
    pub words: String,
    places: String,
}

impl MemberRow {
    /// Whether they sit in the House on a day.
    pub fn sits_on(&self, day: Day) -> bool {
        self.until.is_none_or(|until| day <= until) && self.since.is_some_and(|since| since <= day)
    }

    /// Whether they sit, or sat, for the constituency of this name, in any spelling of it that the
    /// register knows.
    pub fn is_for(&self, constituency: &str) -> bool {
        self.places.contains(&format!("|{}|", names::folded(constituency)))
    }
}

impl MemberRow {
    /// A member as the register has them.
    pub fn of(id: MemberId, seat: &Seat) -> Self {
        Self {
            id,
            code: seat.code.clone(),
            name: seat.name.clone(),
            constituency: seat.constituency.clone(),
            party: seat.party.clone(),
            since: Some(seat.since),
            until: seat.until,
            words: words_of(seat).join(" "),
            places: places_of(seat),
        }
    }
}

impl From<&Line> for MemberRow {
    fn from(line: &Line) -> Self {
        Self {
            id: MemberId(line.stream),
            code: text(line, 0).to_owned(),
            name: text(line, 1).to_owned(),
            constituency: text(line, 3).to_owned(),
            party: text(line, 4).to_owned(),
            since: day(line, 5),
            until: day(line, 6),
            words: text(line, 7).to_owned(),
            places: text(line, 8).to_owned(),
        }
    }
}
