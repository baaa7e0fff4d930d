//! Every open case stands in one list, the one that has waited longest first, with what it waits
//! for; and whoever opens a case that is not theirs is told in whose hands it is.
use casework::{
    codes::Subject,
    event::Owner,
    example::{self, Tale},
};
use testkit::Reader;

use crate::house::{
    self, AMBULANCE, HOSPITAL, World, an_office, in_days,
    sends::{issue, sends},
};

/// Where words stand on the page.
fn place(reader: &Reader, words: &str) -> usize {
    reader.words().find(words).unwrap()
}

/// The row of a case, up to the next one.
fn row<'a>(reader: &'a Reader, reference: &str) -> &'a str {
    let (_, row) = reader.words().split_once(reference).unwrap();
    row.get(..300).unwrap_or(row)
}

#[tokio::test]
async fn the_complaint_that_has_waited_longest_stands_first_and_says_why() {
    let world = an_office().await;
    let first = sends(&world.office, vec![issue(Subject::Delay, HOSPITAL)]).await;
    world.waits_until(in_days(world.today(), 30));
    let second = sends(&world.office, vec![issue(Subject::Records, AMBULANCE)]).await;

    let mut officer = world.sits(&example::officer()).await;
    officer.opens("/office/open").await;

    let (first, second) = (first.reference.to_string(), second.reference.to_string());
    assert!(place(&officer, &first) < place(&officer, &second));
    for seen in ["30 days ago", "An officer to take it"] {
        assert!(row(&officer, &first).contains(seen), "{}", row(&officer, &first));
    }
    assert!(row(&officer, &second).contains("today"));
}

#[tokio::test]
async fn a_case_that_waits_for_an_organisation_names_it_and_its_day() {
    let mut tale = Tale::in_primary().unwrap();
    tale.asks_for_the_file().unwrap();
    let world = house::with_the_case_of(&tale).await;
    let mut officer = world.sits(&example::officer()).await;
    let reference = world.case().await.reference.to_string();

    officer.opens("/office/open?stage=primary").await;
    let waits = format!("An answer of the organisation: {HOSPITAL}");
    assert!(row(&officer, &reference).contains(&waits), "{}", row(&officer, &reference));
    assert!(!row(&officer, &reference).contains("Late"));

    world.waits_until(in_days(world.today(), 60));
    let mut officer = world.sits(&example::officer()).await;
    officer.opens("/office/open").await;
    assert!(officer.words().contains("Late"));
    officer.opens("/office/open?stage=checks").await;
    officer.sees_no(&reference);
}

/// Opens a page of the case as somebody, and answers what it says of whose hands it is in.
async fn told(world: &World, actor: &casework::permission::Actor) -> Reader {
    let mut reader = world.sits(actor).await;
    reader.opens(&world.at("/requests").await).await;
    reader
}

#[tokio::test]
async fn whoever_opens_a_case_that_is_not_theirs_is_told_whose_it_is() {
    const NOBODYS: &str = "Nobody answers for this case yet.";
    const A_COLLEAGUES: &str = "A colleague answers for this case.";
    let world = house::with_the_case_of(&Tale::in_primary().unwrap()).await;
    assert_eq!(world.case().await.desk.owner, Owner::Officer(example::officer().account));

    told(&world, &example::officer()).await.sees_no("answers for this case");
    told(&world, &example::colleague()).await.sees(A_COLLEAGUES);
    told(&world, &example::manager()).await.sees_no("answers for this case");

    let mut manager = told(&world, &example::manager()).await;
    manager.opens(&world.at("/owner").await).await;
    manager.chooses("Who answers for it?", "Primary investigation");
    manager.presses("Save").await;
    for actor in [example::officer(), example::colleague(), example::manager()] {
        told(&world, &actor).await.sees(NOBODYS);
    }
}
