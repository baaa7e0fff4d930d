//! Where the official templates expect JavaScript's manners: taught to MiniJinja.

use minijinja::value::{Value, ValueKind};
use minijinja::{Environment, Error, Output, State, escape_formatter, filters};

/// Teaches `true` and `false` in small letters, the length of nothing, and three tests.
pub(crate) fn teach(environment: &mut Environment<'static>) {
    environment.set_formatter(print);
    environment.add_filter("escape", escape);
    environment.add_filter("e", escape);
    environment.add_filter("string", string);
    environment.add_filter("length", length);
    environment.add_test("escaped", |value: &Value| value.is_safe());
    environment.add_test("truthy", |value: &Value| value.is_true());
    environment.add_test("among", among);
}

fn print(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    match said(value) {
        Some(word) => Ok(out.write_str(word)?),
        None => escape_formatter(out, state, value),
    }
}

/// JavaScript's word for a truth, and Nunjucks' silence for nothing.
fn said(value: &Value) -> Option<&'static str> {
    match value.kind() {
        ValueKind::Bool => Some(if value.is_true() { "true" } else { "false" }),
        ValueKind::None | ValueKind::Undefined => Some(""),
        _ => None,
    }
}

fn escape(state: &mut State<'_, '_>, value: &Value) -> Result<Value, Error> {
    match said(value) {
        Some(word) => Ok(Value::from(word)),
        None => filters::escape(state, value),
    }
}

fn string(state: &State<'_, '_>, value: &Value) -> Result<Value, Error> {
    match said(value) {
        Some(word) => Ok(Value::from(word)),
        None => filters::string(state, value),
    }
}

fn length(value: &Value) -> Result<usize, Error> {
    if value.is_undefined() { Ok(0) } else { filters::length(value) }
}

/// Is the value one of these, of the same kind? To JavaScript 0 is not `false`.
fn among(value: &Value, these: &Value) -> Result<bool, Error> {
    Ok(these.try_iter()?.any(|one| one.kind() == value.kind() && one == *value))
}
