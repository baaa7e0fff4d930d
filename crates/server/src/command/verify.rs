//! `redress verify`: proof that nothing in the record was lost or altered.
use std::path::{Path, PathBuf};

use app::ports::Clock;
use schemars::JsonSchema;
use serde::Serialize;
use store::{Checkpoint, Report, Store};
use words::{Language, Words};

use crate::{Fault, Settings, checkpoints, command::Ended, house, schema};

/// What is asked beside the record itself.
pub struct Asked {
    /// A signed checkpoint to compare with.
    pub checkpoint: Option<PathBuf>,
    /// Where to write a new one.
    pub sign: Option<PathBuf>,
    /// Whether a program reads the answer.
    pub json: bool,
}

/// What a check of the record found.
#[derive(Debug, Serialize, JsonSchema)]
struct Answer {
    /// Whether nothing is wrong.
    sound: bool,
    /// Streams looked at: cases, accounts, organisations and so on.
    streams: u64,
    /// Events looked at.
    events: u64,
    /// Sealed parts of cases that were disposed of, which nobody can read any more.
    shut: u64,
    /// What is wrong: the first broken link of each stream.
    faults: Vec<Found>,
}

/// Something that is not as it was written.
#[derive(Debug, Serialize, JsonSchema)]
struct Found {
    /// What kind of stream, such as `case`; nothing if it is the database itself.
    kind: Option<String>,
    /// The identifier of the stream; all zeros if it is the database itself.
    stream: String,
    /// The position of the first broken link in the stream, from 1, if there is one to blame.
    position: Option<i64>,
    /// What is wrong, as a code such as `chain`.
    flaw: String,
    /// The same in words.
    what: String,
    /// Where more is known: a list, or the database's own words.
    detail: Option<String>,
}

/// Prints the JSON Schema of the answer.
///
/// # Errors
///
/// None that can be helped.
pub fn schema() -> Result<Ended, Fault> {
    schema::print::<Answer>()
}

/// Checks every chain, seal, key, head and list, compares with a checkpoint, and signs a new one
/// if nothing is wrong.
///
/// # Errors
///
/// The office cannot be opened, or a checkpoint cannot be read or written.
pub async fn run(folder: &Path, settings: Settings, asked: Asked) -> Result<Ended, Fault> {
    let words = Words::load().map_err(app::Problem::broken)?;
    let store = house::record(folder, &settings).await?;
    let answer = look(&store, &words, asked.checkpoint.as_deref()).await;
    let signed = match (&answer, &asked.sign) {
        (Ok(answer), Some(file)) if answer.sound => sign(&store, file).await,
        _ => Ok(()),
    };
    store.close().await;
    let answer = answer?;
    signed?;
    tell(&answer, &asked)?;
    Ok(if answer.sound { Ended::Fine } else { Ended::Found })
}

async fn look(store: &Store, words: &Words, against: Option<&Path>) -> Result<Answer, Fault> {
    let checkpoint = against.map(read).transpose()?;
    let mut report = store.verify().await?;
    if let Some(checkpoint) = checkpoint {
        report.faults.extend(store.verify_checkpoint(&checkpoint).await?);
    }
    Ok(said(words, report))
}

async fn sign(store: &Store, file: &Path) -> Result<(), Fault> {
    let now = house::clock(store).await?.now();
    checkpoints::sign(store, now, file).await
}

fn read(file: &Path) -> Result<Checkpoint, Fault> {
    let text = std::fs::read_to_string(file);
    let text = text.map_err(|error| Fault::place(&file.display(), &error))?;
    Checkpoint::from_json(&text).map_err(|problem| Fault::place(&file.display(), &problem))
}

fn said(words: &Words, report: Report) -> Answer {
    let found = |fault: store::Fault| {
        let flaw = schema::code(&fault.flaw);
        Found {
            kind: fault.kind.map(|kind| schema::code(&kind)),
            stream: fault.stream.to_string(),
            position: fault.position,
            what: words.say(Language::English, &format!("flaw-{flaw}"), &[]),
            flaw,
            detail: fault.detail,
        }
    };
    let (streams, events, shut) = (report.streams, report.events, report.shut);
    let sound = report.is_sound();
    Answer { sound, streams, events, shut, faults: report.faults.into_iter().map(found).collect() }
}

fn tell(answer: &Answer, asked: &Asked) -> Result<(), Fault> {
    if asked.json {
        return schema::answer(answer);
    }
    let Answer { streams, events, shut, .. } = answer;
    println!(
        "Looked at {events} events in {streams} streams; {shut} sealed parts were disposed of."
    );
    for fault in &answer.faults {
        println!("{}: {}", place(fault), fault.what);
        if let Some(detail) = &fault.detail {
            println!("    {detail}");
        }
    }
    match (answer.faults.len(), &asked.sign) {
        (0, Some(file)) => println!("All is as it was written. Signed in {}.", file.display()),
        (0, None) => println!("All is as it was written."),
        (faults, _) => println!("{faults} found. Keep this record as it is and a copy of it."),
    }
    Ok(())
}

fn place(fault: &Found) -> String {
    let kind = fault.kind.as_deref().unwrap_or("database");
    let event = fault.position.map_or(String::new(), |position| format!(", event {position}"));
    format!("{kind} {}{event}", fault.stream)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_flaw_has_words() {
        let words = Words::load().unwrap();

        for flaw in store::Flaw::ALL {
            let key = format!("flaw-{}", schema::code(&flaw));
            assert!(words.has(&key), "{key}");
        }
    }
}
