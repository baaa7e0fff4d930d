//! Full-text search over the public store alone: it can hold nothing that is not public.
//!
//! The index lives in memory and follows the public store: it is filled when the program
//! starts and again with every decision that is published or taken down, so there is no second
//! place on disk that could keep what was taken back.
mod index;

use std::sync::Arc;

use app::{
    Problem,
    ports::{PublicDecision, PublicQuestion, PublicStore},
};
use async_trait::async_trait;

use index::Index;

/// How many decisions are read at once when the index is filled.
const PAGE: usize = 500;

/// The public store with a full-text index beside it.
pub struct Searched {
    store: Arc<dyn PublicStore>,
    index: Index,
}

impl Searched {
    /// Fills an index from everything that is public.
    ///
    /// # Errors
    ///
    /// The store cannot be read.
    pub async fn over(store: Arc<dyn PublicStore>) -> Result<Self, Problem> {
        let index = Index::empty()?;
        let mut question = PublicQuestion { limit: PAGE, ..PublicQuestion::default() };
        loop {
            let (page, count) = store.search(&question).await?;
            index.add(&page)?;
            question.offset += page.len();
            if page.is_empty() || question.offset >= count {
                return Ok(Self { store, index });
            }
        }
    }
}

#[async_trait]
impl PublicStore for Searched {
    async fn publish(&self, decision: &PublicDecision) -> Result<(), Problem> {
        self.store.publish(decision).await?;
        self.index.add(std::slice::from_ref(decision))
    }

    async fn take_down(&self, reference: &str, ground: &str) -> Result<(), Problem> {
        self.store.take_down(reference, ground).await?;
        self.index.remove(reference)
    }

    async fn find(&self, reference: &str) -> Result<Option<PublicDecision>, Problem> {
        self.store.find(reference).await
    }

    async fn taken_down(&self, reference: &str) -> Result<Option<String>, Problem> {
        self.store.taken_down(reference).await
    }

    async fn organisations(&self) -> Result<Vec<String>, Problem> {
        self.store.organisations().await
    }

    async fn search(
        &self,
        question: &PublicQuestion,
    ) -> Result<(Vec<PublicDecision>, usize), Problem> {
        if question.words.trim().is_empty() {
            return self.store.search(question).await;
        }
        let (references, count) = self.index.search(question)?;
        let mut found = Vec::with_capacity(references.len());
        for reference in references {
            found.extend(self.store.find(&reference).await?);
        }
        Ok((found, count))
    }
}
