//! Counts that stand for nobody.
use app::ports::{Month, Tallies, Tally, Tick};
use jiff::civil::date;

use crate::{Trial, World};

fn tick(what: &str) -> Tick {
    Tick { series: "trial", month: Month::of(date(2026, 3, 2)), what: what.into() }
}

fn tally(what: &str, count: u64) -> Tally {
    Tally { month: Month::of(date(2026, 3, 2)), what: what.into(), count }
}

/// However often, in whatever order and by however many at once it is counted: there is one row
/// with the number, in the order of the codes.
pub async fn a_count_is_one_row_however_often_it_grew<T: Trial>(world: World<T>) {
    let count = |ticks: Vec<Tick>| {
        let store = world.store().clone();
        tokio::spawn(async move { store.count(ticks).await.unwrap() })
    };
    let forth = (0..10).map(|_| count(vec![tick("north"), tick("south")]));
    let back = (0..10).map(|_| count(vec![tick("south"), tick("north"), tick("south")]));
    let tasks: Vec<_> = forth.chain(back).collect();
    for task in tasks {
        task.await.unwrap();
    }
    let counted = world.store().counted("trial").await.unwrap();
    assert_eq!(counted, [tally("north", 20), tally("south", 30)]);
    assert_eq!(world.store().counted("other").await.unwrap(), []);
}

/// A store that was made before there were counts gets their table when it is opened.
pub async fn a_store_from_before_the_counts_gets_them<T: Trial>(mut world: World<T>) {
    world.trial.tamper("DROP TABLE tally").await.unwrap();
    assert!(world.store().count(vec![tick("north")]).await.is_err());
    world.trial.reopen(crate::tale::DRAWING).await.unwrap();
    world.store().count(vec![tick("north")]).await.unwrap();
    assert_eq!(world.store().counted("trial").await.unwrap(), [tally("north", 1)]);
}
