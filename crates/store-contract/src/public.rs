//! What is public.
use app::ports::{
    Provenance, PublicDecision, PublicQuestion, PublicSection, PublicStore, Tombstone,
};
use casework::codes::{DecisionKind, Outcome, Subject};
use jiff::civil::{Date, date};
use uuid::Uuid;

const FERNHOLLOW: &str = "Fernhollow Hospital NHS Trust (made up)";

fn identifier(reference: &str) -> Uuid {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, reference.as_bytes())
}

fn decision(reference: &str, on: Date, outcome: Outcome) -> PublicDecision {
    PublicDecision {
        reference: reference.to_owned(),
        identifier: identifier(reference),
        version: 1,
        hash: "ab".repeat(32),
        title: format!("{reference}, “quoted” and ’marked’"),
        organisations: vec![FERNHOLLOW.to_owned()],
        kind: Some(DecisionKind::Report),
        outcomes: vec![outcome, Outcome::NotUpheld],
        subjects: vec![Subject::Delay, Subject::Care],
        sectors: vec![],
        change: String::new(),
        earlier: vec![],
        recommendations: vec![],
        decided: Some(on),
        published: date(2026, 3, 2),
        summary: String::new(),
        sections: vec![PublicSection {
            section: "findings".to_owned(),
            paragraphs: vec!["One.".to_owned(), "Two — ſ".to_owned()],
        }],
        provenance: Provenance::Imported { source: "S".to_owned(), licence: "L".to_owned() },
    }
}

/// A decision as it may be published.
pub fn a_public_decision(reference: &str) -> PublicDecision {
    decision(reference, date(2026, 1, 2), Outcome::Upheld)
}

async fn listed(store: &dyn PublicStore, question: &PublicQuestion) -> (Vec<String>, usize) {
    let (found, count) = store.search(question).await.unwrap();
    (found.into_iter().map(|decision| decision.reference).collect(), count)
}

/// What is published comes back whole, newest first, chosen by what it is about; what is taken
/// down is gone but for its ground.
pub async fn what_is_public_is_found_until_it_is_taken_down(store: &dyn PublicStore) {
    let all = PublicQuestion { limit: 10, ..PublicQuestion::default() };
    assert_eq!(listed(store, &all).await, (vec![], 0));
    let (old, new) = (date(2025, 12, 31), date(2026, 1, 2));
    let upheld = decision("P-1000", old, Outcome::Upheld);
    store.publish(&upheld).await.unwrap();
    let mut other = decision("P-1001", new, Outcome::PartlyUpheld);
    other.organisations = vec!["Another (made up)".to_owned()];
    other.subjects = vec![Subject::Records];
    store.publish(&other).await.unwrap();
    store.publish(&other).await.unwrap();
    assert_eq!(store.find("P-1000").await.unwrap(), Some(upheld.clone()));
    assert_eq!(store.find("p-1000").await.unwrap(), None);
    assert_eq!(listed(store, &all).await, (vec!["P-1001".into(), "P-1000".into()], 2));
    assert_eq!(store.organisations().await.unwrap(), ["Another (made up)", FERNHOLLOW]);
    for (after, limit, expected) in [("", 9, &["P-1000", "P-1001"][..]), ("P-1000", 1, &["P-1001"])]
    {
        let page = store.following(after, limit).await.unwrap();
        let page: Vec<_> = page.iter().map(|decision| decision.reference.as_str()).collect();
        assert_eq!(page, expected);
    }
    let second = PublicQuestion { limit: 1, offset: 1, ..all.clone() };
    assert_eq!(listed(store, &second).await, (vec!["P-1000".into()], 2));
    for (question, references) in [
        (PublicQuestion { organisation: Some(FERNHOLLOW.into()), ..all.clone() }, vec!["P-1000"]),
        (PublicQuestion { outcome: Some(Outcome::PartlyUpheld), ..all.clone() }, vec!["P-1001"]),
        (
            PublicQuestion { outcome: Some(Outcome::NotUpheld), ..all.clone() },
            vec!["P-1001", "P-1000"],
        ),
        (PublicQuestion { subject: Some(Subject::Care), ..all.clone() }, vec!["P-1000"]),
        (
            PublicQuestion {
                subject: Some(Subject::Care),
                outcome: Some(Outcome::PartlyUpheld),
                ..all.clone()
            },
            vec![],
        ),
    ] {
        assert_eq!(listed(store, &question).await.0, references, "{question:?}");
    }
    taken_down(store, &upheld, &all).await;
}

async fn taken_down(store: &dyn PublicStore, upheld: &PublicDecision, all: &PublicQuestion) {
    assert_eq!(store.taken_down("P-1000").await.unwrap(), None);
    for (ground, successor) in [("risk-of-harm", None), ("quashed", Some(identifier("P-1001")))] {
        let why = Tombstone { ground: ground.to_owned(), since: date(2026, 4, 1), successor };
        store.take_down("P-1000", &why).await.unwrap();
        assert_eq!(store.find("P-1000").await.unwrap(), None);
        assert_eq!(store.taken_down("P-1000").await.unwrap(), Some(why));
    }
    let named = store.reference_of(identifier("P-1000")).await.unwrap();
    assert_eq!(named.as_deref(), Some("P-1000"), "what is gone is still called so");
    assert_eq!(store.reference_of(identifier("P-9")).await.unwrap(), None);
    assert_eq!(listed(store, all).await, (vec!["P-1001".into()], 1));
    assert_eq!(store.organisations().await.unwrap(), ["Another (made up)"]);
    let changed = PublicDecision { subjects: vec![Subject::Other], ..upheld.clone() };
    store.publish(&changed).await.unwrap();
    assert_eq!(store.taken_down("P-1000").await.unwrap(), None);
    let care = PublicQuestion { subject: Some(Subject::Care), ..all.clone() };
    assert_eq!(listed(store, &care).await, (vec![], 0), "an earlier text leaves nothing");
}
