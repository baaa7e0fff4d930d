//! The register of organisations: one row each, and one for each word by which they are found.
//!
//! Names of organisations are public facts and stand in the clear, so that a search can find the
//! beginning of a word.
use casework::{
    Day,
    codes::{Nation, Regime, Sector},
    id::OrganisationId,
    organisation::{Entry, Organisation, Succession},
};
use uuid::Uuid;

use super::{Cell, Column, Holds, Line, Table, day, flag, id, text};
use crate::organisations::NOT_LISTED;

const COLUMNS: &[Column] = &[
    Column { name: "organisation", holds: Holds::Id },
    Column { name: "code", holds: Holds::Code },
    Column { name: "name", holds: Holds::Code },
    Column { name: "sort", holds: Holds::Code },
    Column { name: "letter", holds: Holds::Code },
    Column { name: "words", holds: Holds::Code },
    Column { name: "sector", holds: Holds::Code },
    Column { name: "nation", holds: Holds::Code },
    Column { name: "regime", holds: Holds::Code },
    Column { name: "provider", holds: Holds::Flag },
    Column { name: "closed", holds: Holds::Number },
    Column { name: "town", holds: Holds::Code },
    Column { name: "successors", holds: Holds::Code },
    Column { name: "word", holds: Holds::Code },
];

/// One row an organisation. Its column `word` is empty.
pub const TABLE: Table = Table {
    name: "organisation",
    columns: COLUMNS,
    indexes: &[
        &["organisation"],
        &["sort"],
        &["letter", "sort"],
        &["sector", "sort"],
        &["nation", "sort"],
    ],
};

/// One row for each word of each name.
pub const WORDS: Table =
    Table { name: "organisation_word", columns: COLUMNS, indexes: &[&["word", "sort"]] };

/// The row of an organisation, and those of its words. None for the entry that stands for
/// whatever no register has: nobody looks for it.
pub(super) fn rows(id: Uuid, organisation: &Organisation) -> super::Rows {
    let shown = organisation.entry.as_ref().filter(|entry| entry.code != NOT_LISTED);
    let Some(entry) = shown else { return super::Rows::default() };
    let words = words_of(entry, &organisation.added.other_names);
    let row = |word: Cell| {
        let mut row = row(id, (entry, &organisation.succession), &words);
        row.push(word);
        row
    };
    let by_word = words.iter().map(|word| row(Cell::code(word.as_str()))).collect::<Vec<_>>();
    let tables = [(TABLE.name, vec![row(Cell::Empty)]), (WORDS.name, by_word)];
    tables.into_iter().filter(|(_, rows)| !rows.is_empty()).collect()
}

fn row(id: Uuid, (entry, kin): (&Entry, &Succession), words: &[String]) -> Vec<Cell> {
    let successors: Vec<&str> = kin.after.keys().map(String::as_str).collect();
    let sort = folded(&entry.name);
    let letter = sort.chars().find(char::is_ascii_alphanumeric);
    vec![
        Cell::Id(id),
        Cell::code(entry.code.as_str()),
        Cell::code(entry.name.as_str()),
        Cell::code(sort.as_str()),
        Cell::maybe(letter, Cell::code),
        Cell::code(words.join(" ")),
        Cell::code(entry.sector.code()),
        Cell::code(entry.nation.code()),
        Cell::maybe(entry.regime, |regime| Cell::code(regime.code())),
        Cell::Flag(entry.provider),
        Cell::maybe(entry.closed, Cell::day),
        Cell::code(entry.details.town.as_str()),
        Cell::code(successors.join(" ")),
    ]
}

/// Every word by which an organisation is found, each once, in order: of its names and its town,
/// for one in another town may be called the same.
fn words_of(entry: &Entry, added: &[String]) -> Vec<String> {
    let own = [&entry.name, &entry.details.town].into_iter();
    let names = own.chain(&entry.other_names).chain(added);
    let mut words: Vec<String> = names.flat_map(|name| tokens(name)).collect();
    words.sort();
    words.dedup();
    words
}

/// The words of a name or a search, in plain small letters.
pub fn tokens(name: &str) -> Vec<String> {
    folded(name).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// A name in plain small letters and digits, one blank between two words. An apostrophe within a
/// word counts for nothing: `St Mary's` is found as `st marys`.
pub fn folded(name: &str) -> String {
    let lower = name.to_lowercase();
    let plain = lower.chars().map(casework::name::plain).filter(|letter| *letter != '\'');
    let spaced: String =
        plain.map(|letter| if letter.is_ascii_alphanumeric() { letter } else { ' ' }).collect();
    spaced.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// An organisation, as the list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationRow {
    /// Which.
    pub id: OrganisationId,
    /// Its code, such as `ods:R1A`.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its name in plain small letters.
    pub sort: String,
    /// Every word by which it is found.
    pub words: String,
    /// Its sector.
    pub sector: Option<Sector>,
    /// Where it works.
    pub nation: Option<Nation>,
    /// The law under which the office looks at it; `None`: it cannot.
    pub regime: Option<Regime>,
    /// Whether it provides care under contract.
    pub provider: bool,
    /// The day it ended, if it did.
    pub closed: Option<Day>,
    /// The town it is in; empty if the register does not say.
    pub town: String,
    successors: String,
}

impl OrganisationRow {
    /// Its name, and the town where the name does not tell it.
    pub fn name_and_town(&self) -> String {
        if self.town.is_empty() || self.sort.contains(&folded(&self.town)) {
            self.name.clone()
        } else {
            format!("{}, {}", self.name, self.town)
        }
    }

    /// Who took over its work, or part of it.
    pub fn successors(&self) -> Vec<OrganisationId> {
        self.successors
            .split(' ')
            .filter(|it| !it.is_empty())
            .map(OrganisationId::of_code)
            .collect()
    }
}

impl From<&Line> for OrganisationRow {
    fn from(line: &Line) -> Self {
        Self {
            id: OrganisationId(id(line, 0).unwrap_or(line.stream)),
            code: text(line, 1).to_owned(),
            name: text(line, 2).to_owned(),
            sort: text(line, 3).to_owned(),
            words: text(line, 5).to_owned(),
            sector: text(line, 6).parse().ok(),
            nation: text(line, 7).parse().ok(),
            regime: text(line, 8).parse().ok(),
            provider: flag(line, 9),
            closed: day(line, 10),
            town: text(line, 11).to_owned(),
            successors: text(line, 12).to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_folded_so_that_people_find_it_however_they_write_it() {
        assert_eq!(folded("St Mary’s Hospital (Ysbyty’r Fair)"), "st marys hospital ysbytyr fair");
        assert_eq!(folded("ŶSBYTY Gwŷn"), "ysbyty gwyn");
        assert_eq!(tokens("  Fernhollow--NHS Trust "), ["fernhollow", "nhs", "trust"]);
        assert!(tokens("… — …").is_empty());
    }
}
