//! What is kept for a while.
use app::ports::{Scratch, ScratchKind};

use crate::{Trial, World};

/// Sessions and drafts come back as they were, until they run out or are taken away.
pub async fn what_is_kept_comes_back_until_its_end<T: Trial>(world: World<T>) {
    let store = world.store();
    let put = async |key: &str, body: &[u8], end| {
        store.put(ScratchKind::Draft, key, body.to_vec(), end).await.unwrap();
    };
    let get = async |key: &str, now| store.get(ScratchKind::Draft, key, now).await.unwrap();
    put("a", b"first", 100).await;
    put("b", b"", 50).await;
    assert_eq!(get("a", 99).await.as_deref(), Some(&b"first"[..]));
    assert_eq!(get("b", 0).await.as_deref(), Some(&b""[..]), "empty is not nothing");
    assert_eq!(get("a", 100).await, None, "run out");
    assert_eq!(store.get(ScratchKind::Session, "a", 0).await.unwrap(), None, "another kind");
    put("a", b"second", 200).await;
    assert_eq!(get("a", 100).await.as_deref(), Some(&b"second"[..]));
    store.sweep(60).await.unwrap();
    assert_eq!((get("b", 0).await, get("a", 0).await.is_some()), (None, true));
    store.delete(ScratchKind::Draft, "a").await.unwrap();
    store.delete(ScratchKind::Draft, "a").await.unwrap();
    assert_eq!(get("a", 0).await, None);
}

/// A code that can be used once is used once, however many try.
pub async fn one_of_many_takers_gets_it<T: Trial>(world: World<T>) {
    world.store().put(ScratchKind::Code, "1234", b"welcome".to_vec(), 100).await.unwrap();
    world.store().put(ScratchKind::Code, "old", b"late".to_vec(), 10).await.unwrap();
    let take = |_| {
        let store = world.store().clone();
        tokio::spawn(async move { store.take(ScratchKind::Code, "1234", 50).await.unwrap() })
    };
    let tasks: Vec<_> = (0..20).map(take).collect();
    let mut taken = Vec::new();
    for task in tasks {
        taken.extend(task.await.unwrap());
    }
    assert_eq!(taken, [b"welcome".to_vec()]);
    assert_eq!(world.store().take(ScratchKind::Code, "old", 50).await.unwrap(), None);
}

/// Tries are counted one by one, also at once, and forgotten in time.
pub async fn tries_are_counted_until_they_run_out<T: Trial>(world: World<T>) {
    let bump = |now, end| {
        let store = world.store().clone();
        tokio::spawn(async move { store.bump("somebody", now, end).await.unwrap() })
    };
    let tasks: Vec<_> = (0..20).map(|_| bump(10, 100)).collect();
    let mut counts = Vec::new();
    for task in tasks {
        counts.push(task.await.unwrap());
    }
    counts.sort_unstable();
    assert_eq!(counts, (1..=20).collect::<Vec<_>>());
    assert_eq!(bump(99, 500).await.unwrap(), 21, "its end does not move");
    assert_eq!(bump(100, 500).await.unwrap(), 1, "a new beginning");
    assert_eq!(bump(101, 900).await.unwrap(), 2);
    assert_eq!(world.store().bump("somebody else", 101, 900).await.unwrap(), 1);
}

/// What has run out is handed out once, however many ask; what has not stays, and so does what is
/// of another kind.
pub async fn what_has_run_out_is_handed_out_once<T: Trial>(world: World<T>) {
    for (key, end) in [("a", 10), ("b", 20), ("c", 30), ("d", 99)] {
        let body = key.as_bytes().to_vec();
        world.store().put(ScratchKind::Draft, key, body, end).await.unwrap();
    }
    world.store().put(ScratchKind::Session, "s", b"s".to_vec(), 10).await.unwrap();
    let end = |_| {
        let store = world.store().clone();
        tokio::spawn(async move { store.end(ScratchKind::Draft, 30, 2).await.unwrap() })
    };
    let tasks: Vec<_> = (0..6).map(end).collect();
    let mut ended = Vec::new();
    for task in tasks {
        let some = task.await.unwrap();
        assert!(some.len() <= 2);
        ended.extend(some.into_iter().map(|it| (it.at, it.body)));
    }
    ended.sort_unstable();
    assert_eq!(ended, [(10, b"a".to_vec()), (20, b"b".to_vec()), (30, b"c".to_vec())]);
    assert!(world.store().get(ScratchKind::Draft, "d", 98).await.unwrap().is_some());
    assert!(world.store().get(ScratchKind::Session, "s", 9).await.unwrap().is_some());
}
