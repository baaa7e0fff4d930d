//! Published decisions, written by hand.

use jiff::civil::date;
use registers::published_decision::{Block, DecisionType, Heading, Outcome, Reason, read};

const WHOLE: &[u8] = include_bytes!("../fixtures/P-900001.json");
const BARE: &[u8] = include_bytes!("../fixtures/P-900002-bare.json");

#[test]
fn a_whole_decision_is_read() {
    let decision = read(WHOLE).unwrap();
    assert_eq!(decision.reference, "P-900001");
    assert_eq!(decision.date, Some(date(2026, 1, 19)));
    assert_eq!(decision.decision_type, Some(DecisionType::Report));
    assert_eq!(decision.organisations.len(), 2);
    assert_eq!(decision.organisations[1], "Ash, Elm and Oak NHS Foundation Trust");
    let moon = Outcome::Other("Sent to the moon".into());
    assert_eq!(decision.outcomes, [Outcome::PartlyUpheld, Outcome::NotUpheld, moon]);
    assert_eq!(decision.page, None, "an address without a reference is nobody's page");
    assert!(decision.fetched.is_some());
}

#[test]
fn sections_stand_in_the_order_of_their_numbers() {
    let decision = read(WHOLE).unwrap();
    let headings: Vec<&Heading> = decision.sections.iter().map(|it| &it.heading).collect();
    assert_eq!(
        headings,
        [&Heading::OurDecision, &Heading::TheComplaint, &Heading::Background, &Heading::Findings]
    );
    let numbers: Vec<Option<u16>> = decision
        .sections
        .iter()
        .flat_map(|section| section.paragraphs.iter().map(|paragraph| paragraph.number))
        .collect();
    assert_eq!(numbers, (1..=7).map(Some).collect::<Vec<_>>());
}

#[test]
fn points_and_small_headings_are_told_apart() {
    let decision = read(WHOLE).unwrap();
    let complaint = &decision.sections[1].paragraphs[0];
    assert!(matches!(&complaint.blocks[1], Block::List(points) if points.len() == 2));
    let findings = &decision.sections[3].paragraphs;
    assert_eq!(findings[0].subheading.as_deref(), Some("The glasses"));
    assert_eq!(findings[1].subheading.as_deref(), Some("Impact"));
    assert_eq!(findings[1].blocks.len(), 1);
}

#[test]
fn what_a_decision_does_not_say_stays_empty() {
    let decision = read(BARE).unwrap();
    assert_eq!(decision.date, None);
    assert_eq!(decision.decision_type, None);
    assert!(decision.outcomes.is_empty() && decision.organisations.is_empty());
    assert_eq!(decision.sections[0].heading, Heading::None);
    assert_eq!(decision.sections[0].paragraphs[0].number, None);
}

#[test]
fn a_file_that_is_no_decision_says_why() {
    let reason = |text: &str| read(text.as_bytes()).unwrap_err();
    assert_eq!(read(b"{\"text\": \"\xff\"}").unwrap_err(), Reason::NotUtf8);
    assert!(matches!(reason("[1, 2"), Reason::NotTheForm(_)));
    assert!(matches!(reason(r#"{"text": 5}"#), Reason::NotTheForm(_)));
    assert_eq!(reason(r#"{"text": "a"}"#), Reason::MissingReference);
    assert_eq!(reason(r#"{"case_reference": "P-900001", "text": " "}"#), Reason::MissingText);
    let bad = r#"{"case_reference": "../../etc", "text": "a"}"#;
    assert_eq!(reason(bad), Reason::NotAReference("../../etc".into()));
    let bad = r#"{"case_reference": "P-900001", "text": "a", "date": "2026-02-30"}"#;
    assert_eq!(reason(bad), Reason::NoSuchDate("2026-02-30".into()));
}
