//! A record, its keys and the master key belong together.
#![expect(clippy::unwrap_used, reason = "tests")]
mod common;

use app::lists::{Column, Drawing, Holds, Table};
use common::{OnPostgres, OnSqlite, master};
use store::{MasterKey, Store};
use store_contract::{Trial, World, tale};

async fn refused(world: &World<OnSqlite>, key: MasterKey) -> String {
    let opened = Store::open_sqlite(world.trial.folder.path(), key, tale::DRAWING).await;
    opened.err().unwrap().to_string()
}

#[tokio::test]
async fn another_master_key_is_refused() {
    let world = World::<OnSqlite>::begin().await.unwrap();
    let why = refused(&world, MasterKey::from_bytes([8; 32])).await;
    assert!(why.contains("not its master key"), "{why}");
}

#[tokio::test]
async fn missing_or_foreign_keys_are_refused() {
    let (world, other) =
        (World::<OnSqlite>::begin().await.unwrap(), World::<OnSqlite>::begin().await.unwrap());
    world.open("Ada").await;
    world.trial.store.close().await;
    other.trial.store.close().await;
    std::fs::copy(other.trial.file("keys.db"), world.trial.file("keys.db")).unwrap();
    let why = refused(&world, master()).await;
    assert!(why.contains("keys of another record"), "{why}");
    std::fs::remove_file(world.trial.file("keys.db")).unwrap();
    let why = refused(&world, master()).await;
    assert!(why.contains("keys are missing"), "{why}");
}

#[tokio::test]
async fn a_record_of_another_shape_is_refused() {
    let world = World::<OnSqlite>::begin().await.unwrap();
    world.trial.tamper("UPDATE fact SET value = x'63' WHERE name = 'shape'").await.unwrap();
    let why = refused(&world, master()).await;
    assert!(why.contains("another program"), "{why}");
}

#[tokio::test]
async fn one_changed_byte_in_the_file_is_found_where_it_is() {
    let world = World::<OnSqlite>::begin().await.unwrap();
    let id = world.open("Ada").await;
    let opened = tale::opened("a-team-to-be-found", 1, "Grace");
    let other = uuid::Uuid::now_v7();
    world.say(other, &[opened, tale::TaleEvent::Weighed { grams: 123_456_789 }]).await;
    world.trial.store.close().await;
    let path = world.trial.file("record.db");
    let mut bytes = std::fs::read(&path).unwrap();
    let at = bytes.windows(9).position(|window| window == b"123456789").unwrap();
    bytes[at] = b'9';
    std::fs::write(&path, bytes).unwrap();

    let store =
        Store::open_sqlite(world.trial.folder.path(), master(), tale::DRAWING).await.unwrap();
    let report = store.verify().await.unwrap();

    assert_eq!((report.streams, report.events, report.faults.len()), (2, 4, 1));
    assert_eq!((report.faults[0].stream, report.faults[0].position), (other, Some(2)));
    assert_ne!(id, other);
}

#[tokio::test]
async fn a_row_that_cannot_even_be_read_is_named() {
    let world = World::<OnSqlite>::begin().await.unwrap();
    let (first, id, last) = (world.open("A").await, world.open("B").await, world.open("C").await);
    world.trial.unguard().await;
    let place = format!("position = 2 AND stream = {}", world.trial.literal(id));
    world.trial.tamper(&format!("UPDATE event SET actor = x'01' WHERE {place}")).await.unwrap();
    let place = format!("position = 1 AND stream = {}", world.trial.literal(last));
    world
        .trial
        .tamper(&format!("UPDATE event SET name = CAST(x'ff' AS TEXT) WHERE {place}"))
        .await
        .unwrap();
    let faults = world.trial.verify().await.unwrap();
    let expected = [(id, Some(2), "unreadable"), (last, Some(1), "chain")];
    assert_eq!(faults, expected.map(|(id, at, what)| store_contract::Fault::new(id, at, what)));
    assert_ne!(first, id);
}

const BAD: Table =
    Table { name: "bad", columns: &[Column { name: "stream", holds: Holds::Id }], indexes: &[] };
const WORSE: Table = Table { name: "x\"; DROP TABLE event; --", columns: &[], indexes: &[] };
const LOST: Table = Table { name: "lost", columns: &[], indexes: &[&["nowhere"]] };

#[tokio::test]
async fn lists_that_are_not_well_declared_are_refused() {
    for tables in
        [&[&BAD] as &'static [&'static Table], &[&WORSE], &[&LOST], &[&tale::WORK, &tale::WORK]]
    {
        let folder = tempfile::tempdir().unwrap();
        let drawing = Drawing { tables, ..tale::DRAWING };
        let opened = Store::open_sqlite(folder.path(), master(), drawing).await;
        assert!(opened.is_err_and(|problem| problem.to_string().contains("not well declared")));
    }
}

#[tokio::test]
async fn a_server_that_forgets_is_refused() {
    let Some(opened) = OnPostgres::with(tale::DRAWING, &["synchronous_commit = off"]).await else {
        return;
    };
    let why = opened.err().unwrap().to_string();
    assert!(why.contains("synchronous_commit is off"), "{why}");
}
