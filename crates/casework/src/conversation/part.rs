//! An officer parts two cases that were joined.
use crate::{
    Event, Personal, Refusal, checks,
    codes::{Joint, Place},
    permission::Deed,
};

use super::Side;

/// Parts two cases: what happens in each. A complaint that was closed because it had been sent
/// twice is open again, and its checks begin.
///
/// # Errors
///
/// They are not joined, or both are closed and there is nothing left to work on.
pub fn part(
    one: Side<'_>,
    other: Side<'_>,
    words: &str,
) -> Result<(Vec<Event>, Vec<Event>), Refusal> {
    one.permit.is_for(Deed::Part)?;
    other.permit.is_for(Deed::Part)?;
    let reason = checks::reason(words)?;
    let joined = one.case.joined.get(&other.id).ok_or(Refusal::NoSuchThing)?;
    let both_closed = one.case.is_closed() && other.case.is_closed();
    if joined.joint == Joint::WorkTogether && both_closed {
        return Err(Refusal::WrongStage);
    }
    let parted = |from: Side<'_>, place| {
        vec![Event::CaseParted {
            other: from.id,
            reference: from.case.reference,
            joint: joined.joint,
            place,
            reason: Personal::from(reason),
        }]
    };
    let elsewhere = match joined.place {
        Place::Leads => Place::Follows,
        Place::Follows => Place::Leads,
    };
    Ok((parted(other, joined.place), parted(one, elsewhere)))
}
