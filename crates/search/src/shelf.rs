//! What is public, as it is searched: the index, and the names to choose from.
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Mutex, PoisonError},
};

use app::{
    Problem,
    ports::{PublicDecision, PublicQuestion, PublicStore},
};

use crate::index::Index;

/// How many decisions are read at once when the shelf is filled.
const PAGE: usize = 100;

pub(crate) struct Shelf {
    index: Index,
    /// The organisations that each decision names, for the list to choose from on every search.
    named: Mutex<BTreeMap<String, Vec<String>>>,
}

impl Shelf {
    /// Everything that is public.
    pub(crate) async fn of(store: &dyn PublicStore) -> Result<Self, Problem> {
        let shelf = Self { index: Index::empty()?, named: Mutex::default() };
        let mut question = PublicQuestion { limit: PAGE, ..PublicQuestion::default() };
        loop {
            let (page, count) = store.search(&question).await?;
            shelf.put(&page)?;
            question.offset += page.len();
            if page.is_empty() || question.offset >= count {
                shelf.index.commit()?;
                return Ok(shelf);
            }
        }
    }

    /// Adds a decision, to be found from now on.
    pub(crate) fn add(&self, decision: &PublicDecision) -> Result<(), Problem> {
        self.put(std::slice::from_ref(decision))?;
        self.index.commit()
    }

    fn put(&self, decisions: &[PublicDecision]) -> Result<(), Problem> {
        self.index.add(decisions)?;
        let named = |it: &PublicDecision| (it.reference.clone(), it.organisations.clone());
        self.names(|all| all.extend(decisions.iter().map(named)));
        Ok(())
    }

    pub(crate) fn remove(&self, reference: &str) -> Result<(), Problem> {
        self.names(|all| all.remove(reference));
        self.index.remove(reference);
        self.index.commit()
    }

    pub(crate) fn search(
        &self,
        question: &PublicQuestion,
    ) -> Result<(Vec<String>, usize), Problem> {
        self.index.search(question)
    }

    /// The organisations that any decision names, in order.
    pub(crate) fn organisations(&self) -> Vec<String> {
        let names = self.names(|all| all.values().flatten().cloned().collect::<BTreeSet<_>>());
        names.into_iter().collect()
    }

    fn names<T>(&self, look: impl FnOnce(&mut BTreeMap<String, Vec<String>>) -> T) -> T {
        look(&mut self.named.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
