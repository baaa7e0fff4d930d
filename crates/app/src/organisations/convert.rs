//! From what a register says to what the office says of an organisation: the law under which it
//! can look at it, if it can.
use casework::{
    codes::{Nation, Regime, Sector},
    id::OrganisationId,
    law,
    organisation::{Details, Entry},
};
use registers::{
    Kind, Organisation,
    starting_register::{self, EntryKind, Remit},
};
use rules::pack::{Body, Elsewhere, Register};

/// The code of the entry that stands for an organisation that no register has.
pub const NOT_LISTED: &str = "start:not-listed";
/// The key of the note that being in a register does not put a body under the 1967 Act.
const SCHEDULE: &str = "organisations-note-schedule";
/// The key of the note that a part of a department is looked at as the department.
const PART: &str = "organisations-note-part";

/// What the office says of an organisation of an official register. Where the starting register
/// knows the code, its remit and notes stand: they were read in the Acts.
pub fn entry_of(read: &Organisation) -> Entry {
    let known = starting_register::by_code(&read.code);
    let (regime, note) = match known {
        Some(known) => (regime_of_known(known), notes_of(known)),
        None => by_kind(read),
    };
    let like = known.or_else(|| like(read));
    let address = read.address.as_ref();
    let details = Details {
        kind: read.kind.code().unwrap_or_default().to_owned(),
        town: address.and_then(|it| it.town.clone()).unwrap_or_default(),
        postcode: address
            .and_then(|it| it.postcode.as_ref())
            .map(ToString::to_string)
            .unwrap_or_default(),
        part_of: read.parents.clone(),
    };
    Entry {
        code: read.code.clone(),
        name: read.name.clone(),
        other_names: other_names(read, known),
        sector: sector_of(read.sector),
        nation: nation_of(read.nation),
        regime,
        provider: like.is_some_and(is_provider),
        scope_note: note,
        opened: read.opened.map(registers::When::first_day),
        closed: read.closed.map(registers::When::last_day),
        source: format!("{} ({})", read.provenance.source, read.provenance.licence),
        details,
    }
}

/// The other names of the file, and those that the starting register adds.
fn other_names(read: &Organisation, known: Option<&starting_register::Entry>) -> Vec<String> {
    let mut names = read.other_names.clone();
    let more = known.into_iter().flat_map(|known| known.other_names);
    for name in more.copied() {
        if name != read.name && !names.iter().any(|there| there == name) {
            names.push(name.to_owned());
        }
    }
    names
}

/// The entry of the starting register that stands for all practices and providers of its kind in
/// England: one of them is looked at as it is.
fn like(read: &Organisation) -> Option<&'static starting_register::Entry> {
    let code = match read.kind {
        Kind::GpPractice => "start:general-practice",
        Kind::DentalPractice => "start:dental-practice",
        Kind::Pharmacy => "start:pharmacy",
        Kind::IndependentProvider | Kind::IndependentSite => "start:independent-provider",
        _ => return None,
    };
    starting_register::by_code(code).filter(|_| read.nation == registers::Nation::England)
}

/// By what the register calls it. Bodies of the health service of England come under the 1993
/// Act (ss.2 to 2B); bodies of government may come under the 1967 Act if its Schedule 2 lists
/// them, which nobody can tell from a register: so they are let in with a note, never shut out.
fn by_kind(read: &Organisation) -> (Option<Regime>, Option<String>) {
    if let Some(like) = like(read) {
        return (regime_of_known(like), notes_of(like));
    }
    let in_england = read.nation == registers::Nation::England;
    let health = Regime::HEALTH_1993.of_this_office().filter(|_| in_england);
    let government = Regime::PARLIAMENTARY_1967.of_this_office();
    let noted = |key: &str| (government, Some(key.to_owned()));
    match read.kind {
        Kind::NhsTrust
        | Kind::NhsFoundationTrust
        | Kind::TrustSite
        | Kind::IntegratedCareBoard
        | Kind::NhsBody => (health, None),
        Kind::MinisterialDepartment => (government, None),
        Kind::PartOfDepartment | Kind::ExecutiveAgency => noted(PART),
        Kind::NonMinisterialDepartment
        | Kind::ExecutiveBody
        | Kind::AdvisoryBody
        | Kind::PublicCorporation
        | Kind::NotStated
        | Kind::Other(_)
            if read.nation == registers::Nation::UnitedKingdom =>
        {
            noted(SCHEDULE)
        }
        _ => (None, None),
    }
}

