//! The store of what is public.
use app::ports::PublicStore as _;
use store::Public;
use store_contract::what_is_public_is_found_until_it_is_taken_down;

#[tokio::test]
async fn it_keeps_its_promises_and_what_it_was_given() {
    let folder = tempfile::TempDir::new().unwrap();
    let store = Public::open(folder.path()).await.unwrap();
    what_is_public_is_found_until_it_is_taken_down(&store).await;
    store.close().await;

    let again = Public::open(folder.path()).await.unwrap();

    assert!(again.find("P-1001").await.unwrap().is_some());
}
