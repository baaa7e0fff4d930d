//! What the public can find, and what it can find no more.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops where it cannot go on"
)]
#[expect(dead_code, reason = "each test uses some of it")]
mod library;

use std::sync::Arc;

use app::ports::{Order, PublicQuestion, PublicSearch, PublicStore, Search};
use casework::codes::{Outcome, Subject};
use jiff::civil::date;
use library::{FERNHOLLOW, decision, found, gone, references, searched, shelf, words};
use search::Searched;

const SCAN: &str = "The scan was delayed by three weeks.";
const LETTER: &str = "The letter was delaying nothing; the complaint was answered late.";

#[tokio::test]
async fn what_was_public_before_the_start_is_found_by_words_of_the_same_stem() {
    let searched = searched(&[SCAN, LETTER]).await;
    assert_eq!(found(&searched, &words("delays")).await.len(), 2);
    assert_eq!(found(&searched, &words("scan delay")).await, ["R-1"]);
    assert_eq!(found(&searched, &words("\"three weeks\"")).await, ["R-1"]);
    assert!(found(&searched, &words("\"weeks three\"")).await.is_empty());
    assert_eq!(found(&searched, &words("fernhollow letter")).await, ["R-2"]);
    assert_eq!(found(&searched, &words("delay -scan")).await, ["R-2"]);
    assert_eq!(found(&searched, &words("delay NOT scan")).await, ["R-2"]);
    assert_eq!(found(&searched, &words("scan OR letter")).await.len(), 2);
    assert_eq!(found(&searched, &words("(scan OR pancreas) AND weeks")).await, ["R-1"]);
    assert_eq!(found(&searched, &words("R-2")).await, ["R-2"]);
    assert!(found(&searched, &words("pancreas")).await.is_empty());
    assert_eq!(found(&searched, &words("-scan")).await, ["R-2"]);
}

#[tokio::test]
async fn words_of_the_field_find_each_other() {
    let searched = searched(&[
        "She was discharged too early.",
        "He waited in the emergency department.",
        "The general practitioner did not refer her.",
        "Nothing of the kind.",
    ])
    .await;
    assert_eq!(found(&searched, &words("hospital discharge")).await, ["R-1"]);
    assert_eq!(found(&searched, &words("A&E")).await, ["R-2"]);
    assert_eq!(found(&searched, &words("gp refer")).await, ["R-3"]);
    assert!(found(&searched, &words("\"hospital discharge\"")).await.is_empty());
}

#[tokio::test]
async fn welsh_is_found_whatever_its_beginning() {
    let searched = searched(&[
        "Mae'r bwrdd iechyd wedi ymddiheuro am ei gŵyn, ac mae yn talu.",
        "The chat about the gate was friendly.",
    ])
    .await;
    for asked in ["cwyn", "gwyn", "cŵyn", "CWYNION", "iechyd"] {
        assert_eq!(found(&searched, &words(asked)).await, ["R-1"], "{asked}");
    }
    assert!(found(&searched, &words("cat")).await.is_empty());
}

#[tokio::test]
async fn choices_narrow_and_the_counts_say_what_others_would_add() {
    let shelf = shelf(&[SCAN, LETTER, "A scan of the scan."]).await;
    let other = casework::codes::Outcome::NotUpheld;
    let letter = app::ports::PublicDecision {
        outcomes: vec![other],
        subjects: vec![Subject::Care],
        decided: Some(date(2024, 5, 6)),
        organisations: vec!["Marshgate (made up)".into()],
        ..decision("R-2", LETTER)
    };
    shelf.publish(&letter).await.unwrap();
    let searched = Searched::in_memory(shelf).unwrap();

    let upheld = Search { outcomes: vec![Outcome::Upheld], ..words("") };
    let told = searched.seek(&upheld).await.unwrap();
    assert_eq!(told.count, 2);
    // What could be chosen beside it, and what is left of the other kinds.
    assert_eq!(told.facets.outcomes, [(Outcome::Upheld, 2), (Outcome::NotUpheld, 1)]);
    assert_eq!(told.facets.subjects, [(Subject::Delay, 2)]);
    assert_eq!(told.facets.organisations, [(FERNHOLLOW.to_owned(), 2)]);
    assert_eq!(told.facets.years, [(2026, 2)]);

    let both = Search { outcomes: vec![Outcome::Upheld, other], years: vec![2024], ..words("") };
    let told = searched.seek(&both).await.unwrap();
    assert_eq!(references(&told), ["R-2"]);
    assert_eq!(told.facets.years, [(2026, 2), (2024, 1)]);
    let named = Search { organisations: vec!["Marshgate (made up)".into()], ..words("delay") };
    assert_eq!(found(&searched, &named).await, ["R-2"]);
    let nobody = Search { organisations: vec!["Nobody".into()], ..words("delay") };
    assert!(found(&searched, &nobody).await.is_empty());
    let lately = Search { since: Some(date(2026, 3, 3)), ..words("") };
    assert!(found(&searched, &lately).await.is_empty());
    assert_eq!(searched.organisations().await.unwrap(), [FERNHOLLOW, "Marshgate (made up)"]);
}

