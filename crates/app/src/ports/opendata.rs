//! Open data: sets of rows as files, and the folder of dated releases.
use async_trait::async_trait;
use casework::Day;

use crate::Problem;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Values {
    /// Words, or several codes or names with `; ` between two.
    Text,
    /// One code of a list.
    Code,
    /// A whole number.
    Number,
    /// A number with one digit after the point, kept as tenths.
    Tenths,
    /// A day.
    Day,
}

/// One column. Its definition stands in the words, under the set of data and its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Its name, as files have it.
    pub name: &'static str,
    /// What it holds.
    pub values: Values,
    /// Whether it is never empty.
    pub always: bool,
}

/// A set of data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dataset {
    /// Its code, the first part of the name of its files.
    pub code: &'static str,
    /// The version of its shape: the next when a column changes.
    pub version: u32,
    /// Whether it holds counts of what is not public, some of them hidden.
    pub protected: bool,
    /// Its columns.
    pub fields: &'static [Field],
}

/// What stands in one place of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Datum {
    /// Nothing.
    Empty,
    /// Words or a code.
    Text(String),
    /// A number, or tenths.
    Number(i64),
    /// A day.
    Day(Day),
}

/// One row, in the order of the columns.
pub type DataRow = Vec<Datum>;

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// Comma-separated values (RFC 4180).
    Csv,
    /// A JSON object a line.
    JsonLines,
    /// Apache Parquet.
    Parquet,
}

impl Format {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Csv, Self::JsonLines, Self::Parquet];

    /// How the names of its files end.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::JsonLines => "jsonl",
            Self::Parquet => "parquet",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8; header=present",
            Self::JsonLines => "application/jsonl",
            Self::Parquet => "application/vnd.apache.parquet",
        }
    }

    /// The kind of file whose name ends so.
    pub fn of(ending: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.ending() == ending)
    }
}

/// Turns rows into the bytes of a file, as they come: it holds what it has not given out yet, and
/// that has an end. The same rows give the same bytes.
pub trait RowWriter: Send {
    /// Takes rows, and gives what can be written of the file.
    ///
    /// # Errors
    ///
    /// A row does not fit the columns.
    fn write(&mut self, rows: &[DataRow]) -> Result<Vec<u8>, Problem>;

    /// Ends the file.
    ///
    /// # Errors
    ///
    /// The file cannot be ended.
    fn finish(self: Box<Self>) -> Result<Vec<u8>, Problem>;
}

/// Files of open data, and the dated releases that are kept of them.
#[async_trait]
pub trait OpenData: Send + Sync {
    /// Begins a file of a set of data.
    ///
    /// # Errors
    ///
    /// The columns cannot be written in this format.
    fn writer(&self, format: Format, dataset: &Dataset) -> Result<Box<dyn RowWriter>, Problem>;

    /// The days of the releases, the newest first.
    ///
    /// # Errors
    ///
    /// The folder cannot be read.
    async fn releases(&self) -> Result<Vec<Day>, Problem>;

    /// Begins a release. What was begun of one before and not ended is thrown away.
    ///
    /// # Errors
    ///
    /// The folder cannot be written, or there is a release of this day.
    async fn begin(&self, day: Day) -> Result<(), Problem>;

    /// Adds to a file of the release that was begun.
    ///
    /// # Errors
    ///
    /// The folder cannot be written.
    async fn append(&self, day: Day, file: &str, bytes: &[u8]) -> Result<(), Problem>;

    /// Ends a release: from now on it is there, whole, and nothing changes it.
    ///
    /// # Errors
    ///
    /// The folder cannot be written, or there is a release of this day.
    async fn finish(&self, day: Day) -> Result<(), Problem>;

    /// At most so many bytes of a file of a release, from a place on; `None`: there is no such
    /// file. No bytes: it ends there.
    ///
    /// # Errors
    ///
    /// The folder cannot be read.
    async fn read(
        &self,
        day: Day,
        file: &str,
        (from, at_most): (u64, usize),
    ) -> Result<Option<Vec<u8>>, Problem>;
}
