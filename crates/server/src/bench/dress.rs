//! A story told again of somebody else: the pieces of a mould put together with new names, days
//! and identifiers, revived and folded as any story is, and made into the rows of its lists.
use app::{
    Problem,
    lists::{Drawn, Rows},
    ports::{Envelope, Past},
    stories,
};
use casework::{
    Case, Day, Reference,
    account::Account,
    event::RenditionWords,
    publication::hash_of,
    record::{Kind, Stream, Wire},
};
use jiff::ToSpan;
use store::Tale;
use uuid::Uuid;

use super::{
    dice::Dice,
    mould::{Deed, Mould, Piece, Shape, Slot, Who},
    names,
};

/// A day in microseconds.
pub(crate) const DAY: i64 = 86_400_000_000;

/// Who can play a part.
#[derive(Debug, Clone, Default)]
pub(crate) struct Cast {
    /// Officers, by their accounts.
    pub(crate) officers: Vec<Uuid>,
    /// Organisations, with their names.
    pub(crate) bodies: Vec<(Uuid, String)>,
}

/// One telling: which story, how much of it, and when.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Telling {
    /// Which of the office's cases.
    pub(crate) number: u64,
    /// Which mould.
    pub(crate) mould: usize,
    /// How many of its commands.
    pub(crate) deeds: usize,
    /// How many days later than the mould's.
    pub(crate) later: i64,
    /// When it begins.
    pub(crate) at: i64,
}

/// What stands in the slots in one telling.
pub(crate) struct Dress {
    pub(crate) case: Uuid,
    pub(crate) account: Uuid,
    pub(crate) reference: Reference,
    pub(crate) officers: [Uuid; 3],
    body: (Uuid, String),
    name: String,
    surname: String,
    affected: String,
    email: String,
    phone: String,
    receipt: String,
    rendition: String,
    later: i64,
    /// Turns the mould's command ids into others.
    mask: u128,
}

impl Dress {
    pub(crate) fn of(seed: u64, telling: &Telling, cast: &Cast) -> Self {
        let mut dice = Dice::of(seed, telling.number);
        let surname = names::last(&mut dice);
        let name = format!("{} {surname}", names::first(&mut dice));
        let affected = format!("{} {surname}", names::first(&mut dice));
        let email =
            format!("{}.{}@people.example", name.to_lowercase().replace(' ', "."), telling.number);
        let first = usize::try_from(dice.below(1 << 32)).unwrap_or_default();
        let officer = |next: usize| {
            let at = (first + next) % cast.officers.len().max(1);
            cast.officers.get(at).copied().unwrap_or_default()
        };
        Self {
            case: identifier(telling.at, &mut dice),
            account: identifier(telling.at, &mut dice),
            // Odd and no multiple of five, so that no two cases share a reference.
            reference: Reference::from_random(
                telling.number.wrapping_mul(7_182_818_281).wrapping_add(seed % 1_000_000),
            ),
            officers: [officer(0), officer(1), officer(2)],
            body: dice.pick(&cast.bodies).cloned().unwrap_or_default(),
            receipt: format!("{:032x}{:032x}", dice.wide(), dice.wide()),
            rendition: String::new(),
            later: telling.later,
            mask: dice.wide() & !(0xf << 76) & !(0b11 << 62),
            name,
            surname,
            affected,
            email,
            phone: format!("01632 {:07}", telling.number % 10_000_000),
        }
    }

    fn id(&self, who: Who) -> Uuid {
        match who {
            Who::Same(id) => id,
            Who::Slot(Slot::Account) => self.account,
            Who::Slot(Slot::Body) => self.body.0,
            Who::Slot(Slot::Officer(at)) => self.officers.get(at).copied().unwrap_or_default(),
            Who::Slot(_) => self.case,
        }
    }

    fn put(&self, slot: Slot, text: &mut String) {
        match slot {
            Slot::Case | Slot::Account | Slot::Body | Slot::Officer(_) => {
                text.push_str(&self.id(Who::Slot(slot)).to_string());
            }
            Slot::Digits => text.push_str(&self.reference.digits()),
            Slot::Reference => text.push_str(&self.reference.to_string()),
            Slot::Email => text.push_str(&self.email),
            Slot::Phone => text.push_str(&self.phone),
            Slot::Receipt => text.push_str(&self.receipt),
            Slot::Rendition => text.push_str(&self.rendition),
            Slot::BodyName => text.push_str(&self.body.1),
            Slot::Name => text.push_str(&self.name),
            Slot::Surname => text.push_str(&self.surname),
            Slot::Affected => text.push_str(&self.affected),
        }
    }

