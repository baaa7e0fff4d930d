//! Which constituency a postcode lies in, from files of postcodes.
//!
//! * The ONS Postcode Directory and the National Statistics Postcode Lookup: one line for each
//!   postcode, with the code of one constituency (`pcon24cd`), joined with its file of names and
//!   codes ([`Names`]). The constituency is that of the postcode's grid reference, one building
//!   in the middle: at the edge of a constituency some of its addresses lie in the next.
//! * A list by address (it has a column `uprn` or `addresses`): a postcode may come more than
//!   once, and straddles if its constituencies differ. What such a list says of a postcode is
//!   true of all its addresses.
//! * A list of two columns, postcode and name of the constituency, with or without a heading.
//!
//! Constituencies are drawn anew now and then. A file belongs to the set that began on one day
//! ([`Heading::boundaries`]), and a question is for a day.

mod change;
mod heading;
mod names;
mod packed;
mod set;

pub use change::{Change, Example};
pub use heading::{Heading, Lying};
pub use names::{Names, in_use_since};
pub use packed::{About, Packed, RECORD, TornSet};
pub use set::{Gathering, Known, PostcodeSet};