#[tokio::test]
async fn the_piece_that_is_shown_marks_the_words() {
    let long =
        format!("{} The scan was misread. {}", "Nothing here. ".repeat(40), "More. ".repeat(60));
    let searched = searched(&[&long]).await;

    let told = searched.seek(&words("misread scans")).await.unwrap();

    let piece = &told.hits[0].snippet;
    let marked: Vec<_> =
        piece.iter().filter(|it| it.is_marked).map(|it| it.text.as_str()).collect();
    assert_eq!(marked, ["scan", "misread"]);
    let whole: String = piece.iter().map(|it| it.text.as_str()).collect();
    assert!(whole.starts_with("… ") && whole.ends_with(" …"), "{whole}");
    assert!(whole.contains("The scan was misread."), "{whole}");
}

#[tokio::test]
async fn a_slip_of_the_hand_is_told_and_only_where_it_helps() {
    let texts = ["The discharge was early."; 15];
    let searched = searched(&texts).await;
    let told = |asked: &'static str| async {
        let asked = words(asked);
        searched.seek(&asked).await.unwrap().instead
    };

    assert_eq!(told("dischrage").await.as_deref(), Some("discharge"));
    assert_eq!(told("early dischagre").await.as_deref(), Some("early discharge"));
    assert_eq!(told("discharge").await, None);
    assert_eq!(told("zzzzzz").await, None);
    assert_eq!(told("dischrage -early").await, None, "that would find nothing either");
}

#[tokio::test]
async fn newest_oldest_and_best_come_first_as_asked() {
    let shelf = shelf(&[]).await;
    for (number, (day, text)) in
        [(1, "scan"), (5, "scan scan scan"), (9, "A scan, and much else besides.")]
            .iter()
            .enumerate()
    {
        let decided = Some(date(2025, 1, *day));
        let one = decision(&format!("R-{number}"), text);
        shelf.publish(&app::ports::PublicDecision { decided, ..one }).await.unwrap();
    }
    let searched = Searched::in_memory(shelf).unwrap();
    let by = |order| Search { order, ..words("scan") };
    assert_eq!(found(&searched, &by(Order::Newest)).await, ["R-2", "R-1", "R-0"]);
    assert_eq!(found(&searched, &by(Order::Oldest)).await, ["R-0", "R-1", "R-2"]);
    assert_eq!(found(&searched, &by(Order::Best)).await[0], "R-1");
    assert_eq!(found(&searched, &words("")).await, ["R-2", "R-1", "R-0"]);
}

#[tokio::test]
async fn decisions_alike_are_told_and_never_the_one_itself() {
    let searched = searched(&[
        "The insulin dose was wrong and the pharmacy gave insulin twice.",
        "A pharmacy gave the wrong insulin.",
        "A passport was late.",
        "Visa and passport were late.",
    ])
    .await;
    let alike = searched.similar("R-1", 2).await.unwrap();
    assert_eq!(alike[0].reference, "R-2");
    assert!(searched.similar("R-99", 2).await.unwrap().is_empty());
}

#[tokio::test]
async fn what_is_taken_down_is_found_no_more() {
    let searched = searched(&[SCAN, LETTER]).await;
    searched.take_down("R-1", &gone()).await.unwrap();
    assert!(found(&searched, &words("scan")).await.is_empty());
    assert!(searched.find("R-1").await.unwrap().is_none());
    let told = searched.seek(&words("")).await.unwrap();
    assert_eq!((told.count, told.facets.outcomes), (1, vec![(Outcome::Upheld, 1)]));
}

#[tokio::test]
async fn a_text_published_again_is_found_by_its_new_words_only() {
    let searched = searched(&[SCAN, LETTER]).await;
    searched.publish(&decision("R-1", "An X-ray was misread.")).await.unwrap();
    assert!(found(&searched, &words("scan")).await.is_empty());
    assert_eq!(found(&searched, &words("misread")).await, ["R-1"]);
}

#[tokio::test]
async fn lists_of_before_ask_the_same_index() {
    let searched = searched(&[SCAN, LETTER]).await;
    let question =
        PublicQuestion { words: "delay".into(), limit: 1, offset: 1, ..Default::default() };
    let (page, count) = searched.search(&question).await.unwrap();
    assert_eq!((page.len(), count), (1, 2));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_searches_while_it_is_filled_misses_nothing_and_finds_nothing_taken_down() {
    for _ in 0..20 {
        let searched = Arc::new(searched(&[SCAN, LETTER]).await);
        let (filling, taking) = (Arc::clone(&searched), Arc::clone(&searched));
        let fill = tokio::spawn(async move { filling.fill().await });
        let take = tokio::spawn(async move { taking.take_down("R-1", &gone()).await });
        assert_eq!(found(&searched, &words("letter")).await, ["R-2"]);
        fill.await.unwrap().unwrap();
        take.await.unwrap().unwrap();
        assert!(found(&searched, &words("scan")).await.is_empty());
    }
}
