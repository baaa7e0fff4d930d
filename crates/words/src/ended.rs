//! The draft of a statement of reasons where a complaint ends without findings: what was decided
//! on each issue and why, what to do next, and how to ask for a review. An officer changes it and
//! signs with it.
use casework::codes::{Guideline, Language, Outcome, Regime};
use rules::pack::Lasts;

use crate::Words;

/// One issue, as it ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    /// Its number in the case.
    pub issue: u32,
    /// Whom it is about.
    pub organisation: String,
    /// The law under which it was looked at.
    pub regime: Regime,
    /// How it ends, and the guideline applied; nothing where it was not taken on.
    pub ending: Option<(Outcome, Guideline)>,
}

impl Words {
    /// The statement. `more`: what the reader has on top of everybody's month to ask for a review.
    /// Paragraphs are parted by an empty line.
    pub fn ended(&self, language: Language, issues: &[Ended], more: Option<Lasts>) -> String {
        let mut all: Vec<String> = issues.iter().map(|it| self.one_ended(language, it)).collect();
        let mut laws: Vec<Regime> =
            issues.iter().filter(|it| it.ending.is_some()).map(|it| it.regime).collect();
        laws.sort();
        laws.dedup();
        all.extend(laws.into_iter().map(|regime| self.law_of_ending(language, regime)));
        all.push(match more {
            None => self.say(language, "ended-review", &[]),
            Some(more) => {
                let more = self.period(language, more);
                self.say(language, "ended-review-longer", &[("more", more.into())])
            }
        });
        all.join("\n\n")
    }

    /// The law that leaves it to the office whether it goes on: with its section where the words
    /// of the office have one.
    fn law_of_ending(&self, language: Language, regime: Regime) -> String {
        let own = format!("ended-law-{}", regime.code());
        if self.has(&own) {
            return self.say(language, &own, &[]);
        }
        let law = self.code(language, regime);
        self.say(language, "ended-law", &[("law", law.into())])
    }

    /// How long something lasts.
    pub fn period(&self, language: Language, lasts: Lasts) -> String {
        let (unit, count) = match lasts {
            Lasts::WorkingDays(count) => ("working-days", count),
            Lasts::Days(count) => ("days", count),
            Lasts::Weeks(count) => ("weeks", count),
            Lasts::Months(count) => ("months", count),
        };
        let key = format!("rules-period-{unit}");
        self.say(language, &key, &[("count", i64::from(count).into())])
    }

    /// What is said of one issue.
    fn one_ended(&self, language: Language, ended: &Ended) -> String {
        let about =
            [("issue", ended.issue.into()), ("organisation", ended.organisation.as_str().into())];
        let Some((outcome, guideline)) = ended.ending else {
            return self.say(language, "ended-not-taken-on", &about);
        };
        let sentences = [
            self.say(language, &format!("letter-outcome-{}", outcome.code()), &about),
            self.say(language, &format!("ended-why-{}", guideline.code()), &[]),
            self.say(language, &format!("ended-next-{}", outcome.code()), &[]),
        ];
        sentences.join(" ")
    }
}
