//! A backup is taken while people work, and whoever comes back from one forgets again what was
//! forgotten since.
#![expect(clippy::unwrap_used, reason = "tests")]
mod common;

use std::{os::unix::fs::PermissionsExt, path::Path, sync::Arc};

use app::{
    Problem,
    ports::{PublicStore, Scratch, ScratchKind},
};
use common::{OnPostgres, OnSqlite, master};
use store::{MasterKey, Store};
use store_contract::{Trial, World, stream, tale, tale::note};
use tempfile::TempDir;
use uuid::Uuid;

async fn restored(from: &Path, list: Option<&Path>) -> (OnSqlite, store::Settled) {
    let folder = TempDir::new().unwrap();
    let settled = Store::restore(from, folder.path(), master(), tale::DRAWING, list).await.unwrap();
    let store = Store::open_sqlite(folder.path(), master(), tale::DRAWING).await.unwrap();
    (OnSqlite { store, folder }, settled)
}

#[tokio::test]
async fn an_office_comes_back_as_it_was() {
    let (world, backups) = (World::<OnSqlite>::begin().await.unwrap(), TempDir::new().unwrap());
    let (id, gone) = (world.open("Ada Byron").await, world.open("Grace Hopper").await);
    world.dispose(gone).await;
    for (kind, key) in [(ScratchKind::Draft, "draft"), (ScratchKind::Session, "session")] {
        world.store().put(kind, key, b"kept".to_vec(), i64::MAX).await.unwrap();
    }
    let public = store::Public::open(world.trial.folder.path()).await.unwrap();
    let (ground, since) = ("corrected".to_owned(), jiff::civil::date(2026, 3, 3));
    let why = app::ports::Tombstone { ground, since, successor: None };
    public.take_down("P-1", &why).await.unwrap();
    let to = backups.path().join("monday");
    world.trial.store.backup(&to).await.unwrap();
    world.say(id, &[note("after the backup")]).await;

    let (office, settled) = restored(&to, None).await;

    assert_eq!(settled, store::Settled::default());
    assert_eq!(office.verify().await.unwrap(), []);
    let read = |store: Store| async move {
        app::ports::Record::read(&store, stream(id)).await.unwrap().past.len()
    };
    assert_eq!((read(office.store.clone()).await, world.past(id).await.len()), (2, 3));
    let draft = office.store.get(ScratchKind::Draft, "draft", 0).await.unwrap();
    let session = office.store.get(ScratchKind::Session, "session", 0).await.unwrap();
    assert_eq!((draft.as_deref(), session), (Some(&b"kept"[..]), None));
    let public = store::Public::open(office.folder.path()).await.unwrap();
    assert_eq!(public.taken_down("P-1").await.unwrap(), Some(why));
    for file in ["record.db", "keys.db", "disposals.jsonl", "public.db"] {
        for folder in [to.as_path(), office.folder.path()] {
            let mode = folder.join(file).metadata().unwrap().permissions().mode();
            assert_eq!(mode & 0o077, 0, "{file}: nobody else reads it");
        }
    }
}

#[tokio::test]
async fn what_was_disposed_of_since_is_disposed_of_again() {
    let (world, backups) = (World::<OnSqlite>::begin().await.unwrap(), TempDir::new().unwrap());
    let (gone, kept) = (world.open("Ada Byron").await, world.open("Grace Hopper").await);
    let half = world.open("Half Gone").await;
    let to = backups.path().join("monday");
    world.trial.store.backup(&to).await.unwrap();
    let never = world.open("Never Backed Up").await;
    world.dispose(gone).await;
    world.dispose(half).await;
    world.dispose(never).await;
    let list = world.trial.file("disposals.jsonl");

    let (office, settled) = restored(&to, Some(&list)).await;

    assert_eq!(settled.disposed, [stream(gone), stream(half)]);
    assert_eq!(settled.unsettled, []);
    assert_eq!(office.verify().await.unwrap(), []);
    for id in [gone, half] {
        assert_eq!(office.wrapped_keys(id).await.len(), 0);
    }
    assert_eq!(office.wrapped_keys(kept).await.len(), 4);
    let rows = office.dump().await;
    let of = |id: Uuid| format!("{:?}", id.as_bytes().to_vec());
    assert!(rows.iter().any(|row| row.contains(&of(kept))));
    assert!(!rows.iter().any(|row| row.contains(&of(gone))));

    let (again, _) = restored(&to, None).await;
    assert_eq!(again.wrapped_keys(gone).await.len(), 4, "the backup's own list is older");
}

