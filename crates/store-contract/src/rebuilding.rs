//! Lists drawn again from the log are what live commands left, byte by byte.
use app::lists::{Column, Drawing, Holds, Lists, Question, Rows, Table};
use casework::record::{Story, Wire};
use serde::Deserialize;
use serde_json::Value;
use uuid::Uuid;

use crate::{
    Trial, World,
    tale::{self, Tale, TaleEvent, WORK, note, opened},
};

/// An event as a fixture tells it.
#[derive(Deserialize)]
struct Stored {
    name: String,
    version: i32,
    open: Value,
    personal: Option<Value>,
}

/// Events as the first version of the tale stored them.
pub fn fixture() -> Vec<Wire> {
    let text = include_str!("../fixtures/tale-version-1.json");
    let stored: Vec<Stored> = serde_json::from_str(text).unwrap();
    let wire = |Stored { name, version, open, personal }| Wire {
        class: Tale::class_of(&name),
        name,
        version,
        open: open.to_string().into_bytes(),
        personal: personal.map(|list| list.to_string().into_bytes()),
    };
    stored.into_iter().map(wire).collect()
}

/// After an upcast, a disposal and much else, nothing differs.
pub async fn lists_drawn_again_are_the_same<T: Trial>(world: World<T>) {
    let old = Uuid::now_v7();
    world.say_stored(old, fixture()).await;
    world.say(old, &[note("written since")]).await;
    assert_eq!(world.tale(old).await.unwrap().0.live().unwrap().grams, Some(71_000));
    let old_and_gone = Uuid::now_v7();
    world.say_stored(old_and_gone, fixture()).await;
    world.dispose(old_and_gone).await;
    for n in 0..30 {
        let id = world.open(&format!("Person {n}")).await;
        world.say(id, &[TaleEvent::Weighed { grams: n }]).await;
        if n % 5 == 0 {
            world.dispose(id).await;
        }
    }
    let live = world.trial.dump().await;
    assert!(live.len() > 80, "{}", live.len());

    world.trial.tamper("DELETE FROM list_work").await.unwrap();
    assert_ne!(world.trial.dump().await, live, "we look at the lists");
    let events = world.trial.rebuild().await.unwrap();

    assert_eq!(events, 4 + 5 + 30 * 3 + 6 * 2);
    assert_eq!(world.trial.dump().await, live);
    world.is_sound().await;
}

const MORE: Table = Table {
    name: "more",
    columns: &[Column { name: "team", holds: Holds::Code }],
    indexes: &[&["team"]],
};

const ANOTHER: Drawing = Drawing {
    tables: &[&WORK, &MORE],
    rows: |stream, past| {
        let mut rows = (tale::DRAWING.rows)(stream, past)?;
        let work = rows.remove(WORK.name).unwrap_or_default();
        let teams = work.iter().map(|row| vec![row[0].clone()]).collect();
        Ok(Rows::from([(MORE.name, teams), (WORK.name, work)]))
    },
};

/// A program that declares other lists draws them when it opens the store, and the first one
/// gets its own back.
pub async fn other_lists_are_drawn_when_the_store_is_opened<T: Trial>(mut world: World<T>) {
    world.open("Ada").await;
    world.open("Grace").await;
    let live = world.trial.dump().await;

    world.trial.reopen(ANOTHER).await.unwrap();
    assert_eq!(world.store().count(&Question::of(&MORE)).await.unwrap(), 2);
    assert_eq!(world.store().select(&Question::of(&WORK)).await.unwrap().len(), 2);
    assert!(world.store().count(&Question::of(&tale::FORMS)).await.is_err(), "dropped");

    world.trial.reopen(tale::DRAWING).await.unwrap();
    assert_eq!(world.trial.dump().await, live);
    world.is_sound().await;
}

/// Something that a person may do to one of a few tales.
#[derive(Debug, Clone)]
pub enum Deed {
    /// Begins it, if it has not begun.
    Open(u8),
    /// Writes in it.
    Note(u8, u16),
    /// Weighs somebody, now or as the first version did.
    Weigh(u8, i64, bool),
    /// Ends it.
    Close(u8),
    /// Forgets it.
    Dispose(u8),
}

/// Whatever was done, drawing again changes nothing, and everything verifies.
pub async fn whatever_was_done_drawing_again_changes_nothing<T: Trial>(
    world: World<T>,
    deeds: Vec<Deed>,
) {
    let ids: Vec<_> = (0..8).map(|_| Uuid::now_v7()).collect();
    for deed in &deeds {
        do_it(&world, &ids, deed).await;
    }
    let live = world.trial.dump().await;
    world.is_sound().await;
    world.trial.rebuild().await.unwrap();
    assert_eq!(world.trial.dump().await, live);
    world.is_sound().await;
}

async fn do_it<T: Trial>(world: &World<T>, ids: &[Uuid], deed: &Deed) {
    let (Deed::Open(n) | Deed::Note(n, _) | Deed::Weigh(n, ..) | Deed::Close(n) | Deed::Dispose(n)) =
        deed;
    let id = ids[usize::from(*n) % ids.len()];
    let is_live = world.tale(id).await.unwrap().0.live().is_some();
    match deed {
        Deed::Open(n) if world.past(id).await.is_empty() => {
            let name = format!("Person {} of {n}", "x".repeat(usize::from(*n) * 20));
            world.say(id, &[opened("north", i64::from(*n), &name)]).await;
        }
        Deed::Note(_, length) if is_live => {
            let text = "word ".repeat(usize::from(*length));
            world.say(id, &[note(&text), note("and more")]).await;
        }
        Deed::Weigh(_, kilograms, true) if is_live => {
            let open = format!(r#"{{"kilograms":{kilograms}}}"#).into_bytes();
            let (name, version) = ("weighed".to_owned(), 1);
            let wire = Wire { name, version, class: None, open, personal: None };
            world.say_stored(id, vec![wire]).await;
        }
        Deed::Weigh(_, grams, false) if is_live => {
            world.say(id, &[TaleEvent::Weighed { grams: *grams }]).await;
        }
        Deed::Close(_) if is_live => {
            world.say(id, &[TaleEvent::Closed { outcome: "upheld".into() }]).await;
        }
        Deed::Dispose(_) if is_live => world.dispose(id).await,
        _ => {}
    }
}
