//! A text with its parts, before it is a page, a plain text or a PDF.
use std::fmt::Write as _;

use casework::{Day, codes::Language};

use crate::Problem;

/// A text that is set for reading on paper or without markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its title.
    pub title: String,
    /// Who says it: the office.
    pub author: String,
    /// In one or two sentences, what it is.
    pub about: String,
    /// The language it is in.
    pub language: Language,
    /// Its day: the same document on the same day is the same file, byte for byte.
    pub day: Day,
    /// Its parts, in order.
    pub blocks: Vec<Block>,
}

/// One part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading. Level 1 is the first below the title.
    Heading {
        /// From 1 to 3.
        level: u8,
        /// The words.
        text: String,
    },
    /// A paragraph.
    Paragraph(String),
    /// A paragraph that is cited by its number.
    Numbered(usize, String),
    /// A list.
    Items(Vec<String>),
    /// What is known, each under its name.
    Facts(Vec<(String, String)>),
    /// A table.
    Table {
        /// What it shows.
        caption: String,
        /// The names of its columns.
        head: Vec<String>,
        /// Its rows, each as long as the head.
        rows: Vec<Vec<String>>,
    },
}

/// Makes files of documents.
pub trait Press: Send + Sync {
    /// An accessible PDF: tagged (PDF/UA-1), to be kept (PDF/A-2a), with its title and language.
    ///
    /// # Errors
    ///
    /// The text cannot be set.
    fn pdf(&self, document: &Document) -> Result<Vec<u8>, Problem>;
}

impl Document {
    /// The whole in plain text, each paragraph one line.
    pub fn plain(&self) -> String {
        let mut text = format!("{}\n", self.title);
        for block in &self.blocks {
            // Writing to a string cannot fail.
            let _ = block.write(&mut text);
        }
        text
    }
}

impl Block {
    fn write(&self, text: &mut String) -> std::fmt::Result {
        match self {
            Self::Heading { text: words, .. } => writeln!(text, "\n\n{words}"),
            Self::Paragraph(words) => writeln!(text, "\n{words}"),
            Self::Numbered(number, words) => writeln!(text, "\n{number}. {words}"),
            Self::Items(items) => {
                writeln!(text)?;
                items.iter().try_for_each(|item| writeln!(text, "- {item}"))
            }
            Self::Facts(facts) => {
                writeln!(text)?;
                facts.iter().try_for_each(|(name, fact)| writeln!(text, "{name}: {fact}"))
            }
            Self::Table { caption, head, rows } => {
                writeln!(text, "\n{caption}")?;
                rows.iter().try_for_each(|row| {
                    let cells: Vec<String> = head
                        .iter()
                        .zip(row)
                        .map(|(name, cell)| format!("{name}: {cell}"))
                        .collect();
                    writeln!(text, "- {}", cells.join("; "))
                })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn in_plain_text_nothing_is_lost_but_the_look() {
        let document = Document {
            title: "A decision".into(),
            author: "The office (made up)".into(),
            about: "In short.".into(),
            language: Language::English,
            day: date(2026, 3, 2),
            blocks: vec![
                Block::Facts(vec![("Reference".into(), "R-01234567".into())]),
                Block::Heading { level: 1, text: "Findings".into() },
                Block::Numbered(1, "It was late.".into()),
                Block::Items(vec!["Upheld".into()]),
                Block::Table {
                    caption: "What was asked for".into(),
                    head: vec!["What".into(), "By".into()],
                    rows: vec![vec!["Apologise".into(), "2 May 2026".into()]],
                },
            ],
        };
        let lines = "A decision\n\nReference: R-01234567\n\n\nFindings\n\n1. It was late.\n\n- Upheld\n\
            \nWhat was asked for\n- What: Apologise; By: 2 May 2026\n";
        assert_eq!(document.plain(), lines);
    }
}
