//! No page asks for a key without words, and no words stand there that nothing asks for.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use words::Words;

/// Calls of Rust whose first text is a key.
const FIRST: [&str; 9] = [
    "heading",
    "heading_about",
    "button",
    "warning_button",
    "saying",
    "listed",
    "tab",
    "after",
    "message",
];
/// Calls of Rust whose second text is a key.
const SECOND: [&str; 21] = [
    "Field::text",
    "Field::email",
    "Field::phone",
    "Field::postcode",
    "Field::number",
    "Field::money",
    "Field::code",
    "Field::password",
    "Field::new_password",
    "Field::area",
    "Field::radios",
    "Field::yes_no",
    "Field::checkboxes",
    "Field::tick",
    "Field::select",
    "Field::day",
    "Field::file",
    "Field::files",
    "Choice::new",
    "fault",
    "fault_about",
];

struct Source {
    name: String,
    text: String,
}

fn below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            below(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// Everything that can ask for words: templates, and Rust that is not a test.
fn sources(ending: &str) -> Vec<Source> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned();
    let mut paths = Vec::new();
    for one in std::fs::read_dir(crates).unwrap() {
        for folder in ["src", "templates"] {
            let folder = one.as_ref().unwrap().path().join(folder);
            if folder.is_dir() {
                below(&folder, &mut paths);
            }
        }
    }
    paths.retain(|path| path.extension().is_some_and(|it| it == ending));
    paths.retain(|path| !path.to_string_lossy().contains("/tests"));
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).unwrap();
        // An example in a comment asks for nothing.
        let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        Source { name: path.display().to_string(), text: lines.collect::<Vec<_>>().join("\n") }
    };
    paths.into_iter().map(read).collect()
}

/// What stands between the quotes right after a place, and what comes behind.
fn quoted(text: &str) -> Option<(&str, &str)> {
    text.trim_start().strip_prefix('"')?.split_once('"')
}

/// Keys that templates ask for; a key that is put together is its beginning.
fn asked_by_templates() -> Vec<(String, String, bool)> {
    let mut asked = Vec::new();
    for source in sources("html") {
        for call in ["t(", "t_html("] {
            for (place, _) in source.text.match_indices(call) {
                let before = source.text[..place].chars().next_back();
                if before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_') {
                    continue;
                }
                let Some((key, behind)) = quoted(&source.text[place + call.len()..]) else {
                    continue;
                };
                let is_whole = !behind.trim_start().starts_with('~');
                asked.push((source.name.clone(), key.to_owned(), is_whole));
            }
        }
    }
    asked
}

/// Keys that Rust hands to forms and routes.
fn asked_by_rust() -> Vec<(String, String)> {
    let mut asked = Vec::new();
    for source in sources("rs").into_iter().filter(|source| source.name.contains("/web/src/")) {
        for call in FIRST {
            for (place, _) in source.text.match_indices(&format!(".{call}(")) {
                let behind = &source.text[place + call.len() + 2..];
                asked.extend(quoted(behind).map(|(key, _)| (source.name.clone(), key.to_owned())));
            }
        }
        for call in SECOND {
            for (place, _) in source.text.match_indices(&format!("{call}(")) {
                let behind = &source.text[place + call.len() + 1..];
                let Some((_, behind)) = quoted(behind) else { continue };
                let Some(behind) = behind.trim_start().strip_prefix(',') else { continue };
                asked.extend(quoted(behind).map(|(key, _)| (source.name.clone(), key.to_owned())));
            }
        }
    }
    asked
}

#[test]
fn whatever_a_template_asks_for_has_words() {
    let words = Words::load().unwrap();
    let keys = words.keys();
    let asked = asked_by_templates();
    assert!(asked.len() > 50, "the templates are not found");
    for (place, key, is_whole) in asked {
        let has_words =
            if is_whole { words.has(&key) } else { keys.iter().any(|it| it.starts_with(&key)) };
        assert!(has_words, "{place} asks for {key:?}, which has no words");
    }
}

#[test]
fn whatever_a_form_or_a_route_is_called_has_words() {
    let words = Words::load().unwrap();
    let asked = asked_by_rust();
    assert!(asked.len() > 50, "the forms are not found");
    for (place, key) in asked {
        assert!(words.has(&key), "{place} asks for {key:?}, which has no words");
    }
}

/// Every text in quotes anywhere: whole keys, and the beginnings of keys that are put together.
fn mentioned() -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut whole, mut beginnings) = (BTreeSet::new(), BTreeSet::new());
    for source in sources("rs").into_iter().chain(sources("html")) {
        for text in source.text.split('"') {
            let is_key = |text: &str| {
                !text.is_empty()
                    && text.chars().all(|it| it.is_ascii_alphanumeric() || matches!(it, '-' | '.'))
            };
            let (start, rest) = text.split_at(text.find('{').unwrap_or(text.len()));
            if rest.is_empty() && is_key(text) {
                whole.insert(text.to_owned());
            }
            if start.ends_with('-') && start.len() >= 4 && is_key(start) {
                beginnings.insert(start.to_owned());
            }
        }
    }
    (whole, beginnings)
}

#[test]
fn whatever_has_words_is_asked_for() {
    let (whole, beginnings) = mentioned();
    // Refusals and codes are held against the rules in `said.rs`.
    let held_elsewhere = |key: &str| key.starts_with("refusal-") || key.starts_with("code-");
    let mut idle = Words::load().unwrap().keys();
    idle.retain(|key| {
        let message = key.split('.').next().unwrap();
        let is_asked = whole.contains(message)
            || whole.contains(key.as_str())
            || beginnings.iter().any(|beginning| message.starts_with(beginning));
        !key.contains('.') && !held_elsewhere(key) && !is_asked
    });
    assert!(idle.is_empty(), "nothing asks for {idle:?}");
}
