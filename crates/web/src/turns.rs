//! A crowd that reads what is public takes turns, so that whoever works on cases does not wait
//! for it: few are answered at once, some wait, and the others are told to come back.
//!
//! Staff never wait for it.
use std::{
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

use tokio::sync::{Semaphore, SemaphorePermit};

/// Of so many cores one answers the crowd: the others are there for casework. Each answer takes
/// milliseconds.
const CORES: usize = 2;
/// So many wait: at a hundred answers a second, the last of them waits less than half a second.
const WAITING: usize = 32;
/// Nobody waits longer.
const PATIENCE: Duration = Duration::from_secs(2);
/// When to come back, in seconds.
pub(crate) const COME_BACK: u8 = 5;

/// Whose turn it is.
#[derive(Debug)]
pub(crate) struct Turns {
    free: Semaphore,
    waiting: AtomicUsize,
}

impl Default for Turns {
    fn default() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Self::at_once((cores / CORES).max(1))
    }
}

impl Turns {
    /// Turns of which so many are taken at the same time.
    fn at_once(many: usize) -> Self {
        Self { free: Semaphore::new(many), waiting: AtomicUsize::new(0) }
    }

    /// Waits for a turn, which lasts as long as what is answered. None: too many wait already, or
    /// it took too long.
    pub(crate) async fn take(&self) -> Option<SemaphorePermit<'_>> {
        if let Ok(turn) = self.free.try_acquire() {
            return Some(turn);
        }
        let waits = Waits::among(&self.waiting)?;
        let turn = tokio::time::timeout(PATIENCE, self.free.acquire()).await;
        drop(waits);
        turn.ok()?.ok()
    }
}

/// Somebody who waits, counted until they do no more.
struct Waits<'a>(&'a AtomicUsize);

impl<'a> Waits<'a> {
    fn among(all: &'a AtomicUsize) -> Option<Self> {
        let joined = |count: usize| (count < WAITING).then_some(count + 1);
        all.fetch_update(Ordering::SeqCst, Ordering::SeqCst, joined).ok().map(|_| Self(all))
    }
}

impl Drop for Waits<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    #[tokio::test]
    async fn some_wait_the_others_are_sent_away_and_nobody_waits_for_ever() {
        let turns = Arc::new(Turns::at_once(2));
        let held = [turns.take().await.unwrap(), turns.take().await.unwrap()];
        let crowd: Vec<_> = (0..WAITING)
            .map(|_| {
                let turns = Arc::clone(&turns);
                tokio::spawn(async move { turns.take().await.is_some() })
            })
            .collect();
        tokio::time::sleep(Duration::from_millis(50)).await;

        assert!(turns.take().await.is_none(), "one more than can wait");
        drop(held);
        for one in crowd {
            assert!(one.await.unwrap());
        }
        let held = [turns.take().await.unwrap(), turns.take().await.unwrap()];
        assert!(turns.take().await.is_none(), "it took too long");
        drop(held);
        assert!(turns.take().await.is_some());
    }
}
