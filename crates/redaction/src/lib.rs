//! Drafts a rendition of a decision in which people are pseudonyms: pure.
//!
//! [`draft`] proposes replacements from what the case knows about its people, in the office's
//! own manner: `Mr B`, `Mrs E`, `Mr F (father of Mr B)`, staff by their role. Each replacement
//! says why it is proposed and how sure it is; what a person must judge is a [`Doubt`].
//! [`check`] looks a second time, by another way, at a rendition that somebody has edited.
//!
//! Nothing here publishes. A person approves every rendition.

mod anonymise;
mod attack;
mod cast;
mod check;
mod draft;
pub mod evaluate;
mod fitting;
mod fold;
mod knowledge;
mod manner;
mod mentions;
pub mod model;
mod names;
mod near;
mod ordinary;
mod patterns;
mod pseudonyms;
mod review;
mod sight;
mod spelling;
pub mod tab;
mod tokens;

pub use anonymise::{Anonymised, Asked, Span, anonymise};
pub use attack::{Clue, Grade, Way, attack};
pub use cast::Pseudonym;
pub use check::{Leak, LeakKind, check};
pub use draft::{CannotApply, Doubt, DoubtKind, Draft, Replacement, Sure, Why, apply, draft};
pub use knowledge::{BirthDate, Hidden, Knowledge, Person, Relation, Role, Title};
pub use manner::Manner;
pub use review::Place as ReviewedPlace;
pub use review::{Added, Choice, Proposal, Review, Reviewed, Undecided, decide, propose};
pub use sight::{Kind, Layer, Place, Sight};
