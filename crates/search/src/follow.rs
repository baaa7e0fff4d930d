//! The index follows the log of the public store, and nothing else writes it.
use std::{
    collections::BTreeMap,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use app::{
    Problem,
    ports::{Place, PublicDecision, PublicLog},
};
use tokio::{sync::Mutex, task::spawn_blocking};

use crate::{index::broken, shelf::Shelf};

/// How many decisions are read at once when the index is made.
const LEAF: usize = 500;
/// So many changes are followed in one go.
const CHANGES: usize = 2_000;
/// A search looks for what another process published no more often than this.
const BLINK: Duration = Duration::from_millis(200);
/// So long after something was taken down, what is left of it leaves the disk: more that is taken
/// down in between leaves with it.
const SOON: Duration = Duration::from_secs(2);

/// How the index came to be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Made {
    /// It was there, and was followed up.
    There,
    /// It was made anew.
    Anew,
}

/// Follows.
pub(crate) struct Follower {
    store: Arc<dyn PublicLog>,
    pub(crate) shelf: Arc<Shelf>,
    pub(crate) made: Made,
    /// Up to where it has followed, and when it last looked.
    at: Mutex<(Place, Instant)>,
    is_tidying: Arc<AtomicBool>,
}

impl Follower {
    /// Opens the index of a folder, or makes it.
    pub(crate) async fn open(
        store: Arc<dyn PublicLog>,
        folder: Option<&Path>,
    ) -> Result<Self, Problem> {
        let folder = folder.map(Path::to_owned);
        let open = |folder: Option<std::path::PathBuf>| async move {
            spawn_blocking(move || Shelf::open(folder.as_deref())).await.map_err(broken)?
        };
        let (mut shelf, mut place) = open(folder.clone()).await?;
        if let Some(at) = &place
            && store.after(at, 1).await?.is_none()
        {
            tracing::warn!("the index is of another public store, and is made anew");
            drop(shelf);
            if let Some(folder) = &folder {
                std::fs::remove_dir_all(folder).map_err(broken)?;
            }
            (shelf, place) = open(folder).await?;
        }
        let shelf = Arc::new(shelf);
        let (place, made) = match place {
            Some(place) => (place, Made::There),
            None => (make(&store, &shelf).await?, Made::Anew),
        };
        let at = Mutex::new((place, Instant::now()));
        let follower = Self { store, shelf, made, at, is_tidying: Arc::default() };
        follower.up_to_now().await?;
        Ok(follower)
    }

    /// Follows unless that was done just now.
    pub(crate) async fn lately(&self) -> Result<(), Problem> {
        // Who cannot look because somebody looks gains nothing by waiting.
        match self.at.try_lock() {
            Ok(at) if at.1.elapsed() < BLINK => return Ok(()),
            Ok(_) => {}
            Err(_) => return Ok(()),
        }
        self.up_to_now().await
    }

    /// Follows until everything is found that is public, and nothing else.
    pub(crate) async fn up_to_now(&self) -> Result<(), Problem> {
        let mut at = self.at.lock().await;
        loop {
            let changes = self.store.after(&at.0, CHANGES).await?;
            let changes = changes.ok_or_else(|| {
                broken("the public store is not the one that was there at the start")
            })?;
            at.1 = Instant::now();
            let Some((place, _)) = changes.last().cloned() else { return Ok(()) };
            let changed = self.changed(changes.into_iter().map(|(_, it)| it).collect()).await?;
            let (shelf, to) = (Arc::clone(&self.shelf), place.clone());
            let follow = move || shelf.index.follow(&changed, &to);
            if spawn_blocking(follow).await.map_err(broken)?? {
                at.0 = place;
            } else {
                // Another process writes the index. It follows in its own time.
                at.0 = self.shelf.index.place()?.unwrap_or_else(|| at.0.clone());
                return Ok(());
            }
            self.tidy_soon();
        }
    }

    /// What stands now under the references that changed.
    async fn changed(
        &self,
        mut references: Vec<String>,
    ) -> Result<Vec<(String, Option<PublicDecision>)>, Problem> {
        references.sort_unstable();
        references.dedup();
        let mut now: BTreeMap<String, Option<PublicDecision>> = BTreeMap::new();
        for some in references.chunks(LEAF) {
            now.extend(some.iter().map(|it| (it.clone(), None)));
            let there = self.store.these(some).await?;
            now.extend(there.into_iter().map(|it| (it.reference.clone(), Some(it))));
        }
        Ok(now.into_iter().collect())
    }

    fn tidy_soon(&self) {
        if !self.shelf.index.has_remains() || self.is_tidying.swap(true, Ordering::SeqCst) {
            return;
        }
        let (shelf, is_tidying) = (Arc::downgrade(&self.shelf), Arc::clone(&self.is_tidying));
        tokio::spawn(async move {
            tokio::time::sleep(SOON).await;
            is_tidying.store(false, Ordering::SeqCst);
            let Some(shelf) = shelf.upgrade() else { return };
            let done = spawn_blocking(move || shelf.index.purge()).await;
            if let Err(problem) = done.map_err(broken).flatten() {
                tracing::error!(%problem, "what was taken down still lies in the index; it is found by nobody");
            }
        });
    }

    /// Takes off the disk what is public no more.
    pub(crate) async fn tidy(&self) -> Result<(), Problem> {
        let shelf = Arc::clone(&self.shelf);
        let purge = move || if shelf.index.has_remains() { shelf.index.purge() } else { Ok(()) };
        spawn_blocking(purge).await.map_err(broken)?
    }
}

/// Reads everything that is public into an empty index, one leaf while the last is written.
async fn make(store: &Arc<dyn PublicLog>, shelf: &Arc<Shelf>) -> Result<Place, Problem> {
    // What changes while it is read is followed from here.
    let place = store.end().await?;
    let (hand_over, taken) = tokio::sync::mpsc::channel::<Vec<PublicDecision>>(4);
    let (writing, to) = (Arc::clone(shelf), place.clone());
    let write = spawn_blocking(move || write(&writing, taken, &to));
    let mut after = String::new();
    loop {
        let leaf = store.leaf(&after, LEAF).await?;
        let Some(last) = leaf.last() else { break };
        after.clone_from(&last.reference);
        if hand_over.send(leaf).await.is_err() {
            break; // it could not be written, which is told below
        }
    }
    drop(hand_over);
    write.await.map_err(broken)??;
    Ok(place)
}

fn write(
    shelf: &Shelf,
    mut leaves: tokio::sync::mpsc::Receiver<Vec<PublicDecision>>,
    place: &Place,
) -> Result<(), Problem> {
    let making = shelf.index.making()?;
    while let Some(leaf) = leaves.blocking_recv() {
        making.add(&leaf)?;
    }
    making.finish(place)
}
