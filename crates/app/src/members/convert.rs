//! From what parlparse says of a person's terms to what the office says of a member.
use casework::member::Seat;
use registers::parlparse::{Constituency, Joined, Member};

/// The members of a file, each with their present or last term. Only a person's own number tells
/// one person from another, so somebody without one is known by the number of their term.
pub fn seats_of(joined: &Joined, constituencies: &[Constituency]) -> Vec<Seat> {
    joined.members.iter().filter_map(|member| seat_of(member, constituencies)).collect()
}

fn seat_of(member: &Member, constituencies: &[Constituency]) -> Option<Seat> {
    let spell = member.spells.last()?;
    let held = &spell.seat;
    let known = spell.constituency.as_ref();
    let known = known.and_then(|id| constituencies.iter().find(|one| one.id == *id));
    let code = match &member.number {
        Some(number) => format!("parliament:{number}"),
        None => format!("parlparse:{}", held.id.rsplit('/').next().unwrap_or(&held.id)),
    };
    Some(Seat {
        code,
        name: held.name.clone(),
        constituency: known.map_or_else(|| held.constituency.clone(), |one| one.name.clone()),
        other_names: known.map(|one| one.other_names.clone()).unwrap_or_default(),
        party: held.party.clone().unwrap_or_default(),
        since: held.from,
        until: held.to,
        source: format!("{} ({})", held.provenance.source, held.provenance.licence),
    })
}
