//! What one line of a file of JSON Lines holds, as JSON Schema (draft 2020-12): the same columns as
//! `schema.json` tells for tables, for whoever reads objects.
use serde_json::{Map, Value, json};

use super::{datasets::DATASETS, manifest::say};
use crate::{
    Office,
    ports::{Dataset, Field, Values},
};

/// How the names of these files end.
const ENDING: &str = ".schema.json";
/// Which version of JSON Schema they are written in.
const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The name of the file for a set.
pub fn json_schema_name(set: &Dataset) -> String {
    format!("{}{ENDING}", set.code)
}

/// The set that the file with this name is about.
pub fn json_schema_of(file: &str) -> Option<&'static Dataset> {
    let code = file.strip_suffix(ENDING)?;
    DATASETS.into_iter().find(|set| set.code == code)
}

/// The schema of a line: every column is there in every line, and nothing else is.
pub fn json_schema(office: &Office, set: &Dataset) -> String {
    let properties: Map<String, Value> = set
        .fields
        .iter()
        .map(|field| {
            let definition = say(office, &format!("data-{}-{}", set.code, field.name));
            (field.name.to_owned(), property(field, &definition))
        })
        .collect();
    let names: Vec<&str> = set.fields.iter().map(|field| field.name).collect();
    let whole = json!({
        "$schema": DRAFT,
        "$id": format!("{}/data/{}", office.about.url, json_schema_name(set)),
        "title": say(office, &format!("data-{}", set.code)),
        "description": say(office, &format!("data-{}.definition", set.code)),
        "$comment": format!("{} Version {}.", say(office, "data-caution"), set.version),
        "type": "object",
        "properties": properties,
        "required": names,
        "additionalProperties": false,
    });
    format!("{whole:#}\n")
}

fn property(field: &Field, definition: &str) -> Value {
    let kind = match field.values {
        Values::Text | Values::Code | Values::Day => "string",
        Values::Number => "integer",
        Values::Tenths => "number",
    };
    // What is never empty is never null either.
    let kind = if field.always { json!(kind) } else { json!([kind, "null"]) };
    let more = match field.values {
        Values::Day => Some(("format", json!("date"))),
        Values::Code => Some(("pattern", json!("^[a-z0-9-]+$"))),
        Values::Text if field.always => Some(("minLength", json!(1))),
        Values::Text | Values::Number | Values::Tenths => None,
    };
    let said = [("description", json!(definition)), ("type", kind)];
    said.into_iter().chain(more).map(|(name, value)| (name.to_owned(), value)).collect()
}
