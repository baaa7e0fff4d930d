//! The subcommands: each does one thing, prints what it did, and says how it ended.
pub mod anonymise;
pub mod backup;
pub mod bench;
pub mod bench_search;
pub mod check;
pub mod export;
pub mod import;
pub mod import_cases;
pub mod init;
pub mod lists;
pub mod serving;
pub mod verify;

/// How a command ended, as scripts read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// All is well.
    Fine,
    /// It looked, and found something wrong.
    Found,
}
