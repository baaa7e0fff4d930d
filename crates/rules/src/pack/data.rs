//! What an office says of the data that it publishes.
use serde::Deserialize;

use super::Text;
use crate::Day;

/// A licence.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Licence {
    /// Its name.
    pub name: String,
    /// Where it can be read.
    pub url: String,
}

impl Default for Licence {
    /// That of the public sector of the United Kingdom.
    fn default() -> Self {
        Self {
            name: "Open Government Licence v3.0".to_owned(),
            url: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
                .to_owned(),
        }
    }
}

/// A break in series: from this day on a number counts something else than before.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Break {
    /// The first day of the new way.
    pub on: Day,
    /// The codes of the sets of data that it concerns; none: all.
    #[serde(default)]
    pub datasets: Vec<String>,
    /// What changed.
    pub says: Text,
}
