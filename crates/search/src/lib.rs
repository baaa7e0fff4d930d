//! Full-text search over the public store alone: it can hold nothing that is not public.
//!
//! The index lives in memory and follows the public store: it is filled once, while the program
//! already serves, and follows with every decision that is published or taken down. So there is
//! no second place on disk that could keep what was taken back.
mod index;

mod shelf;

use std::sync::Arc;

use app::{
    Problem,
    ports::{PublicDecision, PublicQuestion, PublicReport, PublicStore, Tombstone},
};
use async_trait::async_trait;
use tokio::sync::OnceCell;
use uuid::Uuid;

use shelf::Shelf;

/// The public store with a full-text index beside it.
pub struct Searched {
    store: Arc<dyn PublicStore>,
    shelf: OnceCell<Shelf>,
}

impl Searched {
    /// Searches what is public in `store`. Nothing is read yet.
    pub fn over(store: Arc<dyn PublicStore>) -> Self {
        Self { store, shelf: OnceCell::new() }
    }

    /// Reads everything that is public, unless that is done: whoever comes meanwhile waits, so
    /// that no search leaves out what is there, and nothing is read that was just taken down.
    ///
    /// # Errors
    ///
    /// The store cannot be read. The next who needs it tries again.
    pub async fn fill(&self) -> Result<(), Problem> {
        self.shelf().await.map(drop)
    }

    async fn shelf(&self) -> Result<&Shelf, Problem> {
        self.shelf.get_or_try_init(|| Shelf::of(self.store.as_ref())).await
    }
}

#[async_trait]
impl PublicStore for Searched {
    async fn publish(&self, decision: &PublicDecision) -> Result<(), Problem> {
        // Filled before anything changes: it is read page by page.
        let shelf = self.shelf().await?;
        self.store.publish(decision).await?;
        shelf.add(decision)
    }

    async fn take_down(&self, reference: &str, why: &Tombstone) -> Result<(), Problem> {
        let shelf = self.shelf().await?;
        self.store.take_down(reference, why).await?;
        shelf.remove(reference)
    }

    async fn find(&self, reference: &str) -> Result<Option<PublicDecision>, Problem> {
        self.store.find(reference).await
    }

    async fn after(&self, reference: &str, limit: usize) -> Result<Vec<PublicDecision>, Problem> {
        self.store.after(reference, limit).await
    }

    async fn taken_down(&self, reference: &str) -> Result<Option<Tombstone>, Problem> {
        self.store.taken_down(reference).await
    }

    async fn reference_of(&self, identifier: Uuid) -> Result<Option<String>, Problem> {
        self.store.reference_of(identifier).await
    }

    async fn publish_report(&self, report: &PublicReport) -> Result<(), Problem> {
        self.store.publish_report(report).await
    }

    async fn report(&self, address: &str) -> Result<Option<PublicReport>, Problem> {
        self.store.report(address).await
    }

    async fn reports(&self) -> Result<Vec<PublicReport>, Problem> {
        self.store.reports().await
    }

    async fn organisations(&self) -> Result<Vec<String>, Problem> {
        Ok(self.shelf().await?.organisations())
    }

    async fn search(
        &self,
        question: &PublicQuestion,
    ) -> Result<(Vec<PublicDecision>, usize), Problem> {
        if question.words.trim().is_empty() {
            return self.store.search(question).await;
        }
        let (references, count) = self.shelf().await?.search(question)?;
        let mut found = Vec::with_capacity(references.len());
        for reference in references {
            found.extend(self.store.find(&reference).await?);
        }
        Ok((found, count))
    }
}
