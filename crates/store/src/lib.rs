//! The record on SQLite and PostgreSQL: sealed, chained events and the lists drawn from them.
//!
//! Where to look: what differs between the engines is in `dialect`, the tables in `schema`.
//! An event is sealed and chained in `chain` with the keys of `keys`, made ready in `append`
//! and written by `writer`. Lists are written by `rows` and asked by `ask`. `audit` proves that
//! nothing was changed, `checkpoint` that nothing was cut off, `dispose` ends what must end.
#[macro_use]
mod dialect;

mod append;
mod ask;
mod audit;
mod backup;
mod bulk;
mod chain;
mod check;
mod checkpoint;
mod disposals;
mod dispose;
mod facts;
mod insert;
mod keys;
mod lists;
mod master;
mod merkle;
mod open;
mod pages;
mod public;
mod public_log;
mod rebuild;
mod record;
mod rehearse;
mod report;
mod rows;
mod schema;
mod scratch;
mod seal;
mod tallies;
#[cfg(feature = "trial")]
mod trial;
mod trouble;
mod value;
mod writer;

pub use bulk::{Bulk, Tale};
pub use checkpoint::{Checkpoint, End};
pub use dispose::Settled;
pub use master::MasterKey;
pub use open::Store;
pub use public::Public;
pub use report::{Fault, Flaw, Report};
