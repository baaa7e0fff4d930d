//! Reading and adding: once, in order, and never over somebody else.
use app::{
    Problem,
    lists::RowChange,
    ports::{Receipt, Record},
};
use casework::{
    Personal,
    record::{self, Kind, Story, Stream},
};
use uuid::Uuid;

use crate::{
    Trial, World,
    tale::{self, Ledger, LedgerEvent, Tale, TaleEvent, note, opened},
    trial::{batch, batch_of_wires, stream},
};

/// What was written is read: words, envelope, order.
pub async fn a_story_comes_back_as_it_was_told<T: Trial>(world: World<T>) {
    let (id, envelope) = (Uuid::now_v7(), world.envelope());
    let events = [opened("north", 20_800, "Ada Byron"), note("told by telephone")];
    world.try_say(id, envelope, &events).await.unwrap();

    let past = world.past(id).await;

    let told: Vec<_> = past.iter().map(|past| record::read::<Tale>(&past.wire).unwrap()).collect();
    assert_eq!(told, events);
    for (position, past) in (1..).zip(&past) {
        assert_eq!(past.position, position);
        assert_eq!(past.command, envelope.command);
        assert_eq!(past.actor, envelope.actor);
        assert_eq!(past.on_behalf_of, envelope.on_behalf_of);
        assert_eq!(past.recorded_at, envelope.recorded_at);
    }
    let empty = world.store().read(stream(Uuid::now_v7())).await.unwrap();
    assert!(empty.past.is_empty() && empty.seen.version == 0);
}

/// The same command twice, at once or much later, is done once.
pub async fn a_repeated_command_gets_the_first_answer<T: Trial>(world: World<T>) {
    let (id, first) = (world.open("Ada").await, world.envelope());
    let (story, seen) = world.tale(id).await.unwrap();
    let receipt = world.store().append(batch(&story, &seen, first, &[note("once")])).await.unwrap();
    assert_eq!(receipt, Receipt { version: 3, repeated: false });
    world.say(id, &[note("later")]).await;

    let again = world.store().append(batch(&story, &seen, first, &[note("once")])).await.unwrap();
    let late = world.try_say(id, first, &[note("once")]).await.unwrap();
    let answered = world.store().answered(stream(id), first.command).await.unwrap();

    let expected = Receipt { version: 3, repeated: true };
    assert_eq!((again, late, answered), (expected, expected, Some(expected)));
    assert_eq!(world.past(id).await.len(), 4);
    let other = world.open("Grace").await;
    let elsewhere = world.store().answered(stream(other), first.command).await.unwrap();
    assert_eq!(elsewhere, None, "a command belongs to its stream");
}

/// Whoever writes on what is no longer so is told, and nothing is written.
pub async fn the_second_of_two_writers_is_told_so<T: Trial>(world: World<T>) {
    let id = world.open("Ada").await;
    let (story, seen) = world.tale(id).await.unwrap();
    let write = |text| batch(&story, &seen, world.envelope(), &[note(text)]);
    world.store().append(write("first")).await.unwrap();

    let second = world.store().append(write("second")).await;

    assert!(matches!(second, Err(Problem::Stale(3))), "{second:?}");
    assert_eq!(world.past(id).await.len(), 3);
    let (unopened, fresh) = (Tale::Unopened, Uuid::now_v7());
    let seen = world.store().read(stream(fresh)).await.unwrap().seen;
    let also = world.store().read(stream(fresh)).await.unwrap().seen;
    let open = |seen| batch(&unopened, seen, world.envelope(), &[opened("north", 1, "Two")]);
    world.store().append(open(&seen)).await.unwrap();
    let second = world.store().append(open(&also)).await;
    assert!(matches!(second, Err(Problem::Stale(1))), "{second:?}");
    assert_eq!(world.past(fresh).await.len(), 1, "and it still opens");
}

/// Sixty commands at once: races, double submits and strangers to both.
pub async fn one_stale_command_never_fails_its_group<T: Trial>(world: World<T>) {
    let shared = world.open("Shared").await;
    let (tale, stale) = world.tale(shared).await.unwrap();
    let same = world.envelope();
    let mut tasks = Vec::new();
    for n in 0..60 {
        let store = world.store().clone();
        let work = match n % 3 {
            0 => batch(&tale, &stale, world.envelope(), &[note("race")]),
            1 => batch(&tale, &stale, same, &[note("twice")]),
            _ => {
                let fresh = store.read(stream(Uuid::now_v7())).await.unwrap().seen;
                batch(&Tale::Unopened, &fresh, world.envelope(), &[opened("north", 1, "Fresh")])
            }
        };
        tasks.push((n % 3, tokio::spawn(async move { store.append(work).await })));
    }
    let (mut races, mut twice, mut fresh) = (0, Vec::new(), 0);
    for (sort, task) in tasks {
        match (sort, task.await.unwrap()) {
            (0, Ok(_)) => races += 1,
            (1, Ok(receipt)) => twice.push(receipt.repeated),
            (2, Ok(_)) => fresh += 1,
            (0 | 1, Err(Problem::Stale(3))) => {}
            (sort, answer) => panic_with(sort, &answer),
        }
    }
    assert_eq!(fresh, 20);
    let once = twice.iter().filter(|repeated| !**repeated).count();
    assert!(races + once == 1, "one racer or the copies of one command: {races}, {twice:?}");
    assert!(twice.is_empty() || (once == 1 && twice.len() == 20), "{twice:?}");
    assert_eq!(world.past(shared).await.len(), 3);
}

