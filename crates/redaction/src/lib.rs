//! Drafts a rendition of a decision in which people are pseudonyms: pure.
//!
//! [`draft`] proposes replacements from what the case knows about its people, in the office's
//! own manner: `Mr B`, `Mrs E`, `Mr F (father of Mr B)`, staff by their role. Each replacement
//! says why it is proposed and how sure it is; what a person must judge is a [`Doubt`].
//! [`check`] looks a second time, by another way, at a rendition that somebody has edited.
//!
//! Nothing here publishes. A person approves every rendition.

mod cast;
mod check;
mod draft;
mod fold;
mod knowledge;
mod manner;
mod mentions;
mod names;
mod near;
mod ordinary;
mod patterns;
mod spelling;
mod tokens;

pub use cast::Pseudonym;
pub use check::{Leak, LeakKind, check};
pub use draft::{CannotApply, Doubt, DoubtKind, Draft, Replacement, Sure, Why, apply, draft};
pub use knowledge::{BirthDate, Hidden, Knowledge, Person, Relation, Role, Title};
pub use manner::Manner;
