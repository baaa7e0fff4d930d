//! The cases that a case is worked on with.
use std::collections::BTreeSet;

use crate::{
    Day, Reference, Refusal,
    codes::{DeclineGround, Joint, Place, Queue, SpeaksFor, SpeaksGround},
    duty::check_by,
    event::{Event, Owner},
    id::{AccountId, CaseId, IssueNo},
    record::Told,
};

use super::{Complaint, Desk, IssueState, Stage};

/// Another case that this one is joined with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joined {
    /// What people quote.
    pub reference: Reference,
    /// How.
    pub joint: Joint,
    /// The place of this case, not of the other.
    pub place: Place,
    /// Since when.
    pub on: Day,
    /// The issues of this case that are dealt with under the other reference.
    pub closes: BTreeSet<IssueNo>,
}

/// Who speaks for somebody who has died, as it was decided last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spoken {
    /// Of whoever complains in this case.
    pub speaks: SpeaksFor,
    /// On which ground.
    pub ground: SpeaksGround,
    /// The case of the other who wants to.
    pub other: CaseId,
    /// When.
    pub on: Day,
    /// Who decided.
    pub by: AccountId,
}

impl Complaint {
    /// What joining and parting change.
    pub(super) fn together(&mut self, told: &Told<Event>) -> Result<(), Refusal> {
        match &told.event {
            Event::CaseJoined { other, reference, joint, place, closes, .. } => {
                for no in closes {
                    let ground = DeclineGround::Duplicate;
                    self.issue_mut(*no)?.state = IssueState::Declined { ground };
                }
                if !closes.is_empty() {
                    self.stage = Stage::Closed { on: told.day };
                }
                let (reference, joint, place) = (*reference, *joint, *place);
                let joined =
                    Joined { reference, joint, place, on: told.day, closes: closes.clone() };
                self.joined.insert(*other, joined);
            }
            Event::CaseParted { other, .. } => {
                let parted = self.joined.remove(other).ok_or(Refusal::NoSuchThing)?;
                self.reopen(&parted, told.day)?;
                self.spoken = self.spoken.filter(|spoken| spoken.other != *other);
            }
            Event::SpeakerDecided { other, speaks, ground, .. } => {
                let (on, by) = (told.day, AccountId(told.actor));
                let (speaks, ground, other) = (*speaks, *ground, *other);
                self.spoken = Some(Spoken { speaks, ground, other, on, by });
            }
            _ => return Err(Refusal::WrongStage),
        }
        Ok(())
    }

    /// Opens again what was closed because it was dealt with elsewhere: it waits for an officer as
    /// on its first day.
    fn reopen(&mut self, parted: &Joined, today: Day) -> Result<(), Refusal> {
        for no in &parted.closes {
            self.issue_mut(*no)?.state = IssueState::Unchecked;
        }
        if !parted.closes.is_empty() {
            self.stage = Stage::Checks;
            let owner = Owner::Queue(Queue::InitialChecks);
            self.desk = Desk { owner, next: check_by(today) };
        }
        Ok(())
    }

    /// The case that this one follows, if it follows one.
    pub fn follows(&self) -> Option<(CaseId, &Joined)> {
        let mut all = self.joined.iter();
        all.find(|(_, joined)| joined.place == Place::Follows).map(|(id, joined)| (*id, joined))
    }
}
