//! A shelf of published decisions, in memory: what is public needs no disk to be tested.
use std::{collections::BTreeMap, sync::Mutex};

use app::{
    Problem,
    ports::{
        Place, PublicDecision, PublicLog, PublicQuestion, PublicReport, PublicStore, Tombstone,
    },
};
use async_trait::async_trait;
use uuid::Uuid;

/// What is on it, and what was put on it or taken off, in order.
#[derive(Debug, Default)]
pub struct Shelf {
    held: Mutex<Held>,
}

#[derive(Debug, Default)]
struct Held {
    decisions: BTreeMap<String, PublicDecision>,
    changes: Vec<String>,
    tombstones: BTreeMap<String, Tombstone>,
    names: BTreeMap<Uuid, String>,
    reports: BTreeMap<String, PublicReport>,
}

impl Shelf {
    fn held<T>(&self, work: impl FnOnce(&mut Held) -> T) -> Result<T, Problem> {
        Ok(work(&mut *self.held.lock().map_err(Problem::broken)?))
    }
}

#[async_trait]
impl PublicStore for Shelf {
    async fn publish(&self, decision: &PublicDecision) -> Result<(), Problem> {
        self.held(|held| {
            held.decisions.insert(decision.reference.clone(), decision.clone());
            held.names.insert(decision.identifier, decision.reference.clone());
            held.tombstones.remove(&decision.reference);
            held.changes.push(decision.reference.clone());
        })
    }

    async fn take_down(&self, reference: &str, why: &Tombstone) -> Result<(), Problem> {
        self.held(|held| {
            held.decisions.remove(reference);
            held.tombstones.insert(reference.to_owned(), why.clone());
            held.changes.push(reference.to_owned());
        })
    }

    async fn taken_down(&self, reference: &str) -> Result<Option<Tombstone>, Problem> {
        self.held(|held| held.tombstones.get(reference).cloned())
    }

    async fn publish_report(&self, report: &PublicReport) -> Result<(), Problem> {
        self.held(|held| held.reports.insert(report.address.clone(), report.clone())).map(drop)
    }

    async fn report(&self, address: &str) -> Result<Option<PublicReport>, Problem> {
        self.held(|held| held.reports.get(address).cloned())
    }

    async fn reports(&self) -> Result<Vec<PublicReport>, Problem> {
        self.held(|held| {
            let reports = held.reports.values().filter(|report| report.withdrawn.is_none());
            reports.cloned().collect()
        })
    }

    async fn reference_of(&self, identifier: Uuid) -> Result<Option<String>, Problem> {
        self.held(|held| held.names.get(&identifier).cloned())
    }

    async fn find(&self, reference: &str) -> Result<Option<PublicDecision>, Problem> {
        self.held(|held| held.decisions.get(reference).cloned())
    }

    async fn following(
        &self,
        reference: &str,
        limit: usize,
    ) -> Result<Vec<PublicDecision>, Problem> {
        self.held(|held| {
            let after = held.decisions.values().filter(|it| it.reference.as_str() > reference);
            after.take(limit).cloned().collect()
        })
    }

    async fn search(
        &self,
        question: &PublicQuestion,
    ) -> Result<(Vec<PublicDecision>, usize), Problem> {
        self.held(|held| {
            let found = held.decisions.values().filter(|it| it.title.contains(&question.words));
            let found: Vec<_> = found.cloned().collect();
            let page = found.iter().skip(question.offset).take(question.limit).cloned();
            (page.collect(), found.len())
        })
    }
}

#[async_trait]
impl PublicLog for Shelf {
    async fn end(&self) -> Result<Place, Problem> {
        self.held(|held| place(held.changes.len()))
    }

    async fn after(
        &self,
        from: &Place,
        at_most: usize,
    ) -> Result<Option<Vec<(Place, String)>>, Problem> {
        self.held(|held| {
            let begin = usize::try_from(from.serial).ok()?;
            let is_ours = *from == place(begin) && begin <= held.changes.len();
            let changes = (begin + 1..).zip(held.changes.iter().skip(begin)).take(at_most);
            is_ours.then(|| changes.map(|(at, it)| (place(at), it.clone())).collect())
        })
    }

    async fn leaf(&self, after: &str, at_most: usize) -> Result<Vec<PublicDecision>, Problem> {
        self.held(|held| {
            let behind = held.decisions.iter().filter(|(it, _)| it.as_str() > after);
            behind.take(at_most).map(|(_, it)| it.clone()).collect()
        })
    }

    async fn these(&self, references: &[String]) -> Result<Vec<PublicDecision>, Problem> {
        self.held(|held| {
            references.iter().filter_map(|it| held.decisions.get(it).cloned()).collect()
        })
    }
}

fn place(serial: usize) -> Place {
    Place { serial: i64::try_from(serial).unwrap_or(i64::MAX), token: "shelf".into() }
}
