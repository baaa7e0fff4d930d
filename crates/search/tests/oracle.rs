//! The index answers what reading everything answers, and the same however it was made.
#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]
#[expect(dead_code, reason = "each test uses some of it")]
mod library;

use std::collections::BTreeSet;

use app::ports::{Order, PublicDecision, PublicSearch, PublicStore, Search};
use casework::codes::{Code, Outcome};
use library::{Dice, WORDS, all, drawn, drawn_shelf, gone, references};
use search::{Made, Oracle, Searched};

/// A search drawn by the dice: words, phrases, signs and choices.
fn asked(dice: &mut Dice) -> Search {
    let mut typed = String::new();
    for _ in 0..dice.below(5) {
        let word = dice.one(&WORDS);
        let piece = match dice.below(8) {
            0 => format!("\"{word} {}\"", dice.one(&WORDS)),
            1 => format!("-{word}"),
            2 => format!("OR {word}"),
            3 => format!("({word} OR {})", dice.one(&WORDS)),
            4 => format!("NOT {word}"),
            _ => word.to_owned(),
        };
        typed.push_str(&piece);
        typed.push(' ');
    }
    let mut search = Search { words: typed, limit: 10_000, ..Search::default() };
    search.order = dice.one(&[Order::Best, Order::Newest, Order::Oldest]);
    if dice.below(3) == 0 {
        search.outcomes = vec![dice.one(Outcome::every()), dice.one(Outcome::every())];
    }
    if dice.below(4) == 0 {
        search.years = vec![2021, 2023];
    }
    if dice.below(4) == 0 {
        search.organisations = vec!["Marshgate (made up)".into()];
    }
    if dice.below(5) == 0 {
        search.since = Some(jiff::civil::date(2026, 6, 1));
    }
    search
}

fn by_reading<'a>(search: &Search, decisions: &'a [PublicDecision]) -> BTreeSet<&'a str> {
    let mut oracle = Oracle::of(search).unwrap();
    let found = decisions.iter().filter(|decision| oracle.finds(decision));
    found.map(|decision| decision.reference.as_str()).collect()
}

#[tokio::test]
async fn the_index_finds_what_reading_everything_finds() {
    let shelf = drawn_shelf(300).await;
    let decisions = all(shelf.as_ref()).await;
    let searched = Searched::in_memory(shelf).unwrap();
    let (mut dice, mut hits) = (Dice(11), 0);
    for _ in 0..150 {
        let search = asked(&mut dice);
        let found = searched.seek(&search).await.unwrap();
        let expected = by_reading(&search, &decisions);
        let listed: BTreeSet<&str> = references(&found).into_iter().collect();
        assert_eq!(listed, expected, "{search:?}");
        assert_eq!(found.count, expected.len(), "{search:?}");
        hits += expected.len();
        // The counts of the outcomes: as if no outcome was chosen.
        let free = Search { outcomes: Vec::new(), ..search.clone() };
        let of = by_reading(&free, &decisions);
        for (outcome, count) in &found.facets.outcomes {
            let having = decisions.iter().filter(|it| of.contains(it.reference.as_str()));
            let having = having.filter(|it| it.outcomes.contains(outcome)).count();
            assert_eq!(having, *count, "{outcome:?} in {search:?}");
        }
    }
    assert!(hits > 3_000, "too little was found to prove anything: {hits}");
}

#[tokio::test]
async fn page_after_page_shows_everything_once() {
    let searched = Searched::in_memory(drawn_shelf(300).await).unwrap();
    for order in [Order::Best, Order::Newest, Order::Oldest] {
        let page = |offset, limit| Search {
            words: "scan".into(),
            order,
            offset,
            limit,
            ..Search::default()
        };
        let whole = searched.seek(&page(0, 1_000)).await.unwrap();
        let mut turned = Vec::new();
        for offset in (0..whole.count).step_by(7) {
            let found = searched.seek(&page(offset, 7)).await.unwrap();
            turned.extend(references(&found).into_iter().map(str::to_owned));
        }
        assert_eq!(turned, references(&whole));
        let behind = searched.seek(&page(whole.count, 7)).await.unwrap();
        assert_eq!((behind.hits.len(), behind.count), (0, whole.count));
    }
}

#[tokio::test]
async fn an_index_made_anew_answers_as_the_one_that_followed() {
    let folder = tempfile::tempdir().unwrap();
    let (one, other) = (folder.path().join("one"), folder.path().join("other"));
    let shelf = drawn_shelf(200).await;
    let searched = Searched::over(shelf.clone(), one.clone()).unwrap();
    assert_eq!(searched.fill().await.unwrap(), Made::Anew);
    let mut dice = Dice(3);
    for number in 150..260 {
        searched.publish(&drawn(number, &mut dice)).await.unwrap();
    }
    for number in 0..30 {
        searched.take_down(&format!("R-{number:05}"), &gone()).await.unwrap();
    }
    searched.tidy().await.unwrap();
    let anew = Searched::over(shelf.clone(), other).unwrap();
    assert_eq!(anew.size().await.unwrap(), 230);
    for search in (0..60).map(|_| asked(&mut dice)) {
        assert_eq!(searched.seek(&search).await.unwrap(), anew.seek(&search).await.unwrap());
    }
    drop(searched);
    // The next start reads nothing again.
    let again = Searched::over(shelf, one).unwrap();
    assert_eq!(again.fill().await.unwrap(), Made::There);
    assert_eq!(again.size().await.unwrap(), 230);
}

#[tokio::test]
async fn an_index_of_another_store_or_a_broken_one_is_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("search");
    let first = Searched::over(drawn_shelf(20).await, place.clone()).unwrap();
    assert_eq!(first.size().await.unwrap(), 20);
    drop(first);
    // Fewer changes than the index has followed: it cannot be the same store.
    let other = Searched::over(drawn_shelf(5).await, place.clone()).unwrap();
    assert_eq!((other.fill().await.unwrap(), other.size().await.unwrap()), (Made::Anew, 5));
    drop(other);
    std::fs::write(place.join("meta.json"), "{ broken").unwrap();
    let mended = Searched::over(drawn_shelf(5).await, place).unwrap();
    assert_eq!((mended.fill().await.unwrap(), mended.size().await.unwrap()), (Made::Anew, 5));
}
