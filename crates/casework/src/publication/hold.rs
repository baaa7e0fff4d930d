//! A review is asked for, or a court: until that ends, the public reads nothing of the decision.
use crate::{
    Complaint, Day, Event, Personal, Refusal,
    case::Publication,
    codes::{HoldEnd, HoldGround, WithholdGround},
    permission::{Deed, Permit},
};

/// What an officer writes down of a review or a court.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewHold {
    /// Which of the two.
    pub ground: HoldGround,
    /// Since when it is open.
    pub since: Day,
    /// The day on which somebody looks whether it still is.
    pub look: Day,
    /// What the office knows of it.
    pub reason: String,
}

impl HoldGround {
    /// What the public is told meanwhile, where the decision was public.
    pub fn told(self) -> WithholdGround {
        match self {
            Self::DecisionReview => WithholdGround::UnderReview,
            Self::JudicialReview => WithholdGround::CourtProceedings,
        }
    }
}

impl HoldEnd {
    /// Why the text does not stand; nothing if it does.
    pub fn ground(self) -> Option<WithholdGround> {
        match self {
            Self::Stands => None,
            Self::DecidedAnew => Some(WithholdGround::DecidedAnew),
            Self::Quashed => Some(WithholdGround::Quashed),
        }
    }
}

impl Complaint {
    /// Holds the decision back from the public, whether it is public already or not. Said again,
    /// it moves the day on which somebody looks.
    ///
    /// # Errors
    ///
    /// No decision was issued, the days are out of order, or no reason is given.
    pub fn hold_publication(
        &self,
        permit: &Permit,
        new: NewHold,
        today: Day,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::HoldPublication)?;
        let decided = self.decision.as_ref().ok_or(Refusal::WrongStage)?.on;
        if new.reason.trim().is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        if new.since < decided || new.since > today || new.look <= today {
            return Err(Refusal::DayOutOfOrder);
        }
        let NewHold { ground, since, look, reason } = new;
        let reason = Personal::from(reason.trim());
        Ok(vec![Event::PublicationHeld { ground, since, look, reason }])
    }

    /// Says how a review or a court ended. What stands becomes public again by itself; what does
    /// not is taken down, or kept back, in the same moment.
    ///
    /// # Errors
    ///
    /// None of the kind is open, or no reason is given.
    pub fn end_hold(
        &self,
        permit: &Permit,
        (ground, end): (HoldGround, HoldEnd),
        reason: &str,
    ) -> Result<Vec<Event>, Refusal> {
        permit.is_for(Deed::HoldPublication)?;
        if !self.holds.contains_key(&ground) {
            return Err(Refusal::NoSuchThing);
        }
        if reason.trim().is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        let reason = Personal::from(reason.trim());
        let ended = Event::PublicationHoldEnded { ground, end, reason: reason.clone() };
        Ok(std::iter::once(ended).chain(self.unless_it_stands(end, reason)).collect())
    }

    fn unless_it_stands(&self, end: HoldEnd, reason: Personal<String>) -> Option<Event> {
        let ground = end.ground()?;
        if self.stands().is_some() {
            return Some(Event::TakenDown { ground });
        }
        match self.publication {
            Publication::Due { .. } | Publication::Drafted(_) | Publication::Approved { .. } => {
                Some(Event::PublicationWithheld { ground, reason })
            }
            Publication::None
            | Publication::Withheld { .. }
            | Publication::Public
            | Publication::TakenDown { .. } => None,
        }
    }
}
