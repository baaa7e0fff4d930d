//! What holds for all facts, tried on facts made from the vocabulary.
#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

mod any;
mod as_cel_says;
mod the_promises;
