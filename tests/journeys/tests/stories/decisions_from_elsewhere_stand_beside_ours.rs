//! Decisions that others have published are taken from files and stand beside ours, marked.
use std::path::Path;

use app::{
    ports::Provenance,
    publication::{Bad, Counts, import},
};
use registers::published_decision::Reason;

use crate::office;

const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../crates/registers/fixtures");

fn file(folder: &Path, name: &str) -> (String, Vec<u8>) {
    (name.to_owned(), std::fs::read(folder.join(name)).unwrap())
}

fn fixtures() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(FIXTURES);
    vec![file(folder, "P-900001.json"), file(folder, "P-900002-bare.json")]
}

#[tokio::test]
async fn good_files_load_and_bad_ones_are_named() {
    let world = office::office().await;
    let mut files = fixtures();
    files.insert(1, ("broken.json".to_owned(), b"\xff\xfe".to_vec()));
    let mut steps = Vec::new();

    let counts =
        import(&world.office, files, &mut |done, of| steps.push((done, of))).await.unwrap();

    let bad = vec![("broken.json".to_owned(), Bad::Unreadable(Reason::NotUtf8))];
    assert_eq!(counts, Counts { added: 2, same: 0, changed: 0, bad });
    assert_eq!(steps, [(0, 3), (1, 3), (2, 3), (3, 3)]);
    let there = world.office.public.find("P-900001").await.unwrap().unwrap();
    let Provenance::Imported { licence, .. } = there.provenance else { unreachable!() };
    assert_eq!(licence, "OGL-UK-3.0");
    let again = import(&world.office, fixtures(), &mut |_, _| {}).await.unwrap();
    assert_eq!(again, Counts { same: 2, ..Counts::default() });
}

#[tokio::test]
async fn a_file_that_says_something_else_changes_what_is_shown() {
    let world = office::office().await;
    import(&world.office, fixtures(), &mut |_, _| {}).await.unwrap();
    let (name, bytes) = fixtures().remove(0);
    let text = String::from_utf8(bytes).unwrap();
    let mut changed: serde_json::Value = serde_json::from_str(&text).unwrap();
    changed["outcome"] = "Not upheld".into();

    let files = vec![(name, serde_json::to_vec(&changed).unwrap())];
    let counts = import(&world.office, files, &mut |_, _| {}).await.unwrap();

    assert_eq!(counts, Counts { changed: 1, ..Counts::default() });
    let there = world.office.public.find("P-900001").await.unwrap().unwrap();
    assert_eq!(there.outcomes, [casework::codes::Outcome::NotUpheld]);
}

#[tokio::test]
async fn nothing_from_outside_takes_the_place_of_a_decision_of_ours() {
    let world = office::office().await;
    import(&world.office, fixtures(), &mut |_, _| {}).await.unwrap();
    let mut ours = world.office.public.find("P-900001").await.unwrap().unwrap();
    ours.provenance = Provenance::Ours;
    world.office.public.publish(&ours).await.unwrap();

    let counts = import(&world.office, fixtures(), &mut |_, _| {}).await.unwrap();

    assert_eq!((counts.same, counts.added, counts.changed), (1, 0, 0));
    assert_eq!(counts.bad, [("P-900001.json".to_owned(), Bad::Ours("P-900001".to_owned()))]);
    assert_eq!(world.office.public.find("P-900001").await.unwrap().unwrap(), ours);
}

#[tokio::test]
async fn the_real_decisions_load_whole() {
    let Some(folder) = std::env::var_os("REDRESS_DATA") else {
        println!("skipped: REDRESS_DATA is not set");
        return;
    };
    let world = office::office().await;
    let folder = Path::new(&folder).join("phso-decisions");
    let names = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name());
    let names = names.map(|name| name.into_string().unwrap());
    let files: Vec<_> = names.map(|name| file(&folder, &name)).collect();
    let whole = files.len();

    let counts = import(&world.office, files, &mut |_, _| {}).await.unwrap();

    assert_eq!((counts.added, counts.bad), (whole, vec![]));
    let found = world.finds("discharge").await;
    assert!(!found.is_empty());
    for reference in found {
        let decision = world.office.public.find(&reference).await.unwrap().unwrap();
        assert!(!decision.sections.is_empty() && !decision.outcomes.is_empty(), "{reference}");
        assert!(!decision.title.starts_with(&reference), "{}", decision.title);
    }
}
