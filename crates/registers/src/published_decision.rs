//! A decision as the office publishes it: JSON with the whole text in one field.
//!
//! What a decision does not say stays empty. Nothing is guessed.

mod paragraphs;

use std::fmt;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::organisation::Provenance;

const SOURCE: &str = "Parliamentary and Health Service Ombudsman, published decisions";

/// A decision that the office has published, already without people's names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedDecision {
    /// The office's reference, such as `P-004641`.
    pub reference: String,
    /// The heading of its page.
    pub title: Option<String>,
    /// The organisations named in its heading.
    pub organisations: Vec<String>,
    /// The day of the decision.
    pub date: Option<Date>,
    /// How far the case went.
    pub decision_type: Option<DecisionType>,
    /// One outcome for each issue, in the decision's order.
    pub outcomes: Vec<Outcome>,
    /// Its sections, in the order in which their paragraphs are numbered.
    pub sections: Vec<Section>,
    /// Its language, as a code such as `en`.
    pub language: Option<String>,
    /// Its own page, if the source gives one.
    pub page: Option<String>,
    /// When the source was read.
    pub fetched: Option<Timestamp>,
    /// Where all this comes from.
    pub provenance: Provenance,
}

/// How far a case went before it was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecisionType {
    /// After a detailed investigation.
    Report,
    /// Before one.
    Assessment,
    /// Something else, in the source's own word.
    Other(String),
}

/// How an issue ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Upheld.
    Upheld,
    /// Partly upheld.
    PartlyUpheld,
    /// Not upheld.
    NotUpheld,
    /// Closed after initial enquiries.
    ClosedAfterInitialEnquiries,
    /// Resolved.
    Resolved,
    /// Discontinued.
    Discontinued,
    /// Withdrawn.
    Withdrawn,
    /// Something else, in the source's own words.
    Other(String),
}

/// A section of a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Which one.
    pub heading: Heading,
    /// Its paragraphs.
    pub paragraphs: Vec<Paragraph>,
}

/// The headings of a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Heading {
    /// What was decided, put first.
    OurDecision,
    /// What the person says went wrong, and what they want.
    TheComplaint,
    /// What happened, undisputed.
    Background,
    /// What was considered.
    Evidence,
    /// What should have happened and what did.
    Findings,
    /// What the organisation must do.
    Recommendations,
    /// Text before any heading.
    None,
    /// Another heading, in the source's own words.
    Other(String),
}

/// A paragraph with its number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    /// Its number, which runs on through all sections.
    pub number: Option<u16>,
    /// The small heading above it.
    pub subheading: Option<String>,
    /// What it says, in order.
    pub blocks: Vec<Block>,
}

/// A part of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// Running text.
    Text(String),
    /// Points of a list.
    List(Vec<String>),
}

/// Why a file is no published decision. `Display` is for logs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// The bytes are not UTF-8.
    #[error("not UTF-8")]
    NotUtf8,
    /// The text is not JSON of the known form.
    #[error("not the known form: {0}")]
    NotTheForm(String),
    /// There is no reference.
    #[error("no reference")]
    MissingReference,
    /// The reference is not of the office's form.
    #[error("not a reference: {0:?}")]
    NotAReference(String),
    /// There is no text.
    #[error("no text")]
    MissingText,
    /// The day of the decision does not exist.
    #[error("no such date: {0:?}")]
    NoSuchDate(String),
}

impl Reason {
    /// The key of the sentence that tells people; its argument `detail` is [`Self::detail`].
    pub fn key(&self) -> &'static str {
        match self {
            Self::NotUtf8 => "bad-decision-not-utf8",
            Self::NotTheForm(_) => "bad-decision-not-the-form",
            Self::MissingReference => "bad-decision-missing-reference",
            Self::NotAReference(_) => "bad-decision-not-a-reference",
            Self::MissingText => "bad-decision-missing-text",
            Self::NoSuchDate(_) => "bad-decision-no-such-date",
        }
    }

    /// What the sentence quotes from the file, or nothing.
    pub fn detail(&self) -> &str {
        match self {
            Self::NotTheForm(text) | Self::NotAReference(text) | Self::NoSuchDate(text) => text,
            Self::NotUtf8 | Self::MissingReference | Self::MissingText => "",
        }
    }
}

/// The fields as they stand in the file. Others may come and are passed over.
#[derive(Deserialize)]
struct Printed {
    case_reference: Option<String>,
    title: Option<String>,
    organisation: Option<String>,
    date: Option<String>,
    decision_type: Option<String>,
    outcome: Option<String>,
    text: Option<String>,
    language: Option<String>,
    url: Option<String>,
    #[serde(rename = "_fetched_at")]
    fetched_at: Option<String>,
}

