//! What the public can find, and what it can find no more.
#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]
use std::sync::{Arc, Mutex};

use app::{
    Problem,
    ports::{
        Provenance, PublicDecision, PublicQuestion, PublicReport, PublicSection, PublicStore,
        Tombstone,
    },
};
use casework::codes::{Outcome, Subject};
use search::Searched;

/// A public store in memory: what the engines hold, the contract of the store tests.
#[derive(Default)]
struct Shelf(Mutex<Vec<PublicDecision>>);

#[async_trait::async_trait]
impl PublicStore for Shelf {
    async fn publish(&self, decision: &PublicDecision) -> Result<(), Problem> {
        let mut all = self.0.lock().unwrap();
        all.retain(|there| there.reference != decision.reference);
        all.push(decision.clone());
        Ok(())
    }

    async fn take_down(&self, reference: &str, _: &Tombstone) -> Result<(), Problem> {
        self.0.lock().unwrap().retain(|there| there.reference != reference);
        Ok(())
    }

    async fn find(&self, reference: &str) -> Result<Option<PublicDecision>, Problem> {
        Ok(self.0.lock().unwrap().iter().find(|there| there.reference == reference).cloned())
    }

    async fn taken_down(&self, _: &str) -> Result<Option<Tombstone>, Problem> {
        Ok(None)
    }

    async fn publish_report(&self, _: &PublicReport) -> Result<(), Problem> {
        Ok(())
    }

    async fn report(&self, _: &str) -> Result<Option<PublicReport>, Problem> {
        Ok(None)
    }

    async fn reports(&self) -> Result<Vec<PublicReport>, Problem> {
        Ok(Vec::new())
    }

    async fn reference_of(&self, _: uuid::Uuid) -> Result<Option<String>, Problem> {
        Ok(None)
    }

    async fn after(&self, reference: &str, limit: usize) -> Result<Vec<PublicDecision>, Problem> {
        let mut all = self.0.lock().unwrap().clone();
        all.sort_by(|one, other| one.reference.cmp(&other.reference));
        let after = all.into_iter().filter(|it| it.reference.as_str() > reference);
        Ok(after.take(limit).collect())
    }

    async fn search(
        &self,
        question: &PublicQuestion,
    ) -> Result<(Vec<PublicDecision>, usize), Problem> {
        let all = self.0.lock().unwrap();
        let page = all.iter().skip(question.offset).take(question.limit);
        Ok((page.cloned().collect(), all.len()))
    }
}

fn gone() -> Tombstone {
    let (ground, since) = ("identifies-somebody".to_owned(), jiff::civil::date(2026, 3, 3));
    Tombstone { ground, since, successor: None }
}

fn decision(reference: &str, text: &str, outcome: Outcome) -> PublicDecision {
    PublicDecision {
        reference: reference.into(),
        identifier: uuid::Uuid::nil(),
        version: 1,
        hash: String::new(),
        title: format!("{reference} - Fernhollow Hospital NHS Trust (made up)"),
        organisations: vec!["Fernhollow Hospital NHS Trust (made up)".into()],
        kind: None,
        outcomes: vec![outcome],
        subjects: vec![Subject::Delay],
        sectors: vec![],
        change: String::new(),
        earlier: vec![],
        recommendations: vec![],
        decided: None,
        published: jiff::civil::date(2026, 3, 2),
        summary: String::new(),
        sections: vec![PublicSection { section: "findings".into(), paragraphs: vec![text.into()] }],
        provenance: Provenance::Ours,
    }
}

fn asked(words: &str) -> PublicQuestion {
    PublicQuestion { words: words.into(), limit: 10, ..PublicQuestion::default() }
}

async fn found(searched: &Searched, question: &PublicQuestion) -> Vec<String> {
    let (found, count) = searched.search(question).await.unwrap();
    assert_eq!(found.len(), count);
    found.into_iter().map(|decision| decision.reference).collect()
}

async fn shelf() -> Searched {
    let shelf = Arc::new(Shelf::default());
    let scan = "The scan was delayed by three weeks.";
    let letter = "The letter was delaying nothing; the complaint was answered late.";
    shelf.publish(&decision("R-1", scan, Outcome::Upheld)).await.unwrap();
    shelf.publish(&decision("R-2", letter, Outcome::NotUpheld)).await.unwrap();
    Searched::over(shelf)
}

#[tokio::test]
async fn what_was_public_before_the_start_is_found_by_words_of_the_same_stem() {
    let searched = shelf().await;
    assert_eq!(found(&searched, &asked("delays")).await.len(), 2);
    assert_eq!(found(&searched, &asked("scan delay")).await, ["R-1"]);
    assert_eq!(found(&searched, &asked("\"three weeks\"")).await, ["R-1"]);
    assert_eq!(found(&searched, &asked("fernhollow letter")).await, ["R-2"]);
    assert!(found(&searched, &asked("pancreas")).await.is_empty());
}

#[tokio::test]
async fn an_outcome_narrows_what_is_found() {
    let searched = shelf().await;
    let upheld = PublicQuestion { outcome: Some(Outcome::Upheld), ..asked("delay") };
    assert_eq!(found(&searched, &upheld).await, ["R-1"]);
}

#[tokio::test]
async fn what_is_taken_down_is_found_no_more() {
    let searched = shelf().await;
    searched.take_down("R-1", &gone()).await.unwrap();
    assert!(found(&searched, &asked("scan")).await.is_empty());
    assert!(searched.find("R-1").await.unwrap().is_none());
}

#[tokio::test]
async fn a_text_published_again_is_found_by_its_new_words_only() {
    let searched = shelf().await;
    searched.publish(&decision("R-1", "An X-ray was misread.", Outcome::Upheld)).await.unwrap();
    assert!(found(&searched, &asked("scan")).await.is_empty());
    assert_eq!(found(&searched, &asked("misread")).await, ["R-1"]);
}

#[tokio::test]
async fn whatever_somebody_types_is_only_words() {
    let searched = shelf().await;
    for odd in
        ["outcome:upheld", "scan AND (", "*", "\"", "reference:R-1 OR", "[a TO z]", "~~", "é"]
    {
        searched.search(&asked(odd)).await.unwrap();
    }
    assert!(found(&searched, &asked("reference:R-2 scan")).await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn who_searches_while_it_is_filled_misses_nothing_and_finds_nothing_taken_down() {
    for _ in 0..20 {
        let searched = Arc::new(shelf().await);
        let (filling, taking) = (Arc::clone(&searched), Arc::clone(&searched));
        let fill = tokio::spawn(async move { filling.fill().await });
        let take = tokio::spawn(async move { taking.take_down("R-1", &gone()).await });
        assert_eq!(found(&searched, &asked("letter")).await, ["R-2"]);
        fill.await.unwrap().unwrap();
        take.await.unwrap().unwrap();
        assert!(found(&searched, &asked("scan")).await.is_empty());
    }
}
