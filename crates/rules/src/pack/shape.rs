//! The files of a pack as they are written.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Band, Body, Break, Licence, Office, Periods, Text, WorkedCase};
use crate::{
    Certainty, Day, Fact, Facts, Moment,
    facts::Code,
    trace::{Points, Weight},
};

/// `office.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OfficeFile {
    pub(super) office: Office,
    pub(super) codes: BTreeMap<String, Vec<String>>,
    #[serde(rename = "law")]
    pub(super) laws: Vec<LawShape>,
    pub(super) calendar: CalendarShape,
    pub(super) periods: Periods,
    #[serde(rename = "band", default)]
    pub(super) bands: Vec<Band>,
    #[serde(rename = "body", default)]
    pub(super) bodies: Vec<Body>,
    #[serde(default)]
    pub(super) licence: Licence,
    #[serde(rename = "break", default)]
    pub(super) breaks: Vec<Break>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LawShape {
    pub(super) code: String,
    pub(super) name: Text,
    pub(super) when: String,
    #[serde(default)]
    pub(super) whoever: bool,
}

/// Either a country whose bank holidays the program knows, or the days themselves.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CalendarShape {
    pub(super) country: Option<String>,
    pub(super) first_year: Option<i16>,
    pub(super) last_year: Option<i16>,
    #[serde(default)]
    pub(super) closed: Vec<Day>,
}

/// Any other file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RulesFile {
    #[serde(rename = "rule", default)]
    pub(super) rules: Vec<RuleShape>,
    #[serde(rename = "case", default)]
    pub(super) cases: Vec<WorkedCase>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RuleShape {
    pub(super) id: String,
    pub(super) laws: Vec<String>,
    pub(super) act: String,
    pub(super) section: String,
    pub(super) certainty: Certainty,
    pub(super) weight: Weight,
    pub(super) if_not: Points,
    pub(super) from: Option<Day>,
    pub(super) to: Option<Day>,
    pub(super) signpost: Option<String>,
    pub(super) check: Option<String>,
    pub(super) applies: Option<String>,
    pub(super) day: Option<String>,
    #[serde(default)]
    pub(super) limit: bool,
    pub(super) met: String,
    pub(super) exception: Option<String>,
    #[serde(default)]
    pub(super) exception_needs_a_person: bool,
    #[serde(default)]
    pub(super) in_doubt_met: bool,
    pub(super) says: Text,
    pub(super) asks: Text,
    pub(super) exception_says: Option<Text>,
    pub(super) waiver: Option<Text>,
    pub(super) change: Text,
    /// What every example of the rule begins with.
    #[serde(default)]
    pub(super) given: Facts,
    #[serde(default)]
    pub(super) examples: Vec<ExampleShape>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExampleShape {
    pub(super) tells: String,
    pub(super) on: Day,
    pub(super) section: Option<String>,
    #[serde(default)]
    pub(super) facts: Facts,
    pub(super) gives: Gives,
    pub(super) day: Option<Moment>,
    pub(super) missing: Option<Vec<Fact>>,
}

/// How the rule of an example comes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Gives {
    NotInForce,
    NotApplicable,
    Met,
    Exception,
    LetThrough,
    Unknown,
    NotMet,
}

impl Facts {
    /// These facts, and of the others what these leave out.
    pub(super) fn over(&self, others: &Facts) -> Result<Facts, serde_json::Error> {
        let mut all = serde_json::to_value(others)?;
        if let (Some(all), serde_json::Value::Object(mine)) =
            (all.as_object_mut(), serde_json::to_value(self)?)
        {
            all.extend(mine);
        }
        serde_json::from_value(all)
    }

    /// The law of these facts, else this one.
    pub(super) fn under(mut self, law: Option<&Code>) -> Facts {
        if self.law.is_none() {
            self.law = law.cloned();
        }
        self
    }
}
