//! The database alone says nothing about anybody, and what was disposed of is gone.
use app::{
    Problem,
    lists::{Cell, Lists, Question, RowChange, Test},
    ports::{Record, Scratch, ScratchKind},
};
use casework::{Personal, record};
use uuid::Uuid;

use crate::{
    Trial, World,
    tale::{FORMS, Tale, TaleEvent, note, opened},
    trial::{batch_of_wires, stream},
};

/// Which of these words stand anywhere in the files: one pass, the files may be large.
fn found<'w>(files: &[Vec<u8>], words: &[&'w [u8]]) -> Vec<&'w [u8]> {
    let mut begins = [false; 256];
    for word in words {
        begins[usize::from(word[0])] = true;
    }
    let mut found = Vec::new();
    for file in files {
        for (at, byte) in file.iter().enumerate() {
            if begins[usize::from(*byte)] {
                found.extend(words.iter().filter(|word| file[at..].starts_with(word)));
            }
        }
    }
    found.dedup();
    found
}

/// A planted name, note, telephone number, session and draft are nowhere in the files.
pub async fn nothing_stored_names_anybody<T: Trial>(world: World<T>) {
    let team = format!("team-{}", Uuid::now_v7().simple());
    let id = Uuid::now_v7();
    world.say(id, &[opened(&team, 1, "Zebulon Quartermaine"), note("his Zebulonian secret")]).await;
    let body = b"draft about Zebulon".to_vec();
    world.store().put(ScratchKind::Draft, "token-Zebulon", body, i64::MAX).await.unwrap();
    let Some(files) = world.trial.files(true).await else { return };

    assert!(!found(&files, &[team.as_bytes()]).is_empty(), "we look in the right place");
    let reversed: String = "Quartermaine".chars().rev().collect();
    let wide: Vec<u8> = "Zebulon".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let words = [
        "Zebulon",
        "zebulon",
        "ZEBULON",
        "Quarterm",
        "quarterm",
        "Zebulonian secret",
        "01632 960123",
        "01632960123",
        "960123",
        "token-Zeb",
        reversed.as_str(),
    ];
    let words: Vec<_> = words.iter().map(|word| word.as_bytes()).chain([wide.as_slice()]).collect();
    let found = found(&files, &words);
    let found: Vec<_> = found.into_iter().map(String::from_utf8_lossy).collect();
    assert_eq!(found, Vec::<String>::new());
}

/// After a disposal nobody can read what was sealed, the wrapped keys are out of the files, the
/// story is still proved, and doing it again does no harm.
pub async fn a_disposed_case_is_gone_and_still_proved<T: Trial>(world: World<T>) {
    let (id, other) = (world.open("Ada Byron").await, world.open("Grace Hopper").await);
    let refused = world.store().destroy_keys(stream(id)).await;
    assert!(refused.is_err(), "a living story keeps its keys");
    let wrapped = world.trial.wrapped_keys(id).await;
    assert_eq!(wrapped.len(), 4);
    let before = world.trial.files(false).await;
    let keys: Vec<_> = wrapped.iter().map(Vec::as_slice).collect();
    let all = |files: Vec<Vec<u8>>| found(&files, &keys).len() >= 4;
    assert!(before.is_none_or(all), "we look in the right place");

    world.dispose(id).await;
    world.store().destroy_keys(stream(id)).await.unwrap();

    assert_eq!(world.trial.wrapped_keys(id).await, Vec::<Vec<u8>>::new());
    if let Some(files) = world.trial.files(false).await {
        assert!(found(&files, &keys).is_empty());
    }
    let past = world.past(id).await;
    assert_eq!(past.len(), 4);
    let TaleEvent::Opened { team, name, .. } = record::read::<Tale>(&past[0].wire).unwrap() else {
        panic!("another event");
    };
    assert_eq!((team.as_str(), name), ("north", Personal::Gone));
    assert_eq!(world.tale(id).await.unwrap().0, Tale::Disposed);
    let find = Question::of(&FORMS).when("form", Test::Is(Cell::Find("byron".into())));
    assert_eq!(world.store().count(&find).await.unwrap(), 0);
    assert_eq!(world.tale(other).await.unwrap().0.live().unwrap().name, "Grace Hopper".into());
    world.is_sound().await;
}

/// Rows that would tell of somebody are refused together with the disposal.
pub async fn a_disposal_that_leaves_words_behind_is_refused<T: Trial>(world: World<T>) {
    let id = world.open("Ada Byron").await;
    let (story, seen) = world.tale(id).await.unwrap();
    let wire = record::write::<Tale>(&TaleEvent::Disposed { schedule: "x".into() }).unwrap();
    let rows = RowChange { before: story.rows(), after: story.rows() };
    let batch = batch_of_wires(&seen, world.envelope(), vec![wire], rows);
    let refused = world.store().append(batch).await;
    assert!(matches!(refused, Err(Problem::Broken(_))), "{refused:?}");
    assert_eq!(world.past(id).await.len(), 2);
}
