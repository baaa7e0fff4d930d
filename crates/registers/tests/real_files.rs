//! The real files, whole, when the environment variable `REDRESS_DATA` names their folder.

use std::collections::HashSet;
use std::path::PathBuf;

use jiff::civil::date;
use registers::parlparse::Why;
use registers::published_decision::{DecisionType, Heading, Outcome};
use registers::{Kind, Nation, When, govuk, nhs_ods, parlparse, published_decision};

fn folder() -> Option<PathBuf> {
    let folder = std::env::var_os("REDRESS_DATA").map(PathBuf::from);
    if folder.is_none() {
        println!("skipped: REDRESS_DATA is not set");
    }
    folder
}

#[test]
fn every_nhs_trust_loads() {
    let Some(folder) = folder() else { return };
    let reading = nhs_ods::read(&std::fs::read(folder.join("nhs-ods-etr-2021.csv")).unwrap());
    assert_eq!((reading.good.len(), reading.bad), (241, vec![]));
    let trusts = reading.good;
    assert_eq!(trusts.iter().filter(|it| it.nation == Nation::Wales).count(), 3);
    assert_eq!(trusts.iter().filter(|it| it.closed.is_some()).count(), 2);
    assert_eq!(trusts.iter().filter(|it| it.opened.is_none()).count(), 2);
    assert_eq!(trusts.iter().filter(|it| it.kind == Kind::NhsFoundationTrust).count(), 155);
    assert!(trusts.iter().all(|it| it.address.as_ref().is_some_and(|at| at.postcode.is_some())));
    let name = |code: &str| trusts.iter().find(|it| it.code == code).unwrap().name.as_str();
    assert_eq!(name("ods:R1A"), "Worcestershire Health and Care NHS Trust");
    assert_eq!(name("ods:R1E"), "Staffordshire and Stoke on Trent Partnership NHS Trust");
    let plain = |word: &str| {
        word.chars().skip(1).all(|c| !c.is_uppercase())
            || matches!(word, "NHS" | "HQ" | "PO" | "HM")
    };
    let odd: Vec<&str> =
        trusts.iter().flat_map(|it| it.name.split([' ', '-'])).filter(|it| !plain(it)).collect();
    assert!(odd.is_empty(), "{odd:?}");
}

#[test]
fn every_government_organisation_loads() {
    let Some(folder) = folder() else { return };
    let bytes = std::fs::read(folder.join("govuk-organisations.tsv")).unwrap();
    let organisations = govuk::read_organisations(&bytes);
    assert_eq!((organisations.good.len(), organisations.bad), (1016, vec![]));
    let departments =
        organisations.good.iter().filter(|it| it.kind == Kind::MinisterialDepartment).count();
    assert_eq!(departments, 48);
    let unknown = organisations.good.iter().flat_map(|it| &it.parents);
    assert_eq!(unknown.filter(|parent| parent.starts_with("govuk:")).count(), 0);

    let bytes = std::fs::read(folder.join("government-organisation-register.tsv")).unwrap();
    let register = govuk::read_register(&bytes);
    assert_eq!(register.good.len(), 980);
    let bad: Vec<&str> = register.bad.iter().map(|it| it.reason.key()).collect();
    assert_eq!(bad, ["bad-line-duplicate-code"], "the register has one code twice");
    assert_eq!(register.good.iter().filter(|it| it.closed.is_some()).count(), 283);
    let joined = govuk::join(organisations.good, register.good);
    assert_eq!(joined.len(), 1016);
}

