//! Joins seats with their constituencies, and the spells of one person with each other.

use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::constituencies::Constituency;
use super::members::SeatHeld;
use crate::names::folded;

/// Seats by person, with everything that could not be told about them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Joined {
    /// Everybody, in the order in which the file first names them.
    pub members: Vec<Member>,
    /// What could not be told. The seats that it is about are among the members all the same.
    pub notes: Vec<Note>,
}

/// A person, with each spell in the House of Commons that the file knows to be theirs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Their number at Parliament. Without it, nobody can say which other spells are theirs.
    pub number: Option<String>,
    /// Their spells, the first first. There is always one.
    pub spells: Vec<Spell>,
}

impl Member {
    /// Their name, as in the last spell.
    pub fn name(&self) -> &str {
        self.spells.last().map_or("", |spell| &spell.seat.name)
    }
}

/// A seat held, and the constituency that it is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spell {
    /// The seat.
    pub seat: SeatHeld,
    /// The constituency's identifier; a note says why there is none.
    pub constituency: Option<String>,
}

/// Something about a seat that could not be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The seat's identifier.
    pub seat: String,
    /// What.
    pub doubt: Doubt,
}

/// What could not be told about a seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// No constituency has this name.
    NoSuchConstituency(String),
    /// These constituencies have its name, but not on the day the seat begins.
    NotOpenThen(Vec<String>),
    /// All these constituencies have its name on the day the seat begins.
    SeveralConstituencies(Vec<String>),
    /// Parliament's number is missing: other spells of the same person stay apart.
    NoNumber,
    /// Parliament's number is missing, and these seats were held under the same name.
    Namesakes(Vec<String>),
    /// It begins before this seat of the same person ends.
    Overlaps(String),
}

impl Doubt {
    /// The key of the sentence that tells people; its argument `detail` is [`Self::detail`].
    pub fn key(&self) -> &'static str {
        match self {
            Self::NoSuchConstituency(_) => "seat-doubt-no-such-constituency",
            Self::NotOpenThen(_) => "seat-doubt-not-open-then",
            Self::SeveralConstituencies(_) => "seat-doubt-several-constituencies",
            Self::NoNumber => "seat-doubt-no-number",
            Self::Namesakes(_) => "seat-doubt-namesakes",
            Self::Overlaps(_) => "seat-doubt-overlaps",
        }
    }

    /// What the sentence quotes from the files, or nothing.
    pub fn detail(&self) -> String {
        match self {
            Self::NoNumber => String::new(),
            Self::NoSuchConstituency(text) | Self::Overlaps(text) => text.clone(),
            Self::NotOpenThen(ids) | Self::SeveralConstituencies(ids) | Self::Namesakes(ids) => {
                ids.join(", ")
            }
        }
    }
}

/// Finds the constituency of each seat, and puts the spells of one person together.
///
/// A seat's constituency is the one that has its name, in any spelling, on the day the seat
/// begins; where several have, the one that is still open on the day it ends. Spells belong to
/// one person if Parliament's number says so, never because the names are the same.
pub fn join(seats: Vec<SeatHeld>, constituencies: &[Constituency]) -> Joined {
    let mut notes = namesakes(&seats);
    let by_name = by_name(constituencies);
    let mut members: Vec<Member> = Vec::new();
    let mut members_by_number: HashMap<String, usize> = HashMap::new();
    for seat in seats {
        let constituency = match constituency(&seat, &by_name) {
            Ok(found) => Some(found.id.clone()),
            Err(doubt) => {
                notes.push(Note { seat: seat.id.clone(), doubt });
                None
            }
        };
        let number = seat.number.clone();
        let known = number.as_ref().and_then(|it| members_by_number.get(it)).copied();
        let spell = Spell { seat, constituency };
        if let Some(member) = known.and_then(|index| members.get_mut(index)) {
            member.spells.push(spell);
        } else {
            members_by_number.extend(number.clone().map(|number| (number, members.len())));
            members.push(Member { number, spells: vec![spell] });
        }
    }
    for member in &mut members {
        member.spells.sort_by_key(|spell| spell.seat.from);
        notes.extend(overlaps(&member.spells));
    }
    Joined { members, notes }
}

/// Constituencies by each of their names.
type ByName<'a> = HashMap<String, Vec<&'a Constituency>>;

fn by_name(constituencies: &[Constituency]) -> ByName<'_> {
    let mut by_name = ByName::new();
    for constituency in constituencies {
        let names: BTreeSet<String> = constituency.names().map(folded).collect();
        for name in names.into_iter().filter(|name| !name.is_empty()) {
            by_name.entry(name).or_default().push(constituency);
        }
    }
    by_name
}

fn constituency<'a>(seat: &SeatHeld, by_name: &ByName<'a>) -> Result<&'a Constituency, Doubt> {
    let Some(named) = by_name.get(&folded(&seat.constituency)) else {
        return Err(Doubt::NoSuchConstituency(seat.constituency.clone()));
    };
    let open = open_on(seat.from, named);
    let still_open = open_on(seat.to.unwrap_or(seat.from), &open);
    match (open.as_slice(), still_open.as_slice()) {
        ([one], _) | (_, [one]) => Ok(one),
        ([], _) => Err(Doubt::NotOpenThen(ids(named))),
        _ => Err(Doubt::SeveralConstituencies(ids(&open))),
    }
}

fn open_on<'a>(day: Date, constituencies: &[&'a Constituency]) -> Vec<&'a Constituency> {
    constituencies.iter().copied().filter(|it| it.is_open_on(day)).collect()
}

fn ids(constituencies: &[&Constituency]) -> Vec<String> {
    constituencies.iter().map(|it| it.id.clone()).collect()
}

/// A note for each seat without a number.
fn namesakes(seats: &[SeatHeld]) -> Vec<Note> {
    let person = |seat: &SeatHeld| {
        folded(&format!("{} {}", seat.first_name.as_deref().unwrap_or_default(), seat.last_name))
    };
    let mut ids_by_person: HashMap<String, Vec<&str>> = HashMap::new();
    for seat in seats {
        ids_by_person.entry(person(seat)).or_default().push(&seat.id);
    }
    let without = seats.iter().filter(|seat| seat.number.is_none());
    let notes = without.map(|seat| {
        let same = ids_by_person.get(&person(seat)).map(Vec::as_slice).unwrap_or_default();
        let others: Vec<String> =
            same.iter().filter(|id| **id != seat.id).map(|id| (*id).to_owned()).collect();
        let doubt = if others.is_empty() { Doubt::NoNumber } else { Doubt::Namesakes(others) };
        Note { seat: seat.id.clone(), doubt }
    });
    notes.collect()
}

/// A note for each spell that begins before an earlier one ends.
fn overlaps(spells: &[Spell]) -> Vec<Note> {
    let end = |seat: &SeatHeld| seat.to.unwrap_or(Date::MAX);
    let mut notes = Vec::new();
    let mut longest: Option<&SeatHeld> = None;
    for seat in spells.iter().map(|spell| &spell.seat) {
        if let Some(before) = longest.filter(|before| end(before) >= seat.from) {
            let doubt = Doubt::Overlaps(before.id.clone());
            notes.push(Note { seat: seat.id.clone(), doubt });
        }
        if longest.is_none_or(|before| end(before) <= end(seat)) {
            longest = Some(seat);
        }
    }
    notes
}
