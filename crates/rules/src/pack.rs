//! An office pack: everything that differs from one ombudsman to another, as dated data.
//!
//! A pack is a folder of TOML files. `office.toml` says whose it is: its laws, codes, languages,
//! calendar and currency. Every other file holds rules, or whole complaints worked through. A
//! pack with a mistake is refused whole, with the file, the rule and the reason, so that no
//! office ever runs on half a law.
mod band;
mod check;
mod data;
mod elsewhere;
mod fault;
mod period;
mod phso;
mod read;
mod shape;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{
    Certainty, Day, Fact, Facts,
    facts::Code,
    formula::{Codes, Formula, When},
    judge,
    trace::{Finding, Outcome, Points, Weight},
    workdays::Holidays,
};

pub use band::Band;
pub use check::FactFault;
pub use data::{Break, Licence};
pub use elsewhere::Elsewhere;
pub use fault::{Fault, Faults};
pub use period::{Lasts, Period, Periods};
pub use phso::{PHSO_FILES, phso};

/// A sentence in the languages that have it; never empty in the first language of the office.
pub type Text = BTreeMap<String, String>;

/// An office pack that has been read, checked, and has passed its own examples.
#[derive(Debug, Clone)]
pub struct Pack {
    /// Whose it is.
    pub office: Office,
    /// The laws, in the order in which they are tried.
    pub laws: Vec<Law>,
    /// The rules, in the order of the pack.
    pub rules: Vec<Rule>,
    /// Whole complaints, worked through.
    pub cases: Vec<WorkedCase>,
    /// The codes that each fact can have here.
    pub codes: Codes,
    /// The same codes in the order in which the office lists them.
    pub lists: BTreeMap<String, Vec<String>>,
    /// The working days of the office.
    pub calendar: Holidays,
    /// How long each thing may take.
    pub periods: Periods,
    /// The scale for injustice that is not financial, from the lowest level.
    pub bands: Vec<Band>,
    /// Who else can help.
    pub elsewhere: Vec<Elsewhere>,
    /// The organisations that the office begins with.
    pub bodies: Vec<Body>,
    /// Under what everybody may use what the office publishes.
    pub licence: Licence,
    /// Where numbers before and after a day are not the same thing.
    pub breaks: Vec<Break>,
    /// Files of words by language, each a Fluent file, that add to the program's words or stand
    /// in their place.
    pub words: BTreeMap<String, String>,
}

/// Whose pack it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// Its identifier.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The day since which the pack reads as it does.
    pub edition: Day,
    /// The code of its money, such as `GBP` (ISO 4217).
    pub currency: String,
    /// The languages of its words; the first is never missing.
    pub languages: Vec<String>,
    /// The question that is asked where it is not known which law it is.
    pub asks_law: Text,
    /// The nation that stands for all of them, if there is one.
    #[serde(default)]
    pub all_nations: Option<String>,
    /// The register that the office begins with, where the program ships one.
    #[serde(default)]
    pub register: Option<Register>,
}

/// A register of organisations that ships with the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Register {
    /// The public bodies of the United Kingdom.
    UnitedKingdom,
}

/// A law of the office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Law {
    /// Its code.
    pub code: Code,
    /// Its name.
    pub name: Text,
    /// When it is the law, as far as the nation and the service say.
    pub when: Formula,
    /// Whether it is the law whoever the organisation is: the kind of complaint says it.
    pub whoever: bool,
}

/// An organisation that an office begins with.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// Its code, for ever.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Other names by which people know it.
    #[serde(default)]
    pub other_names: Vec<String>,
    /// Where it works.
    pub nation: String,
    /// The law under which the office looks at it; left out: it cannot.
    pub law: Option<Code>,
}

