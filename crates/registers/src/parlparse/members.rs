//! Members of the House of Commons: an XML list with one entry for each spell.

use std::collections::HashMap;

use jiff::civil::{Date, date};
use quick_xml::XmlVersion;
use quick_xml::events::BytesStart;
use serde::{Deserialize, Serialize};

use super::elements::{Elements, letters};
use super::{entity, identifier, provenance};
use crate::organisation::Provenance;
use crate::reading::{Collector, Reading, Reason, name, optional};
use crate::when::{NoSuchDate, When};

const SOURCE: &str = "mySociety parlparse, members";

/// The last day of a spell that has not ended, as the file writes it.
const STILL_SITTING: Date = date(9999, 12, 31);

/// A seat in the House of Commons held by one person, for one party, from one day to another.
///
/// A general election or a change of party begins another, with an identifier of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatHeld {
    /// Its identifier, such as `uk.org.publicwhip/member/40034`. It is not the person's.
    pub id: String,
    /// The person's number at Parliament, if the file gives it: the same in each of their spells.
    pub number: Option<String>,
    /// The person's title, such as `Sir`.
    pub title: Option<String>,
    /// The person's first name.
    pub first_name: Option<String>,
    /// The person's last name.
    pub last_name: String,
    /// The person's name as people write it: title, first name, last name.
    pub name: String,
    /// The constituency's name, as the file spells it.
    pub constituency: String,
    /// The party, in the file's short form such as `LDem`.
    pub party: Option<String>,
    /// The first day.
    pub from: Date,
    /// The last day; nothing while they still sit.
    pub to: Option<Date>,
    /// Why it began, if the file says.
    pub came_why: Option<Why>,
    /// Why it ended, if it has and the file says.
    pub left_why: Option<Why>,
    /// Where all this comes from.
    pub provenance: Provenance,
}

impl SeatHeld {
    /// Whether the person sits on `day`; the first day and the last are counted in.
    pub fn is_held_on(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

/// Why somebody came to a seat or left it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// A general election, or Parliament dissolved for one.
    GeneralElection,
    /// A by-election.
    ByElection,
    /// The person changed party and kept the seat.
    ChangedParty,
    /// Resigned.
    Resigned,
    /// Died.
    Died,
    /// Disqualified.
    Disqualified,
    /// The election was declared void.
    DeclaredVoid,
    /// Went to the House of Lords.
    BecamePeer,
    /// Something else, in the file's own word.
    Other(String),
}

impl Why {
    /// Nothing, if the file says that it is unknown or that the spell has not ended.
    fn of(text: &str) -> Option<Self> {
        Some(match text {
            "" | "unknown" | "still_in_office" => return None,
            "by_election" => Self::ByElection,
            "changed_party" => Self::ChangedParty,
            "resigned" => Self::Resigned,
            "died" => Self::Died,
            "disqualified" => Self::Disqualified,
            "declared_void" => Self::DeclaredVoid,
            "became_peer" => Self::BecamePeer,
            // Some files add whether the person stood again.
            text if text.starts_with("general_election") => Self::GeneralElection,
            other => Self::Other(other.to_owned()),
        })
    }
}

/// Reads the list of members of the House of Commons.
///
/// An entry that cannot be read is told by the line on which it begins, and the others load.
/// Where the file is damaged or breaks off, what came before loads.
pub fn read_members(bytes: &[u8]) -> Reading<SeatHeld> {
    let mut collector = Collector::by(|seat: &SeatHeld| &seat.id);
    match letters(bytes) {
        Ok(text) => {
            for (line, element) in Elements::of(&text, "publicwhip") {
                match element {
                    Ok(element) if element.name().as_ref() == "member" => {
                        collector.take(line, seat(&element));
                    }
                    Ok(_) => {}
                    Err(reason) => collector.take(line, Err(reason)),
                }
            }
        }
        Err(reason) => collector.take(1, Err(reason)),
    }
    collector.finish()
}

fn seat(element: &BytesStart) -> Result<SeatHeld, Reason> {
    let fields = Fields::of(element)?;
    let house = fields.text("house");
    if !matches!(house, "" | "commons") {
        return Err(Reason::OtherHouse(house.to_owned()));
    }
    let id = identifier("uk.org.publicwhip/member/", fields.text("id"))?;
    let last_name = name(fields.text("lastname"))?.to_owned();
    let constituency = optional(fields.text("constituency")).ok_or(Reason::MissingConstituency)?;
    let (from, to) = (fields.day("fromdate")?, fields.day("todate")?);
    if to < from {
        return Err(Reason::EndsBeforeItBegins);
    }
    Ok(SeatHeld {
        id,
        number: optional(fields.text("datadotparl_id")),
        name: fields.name(),
        title: optional(fields.text("title")),
        first_name: optional(fields.text("firstname")),
        last_name,
        constituency,
        party: optional(fields.text("party")),
        from,
        to: Some(to).filter(|to| *to != STILL_SITTING),
        came_why: Why::of(fields.text("fromwhy")),
        left_why: Why::of(fields.text("towhy")),
        provenance: provenance(SOURCE),
    })
}

/// The attributes of an entry, by name.
struct Fields(HashMap<String, String>);

impl Fields {
    /// # Errors
    ///
    /// A letter that cannot be read, an attribute without quotation marks or twice, an entity
    /// that stands for nothing.
    fn of(element: &BytesStart) -> Result<Self, Reason> {
        if element.attributes_raw().contains(char::REPLACEMENT_CHARACTER) {
            return Err(Reason::NotUtf8);
        }
        let mut fields = HashMap::new();
        for attribute in element.attributes().with_checks(false) {
            let attribute = attribute.map_err(not_the_form)?;
            let key = attribute.key.as_ref();
            let value = attribute
                .normalized_value_with(XmlVersion::Implicit1_0, 1, entity)
                .map_err(not_the_form)?;
            if fields.insert(key.to_owned(), value.trim().to_owned()).is_some() {
                return Err(Reason::NotTheForm(format!("`{key}` stands twice")));
            }
        }
        Ok(Self(fields))
    }

    /// An attribute's text, empty if there is none.
    fn text(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    fn day(&self, name: &str) -> Result<Date, Reason> {
        match self.text(name) {
            "" => Err(Reason::MissingDate),
            text => match text.parse()? {
                When::Day(day) => Ok(day),
                When::MonthOf(_) | When::YearOf(_) => Err(NoSuchDate(text.to_owned()).into()),
            },
        }
    }

    fn name(&self) -> String {
        let parts = ["title", "firstname", "lastname"].map(|part| self.text(part));
        parts.iter().flat_map(|part| part.split_whitespace()).collect::<Vec<_>>().join(" ")
    }
}

/// What is wrong, without a place that counts from somewhere inside the entry.
fn not_the_form(error: impl ToString) -> Reason {
    let text = error.to_string();
    Reason::NotTheForm(match text.split_once(": ") {
        Some((place, what)) if place.starts_with("at ") || place.starts_with("position ") => {
            what.to_owned()
        }
        _ => text,
    })
}
