//! Decisions that others have published, shown beside ours with where they come from.
use casework::codes::{DecisionKind, Outcome};
use registers::published_decision::{self as source, Heading, PublishedDecision, Reason};

use uuid::Uuid;

use crate::{
    Office, Problem,
    organisations::Progress,
    ports::{Provenance, PublicDecision, PublicSection},
};

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// New here.
    pub added: usize,
    /// Here already, word for word.
    pub same: usize,
    /// Said something else before.
    pub changed: usize,
    /// Files that were not taken, and why. The others were.
    pub bad: Vec<(String, Bad)>,
}

/// Why a file was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bad {
    /// It is no published decision.
    Unreadable(Reason),
    /// A decision of our own has this reference: nothing from outside may stand in its place.
    Ours(String),
}

impl Bad {
    /// The key of the sentence that tells people; its argument `detail` is [`Self::detail`].
    pub fn key(&self) -> &'static str {
        match self {
            Self::Unreadable(reason) => reason.key(),
            Self::Ours(_) => "publication-import-ours",
        }
    }

    /// What the sentence quotes.
    pub fn detail(&self) -> &str {
        match self {
            Self::Unreadable(reason) => reason.detail(),
            Self::Ours(reference) => reference,
        }
    }
}

/// Takes published decisions from files (name and content) into what the public reads here.
/// Safe to repeat: what has not changed stays as it is.
///
/// # Errors
///
/// The public store cannot be read or written. What was taken before stays.
pub async fn import(
    office: &Office,
    files: Vec<(String, Vec<u8>)>,
    progress: Progress<'_>,
) -> Result<Counts, Problem> {
    let whole = files.len();
    let mut counts = Counts::default();
    progress(0, whole);
    for (at, (name, bytes)) in files.into_iter().enumerate() {
        match source::read(&bytes) {
            Ok(read) => enter(office, name, read, &mut counts).await?,
            Err(reason) => counts.bad.push((name, Bad::Unreadable(reason))),
        }
        progress(at + 1, whole);
    }
    Ok(counts)
}

async fn enter(
    office: &Office,
    name: String,
    read: PublishedDecision,
    counts: &mut Counts,
) -> Result<(), Problem> {
    let mut decision = public(read, office.today());
    match office.public.find(&decision.reference).await? {
        None => counts.added += 1,
        Some(there) if there.provenance == Provenance::Ours => {
            counts.bad.push((name, Bad::Ours(decision.reference)));
            return Ok(());
        }
        Some(there) => {
            decision.published = there.published;
            if there == decision {
                counts.same += 1;
                return Ok(());
            }
            counts.changed += 1;
        }
    }
    office.public.publish(&decision).await
}

/// What a file says, as it is shown here. What it does not say stays empty.
fn public(read: PublishedDecision, today: casework::Day) -> PublicDecision {
    let identifies = format!("{} {}", read.provenance.source, read.reference);
    let title = read.title.unwrap_or_else(|| read.reference.clone());
    PublicDecision {
        // The heading begins with the reference, which stands beside it here.
        title: title
            .strip_prefix(read.reference.as_str())
            .and_then(|rest| rest.trim_start().strip_prefix('-'))
            .map_or(title.clone(), |rest| rest.trim().to_owned()),
        identifier: Uuid::new_v5(&Uuid::NAMESPACE_URL, identifies.as_bytes()),
        version: 1,
        reference: read.reference,
        hash: String::new(),
        organisations: read.organisations,
        kind: read.decision_type.and_then(kind_of),
        outcomes: read.outcomes.into_iter().filter_map(outcome_of).collect(),
        subjects: Vec::new(),
        sectors: Vec::new(),
        recommendations: Vec::new(),
        decided: read.date,
        published: today,
        change: String::new(),
        earlier: Vec::new(),
        summary: String::new(),
        sections: read.sections.into_iter().map(section_of).collect(),
        provenance: Provenance::Imported {
            source: read.provenance.source,
            licence: read.provenance.licence,
        },
    }
}

fn kind_of(kind: source::DecisionType) -> Option<DecisionKind> {
    match kind {
        source::DecisionType::Report => Some(DecisionKind::Report),
        source::DecisionType::Assessment => Some(DecisionKind::Assessment),
        source::DecisionType::Other(_) => None,
    }
}

fn outcome_of(outcome: source::Outcome) -> Option<Outcome> {
    match outcome {
        source::Outcome::Upheld => Some(Outcome::Upheld),
        source::Outcome::PartlyUpheld => Some(Outcome::PartlyUpheld),
        source::Outcome::NotUpheld => Some(Outcome::NotUpheld),
        source::Outcome::ClosedAfterInitialEnquiries => Some(Outcome::ClosedAfterInitialEnquiries),
        source::Outcome::Resolved => Some(Outcome::Resolved),
        source::Outcome::Discontinued => Some(Outcome::Discontinued),
        source::Outcome::Withdrawn => Some(Outcome::Withdrawn),
        source::Outcome::Other(_) => None,
    }
}

/// A section with its paragraphs, which carry the numbers that the source gave them.
fn section_of(section: source::Section) -> PublicSection {
    let mut paragraphs: Vec<String> =
        section.paragraphs.iter().map(|one| one.to_string().trim_end().to_owned()).collect();
    let code = match section.heading {
        Heading::OurDecision => "our-decision",
        Heading::TheComplaint => "complaint",
        Heading::Background => "background",
        Heading::Evidence => "evidence",
        Heading::Findings => "findings",
        Heading::Recommendations => "recommendations",
        Heading::None => "other",
        Heading::Other(heading) => {
            paragraphs.insert(0, heading);
            "other"
        }
    };
    PublicSection { section: code.to_owned(), paragraphs }
}
