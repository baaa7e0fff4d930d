//! Somebody looks for decisions like theirs, narrows, follows the search by feed and by e-mail,
//! and ends the e-mails again.
use std::sync::Arc;

use app::ports::{Provenance, PublicDecision, PublicRecommendation, PublicSection};
use casework::codes::{Compliance, Outcome, Remedy, Sector, Subject};
use jiff::civil::date;
use testkit::{Letterbox, Reader};

use crate::office::{self, World};

const MARSHGATE: &str = "Marshgate Surgery (made up)";

fn decision(number: u32, text: &str) -> PublicDecision {
    PublicDecision {
        reference: format!("P-{number:06}"),
        identifier: uuid::Uuid::from_u128(number.into()),
        version: 1,
        hash: String::new(),
        title: format!("Complaint {number} (made up)"),
        organisations: vec![office::HOSPITAL.into()],
        kind: None,
        outcomes: vec![Outcome::Upheld],
        subjects: vec![Subject::Delay],
        sectors: vec![Sector::Health],
        change: String::new(),
        earlier: vec![],
        recommendations: vec![],
        decided: Some(date(2025, 6, 1)),
        published: date(2026, 1, 5),
        summary: String::new(),
        sections: vec![PublicSection { section: "findings".into(), paragraphs: vec![text.into()] }],
        provenance: Provenance::Ours,
    }
}

fn from_the_surgery() -> PublicDecision {
    let asked = PublicRecommendation {
        organisation: MARSHGATE.into(),
        remedy: Remedy::Apology,
        amount: None,
        due: date(2025, 1, 1),
        compliance: Compliance::DoneLate,
    };
    PublicDecision {
        organisations: vec![MARSHGATE.into()],
        outcomes: vec![Outcome::NotUpheld],
        recommendations: vec![asked],
        decided: Some(date(2024, 2, 3)),
        ..decision(90, "A scan was asked for <script>alert(1)</script> twice.")
    }
}

async fn a_library() -> (World, Arc<Letterbox>) {
    let mut world = office::office().await;
    let letterbox = Arc::new(Letterbox::default());
    world.office.mail = letterbox.clone();
    for number in 0..45 {
        let told = decision(number, "The scan was delayed by three weeks.");
        world.office.public.publish(&told).await.unwrap();
    }
    world.office.public.publish(&from_the_surgery()).await.unwrap();
    (world, letterbox)
}

#[tokio::test]
async fn words_and_choices_narrow_and_the_address_says_what_is_shown() {
    let (world, _) = a_library().await;
    let mut reader = Reader::at(&world.serves().await);
    reader.opens("/decisions").await;
    reader.sees("46 decisions found");
    reader.sees("Page 1 of 3");
    reader.fills("Words to look for", "scans");
    reader.presses("Search").await;
    assert_eq!(reader.address(), "/decisions?words=scans");
    assert!(reader.html().contains("<mark>scan</mark>"), "{}", reader.html());
    reader.follows("Next page").await;
    reader.follows("Next page").await;
    assert_eq!(reader.address(), "/decisions?words=scans&page=3");
    reader.sees("Page 3 of 3");
    assert_eq!(reader.html().matches("<li>\n        <h3").count(), 6);

    reader.opens("/decisions?year=2024&words=scan&outcome=&page=1").await;
    assert_eq!(reader.address(), "/decisions?words=scan&year=2024");
    reader.sees("1 decision found");
    // What somebody wrote stays text, beside the marks.
    assert!(!reader.html().contains("<script>alert"), "{}", reader.html());
    reader.sees("alert");
    reader.follows("Remove 2024").await;
    assert_eq!(reader.address(), "/decisions?words=scan");
    reader.opens("/decisions?compliance=done-late&remedy=apology").await;
    reader.sees("1 decision found");
    reader.opens("/decisions?words=dealyed").await;
    reader.sees("No decisions found");
    reader.follows("delayed").await;
    reader.sees("45 decisions found");
    reader.opens("/decisions?page=1000000").await;
    reader.sees("46 decisions found");
    reader.opens("/decisions?outcome=won").await;
    assert_eq!(reader.status(), 400);
}

#[tokio::test]
async fn a_decision_leads_to_others_like_it() {
    let (world, _) = a_library().await;
    for number in 60..63 {
        let told = decision(number, "The insulin was given twice by the pharmacy.");
        world.office.public.publish(&told).await.unwrap();
    }
    let mut reader = Reader::at(&world.serves().await);
    reader.opens("/decisions/P-000060").await;
    reader.sees("Decisions like this one");
    for alike in ["P-000061", "P-000062"] {
        assert!(reader.html().contains(&format!("href=\"/decisions/{alike}\"")), "{alike}");
    }
    reader.sees_no("P-000007");
}

