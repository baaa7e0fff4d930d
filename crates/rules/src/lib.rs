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
pub use judge::{judge, law_of};
pub use moment::Moment;
pub use pack::{Fault, Faults, Pack};
pub use trace::Trace;
pub use truth::Truth;

/// A day of the calendar, where the office is.
pub type Day = jiff::civil::Date;

/// What goes in and what comes out, for the schema alone.
#[derive(schemars::JsonSchema)]
#[schemars(rename = "Check")]
#[expect(dead_code, reason = "only its schema is asked for")]
struct Exchange {
    /// What is put to the rules.
    facts: Facts,
    /// What they answer.
    trace: Trace,
}

/// The JSON Schema of the facts and of the trace, as text, a line end last.
///
/// # Errors
///
/// It cannot be written, which no schema of ours brings about.
pub fn schemas() -> Result<String, serde_json::Error> {
    Ok(serde_json::to_string_pretty(&schemars::schema_for!(Exchange))? + "\n")
}
