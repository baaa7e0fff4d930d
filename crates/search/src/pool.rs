//! Threads that search: few, and behind everything else the machine has to do. A crowd that
//! searches takes the time that casework leaves, and no other.
use std::sync::{Arc, Mutex, PoisonError, mpsc};

use app::Problem;
use tantivy::Executor;
use tokio::sync::oneshot;

use crate::index::broken;

/// So many search at once.
const THREADS: usize = 2;
/// How far behind others they stand (0: not at all, 19: last).
const BEHIND: i32 = 10;

type Job = Box<dyn FnOnce() + Send>;

/// The threads. They end with it.
pub(crate) struct Pool {
    jobs: mpsc::Sender<Job>,
}

impl Pool {
    pub(crate) fn new() -> Result<Self, Problem> {
        let (jobs, taken) = mpsc::channel::<Job>();
        let taken = Arc::new(Mutex::new(taken));
        for number in 0..THREADS {
            let taken = Arc::clone(&taken);
            let thread = std::thread::Builder::new().name(format!("search-{number}"));
            thread.spawn(move || work(&taken)).map_err(broken)?;
        }
        Ok(Self { jobs })
    }

    /// Does something on one of the threads, when its turn comes.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Problem> {
        let (say, hear) = oneshot::channel();
        let job = move || {
            // Who asked may have gone away meanwhile: then nobody waits for it.
            if !say.is_closed() {
                drop(say.send(job()));
            }
        };
        self.jobs.send(Box::new(job)).map_err(broken)?;
        hear.await.map_err(broken)
    }
}

/// Threads that go over the parts of the index for one search, as far behind.
pub(crate) fn parts() -> Result<Executor, Problem> {
    let threads = rayon::ThreadPoolBuilder::new()
        .num_threads(THREADS)
        .thread_name(|number| format!("search-part-{number}"))
        .start_handler(|_| stand_behind());
    Ok(Executor::ThreadPool(Arc::new(threads.build().map_err(broken)?)))
}

fn stand_behind() {
    let thread = rustix::thread::gettid();
    if let Err(error) = rustix::process::setpriority_process(Some(thread), BEHIND) {
        tracing::warn!(%error, "searching cannot be put behind other work");
    }
}

fn work(jobs: &Mutex<mpsc::Receiver<Job>>) {
    stand_behind();
    loop {
        let job = jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(job) = job else { return };
        // A search that panics is one search that fails.
        if std::panic::catch_unwind(std::panic::AssertUnwindSafe(job)).is_err() {
            tracing::error!("a search broke");
        }
    }
}
