//! What an import would change, field by field, before anything is written.
use casework::{
    Day,
    id::{MemberId, OrganisationId},
    member::{Member, Seat},
    organisation::{Addition, Entry, Organisation, Succession},
};
use registers::{Organisation as Read, Reading};

use super::convert::entry_of;
use crate::{
    Office, Problem,
    stories::{self, Loaded},
};

/// One field of which something else would be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its code.
    pub field: &'static str,
    /// What is said now; empty for nothing.
    pub before: String,
    /// What would be said; empty for nothing.
    pub after: String,
}

/// One organisation or member of which something else would be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub name: String,
    /// What would be said otherwise.
    pub fields: Vec<Field>,
}

/// What an import would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Foreseen {
    /// Codes and names of those that are new.
    pub added: Vec<(String, String)>,
    /// Those of which something else would be said.
    pub changed: Vec<Change>,
    /// How many of those would be said to have ended.
    pub closed: usize,
    /// How many would stay as they are.
    pub same: usize,
    /// Names of those of which more is known than the file says: it stays.
    pub kept: Vec<String>,
}

/// What entering these organisations would change.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn foresee(office: &Office, reading: &Reading<Read>) -> Result<Foreseen, Problem> {
    let mut foreseen = Foreseen::default();
    for entry in reading.good.iter().map(entry_of) {
        let id = OrganisationId::of_code(&entry.code);
        let loaded: Loaded<Organisation> = stories::load(office.record.as_ref(), id.0).await?;
        let (kin, added) = (&loaded.story.succession, &loaded.story.added);
        if *kin != Succession::default() || *added != Addition::default() {
            foreseen.kept.push(entry.name.clone());
        }
        let (code, name) = (entry.code.clone(), entry.name.clone());
        let before = loaded.story.entry.as_ref().map(fields_of);
        foreseen.tell((code, name), before, fields_of(&entry));
    }
    Ok(foreseen)
}

/// What entering these members would change.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn foresee_members(office: &Office, seats: &[Seat]) -> Result<Foreseen, Problem> {
    let mut foreseen = Foreseen::default();
    for seat in seats {
        let id = MemberId::of_code(&seat.code);
        let loaded: Loaded<Member> = stories::load(office.record.as_ref(), id.0).await?;
        let before = loaded.story.seat.as_ref().map(fields_of_seat);
        foreseen.tell((seat.code.clone(), seat.name.clone()), before, fields_of_seat(seat));
    }
    Ok(foreseen)
}

type Fields = Vec<(&'static str, String)>;

impl Foreseen {
    fn tell(&mut self, (code, name): (String, String), before: Option<Fields>, after: Fields) {
        let Some(before) = before else {
            self.added.push((code, name));
            return;
        };
        let differ = before.into_iter().zip(after).filter(|(before, after)| before != after);
        let fields: Vec<Field> =
            differ.map(|((field, before), (_, after))| Field { field, before, after }).collect();
        if fields.is_empty() {
            self.same = self.same.saturating_add(1);
            return;
        }
        let ends = |it: &Field| it.field == ENDED && it.before.is_empty();
        self.closed = self.closed.saturating_add(usize::from(fields.iter().any(ends)));
        self.changed.push(Change { code, name, fields });
    }
}

/// The field that says when something ended.
const ENDED: &str = "ended";

fn fields_of(entry: &Entry) -> Fields {
    let Entry {
        code: _,
        name,
        other_names,
        sector,
        nation,
        regime,
        provider,
        scope_note,
        opened,
        closed,
        source,
        details,
    } = entry;
    vec![
        ("name", name.clone()),
        ("other-names", other_names.join("; ")),
        ("sector", sector.code().to_owned()),
        ("nation", nation.code().to_owned()),
        ("regime", regime.map(|it| it.code().to_owned()).unwrap_or_default()),
        ("provider", if *provider { "yes" } else { "no" }.to_owned()),
        ("scope-note", scope_note.clone().unwrap_or_default()),
        ("opened", day(*opened)),
        (ENDED, day(*closed)),
        ("source", source.clone()),
        ("kind", details.kind.clone()),
        ("town", details.town.clone()),
        ("postcode", details.postcode.clone()),
        ("part-of", details.part_of.join("; ")),
    ]
}

fn fields_of_seat(seat: &Seat) -> Fields {
    let Seat { code: _, name, constituency, other_names, party, since, until, source } = seat;
    vec![
        ("name", name.clone()),
        ("constituency", constituency.clone()),
        ("other-names", other_names.join("; ")),
        ("party", party.clone()),
        ("since", since.to_string()),
        (ENDED, day(*until)),
        ("source", source.clone()),
    ]
}

fn day(day: Option<Day>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}
