//! The store of what is public.
use std::{
    path::Path,
    time::{Duration, Instant},
};

use app::ports::PublicStore as _;
use sqlx::{Connection as _, Executor as _, SqliteConnection};
use store::Public;
use store_contract::{a_public_decision, what_is_public_is_found_until_it_is_taken_down};

#[tokio::test]
async fn it_keeps_its_promises_and_what_it_was_given() {
    let folder = tempfile::TempDir::new().unwrap();
    let store = Public::open(folder.path()).await.unwrap();
    what_is_public_is_found_until_it_is_taken_down(&store).await;
    store.close().await;

    let again = Public::open(folder.path()).await.unwrap();

    assert!(again.find("P-1001").await.unwrap().is_some());
}

/// Whether a file of the folder holds these words.
fn holds(folder: &Path, words: &str) -> std::io::Result<bool> {
    for file in std::fs::read_dir(folder)? {
        let file = std::fs::read(file?.path())?;
        if file.windows(words.len()).any(|it| it == words.as_bytes()) {
            return Ok(true);
        }
    }
    Ok(false)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_that_was_replaced_leaves_the_files_when_the_last_reader_has_gone() {
    let folder = tempfile::TempDir::new().unwrap();
    let store = Public::open(folder.path()).await.unwrap();
    let mut decision = a_public_decision("P-1001");
    decision.summary = "The brightwater brooch.".into();
    store.publish(&decision).await.unwrap();
    let file = format!("sqlite://{}", folder.path().join("public.db").display());
    let mut reader = SqliteConnection::connect(&file).await.unwrap();
    reader.execute("BEGIN").await.unwrap();
    reader.execute("SELECT count(*) FROM decision").await.unwrap();

    decision.summary = "A piece of jewellery.".into();
    let begun = Instant::now();
    store.publish(&decision).await.unwrap();
    assert!(begun.elapsed() < Duration::from_secs(30), "a reader keeps others from publishing");
    assert!(holds(folder.path(), "brightwater").unwrap(), "the reader still sees it");
    reader.execute("COMMIT").await.unwrap();

    let begun = Instant::now();
    while holds(folder.path(), "brightwater").unwrap() {
        assert!(begun.elapsed() < Duration::from_secs(60), "it is still there");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    assert!(holds(folder.path(), "jewellery").unwrap());
}
