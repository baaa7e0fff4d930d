//! What a release says of itself: its files with their hashes, and what stands in each column.
use casework::{Day, law};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use words::Language;

use super::datasets::DATASETS;
use crate::{
    Office,
    ports::{Dataset, Field, Values},
};

/// The name of the file that lists the others.
pub const MANIFEST: &str = "manifest.json";
/// The name of the file that says what the columns are: metadata for tabular data (W3C, *Model for
/// Tabular Data and Metadata on the Web*, 2015).
pub const SCHEMA: &str = "schema.json";

/// A dated release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// Its day.
    pub release: Day,
    /// Who made it.
    pub office: String,
    /// Under what everybody may use it.
    pub licence: String,
    /// Where the licence can be read.
    pub licence_url: String,
    /// The release that this one corrects, if it does, and why.
    pub corrects: Option<super::Correction>,
    /// What no number here measures.
    pub caution: String,
    /// Its files.
    pub files: Vec<File>,
}

/// The same, under the name of its file.
pub type Manifest = Release;

/// One file of a release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Which set of data it holds; empty: it is about the others.
    pub dataset: String,
    /// The version of the shape of that set.
    pub schema_version: u32,
    /// How many rows it has.
    pub rows: u64,
    /// How many bytes it has.
    pub bytes: u64,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// What time it is about: the first and the last year or month of counts; of what is exact,
    /// up to the day of the release.
    pub period: String,
}

/// What stands in each column, in plain words, for programs.
pub fn schema(office: &Office) -> String {
    let tables: Vec<Value> = DATASETS.into_iter().map(|set| table(office, set)).collect();
    let licence = &law::pack().licence;
    let whole = json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
        "dc:publisher": office.about.name,
        "dc:license": { "@id": licence.url },
        "dc:description": say(office, "data-caution"),
        "tables": tables,
    });
    format!("{whole:#}\n")
}

fn table(office: &Office, set: &Dataset) -> Value {
    let column = |field: &Field| {
        let definition = say(office, &format!("data-{}-{}", set.code, field.name));
        json!({
            "name": field.name,
            "titles": field.name,
            "dc:description": definition,
            "datatype": datatype(field.values),
            "required": field.always,
        })
    };
    json!({
        "url": format!("{}.csv", set.code),
        "dc:title": say(office, &format!("data-{}", set.code)),
        "dc:description": say(office, &format!("data-{}.definition", set.code)),
        "dc:hasVersion": set.version.to_string(),
        "tableSchema": { "columns": set.fields.iter().map(column).collect::<Vec<_>>() },
    })
}

fn datatype(values: Values) -> &'static str {
    match values {
        Values::Text | Values::Code => "string",
        Values::Number => "integer",
        Values::Tenths => "decimal",
        Values::Day => "date",
    }
}

pub(super) fn say(office: &Office, key: &str) -> String {
    office.words.say(Language::English, key, &[])
}
