//! Old events stay readable for ever: one file per event and version, never changed.
//!
//! `REDRESS_NEW_EVENTS=1 cargo nextest run -p casework files` writes the file of a new event or
//! version; review it like code. A file that exists is never written over.
#![cfg(test)]
use std::{fs, path::PathBuf};

use serde_json::{Value, json};

use super::{Event, examples::every};
use crate::{
    Case, Personal,
    record::{Class, Wire, read, write},
};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("events")
}

fn file_of(wire: &Wire) -> PathBuf {
    folder().join(format!("{}.v{}.json", wire.name, wire.version))
}

fn part(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap()
}

fn as_file(wire: &Wire) -> Value {
    let class = wire.class.map(|class| format!("{class:?}").to_lowercase());
    let personal = wire.personal.as_deref().map(part);
    json!({ "name": wire.name, "version": wire.version, "class": class, "open": part(&wire.open), "personal": personal })
}

fn from_file(file: &Value) -> Wire {
    let class = file["class"].as_str().map(|name| {
        Class::ALL.into_iter().find(|class| format!("{class:?}").to_lowercase() == name).unwrap()
    });
    let personal = Some(&file["personal"]).filter(|personal| !personal.is_null());
    Wire {
        name: file["name"].as_str().unwrap().into(),
        version: i32::try_from(file["version"].as_i64().unwrap()).unwrap(),
        class,
        open: file["open"].to_string().into_bytes(),
        personal: personal.map(|personal| personal.to_string().into_bytes()),
    }
}

#[test]
fn every_event_is_written_as_its_file_says() {
    let may_write = std::env::var_os("REDRESS_NEW_EVENTS").is_some();
    for event in every() {
        let wire = write::<Case>(&event).unwrap();
        let (path, now) = (file_of(&wire), as_file(&wire));
        if may_write && !path.exists() {
            fs::write(&path, format!("{now:#}\n")).unwrap();
        }
        let kept = fs::read(&path).unwrap_or_else(|_| panic!("{} is missing", path.display()));
        assert_eq!(part(&kept), now, "{}: a changed shape is a new version", path.display());
    }
}

#[test]
fn every_file_of_every_version_is_read() {
    let mut old = 0;
    for file in fs::read_dir(folder()).unwrap() {
        let path = file.unwrap().path();
        let wire = from_file(&part(&fs::read(&path).unwrap()));
        let event =
            read::<Case>(&wire).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let again = write::<Case>(&event).unwrap();
        old += i32::from(again.version > wire.version);
        assert_eq!(again.name, wire.name);
        assert_eq!(again.personal, wire.personal.clone(), "{}", path.display());
    }
    assert!(old > 0, "at least one old version is kept");
}

#[test]
fn what_is_personal_never_stands_in_the_open_part() {
    for event in every() {
        let wire = write::<Case>(&event).unwrap();
        let Some(personal) = &wire.personal else { continue };
        let open = String::from_utf8(wire.open.clone()).unwrap();
        for words in strings(&part(personal)).into_iter().filter(|words| words.len() > 3) {
            assert!(!open.contains(&words), "{}: {words}", wire.name);
        }
    }
}

#[test]
fn the_open_part_holds_codes_identifiers_and_days_only() {
    for event in every() {
        let wire = write::<Case>(&event).unwrap();
        for text in strings(&part(&wire.open)) {
            let plain =
                |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-/.+".contains(c);
            assert!(text.chars().all(plain), "{}: {text}", wire.name);
        }
    }
}

#[test]
fn without_its_key_an_event_is_still_read() {
    for event in every() {
        let wire = Wire { personal: None, ..write::<Case>(&event).unwrap() };
        let revived = read::<Case>(&wire).unwrap();
        if let Event::CaseOpened { wanted, .. } = revived {
            assert_eq!(wanted, Personal::Gone);
        }
    }
}

fn strings(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(items) => items.iter().flat_map(strings).collect(),
        Value::Object(fields) => fields.values().flat_map(strings).collect(),
        _ => Vec::new(),
    }
}