#[test]
fn every_published_decision_loads_with_its_paragraphs() {
    let Some(folder) = folder() else { return };
    let expected = [
        ("P-004641", 56, DecisionType::Report, vec![Outcome::PartlyUpheld; 3], 6),
        (
            "P-004643",
            49,
            DecisionType::Assessment,
            vec![Outcome::ClosedAfterInitialEnquiries; 2],
            5,
        ),
        ("P-004648", 31, DecisionType::Assessment, vec![Outcome::ClosedAfterInitialEnquiries], 5),
        ("P-004651", 38, DecisionType::Report, vec![Outcome::NotUpheld], 5),
    ];
    for (reference, paragraphs, decision_type, outcomes, sections) in expected {
        let path = folder.join("phso-decisions").join(format!("{reference}.json"));
        let decision = published_decision::read(&std::fs::read(path).unwrap()).unwrap();
        assert_eq!(decision.reference, reference);
        assert_eq!(decision.decision_type, Some(decision_type));
        assert_eq!(decision.outcomes, outcomes);
        assert_eq!(decision.organisations.len(), 1);
        assert_eq!(decision.sections.len(), sections);
        assert_eq!(decision.sections[0].heading, Heading::OurDecision);
        let numbers: Vec<Option<u16>> = decision
            .sections
            .iter()
            .flat_map(|section| section.paragraphs.iter().map(|paragraph| paragraph.number))
            .collect();
        assert_eq!(numbers, (1..=paragraphs).map(Some).collect::<Vec<_>>(), "{reference}");
    }
}

#[test]
fn small_headings_of_a_real_decision_are_found() {
    let Some(folder) = folder() else { return };
    let read = |name: &str| {
        let path = folder.join("phso-decisions").join(name);
        let decision = published_decision::read(&std::fs::read(path).unwrap()).unwrap();
        let paragraphs = decision.sections.into_iter().flat_map(|section| section.paragraphs);
        paragraphs.filter_map(|paragraph| paragraph.subheading).collect::<Vec<String>>()
    };
    assert_eq!(read("P-004641.json"), ["7 November", "12 November", "18 November"]);
    let expected = ["Consent", "Installed the wrong size pyro-carbon head and ball", "Impact"];
    assert_eq!(read("P-004643.json"), expected);
    assert!(read("P-004648.json").is_empty());
}

#[test]
fn every_member_and_constituency_loads_and_they_join() {
    let Some(folder) = folder() else { return };
    let read = |name: &str| std::fs::read(folder.join(name)).unwrap();
    let members = parlparse::read_members(&read("parlparse-members-2010-2015.xml"));
    assert_eq!((members.good.len(), members.bad), (672, vec![]));
    let constituencies = parlparse::read_constituencies(&read("parlparse-constituencies.json"));
    assert_eq!((constituencies.good.len(), constituencies.bad), (2227, vec![]));
    let open = constituencies.good.iter().filter(|it| it.is_open_on(date(2010, 5, 7)));
    assert_eq!(open.count(), 650);
    let years = |when: Option<When>| matches!(when, Some(When::YearOf(_)));
    assert_eq!(constituencies.good.iter().filter(|it| years(it.opened)).count(), 1965);
    assert_eq!(constituencies.good.iter().filter(|it| years(it.closed)).count(), 1450);

    assert_eq!(members.good.iter().filter(|seat| seat.number.is_none()).count(), 20);
    assert!(members.good.iter().all(|seat| seat.to.is_some() && seat.left_why.is_some()));
    let other = |why: &Option<Why>| matches!(why, Some(Why::Other(_)));
    assert!(!members.good.iter().any(|seat| other(&seat.came_why) || other(&seat.left_why)));

    let joined = parlparse::join(members.good, &constituencies.good);
    assert_eq!(joined.members.len(), 670);
    assert_eq!(joined.members.iter().filter(|member| member.spells.len() == 2).count(), 2);
    let spells = joined.members.iter().flat_map(|member| &member.spells);
    assert!(spells.clone().all(|spell| spell.constituency.is_some()));
    let seats: HashSet<_> = spells.map(|spell| &spell.constituency).collect();
    assert_eq!(seats.len(), 650);
    let told = |key: &str| joined.notes.iter().filter(|note| note.doubt.key() == key).count();
    assert_eq!((told("seat-doubt-no-number"), told("seat-doubt-namesakes")), (19, 1));
    assert_eq!(joined.notes.len(), 20);
}
