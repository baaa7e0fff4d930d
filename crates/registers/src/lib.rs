//! Reads the official files of organisations and published decisions: pure.
//!
//! Bytes in, values out. A file loads whole or in part: each line that cannot be read is
//! reported by its number and the reason, and the others load.
//!
//! * [`nhs_ods`] reads the files of the NHS Organisation Data Service, and who followed whom.
//! * [`govuk`] reads the two registers of government organisations.
//! * [`parlparse`] reads who held which seat in the House of Commons, and its constituencies.
//! * [`postcodes`] says which constituency a postcode lies in, and which lie in several.
//! * [`published_decision`] reads a decision as the office publishes it.
//! * [`old_cases`] reads the open cases of an old system.
//! * [`starting_register`] is what the checker knows before anything was imported.
//! * [`finder`] finds a name as people type it.

pub mod finder;
pub mod govuk;
pub mod names;
pub mod nhs_ods;
pub mod old_cases;
mod organisation;
pub mod parlparse;
mod postcode;
pub mod postcodes;
pub mod published_decision;
mod reading;
pub mod starting_register;
mod sureness;
mod when;

pub use organisation::{Address, Kind, Nation, Organisation, Provenance, Sector};
pub use postcode::{NotAPostcode, Postcode};
pub use reading::{BadLine, Reading, Reason};
pub use sureness::Sureness;
pub use when::{NoSuchDate, When};