/// Reads one published decision.
///
/// # Errors
///
/// The file is not of the known form, or lacks what a decision cannot be without: a reference
/// and a text.
pub fn read(bytes: &[u8]) -> Result<PublishedDecision, Reason> {
    let text = std::str::from_utf8(bytes).map_err(|_| Reason::NotUtf8)?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let printed: Printed =
        serde_json::from_str(text).map_err(|error| Reason::NotTheForm(error.to_string()))?;
    let reference = reference(stated(printed.case_reference).ok_or(Reason::MissingReference)?)?;
    let body = stated(printed.text).ok_or(Reason::MissingText)?;
    Ok(PublishedDecision {
        reference,
        title: stated(printed.title),
        organisations: several(printed.organisation),
        date: stated(printed.date).map(day).transpose()?,
        decision_type: stated(printed.decision_type).map(decision_type),
        outcomes: several(printed.outcome).into_iter().map(outcome).collect(),
        sections: sections(&body),
        language: stated(printed.language),
        page: stated(printed.url).filter(|url| !url.ends_with('/')),
        fetched: stated(printed.fetched_at).and_then(|text| text.parse().ok()),
        provenance: Provenance::open_government(SOURCE),
    })
}

fn stated(field: Option<String>) -> Option<String> {
    field.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// Names hold commas ("Cumbria, Northumberland, Tyne and Wear"), so only `;` parts them.
fn several(field: Option<String>) -> Vec<String> {
    let text = field.unwrap_or_default();
    text.split(';').filter_map(|part| stated(Some(part.to_owned()))).collect()
}

fn reference(text: String) -> Result<String, Reason> {
    let well_formed = text.split_once('-').is_some_and(|(letters, digits)| {
        !letters.is_empty()
            && letters.len() <= 3
            && letters.bytes().all(|byte| byte.is_ascii_uppercase())
            && (4..=9).contains(&digits.len())
            && digits.bytes().all(|byte| byte.is_ascii_digit())
    });
    if well_formed { Ok(text) } else { Err(Reason::NotAReference(text)) }
}

fn day(text: String) -> Result<Date, Reason> {
    text.parse().map_err(|_| Reason::NoSuchDate(text))
}

fn decision_type(text: String) -> DecisionType {
    match text.as_str() {
        "Report" => DecisionType::Report,
        "Assessment" => DecisionType::Assessment,
        _ => DecisionType::Other(text),
    }
}

fn outcome(text: String) -> Outcome {
    match text.to_lowercase().as_str() {
        "upheld" => Outcome::Upheld,
        "partly upheld" => Outcome::PartlyUpheld,
        "not upheld" => Outcome::NotUpheld,
        "closed after initial enquiries" => Outcome::ClosedAfterInitialEnquiries,
        "resolved" => Outcome::Resolved,
        "discontinued" => Outcome::Discontinued,
        "withdrawn" => Outcome::Withdrawn,
        _ => Outcome::Other(text),
    }
}

/// Splits a text at its headings, each alone on a line with a colon, and the sections into
/// paragraphs. The decision is printed last in the source but numbered first, so numbers order.
fn sections(text: &str) -> Vec<Section> {
    let mut parts: Vec<(Heading, String)> = Vec::new();
    for line in text.lines() {
        match heading(line) {
            Some(heading) => parts.push((heading, String::new())),
            None if line.trim().is_empty() => {}
            None => match parts.last_mut() {
                Some((_, body)) => {
                    body.push_str(line);
                    body.push('\n');
                }
                None => parts.push((Heading::None, format!("{line}\n"))),
            },
        }
    }
    let mut last = None;
    let mut sections: Vec<Section> = parts
        .into_iter()
        .map(|(heading, body)| Section { heading, paragraphs: paragraphs::split(&body, &mut last) })
        .collect();
    if sections.iter().all(|section| first_number(section).is_some()) {
        sections.sort_by_key(first_number);
    }
    sections
}

fn first_number(section: &Section) -> Option<u16> {
    section.paragraphs.first().and_then(|paragraph| paragraph.number)
}

fn heading(line: &str) -> Option<Heading> {
    let text = line.trim().strip_suffix(':')?;
    let plain = text.len() <= 60
        && text.starts_with(char::is_uppercase)
        && text.chars().all(|c| c.is_alphabetic() || c == ' ');
    plain.then(|| match text.to_lowercase().as_str() {
        "our decision" => Heading::OurDecision,
        "the complaint" => Heading::TheComplaint,
        "background" => Heading::Background,
        "evidence" => Heading::Evidence,
        "findings" => Heading::Findings,
        "recommendations" => Heading::Recommendations,
        _ => Heading::Other(text.to_owned()),
    })
}

impl fmt::Display for Paragraph {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(subheading) = &self.subheading {
            writeln!(f, "{subheading}")?;
        }
        if let Some(number) = self.number {
            write!(f, "{number}. ")?;
        }
        for block in &self.blocks {
            match block {
                Block::Text(text) => writeln!(f, "{text}")?,
                Block::List(points) => {
                    for point in points {
                        writeln!(f, "• {point}")?;
                    }
                }
            }
        }
        Ok(())
    }
}
