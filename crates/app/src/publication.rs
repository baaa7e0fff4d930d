//! Stage six: the text for the public, and what others have published.
mod approve;
mod attack;
mod draft;
mod first_draft;
mod hold;
mod import;
mod known;
mod release;
mod review;
mod together;

pub use approve::{approve, give_back};
pub use attack::{Found, attack};
pub use draft::draft;
pub use first_draft::{Drafted, Part, first_draft, title};
pub use hold::{end_hold, hold};
pub use import::{Bad, Counts, import};
pub(crate) use release::reference_of;
pub use release::{
    Released, name_successor, paragraphs, public_identifier, public_reference, release,
    release_due, withhold,
};
pub use review::{Around, Decided, Review, decide, found_by, gives, review, saved};

use casework::event::{DecisionWords, RenditionWords};

/// The sections of a decision, in the order in which they are read, with the code of each.
pub fn sections(words: &DecisionWords) -> [(&'static str, &str); 6] {
    [
        ("our-decision", &words.our_decision),
        ("complaint", &words.complaint),
        ("background", &words.background),
        ("evidence", &words.evidence),
        ("findings", &words.findings),
        ("recommendations", &words.recommendations),
    ]
}

/// Every part of a rendition that the public reads, with the code of each.
pub fn parts(words: &RenditionWords) -> Vec<(&'static str, &str)> {
    let mut parts = vec![("title", words.title.as_str()), ("summary", words.summary.as_str())];
    parts.extend(words.organisations.iter().map(|name| ("organisations", name.as_str())));
    parts.extend(sections(&words.sections));
    parts.push(("change", words.change.as_str()));
    parts.retain(|(_, text)| !text.trim().is_empty());
    parts
}