/// A rule of an office pack. Several may share an identifier, each for days of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its identifier, for ever.
    pub id: String,
    /// The file in which it stands.
    pub file: String,
    /// The laws that it belongs to.
    pub laws: BTreeSet<Code>,
    /// The Act or the policy.
    pub act: String,
    /// Where in it.
    pub section: String,
    /// How sure we are of it.
    pub certainty: Certainty,
    /// What happens when it is not met.
    pub weight: Weight,
    /// The first day on which it is in force, where that matters.
    pub from: Option<Day>,
    /// The last day on which it is in force.
    pub to: Option<Day>,
    /// Where it points if it is not met.
    pub if_not: Points,
    /// Which kind of service says who else can help.
    pub signpost: Option<String>,
    /// The officer's check that it belongs to, if it belongs to one.
    pub check: Option<String>,
    /// When it concerns a complaint at all.
    pub applies: Option<Formula>,
    /// The day on which it turns.
    pub day: Option<When>,
    /// Whether that day is a last day in time.
    pub is_limit: bool,
    /// When it is met.
    pub met: Formula,
    /// When its exception holds.
    pub exception: Option<Formula>,
    /// Whether a person at the office has to find that the exception holds.
    pub exception_needs_a_person: bool,
    /// Whether it counts as met while nobody knows.
    pub in_doubt_met: bool,
    /// What it says.
    pub says: Text,
    /// What it asks.
    pub asks: Text,
    /// What its exception says.
    pub exception_says: Option<Text>,
    /// The words of the law under which a person can let it through.
    pub waiver: Option<Text>,
    /// What would change how it comes out.
    pub change: Text,
    /// Its worked examples.
    pub examples: Vec<Example>,
}

/// A worked example of one rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// What it tells.
    pub tells: String,
    /// The day of the judgment.
    pub on: Day,
    /// Where in the Act it belongs.
    pub section: String,
    /// The facts.
    pub facts: Facts,
    /// How the rule comes out; `None`: it is not in force.
    pub gives: Option<Outcome>,
    /// The day on which it turns, if the example says.
    pub day: Option<crate::Moment>,
    /// The facts that are missing, if the example says.
    pub missing: Option<Vec<Fact>>,
}

/// A whole complaint, worked through.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkedCase {
    /// The file in which it stands.
    #[serde(skip)]
    pub file: String,
    /// What it tells.
    pub tells: String,
    /// The sections on which it turns.
    pub section: String,
    /// The day of the judgment.
    pub on: Day,
    /// The facts.
    pub facts: Facts,
    /// Where the rules point.
    pub points: Points,
    /// Where they would point if what is unknown turned out well; the same if left out.
    #[serde(default)]
    pub as_told: Option<Points>,
    /// The rules that decide it.
    #[serde(default)]
    pub because: Vec<String>,
    /// Until when to wait.
    #[serde(default)]
    pub until: Option<Day>,
}

impl Pack {
    /// The code of no law at all.
    pub const NO_LAW: &str = "none";

    /// How one rule comes out, whether it is in force or not.
    pub fn finding(&self, rule: &Rule, facts: &Facts, on: Day) -> Finding {
        judge::find(self, rule, facts, on)
    }

    /// A sentence in a language, and the language that it came out in: where it has no words
    /// there yet, the first of the office.
    pub fn said<'t>(&'t self, text: &'t Text, language: &'t str) -> (&'t str, &'t str) {
        let first = self.office.languages.first().map_or("", String::as_str);
        match text.get(language) {
            Some(words) => (words, language),
            None => (self.words(text), first),
        }
    }

    /// A sentence in the first language of the office.
    pub fn words<'t>(&self, text: &'t Text) -> &'t str {
        let first = self.office.languages.first();
        first.and_then(|language| text.get(language)).map_or("", String::as_str)
    }

    /// A rule as it stands on a day.
    pub fn rule(&self, id: &str, on: Day) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id && rule.is_in_force(on))
    }

    /// How many worked examples there are, whole complaints included.
    pub fn count_examples(&self) -> usize {
        self.rules.iter().map(|rule| rule.examples.len()).sum::<usize>() + self.cases.len()
    }
}

impl Rule {
    /// Its identifier as a code, for events and facts.
    pub fn code(&self) -> Code {
        Code(self.id.clone())
    }

    /// Whether it is in force on a day.
    pub fn is_in_force(&self, on: Day) -> bool {
        self.from.is_none_or(|from| from <= on) && self.to.is_none_or(|to| on <= to)
    }

    /// Whether it belongs to a law. While the law is not known, no rule is put to the facts.
    pub fn concerns(&self, law: Option<&Code>) -> bool {
        law.is_some_and(|law| self.laws.contains(law))
    }

    /// Every fact that it asks for.
    pub fn facts(&self) -> BTreeSet<Fact> {
        let formulas = [Some(&self.met), self.applies.as_ref(), self.exception.as_ref()];
        let mut facts: BTreeSet<Fact> =
            formulas.into_iter().flatten().flat_map(Formula::facts).collect();
        facts.extend(self.day.iter().flat_map(When::facts));
        facts
    }
}
