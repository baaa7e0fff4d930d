//! An organisation as an official register knows it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::postcode::Postcode;
use crate::when::{When, is_open};

/// An organisation read from a register: facts only, no judgement about remit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// The register and the code in it, such as `ods:R1A` or `gov:D16`.
    pub code: String,
    /// Its name, cased for people.
    pub name: String,
    /// Abbreviations and other names that people know it by.
    pub other_names: Vec<String>,
    /// What it is in law or in the register.
    pub kind: Kind,
    /// What it is part of.
    pub sector: Sector,
    /// Where it serves.
    pub nation: Nation,
    /// Where it is.
    pub address: Option<Address>,
    /// When it began, if the register says.
    pub opened: Option<When>,
    /// When it ended, if it has.
    pub closed: Option<When>,
    /// Its page.
    pub website: Option<String>,
    /// The codes of the organisations it belongs to.
    pub parents: Vec<String>,
    /// Where all this comes from.
    pub provenance: Provenance,
}

impl Organisation {
    /// Whether it is open on `day`, as far as its register tells.
    pub fn is_open_on(&self, day: Date) -> bool {
        is_open(self.opened, self.closed, day)
    }
}

/// What an organisation is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// An NHS trust.
    NhsTrust,
    /// An NHS foundation trust.
    NhsFoundationTrust,
    /// A board that plans and buys NHS services.
    IntegratedCareBoard,
    /// A place where an NHS trust works.
    TrustSite,
    /// A practice of family doctors.
    GpPractice,
    /// A practice of dentists.
    DentalPractice,
    /// A pharmacy, or who else dispenses.
    Pharmacy,
    /// A provider of health care that is not the NHS's own.
    IndependentProvider,
    /// A place where such a provider works.
    IndependentSite,
    /// Another body of the NHS.
    NhsBody,
    /// A department led by a minister.
    MinisterialDepartment,
    /// A department without a minister.
    NonMinisterialDepartment,
    /// Part of a department that delivers services at arm's length.
    ExecutiveAgency,
    /// A public body of its own that carries out functions.
    ExecutiveBody,
    /// A public body that advises.
    AdvisoryBody,
    /// A public body that decides disputes.
    Tribunal,
    /// A court.
    Court,
    /// A corporation in public ownership.
    PublicCorporation,
    /// A board that watches over a place such as a prison.
    IndependentMonitoringBody,
    /// The government of Scotland, Wales or Northern Ireland.
    DevolvedAdministration,
    /// A named part of a department.
    PartOfDepartment,
    /// The office of a prime minister or deputy.
    ExecutiveOffice,
    /// A council.
    Council,
    /// A police force.
    PoliceForce,
    /// The register does not say.
    NotStated,
    /// Something else, in the register's own word.
    Other(String),
}

impl Kind {
    /// Its code, for words; nothing where the register does not say, or says it in its own words.
    pub fn code(&self) -> Option<&'static str> {
        let code = match self {
            Self::NhsTrust => "nhs-trust",
            Self::NhsFoundationTrust => "nhs-foundation-trust",
            Self::IntegratedCareBoard => "integrated-care-board",
            Self::TrustSite => "trust-site",
            Self::GpPractice => "gp-practice",
            Self::DentalPractice => "dental-practice",
            Self::Pharmacy => "pharmacy",
            Self::IndependentProvider => "independent-provider",
            Self::IndependentSite => "independent-site",
            Self::NhsBody => "nhs-body",
            Self::MinisterialDepartment => "ministerial-department",
            Self::NonMinisterialDepartment => "non-ministerial-department",
            Self::ExecutiveAgency => "executive-agency",
            Self::ExecutiveBody => "executive-body",
            Self::AdvisoryBody => "advisory-body",
            Self::Tribunal => "tribunal",
            Self::Court => "court",
            Self::PublicCorporation => "public-corporation",
            Self::IndependentMonitoringBody => "independent-monitoring-body",
            Self::DevolvedAdministration => "devolved-administration",
            Self::PartOfDepartment => "part-of-department",
            Self::ExecutiveOffice => "executive-office",
            Self::Council => "council",
            Self::PoliceForce => "police-force",
            Self::NotStated | Self::Other(_) => return None,
        };
        Some(code)
    }
}

/// What an organisation is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sector {
    /// The NHS.
    Health,
    /// Government.
    Government,
    /// Councils.
    LocalGovernment,
    /// Police forces.
    Police,
    /// Anything else.
    Other,
}

/// Where an organisation serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nation {
    /// England.
    England,
    /// Scotland.
    Scotland,
    /// Wales.
    Wales,
    /// Northern Ireland.
    NorthernIreland,
    /// All or several of them.
    UnitedKingdom,
}

/// Where an organisation is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// The lines, cased for people, without empty ones.
    pub lines: Vec<String>,
    /// The town, if the register tells it from the other lines.
    pub town: Option<String>,
    /// The postcode.
    pub postcode: Option<Postcode>,
}

/// Where facts come from and on what terms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    /// The name of the source.
    pub source: String,
    /// Its licence, by its SPDX name.
    pub licence: String,
}

impl Provenance {
    pub(crate) fn open_government(source: &str) -> Self {
        Self { source: source.to_owned(), licence: "OGL-UK-3.0".to_owned() }
    }
}
