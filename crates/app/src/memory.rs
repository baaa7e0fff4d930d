//! The cases that were read last, as they stood: the next reader asks the record only for what
//! has happened since.
//!
//! What is remembered is never believed without the record. The record says whether the story
//! still ends where it was left; if it cannot, or the papers are gone, the case is read whole.
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use casework::{Case, id::CaseId};
use lru::LruCache;
use uuid::Uuid;

use crate::{
    Problem,
    ports::Record,
    stories::{self, Loaded},
};

/// So many events are remembered, of all cases together: some 20 MB, and what an office works on
/// at one time. Cases that nobody has asked for longest are forgotten first.
const MOST_EVENTS: usize = 6_144;

/// The cases that were read last. Its copies share what they remember.
#[derive(Clone)]
pub struct Memory(Arc<Mutex<Remembered>>);

struct Remembered {
    cases: LruCache<Uuid, Arc<Loaded<Case>>>,
    events: usize,
}

impl Default for Memory {
    fn default() -> Self {
        Self(Arc::new(Mutex::new(Remembered { cases: LruCache::unbounded(), events: 0 })))
    }
}

impl Memory {
    /// A case as it stands now.
    ///
    /// # Errors
    ///
    /// The store cannot be reached, or the record is damaged.
    pub(crate) async fn case(
        &self,
        record: &dyn Record,
        case: CaseId,
    ) -> Result<Arc<Loaded<Case>>, Problem> {
        let remembered = self.lock().cases.get(&case.0).cloned();
        let loaded = match remembered {
            Some(loaded) => grown(record, loaded).await?,
            None => None,
        };
        let loaded = match loaded {
            Some(loaded) => loaded,
            None => Arc::new(stories::load(record, case.0).await?),
        };
        self.lock().keep(&loaded);
        Ok(loaded)
    }

    fn lock(&self) -> MutexGuard<'_, Remembered> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Remembered {
    /// Keeps a living case that somebody has opened; of any other nothing is worth keeping.
    fn keep(&mut self, loaded: &Arc<Loaded<Case>>) {
        let before = match loaded.story.live() {
            Ok(_) => {
                self.events += loaded.told.len();
                self.cases.put(loaded.id, Arc::clone(loaded))
            }
            Err(_) => self.cases.pop(&loaded.id),
        };
        self.events -= before.map_or(0, |before| before.told.len());
        while self.events > MOST_EVENTS {
            let Some((_, forgotten)) = self.cases.pop_lru() else { break };
            self.events -= forgotten.told.len();
        }
    }
}

/// What was remembered and what has happened since; nothing if it has to be read whole.
async fn grown(
    record: &dyn Record,
    remembered: Arc<Loaded<Case>>,
) -> Result<Option<Arc<Loaded<Case>>>, Problem> {
    let Some(since) = record.since(&remembered.seen).await? else { return Ok(None) };
    if since.past.is_empty() {
        return Ok(Some(remembered));
    }
    let mut loaded = Loaded::clone(&remembered);
    for past in &since.past {
        let told = stories::revive::<Case>(past)?;
        loaded.story = stories::follow(loaded.story, &told)?;
        loaded.told.push(told);
    }
    loaded.seen = since.seen;
    Ok(Some(Arc::new(loaded)))
}
