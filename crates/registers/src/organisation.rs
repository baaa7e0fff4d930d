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
