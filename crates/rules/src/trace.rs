//! The answer of the rule base, with everything that led to it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Certainty, Day, Fact, Moment,
    count::Count,
    facts::{Code, Value},
};

/// What happens when a rule is not met.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// The law gives no way round it: nobody at the office can let it through.
    Absolute,
    /// The law lets a person at the office look at it all the same, for a recorded reason.
    Waivable,
    /// The office's own policy, not law: a person can let it through.
    Policy,
    /// Neither: it warns of what the office usually asks, and stops nothing.
    Warning,
}

/// How a rule came out.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It does not concern this complaint.
    NotApplicable,
    /// It is met.
    Met,
    /// It is not met, but its exception holds.
    Exception,
    /// A person at the office let it through, with a recorded reason.
    LetThrough,
    /// Nobody knows yet: facts are missing.
    Unknown,
    /// It is not met.
    NotMet,
}

/// Where the rules point. None of them declines anybody: a person at the office does that, and
/// whoever is told "elsewhere" may still send the complaint. In order, the best first.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Points {
    /// The office may look at it.
    MayBeLookedAt,
    /// A person at the office has to use their discretion.
    NeedsAPerson,
    /// Questions remain.
    CannotTell,
    /// A member has to refer it.
    AskAMember,
    /// The organisation must have its chance first.
    NotYet,
    /// Somebody else, or nobody, can look at it.
    Elsewhere,
}

/// A question that remains.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Question {
    /// The rule that asks; a law, where it is not known which law it is.
    pub rule: String,
    /// The facts that are missing.
    pub facts: Vec<Fact>,
    /// The question in plain words.
    pub asks: String,
}

/// Where the rules point, and by which of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Answer {
    /// Where they point.
    pub points: Points,
    /// The rules that decide it, in the order of the pack.
    pub because: Vec<String>,
    /// Whether only the office's policy decides it, and no law.
    pub by_policy: bool,
    /// Until when to wait for the organisation; not past the last day in time.
    pub until: Option<Day>,
    /// The last day in time, while it is in time.
    pub last_day: Option<Day>,
    /// Which kind of service says who else can help, where the rules point elsewhere.
    pub signpost: Option<String>,
}

/// Under which law it is looked at, and how that is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LawFound {
    /// The law; `none`: no law of this office; `None`: not known.
    pub law: Option<Code>,
    /// Whether a register or an officer said so; otherwise it follows from the other facts.
    pub was_told: bool,
    /// The facts that are missing to know.
    pub missing: Vec<Fact>,
}

/// One rule, as it came out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    /// Its identifier.
    pub rule: String,
    /// The Act or the policy.
    pub act: String,
    /// Where in it.
    pub section: String,
    /// How sure we are of it.
    pub certainty: Certainty,
    /// What happens when it is not met.
    pub weight: Weight,
    /// How it came out.
    pub outcome: Outcome,
    /// Nobody knows whether it is met, and the rule takes that in favour of who complains.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub in_doubt: bool,
    /// The exception was claimed, and a person at the office has to find that it holds.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub needs_a_person: bool,
    /// Where it points if it is not met.
    pub if_not: Points,
    /// The facts that it looked at.
    pub facts: BTreeMap<String, Value>,
    /// The facts for want of which nobody knows.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub missing: Vec<Fact>,
    /// The day on which it turns.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub day: Option<Moment>,
    /// How that day was counted.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub counts: Vec<Count>,
    /// What the rule says, in the first language of the office.
    pub says: String,
    /// What would change how it came out.
    pub change: String,
}

/// Everything the rule base has to say about one issue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Trace {
    /// The office whose pack was used.
    pub office: String,
    /// The edition of the pack.
    pub edition: Day,
    /// The day of the judgment.
    pub on: Day,
    /// The day whose rules were used: the day the complaint was made, else the day of judgment.
    pub rules_of: Day,
    /// Under which law.
    pub law: LawFound,
    /// Where the rules point.
    pub answer: Answer,
    /// Where they would point if everything that is still unknown turned out well.
    pub as_told: Answer,
    /// The questions that remain, in the order of the rules.
    pub questions: Vec<Question>,
    /// Every rule in force that concerns this law.
    pub rules: Vec<Finding>,
}

impl Trace {
    /// How one rule came out, if it was in force and concerns the law.
    pub fn rule(&self, id: &str) -> Option<&Finding> {
        self.rules.iter().find(|finding| finding.rule == id)
    }

    /// The trace as programs read it, and as every channel sends it: the same bytes for the same
    /// facts, a line end last.
    ///
    /// # Errors
    ///
    /// It cannot be written, which no value of this type brings about.
    pub fn json(&self) -> Result<String, serde_json::Error> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }
}
