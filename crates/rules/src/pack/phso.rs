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
    "1-remit.toml",
    "2-process.toml",
    "3-time.toml",
    "4-member.toml",
    "5-remedy.toml",
    "6-people.toml",
    "7-form.toml",
    "8-excluded-1967.toml",
    "8-excluded-1993.toml",
    "9-joint.toml",
    "9-policy.toml",
    "cases.toml",
    "elsewhere.toml",
];

/// Reads it.
///
/// # Errors
///
/// It has a mistake, which a test of ours would have found.
pub fn phso() -> Result<Pack, Faults> {
    Pack::read(PHSO_FILES)
}
