//! A public decision is corrected while it stays public, held back while a review and a court are
//! open, and quashed: at no time is there a gap without a word why.
use std::collections::BTreeSet;

use app::{
    ports::{Provenance, PublicDecision, PublicSection},
    publication::{self, first_draft},
};
use casework::{
    codes::{HoldEnd, HoldGround},
    event::{DecisionWords, RenditionWords},
    example,
    publication::NewHold,
};
use jiff::civil::date;
use testkit::Reader;

use crate::office::{self, HOSPITAL, World, ask};

/// An office whose decision is public since 2 May 2026, somebody who reads it, and its address.
async fn a_public_decision() -> (World, RenditionWords, Reader, String) {
    let words = DecisionWords {
        our_decision: format!("We do not uphold the complaint about {HOSPITAL}."),
        findings: "The gallstones were found in good time.".into(),
        ..DecisionWords::default()
    };
    let world = office::office().await.with_a_decision(words).await;
    let drafted = first_draft(&world.office, example::case_id(), &BTreeSet::new()).await.unwrap();
    goes_out(&world, &drafted.words).await;
    world.turns_to(date(2026, 5, 2)).await;
    let reference = world.finds("gallstones").await.first().unwrap().clone();
    let reader = Reader::at(&world.serves().await);
    (world, drafted.words, reader, format!("/decisions/{reference}"))
}

async fn goes_out(world: &World, words: &RenditionWords) {
    world.saves(example::officer(), words).await;
    world.approves(example::colleague(), words, &[]).await.unwrap();
}

async fn is_held(world: &World, ground: HoldGround) {
    let since = world.office.today();
    let look = since.saturating_add(jiff::Span::new().days(30));
    let new = NewHold { ground, since, look, reason: "She wrote on 18 May.".into() };
    let by = ask(example::officer());
    publication::hold(&world.office, &by, example::case_id(), new).await.unwrap();
}

async fn is_ended(world: &World, ground: HoldGround, end: HoldEnd) {
    let by = ask(example::officer());
    let ended = ((ground, end), "Nothing new was said.");
    publication::end_hold(&world.office, &by, example::case_id(), ended).await.unwrap();
}

#[tokio::test]
async fn a_text_is_corrected_and_the_one_before_stays_until_then() {
    let (world, words, mut reader, address) = a_public_decision().await;
    let first = casework::publication::hash_of(&words);
    let mut corrected = words.clone();
    corrected.sections.findings = "The gallstones were found on the third day.".into();
    corrected.change = "The day of the scan was wrong.".into();
    world.saves(example::officer(), &corrected).await;
    reader.opens(&address).await;
    reader.sees("found in good time");
    world.approves(example::colleague(), &corrected, &[]).await.unwrap();
    world.turns_to(date(2026, 6, 1)).await;

    reader.opens(&address).await;
    reader.sees("found on the third day");
    reader.sees_no("found in good time");
    reader.sees("The day of the scan was wrong.");
    reader.sees("Version 1, public from 2 May 2026 to 1 June 2026");
    reader.sees(&first);
    assert!(!world.public_files_hold("found in good time"), "the text before is gone");
    assert!(world.finds("third day").await.len() == 1 && world.finds("good time").await.is_empty());
}

#[tokio::test]
async fn while_a_review_is_open_the_public_is_told_so_and_then_it_stands_again() {
    let (world, _, mut reader, address) = a_public_decision().await;
    world.turns_to(date(2026, 5, 20)).await;
    is_held(&world, HoldGround::DecisionReview).await;

    reader.opens(&address).await;
    assert_eq!(reader.status(), 410);
    reader.sees("It is not public since 20 May 2026");
    reader.sees("The decision is being reviewed");
    reader.sees_no("She wrote");
    assert!(world.finds("gallstones").await.is_empty());
    world.turns_to(date(2026, 6, 20)).await;
    assert!(world.finds("gallstones").await.is_empty(), "however long it takes");

    is_ended(&world, HoldGround::DecisionReview, HoldEnd::Stands).await;
    reader.opens(&address).await;
    reader.sees("found in good time");
    reader.sees("2 May 2026");
}

