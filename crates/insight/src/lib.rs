//! Numbers drawn from cases: pure.
//!
//! What is counted is public, the people in it are not: a number so small that somebody could be
//! recognised by it is not said, and neither is one from which it could be worked out.
mod rate;
mod shown;

pub use rate::{FEWEST_FOR_RATE, Rate, rate};
pub use shown::{FEW, Said, Shown, shown, width};
