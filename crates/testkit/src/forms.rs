//! Filling in and sending forms, exactly as a browser would.
use std::fmt::Write as _;

/// What kind of control it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Hidden,
    Radio,
    Checkbox,
    Select,
    File,
    Button,
}

/// Something to fill in, choose or press.
#[derive(Debug, Clone)]
pub(crate) struct Control {
    pub(crate) name: String,
    pub(crate) kind: Kind,
    pub(crate) value: String,
    pub(crate) label: String,
    pub(crate) legends: Vec<String>,
    pub(crate) is_on: bool,
    pub(crate) options: Vec<(String, String)>,
    pub(crate) is_many: bool,
    pub(crate) files: Vec<(String, Vec<u8>)>,
}

impl Control {
    /// Whether it stands under a question, or is the question.
    pub(crate) fn is_under(&self, question: &str) -> bool {
        self.legends.iter().any(|legend| is_called(legend, question))
    }
}

/// Whether words on the page are the ones meant: exactly, or their beginning.
pub(crate) fn is_called(words: &str, meant: &str) -> bool {
    words == meant
        || words.starts_with(&format!("{meant} ("))
        || words.starts_with(&format!("{meant}:"))
}

/// A form on a page.
#[derive(Debug, Clone, Default)]
pub(crate) struct Form {
    pub(crate) action: String,
    pub(crate) is_post: bool,
    pub(crate) is_multipart: bool,
    pub(crate) words: String,
    pub(crate) controls: Vec<Control>,
}

impl Form {
    /// The names and values that pressing this button sends, in the order of the page.
    pub(crate) fn sent(&self, button: usize) -> Vec<(&str, &str)> {
        let named =
            self.controls.iter().enumerate().filter(|(_, control)| !control.name.is_empty());
        named
            .filter(|(place, control)| match control.kind {
                Kind::Button => *place == button,
                Kind::File => false,
                _ => control.is_on,
            })
            .map(|(_, control)| (control.name.as_str(), control.value.as_str()))
            .collect()
    }

    /// The body of a form without files.
    pub(crate) fn encoded(&self, button: usize) -> String {
        let pairs = self.sent(button);
        let pairs = pairs.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value)));
        pairs.collect::<Vec<_>>().join("&")
    }

    /// The body of a form with files. A file field that was left empty is sent as an empty file
    /// without a name.
    pub(crate) fn parts(&self, button: usize) -> reqwest::multipart::Form {
        let mut parts = reqwest::multipart::Form::new();
        for (name, value) in self.sent(button) {
            parts = parts.text(name.to_owned(), value.replace('\n', "\r\n"));
        }
        for control in self.controls.iter().filter(|control| control.kind == Kind::File) {
            let nothing = [(String::new(), Vec::new())];
            let files = if control.files.is_empty() { &nothing[..] } else { &control.files };
            for (name, bytes) in files {
                let part = reqwest::multipart::Part::bytes(bytes.clone()).file_name(name.clone());
                parts = parts.part(control.name.clone(), part);
            }
        }
        parts
    }
}

fn encode(text: &str) -> String {
    let mut written = String::new();
    for byte in text.replace('\n', "\r\n").bytes() {
        match byte {
            b' ' => written.push('+'),
            byte if byte.is_ascii_alphanumeric() || b"*-._".contains(&byte) => {
                written.push(char::from(byte));
            }
            byte => write!(written, "%{byte:02X}").expect("a text can be written to"),
        }
    }
    written
}
