//! The register of organisations: read from official files, searched, browsed.
mod browse;
mod convert;
mod import;
mod near;
mod search;

pub use browse::{Browsing, Listing, browse, letters, listed, named};
pub(crate) use convert::not_listed;
pub use convert::{NOT_LISTED, entry_of, starting_entries};
pub use import::{Counts, Progress, found, import};
pub use near::KnownNames;
pub use search::search;
