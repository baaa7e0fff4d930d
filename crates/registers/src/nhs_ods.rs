//! NHS trusts as the Organisation Data Service prints them: comma-separated, no heading.
//!
//! Columns: code, name, region, integrated care board (or its forerunner), five address lines,
//! postcode, day opened, day closed, and others that we do not read.

use crate::names::for_people;
use crate::organisation::{Address, Kind, Nation, Organisation, Provenance, Sector};
use crate::postcode::Postcode;
use crate::reading::{Collector, Layout, Line, Reading, Reason, code, lines, name};
use crate::when::When;

const SOURCE: &str = "NHS Organisation Data Service, NHS trusts";
const LAYOUT: Layout = Layout { delimiter: b',', quoted: true, columns: 24..=27 };

/// The region code that the service gives to everything in Wales.
const REGION_WALES: &str = "W00";

/// Reads the file of NHS trusts.
///
/// A line that cannot be read is reported and the others load.
pub fn read(bytes: &[u8]) -> Reading<Organisation> {
    let mut collector = Collector::by(|organisation: &Organisation| &organisation.code);
    for (number, line) in lines(bytes, &LAYOUT) {
        collector.take(number, line.and_then(|line| organisation(&line)));
    }
    collector.finish()
}

fn organisation(line: &Line) -> Result<Organisation, Reason> {
    let code = code("ods", line.column(0))?;
    let name = for_people(name(line.column(1))?);
    let (opened, closed) = (day(line.column(10))?, day(line.column(11))?);
    if let (Some(opened), Some(closed)) = (opened, closed)
        && closed.last_day() < opened.first_day()
    {
        return Err(Reason::ClosesBeforeOpens);
    }
    Ok(Organisation {
        kind: kind(&name),
        code,
        name,
        other_names: Vec::new(),
        sector: Sector::Health,
        nation: if line.column(2) == REGION_WALES { Nation::Wales } else { Nation::England },
        address: address(line)?,
        opened,
        closed,
        website: None,
        parents: Vec::new(),
        provenance: Provenance::open_government(SOURCE),
    })
}

fn kind(name: &str) -> Kind {
    if name.ends_with("NHS Foundation Trust") {
        Kind::NhsFoundationTrust
    } else if name.ends_with("NHS Trust") {
        Kind::NhsTrust
    } else {
        Kind::NhsBody
    }
}

fn day(text: &str) -> Result<Option<When>, Reason> {
    if text.is_empty() { Ok(None) } else { Ok(Some(When::from_digits(text)?)) }
}

fn address(line: &Line) -> Result<Option<Address>, Reason> {
    let printed = line.column(9);
    let postcode: Option<Postcode> = if printed.is_empty() { None } else { Some(printed.parse()?) };
    let lines: Vec<String> = (4..=8)
        .map(|index| for_people(line.column(index)))
        .filter(|line| !line.is_empty())
        .collect();
    Ok((postcode.is_some() || !lines.is_empty()).then_some(Address { lines, postcode }))
}
