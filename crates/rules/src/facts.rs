//! The vocabulary of facts: what a rule may ask about one issue of a complaint.
//!
//! Every fact may be missing, which says that nobody has told it; it is never a "no". Facts
//! whose codes an office chooses (its laws, nations, services) are checked against its pack.
mod value;
mod vocabulary;

pub use value::{Affected, Code, Complainant, Remedy, Tie, Value};
pub use vocabulary::{Fact, Facts, Favour, Kind, Values};
