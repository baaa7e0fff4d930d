//! Members of Parliament: their register, their lists, and what happens when one leaves.
mod at_postcode;
mod convert;
mod enter;
mod find;
mod hand_over;
mod list;

pub use at_postcode::{How, Located, Place, at_postcode};
pub use convert::seats_of;
pub use enter::{Counts, enter};
pub use find::{find, named, search, sitting};
pub use hand_over::hand_over;
pub use list::{Wanted, list};
