//! What was answered is on the disk. Seen from outside: between each command and its answer the
//! system is told to write the log to the disk, and keys before the events that need them.
#![expect(clippy::unwrap_used, reason = "tests")]
mod common;

use std::{io::Write, process::Command};

use app::ports::{Scratch, ScratchKind};
use common::OnSqlite;
use store_contract::{World, tale::note};

const CHILD: &str = "REDRESS_TEST_DURABILITY_CHILD";
const ROUNDS: usize = 8;

/// What the program asked of the system, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Seen {
    Asked,
    Answered,
    RecordSynced,
    KeysSynced,
}

/// Not a test of its own: the program that the others look at.
#[tokio::test]
async fn child() {
    let Ok(how) = std::env::var(CHILD) else { return };
    let world = World::<OnSqlite>::begin().await.unwrap();
    if how == "careless" {
        world.trial.store.meddle("PRAGMA synchronous = OFF").await.unwrap();
    }
    let say = |words: &str| std::io::stderr().write_all(words.as_bytes()).unwrap();
    for round in 0..ROUNDS {
        say("<<asked>>");
        let id = world.open("Ada").await;
        say("<<answered>>");
        say("<<asked>>");
        world.say(id, &[note("more")]).await;
        say("<<answered>>");
        say("<<asked>>");
        let body = vec![0; 10];
        let key = round.to_string();
        world.store().put(ScratchKind::Session, &key, body, 1).await.unwrap();
        say("<<answered>>");
    }
}

#[test]
fn every_answer_waits_for_the_disk() {
    let Some(seen) = look_at("careful") else { return };
    let answers = answers(&seen);
    assert_eq!(answers.len(), ROUNDS * 3, "{seen:?}");
    for (n, between) in answers.iter().enumerate() {
        let record = between.iter().position(|seen| *seen == Seen::RecordSynced);
        assert!(record.is_some(), "answer {n} did not wait: {between:?}");
        if n % 3 == 0 {
            let keys = between.iter().position(|seen| *seen == Seen::KeysSynced);
            assert!(keys.is_some() && keys < record, "keys come first: {between:?}");
        }
    }
}

#[test]
fn a_store_that_does_not_wait_would_be_noticed() {
    let Some(seen) = look_at("careless") else { return };
    let answers = answers(&seen);
    assert_eq!(answers.len(), ROUNDS * 3, "{seen:?}");
    assert!(answers.iter().all(Vec::is_empty), "{answers:?}");
}

/// What was seen between each command and its answer.
fn answers(seen: &[Seen]) -> Vec<Vec<Seen>> {
    let asked = seen.split(|seen| *seen == Seen::Asked).skip(1);
    asked
        .map(|after| after.iter().copied().take_while(|seen| *seen != Seen::Answered).collect())
        .collect()
}

fn look_at(how: &str) -> Option<Vec<Seen>> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("calls");
    let ran = Command::new("strace")
        .args(["-f", "-y", "-e", "trace=fdatasync,fsync,write", "-o"])
        .arg(&file)
        .arg(std::env::current_exe().unwrap())
        .args(["child", "--exact", "--nocapture"])
        .env(CHILD, how)
        .output();
    let ran = match ran {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            println!("skipped: strace is not installed");
            return None;
        }
        ran => ran.unwrap(),
    };
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    Some(read_calls(&std::fs::read_to_string(file).unwrap()))
}

/// Reads a trace: lines `PID call(fd</path>...) = 0`, or a call begun in one line
/// (`<unfinished ...>`) and ended in another (`<... call resumed>`).
fn read_calls(trace: &str) -> Vec<Seen> {
    let mut begun = std::collections::HashMap::new();
    let mut seen = Vec::new();
    for line in trace.lines() {
        let Some((pid, call)) = line.split_once(' ') else { continue };
        let call = call.trim_start();
        let synced = match call {
            _ if !call.contains("sync") => None,
            _ if call.contains("record.db-wal") => Some(Seen::RecordSynced),
            _ if call.contains("keys.db-wal") => Some(Seen::KeysSynced),
            _ => None,
        };
        if call.contains("<<asked>>") {
            seen.push(Seen::Asked);
        } else if call.contains("<<answered>>") {
            seen.push(Seen::Answered);
        } else if call.contains("<unfinished") {
            begun.insert(pid.to_owned(), synced);
        } else if call.contains("resumed>") {
            seen.extend(begun.remove(pid).flatten());
        } else if call.ends_with("= 0") {
            seen.extend(synced);
        }
    }
    seen
}
