//! The sets of postcodes on a disk: asked for a day, replaced whole or not at all.
#![cfg(test)]
use app::ports::{OfPostcode, Postcodes};
use files::PostcodeFolder;
use jiff::civil::{Date, date};
use registers::postcodes::{Gathering, Heading, PostcodeSet};
use tempfile::TempDir;

fn set(since: Date, lines: &[&str]) -> PostcodeSet {
    let heading = Heading::read(b"postcode,constituency").unwrap();
    let mut gathering = Gathering::default();
    for line in lines {
        gathering.take(&heading.line(line.as_bytes()).unwrap(), false).unwrap();
    }
    gathering.finish(since, vec!["made-up.csv".into()])
}

async fn lies(sets: &PostcodeFolder, postcode: &str, on: Date) -> String {
    match sets.find(&postcode.parse().unwrap(), on).await.unwrap() {
        OfPostcode::NoSet => "no set".into(),
        OfPostcode::Unknown => "unknown".into(),
        OfPostcode::Known(known) => known.constituencies.join(" + "),
    }
}

#[tokio::test]
async fn a_postcode_is_looked_for_in_the_constituencies_of_the_day() {
    let folder = TempDir::new().unwrap();
    let sets = PostcodeFolder::at(&folder.path().join("postcodes"));
    assert_eq!(lies(&sets, "ZZ1 1AA", date(2026, 3, 2)).await, "no set");

    sets.replace(&set(date(2010, 5, 6), &["ZZ1 1AA,Old Fernhollow"])).await.unwrap();
    sets.replace(&set(date(2024, 7, 4), &["ZZ1 1AA,Fernhollow"])).await.unwrap();

    assert_eq!(lies(&sets, "zz11aa", date(2026, 3, 2)).await, "Fernhollow");
    assert_eq!(lies(&sets, "ZZ1 1AA", date(2024, 7, 3)).await, "Old Fernhollow");
    assert_eq!(lies(&sets, "ZZ1 1AA", date(2010, 5, 5)).await, "no set");
    assert_eq!(lies(&sets, "ZZ9 9AA", date(2026, 3, 2)).await, "unknown");
}

#[tokio::test]
async fn a_set_that_cannot_be_written_leaves_the_old_one() {
    let folder = TempDir::new().unwrap();
    let place = folder.path().join("postcodes");
    let sets = PostcodeFolder::at(&place);
    let since = date(2024, 7, 4);
    sets.replace(&set(since, &["ZZ1 1AA,Fernhollow"])).await.unwrap();
    // Where the new one would be written stands something that is no file.
    std::fs::create_dir(place.join("2024-07-04.new")).unwrap();

    assert!(sets.replace(&set(since, &["ZZ1 1AA,Saltmarsh"])).await.is_err());

    assert_eq!(lies(&sets, "ZZ1 1AA", date(2026, 3, 2)).await, "Fernhollow");
}

#[tokio::test]
async fn a_damaged_set_is_said_to_be_damaged() {
    let folder = TempDir::new().unwrap();
    let sets = PostcodeFolder::at(folder.path());
    let since = date(2024, 7, 4);
    sets.replace(&set(since, &["ZZ1 1AA,Fernhollow", "ZZ2 1AA,Fernhollow"])).await.unwrap();
    let file = folder.path().join("2024-07-04.postcodes");
    let whole = std::fs::read(&file).unwrap();
    std::fs::write(&file, &whole[..whole.len() - 3]).unwrap();

    let found = sets.find(&"ZZ1 1AA".parse().unwrap(), since).await;

    assert!(matches!(found, Err(app::Problem::Damaged(_))), "{found:?}");
}

#[tokio::test]
async fn a_copy_holds_every_set() {
    let folder = TempDir::new().unwrap();
    let (here, there) = (folder.path().join("here"), folder.path().join("there"));
    PostcodeFolder::copy(&here, &there).unwrap();
    assert!(!there.exists(), "nothing to copy");
    let sets = PostcodeFolder::at(&here);
    sets.replace(&set(date(2024, 7, 4), &["ZZ1 1AA,Fernhollow"])).await.unwrap();

    PostcodeFolder::copy(&here, &there).unwrap();

    let copied = PostcodeFolder::at(&there);
    assert_eq!(lies(&copied, "ZZ1 1AA", date(2026, 3, 2)).await, "Fernhollow");
}
