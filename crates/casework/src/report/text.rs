//! How the text of a report is read.
use sha2::{Digest, Sha256};

use super::ReportWords;

/// One part of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A heading.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// A published decision, by its public reference: its summary stands here.
    Decision(String),
}

/// The parts of a text. A line that begins with `#` is a heading, a line with nothing but `=` and
/// a public reference is a decision, an empty line ends a paragraph.
///
/// ```
/// use casework::report::{Part, parts};
///
/// let text = "# Delays\n\nIt was late.\n= R-01234567";
/// let read = parts(text);
/// assert_eq!(read, [
///     Part::Heading("Delays".into()),
///     Part::Paragraph("It was late.".into()),
///     Part::Decision("R-01234567".into()),
/// ]);
/// ```
pub fn parts(body: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut paragraph: Vec<&str> = Vec::new();
    for line in body.lines().map(str::trim).chain([""]) {
        let begins = line.chars().next();
        if matches!(begins, None | Some('#' | '=')) && !paragraph.is_empty() {
            parts.push(Part::Paragraph(paragraph.join(" ")));
            paragraph.clear();
        }
        let rest = || line.trim_start_matches(['#', '=']).trim().to_owned();
        match begins {
            None => {}
            Some('#') => parts.push(Part::Heading(rest())),
            Some('=') => parts.push(Part::Decision(rest())),
            Some(_) => paragraph.push(line),
        }
    }
    parts.retain(|part| match part {
        Part::Heading(text) | Part::Paragraph(text) | Part::Decision(text) => !text.is_empty(),
    });
    parts
}

/// The hash that binds an approval to the words: SHA-256 of their JSON, in hexadecimal.
pub fn hash_of(words: &ReportWords) -> String {
    let bytes = serde_json::to_vec(words).unwrap_or_default();
    crate::publication::hex(&Sha256::digest(bytes))
}
