//! Every official example of every official component, rendered and compared with official HTML.
//!
//! This is the gate for each upgrade of govuk-frontend: run it, read what differs, and either mend
//! the translator or name the exception here with its cause.

#![cfg(test)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use minijinja::value::Serde;
use minijinja::{Environment, context};
use serde_json::Value as Json;

const FIXTURES: usize = 725;
const COMPONENTS: usize = 39;

/// Examples that may differ, with the cause. An exception that no longer differs fails the test.
const EXCEPTIONS: [(&str, &str, &str); 1] = [(
    "footer",
    "with empty meta",
    "an empty object counts as true in JavaScript and as false here; our pages have their own footer",
)];

struct Difference {
    name: String,
    expected: String,
    rendered: String,
}

#[test]
fn every_official_example_renders_as_it_does_officially() {
    let environment = components::environment();
    let (mut examples, mut differences) = (0, BTreeMap::new());
    let files = fixture_files();
    for file in &files {
        let fixtures: Json = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
        let component = fixtures["component"].as_str().unwrap();
        for fixture in fixtures["fixtures"].as_array().unwrap() {
            examples += 1;
            let name = fixture["name"].as_str().unwrap();
            let expected = folded(fixture["html"].as_str().unwrap());
            let rendered = folded(&render(&environment, component, &fixture["options"]));
            if expected != rendered {
                let key = (component.to_owned(), name.to_owned());
                let name = format!("{component}: {name}");
                differences.insert(key, Difference { name, expected, rendered });
            }
        }
    }

    assert_eq!((files.len(), examples), (COMPONENTS, FIXTURES), "components and examples");
    for (component, name, cause) in EXCEPTIONS {
        let differed = differences.remove(&(component.to_owned(), name.to_owned()));
        assert!(differed.is_some(), "{component}, {name} is no exception any more ({cause})");
    }
    assert!(differences.is_empty(), "{}", told(differences.values()));
}

fn fixture_files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/built/fixtures");
    let listed = std::fs::read_dir(folder).expect("run `cargo xtask assets` first");
    let mut files: Vec<PathBuf> = listed.map(|file| file.unwrap().path()).collect();
    files.sort();
    files
}

fn render(environment: &Environment<'_>, component: &str, options: &Json) -> String {
    let macro_name: String = component.split('-').map(capitalised).collect();
    let page = format!(
        "{{%- from 'govuk/components/{component}/macro.jinja' import govuk{macro_name} -%}}\
         {{{{- govuk{macro_name}(options) -}}}}"
    );
    match environment.render_named_str("page.html", &page, context! { options => Serde(options) }) {
        Ok(html) => html,
        Err(error) => format!("{error:#}"),
    }
}

fn capitalised(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    first.to_uppercase() + rest
}

/// The same HTML in one spelling: every stretch of space is one space, and none stands before the
/// end of a tag; MiniJinja escapes a slash, which need not be, and spells an apostrophe in hex.
fn folded(html: &str) -> String {
    let spelled = html.replace("&#x2f;", "/").replace("&#x27;", "&#39;");
    spelled.split_whitespace().collect::<Vec<_>>().join(" ").replace(" >", ">")
}

fn told<'a>(differences: impl Iterator<Item = &'a Difference>) -> String {
    let each = differences.map(|it| {
        format!("\n{}\n  official: {}\n  rendered: {}", it.name, it.expected, it.rendered)
    });
    each.collect()
}
