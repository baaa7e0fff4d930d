//! What people can ask of the office: commands, queries, and the ports they need.
pub mod accounts;
pub mod checks;
pub mod daily;
pub mod decision;
pub mod desk;
pub mod disclosure;
pub mod enquiry;
pub mod investigation;
pub mod learning;
pub mod lens;
pub mod letters;
pub mod lists;
pub mod members;
mod memory;
pub mod notices;
pub mod office;
pub mod organisations;
pub mod ports;
mod problem;
pub mod publication;
pub mod remedy;
pub mod settings;
pub mod stories;

pub use memory::Memory;
pub use office::{About, Ask, Office, Opened};
pub use problem::Problem;
pub use stories::day_of;
