//! The two registers of government organisations: tab-separated, with a heading.

use std::collections::HashMap;

use crate::organisation::{Kind, Nation, Organisation, Provenance, Sector};
use crate::reading::{
    BadLine, Collector, Layout, Line, Reading, Reason, code, lines, name, optional,
};
use crate::when::When;

const ORGANISATIONS: &str = "GOV.UK organisations";
const REGISTER: &str = "Government organisation register";

/// The pages of governments that are not the United Kingdom's.
const DEVOLVED: &[(&str, Nation)] = &[
    ("the-scottish-government", Nation::Scotland),
    ("welsh-government", Nation::Wales),
    ("northern-ireland-executive", Nation::NorthernIreland),
];

/// Reads the list of organisations on GOV.UK: names, abbreviations, kinds, parents.
///
/// A line that cannot be read is reported and the others load. The list does not say where a
/// body serves; all are taken to serve the United Kingdom, except the devolved governments and
/// what belongs to them alone.
pub fn read_organisations(bytes: &[u8]) -> Reading<Organisation> {
    let layout = Layout { delimiter: b'\t', quoted: false, columns: 7..=7 };
    let mut slugs = HashMap::new();
    let mut reading = read(bytes, &layout, OrganisationColumns::find, |line, columns| {
        let organisation = organisation(line, columns)?;
        slugs.insert(line.column(columns.slug).to_owned(), organisation.code.clone());
        Ok(organisation)
    });
    for organisation in &mut reading.good {
        for parent in &mut organisation.parents {
            *parent = slugs.get(parent).cloned().unwrap_or_else(|| format!("govuk:{parent}"));
        }
    }
    reading
}

/// Reads the register of organisations: names, websites, days of beginning and end.
///
/// A line that cannot be read is reported and the others load.
pub fn read_register(bytes: &[u8]) -> Reading<Organisation> {
    let layout = Layout { delimiter: b'\t', quoted: false, columns: 5..=5 };
    read(bytes, &layout, RegisterColumns::find, registered)
}

/// Adds to each organisation the days that the register knows, and the organisations that only
/// the register knows.
pub fn join(organisations: Vec<Organisation>, register: Vec<Organisation>) -> Vec<Organisation> {
    let mut register_by_code: HashMap<String, Organisation> =
        register.iter().cloned().map(|entry| (entry.code.clone(), entry)).collect();
    let mut joined = organisations;
    for organisation in &mut joined {
        if let Some(entry) = register_by_code.remove(&organisation.code) {
            organisation.opened = entry.opened;
            organisation.closed = entry.closed;
            organisation.website = organisation.website.take().or(entry.website);
        }
    }
    joined.extend(register.into_iter().filter(|entry| register_by_code.contains_key(&entry.code)));
    joined
}

fn read<C>(
    bytes: &[u8],
    layout: &Layout,
    find: impl Fn(&Line) -> Result<C, Reason>,
    mut organisation: impl FnMut(&Line, &C) -> Result<Organisation, Reason>,
) -> Reading<Organisation> {
    let mut lines = lines(bytes, layout);
    let Some((number, heading)) = lines.next() else {
        return Reading::default();
    };
    let columns = match heading.and_then(|heading| find(&heading)) {
        Ok(columns) => columns,
        Err(reason) => {
            return Reading { good: Vec::new(), bad: vec![BadLine { line: number, reason }] };
        }
    };
    let mut collector = Collector::by(|organisation: &Organisation| &organisation.code);
    for (number, line) in lines {
        collector.take(number, line.and_then(|line| organisation(&line, &columns)));
    }
    collector.finish()
}

struct OrganisationColumns {
    code: usize,
    abbreviation: usize,
    kind: usize,
    slug: usize,
    name: usize,
    website: usize,
    parents: usize,
}

