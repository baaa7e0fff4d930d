//! A report is put together from public decisions: begun, filled, sent back, approved by somebody
//! else, published by a manager, and true to what is public for as long as it stands.
use std::collections::BTreeSet;

use app::{
    ports::PublicStore,
    publication::{self, first_draft},
};
use casework::{codes::WithholdGround, event::DecisionWords, example};
use jiff::civil::date;
use testkit::Reader;

use crate::office::{self, HOSPITAL, World, ask};

async fn a_public_decision() -> (World, String) {
    let words = DecisionWords {
        our_decision: format!("We do not uphold the complaint about {HOSPITAL}."),
        findings: "The gallstones were found in good time.".into(),
        ..DecisionWords::default()
    };
    let world = office::office().await.with_a_decision(words).await;
    let drafted = first_draft(&world.office, example::case_id(), &BTreeSet::new()).await.unwrap();
    world.saves(example::officer(), &drafted.words).await;
    world.approves(example::colleague(), &drafted.words, &[]).await.unwrap();
    world.turns_to(date(2026, 5, 2)).await;
    let reference = world.finds("gallstones").await.first().unwrap().clone();
    (world, reference)
}

/// The writer begins a report on the spring of 2026 and is left where its text is written.
async fn begins(writer: &mut Reader) {
    writer.opens("/office/reports").await;
    writer.sees("There is no report yet.");
    writer.follows("Begin a report").await;
    writer.presses("Begin").await;
    assert_eq!(writer.status(), 422, "nothing was said");
    writer.chooses("What kind of report is it?", "Casework report of a year");
    writer.fills_day("What is the first day of the time that it looks at?", date(2026, 1, 1));
    writer.fills_day("And the last?", date(2026, 6, 30));
    writer.presses("Begin").await;
    writer.sees("Write the report");
}

#[tokio::test]
async fn from_the_first_word_to_the_public_page_and_back() {
    let (world, reference) = a_public_decision().await;
    let (colleague, manager) = (example::colleague().account, example::manager().account);
    world.opens_an_account(colleague, "Beatrix Oke").await;
    world.opens_a_managers_account(manager, "Noor Haddad").await;
    let door = world.serves().await;
    let mut writer = world.lets_in(&door, example::officer().account).await;
    let mut second = world.lets_in(&door, colleague).await;
    let mut manager = world.lets_in(&door, manager).await;
    let mut public = Reader::at(&door);
    begins(&mut writer).await;
    writer.follows("Choose decisions").await;
    let title = world.office.public.find(&reference).await.unwrap().unwrap().title;
    writer.chooses("Which decisions does the report tell of?", &format!("{title} ({reference})"));
    writer.presses("Put them in").await;
    writer.sees_typed("The text", &format!("= {reference}"));
    writer.fills("Title", "The spring of 2026");
    writer.fills("What it says in short", "We looked at many complaints.");
    writer.fills("The text", &format!("# Gallstones\n\nThey were found.\n= {reference}\n= R-0"));
    writer.presses("Save").await;
    assert_eq!(writer.status(), 422);
    writer.sees("No public decision has the number R-0.");
    writer.fills("The text", &format!("# Gallstones\n\nThey were found.\n= {reference}"));
    writer.presses("Save").await;
    writer.sees("You drafted this text, so a colleague has to approve it.");
    let report = writer.address().to_owned();
    public.opens("/reports").await;
    public.sees("There is no report yet.");

    second.opens(&report).await;
    second.follows("Send it back").await;
    second.fills("What has to change?", "Say whose gallstones.");
    second.presses("Send it back").await;
    writer.opens(&report).await;
    writer.sees("Say whose gallstones.");
    writer.follows("Write it").await;
    writer.presses("Save").await;
    second.opens(&report).await;
    second.follows("Read it and approve it").await;
    second.sees("They were found.");
    second.presses("Approve exactly this text").await;
    second.sees("Approved. A manager can publish it.");
    assert!(!second.has_link("Publish it"), "that is a manager's");
    manager.opens(&report).await;
    manager.follows("Publish it").await;
    manager.fills_day("On which day was it laid before Parliament?", date(2026, 5, 2));
    manager.presses("Publish it now").await;

    public.opens("/reports").await;
    public.follows("The spring of 2026").await;
    let address = public.address().to_owned();
    assert!(address.starts_with("/reports/casework-2026-"), "{address}");
    for words in ["They were found.", &title, "Not upheld", "Laid before Parliament on"] {
        public.sees(words);
    }
    public.opens(&format!("{address}.pdf")).await;
    assert_eq!((public.status(), public.header("content-type")), (200, "application/pdf"));
    public.opens(&format!("{address}.txt")).await;
    assert!(public.html().contains("Gallstones"), "{}", public.html());

    let why = (WithholdGround::IdentifiesSomebody, "A neighbour knew her.");
    let by = ask(example::manager());
    publication::withhold(&world.office, &by, example::case_id(), why).await.unwrap();
    public.opens(&address).await;
    public.sees_no(&title);
    public.sees(&format!("The decision {reference}, of which this report told"));

    manager.opens(&report).await;
    manager.follows("Take it back").await;
    manager.fills("Why?", "A figure was wrong.");
    manager.presses("Take it back now").await;
    public.opens(&address).await;
    assert_eq!(public.status(), 410);
    public.sees_no("They were found.");
    public.sees_no("A figure was wrong.");
}

#[tokio::test]
async fn a_decision_of_its_time_is_offered_however_many_came_later() {
    let (world, reference) = a_public_decision().await;
    let store = store::Public::open(world.folder.path()).await.unwrap();
    for at in 0..230 {
        // Of the same year, but after the time of the report: they stand before it in every list.
        let later = (date(2026, 11, 1), HOSPITAL);
        let text = "The gallstones were found too late.";
        store
            .publish(&crate::the_decision_is_published_without_names::of(
                &format!("P-1{at:07}"),
                text,
                later,
            ))
            .await
            .unwrap();
    }
    let door = world.serves().await;
    let mut writer = world.lets_in(&door, example::officer().account).await;
    begins(&mut writer).await;

    writer.follows("Choose decisions").await;

    writer.sees(&reference);
    writer.sees_no("P-10000001");
}
