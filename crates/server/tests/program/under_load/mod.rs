//! People who send forms, what they were told, and what the record says of it.
pub mod journal;
pub mod load;
pub mod record;