#[tokio::test]
async fn programs_read_the_same_search_as_json_and_as_a_feed() {
    let (world, _) = a_library().await;
    let mut reader = Reader::at(&world.serves().await);
    reader.opens("/api/v1/decisions?words=scan&page=2").await;
    let told: serde_json::Value = serde_json::from_str(reader.html()).unwrap();
    assert_eq!(told.pointer("/count").unwrap(), 46);
    assert_eq!(told.pointer("/offset").unwrap(), 20);
    assert_eq!(told.pointer("/facets/outcome/0/value").unwrap(), "upheld");
    assert_eq!(told.pointer("/facets/outcome/0/count").unwrap(), 45);
    assert_eq!(told.pointer("/decisions").unwrap().as_array().unwrap().len(), 20);
    assert!(told.pointer("/next").unwrap().as_str().unwrap().ends_with("words=scan&page=3"));

    reader.opens("/decisions/feed.xml?words=scan&year=2024").await;
    assert!(reader.html().contains("P-000090"), "{}", reader.html());
    assert!(!reader.html().contains("P-000001"), "{}", reader.html());
    assert!(reader.html().contains("/decisions?words=scan&amp;year=2024\""), "{}", reader.html());
}

/// The path of the link of a kind in the newest mail.
fn link(letterbox: &Letterbox, ending: &str) -> String {
    let (_, _, text) = letterbox.mails().pop().expect("a mail");
    let is_it = |word: &&str| word.contains("/decisions/alerts/") && word.ends_with(ending);
    let link = text.split_whitespace().find(is_it).expect("a link");
    link.get(link.find("/decisions").unwrap()..).unwrap().to_owned()
}

#[tokio::test]
async fn somebody_is_mailed_what_is_new_from_the_day_they_confirm_until_they_end_it() {
    let (world, letterbox) = a_library().await;
    let mut reader = Reader::at(&world.serves().await);
    reader.opens("/decisions?words=scan&outcome=upheld").await;
    reader.follows("E-mail me when there are new decisions like these").await;
    reader.sees("The words “scan”");
    reader.fills("Your e-mail address", "wren@example.org");
    reader.presses("Send me the link").await;
    reader.sees("We have sent you an e-mail");
    let confirm = link(&letterbox, "");
    let begun = world.office.today();
    let next = |days: i64| begun.checked_add(jiff::Span::new().days(days)).unwrap();

    // Nothing before it is confirmed, and a program that opens the link confirms nothing.
    let public = &world.office.public;
    let on = |day, told: PublicDecision| PublicDecision { published: day, ..told };
    public.publish(&on(begun, decision(100, "A scan was lost."))).await.unwrap();
    reader.opens(&confirm).await;
    world.turns_to(next(1)).await;
    assert_eq!(letterbox.mails().len(), 1);

    reader.presses("Begin").await;
    reader.sees("The e-mails about new decisions have begun");
    reader.opens(&confirm).await;
    reader.sees("This link does not work any more");
    public.publish(&on(next(1), decision(101, "A scan was misread."))).await.unwrap();
    public.publish(&on(next(1), decision(102, "A letter was misread."))).await.unwrap();
    world.turns_to(next(2)).await;
    let (to, subject, text) = letterbox.mails().pop().unwrap();
    assert_eq!((to.as_str(), subject.as_str()), ("wren@example.org", "2 new decisions"));
    assert!(text.contains("P-000100") && text.contains("P-000101"), "{text}");
    assert!(!text.contains("P-000102"), "{text}");
    // Once, however often the round is gone; and nothing when there is nothing new.
    world.turns_to(next(2)).await;
    world.turns_to(next(3)).await;
    assert_eq!(letterbox.mails().len(), 2);

    let end = link(&letterbox, "/end");
    reader.opens(&end).await;
    reader.presses("End the e-mails").await;
    reader.sees("your address is deleted");
    public.publish(&on(next(3), decision(103, "A scan again."))).await.unwrap();
    world.turns_to(next(4)).await;
    assert_eq!(letterbox.mails().len(), 2);
    reader.opens("/decisions/alerts/nonsense/end").await;
    reader.presses("End the e-mails").await;
    reader.sees("This link does not work any more");
}
