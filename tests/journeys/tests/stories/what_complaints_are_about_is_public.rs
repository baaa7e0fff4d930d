//! Stage seven: anybody can see what complaints are about, one thing at a time, in a chart and in
//! the table behind it; and nobody can be found between the numbers, nor between two days.
use casework::codes::Subject;
use scraper::{ElementRef, Html, Selector};
use testkit::Reader;

use crate::house::{
    AMBULANCE, HOSPITAL, SURGERY, World, an_office, in_days,
    sends::{issue, sends},
};

/// Twelve complaints about delay in the hospital, nine about care in the ambulance, and two about
/// records in the surgery.
async fn an_office_with_complaints() -> World {
    let world = an_office().await;
    for (subject, about, count) in [
        (Subject::Delay, HOSPITAL, 12),
        (Subject::Care, AMBULANCE, 9),
        (Subject::Records, SURGERY, 2),
    ] {
        for _ in 0..count {
            sends(&world.office, vec![issue(subject, about)]).await;
        }
    }
    // A month is counted when it is over.
    world.waits_until(world.today().last_of_month().tomorrow().unwrap());
    world
}

async fn somebody_looks(world: &World) -> Reader {
    let mut reader = Reader::at(&world.address);
    reader.opens("/").await;
    reader.follows("What complaints show").await;
    reader
}

fn words(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().trim().to_owned()
}

/// The label and the number of each line of the first chart or table on the page.
fn lines(reader: &Reader, of: &str, line: &str, cells: [&str; 2]) -> Vec<[String; 2]> {
    let page = Html::parse_document(reader.html());
    let [of, line] = [of, line].map(|it| Selector::parse(it).unwrap());
    let cells = cells.map(|it| Selector::parse(it).unwrap());
    let first = page.select(&of).next().unwrap();
    let lines = first.select(&line);
    lines
        .map(|line| cells.each_ref().map(|cell| words(line.select(cell).next().unwrap())))
        .collect()
}

fn table(reader: &Reader) -> Vec<[String; 2]> {
    lines(reader, "table", "tbody tr", ["th", "td"])
}

fn chart(reader: &Reader) -> Vec<[String; 2]> {
    let cells = [".redress-bars__label", ".redress-bars__value"];
    lines(reader, "figure", "li", cells)
}

#[tokio::test]
async fn anybody_sees_what_complaints_are_about_and_no_small_number() {
    let world = an_office_with_complaints().await;
    let mut reader = somebody_looks(&world).await;

    let mut shown = table(&reader);
    shown.sort();
    // Twenty-three less twelve would tell the two, so the nine are not shown either.
    let expected =
        [["Care and treatment", "not shown"], ["Delay", "10"], ["Records", "fewer than 5"]];
    assert_eq!(shown, expected);
    assert_eq!(table(&reader), chart(&reader), "the table says what the chart shows");
    reader.sees("The number of complaints does not measure how good a service is.");
    reader.sees("a number below 5 is shown as “fewer than 5”");

    // One more is not seen on the day on which it comes; when its month is over, it is counted with
    // all that came in it.
    sends(&world.office, vec![issue(Subject::Delay, HOSPITAL)]).await;
    reader.opens("/learning").await;
    assert!(table(&reader).contains(&["Delay".into(), "10".into()]), "{}", reader.words());
    world.waits_until(in_days(world.today(), 31));
    reader.opens("/learning").await;
    assert!(table(&reader).contains(&["Delay".into(), "15".into()]), "{}", reader.words());
}

#[tokio::test]
async fn one_thing_is_counted_at_a_time_and_never_two() {
    let world = an_office_with_complaints().await;
    let mut reader = somebody_looks(&world).await;
    for (dimension, line) in [
        ("How it came", ["This website", "25"]),
        ("When it came", ["January to March 2026", "25"]),
        ("Organisation", [HOSPITAL, "10"]),
    ] {
        reader.follows(dimension).await;
        assert_eq!(table(&reader), [line], "{dimension}");
        reader.sees("The number of complaints does not measure how good a service is.");
    }
    reader.sees("2 more organisations are not shown");
    for unseen in [AMBULANCE, SURGERY, "Wren Applegarth"] {
        reader.sees_no(unseen);
    }
    for nothing_yet in ["How it ended", "Why we could not take it on"] {
        reader.follows(nothing_yet).await;
        reader.sees("Nothing has been counted yet.");
    }
    reader.sees("Of the issues decided Too few to say without somebody being recognised 0");

    reader.opens("/learning?by=subject&by=organisation").await;
    assert_eq!(reader.status(), 400);
    reader.opens("/learning?by=name").await;
    assert_eq!(reader.status(), 404);
}
