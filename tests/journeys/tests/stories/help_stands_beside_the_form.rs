//! While somebody writes about a problem, the page helps: with the organisation's own way to
//! complain, and with how others ended. It never stands in the way.
use std::sync::Arc;

use app::{
    Office,
    ports::{Provenance, PublicDecision, PublicStore},
};
use casework::codes::Subject;
use jiff::civil::date;
use testkit::Reader;

use crate::enquiry::{HOSPITAL, TestOffice, finds_the_hospital};

fn decision(title: &str, organisation: &str, subject: Subject) -> PublicDecision {
    PublicDecision {
        reference: format!("P-{}", title.len()),
        identifier: uuid::Uuid::nil(),
        version: 1,
        hash: String::new(),
        title: title.into(),
        organisations: vec![organisation.into()],
        kind: None,
        outcomes: Vec::new(),
        subjects: vec![subject],
        sectors: vec![],
        change: String::new(),
        earlier: vec![],
        recommendations: vec![],
        decided: Some(date(2026, 1, 5)),
        published: date(2026, 2, 5),
        summary: String::new(),
        sections: Vec::new(),
        provenance: Provenance::Ours,
    }
}

async fn comes_to_the_organisation(reader: &mut Reader) {
    reader.opens("/complain").await;
    reader.presses("Begin").await;
    reader.chooses("Who did it happen to?", "It happened to me");
    reader.presses("Continue").await;
    reader.fills("Full name", "Wren Applegarth");
    reader.presses("Continue").await;
    reader.chooses("Does somebody act for you in this complaint?", "No, deal with me");
    reader.presses("Continue").await;
}

#[tokio::test]
async fn decisions_about_the_organisation_are_shown_the_same_subject_first() {
    let folder = tempfile::tempdir().unwrap();
    let public = Arc::new(store::Public::open(folder.path()).await.unwrap());
    for (title, organisation, subject) in [
        ("Records that were lost", HOSPITAL, Subject::Records),
        ("A scan that came late", HOSPITAL, Subject::Delay),
        ("Nobody came at night", HOSPITAL, Subject::Care),
        ("A fall that nobody saw", HOSPITAL, Subject::Care),
        ("Somebody else altogether", "Elm Walk Surgery (made up)", Subject::Care),
    ] {
        public.publish(&decision(title, organisation, subject)).await.unwrap();
    }
    let with = |office: Office| Office { public: public.clone(), ..office };
    let office = TestOffice::opens_as(date(2026, 3, 3), with).await;
    let mut wren = office.reader();
    comes_to_the_organisation(&mut wren).await;
    wren.sees_no("Its own way to complain");
    finds_the_hospital(&mut wren).await;
    wren.sees("Its own way to complain");
    wren.sees("How others about it ended");
    wren.sees_no("Somebody else altogether");

    wren.opens("/complain/issue/1/subject").await;
    wren.chooses("Which of these describes it best?", "Care and treatment");
    wren.presses("Continue").await;
    wren.opens("/complain/issue/1/happened").await;
    wren.sees("Nobody came at night");
    wren.sees("A fall that nobody saw");
    let shown = wren.html().matches("href=\"/decisions/").count();
    assert_eq!(shown, 3, "no more than three");
    wren.follows(&format!("{HOSPITAL} in our register")).await;
    assert_eq!(wren.status(), 200);

    // It is help: whoever has not complained there goes on all the same.
    wren.opens("/complain/issue/1/happened").await;
    wren.fills("What happened?", "Nobody came for four hours.");
    wren.presses("Continue").await;
    assert_eq!(wren.heading(), "When did you first know about this? (optional)");
}

#[tokio::test]
async fn about_an_organisation_that_no_register_has_nothing_is_claimed() {
    let office = TestOffice::opens_on(date(2026, 3, 3)).await;
    let mut wren = office.reader();
    comes_to_the_organisation(&mut wren).await;
    wren.opens("/complain/issue/1/happened").await;
    wren.fills("What happened?", "Nobody came for four hours.");
    wren.presses("Continue").await;
    wren.opens("/complain/issue/1/happened").await;
    wren.sees_no("Its own way to complain");
}