    fn text(&self, pieces: &[Piece]) -> Vec<u8> {
        let mut text = String::new();
        for piece in pieces {
            match piece {
                Piece::Words(words) => text.push_str(words),
                Piece::Slot(slot) => self.put(*slot, &mut text),
                Piece::Day(day) => text.push_str(&self.day(*day).to_string()),
            }
        }
        text.into_bytes()
    }

    fn day(&self, day: Day) -> Day {
        day.saturating_add(self.later.days())
    }

    fn wire(&mut self, shape: &Shape) -> Wire {
        let personal = shape.personal.as_deref().map(|pieces| self.text(pieces));
        if shape.name == "rendition-drafted"
            && let Some(hash) = personal.as_deref().and_then(hash_in)
        {
            self.rendition = hash; // an approval is bound to the very text
        }
        Wire {
            name: shape.name.clone(),
            version: shape.version,
            class: shape.class,
            open: self.text(&shape.open),
            personal,
        }
    }

    /// The events of a stream, as they will be read back.
    fn past(&mut self, deeds: &[Deed]) -> Vec<Past> {
        let mut past = Vec::new();
        for deed in deeds {
            for shape in &deed.events {
                past.push(Past {
                    position: i64::try_from(past.len()).unwrap_or(i64::MAX) + 1,
                    recorded_at: deed.recorded_at + self.later * DAY,
                    actor: self.id(deed.actor),
                    on_behalf_of: deed.on_behalf_of.map(|who| self.id(who)),
                    command: Uuid::from_u128(deed.command.as_u128() ^ self.mask),
                    wire: self.wire(shape),
                });
            }
        }
        past
    }

    /// The case and its complainant's account.
    pub(crate) fn tales(mut self, mould: &Mould, deeds: usize) -> Result<[Tale; 2], Problem> {
        let account = self.past(&mould.account);
        let case = self.past(mould.case.get(..deeds).unwrap_or(&mould.case));
        Ok([tale::<Account>(self.account, account)?, tale::<Case>(self.case, case)?])
    }
}

fn hash_in(personal: &[u8]) -> Option<String> {
    let words: Vec<RenditionWords> = serde_json::from_slice(personal).ok()?;
    words.first().map(hash_of)
}

/// A UUID of version 7: where it stands among others tells when it was made.
fn identifier(at: i64, dice: &mut Dice) -> Uuid {
    let milliseconds = u64::try_from(at / 1000).unwrap_or_default();
    let random: [u8; 16] = dice.wide().to_be_bytes();
    let mut bytes = [0; 10];
    bytes.iter_mut().zip(random).for_each(|(byte, drawn)| *byte = drawn);
    uuid::Builder::from_unix_timestamp_millis(milliseconds, &bytes).into_uuid()
}

/// A whole stream: folded as it will be when it is read, with the rows that it then has.
fn tale<S: Drawn>(id: Uuid, past: Vec<Past>) -> Result<Tale, Problem> {
    let told = past.iter().map(stories::revive::<S>).collect::<Result<Vec<_>, _>>()?;
    let rows: Rows = stories::fold::<S>(&told)?.rows(id);
    let stream = Stream { kind: kind_of::<S>(), id };
    let mut commands = Vec::<(Envelope, Vec<Wire>)>::new();
    for past in past {
        let envelope = Envelope {
            command: past.command,
            actor: past.actor,
            on_behalf_of: past.on_behalf_of,
            cause: None,
            recorded_at: past.recorded_at,
        };
        match commands.last_mut().filter(|(last, _)| last.command == envelope.command) {
            Some((_, events)) => events.push(past.wire),
            None => commands.push((envelope, vec![past.wire])),
        }
    }
    Ok(Tale { stream, commands, rows })
}

fn kind_of<S: Drawn>() -> Kind {
    S::KIND
}
