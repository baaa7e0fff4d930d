//! The rule base: what decides whether an ombudsman may look at a complaint.
//!
//! An office's law and policies are data: an [office pack](Pack), dated rules in TOML, each with
//! its source, its words and worked examples. Here stand the vocabulary of the [`Facts`], the
//! [counting of days](count), the small language of the rules' [`formula`]s, and the judge:
//! [`judge`] answers with a [`Trace`] that names every rule, how it came out, on which facts,
//! and what would change it.
//!
//! Pure: no clock, no input or output. A fact that nobody knows is neither true nor false, so it
//! never turns into a refusal; and nothing here declines anybody: a person does.
pub mod certainty;
pub mod count;
pub mod facts;
pub mod formula;
mod judge;
mod moment;
pub mod pack;
pub mod trace;
mod truth;
pub mod workdays;

pub use certainty::Certainty;
pub use facts::{Fact, Facts};
pub use judge::judge;
pub use moment::Moment;
pub use pack::{Fault, Faults, Pack};
pub use trace::Trace;
pub use truth::Truth;

/// A day of the calendar, where the office is.
pub type Day = jiff::civil::Date;
