//! What the checker knows before anybody imported a register. Typed by hand; facts only.
//!
//! Whole groups, such as the councils of England, are one entry. In remit are the bodies of
//! the Parliamentary Commissioner Act 1967, section 4 and Schedule 2, and of the Health Service
//! Commissioners Act 1993, sections 2 and 2A.

mod elsewhere;
mod ours;

use crate::organisation::{Nation, Sector};
use crate::sureness::Sureness;

/// One organisation, or one kind of organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// Its code: `gov:` as in the GOV.UK list, or `start:`.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Abbreviations, former names, and what people call it.
    pub other_names: &'static [&'static str],
    /// What it is.
    pub kind: EntryKind,
    /// What it is part of.
    pub sector: Sector,
    /// Where it serves.
    pub nation: Nation,
    /// Whether this office can look at it.
    pub remit: Remit,
    /// What limits our reach: parts of [`Entry::note_keys`].
    pub notes: &'static [&'static str],
    /// The codes of whoever else can help, as the office pack knows them.
    pub signposts: &'static [&'static str],
    /// Its page.
    pub website: Option<&'static str>,
    /// How sure we are of all this.
    pub sure: Sureness,
}

/// What an entry is. A smaller list than that of the registers, for the checker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EntryKind {
    /// A body of the NHS.
    NhsBody,
    /// A board that plans and buys NHS services.
    IntegratedCareBoard,
    /// A practice of doctors, dentists, pharmacists or opticians.
    FamilyHealthServiceProvider,
    /// A private provider of care that the NHS pays for.
    IndependentProvider,
    /// A department led by a minister.
    MinisterialDepartment,
    /// A department without a minister.
    NonMinisterialDepartment,
    /// Part of a department that delivers services at arm's length.
    ExecutiveAgency,
    /// A public body of its own.
    ExecutiveBody,
    /// A named part of a department.
    PartOfDepartment,
    /// A government of Scotland, Wales or Northern Ireland.
    DevolvedAdministration,
    /// Councils.
    Council,
    /// Police forces.
    PoliceForce,
    /// Landlords of social housing.
    SocialLandlord,
    /// Private providers that the NHS does not pay.
    PrivateProvider,
}

/// Whether this office can look at an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Remit {
    /// It can, within the rules for every complaint.
    In,
    /// It can for part of what the organisation does; the notes say which.
    Partly,
    /// It cannot; the signposts say who can.
    Out,
}

impl Entry {
    /// The keys of the sentences that say what limits our reach.
    pub fn note_keys(&self) -> Vec<String> {
        self.notes.iter().map(|note| format!("register-note-{note}")).collect()
    }
}

/// Every entry: what we can look at first, then what others look at.
pub fn all() -> impl Iterator<Item = &'static Entry> {
    ours::OURS.iter().chain(elsewhere::ELSEWHERE)
}

/// The entry with a code.
pub fn by_code(code: &str) -> Option<&'static Entry> {
    all().find(|entry| entry.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = include_str!("../../../locales/en/register.ftl");

    #[test]
    fn every_code_stands_once() {
        for (index, entry) in all().enumerate() {
            assert!(entry.code.starts_with("gov:") || entry.code.starts_with("start:"));
            assert!(!all().skip(index + 1).any(|other| other.code == entry.code));
            assert_eq!(by_code(entry.code).map(|found| found.name), Some(entry.name));
        }
    }

    #[test]
    fn whoever_we_cannot_look_at_has_a_signpost() {
        for entry in all().filter(|entry| entry.remit == Remit::Out) {
            assert!(!entry.signposts.is_empty(), "{}", entry.code);
        }
    }

    #[test]
    fn a_partial_remit_says_which_part() {
        for entry in all().filter(|entry| entry.remit == Remit::Partly) {
            assert!(!entry.notes.is_empty(), "{}", entry.code);
        }
    }

    #[test]
    fn every_note_exists() {
        for entry in all() {
            for key in entry.note_keys() {
                assert!(WORDS.contains(&format!("\n{key} = ")), "no words for {key}");
            }
        }
    }

    #[test]
    fn there_are_both_in_and_out() {
        let count = |remit| all().filter(|entry| entry.remit == remit).count();
        assert!(count(Remit::In) >= 15 && count(Remit::Partly) >= 5 && count(Remit::Out) >= 8);
    }
}
