//! Every reason that a file gives has words for people.

use registers::parlparse::Doubt;
use registers::published_decision::Reason as DecisionReason;
use registers::{NoSuchDate, NotAPostcode, Reason, Sureness};

const IMPORTS: &str = include_str!("../../../locales/en/imports.ftl");
const SURENESS: &str = include_str!("../../../locales/en/sureness.ftl");

#[test]
fn every_reason_has_words() {
    let lines = [
        Reason::NotUtf8,
        Reason::QuoteNotClosed,
        Reason::WrongColumns { found: 3 },
        Reason::HeadingLacks("name"),
        Reason::MissingCode,
        Reason::NotACode("X 1".into()),
        Reason::MissingName,
        Reason::NoSuchDate(NoSuchDate("20110230".into())),
        Reason::ClosesBeforeOpens,
        Reason::NotAPostcode(NotAPostcode("ZZ".into())),
        Reason::NotTheForm("an entity".into()),
        Reason::NoNameForCode("E14009999".into()),
        Reason::MissingConstituency,
        Reason::OtherHouse("scotland".into()),
        Reason::MissingDate,
        Reason::EndsBeforeItBegins,
        Reason::BeginsOtherwise("["),
        Reason::UnknownEncoding("EBCDIC-XX".into()),
        Reason::Breaks("end of input".into()),
        Reason::DuplicateCode { code: "ods:X1A".into(), first: 1 },
    ];
    let decisions = [
        DecisionReason::NotUtf8,
        DecisionReason::NotTheForm("line 1".into()),
        DecisionReason::MissingReference,
        DecisionReason::NotAReference("x".into()),
        DecisionReason::MissingText,
        DecisionReason::NoSuchDate("x".into()),
    ];
    let doubts = [
        Doubt::NoSuchConstituency("Fernhollow".into()),
        Doubt::NotOpenThen(vec!["uk.org.publicwhip/cons/9001".into()]),
        Doubt::SeveralConstituencies(vec!["uk.org.publicwhip/cons/9001".into()]),
        Doubt::NoNumber,
        Doubt::Namesakes(vec!["uk.org.publicwhip/member/90001".into()]),
        Doubt::Overlaps("uk.org.publicwhip/member/90001".into()),
    ];
    let said = lines.iter().map(|it| (it.key(), it.detail()));
    let said = said.chain(decisions.iter().map(|it| (it.key(), it.detail().to_owned())));
    let said = said.chain(doubts.iter().map(|it| (it.key(), it.detail())));
    for (key, detail) in said {
        let line = IMPORTS.lines().find(|line| line.starts_with(&format!("{key} = ")));
        let line = line.unwrap_or_else(|| panic!("no words for {key}"));
        assert_eq!(line.contains("$detail"), !detail.is_empty(), "{key}");
    }
}

#[test]
fn every_sureness_has_words() {
    for sureness in
        [Sureness::Statute, Sureness::OfficialPage, Sureness::SecondHand, Sureness::ToBeChecked]
    {
        assert!(SURENESS.contains(&format!("\n{} = ", sureness.key())));
    }
}