/// The entries that an office begins with: the register that its pack names, the organisations
/// that its pack lists, and the one that stands for whatever no register has.
pub fn starting_entries() -> Vec<Entry> {
    let pack = law::pack();
    let mut entries: Vec<Entry> = match pack.office.register {
        Some(Register::UnitedKingdom) => starting_register::all().map(starting).collect(),
        None => Vec::new(),
    };
    entries.extend(pack.bodies.iter().filter_map(listed_by_pack));
    entries.push(Entry {
        code: NOT_LISTED.to_owned(),
        name: "An organisation that is not in the register".to_owned(),
        other_names: Vec::new(),
        sector: Sector::Other,
        nation: Nation::anywhere(),
        regime: None,
        provider: false,
        scope_note: None,
        opened: None,
        closed: None,
        source: "Starting register".to_owned(),
        details: Details::default(),
    });
    entries
}

/// An organisation of the pack. One of a nation that the pack does not have cannot be: the pack
/// was refused.
fn listed_by_pack(body: &Body) -> Option<Entry> {
    Some(Entry {
        code: body.code.clone(),
        name: body.name.clone(),
        other_names: body.other_names.clone(),
        sector: Sector::Other,
        nation: body.nation.parse().ok()?,
        regime: body.law.as_ref().and_then(law::regime),
        provider: false,
        scope_note: None,
        opened: None,
        closed: None,
        source: "Office pack".to_owned(),
        details: Details::default(),
    })
}

/// The identifier of the entry that stands for whatever no register has.
pub(crate) fn not_listed() -> OrganisationId {
    OrganisationId::of_code(NOT_LISTED)
}

fn starting(entry: &starting_register::Entry) -> Entry {
    Entry {
        code: entry.code.to_owned(),
        name: entry.name.to_owned(),
        other_names: entry.other_names.iter().map(|name| (*name).to_owned()).collect(),
        sector: sector_of(entry.sector),
        nation: nation_of(entry.nation),
        regime: regime_of_known(entry),
        provider: is_provider(entry),
        scope_note: notes_of(entry),
        opened: None,
        closed: None,
        source: "Starting register".to_owned(),
        details: Details::default(),
    }
}

fn regime_of_known(entry: &starting_register::Entry) -> Option<Regime> {
    use EntryKind as K;
    match (entry.remit, entry.kind) {
        (Remit::Out, _) => None,
        (
            Remit::In | Remit::Partly,
            K::NhsBody
            | K::IntegratedCareBoard
            | K::FamilyHealthServiceProvider
            | K::IndependentProvider,
        ) => Regime::HEALTH_1993.of_this_office(),
        (Remit::In | Remit::Partly, _) => Regime::PARLIAMENTARY_1967.of_this_office(),
    }
}

fn is_provider(entry: &starting_register::Entry) -> bool {
    matches!(entry.kind, EntryKind::FamilyHealthServiceProvider | EntryKind::IndependentProvider)
}

fn notes_of(entry: &starting_register::Entry) -> Option<String> {
    let keys = entry.note_keys();
    (!keys.is_empty()).then(|| keys.join(" "))
}

/// The signposts that belong beside an organisation of this code.
pub(crate) fn signposts_of(code: &str) -> Vec<&'static Elsewhere> {
    let entry = starting_register::by_code(code);
    let codes = entry.into_iter().flat_map(|entry| entry.signposts);
    codes.filter_map(|code| law::pack().somebody_else(code)).collect()
}

fn sector_of(sector: registers::Sector) -> Sector {
    match sector {
        registers::Sector::Health => Sector::Health,
        registers::Sector::Government => Sector::Government,
        registers::Sector::LocalGovernment
        | registers::Sector::Police
        | registers::Sector::Other => Sector::Other,
    }
}

