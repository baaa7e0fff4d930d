//! What others need to know of the record: its ends, its changes, its office, its statements.
use app::ports::{Founding, OfficeKind, Record};
use casework::record::Kind;
use uuid::Uuid;

use crate::{
    Trial, World,
    tale::note,
    trial::{batch, stream},
};

/// A ledger is added to without being read, and its end is as good as a whole reading.
pub async fn a_stream_is_added_to_from_its_end<T: Trial>(world: World<T>) {
    let id = world.open("Ada").await;
    let (story, _) = world.tale(id).await.unwrap();
    let end = world.store().end(stream(id)).await.unwrap();
    assert_eq!(end.version, 2);
    let added = batch(&story, &end, world.envelope(), &[note("from the end")]);
    assert_eq!(world.store().append(added).await.unwrap().version, 3);
    let again = batch(&story, &end, world.envelope(), &[note("from an old end")]);
    assert!(world.store().append(again).await.is_err());
    assert_eq!(world.store().end(stream(Uuid::now_v7())).await.unwrap().version, 0);
    world.is_sound().await;
}

/// What was seen grows by what has happened since, is added to like a whole reading, and is never
/// believed when the story ends elsewhere or its papers are gone.
pub async fn what_was_seen_grows_by_what_happened_since<T: Trial>(world: World<T>) {
    let (id, store) = (world.open("Ada").await, world.store());
    let first = store.read(stream(id)).await.unwrap();
    let same = store.since(&first.seen).await.unwrap().unwrap();
    assert_eq!((same.past.len(), same.seen.version), (0, 2));
    world.say(id, &[note("one"), note("two")]).await;
    let (whole, grown) =
        (store.read(stream(id)).await.unwrap(), store.since(&first.seen).await.unwrap().unwrap());
    assert_eq!([first.past, grown.past].concat(), whole.past);
    let (story, _) = world.tale(id).await.unwrap();
    let added = batch(&story, &grown.seen, world.envelope(), &[note("three")]);
    assert_eq!(store.append(added).await.unwrap().version, 5);
    let unopened = store.read(stream(Uuid::now_v7())).await.unwrap();
    assert!(store.since(&unopened.seen).await.unwrap().is_none());

    let other = world.open("Grace").await;
    let mut elsewhere = store.read(stream(other)).await.unwrap().seen;
    elsewhere.stream = stream(id);
    assert!(store.since(&elsewhere).await.unwrap().is_none(), "it ended with another hash");

    world.dispose(id).await;
    assert!(store.since(&grown.seen).await.unwrap().is_none(), "nothing is opened of it again");
    store.destroy_keys(stream(id)).await.unwrap();
    assert!(store.since(&first.seen).await.unwrap().is_none());
}

/// A follower sees every stream that changed, oldest change first, in pages.
pub async fn a_follower_sees_every_change<T: Trial>(world: World<T>) {
    let (a, b, c) = (world.open("A").await, world.open("B").await, world.open("C").await);
    let since = (0, Uuid::nil());
    let ids = async |since, at_most| {
        let changed = world.store().changed(Kind::Case, since, at_most).await.unwrap();
        changed.iter().map(|changed| changed.stream).collect::<Vec<_>>()
    };
    assert_eq!(ids(since, 10).await, [a, b, c]);
    world.say(a, &[note("later")]).await;
    let changed = world.store().changed(Kind::Case, since, 10).await.unwrap();
    assert_eq!(ids(since, 10).await, [b, c, a]);
    assert_eq!((changed[2].version, changed[0].version), (3, 2));
    assert_eq!(ids((changed[0].at, changed[0].stream), 1).await, [c]);
    assert_eq!(ids((changed[2].at, changed[2].stream), 1).await, Vec::<Uuid>::new());
    assert!(world.store().changed(Kind::Account, since, 10).await.unwrap().is_empty());
}

/// An office is founded once; whoever comes later is told what stands.
pub async fn an_office_is_founded_once<T: Trial>(mut world: World<T>) {
    assert_eq!(world.store().founded().await.unwrap(), None);
    assert_eq!(world.store().found(OfficeKind::Demo).await.unwrap(), OfficeKind::Demo);
    assert_eq!(world.store().found(OfficeKind::Real).await.unwrap(), OfficeKind::Demo);
    world.trial.reopen(crate::tale::DRAWING).await.unwrap();
    assert_eq!(world.store().founded().await.unwrap(), Some(OfficeKind::Demo));
}

/// The database understands every statement that the store can make.
pub async fn every_statement_is_understood<T: Trial>(world: World<T>) {
    assert!(world.trial.rehearse().await.unwrap() > 50);
    world.trial.tamper("DROP INDEX list_form_0").await.unwrap();
    world.trial.rehearse().await.unwrap();
    world.trial.tamper("DROP TABLE list_form").await.unwrap();
    let refused = world.trial.rehearse().await.unwrap_err().to_string();
    assert!(refused.contains("list_form"), "{refused}");
}
