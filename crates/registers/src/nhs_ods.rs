//! Organisations of the NHS as the Organisation Data Service prints them: comma-separated, no
//! heading, one layout for all files.
//!
//! Columns: code, name, region, integrated care board (or its forerunner), five address lines (the
//! fourth is the town), postcode, day opened, day closed, status, subtype, the organisation it
//! belongs to, and others that we do not read; of a practice the 26th, its prescribing setting.
//! Which file it is stands nowhere inside: it is told by the name under which it was downloaded.

mod succession;

pub use succession::{Succession, is_succession, read_succession};

use crate::names::for_people;
use crate::organisation::{Address, Kind, Nation, Organisation, Provenance, Sector};
use crate::postcode::Postcode;
use crate::reading::{Collector, Layout, Line, Reading, Reason, code, lines, name};
use crate::when::When;

const LAYOUT: Layout = Layout { delimiter: b',', quoted: true, columns: 24..=27 };

/// The region code that the service gives to everything in Wales.
const REGION_WALES: &str = "W00";
/// Where the town stands.
const TOWN: usize = 7;
/// Where the organisation stands to which one belongs.
const PARENT: usize = 14;
/// Where the prescribing setting of a practice stands.
const SETTING: usize = 25;
/// How many signs of a site's code are its organisation's.
const OWN: usize = 3;

/// One of the files of the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OdsFile {
    /// NHS trusts.
    Trusts,
    /// Sites of NHS trusts.
    TrustSites,
    /// General practices, and whatever else prescribes.
    Practices,
    /// Dental practices.
    Dentists,
    /// Pharmacies and appliance contractors.
    Pharmacies,
    /// Integrated care boards, and their parts.
    CareBoards,
    /// Independent providers of health care.
    Independents,
    /// Their sites.
    IndependentSites,
}

impl OdsFile {
    /// Every file, with the name under which the service gives it out, and its own name.
    const ALL: [(Self, &'static [&'static str], &'static str); 8] = [
        (Self::Trusts, &["etr", "etrust"], "NHS trusts"),
        (Self::TrustSites, &["ets"], "NHS trust sites"),
        (Self::Practices, &["epraccur"], "GP practices"),
        (Self::Dentists, &["egdpprac"], "general dental practices"),
        (Self::Pharmacies, &["edispensary"], "dispensaries"),
        (Self::CareBoards, &["eccg", "eicb"], "integrated care boards"),
        (Self::Independents, &["ephp"], "independent sector providers"),
        (Self::IndependentSites, &["ephpsite"], "independent sector provider sites"),
    ];

    /// The file of this name, such as `epraccur.csv` or `nhs-ods-etr-2021.csv`.
    pub fn named(file: &str) -> Option<Self> {
        let file = file.to_lowercase();
        let words: Vec<&str> = file.split(|sign: char| !sign.is_ascii_alphabetic()).collect();
        let found =
            Self::ALL.iter().find(|(_, names, _)| names.iter().any(|name| words.contains(name)));
        found.map(|(file, ..)| *file)
    }

    fn source(self) -> String {
        let own = Self::ALL.iter().find(|(file, ..)| *file == self).map_or("", |(.., own)| own);
        format!("NHS Organisation Data Service, {own}")
    }

    fn kind(self, name: &str, line: &Line) -> Kind {
        match self {
            Self::Trusts if name.ends_with("NHS Foundation Trust") => Kind::NhsFoundationTrust,
            Self::Trusts if name.ends_with("NHS Trust") => Kind::NhsTrust,
            Self::Trusts => Kind::NhsBody,
            Self::TrustSites => Kind::TrustSite,
            // Others that prescribe, such as a prison, have another setting and a law of their own.
            Self::Practices => match line.column(SETTING) {
                "4" | "RO76" | "" => Kind::GpPractice,
                _ => Kind::NhsBody,
            },
            Self::Dentists => Kind::DentalPractice,
            Self::Pharmacies => Kind::Pharmacy,
            Self::CareBoards if has_words_of_a_board(name) => Kind::IntegratedCareBoard,
            Self::CareBoards => Kind::NhsBody,
            Self::Independents => Kind::IndependentProvider,
            Self::IndependentSites => Kind::IndependentSite,
        }
    }

    fn parents(self, code: &str, line: &Line) -> Vec<String> {
        let own = match line.column(PARENT) {
            "" if matches!(self, Self::TrustSites | Self::IndependentSites) => {
                code.get(..OWN).filter(|own| *own != code).unwrap_or_default()
            }
            given => given,
        };
        crate::reading::code("ods", own).into_iter().collect()
    }
}

fn has_words_of_a_board(name: &str) -> bool {
    name.contains("Integrated Care Board") || name.split([' ', '-']).any(|word| word == "ICB")
}

/// Reads the file of NHS trusts.
///
/// A line that cannot be read is reported and the others load.
pub fn read(bytes: &[u8]) -> Reading<Organisation> {
    read_file(OdsFile::Trusts, bytes)
}

