//! Stage seven, for programs: everything that may be counted or read of the office, as sets of rows.
//!
//! What is public already (decisions, their recommendations) is exact. What is counted of the rest
//! (complaints, outcomes, times) is counted once for a closed period, protected as a whole
//! ([`insight::protect`]), and from then on repeated from release to release as it was first said:
//! so no release can be taken from another to find somebody. `docs/open-data.md` has the rules.
mod complaints;
mod datasets;
mod export;
mod json_schema;
mod manifest;
mod public;
mod record;
mod release;
mod scan;
mod times;

pub use datasets::{COMPLAINTS, DATASETS, DECISIONS, OUTCOMES, RECOMMENDATIONS, TIMES, dataset};
pub use export::{Export, export};
pub use json_schema::{json_schema, json_schema_name, json_schema_of};
pub use manifest::{File, MANIFEST, Manifest, Release, SCHEMA, schema};
pub use record::{Body, Public, Standing, percent, standing};
pub use release::{Correction, due, frozen, make, manifest, newest, rows_of, verified};
pub(crate) use scan::scan;
