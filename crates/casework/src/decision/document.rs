//! A decision as a document: the office's sections in their order, its paragraphs numbered
//! through the whole text.
//!
//! What an officer types becomes paragraphs: an empty line ends one; lines that begin with
//! `•`, `-` or `*` are the items of a list below it; a short line of its own without a full
//! stop is a heading.
use jiff::Span;

use crate::{Complaint, Day, Refusal, event::DecisionWords, people::Party};

/// A heading has at most this many letters.
const LONGEST_HEADING: usize = 80;

/// A section of a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentSection {
    /// Its code: its heading stands under `decision-section-<code>`.
    pub code: &'static str,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading within the section. It has no number.
    Heading(String),
    /// A numbered paragraph.
    Paragraph {
        /// Its number in the whole text, from 1.
        no: u32,
        /// What it says.
        text: String,
        /// The items of a list below it.
        items: Vec<String>,
    },
}

/// The sections of a decision that say something, in the order in which they are printed.
pub fn sections(words: &DecisionWords) -> Vec<DocumentSection> {
    let all = [
        ("our-decision", &words.our_decision),
        ("complaint", &words.complaint),
        ("background", &words.background),
        ("evidence", &words.evidence),
        ("findings", &words.findings),
        ("recommendations", &words.recommendations),
    ];
    let mut last = 0;
    let numbered = all
        .into_iter()
        .map(|(code, text)| DocumentSection { code, blocks: blocks(text, &mut last) });
    numbered.filter(|section| !section.blocks.is_empty()).collect()
}

/// The last day on which somebody can ask the office to look at a decision again: within a
/// month (ombudsman.org.uk, "Feedback about our service").
pub fn review_until(issued: Day) -> Day {
    issued.saturating_add(Span::new().months(1))
}

impl Complaint {
    /// The last day on which a party can ask the office to look at a decision of a day again, with
    /// the time that it needs.
    ///
    /// # Errors
    ///
    /// The calendar of working days ends before it.
    pub fn review_until(&self, party: Party, issued: Day) -> Result<Day, Refusal> {
        self.with_more_time([party], review_until(issued), issued)
    }
}

/// The pieces of a text, numbered after `last`.
fn blocks(text: &str, last: &mut u32) -> Vec<Block> {
    let pieces = pieces(text);
    let mut blocks = Vec::new();
    for (place, piece) in pieces.iter().enumerate() {
        let is_last = place + 1 == pieces.len();
        let (text, items) = lead_and_items(piece);
        match blocks.last_mut() {
            // A list that stands alone belongs to the paragraph above it.
            Some(Block::Paragraph { items: above, .. }) if text.is_empty() => above.extend(items),
            _ if !is_last && items.is_empty() && is_heading(piece, &text) => {
                blocks.push(Block::Heading(text));
            }
            _ => {
                *last = last.saturating_add(1);
                blocks.push(Block::Paragraph { no: *last, text, items });
            }
        }
    }
    blocks
}

/// The lines between empty lines, piece by piece.
fn pieces(text: &str) -> Vec<Vec<&str>> {
    let mut pieces: Vec<Vec<&str>> = Vec::new();
    let mut is_new = true;
    for line in text.lines().map(str::trim) {
        match (line.is_empty(), is_new, pieces.last_mut()) {
            (true, ..) => is_new = true,
            (false, false, Some(piece)) => piece.push(line),
            (false, ..) => {
                pieces.push(vec![line]);
                is_new = false;
            }
        }
    }
    pieces
}

/// The words before the first item, and the items.
fn lead_and_items(lines: &[&str]) -> (String, Vec<String>) {
    let (mut lead, mut items) = (String::new(), Vec::<String>::new());
    for line in lines {
        match (item(line), items.last_mut()) {
            (Some(item), _) => items.push(item.to_owned()),
            (None, Some(last)) => append(last, line),
            (None, None) => append(&mut lead, line),
        }
    }
    (lead, items)
}

/// What an item of a list says.
fn item(line: &str) -> Option<&str> {
    let said = line.strip_prefix('•').or_else(|| line.strip_prefix("- "));
    said.or_else(|| line.strip_prefix("* ")).map(str::trim)
}

fn append(text: &mut String, line: &str) {
    if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(line);
}

fn is_heading(piece: &[&str], text: &str) -> bool {
    let ends_open = text.chars().next_back().is_some_and(char::is_alphanumeric);
    piece.len() == 1 && ends_open && text.chars().count() <= LONGEST_HEADING
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn words() -> DecisionWords {
        DecisionWords {
            our_decision: "We uphold it.\n\nWe are sorry for what happened.".into(),
            complaint:
                "Mrs A complains that the Trust:\n• did not see her\n• did not write\ndown why"
                    .into(),
            findings: "Triage\n\nThe standard is an hour.\n\n- seen late\n\nIt failed".into(),
            ..DecisionWords::default()
        }
    }

    #[test]
    fn numbers_run_through_the_sections_that_say_something() {
        let sections = sections(&words());

        let codes: Vec<_> = sections.iter().map(|section| section.code).collect();
        assert_eq!(codes, ["our-decision", "complaint", "findings"]);
        let numbers = sections.iter().flat_map(|section| &section.blocks).filter_map(|block| {
            let Block::Paragraph { no, .. } = block else { return None };
            Some(*no)
        });
        assert_eq!(numbers.collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
    }

    #[test]
    fn lists_stand_below_their_paragraph() {
        let all = sections(&words());

        let [Block::Paragraph { text, items, .. }] = &all[1].blocks[..] else { panic!("{all:?}") };
        assert_eq!(text, "Mrs A complains that the Trust:");
        assert_eq!(items, &["did not see her", "did not write down why"]);
        let Block::Paragraph { items, .. } = &all[2].blocks[1] else { panic!("{all:?}") };
        assert_eq!(items, &["seen late"], "a list of its own joins the paragraph above");
    }

    #[test]
    fn a_short_line_without_a_full_stop_is_a_heading_unless_nothing_follows() {
        let all = sections(&words());

        assert_eq!(all[2].blocks[0], Block::Heading("Triage".into()));
        let end = Block::Paragraph { no: 5, text: "It failed".into(), items: Vec::new() };
        assert_eq!(all[2].blocks[2], end);
    }

    #[test]
    fn a_month_ends_on_a_day_that_exists() {
        assert_eq!(review_until(date(2026, 1, 31)), date(2026, 2, 28));
        assert_eq!(review_until(date(2026, 3, 3)), date(2026, 4, 3));
    }

    proptest! {
        #[test]
        fn nothing_that_was_written_is_lost(text in "[a-c .•\\n-]{0,60}") {
            let words = DecisionWords { findings: text.clone(), ..DecisionWords::default() };
            let mut said = String::new();
            for block in sections(&words).into_iter().flat_map(|section| section.blocks) {
                match block {
                    Block::Heading(text) => said.push_str(&text),
                    Block::Paragraph { text, items, .. } => {
                        said.push_str(&text);
                        said.extend(items);
                    }
                }
            }
            let letters = |text: &str| text.chars().filter(char::is_ascii_alphabetic).collect::<String>();
            prop_assert_eq!(letters(&said), letters(&text));
        }
    }
}
