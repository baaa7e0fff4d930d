//! Full-text search over the public store alone: it can hold nothing that is not public.
//!
//! The index lies on disk, holds no text, and follows the log of the public store: what is
//! published is found at once, what is taken down is found no more at once and leaves the disk
//! seconds later. An index that is missing, broken or of another form is made anew from the
//! store ([decision](../../../docs/decisions/2026-11-26-search-on-disk.md)).
mod analysis;
mod asked;
mod echo;
mod follow;
mod gather;
mod index;
mod likeness;
mod marks;
mod names;
mod oracle;
mod pool;
mod query;
mod rows;
mod shelf;
mod snippet;
mod spelling;
mod statistics;
mod synonyms;
mod terms;
mod welsh;
mod without;

use std::{collections::HashMap, path::PathBuf, sync::Arc};

use app::{
    Problem,
    ports::{
        Echoes, Found, Hit, PublicDecision, PublicLog, PublicQuestion, PublicReport, PublicSearch,
        PublicStore, Search, Tombstone,
    },
};
use async_trait::async_trait;
use tokio::sync::OnceCell;
use uuid::Uuid;

use follow::Follower;
pub use follow::Made;
pub use oracle::Oracle;
use pool::Pool;
use shelf::{Selected, Shelf};

/// The public store with a full-text index beside it.
pub struct Searched {
    store: Arc<dyn PublicLog>,
    folder: Option<PathBuf>,
    pool: Pool,
    follower: OnceCell<Follower>,
}

impl Searched {
    /// Searches what is public in `store`, with the index in `folder`. Nothing is read yet.
    ///
    /// # Errors
    ///
    /// The machine has no room for its threads.
    pub fn over(store: Arc<dyn PublicLog>, folder: PathBuf) -> Result<Self, Problem> {
        Ok(Self { store, folder: Some(folder), pool: Pool::new()?, follower: OnceCell::new() })
    }

    /// The same with an index in memory, which ends with it.
    ///
    /// # Errors
    ///
    /// As [`Searched::over`].
    pub fn in_memory(store: Arc<dyn PublicLog>) -> Result<Self, Problem> {
        Ok(Self { store, folder: None, pool: Pool::new()?, follower: OnceCell::new() })
    }

    /// Opens the index, or makes it: whoever comes meanwhile waits, so that no search leaves out
    /// what is there.
    ///
    /// # Errors
    ///
    /// The store cannot be read, or the index not be written. The next who needs it tries again.
    pub async fn fill(&self) -> Result<Made, Problem> {
        let follower = self.follower().await?;
        follower.up_to_now().await?;
        follower.tidy().await?;
        Ok(follower.made)
    }

    /// Takes what is public no more off the disk, if anything is left of it. It happens by itself
    /// soon after something is taken down.
    ///
    /// # Errors
    ///
    /// The index cannot be written.
    pub async fn tidy(&self) -> Result<(), Problem> {
        self.follower().await?.tidy().await
    }

    /// How many decisions can be found.
    ///
    /// # Errors
    ///
    /// The index cannot be read.
    pub async fn size(&self) -> Result<usize, Problem> {
        self.shelf().await?.size()
    }

    async fn follower(&self) -> Result<&Follower, Problem> {
        let open = || Follower::open(Arc::clone(&self.store), self.folder.as_deref());
        self.follower.get_or_try_init(open).await
    }

