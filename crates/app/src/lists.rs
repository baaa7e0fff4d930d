//! Lists across cases, as data: tables are declared, rows are pure functions of a story, and
//! questions are values. The store turns all three into SQL; nothing here knows any.
//!
//! Every row belongs to the stream it was drawn from, so a list can be dropped and drawn again.
use std::collections::BTreeMap;

use casework::{
    Case,
    account::Account,
    contact::Contact,
    disclosure::Disclosures,
    member::Member,
    organisation::Organisation,
    question::Question as SavedQuestion,
    record::{Class, Kind, Story, Stream},
    report::Report,
    settings::Settings,
};
use uuid::Uuid;

use crate::{Problem, ports::Past, stories};

pub mod account;
pub mod by_rule;
mod cell;
pub mod contact;
pub mod duty;
pub mod issue;
pub mod likeness;
pub mod member;
pub mod notice;
pub mod organisation;
pub mod party;
pub mod question;
pub mod receipt;
pub mod recommendation;
pub mod referral;
pub mod report;
pub mod request;
pub mod step;
pub mod work;

pub use cell::{day, flag, id, number, text};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// An identifier.
    Id,
    /// A number, a day (days since 1 January 1970) or a time (microseconds UTC).
    Number,
    /// A code: never words about anybody.
    Code,
    /// Yes or no.
    Flag,
    /// Words, sealed with the stream's key of this class.
    Sealed(Class),
    /// A keyed hash of words, to find them by (a blind index).
    Token,
}

/// One column. Any may be empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub holds: Holds,
}

/// One list. The store adds the columns `stream` (whose story it comes from) and `ordinal`
/// (which of that stream's rows it is); together they are the primary key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// Its columns.
    pub columns: &'static [Column],
    /// Columns that are asked for together, in order. The store makes an index of each.
    pub indexes: &'static [&'static [&'static str]],
}

/// The content of one place in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// An identifier.
    Id(Uuid),
    /// A number, day or time.
    Number(i64),
    /// A code.
    Code(String),
    /// Yes or no.
    Flag(bool),
    /// Words: in the clear here, sealed in the store. Gone words read back as `Empty`.
    Words(String),
    /// Words to be found by: in the clear here, a keyed hash in the store, never read back.
    Find(String),
}

/// The rows that one story puts into the lists, by table.
pub type Rows = BTreeMap<&'static str, Vec<Vec<Cell>>>;

/// The rows of one story before and after a command.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RowChange {
    /// What the lists hold now.
    pub before: Rows,
    /// What they are to hold.
    pub after: Rows,
}

/// How a column is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// Equal to this. For a token: equal to the keyed hash of these words.
    Is(Cell),
    /// Not equal to this, or empty.
    IsNot(Cell),
    /// Equal to one of these (at least one).
    OneOf(Vec<Cell>),
    /// Not more than this.
    AtMost(Cell),
    /// Not less than this.
    AtLeast(Cell),
    /// Empty.
    IsEmpty,
    /// Not empty.
    IsFilled,
}

/// A question to one list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Which list.
    pub table: &'static Table,
    /// All must hold.
    pub tests: Vec<(&'static str, Test)>,
    /// Columns to order by; `true` for falling. `stream, ordinal` always end the order.
    pub order: Vec<(&'static str, bool)>,
    /// Not more rows than this.
    pub limit: u32,
    /// Rows to pass over first.
    pub offset: u32,
}

impl Question {
    /// Asks a list for its rows.
    pub fn of(table: &'static Table) -> Self {
        Self { table, tests: Vec::new(), order: Vec::new(), limit: 50, offset: 0 }
    }

    /// Only rows where `column` passes `test`.
    #[must_use]
    pub fn when(mut self, column: &'static str, test: Test) -> Self {
        self.tests.push((column, test));
        self
    }

    /// Rising by `column`.
    #[must_use]
    pub fn by(mut self, column: &'static str) -> Self {
        self.order.push((column, false));
        self
    }

    /// Falling by `column`.
    #[must_use]
    pub fn by_falling(mut self, column: &'static str) -> Self {
        self.order.push((column, true));
        self
    }

    /// At most `limit` rows after the first `offset`.
    #[must_use]
    pub fn page(mut self, limit: u32, offset: u32) -> Self {
        (self.limit, self.offset) = (limit, offset);
        self
    }
}

/// One row, read back, sealed words opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Whose story it comes from.
    pub stream: Uuid,
    /// The cells in the order of the table's columns. A token reads back as `Empty`.
    pub cells: Vec<Cell>,
}

/// The lists, as queries see them.
#[async_trait::async_trait]
pub trait Lists: Send + Sync {
    /// The rows that answer a question.
    ///
    /// # Errors
    ///
    /// The store cannot be reached.
    async fn select(&self, question: &Question) -> Result<Vec<Line>, Problem>;

    /// How many rows answer a question (its limit and order do not count).
    ///
    /// # Errors
    ///
    /// The store cannot be reached.
    async fn count(&self, question: &Question) -> Result<u64, Problem>;

    /// How many rows answer a question for each value of a column, most first.
    ///
    /// # Errors
    ///
    /// The store cannot be reached.
    async fn count_by(
        &self,
        question: &Question,
        column: &'static str,
    ) -> Result<Vec<(Cell, u64)>, Problem>;
}

