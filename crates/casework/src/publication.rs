//! Stage six: the pseudonymised text, approved by a second person, bound by its hash.
mod approve;
mod draft;
mod hold;
mod release;
mod review;

pub use approve::LetStand;
pub use draft::hash_of;
pub(crate) use draft::hex;
pub use hold::NewHold;

#[cfg(test)]
mod tests;
