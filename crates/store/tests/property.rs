//! Whatever people do, drawing the lists again changes nothing, and everything verifies.
#![expect(clippy::unwrap_used, reason = "tests")]
mod common;

use std::future::Future;

use common::{OnPostgres, OnSqlite};
use proptest::{collection::vec, prelude::*};
use store_contract::{Deed, Trial, World, whatever_was_done_drawing_again_changes_nothing};

fn any_deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        4 => any::<u8>().prop_map(Deed::Open),
        4 => (any::<u8>(), 0..400_u16).prop_map(|(who, length)| Deed::Note(who, length)),
        3 => (any::<u8>(), 0..900_i64, any::<bool>()).prop_map(|(who, n, old)| Deed::Weigh(who, n, old)),
        1 => any::<u8>().prop_map(Deed::Close),
        1 => any::<u8>().prop_map(Deed::Dispose),
    ]
}

fn wait<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Runtime::new().unwrap().block_on(work)
}

async fn lived<T: Trial>(deeds: Vec<Deed>) {
    if let Some(world) = World::<T>::begin().await {
        whatever_was_done_drawing_again_changes_nothing(world, deeds).await;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 60, ..Default::default() })]

    #[test]
    fn on_sqlite(deeds in vec(any_deed(), 1..40)) {
        wait(lived::<OnSqlite>(deeds));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, max_shrink_iters: 20, ..Default::default() })]

    #[test]
    fn on_postgres(deeds in vec(any_deed(), 1..40)) {
        wait(lived::<OnPostgres>(deeds));
    }
}
