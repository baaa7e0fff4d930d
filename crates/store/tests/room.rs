//! No room on the disk, or no leave to write: an honest answer, nothing half-done, and work goes
//! on when there is room again.
mod common;

use app::{
    Problem,
    ports::{Record, Scratch, ScratchKind},
};
use common::{OnPostgres, OnSqlite};
use store_contract::{Trial, World, stream, tale, tale::note};
use uuid::Uuid;

#[tokio::test]
async fn a_full_disk_leaves_nothing_half_done() {
    let world = World::<OnSqlite>::begin().await.unwrap();
    let id = world.open("Ada").await;
    let before = world.trial.dump().await;
    world.trial.store.meddle("PRAGMA max_page_count = 1").await.unwrap(); // as large as it is now

    let long = note(&"word ".repeat(40_000));
    for _ in 0..3 {
        let full = world.try_say(id, world.envelope(), std::slice::from_ref(&long)).await;
        assert!(matches!(full, Err(Problem::Full)), "{full:?}");
    }
    let full = world.store().put(ScratchKind::Draft, "a", vec![7; 400_000], i64::MAX).await;
    assert!(matches!(full, Err(Problem::Full)), "{full:?}");
    let opened = world
        .try_say(Uuid::now_v7(), world.envelope(), &[tale::opened("x", 1, &"n".repeat(300_000))])
        .await;
    assert!(matches!(opened, Err(Problem::Full)), "{opened:?}");

    assert_eq!(world.trial.dump().await, before);
    assert_eq!(world.past(id).await.len(), 2);
    world.is_sound().await;
    world.trial.store.meddle("PRAGMA max_page_count = 1000000").await.unwrap();
    assert_eq!(world.say(id, &[long]).await.version, 3);
    world.open("Grace").await;
    world.is_sound().await;
}

#[tokio::test]
async fn a_full_disk_fails_only_those_who_need_room() {
    let world = World::<OnSqlite>::begin().await.unwrap();
    let mut ids = Vec::new();
    for n in 0..20 {
        ids.push(world.open(&format!("Person {n}")).await);
    }
    world.trial.store.meddle("PRAGMA max_page_count = 1").await.unwrap();
    let mut tasks = Vec::new();
    for (n, id) in ids.iter().enumerate() {
        let text = if n % 2 == 0 { "word ".repeat(40_000) } else { "short".to_owned() };
        let (tale, seen) = world.tale(*id).await.unwrap();
        let batch = store_contract::batch(&tale, &seen, world.envelope(), &[note(&text)]);
        let store = world.store().clone();
        tasks.push(tokio::spawn(async move { store.append(batch).await }));
    }
    let mut fitted = 0;
    for (n, task) in tasks.into_iter().enumerate() {
        match task.await.unwrap() {
            Ok(_) if n % 2 == 1 => fitted += 1,
            Err(Problem::Full) => {}
            answer => panic!("{n}: {answer:?}"),
        }
    }
    assert!(fitted > 0, "there was room for short notes in the pages that there are");
    world.is_sound().await;
}

#[tokio::test]
async fn a_file_that_cannot_be_written_is_away_and_comes_back() {
    let world = World::<OnSqlite>::begin().await.unwrap();
    let id = world.open("Ada").await;
    world.trial.store.meddle("PRAGMA query_only = ON").await.unwrap();
    let away = world.try_say(id, world.envelope(), &[note("x")]).await;
    assert!(matches!(away, Err(Problem::Away(_))), "{away:?}");
    assert_eq!(world.past(id).await.len(), 2, "reading goes on");
    world.trial.store.meddle("PRAGMA query_only = OFF").await.unwrap();
    world.say(id, &[note("x")]).await;
    world.is_sound().await;
}

#[tokio::test]
async fn a_server_that_cannot_be_written_is_away_and_comes_back() {
    let Some(world) = World::<OnPostgres>::begin().await else { return };
    let id = world.open("Ada").await;
    let (story, seen) = world.tale(id).await.unwrap();
    let batch = || store_contract::batch(&story, &seen, world.envelope(), &[note("x")]);
    world.trial.read_only("on").await;
    let away = world.store().append(batch()).await;
    assert!(matches!(away, Err(Problem::Away(_))), "{away:?}");
    world.trial.read_only("off").await;
    assert_eq!(world.store().append(batch()).await.unwrap().version, 3);
    assert_eq!(world.store().read(stream(id)).await.unwrap().past.len(), 3);
}

#[tokio::test]
async fn what_belongs_together_fails_together() {
    let world = World::<OnSqlite>::begin().await.unwrap();
    let (id, fresh, envelope) = (world.open("Ada").await, Uuid::now_v7(), world.envelope());
    let (story, seen) = world.tale(id).await.unwrap();
    let unread = world.store().read(stream(fresh)).await.unwrap().seen;
    let opens = || {
        let events = [tale::opened("north", 1, "New")];
        store_contract::batch(&tale::Tale::Unopened, &unread, envelope, &events)
    };
    let adds = || store_contract::batch(&story, &seen, envelope, &[note("with it")]);
    let refuse = format!(
        "CREATE TRIGGER refuse BEFORE INSERT ON event WHEN NEW.stream = {}
         BEGIN SELECT RAISE(ABORT, 'not this one'); END",
        world.trial.literal(fresh)
    );
    world.trial.tamper(&refuse).await.unwrap();

    world.store().append_together(vec![opens(), adds()]).await.unwrap_err();
    assert_eq!(world.past(id).await.len(), 2, "not one without the other");

    world.trial.tamper("DROP TRIGGER refuse").await.unwrap();
    world.store().append_together(vec![opens(), adds()]).await.unwrap();
    assert_eq!((world.past(fresh).await.len(), world.past(id).await.len()), (1, 3));
    world.is_sound().await;
}
