//! Two people want to speak for the same person who has died: an officer decides who does.
//!
//! The law names an order and leaves the rest to judgement (HSCA 1993 s.9(3), PCA 1967 s.6(2)):
//! the personal representative, else a member of the family, else somebody or some body suitable.
//! Nothing here decides: it keeps what was decided, on which ground, and for both cases alike.
use crate::{
    Complaint, Event, Personal, Refusal,
    alike::is_same_complainant,
    checks,
    codes::{Joint, SpeaksFor, SpeaksGround},
    id::CaseId,
    permission::Deed,
};

use super::Side;

/// What an officer decides of two cases.
#[derive(Debug, Clone, Copy)]
pub struct Speaking<'a> {
    /// Of whoever complains in the case at hand.
    pub speaks: SpeaksFor,
    /// On which ground.
    pub ground: SpeaksGround,
    /// Why: both read it, so that it names nobody.
    pub reason: &'a str,
}

impl Complaint {
    /// Whether whoever complains here may have to share speaking for the dead person with somebody
    /// who complains in a case that is worked on with this one.
    pub fn may_share_speaking(&self) -> bool {
        let together = self.joined.values().any(|it| it.joint == Joint::WorkTogether);
        together && self.affected().is_some_and(|person| person.died)
    }
}

/// Decides who speaks for the dead person: what happens in the case at hand, and in the other. To
/// decide again is to review, and is done by somebody else.
///
/// # Errors
///
/// The two are not worked on together, nobody has died in one of them, one person made both
/// complaints, the ground says otherwise than the decision, nothing says why, or it is the officer
/// who decided before.
pub fn speak_for(
    own: Side<'_>,
    other: Side<'_>,
    speaking: &Speaking<'_>,
) -> Result<(Vec<Event>, Vec<Event>), Refusal> {
    own.permit.is_for(Deed::SpeakFor)?;
    other.permit.is_for(Deed::SpeakFor)?;
    let reason = checks::reason(speaking.reason)?;
    let joined = own.case.joined.get(&other.id).ok_or(Refusal::NoSuchThing)?;
    let died = |case: &Complaint| case.affected().is_some_and(|person| person.died);
    if joined.joint != Joint::WorkTogether || !died(own.case) || !died(other.case) {
        return Err(Refusal::NobodyToSpeakFor);
    }
    if is_same_complainant(own.case, other.case) {
        return Err(Refusal::NobodyToSpeakFor);
    }
    let both = speaking.speaks == SpeaksFor::Both;
    if both != (speaking.ground == SpeaksGround::BothHeard) {
        return Err(Refusal::GroundDoesNotFit);
    }
    let before = [own.case.spoken, other.case.spoken];
    if before.into_iter().flatten().any(|it| it.by == own.permit.by()) {
        return Err(Refusal::SecondPersonNeeded);
    }
    let decided = |with: CaseId, speaks| Event::SpeakerDecided {
        other: with,
        speaks,
        ground: speaking.ground,
        reason: Personal::from(reason),
    };
    let theirs = speaking.speaks.of_the_other();
    Ok((vec![decided(other.id, speaking.speaks)], vec![decided(own.id, theirs)]))
}

impl SpeaksFor {
    /// What that means for whoever complains in the other case.
    #[must_use]
    pub fn of_the_other(self) -> Self {
        match self {
            Self::Speaks => Self::OwnOnly,
            Self::OwnOnly => Self::Speaks,
            Self::Both => Self::Both,
        }
    }
}
