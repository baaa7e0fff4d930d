//! Constituencies with their names and dates: a JSON list.

use jiff::civil::Date;
use quick_xml::escape::unescape_with;
use serde::{Deserialize, Serialize};

use super::rows::{Rows, plain};
use super::{entity, identifier, provenance};
use crate::organisation::Provenance;
use crate::reading::{Collector, Reading, Reason};
use crate::when::{When, is_open};

const SOURCE: &str = "mySociety parlparse, constituencies";

/// A constituency, from one redrawing of its bounds to another. The file does not say in which
/// nation it lies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Constituency {
    /// Its identifier, such as `uk.org.publicwhip/cons/1`. The same name after a redrawing has
    /// another.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Other names and spellings of it.
    pub other_names: Vec<String>,
    /// When it began, if the file says: often the year alone.
    pub opened: Option<When>,
    /// The last day or year, if it has ended.
    pub closed: Option<When>,
    /// Where all this comes from.
    pub provenance: Provenance,
}

impl Constituency {
    /// Whether it exists on `day`, as far as the file tells: all through a year that is known
    /// alone.
    pub fn is_open_on(&self, day: Date) -> bool {
        is_open(self.opened, self.closed, day)
    }

    /// Every name it has, the first first.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.name).chain(&self.other_names).map(String::as_str)
    }
}

/// The fields as they stand in the file. Others may come and are passed over.
#[derive(Deserialize)]
#[serde(expecting = "an entry with an id and names")]
struct Printed {
    id: Option<String>,
    names: Option<Vec<String>>,
    start_date: Option<String>,
    end_date: Option<String>,
}

/// Reads the list of constituencies.
///
/// An entry that cannot be read is told by the line on which it begins, and the others load.
/// Where the file is damaged or breaks off, what came before loads.
pub fn read_constituencies(bytes: &[u8]) -> Reading<Constituency> {
    let text = String::from_utf8_lossy(bytes);
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
    let mut collector = Collector::by(|constituency: &Constituency| &constituency.id);
    for (line, row) in Rows::of(text) {
        collector.take(line, row.and_then(constituency));
    }
    collector.finish()
}

fn constituency(row: &str) -> Result<Constituency, Reason> {
    if row.contains(char::REPLACEMENT_CHARACTER) {
        return Err(Reason::NotUtf8);
    }
    let printed: Printed =
        serde_json::from_str(row).map_err(|error| Reason::NotTheForm(plain(&error)))?;
    let id = identifier("uk.org.publicwhip/cons/", printed.id.unwrap_or_default().trim())?;
    let mut names = names(printed.names.unwrap_or_default()).into_iter();
    let name = names.next().filter(|name| !name.is_empty()).ok_or(Reason::MissingName)?;
    let (opened, closed) = (when(printed.start_date)?, when(printed.end_date)?);
    if let (Some(opened), Some(closed)) = (opened, closed)
        && closed.last_day() < opened.first_day()
    {
        return Err(Reason::EndsBeforeItBegins);
    }
    let other_names = names.filter(|name| !name.is_empty()).collect();
    let provenance = provenance(SOURCE);
    Ok(Constituency { id, name, other_names, opened, closed, provenance })
}

/// The names, each once. Entities in them are letters: `M&ocirc;n` and `Môn` are one name.
fn names(printed: Vec<String>) -> Vec<String> {
    let mut names = Vec::new();
    for name in printed {
        let name = unescape_with(&name, entity).map_or_else(|_| name.clone(), Into::into);
        if !names.iter().any(|known| known == name.trim()) {
            names.push(name.trim().to_owned());
        }
    }
    names
}

fn when(text: Option<String>) -> Result<Option<When>, Reason> {
    match text.as_deref().map(str::trim) {
        None | Some("") => Ok(None),
        Some(text) => Ok(Some(text.parse()?)),
    }
}