    /// The index as it is at this moment, a blink behind at most.
    async fn shelf(&self) -> Result<Arc<Shelf>, Problem> {
        let follower = self.follower().await?;
        follower.lately().await?;
        Ok(Arc::clone(&follower.shelf))
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Shelf) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let shelf = self.shelf().await?;
        self.pool.run(move || work(&shelf)).await?
    }

    /// Reads decisions, in this order; what is public no more is not among them.
    async fn read(&self, references: &[String]) -> Result<Vec<PublicDecision>, Problem> {
        if references.is_empty() {
            return Ok(Vec::new());
        }
        let read = self.store.these(references).await?;
        let mut read: HashMap<String, PublicDecision> =
            read.into_iter().map(|it| (it.reference.clone(), it)).collect();
        Ok(references.iter().filter_map(|reference| read.remove(reference)).collect())
    }

    /// Looks, and reads what was found. Once more, if something was taken down between the two.
    async fn selected(&self, search: &Search) -> Result<(Selected, Vec<PublicDecision>), Problem> {
        let look = async || {
            let search = search.clone();
            let selected = self.run(move |shelf| shelf.select(&search)).await?;
            let decisions = self.read(&selected.references).await?;
            Ok::<_, Problem>((selected, decisions))
        };
        let (selected, decisions) = look().await?;
        if decisions.len() == selected.references.len() {
            return Ok((selected, decisions));
        }
        self.follower().await?.up_to_now().await?;
        look().await
    }
}

#[async_trait]
impl PublicSearch for Searched {
    async fn seek(&self, search: &Search) -> Result<Found, Problem> {
        let (selected, decisions) = self.selected(search).await?;
        let Selected { count, facets, wanted, slip, .. } = selected;
        let hits = self.run(move |shelf| {
            let snippets = shelf.snippets(&decisions, &wanted);
            let both = decisions.into_iter().zip(snippets);
            Ok(both.map(|(decision, snippet)| Hit { decision, snippet }).collect::<Vec<_>>())
        });
        let hits = hits.await?;
        let instead = match slip {
            Some((slip, references)) => {
                let (decisions, search) = (self.read(&references).await?, search.clone());
                let mended = move |shelf: &Shelf| shelf.mended(&search, (&slip, &decisions), count);
                self.run(mended).await?
            }
            None => None,
        };
        Ok(Found { hits, count, facets, instead })
    }

    async fn similar(&self, reference: &str, most: usize) -> Result<Vec<PublicDecision>, Problem> {
        let Some(decision) = self.store.find(reference).await? else { return Ok(Vec::new()) };
        let alike = self.run(move |shelf| shelf.similar(&decision, most)).await?;
        self.read(&alike).await
    }

    async fn echoes(&self, text: &str, but: &str) -> Result<Echoes, Problem> {
        let (text, but) = (text.to_owned(), but.to_owned());
        self.run(move |shelf| shelf.echoes(&text, &but)).await
    }
}

#[async_trait]
impl PublicStore for Searched {
    async fn publish(&self, decision: &PublicDecision) -> Result<(), Problem> {
        let follower = self.follower().await?;
        self.store.publish(decision).await?;
        follower.up_to_now().await
    }

    async fn take_down(&self, reference: &str, why: &Tombstone) -> Result<(), Problem> {
        let follower = self.follower().await?;
        self.store.take_down(reference, why).await?;
        follower.up_to_now().await
    }

    async fn find(&self, reference: &str) -> Result<Option<PublicDecision>, Problem> {
        self.store.find(reference).await
    }

    async fn following(
        &self,
        reference: &str,
        limit: usize,
    ) -> Result<Vec<PublicDecision>, Problem> {
        self.store.following(reference, limit).await
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
        let all = Search::default();
        let facets = self.run(move |shelf| Ok(shelf.select(&all)?.facets)).await?;
        let mut names: Vec<String> = facets.organisations.into_iter().map(|(it, _)| it).collect();
        names.sort_unstable();
        Ok(names)
    }

    async fn search(
        &self,
        question: &PublicQuestion,
    ) -> Result<(Vec<PublicDecision>, usize), Problem> {
        if question.words.trim().is_empty() {
            return self.store.search(question).await;
        }
        let search = Search {
            words: question.words.clone(),
            organisations: question.organisation.iter().cloned().collect(),
            outcomes: question.outcome.into_iter().collect(),
            subjects: question.subject.into_iter().collect(),
            limit: question.limit,
            offset: question.offset,
            ..Search::default()
        };
        let (selected, decisions) = self.selected(&search).await?;
        Ok((decisions, selected.count))
    }
}
