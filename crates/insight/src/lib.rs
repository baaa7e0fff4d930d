//! Numbers drawn from cases: pure.
//!
//! What is counted is public, the people in it are not: a number so small that somebody could be
//! recognised by it is not said, and neither is one from which it could be worked out.
mod attack;
mod interval;
mod protect;
mod rate;
mod rounding;
mod shown;
mod table;

pub use attack::{Bounds, attack};
pub use interval::{Range, expected, wilson};
pub use protect::{Change, Proof, Protected, protect, protect_keeping};
pub use rate::{FEWEST_FOR_RATE, Rate, rate};
pub use rounding::{BASE, key_of, nearest, nearest_said, rounded, rounded_said};
pub use shown::{FEW, Said, Shown, shown, width};
pub use table::{Axis, Place, Table};