impl OrganisationColumns {
    fn find(heading: &Line) -> Result<Self, Reason> {
        Ok(Self {
            code: heading.position("government-organisation")?,
            abbreviation: heading.position("abbreviation")?,
            kind: heading.position("government-organisation-type")?,
            slug: heading.position("govuk")?,
            name: heading.position("name")?,
            website: heading.position("website")?,
            parents: heading.position("parent-govuks")?,
        })
    }
}

fn organisation(line: &Line, columns: &OrganisationColumns) -> Result<Organisation, Reason> {
    let name = name(line.column(columns.name))?.to_owned();
    let slug = line.column(columns.slug);
    let parents: Vec<String> = line
        .column(columns.parents)
        .split(';')
        .map(|parent| parent.trim().to_owned())
        .filter(|parent| !parent.is_empty())
        .collect();
    Ok(Organisation {
        code: code("gov", line.column(columns.code))?,
        other_names: optional(line.column(columns.abbreviation))
            .filter(|abbreviation| *abbreviation != name)
            .into_iter()
            .collect(),
        name,
        kind: kind(line.column(columns.kind)),
        sector: Sector::Government,
        nation: nation(slug, &parents),
        address: None,
        opened: None,
        closed: None,
        website: optional(line.column(columns.website)),
        parents,
        provenance: Provenance::open_government(ORGANISATIONS),
    })
}

fn nation(slug: &str, parents: &[String]) -> Nation {
    let devolved =
        |slug: &str| DEVOLVED.iter().find(|(devolved, _)| *devolved == slug).map(|(_, at)| *at);
    if let Some(nation) = devolved(slug) {
        return nation;
    }
    match parents {
        [only] => devolved(only).unwrap_or(Nation::UnitedKingdom),
        _ => Nation::UnitedKingdom,
    }
}

fn kind(printed: &str) -> Kind {
    match printed {
        "Ministerial department" => Kind::MinisterialDepartment,
        "Non-ministerial department" => Kind::NonMinisterialDepartment,
        "Executive agency" => Kind::ExecutiveAgency,
        "Executive non-departmental public body" => Kind::ExecutiveBody,
        "Advisory non-departmental public body" => Kind::AdvisoryBody,
        "Tribunal non-departmental public body" => Kind::Tribunal,
        "Court" => Kind::Court,
        "Public corporation" => Kind::PublicCorporation,
        "Independent monitoring body" => Kind::IndependentMonitoringBody,
        "Devolved administration" => Kind::DevolvedAdministration,
        "Sub-organisation" => Kind::PartOfDepartment,
        "Executive office" => Kind::ExecutiveOffice,
        other => Kind::Other(other.to_owned()),
    }
}

struct RegisterColumns {
    code: usize,
    name: usize,
    website: usize,
    opened: usize,
    closed: usize,
}

impl RegisterColumns {
    fn find(heading: &Line) -> Result<Self, Reason> {
        Ok(Self {
            code: heading.position("government-organisation")?,
            name: heading.position("name")?,
            website: heading.position("website")?,
            opened: heading.position("start-date")?,
            closed: heading.position("end-date")?,
        })
    }
}

fn registered(line: &Line, columns: &RegisterColumns) -> Result<Organisation, Reason> {
    let (opened, closed) = (when(line.column(columns.opened))?, when(line.column(columns.closed))?);
    if let (Some(opened), Some(closed)) = (opened, closed)
        && closed.last_day() < opened.first_day()
    {
        return Err(Reason::ClosesBeforeOpens);
    }
    Ok(Organisation {
        code: code("gov", line.column(columns.code))?,
        name: name(line.column(columns.name))?.to_owned(),
        other_names: Vec::new(),
        kind: Kind::NotStated,
        sector: Sector::Government,
        nation: Nation::UnitedKingdom,
        address: None,
        opened,
        closed,
        website: optional(line.column(columns.website)),
        parents: Vec::new(),
        provenance: Provenance::open_government(REGISTER),
    })
}

fn when(text: &str) -> Result<Option<When>, Reason> {
    if text.is_empty() { Ok(None) } else { Ok(Some(text.parse()?)) }
}
