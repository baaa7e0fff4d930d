//! People who read pages as a person does, and an office for them to read about: for stories and
//! for the tests of adapters.
#![expect(
    clippy::panic,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    reason = "in a test, to stop is to say what is wrong"
)]
mod forms;
mod office;
mod page;
mod reader;
mod shelf;

pub use office::{Calendar, Dice, Letterbox, office};
pub use reader::Reader;
pub use shelf::Shelf;
