//! Nothing that happened can be changed unseen: by us, by the database's owner, by chance.
use app::ports::Record;
use uuid::Uuid;

use crate::{Fault, Trial, World, tale::note, trial::stream};

/// Every way to rewrite the log is refused, in words that say why.
pub async fn the_database_refuses_to_change_what_happened<T: Trial>(world: World<T>) {
    world.open("Ada").await;
    let columns = world.trial.columns().await.join(", ");
    let copy = format!("SELECT {columns} FROM (SELECT * FROM event WHERE position = 1) AS c");
    let insert = format!("INSERT INTO event ({columns})");
    let attacks = [
        "UPDATE event SET recorded_at = 1".to_owned(),
        "UPDATE event SET open = open WHERE position = 1".to_owned(),
        "DELETE FROM event WHERE position = 2".to_owned(),
        "DELETE FROM event".to_owned(),
        format!("{insert} {copy}"),
        format!(
            "{insert} {copy} WHERE true ON CONFLICT (stream, kind, position)
             DO UPDATE SET recorded_at = 1"
        ),
        "DELETE FROM head".to_owned(),
        "UPDATE head SET position = position".to_owned(),
        "UPDATE head SET position = 1".to_owned(),
    ];
    for attack in attacks.into_iter().chain(world.trial.attacks()) {
        let refused = world.trial.tamper(&attack).await.unwrap_err();
        let ours = ["are never", "is taken", "only move forward", "duplicate key"];
        assert!(ours.iter().any(|words| refused.contains(words)), "{attack}: {refused}");
    }
    world.is_sound().await;
    assert_eq!(world.trial.tamper("UPDATE list_work SET due = due").await.unwrap(), 1, "we can");
}

/// One changed bit, number or letter in any column of an event is found where it is.
pub async fn one_changed_byte_in_any_column_is_found<T: Trial>(world: World<T>) {
    let numbers = ["kind", "position", "recorded_at", "version", "class"];
    let words = ["name"];
    let bytes = ["stream", "actor", "on_behalf_of", "cause", "command", "open", "sealed", "hash"];
    let tested = [&numbers[..], &words, &bytes].concat();
    let mut columns = world.trial.columns().await;
    columns.retain(|column| !tested.contains(&column.as_str()));
    assert_eq!(columns, Vec::<String>::new(), "every column is tested");

    let cases: Vec<_> = tested.into_iter().map(|column| (column, 2)).collect();
    let mut changed = Vec::new();
    for (column, position) in cases {
        changed.push((column, position, world.open("Ada Byron").await));
    }
    world.is_sound().await;
    world.trial.unguard().await;
    for (column, position, id) in &changed {
        let place = format!("stream = {} AND position = {position}", world.trial.literal(*id));
        if numbers.contains(column) {
            let set = format!("UPDATE event SET {column} = {column} + 1 WHERE {place}");
            assert_eq!(world.trial.tamper(&set).await.unwrap(), 1);
        } else if words.contains(column) {
            let set =
                format!("UPDATE event SET {column} = replace({column}, 'w', 'v') WHERE {place}");
            assert_eq!(world.trial.tamper(&set).await.unwrap(), 1);
        } else {
            world.trial.flip(column, *id, *position).await;
        }
    }

    let faults = world.trial.verify().await.unwrap();

    for (column, position, id) in changed {
        let found = faults.iter().find(|fault| fault.stream == id);
        let found = found.map(|fault| fault.position);
        assert_eq!(found, Some(Some(position)), "{column}: {faults:#?}");
    }
}

/// A value that is taken out, and one that is put in, are found too.
pub async fn an_emptied_or_filled_column_is_found<T: Trial>(world: World<T>) {
    let (emptied, sealed) = (world.open("Ada").await, world.open("Grace").await);
    world.trial.unguard().await;
    let set = |id, what: &str| {
        format!(
            "UPDATE event SET {what} WHERE position = 1 AND stream = {}",
            world.trial.literal(id)
        )
    };
    world.trial.tamper(&set(emptied, "on_behalf_of = NULL, cause = on_behalf_of")).await.unwrap();
    world.trial.tamper(&set(sealed, "sealed = NULL")).await.unwrap();
    let faults = world.trial.verify().await.unwrap();
    let expected = [emptied, sealed].map(|id| Fault::new(id, Some(1), "chain"));
    assert_eq!(faults, expected);
}

/// The head remembers an event that was cut off, also when it was the only one.
pub async fn a_deleted_event_is_found<T: Trial>(world: World<T>) {
    let (tail, middle, whole) =
        (world.open("A").await, world.open("B").await, world.open("C").await);
    world.say(middle, &[note("third")]).await;
    world.trial.unguard().await;
    let delete = |id, position: &str| {
        format!("DELETE FROM event WHERE stream = {} AND {position}", world.trial.literal(id))
    };
    world.trial.tamper(&delete(tail, "position = 2")).await.unwrap();
    world.trial.tamper(&delete(middle, "position = 2")).await.unwrap();
    world.trial.tamper(&delete(whole, "true")).await.unwrap();

    let faults = world.trial.verify().await.unwrap();

    let expected = [
        Fault::new(tail, Some(2), "head-differs"),
        Fault::new(middle, Some(2), "gap"),
        Fault::new(whole, None, "head-alone"),
    ];
    assert_eq!(faults, expected);
}