#[tokio::test]
async fn a_quashed_decision_leads_to_the_one_in_its_place() {
    let (world, _, mut reader, address) = a_public_decision().await;
    let named = world.office.public.find(address.rsplit('/').next().unwrap()).await.unwrap();
    let name = format!("/decisions/id/{}", named.unwrap().identifier);
    reader.opens(&name).await;
    reader.sees("found in good time");
    is_held(&world, HoldGround::JudicialReview).await;
    is_ended(&world, HoldGround::JudicialReview, HoldEnd::Quashed).await;
    world.office.public.publish(&another()).await.unwrap();
    let by = ask(example::manager());
    let case = example::case_id();
    publication::name_successor(&world.office, &by, case, "R-00000002").await.unwrap();

    reader.opens(&name).await;
    assert_eq!(reader.status(), 410);
    reader.sees("A court has set the decision aside");
    reader.follows("R-00000002").await;
    reader.sees("Decided anew");
    let unknown = publication::name_successor(&world.office, &by, case, "R-99999999").await;
    assert!(unknown.is_err());
}

#[tokio::test]
async fn an_officer_holds_it_back_and_says_how_that_ended_on_the_pages() {
    let (world, _, mut reader, address) = a_public_decision().await;
    world.turns_to(date(2026, 5, 20)).await;
    let door = world.serves().await;
    let mut officer = world.lets_in(&door, example::officer().account).await;
    let reference = world.case().await.story.live().unwrap().reference;
    officer.opens(&format!("/cases/{reference}/publication")).await;
    officer.follows("Hold it back: a review or a court is open").await;
    officer.presses("Hold it back").await;
    assert_eq!(officer.status(), 422, "nothing was said");
    officer.chooses("What is open?", "A review of our decision");
    officer.fills_day("Since when?", date(2026, 5, 18));
    officer.fills_day("When does somebody look whether it still is?", date(2026, 6, 18));
    officer.fills("What do we know of it?", "She wrote on 18 May.");
    officer.presses("Hold it back").await;
    officer.sees("Look at it again by 18 June 2026");
    reader.opens(&address).await;
    assert_eq!(reader.status(), 410);

    officer.follows("Say how the review or the court case ended").await;
    officer.chooses("What has ended?", "A review of our decision");
    officer.chooses("What became of the decision?", "The decision stands");
    officer.fills("What was decided?", "Nothing new was said.");
    officer.presses("Save").await;
    officer.sees("What the public reads follows at once.");
    reader.opens(&address).await;
    reader.sees("found in good time");
}

#[tokio::test]
async fn it_is_read_as_a_page_as_plain_text_by_programs_and_on_paper() {
    let (_world, _, mut reader, address) = a_public_decision().await;
    reader.opens(&address).await;
    for head in ["application/ld+json", "og:description", "rel=\"canonical\"", "urn:uuid:"] {
        assert!(reader.html().contains(head), "{head}");
    }
    reader.follows("Plain text").await;
    assert_eq!(reader.header("content-type"), "text/plain; charset=utf-8");
    assert!(reader.html().contains("2. The gallstones were found in good time."));
    reader.opens(&format!("{address}.json")).await;
    let told: serde_json::Value = serde_json::from_str(reader.html()).unwrap();
    assert_eq!(told["decision"]["version"], 1);
    assert_eq!(told["decision"]["organisations"][0], HOSPITAL);
    reader.opens(&format!("{address}.pdf")).await;
    assert_eq!((reader.status(), reader.header("content-type")), (200, "application/pdf"));
    for format in ["json", "txt", "pdf"] {
        reader.opens(&format!("/decisions/R-00000000.{format}")).await;
        assert_eq!(reader.status(), 404);
    }
}

fn another() -> PublicDecision {
    PublicDecision {
        reference: "R-00000002".into(),
        identifier: uuid::Uuid::from_u128(2),
        version: 1,
        hash: String::new(),
        title: "Decided anew".into(),
        organisations: Vec::new(),
        kind: None,
        outcomes: Vec::new(),
        subjects: Vec::new(),
        sectors: Vec::new(),
        recommendations: Vec::new(),
        decided: None,
        published: date(2026, 5, 2),
        change: String::new(),
        earlier: Vec::new(),
        summary: "In short.".into(),
        sections: vec![PublicSection {
            section: "findings".into(),
            paragraphs: vec!["Words.".into()],
        }],
        provenance: Provenance::Ours,
    }
}