fn panic_with(sort: usize, answer: &Result<Receipt, Problem>) {
    panic!("a command of sort {sort} was answered {answer:?}");
}

/// A case and the ledger of who was shown it have one identifier and nothing else in common.
pub async fn two_kinds_of_story_may_share_an_identifier<T: Trial>(world: World<T>) {
    let id = world.open("Ada").await;
    let ledger = Stream { kind: Kind::Disclosure, id };
    let shown = LedgerEvent::Shown { from: "the reading room".into() };
    for _ in 0..2 {
        let read = world.store().read(ledger).await.unwrap();
        let before = tale::told::<Ledger>(&read.past).unwrap();
        let after = Ledger { shown: before.shown + 1 };
        let rows = RowChange { before: before.rows(), after: after.rows() };
        let wires = vec![record::write::<Ledger>(&shown).unwrap()];
        let batch = batch_of_wires(&read.seen, world.envelope(), wires, rows);
        world.store().append(batch).await.unwrap();
    }
    let read = world.store().read(ledger).await.unwrap();
    let event = record::read::<Ledger>(&read.past[1].wire).unwrap();
    assert_eq!((event, read.past.len()), (shown, 2));
    assert_eq!(world.past(id).await.len(), 2);
    let kinds = [Kind::Case, Kind::Disclosure, Kind::Account];
    for (kind, expected) in kinds.into_iter().zip([vec![id], vec![id], vec![]]) {
        let listed = world.store().streams(kind, Uuid::nil(), 10).await.unwrap();
        assert_eq!(listed, expected, "{kind:?}");
    }
}

/// A thousand tales in one transaction, some of them twice and one of them stale.
pub async fn many_stories_are_written_at_once<T: Trial>(world: World<T>) {
    let taken = world.open("Taken").await;
    let (_, stale) = world.tale(taken).await.unwrap();
    world.say(taken, &[note("meanwhile")]).await;
    let mut batches = Vec::new();
    for n in 0..300 {
        let seen = world.store().read(stream(Uuid::now_v7())).await.unwrap().seen;
        let events = [opened("bulk", n, "Bulk"), TaleEvent::Weighed { grams: n }];
        batches.push(batch(&Tale::Unopened, &seen, world.envelope(), &events));
    }
    let (story, _) = world.tale(taken).await.unwrap();
    batches.push(batch(&story, &stale, world.envelope(), &[note("late")]));

    let answers = world.store().append_bulk(batches).await.unwrap();

    let (last, others) = answers.split_last().unwrap();
    assert!(matches!(last, Err(Problem::Stale(3))), "{last:?}");
    assert!(others.iter().all(|answer| answer.as_ref().is_ok_and(|receipt| receipt.version == 2)));
    let mut listed = Vec::new();
    loop {
        let after = listed.last().copied().unwrap_or_default();
        let page = world.store().streams(Tale::KIND, after, 64).await.unwrap();
        if page.is_empty() {
            break;
        }
        listed.extend(page);
    }
    assert_eq!(listed.len(), 301);
    assert!(listed.is_sorted());
    let (story, _) = world.tale(listed[150]).await.unwrap();
    assert_eq!(story.live().unwrap().name, Personal::from("Bulk"));
}

/// A complaint and the account that sees it: never one without the other.
pub async fn what_belongs_together_is_written_whole_or_not_at_all<T: Trial>(world: World<T>) {
    let id = world.open("Ada").await;
    let (story, stale) = world.tale(id).await.unwrap();
    world.say(id, &[note("meanwhile")]).await;
    let (fresh, envelope) = (Uuid::now_v7(), world.envelope());
    let unread = world.store().read(stream(fresh)).await.unwrap().seen;
    let open = || batch(&Tale::Unopened, &unread, envelope, &[opened("north", 1, "New")]);
    let adds = |story, seen| batch(story, seen, envelope, &[note("with it")]);

    let refused = world.store().append_together(vec![open(), adds(&story, &stale)]).await;

    assert!(matches!(refused, Err(Problem::Stale(3))), "{refused:?}");
    assert_eq!((world.past(fresh).await.len(), world.past(id).await.len()), (0, 3));
    let (story, seen) = world.tale(id).await.unwrap();
    let both = || vec![open(), adds(&story, &seen)];
    let first = world.store().append_together(both()).await.unwrap();
    let again = world.store().append_together(both()).await.unwrap();
    let receipts = |repeated| [1, 4].map(|version| Receipt { version, repeated });
    assert_eq!((first, again), (receipts(false).to_vec(), receipts(true).to_vec()));
    world.is_sound().await;
}
