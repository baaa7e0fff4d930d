//! Stage six: the pseudonymised text, approved by a second person, bound by its hash.
mod approve;
mod draft;
mod release;
mod review;

pub use approve::LetStand;
pub use draft::hash_of;

#[cfg(test)]
mod tests;
