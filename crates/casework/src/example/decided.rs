//! A case with a decision.
use std::collections::BTreeMap;

use super::{ISSUE, Tale, colleague, officer};
use crate::{
    Event, Personal, Refusal,
    codes::{DecisionKind, Guideline, Outcome},
    event::DecisionWords,
};

impl Tale {
    /// The case of this tale, decided in these words on the day it began: there were no signs of
    /// a failing. The officer drafted the decision, a colleague signed it.
    ///
    /// # Errors
    ///
    /// None, unless the rules of telling changed.
    pub fn decided(words: DecisionWords) -> Result<Self, Refusal> {
        let mut tale = Self::in_primary()?;
        let outcomes = BTreeMap::from([(ISSUE, Outcome::NotUpheld)]);
        let kind = DecisionKind::Assessment;
        let drafted = Event::DecisionDrafted {
            kind,
            outcomes: outcomes.clone(),
            guidelines: BTreeMap::from([(ISSUE, Guideline::NoSignsOfFailing)]),
            words: Personal::Known(words),
        };
        tale.happens(&officer(), drafted)?;
        tale.happens(&colleague(), Event::DecisionIssued { kind, outcomes })?;
        Ok(tale)
    }
}