fn nation_of(nation: registers::Nation) -> Nation {
    match nation {
        registers::Nation::England => Nation::ENGLAND,
        registers::Nation::Scotland => Nation::SCOTLAND,
        registers::Nation::Wales => Nation::WALES,
        registers::Nation::NorthernIreland => Nation::NORTHERN_IRELAND,
        registers::Nation::UnitedKingdom => Nation::UK,
    }
}

#[cfg(test)]
mod tests {
    use registers::{govuk, nhs_ods};

    use super::*;

    fn fixture(name: &str) -> Vec<u8> {
        let path = format!("{}/../registers/fixtures/{name}", env!("CARGO_MANIFEST_DIR"));
        std::fs::read(path).unwrap()
    }

    #[test]
    fn trusts_of_england_come_under_the_1993_act() {
        let read = nhs_ods::read(&fixture("nhs-ods.csv")).good;
        assert!(!read.is_empty());
        for organisation in &read {
            let entry = entry_of(organisation);
            assert_eq!(entry.sector, Sector::Health, "{}", entry.name);
            if entry.nation == Nation::ENGLAND {
                assert_eq!(entry.regime, Some(Regime::HEALTH_1993), "{}", entry.name);
            }
        }
    }

    #[test]
    fn a_practice_of_england_is_looked_at_as_all_of_its_kind_and_one_of_wales_is_not() {
        let line = "X00001,ELM WALK SURGERY,Y99,Q01,ELM HOUSE,OAK ROAD,,FERNHOLLOW,,ZZ1 1ZZ,\
            20110701,,A,B,99X,,,,,,,0,,,,4,";
        let read = |text: &str| {
            let read = nhs_ods::read_file(nhs_ods::OdsFile::Practices, text.as_bytes());
            entry_of(read.good.first().unwrap())
        };
        let england = read(line);
        assert_eq!((england.regime, england.provider), (Some(Regime::HEALTH_1993), true));
        assert!(england.scope_note.is_some());
        assert_eq!(england.details.kind, "gp-practice");
        assert_eq!(
            (england.details.town.as_str(), england.details.postcode.as_str()),
            ("Fernhollow", "ZZ1 1ZZ")
        );
        assert_eq!(england.details.part_of, ["ods:99X"]);
        let wales = read(&line.replace("Y99", "W00"));
        assert_eq!((wales.regime, wales.provider), (None, false));
    }

    #[test]
    fn nobody_under_the_1967_act_was_put_there_by_a_register_alone_without_a_note() {
        let read = govuk::read_organisations(&fixture("govuk-organisations.tsv")).good;
        assert!(!read.is_empty());
        for organisation in &read {
            let entry = entry_of(organisation);
            let listed = starting_register::by_code(&entry.code).is_some();
            let plain = organisation.kind == Kind::MinisterialDepartment || listed;
            if entry.regime.is_some() && !plain {
                assert!(entry.scope_note.is_some(), "{}", entry.name);
            }
        }
    }

    #[test]
    fn the_starting_register_has_its_say_over_a_file() {
        let mut read = govuk::read_organisations(&fixture("govuk-organisations.tsv")).good;
        let mut england = read.pop().unwrap();
        england.code = "gov:PB481".into();
        england.kind = Kind::ExecutiveBody;

        assert_eq!(entry_of(&england).regime, Some(Regime::HEALTH_1993), "NHS England");
    }

    #[test]
    fn whoever_the_starting_register_shuts_out_has_no_law_and_providers_are_marked() {
        let entries = starting_entries();
        let of = |code: &str| entries.iter().find(|entry| entry.code == code).unwrap();
        assert!(of("start:general-practice").provider);
        assert!(!of("gov:PB481").provider);
        let out = starting_register::all().filter(|entry| entry.remit == Remit::Out);
        for entry in out {
            assert_eq!(of(entry.code).regime, None, "{}", entry.code);
        }
        assert_eq!(of(NOT_LISTED).regime, None);
    }
}
