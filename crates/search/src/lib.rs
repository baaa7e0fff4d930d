//! Full-text search over the public store alone: it can hold nothing that is not public.
//!
//! The index lives in memory and follows the public store: it is filled when the program
//! starts and again with every decision that is published or taken down, so there is no second
//! place on disk that could keep what was taken back.
mod index;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex, PoisonError},
};

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
    /// The organisations that each decision names, for the list to choose from on every search.
    named: Mutex<BTreeMap<String, Vec<String>>>,
}

impl Searched {
    /// Fills an index from everything that is public.
    ///
    /// # Errors
    ///
    /// The store cannot be read.
    pub async fn over(store: Arc<dyn PublicStore>) -> Result<Self, Problem> {
        let (index, named) = (Index::empty()?, Mutex::default());
        let searched = Self { store, index, named };
        let mut question = PublicQuestion { limit: PAGE, ..PublicQuestion::default() };
        loop {
            let (page, count) = searched.store.search(&question).await?;
            searched.add(&page)?;
            question.offset += page.len();
            if page.is_empty() || question.offset >= count {
                return Ok(searched);
            }
        }
    }

    fn add(&self, decisions: &[PublicDecision]) -> Result<(), Problem> {
        self.index.add(decisions)?;
        let named = |it: &PublicDecision| (it.reference.clone(), it.organisations.clone());
        self.names(|all| all.extend(decisions.iter().map(named)));
        Ok(())
    }

    fn names<T>(&self, look: impl FnOnce(&mut BTreeMap<String, Vec<String>>) -> T) -> T {
        look(&mut self.named.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[async_trait]
impl PublicStore for Searched {
    async fn publish(&self, decision: &PublicDecision) -> Result<(), Problem> {
        self.store.publish(decision).await?;
        self.add(std::slice::from_ref(decision))
    }

    async fn take_down(&self, reference: &str, ground: &str) -> Result<(), Problem> {
        self.store.take_down(reference, ground).await?;
        self.names(|all| all.remove(reference));
        self.index.remove(reference)
    }

    async fn find(&self, reference: &str) -> Result<Option<PublicDecision>, Problem> {
        self.store.find(reference).await
    }

    async fn taken_down(&self, reference: &str) -> Result<Option<String>, Problem> {
        self.store.taken_down(reference).await
    }

    async fn organisations(&self) -> Result<Vec<String>, Problem> {
        let names = self.names(|all| all.values().flatten().cloned().collect::<BTreeSet<_>>());
        Ok(names.into_iter().collect())
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
