//! A day on which something happened, or the knowledge that it has not.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::Day;

/// When something happened. "Never" is later than every day: what has not happened is not in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Moment {
    /// It happened, or comes, on this day.
    On(Day),
    /// It has not happened.
    Never,
}

impl Moment {
    /// The word that stands for it in data.
    pub const NEVER: &str = "never";

    /// The day, if there is one.
    pub fn day(self) -> Option<Day> {
        match self {
            Self::On(day) => Some(day),
            Self::Never => None,
        }
    }
}

impl From<Day> for Moment {
    fn from(day: Day) -> Self {
        Self::On(day)
    }
}

impl std::fmt::Display for Moment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::On(day) => day.fmt(f),
            Self::Never => f.write_str(Self::NEVER),
        }
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        if text == Self::NEVER {
            return Ok(Self::Never);
        }
        let day = text.parse().map_err(|_| {
            de::Error::custom(format!("`{text}` is no day such as 2026-03-14, and not `never`"))
        })?;
        Ok(Self::On(day))
    }
}

impl JsonSchema for Moment {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Moment".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A day such as 2026-03-14, or `never`: it has not happened.",
            "anyOf": [{ "type": "string", "format": "date" }, { "const": "never" }]
        })
    }
}
