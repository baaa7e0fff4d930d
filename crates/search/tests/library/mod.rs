//! Made-up decisions, and a shelf that can be searched.
use std::sync::Arc;

use app::ports::{
    Found, Provenance, PublicDecision, PublicLog, PublicRecommendation, PublicSearch,
    PublicSection, PublicStore, Search, Tombstone,
};
use casework::codes::{Code, Compliance, Outcome, Remedy, Sector, Subject};
use jiff::civil::date;
use search::Searched;
use testkit::Shelf;

pub const FERNHOLLOW: &str = "Fernhollow Hospital NHS Trust (made up)";

pub fn decision(reference: &str, text: &str) -> PublicDecision {
    PublicDecision {
        reference: reference.into(),
        identifier: uuid::Uuid::nil(),
        version: 1,
        hash: String::new(),
        title: format!("{reference} - {FERNHOLLOW}"),
        organisations: vec![FERNHOLLOW.into()],
        kind: None,
        outcomes: vec![Outcome::Upheld],
        subjects: vec![Subject::Delay],
        sectors: vec![Sector::Health],
        change: String::new(),
        earlier: vec![],
        recommendations: vec![],
        decided: None,
        published: date(2026, 3, 2),
        summary: String::new(),
        sections: vec![PublicSection { section: "findings".into(), paragraphs: vec![text.into()] }],
        provenance: Provenance::Ours,
    }
}

/// What is left of what was taken down.
pub fn gone() -> Tombstone {
    let (ground, since) = ("identifies-somebody".to_owned(), date(2026, 3, 3));
    Tombstone { ground, since, successor: None }
}

pub fn words(words: &str) -> Search {
    Search { words: words.into(), limit: 10, ..Search::default() }
}

/// A shelf with these on it, each under its number.
pub async fn shelf(texts: &[&str]) -> Arc<Shelf> {
    let shelf = Arc::new(Shelf::default());
    for (number, text) in (1..).zip(texts) {
        shelf.publish(&decision(&format!("R-{number}"), text)).await.unwrap();
    }
    shelf
}

pub async fn searched(texts: &[&str]) -> Searched {
    Searched::in_memory(shelf(texts).await).unwrap()
}

pub fn references(found: &Found) -> Vec<&str> {
    found.hits.iter().map(|hit| hit.decision.reference.as_str()).collect()
}

pub async fn found(searched: &Searched, search: &Search) -> Vec<String> {
    let found = searched.seek(search).await.unwrap();
    references(&found).into_iter().map(str::to_owned).collect()
}

/// Numbers that look drawn and are the same in every run.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, end: u64) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % end).unwrap()
    }

    pub fn one<C: Copy>(&mut self, of: &[C]) -> C {
        *of.get(self.below(of.len() as u64)).unwrap()
    }

    fn code<C: Code>(&mut self) -> C {
        self.one(C::every())
    }
}

pub const WORDS: [&str; 24] = [
    "scan",
    "scans",
    "delayed",
    "delay",
    "discharge",
    "discharged",
    "hospital",
    "the",
    "a",
    "of",
    "GP",
    "general",
    "practitioner",
    "letter",
    "letters",
    "ward",
    "A&E",
    "X-ray",
    "weeks",
    "three",
    "and",
    "complaint",
    "cwyn",
    "insulin",
];

/// A decision that is made up by the dice.
pub fn drawn(number: usize, dice: &mut Dice) -> PublicDecision {
    let mut text = || {
        let count = 3 + dice.below(30);
        (0..count).map(|_| dice.one(&WORDS)).collect::<Vec<_>>().join(" ")
    };
    let paragraphs = vec![text(), text()];
    let summary = text();
    let asked = (0..dice.below(3)).map(|_| PublicRecommendation {
        organisation: FERNHOLLOW.into(),
        remedy: dice.code::<Remedy>(),
        amount: None,
        due: date(2026, 1, 1),
        compliance: dice.code::<Compliance>(),
    });
    let recommendations = asked.collect();
    let bodies = ["Fernhollow (made up)", "Marshgate (made up)", "Thornfield (made up)"];
    let year = 2020 + i16::try_from(dice.below(5)).unwrap();
    PublicDecision {
        organisations: (0..1 + dice.below(2)).map(|_| dice.one(&bodies).into()).collect(),
        outcomes: (0..1 + dice.below(2)).map(|_| dice.code()).collect(),
        subjects: (0..dice.below(3)).map(|_| dice.code()).collect(),
        sectors: vec![dice.code()],
        recommendations,
        decided: Some(date(year, 1 + i8::try_from(dice.below(12)).unwrap(), 3)),
        published: date(2026, 1 + i8::try_from(dice.below(12)).unwrap(), 1),
        summary,
        sections: vec![PublicSection { section: "findings".into(), paragraphs }],
        ..decision(&format!("R-{number:05}"), "")
    }
}

pub async fn drawn_shelf(count: usize) -> Arc<Shelf> {
    let shelf = Arc::new(Shelf::default());
    let mut dice = Dice(7);
    for number in 0..count {
        shelf.publish(&drawn(number, &mut dice)).await.unwrap();
    }
    shelf
}

pub async fn all(shelf: &dyn PublicLog) -> Vec<PublicDecision> {
    shelf.leaf("", usize::MAX).await.unwrap()
}