/// What the office draws of each kind of story: given to the store, so that it can rebuild.
#[derive(Clone, Copy)]
pub struct Drawing {
    /// Every list.
    pub tables: &'static [&'static Table],
    /// The rows of one story, from its events as stored.
    pub rows: fn(Stream, &[Past]) -> Result<Rows, Problem>,
}

/// Every list of the office.
pub const TABLES: &[&Table] = &[
    &work::TABLE,
    &work::NAMES,
    &duty::TABLE,
    &notice::TABLE,
    &issue::TABLE,
    &by_rule::TABLE,
    &recommendation::TABLE,
    &request::TABLE,
    &request::INVOLVED,
    &party::TABLE,
    &organisation::TABLE,
    &organisation::WORDS,
    &receipt::TABLE,
    &account::TABLE,
    &member::TABLE,
    &referral::TABLE,
    &contact::TABLE,
    &contact::NAMES,
    &likeness::TABLE,
    &report::TABLE,
    &question::TABLE,
    &step::TABLE,
];

/// What the store needs to draw the lists again.
pub const DRAWING: Drawing = Drawing { tables: TABLES, rows: drawn };

/// A story that puts rows into lists.
pub trait Drawn: Story {
    /// Its rows. Pure: the same story always gives the same rows.
    fn rows(&self, id: Uuid) -> Rows;
}

impl Drawn for Case {
    fn rows(&self, _: Uuid) -> Rows {
        let receipts = (receipt::TABLE.name, receipt::rows(self));
        let Ok(complaint) = self.live() else {
            return [receipts].into_iter().filter(|(_, rows)| !rows.is_empty()).collect();
        };
        let tables = [
            receipts,
            (work::TABLE.name, work::rows(complaint)),
            (work::NAMES.name, work::names(complaint)),
            (duty::TABLE.name, duty::rows(complaint)),
            (notice::TABLE.name, notice::rows(complaint)),
            (issue::TABLE.name, issue::rows(complaint)),
            (by_rule::TABLE.name, by_rule::rows(complaint)),
            (recommendation::TABLE.name, recommendation::rows(complaint)),
            (request::TABLE.name, request::rows(complaint)),
            (request::INVOLVED.name, request::involved(complaint)),
            (party::TABLE.name, party::rows(complaint)),
            (referral::TABLE.name, referral::rows(complaint)),
            (likeness::TABLE.name, likeness::rows(complaint)),
            (step::TABLE.name, step::rows(complaint)),
        ];
        tables.into_iter().filter(|(_, rows)| !rows.is_empty()).collect()
    }
}

impl Drawn for Account {
    fn rows(&self, id: Uuid) -> Rows {
        let rows = account::rows(id, self);
        if rows.is_empty() { Rows::default() } else { Rows::from([(account::TABLE.name, rows)]) }
    }
}

impl Drawn for Settings {
    fn rows(&self, _: Uuid) -> Rows {
        Rows::default()
    }
}

impl Drawn for Organisation {
    fn rows(&self, id: Uuid) -> Rows {
        organisation::rows(id, self)
    }
}

impl Drawn for Member {
    fn rows(&self, _: Uuid) -> Rows {
        let rows = member::rows(self);
        if rows.is_empty() { Rows::default() } else { Rows::from([(member::TABLE.name, rows)]) }
    }
}

impl Drawn for Contact {
    fn rows(&self, _: Uuid) -> Rows {
        contact::rows(self)
    }
}

impl Drawn for Report {
    fn rows(&self, _: Uuid) -> Rows {
        let rows = report::rows(self);
        if rows.is_empty() { Rows::default() } else { Rows::from([(report::TABLE.name, rows)]) }
    }
}

impl Drawn for SavedQuestion {
    fn rows(&self, _: Uuid) -> Rows {
        let rows = question::rows(self);
        if rows.is_empty() { Rows::default() } else { Rows::from([(question::TABLE.name, rows)]) }
    }
}

impl Drawn for Disclosures {
    fn rows(&self, _: Uuid) -> Rows {
        Rows::default()
    }
}

fn drawn(stream: Stream, past: &[Past]) -> Result<Rows, Problem> {
    match stream.kind {
        Kind::Case => redrawn::<Case>(stream, past),
        Kind::Account => redrawn::<Account>(stream, past),
        Kind::Organisation => redrawn::<Organisation>(stream, past),
        Kind::Member => redrawn::<Member>(stream, past),
        Kind::Contact => redrawn::<Contact>(stream, past),
        Kind::Question => redrawn::<SavedQuestion>(stream, past),
        Kind::Disclosure => redrawn::<Disclosures>(stream, past),
        Kind::Publication => redrawn::<Report>(stream, past),
        Kind::Settings => Ok(Rows::default()),
    }
}

fn redrawn<S: Drawn>(stream: Stream, past: &[Past]) -> Result<Rows, Problem> {
    let told = past.iter().map(stories::revive::<S>).collect::<Result<Vec<_>, _>>()?;
    Ok(stories::fold::<S>(&told)?.rows(stream.id))
}
