//! The answer of the rule base, with everything that led to it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Certainty, Day, Fact, Moment,
    count::Count,
    facts::{Code, Value},
};

/// Writes a code's name once: the same in data, in words and here.
macro_rules! coded {
    ($($(#[doc = $doc:literal])+ $name:ident { $($(#[doc = $about:literal])+ $variant:ident = $code:literal,)+ })+) => { $(
        $(#[doc = $doc])+
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
        )]
        pub enum $name { $($(#[doc = $about])+ #[serde(rename = $code)] $variant,)+ }

        impl $name {
            /// Every one, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Its code, for words.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }
        }
    )+ };
}

coded! {
    /// What happens when a rule is not met.
    Weight {
        /// The law gives no way round it: nobody at the office can let it through.
        Absolute = "absolute",
        /// The law lets a person at the office look at it all the same, for a recorded reason.
        Waivable = "waivable",
        /// The office's own policy, not law: a person can let it through.
        Policy = "policy",
        /// Neither: it warns of what the office usually asks, and stops nothing.
        Warning = "warning",
    }

    /// How a rule came out.
    Outcome {
        /// It does not concern this complaint.
        NotApplicable = "not-applicable",
        /// It is met.
        Met = "met",
        /// It is not met, but its exception holds.
        Exception = "exception",
        /// A person at the office let it through, with a recorded reason.
        LetThrough = "let-through",
        /// Nobody knows yet: facts are missing.
        Unknown = "unknown",
        /// It is not met.
        NotMet = "not-met",
    }

    /// Where the rules point. None of them declines anybody: a person at the office does that, and
    /// whoever is told "elsewhere" may still send the complaint. In order, the best first.
    Points {
        /// The office may look at it.
        MayBeLookedAt = "may-be-looked-at",
        /// A person at the office has to use their discretion.
        NeedsAPerson = "needs-a-person",
        /// Questions remain.
        CannotTell = "cannot-tell",
        /// A member has to refer it.
        AskAMember = "ask-a-member",
        /// The organisation must have its chance first.
        NotYet = "not-yet",
        /// Somebody else, or nobody, can look at it.
        Elsewhere = "elsewhere",
    }
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
    /// Whether that day is a last day in time.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub limit: bool,
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

    /// The last day in time, gone by or not, where a limit is known.
    pub fn limit(&self) -> Option<Day> {
        let limits = self.rules.iter().filter(|finding| finding.limit);
        limits.filter_map(|finding| finding.day?.day()).min()
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