/// Reads one of the files of the service.
///
/// A line that cannot be read is reported and the others load.
pub fn read_file(file: OdsFile, bytes: &[u8]) -> Reading<Organisation> {
    let source = file.source();
    let mut collector = Collector::by(|organisation: &Organisation| &organisation.code);
    for (number, line) in lines(bytes, &LAYOUT) {
        collector.take(number, line.and_then(|line| organisation(file, &source, &line)));
    }
    collector.finish()
}

fn organisation(file: OdsFile, source: &str, line: &Line) -> Result<Organisation, Reason> {
    let code = code("ods", line.column(0))?;
    let name = for_people(name(line.column(1))?);
    let (opened, closed) = (day(line.column(10))?, day(line.column(11))?);
    if let (Some(opened), Some(closed)) = (opened, closed)
        && closed.last_day() < opened.first_day()
    {
        return Err(Reason::ClosesBeforeOpens);
    }
    Ok(Organisation {
        kind: file.kind(&name, line),
        parents: file.parents(line.column(0), line),
        code,
        name,
        other_names: Vec::new(),
        sector: Sector::Health,
        nation: if line.column(2) == REGION_WALES { Nation::Wales } else { Nation::England },
        address: address(line)?,
        opened,
        closed,
        website: None,
        provenance: Provenance::open_government(source),
    })
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
    let town = Some(for_people(line.column(TOWN))).filter(|town| !town.is_empty());
    let stands = postcode.is_some() || !lines.is_empty();
    Ok(stands.then_some(Address { lines, town, postcode }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_told_by_its_name() {
        for (name, file) in [
            ("etr.csv", Some(OdsFile::Trusts)),
            ("nhs-ods-etr-2021.csv", Some(OdsFile::Trusts)),
            ("ets.csv", Some(OdsFile::TrustSites)),
            ("epraccur.csv", Some(OdsFile::Practices)),
            ("EGDPPRAC (1).csv", Some(OdsFile::Dentists)),
            ("edispensary.csv", Some(OdsFile::Pharmacies)),
            ("eccg.csv", Some(OdsFile::CareBoards)),
            ("ephp.csv", Some(OdsFile::Independents)),
            ("ephpsite_2026.csv", Some(OdsFile::IndependentSites)),
            ("streets.csv", None),
        ] {
            assert_eq!(OdsFile::named(name), file, "{name}");
        }
    }

    #[test]
    fn each_file_has_its_kinds_and_whom_they_belong_to() {
        let line = |code: &str, name: &str, parent: &str, setting: &str| {
            format!(
                "{code},{name},Y99,Q01,ELM HOUSE,OAK ROAD,,FERNHOLLOW,NOWHERESHIRE,ZZ1 1ZZ,\
                 20110701,,A,B,{parent},,,,,,,0,,,,{setting},"
            )
        };
        for (file, text, kind, parent) in [
            (
                OdsFile::TrustSites,
                line("X1A01", "FERNHOLLOW WARDS", "", ""),
                Kind::TrustSite,
                "ods:X1A",
            ),
            (
                OdsFile::Practices,
                line("X00001", "ELM WALK SURGERY", "99X", "4"),
                Kind::GpPractice,
                "ods:99X",
            ),
            (
                OdsFile::Practices,
                line("X00002", "HMP FERNHOLLOW", "99X", "25"),
                Kind::NhsBody,
                "ods:99X",
            ),
            (
                OdsFile::Dentists,
                line("X00003", "ELM WALK DENTAL", "99X", ""),
                Kind::DentalPractice,
                "ods:99X",
            ),
            (
                OdsFile::Pharmacies,
                line("FX001", "ELM WALK PHARMACY", "P99", "1"),
                Kind::Pharmacy,
                "ods:P99",
            ),
            (
                OdsFile::CareBoards,
                line("QX1", "NHS FERNHOLLOW INTEGRATED CARE BOARD", "", ""),
                Kind::IntegratedCareBoard,
                "",
            ),
            (
                OdsFile::Independents,
                line("NX1", "ELM CARE LTD", "", ""),
                Kind::IndependentProvider,
                "",
            ),
            (
                OdsFile::IndependentSites,
                line("NX101", "ELM CLINIC", "", ""),
                Kind::IndependentSite,
                "ods:NX1",
            ),
        ] {
            let reading = read_file(file, text.as_bytes());
            assert!(reading.bad.is_empty(), "{:?}", reading.bad);
            let [read] = reading.good.as_slice() else { panic!("one organisation") };
            assert_eq!(read.kind, kind, "{}", read.name);
            assert_eq!(read.parents.join(" "), parent, "{}", read.name);
            let address = read.address.as_ref().unwrap();
            assert_eq!(address.town.as_deref(), Some("Fernhollow"));
        }
    }
}
