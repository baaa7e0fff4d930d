//! The work that nobody asks for: what each day brings, and clearing away what has run out.
use std::time::Duration;

use app::{Office, daily, enquiry::stopped, notices};
use casework::Day;
use tokio::sync::watch;

use crate::{House, checkpoints};

/// How often we look whether there is something to do.
const PAUSE: Duration = Duration::from_secs(5);
/// After so many looks, what has run out is cleared away.
const SWEEP_EVERY: u32 = 720;

/// Works until `stop` says so. What fails is logged and tried again at the next look.
pub(crate) async fn work(house: House, mut stop: watch::Receiver<bool>) {
    let office = &house.office;
    let (mut done, mut looks) = (None, 0_u32);
    while !*stop.borrow() {
        done = each_day(&house, done).await;
        send_news(office).await;
        if looks.is_multiple_of(SWEEP_EVERY) {
            sweep(office).await;
        }
        looks = looks.wrapping_add(1);
        tokio::select! {
            () = tokio::time::sleep(PAUSE) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Does the round of a new day: at the start, and after midnight. The day it was done for.
async fn each_day(house: &House, done: Option<Day>) -> Option<Day> {
    let today = house.office.today();
    if done == Some(today) {
        return done;
    }
    if let Err(fault) = checkpoints::daily(house, today).await {
        tracing::error!(%fault, "the day's checkpoint could not be signed");
    }
    match daily::round(&house.office, today).await {
        Ok(round) => {
            let (done, undone) = (round.done.len(), round.undone.len());
            tracing::info!(%today, done, undone, "the day's round is done");
            Some(today)
        }
        Err(problem) => {
            tracing::error!(%problem, "the day's round could not be done");
            done
        }
    }
}

/// Sends the e-mails that say there is news.
async fn send_news(office: &Office) {
    if let Err(problem) = notices::deliver(office).await {
        tracing::error!(%problem, "e-mails could not be sent");
    }
}

async fn sweep(office: &Office) {
    // What runs out while drafts are cleared away waits for the next time, so that it is counted.
    let now = office.clock.machine();
    if let Err(problem) = stopped::clear(office).await {
        tracing::error!(%problem, "drafts that have run out could not be cleared away");
        return;
    }
    if let Err(problem) = office.scratch.sweep(now).await {
        tracing::error!(%problem, "what has run out could not be cleared away");
    }
}
