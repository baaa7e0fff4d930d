//! A crowd that reads what is public as fast as it is answered, while somebody works on cases.
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::Duration,
};

use tokio::task::JoinHandle;

use super::http::{self, Request};

/// So many connections at once.
pub(crate) const CONNECTIONS: u64 = 64;
/// After being sent away, or after a failure, the next try comes this soon: far sooner than was
/// asked for, as a scraper does.
const PAUSE: Duration = Duration::from_millis(50);
/// What they look for, in turn.
const WORDS: [&str; 6] =
    ["hospital", "letter", "sepsis", "insulin%20dose", "the%20ward", "complaints%20team"];

/// The crowd.
pub(crate) struct Crowd {
    is_over: Arc<AtomicBool>,
    answered: Arc<AtomicU64>,
    sent_away: Arc<AtomicU64>,
    connections: Vec<JoinHandle<()>>,
}

impl Crowd {
    /// Begins to scrape.
    pub(crate) fn gather(address: &str) -> Self {
        let mut crowd = Self {
            is_over: Arc::default(),
            answered: Arc::default(),
            sent_away: Arc::default(),
            connections: Vec::new(),
        };
        for number in 0..CONNECTIONS {
            let one = scrape(&crowd, address.to_owned(), number);
            crowd.connections.push(tokio::spawn(one));
        }
        crowd
    }

    /// Ends it. Answers how many pages it was given, and how often it was sent away.
    pub(crate) async fn disperse(self) -> (u64, u64) {
        self.is_over.store(true, Ordering::Relaxed);
        for connection in self.connections {
            let _ = connection.await;
        }
        (self.answered.load(Ordering::Relaxed), self.sent_away.load(Ordering::Relaxed))
    }
}

fn scrape(crowd: &Crowd, address: String, number: u64) -> impl Future<Output = ()> + use<> {
    let is_over = Arc::clone(&crowd.is_over);
    let (answered, sent_away) = (Arc::clone(&crowd.answered), Arc::clone(&crowd.sent_away));
    async move {
        let mut turn = number;
        while !is_over.load(Ordering::Relaxed) {
            turn = turn.wrapping_add(1);
            let at = usize::try_from(turn).unwrap_or_default() % WORDS.len();
            let words = WORDS.get(at).copied().unwrap_or_default();
            let path = format!("/decisions?words={words}&page={}", 2 + turn % 40);
            let request = Request { path, cookie: None, form: None };
            match http::ask(&address, &request).await {
                Ok(answer) if answer.status == 200 => {
                    answered.fetch_add(1, Ordering::Relaxed);
                }
                _ => {
                    sent_away.fetch_add(1, Ordering::Relaxed);
                    tokio::time::sleep(PAUSE).await;
                }
            }
        }
    }
}
