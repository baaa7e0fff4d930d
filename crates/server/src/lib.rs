//! Wires everything: settings, adapters, subcommands. The program is `main.rs`; what it does is
//! here, so that the stories run the real thing.
mod bench;
mod checkpoints;
pub mod command;
mod fault;
mod house;
mod pack;
mod rounds;
mod schema;
mod serve;
mod settings;

pub use fault::Fault;
pub use house::{House, found, open};
pub use serve::{listen, serve, until_told};
pub use settings::{FILE as SETTINGS_FILE, Settings};
