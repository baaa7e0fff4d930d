//! The pack that ships with the program: the Parliamentary and Health Service Ombudsman.

use super::{Faults, Pack};

macro_rules! files {
    ($($name:literal,)+) => {
        &[$(($name, include_str!(concat!("../../../../packs/phso/", $name))),)+]
    };
}

/// Its files, as they stand in the folder `packs/phso`.
pub const PHSO_FILES: &[(&str, &str)] = files![
    "office.toml",
    "cases.toml",
    "excluded-1967.toml",
    "excluded-1993.toml",
    "form.toml",
    "joint.toml",
    "member.toml",
    "people.toml",
    "policy.toml",
    "process.toml",
    "remedy.toml",
    "remit.toml",
    "time.toml",
];

/// Reads it.
///
/// # Errors
///
/// It has a mistake, which a test of ours would have found.
pub fn phso() -> Result<Pack, Faults> {
    Pack::read(PHSO_FILES)
}
