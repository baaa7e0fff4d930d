//! `redress import`: real registers, line by line.
mod foreseen;
pub mod organisations;
pub mod postcodes;

use std::path::{Path, PathBuf};

use app::{members, publication};
use casework::permission::Actor;
use indicatif::{ProgressBar, ProgressStyle};
use registers::{Reading, parlparse};
use schemars::JsonSchema;
use serde::Serialize;
use words::Language;

use crate::{Fault, Settings, command::Ended, house, schema};

/// What became of a file (organisations), or of all files together (decisions).
#[derive(Debug, Serialize, JsonSchema)]
struct Loaded {
    /// The file, or the files.
    from: Vec<String>,
    /// New here.
    added: usize,
    /// Said something else before.
    changed: usize,
    /// Here already, word for word.
    same: usize,
    /// What was left out, and why. The rest was loaded.
    bad: Vec<Bad>,
}

/// Something that was left out.
#[derive(Debug, Serialize, JsonSchema)]
struct Bad {
    /// The line, counted from 1, or the file.
    place: String,
    /// What is wrong with it, in words.
    reason: String,
}

/// Prints the JSON Schema of the answer.
///
/// # Errors
///
/// None that can be helped.
pub fn schema() -> Result<Ended, Fault> {
    schema::print::<Loaded>()
}

/// Loads decisions that the office has published elsewhere: JSON files, or folders of them.
///
/// # Errors
///
/// A file cannot be read; the store cannot write.
pub async fn decisions(
    folder: &Path,
    settings: Settings,
    (files, json): (&[PathBuf], bool),
) -> Result<Ended, Fault> {
    let named = json_files(files)?;
    let read =
        named.iter().map(|file| bytes(file).map(|bytes| (file.display().to_string(), bytes)));
    let read = read.collect::<Result<Vec<_>, _>>()?;
    let house = house::open(folder, settings).await?;
    let bar = bar(json);
    let mut progress = |done, whole| turn(&bar, done, whole);
    let counts = publication::import(&house.office, read, &mut progress).await;
    bar.finish_and_clear();
    house.close().await;
    let counts = counts?;
    let bad = counts.bad.iter().map(|(place, bad)| {
        let detail = [("detail", bad.detail().into())];
        let reason = house.office.words.say(Language::English, bad.key(), &detail);
        Bad { place: place.clone(), reason }
    });
    let from = files.iter().map(|file| file.display().to_string()).collect();
    let (added, changed, same) = (counts.added, counts.changed, counts.same);
    tell(&Loaded { from, added, changed, same, bad: bad.collect() }, json)
}

/// Loads members and constituencies from the files of parlparse, and gives the open referrals of
/// those who have left to whoever sits for the constituency now.
///
/// # Errors
///
/// A file cannot be read; the store cannot write.
pub async fn members(
    folder: &Path,
    settings: Settings,
    (files, json, dry_run): (&[PathBuf], bool, bool),
) -> Result<Ended, Fault> {
    let (mut seats, mut constituencies) = (Reading::default(), Reading::default());
    let mut bad = Vec::new();
    for file in files {
        let bytes = bytes(file)?;
        let name = file.display().to_string();
        if bytes.trim_ascii_start().starts_with(b"<") {
            let read = parlparse::read_members(&bytes);
            bad.extend(read.bad.iter().map(|line| (name.clone(), line.clone())));
            seats.good.extend(read.good);
        } else {
            let read = parlparse::read_constituencies(&bytes);
            bad.extend(read.bad.iter().map(|line| (name.clone(), line.clone())));
            constituencies.good.extend(read.good);
        }
    }
    let joined = parlparse::join(seats.good, &constituencies.good);
    let found = members::seats_of(&joined, &constituencies.good);
    let from: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
    let house = house::open(folder, settings).await?;
    if dry_run {
        let foreseen = app::organisations::foresee_members(&house.office, &found).await;
        house.close().await;
        let ended = if bad.is_empty() { Ended::Fine } else { Ended::Found };
        return foreseen::tell(from, &foreseen?, json).map(|()| ended);
    }
    let bar = bar(json);
    let mut progress = |done, whole| turn(&bar, done, whole);
    let counts = members::enter(&house.office, &Actor::PROGRAM, found, &mut progress).await;
    bar.finish_and_clear();
    let moved = members::hand_over(&house.office, house.office.today()).await;
    house.close().await;
    let (counts, (moved, waiting)) = (counts?, moved?);
    let said = |key: &str, detail: String| {
        house.office.words.say(Language::English, key, &[("detail", detail.into())])
    };
    let bad = bad.into_iter().map(|(file, line)| Bad {
        place: format!("{file}, line {}", line.line),
        reason: said(line.reason.key(), line.reason.detail()),
    });
    let (added, changed, same) = (counts.added, counts.changed, counts.same);
    let ended = tell(&Loaded { from, added, changed, same, bad: bad.collect() }, json)?;
    if !json {
        for note in &joined.notes {
            println!("    {}: {}", note.seat, said(note.doubt.key(), note.doubt.detail()));
        }
        println!("    {moved} referrals went to another member, {} wait for one", waiting.len());
    }
    Ok(ended)
}

/// The files named, and those with the ending `.json` in the folders named, in order.
fn json_files(named: &[PathBuf]) -> Result<Vec<PathBuf>, Fault> {
    let mut files = Vec::new();
    for path in named {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        let told = |error| Fault::place(&path.display(), &error);
        let entries = std::fs::read_dir(path).map_err(told)?;
        let inside = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, _>>();
        let mut inside = inside.map_err(told)?;
        inside.retain(|file| file.extension().is_some_and(|ending| ending == "json"));
        inside.sort();
        files.extend(inside);
    }
    Ok(files)
}

fn bytes(file: &Path) -> Result<Vec<u8>, Fault> {
    std::fs::read(file).map_err(|error| Fault::place(&file.display(), &error))
}

pub(super) fn bar(json: bool) -> ProgressBar {
    let bar = if json { ProgressBar::hidden() } else { ProgressBar::new(0) };
    let style = ProgressStyle::with_template("{bar:40} {pos} of {len}");
    style.map_or(bar.clone(), |style| bar.with_style(style))
}

pub(super) fn turn(bar: &ProgressBar, done: usize, whole: usize) {
    bar.set_length(u64::try_from(whole).unwrap_or_default());
    bar.set_position(u64::try_from(done).unwrap_or_default());
}

fn tell(loaded: &Loaded, json: bool) -> Result<Ended, Fault> {
    let Loaded { from, added, changed, same, bad } = loaded;
    if json {
        schema::answer(loaded)?;
    } else {
        println!("{}", from.join(", "));
        println!("    {added} new, {changed} changed, {same} as before, {} left out", bad.len());
        for Bad { place, reason } in bad {
            println!("    {place}: {reason}");
        }
    }
    Ok(if bad.is_empty() { Ended::Fine } else { Ended::Found })
}