/// Whoever adjusts heads and lists as well is found by a checkpoint; whoever forges that, by its
/// signature.
pub async fn a_checkpoint_finds_a_cut_tail_and_a_dropped_case<T: Trial>(world: World<T>) {
    let (whole, cut, gone) = (world.open("A").await, world.open("B").await, world.open("C").await);
    let checkpoint = world.trial.checkpoint(1).await;
    world.say(whole, &[note("more is welcome")]).await;
    world.open("D").await;
    assert_eq!(world.trial.against(&checkpoint).await.unwrap(), []);

    world.trial.unguard().await;
    let (cut_id, gone_id) = (world.trial.literal(cut), world.trial.literal(gone));
    for text in [
        format!("DELETE FROM event WHERE stream = {gone_id}"),
        format!("DELETE FROM head WHERE stream = {gone_id}"),
        format!("DELETE FROM event WHERE stream = {cut_id} AND position = 2"),
        format!(
            "UPDATE head SET position = 1, hash = (SELECT hash FROM event WHERE stream = {cut_id})
             WHERE stream = {cut_id}"
        ),
    ] {
        world.trial.tamper(&text).await.unwrap();
    }
    world.trial.rebuild().await.unwrap();
    world.is_sound().await; // the chains alone do not tell

    let missing = world.trial.against(&checkpoint).await.unwrap();

    assert_eq!(missing, [cut, gone].map(|id| Fault::new(id, Some(2), "not-as-attested")));
    for forged in [
        checkpoint.replacen(r#""taken_at":1"#, r#""taken_at":2"#, 1),
        checkpoint.replacen(r#""position":2"#, r#""position":1"#, 1),
        checkpoint.replacen(&gone.to_string(), &Uuid::now_v7().to_string(), 1),
        "{}".to_owned(),
    ] {
        assert_ne!(forged, checkpoint);
        assert!(world.trial.against(&forged).await.is_err(), "{forged}");
    }
}

/// Heads, lists and keys that do not fit the log are faults of their own.
pub async fn heads_lists_and_keys_are_held_against_the_log<T: Trial>(world: World<T>) {
    let mut ids = Vec::new();
    for _ in 0..7 {
        ids.push(world.open("Ada Byron").await);
    }
    let [moved, headless, drawn, extra, lost, broken, kept] = ids[..] else { unreachable!() };
    world.dispose(kept).await;
    world.is_sound().await;
    world.trial.unguard().await;
    let id = |id| world.trial.literal(id);
    let stranger = Uuid::max();
    for text in [
        format!("UPDATE head SET changed_at = changed_at + 1 WHERE stream = {}", id(moved)),
        format!("DELETE FROM head WHERE stream = {}", id(headless)),
        format!("UPDATE list_work SET due = due + 1 WHERE stream = {}", id(drawn)),
        format!("UPDATE list_note SET ordinal = 5 WHERE stream = {}", id(extra)),
        format!("UPDATE list_form SET stream = {} WHERE stream = {}", id(stranger), id(extra)),
    ] {
        assert!(world.trial.tamper(&text).await.unwrap() > 0, "{text}");
    }
    let key = format!("stream = {} AND class = 0", id(lost));
    world.trial.tamper_keys(&format!("DELETE FROM data_key WHERE {key}")).await.unwrap();
    let swap = format!(
        "UPDATE data_key SET wrapped = (SELECT o.wrapped FROM data_key o WHERE o.class = 3
           AND o.stream = data_key.stream) WHERE class = 0 AND stream = {}",
        id(broken)
    );
    world.trial.tamper_keys(&swap).await.unwrap();
    let copy = format!(
        "INSERT INTO data_key (stream, kind, class, wrapped)
         SELECT {}, kind, class, wrapped FROM data_key WHERE stream = {}",
        id(kept),
        id(moved)
    );
    world.trial.tamper_keys(&copy).await.unwrap();

    let faults = world.trial.verify().await.unwrap();

    let expected = [
        Fault::new(moved, Some(2), "head-differs"),
        Fault::new(headless, None, "head-missing"),
        Fault::new(drawn, None, "list-differs"),
        Fault::new(extra, None, "list-differs"),
        Fault::new(lost, Some(1), "key-missing"),
        Fault::new(broken, None, "key-broken"),
        Fault::new(kept, None, "key-remains"),
        Fault::new(stranger, None, "list-differs"),
    ];
    assert_eq!(faults, expected);
    for damaged in [lost, broken] {
        let read = world.store().read(stream(damaged)).await;
        assert!(read.is_err_and(|problem| problem.to_string().contains("damaged")));
    }
}

/// People can work while everything is checked; nothing they do looks like a fault.
pub async fn checking_disturbs_nobody<T: Trial>(world: World<T>) {
    let world = std::sync::Arc::new(world);
    let busy = std::sync::Arc::clone(&world);
    let work = tokio::spawn(async move {
        for n in 0..40 {
            let id = busy.open(&format!("Person {n}")).await;
            busy.say(id, &[note("busy")]).await;
            if n % 4 == 0 {
                busy.dispose(id).await;
            }
        }
    });
    let mut checks = 0;
    while !work.is_finished() {
        world.is_sound().await;
        checks += 1;
    }
    work.await.unwrap();
    assert!(checks > 1, "{checks}");
    world.is_sound().await;
}
