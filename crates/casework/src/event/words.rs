//! What events say in words: sealed by the record, gone when their key is destroyed.
use serde::{Deserialize, Serialize};

use crate::codes::{FoundBy, Gives};

/// What an issue says, in the complainant's words.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct IssueWords {
    /// What happened.
    pub happened: String,
    /// What it did to the person.
    pub effect: String,
    /// Of a long complaint: what matters most to them, in a few words of their own.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub matters: String,
}

/// What a paper is called, the key that opens it, and the hash of its content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperWords {
    /// Its name, as sent.
    pub name: String,
    /// The key that opens the file, in hexadecimal.
    pub key: String,
    /// SHA-256 of the content, in hexadecimal.
    pub sha256: String,
}

/// What was cited, and what was found.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct CitationWords {
    /// As it was cited.
    pub cited: String,
    /// What was found, and where.
    pub found: String,
}

/// What an item of evidence is and shows.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct EvidenceWords {
    /// What it is.
    pub title: String,
    /// What it shows.
    pub shows: String,
}

/// A finding: the gap between what should have happened and what did, and what followed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FindingWords {
    /// What should have happened.
    pub should: String,
    /// What did happen.
    pub did: String,
    /// The gap between the two, and whether it is a failing.
    pub gap: String,
    /// The injustice or hardship that followed.
    pub injustice: String,
    /// What has been put right already.
    pub put_right: String,
}

/// One section of a decision: its paragraphs, numbered through the whole text when shown.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DecisionWords {
    /// Our decision.
    pub our_decision: String,
    /// The complaint, ending in what the person wants.
    pub complaint: String,
    /// Background.
    pub background: String,
    /// Evidence: what was considered, and the standards used.
    pub evidence: String,
    /// Findings.
    pub findings: String,
    /// Recommendations, where something is upheld.
    pub recommendations: String,
}

/// A letter as it went out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Letter {
    /// What it is about.
    pub subject: String,
    /// Its paragraphs, an empty line between two.
    pub body: String,
}

/// What a recommendation asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct RecommendationWords {
    /// The recommendation.
    pub text: String,
    /// Its parts, each of which can be shown to be done.
    pub parts: Vec<String>,
    /// For a financial loss: the evidence of it.
    pub loss: String,
}

/// A place of a decision that somebody looked at before it became public, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LookedAt {
    /// Where it begins, in Unicode characters of the sections put together.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// What stood there.
    pub original: String,
    /// What it tells of somebody; `None`: whoever added it did not say.
    pub gives: Option<Gives>,
    /// What found it.
    pub by: FoundBy,
    /// What stands there now; `None`: it stayed.
    pub replacement: Option<String>,
    /// Why it stayed.
    pub reason: String,
}

/// The text made for the public.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct RenditionWords {
    /// Title.
    pub title: String,
    /// The organisations as the public reads them: named, unless naming could identify somebody.
    pub organisations: Vec<String>,
    /// A summary in plain words.
    pub summary: String,
    /// The sections, pseudonymised.
    pub sections: DecisionWords,
    /// What this text corrects in the one that was public before, as the public is told. Not
    /// written where it is empty, so that the hash of a first text is what it always was.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub change: String,
}

/// Who sent somebody here.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ReferrerWords {
    /// What the service is called, where the list of signposts has not got it.
    pub service: String,
    /// Who there.
    pub person: String,
}
