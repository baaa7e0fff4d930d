//! Are there signs of a failing, with an effect that is not put right?
use crate::{
    Complaint, Event, Personal, Refusal,
    case::{Signs, Stage},
    checks::reason,
    codes::{Guideline, Outcome},
    id::IssueNo,
    permission::{Deed, Permit},
};

/// The test of one issue, as an officer makes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSigns {
    /// Which issue.
    pub issue: IssueNo,
    /// Are there signs of a failing?
    pub failing: bool,
    /// Are there signs of an effect that is not put right?
    pub unremedied: bool,
    /// The published guideline that follows.
    pub guideline: Guideline,
    /// What should have happened, what did, and what that shows.
    pub reason: String,
}

/// Whether a guideline can follow from these answers.
pub fn fits(guideline: Guideline, failing: bool, unremedied: bool) -> bool {
    match guideline {
        Guideline::NoSignsOfFailing => !failing,
        Guideline::AlreadyPutRight | Guideline::EffectNotLinked => failing && !unremedied,
        Guideline::RelativelyMinor | Guideline::NothingMoreToAchieve => failing,
        Guideline::SignsUnremedied => failing && unremedied,
        // These do not come from a test of signs.
        Guideline::BothSidesAgree | Guideline::PersonDoesNotGoOn | Guideline::PublicInterest => {
            false
        }
    }
}

impl Signs {
    /// Whether the issue goes on to a detailed investigation by its signs alone.
    pub fn goes_on(&self) -> bool {
        self.guideline == Guideline::SignsUnremedied
    }

    /// How an issue that does not go on ends.
    pub fn ends_as(&self) -> Option<Outcome> {
        match self.guideline {
            Guideline::AlreadyPutRight => Some(Outcome::AlreadyPutRight),
            Guideline::NoSignsOfFailing
            | Guideline::EffectNotLinked
            | Guideline::RelativelyMinor
            | Guideline::NothingMoreToAchieve => Some(Outcome::ClosedAfterInitialEnquiries),
            Guideline::SignsUnremedied
            | Guideline::BothSidesAgree
            | Guideline::PersonDoesNotGoOn
            | Guideline::PublicInterest => None,
        }
    }
}

impl Complaint {
    /// Tests an issue for signs of a failing with an unremedied effect, and names the published
    /// guideline that follows. May be made again until the issue is investigated or decided.
    ///
    /// # Errors
    ///
    /// The issue is not eligible, or investigated already; the guideline does not follow from
    /// the answers; no reason is given.
    pub fn test_signs(&self, permit: &Permit, new: &NewSigns) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::TestSigns)?;
        let (Stage::Primary { .. } | Stage::Detailed { .. }) = self.stage else {
            return Err(Refusal::WrongStage);
        };
        let &NewSigns { issue, failing, unremedied, guideline, .. } = new;
        self.is_undecided(issue)?;
        if self.investigated.contains_key(&issue) {
            return Err(Refusal::WrongStage);
        }
        if !fits(guideline, failing, unremedied) {
            return Err(Refusal::GuidelineDoesNotFit(issue));
        }
        let reason = Personal::from(reason(&new.reason)?);
        Ok(vec![Event::SignsTested { issue, failing, unremedied, guideline, reason }])
    }
}
