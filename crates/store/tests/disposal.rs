//! Destroyed keys are gone from PostgreSQL's files too, whoever else is at work on the server.
#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]
mod common;

use std::time::Duration;

use app::ports::Record;
use common::OnPostgres;
use sqlx::PgConnection;
use store_contract::{Trial, World, stream};

/// An old transaction in the database of the keys, or in any other, would still see what was
/// destroyed, so that PostgreSQL keeps it.
#[tokio::test(flavor = "multi_thread")]
async fn destroyed_keys_do_not_outlive_the_snapshots_that_see_them() {
    for of_keys in [true, false] {
        let Some(world) = World::<OnPostgres>::begin().await else { return };
        let id = world.open("Ada Byron").await;
        let wrapped = world.trial.wrapped_keys(id).await;
        assert!(remain(&world, &wrapped).await, "we look in the right place");
        let mut reader = world.trial.connection(of_keys).await;
        looks_at_an_old_moment(&mut reader).await;
        let leaves = tokio::spawn(async move {
            tokio::time::sleep(Duration::from_millis(700)).await;
            sqlx::raw_sql("COMMIT").execute(&mut reader).await.unwrap();
        });

        world.dispose(id).await;
        world.store().destroy_keys(stream(id)).await.unwrap();

        assert!(!remain(&world, &wrapped).await, "of keys: {of_keys}");
        leaves.await.unwrap();
        world.is_sound().await;
    }
}

async fn looks_at_an_old_moment(reader: &mut PgConnection) {
    let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT pg_current_xact_id()";
    sqlx::raw_sql(begin).execute(reader).await.unwrap();
}

async fn remain(world: &World<OnPostgres>, keys: &[Vec<u8>]) -> bool {
    let Some(files) = world.trial.files(false).await else { return false };
    let holds = |file: &Vec<u8>| keys.iter().any(|key| file.windows(key.len()).any(|it| it == key));
    files.iter().any(holds)
}
