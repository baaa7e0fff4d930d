//! Answers that programs read: one line of JSON, and the schema that says what is in it.
use schemars::JsonSchema;
use serde::Serialize;

use crate::{Fault, command::Ended};

/// Prints the JSON Schema of an answer.
pub(crate) fn print<T: JsonSchema>() -> Result<Ended, Fault> {
    answer(&schemars::schema_for!(T))?;
    Ok(Ended::Fine)
}

/// Prints an answer.
pub(crate) fn answer<T: Serialize>(answer: &T) -> Result<(), Fault> {
    let text = serde_json::to_string(answer).map_err(app::Problem::broken)?;
    println!("{text}");
    Ok(())
}

/// A value that is written as a code, such as `head-missing`.
pub(crate) fn code<T: Serialize>(value: &T) -> String {
    let written = serde_json::to_value(value).ok();
    written.and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
