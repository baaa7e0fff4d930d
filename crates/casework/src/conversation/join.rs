//! An officer joins two cases: neither is rewritten, both stories say so.
use std::collections::BTreeSet;

use crate::{
    Complaint, Event, Personal, Refusal,
    alike::is_same_complainant,
    case::{IssueState, Stage},
    checks,
    codes::{Joint, Place},
    event::Owner,
    id::{CaseId, IssueNo},
    permission::{Deed, Permit},
};

/// One of the two cases, and the leave that its officer has in it.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// Which.
    pub id: CaseId,
    /// As it stands now.
    pub case: &'a Complaint,
    /// For this deed, in this case.
    pub permit: &'a Permit,
}

/// How the two are joined.
#[derive(Debug, Clone, Copy)]
pub struct Joining<'a> {
    /// Worked on together, or the same complaint sent twice.
    pub joint: Joint,
    /// Why. For colleagues: whoever complained reads a letter, not this.
    pub reason: &'a str,
}

/// Joins two cases: what happens in the one that leads, and in the one that follows.
///
/// # Errors
///
/// They are one case, one of them is closed, one is joined already in a way that leaves no room
/// for this, or, for a complaint sent twice, not the same person sent both or work on the second
/// has begun.
pub fn join(
    leads: Side<'_>,
    follows: Side<'_>,
    joining: &Joining<'_>,
) -> Result<(Vec<Event>, Vec<Event>), Refusal> {
    leads.permit.is_for(Deed::Join)?;
    follows.permit.is_for(Deed::Join)?;
    let reason = checks::reason(joining.reason)?;
    if leads.id == follows.id {
        return Err(Refusal::SameCase);
    }
    if leads.case.is_closed() || follows.case.is_closed() {
        return Err(Refusal::WrongStage);
    }
    has_room(leads.case.follows().map(|(_, joined)| joined))?;
    has_room(follows.case.joined.values().next())?;
    let closes = match joining.joint {
        Joint::WorkTogether => BTreeSet::new(),
        Joint::SentTwice => closed_with(leads.case, follows.case)?,
    };
    let joined = |other: Side<'_>, place, closes| Event::CaseJoined {
        other: other.id,
        reference: other.case.reference,
        joint: joining.joint,
        place,
        closes,
        reason: Personal::from(reason),
    };
    let leading = vec![joined(follows, Place::Leads, BTreeSet::new())];
    let mut following = vec![joined(leads, Place::Follows, closes)];
    following.extend(same_officer(leads.case, follows.case, joining.joint));
    Ok((leading, following))
}

/// One case leads, and the others follow it: none does both.
fn has_room(joined: Option<&crate::case::Joined>) -> Result<(), Refusal> {
    joined.map_or(Ok(()), |joined| Err(Refusal::JoinedAlready(joined.reference)))
}

/// The issues of a complaint that was sent twice: dealt with under the other reference.
fn closed_with(leads: &Complaint, follows: &Complaint) -> Result<BTreeSet<IssueNo>, Refusal> {
    if !is_same_complainant(leads, follows) {
        return Err(Refusal::NotTheSamePerson);
    }
    let is_early = matches!(follows.stage, Stage::Checks | Stage::Waiting { .. });
    if !is_early || follows.issues.values().any(|issue| issue.state.is_taken_on()) {
        return Err(Refusal::WorkHasBegun);
    }
    let open = |state| matches!(state, IssueState::Unchecked | IssueState::SentBack { .. });
    let closes: BTreeSet<_> =
        follows.issues.values().filter(|issue| open(issue.state)).map(|issue| issue.no).collect();
    if closes.is_empty() { Err(Refusal::WrongStage) } else { Ok(closes) }
}

/// Who answers for the case that leads answers for both.
fn same_officer(leads: &Complaint, follows: &Complaint, joint: Joint) -> Option<Event> {
    let owner = leads.desk.owner;
    let wanted = joint == Joint::WorkTogether
        && matches!(owner, Owner::Officer(_))
        && follows.desk.owner != owner;
    wanted.then_some(Event::OwnerNamed { owner, next: follows.desk.next })
}
