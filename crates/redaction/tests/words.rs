//! Everything that a draft or a second look tells has words for people.

use redaction::{DoubtKind, LeakKind, Sure, Why};

const WORDS: &str = include_str!("../../../locales/en/redaction.ftl");

#[test]
fn everything_told_has_words() {
    let whys = [
        Why::Name,
        Why::Initials,
        Why::Couple,
        Why::Family,
        Why::Relative,
        Why::HiddenName,
        Why::Email,
        Why::Phone,
        Why::Postcode,
        Why::Address,
        Why::NhsNumber,
        Why::InsuranceNumber,
        Why::BirthDate,
        Why::Day,
        Why::AccountNumber,
        Why::Reference,
        Why::Link,
    ];
    let doubts = [
        DoubtKind::OrdinaryWord,
        DoubtKind::PlaceName,
        DoubtKind::InsideOrganisation,
        DoubtKind::InsideWord,
        DoubtKind::MayBeNamed,
        DoubtKind::UnknownPerson,
    ];
    let leaks = [
        LeakKind::KnownName,
        LeakKind::KnownDetail,
        LeakKind::Contact,
        LeakKind::PerhapsKnownName,
        LeakKind::UnknownPerson,
        LeakKind::PerhapsName,
    ];
    let sures = [Sure::Look, Sure::Likely, Sure::Certain];
    let keys = whys.iter().map(|it| it.key()).chain(doubts.iter().map(|it| it.key()));
    let keys = keys.chain(leaks.iter().map(|it| it.key())).chain(sures.iter().map(|it| it.key()));
    for key in keys {
        assert!(WORDS.contains(&format!("\n{key} = ")), "no words for {key}");
    }
}
