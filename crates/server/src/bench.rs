//! What the service does in a second and what a page costs, measured on this machine: on a
//! made-up office of as many cases as a large office has after years.
//!
//! `office` tells the made-up office's stories through the real commands, `mould` takes them
//! apart, `dress` and `crowd` tell them again of other people; `writers`, `journeys` and `pages`
//! measure; `report` prints.
mod crowd;
mod decisions;
mod dice;
mod dress;
mod http;
mod journeys;
mod mould;
mod names;
mod office;
mod pages;
mod process;
mod report;
mod scrape;
pub(crate) mod search;
#[cfg(test)]
mod tests;
mod writers;

use std::{
    path::{Path, PathBuf},
    time::Instant,
};

use app::Problem;
use casework::{
    id::AccountId,
    permission::{Actor, Standing},
};

pub(crate) use report::Measured;
use report::{Made, Writers};

use crate::{Fault, House, Settings, house};
use crowd::Samples;
use office::Furnished;

/// How many write at once.
const WRITERS: [usize; 3] = [1, 8, 64];
/// What is remembered of an office that was made for this.
const REMEMBERED: &str = "bench.json";

/// What to measure.
pub(crate) struct Asked {
    /// How many cases the office has whose pages are measured; 0: no pages.
    pub(crate) cases: u64,
    /// The folder of the office. One that is there already is measured as it is.
    pub(crate) folder: PathBuf,
    /// A folder for what is thrown away.
    pub(crate) aside: PathBuf,
    /// The databases, where they are not in the folder.
    pub(crate) databases: Option<(String, String)>,
}

/// Measures.
pub(crate) async fn measure(asked: &Asked, settings: Settings) -> Result<Measured, Fault> {
    let engine = if asked.databases.is_some() { "postgres" } else { "sqlite" };
    let mut measured = Measured {
        engine: engine.to_owned(),
        writers: Vec::new(),
        journeys: None,
        office: None,
        pages: Vec::new(),
        serving: None,
    };
    let remembered = asked.folder.join(REMEMBERED);
    let (house, samples) = if remembered.exists() {
        let samples = remember(&remembered)?;
        measured.office = Some(Made { cases: samples.cases, ..there(&asked.folder) });
        (house::open(&asked.folder, settings).await?, samples)
    } else {
        if asked.databases.is_none() {
            measured.journeys = Some(journeys::measure(&asked.aside.join("journeys")).await?);
        }
        let furnished = office::furnish(&asked.folder, settings).await?;
        measured.writers = writers(&furnished).await?;
        if asked.cases == 0 {
            furnished.house.close().await;
            return Ok(measured);
        }
        let (house, samples, made) = made(furnished, asked.cases).await?;
        measured.office = Some(made);
        let text = serde_json::to_vec(&samples).map_err(Problem::broken)?;
        let written = std::fs::write(&remembered, text);
        written.map_err(|error| Fault::place(&remembered.display(), &error))?;
        (house, samples)
    };
    let kinds = pages::kinds(&house, &samples).await?;
    house.close().await;
    let office = pages::Office { folder: &asked.folder, databases: asked.databases.clone() };
    let (pages, serving) = pages::measure(&office, kinds).await?;
    (measured.pages, measured.serving) = (pages, Some(serving));
    Ok(measured)
}

async fn writers(furnished: &Furnished) -> Result<Vec<Writers>, Fault> {
    let most = WRITERS.iter().copied().max().unwrap_or_default();
    let cases = crowd::apart(furnished, most).await?;
    let officer = furnished.cast.officers.first().copied().unwrap_or_default();
    let standing = Standing::Staff { manager: false, administrator: false };
    let officer = Actor { account: AccountId(officer), standing };
    let mut rows = Vec::new();
    for count in WRITERS {
        let some = cases.get(..count).unwrap_or(&cases);
        rows.push(writers::measure(&furnished.house.office, officer, some).await?);
    }
    Ok(rows)
}

async fn made(furnished: Furnished, cases: u64) -> Result<(House, Samples, Made), Fault> {
    let milliseconds = |begun: Instant| u64::try_from(begun.elapsed().as_millis());
    let begun = Instant::now();
    let (house, samples, events) = crowd::gather(furnished, cases).await?;
    let took_ms = milliseconds(begun).unwrap_or(u64::MAX);
    let begun = Instant::now();
    let sound = house.store.verify().await?.is_sound();
    let verify_ms = milliseconds(begun).unwrap_or(u64::MAX);
    let made = Made { cases, events, took_ms, verify_ms, sound, ..there(&house.folder) };
    Ok((house, samples, made))
}

/// An office that was made for this before.
fn there(folder: &Path) -> Made {
    let megabytes = process::size(folder) / 1_000_000;
    Made { cases: 0, events: 0, took_ms: 0, verify_ms: 0, sound: true, megabytes }
}

fn remember(file: &Path) -> Result<Samples, Fault> {
    let told = |error: std::io::Error| Fault::place(&file.display(), &error);
    let text = std::fs::read(file).map_err(told)?;
    let samples = serde_json::from_slice(&text);
    samples.map_err(|error| Fault::place(&file.display(), &error))
}