#[tokio::test]
async fn a_story_too_young_for_its_disposal_loses_its_keys_and_is_named() {
    let (world, backups) = (World::<OnSqlite>::begin().await.unwrap(), TempDir::new().unwrap());
    let id = world.open("Ada Byron").await;
    world.dispose(id).await;
    let list = std::fs::read_to_string(world.trial.file("disposals.jsonl")).unwrap();
    let empty = World::<OnSqlite>::begin().await.unwrap();
    let ledger = casework::record::Stream { kind: casework::record::Kind::Disclosure, id };
    let shown = tale::LedgerEvent::Shown { from: "a room".into() };
    let seen = app::ports::Record::end(empty.store(), ledger).await.unwrap();
    let wires = vec![casework::record::write::<tale::Ledger>(&shown).unwrap()];
    let rows = app::lists::RowChange {
        before: tale::Ledger::default().rows(),
        after: tale::Ledger { shown: 1 }.rows(),
    };
    let batch = app::ports::Batch { seen, envelope: empty.envelope(), events: wires, rows };
    app::ports::Record::append(empty.store(), batch).await.unwrap();
    let to = backups.path().join("monday");
    empty.trial.store.backup(&to).await.unwrap();
    std::fs::write(to.join("disposals.jsonl"), list.replace("\"case\"", "\"disclosure\"")).unwrap();

    let (office, settled) = restored(&to, None).await;

    assert_eq!((settled.disposed, settled.unsettled), (vec![], vec![ledger]));
    assert_eq!(office.wrapped_keys(id).await.len(), 0);
    let faults = office.verify().await.unwrap();
    assert_eq!(faults, [store_contract::Fault::new(id, Some(1), "key-missing")]);
}

#[tokio::test]
async fn a_story_whose_keys_went_while_the_backup_was_taken_leaves_no_row() {
    let (world, backups) = (World::<OnSqlite>::begin().await.unwrap(), TempDir::new().unwrap());
    let gone = world.open("Ada Byron").await;
    let (early, late) = (backups.path().join("early"), backups.path().join("late"));
    world.trial.store.backup(&early).await.unwrap();
    world.dispose(gone).await;
    world.trial.store.backup(&late).await.unwrap();
    std::fs::copy(early.join("record.db"), late.join("record.db")).unwrap();

    let (office, settled) = restored(&late, None).await;

    assert_eq!((settled.disposed, settled.unsettled), (vec![stream(gone)], vec![]));
    assert_eq!(office.verify().await.unwrap(), []);
}

#[tokio::test]
async fn a_disposal_that_was_told_of_and_not_done_is_done_after_a_restore() {
    let (world, backups) = (World::<OnSqlite>::begin().await.unwrap(), TempDir::new().unwrap());
    let gone = world.open("Ada Byron").await;
    let (early, late) = (backups.path().join("early"), backups.path().join("late"));
    world.trial.store.backup(&early).await.unwrap();
    world.dispose(gone).await;
    world.trial.store.backup(&late).await.unwrap();
    // The record said so already; the keys were still there, and no list named it.
    std::fs::copy(late.join("record.db"), early.join("record.db")).unwrap();

    let (office, settled) = restored(&early, None).await;

    assert_eq!((settled.disposed, settled.unsettled), (vec![stream(gone)], vec![]));
    assert_eq!(office.wrapped_keys(gone).await.len(), 0);
    assert_eq!(office.verify().await.unwrap(), []);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_taken_while_people_work_is_whole() {
    let world = Arc::new(World::<OnSqlite>::begin().await.unwrap());
    let (busy, backups) = (Arc::clone(&world), TempDir::new().unwrap());
    let work = tokio::spawn(async move {
        for n in 0..120 {
            let id = busy.open(&format!("Person {n}")).await;
            if n % 3 == 0 {
                busy.dispose(id).await;
            }
        }
    });
    let mut taken = Vec::new();
    while !work.is_finished() {
        let to = backups.path().join(taken.len().to_string());
        world.trial.store.backup(&to).await.unwrap();
        taken.push(to);
    }
    work.await.unwrap();
    assert!(taken.len() > 1);
    let step = (taken.len() / 6).max(1);
    for backup in taken.iter().step_by(step) {
        let (office, settled) = restored(backup, None).await;
        assert_eq!(settled.unsettled, []);
        assert_eq!(office.verify().await.unwrap(), []);
    }
}

#[tokio::test]
async fn nothing_is_written_over_and_nothing_is_half_restored() {
    let (world, backups) = (World::<OnSqlite>::begin().await.unwrap(), TempDir::new().unwrap());
    world.open("Ada").await;
    let to = backups.path().join("monday");
    world.trial.store.backup(&to).await.unwrap();
    assert!(world.trial.store.backup(&to).await.is_err(), "a backup is never written over");

    let restore = |to: TempDir, key: MasterKey| {
        let from = backups.path().join("monday");
        async move { Store::restore(&from, to.path(), key, tale::DRAWING, None).await.map(|_| to) }
    };
    let wrong = restore(TempDir::new().unwrap(), MasterKey::from_bytes([8; 32])).await;
    assert!(wrong.is_err_and(|problem| problem.to_string().contains("master key")));
    let full = TempDir::new().unwrap();
    std::fs::write(full.path().join("something"), "else").unwrap();
    assert!(restore(full, master()).await.is_err());
    let key = TempDir::new().unwrap();
    std::fs::write(key.path().join("master.key"), "waiting").unwrap();
    let restored = restore(key, master()).await.unwrap();
    let mut names: Vec<_> = std::fs::read_dir(restored.path())
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort_unstable();
    assert_eq!(names, ["disposals.jsonl", "keys.db", "master.key", "record.db"]);
}

#[tokio::test]
async fn a_server_is_backed_up_with_its_own_tools() {
    let Some(world) = World::<OnPostgres>::begin().await else { return };
    let folder = TempDir::new().unwrap();
    let refused = world.trial.store.backup(folder.path()).await;
    assert!(matches!(refused, Err(Problem::Away(why)) if why.contains("pg_dump")));
}
