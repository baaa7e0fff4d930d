//! The register of organisations: read from official files, searched, browsed.
mod add;
mod browse;
mod convert;
mod foresee;
mod import;
mod liaison;
mod near;
mod search;
mod succession;

pub use add::add;
pub use browse::{Browsing, Listing, browse, letters, listed, named};
pub(crate) use convert::not_listed;
pub use convert::{NOT_LISTED, entry_of, starting_entries};
pub use foresee::{Change, Field, Foreseen, foresee, foresee_members};
pub use import::{Counts, Progress, found, import};
pub use liaison::{contacts, drop_contact, keep_contact};
pub use near::KnownNames;
pub use search::search;
pub use succession::{Relative, Succeeded, heirs, succeed};
