//! The decision is published without names: drafted, looked at twice, held, released by the
//! calendar, found by search, and taken back. And nothing else ever gets there.
use std::collections::BTreeSet;

use app::{
    Problem,
    ports::{Provenance, PublicDecision, PublicSection, PublicStore, Tombstone},
    publication::{self, attack, first_draft},
};
use casework::{
    Day, Event, Refusal,
    codes::WithholdGround,
    event::{DecisionWords, RenditionWords},
    example,
};
use jiff::{ToSpan, civil::date};

use crate::office::{self, HOSPITAL, OFFICER, World, ask};

const NAMES: [&str; 5] = ["Whitcombe", "Adaeze", "Prydderch", "adaeze@example.org", "ZZ1 1ZZ"];

fn decision() -> DecisionWords {
    DecisionWords {
        our_decision: format!(
            "We do not uphold the complaint of Mrs Adaeze Whitcombe about {HOSPITAL}.\n\n\
             Mrs Whitcombe was seen within four hours."
        ),
        complaint: "Mrs Whitcombe, of 4 Made Up Lane, ZZ1 1ZZ, wrote from adaeze@example.org."
            .into(),
        background: String::new(),
        evidence: format!("{OFFICER} read the records. Ms Prydderch asked the Trust."),
        findings: "The gallstones of Mrs Whitcombe were found in good time.".into(),
        recommendations: String::new(),
    }
}

async fn given_a_decision_that_names_everybody() -> World {
    office::office().await.with_a_decision(decision()).await
}

async fn drafted(world: &World) -> RenditionWords {
    first_draft(&world.office, example::case_id(), &BTreeSet::new()).await.unwrap().words
}

fn refused(done: Result<(), Problem>) -> Refusal {
    match done {
        Err(Problem::Refused(refusal)) => refusal,
        other => unreachable!("{other:?}"),
    }
}

#[tokio::test]
async fn the_first_draft_names_the_hospital_and_nobody_else() {
    let world = given_a_decision_that_names_everybody().await;

    let drafted = first_draft(&world.office, example::case_id(), &BTreeSet::new()).await.unwrap();

    let text = serde_json::to_string(&drafted.words).unwrap();
    for name in NAMES {
        assert!(!text.contains(name), "{name} in {text}");
    }
    assert_eq!(drafted.words.organisations, [HOSPITAL]);
    assert!(drafted.words.sections.our_decision.contains(HOSPITAL), "{text}");
    let called = &drafted.cast.first().unwrap().1;
    assert!(called.starts_with("Mrs "), "{called}");
    for section in [&drafted.words.sections.our_decision, &drafted.words.sections.findings] {
        assert!(section.contains(called.as_str()), "the same in every section: {section}");
    }
    assert!(drafted.words.sections.evidence.starts_with("The officer read"), "{text}");
    let replaced = |section| {
        let part = drafted.parts.iter().find(|part| part.section == section).unwrap();
        part.replacements.iter().map(|one| one.original.clone()).collect::<Vec<_>>()
    };
    assert!(replaced("findings").iter().any(|it| it.contains("Whitcombe")));
    assert!(replaced("background").is_empty());
}

#[tokio::test]
async fn an_organisation_that_would_give_somebody_away_is_not_named() {
    let world = given_a_decision_that_names_everybody().await;
    let hide = BTreeSet::from([example::hospital()]);

    let words = first_draft(&world.office, example::case_id(), &hide).await.unwrap().words;

    let text = serde_json::to_string(&words).unwrap();
    assert!(!text.contains("Fernhollow"), "{text}");
    let named = RenditionWords { summary: format!("It was {HOSPITAL}."), ..words };
    let found = attack(&world.office, example::case_id(), &named).await.unwrap();
    assert!(found.iter().any(|one| one.part == "summary" && one.is_certain()), "{found:?}");
}

#[tokio::test]
async fn a_planted_name_needs_a_second_person_and_a_reason_and_never_slips_through() {
    let world = given_a_decision_that_names_everybody().await;
    let mut words = drafted(&world).await;
    words.sections.findings.push_str("\n\nThis was Whitcombe.");
    world.saves(example::officer(), &words).await;

    let why = [("Whitcombe", "It is also the name of the street.")];
    let alone = world.approves(example::officer(), &words, &why).await;
    assert_eq!(refused(alone), Refusal::SecondPersonNeeded);
    let silent = world.approves(example::colleague(), &words, &[]).await;
    assert_eq!(refused(silent), Refusal::StillRecognisable);
    world.turns_to(date(2026, 12, 1)).await;

    assert_eq!(world.state().await, "drafted");
    assert!(!world.public_files_hold("Whitcombe"));
}

#[tokio::test]
async fn a_text_edited_after_approval_cannot_go_out() {
    let world = given_a_decision_that_names_everybody().await;
    let words = drafted(&world).await;
    world.saves(example::officer(), &words).await;
    world.approves(example::colleague(), &words, &[]).await.unwrap();
    let mut edited = words.clone();
    edited.summary = "Something else, of xylophones.".into();
    world.saves(example::officer(), &edited).await;

    assert_eq!(world.turns_to(date(2026, 6, 1)).await, 0);

    assert_eq!(world.state().await, "drafted");
    assert!(world.finds("gallstones").await.is_empty());
    assert!(!world.public_files_hold("xylophones"));
    let old = world.approves(example::colleague(), &words, &[]).await;
    assert_eq!(refused(old), Refusal::NotTheApprovedText);
}

#[tokio::test]
async fn held_until_its_day_then_public_then_taken_down() {
    let world = given_a_decision_that_names_everybody().await;
    let words = drafted(&world).await;
    world.saves(example::officer(), &words).await;
    world.approves(example::colleague(), &words, &[]).await.unwrap();

    assert_eq!(world.turns_to(date(2026, 5, 1)).await, 0);
    assert!(world.finds("gallstones").await.is_empty(), "held for two months");
    assert_eq!(world.turns_to(date(2026, 5, 2)).await, 1);
    assert_eq!(world.turns_to(date(2026, 5, 3)).await, 0, "once");

    let found = world.finds("gallstone").await;
    let reference = found.first().unwrap();
    let public = world.office.public.find(reference).await.unwrap().unwrap();
    assert_eq!((public.provenance, public.published), (Provenance::Ours, date(2026, 5, 2)));
    assert_eq!(public.hash, casework::publication::hash_of(&words));
    assert!(world.public_files_hold("gallstones"), "so the search of the files can find");
    for name in NAMES {
        assert!(!world.public_files_hold(name), "{name}");
    }

    let why = (WithholdGround::RiskOfHarm, "He has found out where she lives.");
    let by = ask(example::manager());
    publication::withhold(&world.office, &by, example::case_id(), why).await.unwrap();

    assert!(world.finds("gallstones").await.is_empty());
    let why = world.office.public.taken_down(reference).await.unwrap();
    assert_eq!(why.unwrap().ground, "risk-of-harm");
}

#[tokio::test]
async fn what_was_taken_down_and_approved_once_more_is_public_again() {
    let world = given_a_decision_that_names_everybody().await;
    let words = drafted(&world).await;
    world.saves(example::officer(), &words).await;
    world.approves(example::colleague(), &words, &[]).await.unwrap();
    world.turns_to(date(2026, 5, 2)).await;
    let why = (WithholdGround::UnderReview, "Somebody asked us to look at it again.");
    let by = ask(example::manager());
    publication::withhold(&world.office, &by, example::case_id(), why).await.unwrap();

    world.saves(example::officer(), &words).await;
    world.approves(example::colleague(), &words, &[]).await.unwrap();
    assert_eq!(world.turns_to(date(2026, 5, 9)).await, 1, "the same text, word for word");

    assert_eq!(world.state().await, "public");
    let found = world.finds("gallstones").await;
    assert_eq!(found.len(), 1);
    assert_eq!(world.office.public.taken_down(&found[0]).await.unwrap(), None);
    assert_eq!(world.turns_to(date(2026, 5, 10)).await, 0, "once");
}

#[tokio::test]
async fn the_round_mends_what_a_crash_left_undone() {
    let world = given_a_decision_that_names_everybody().await;
    let words = drafted(&world).await;
    world.saves(example::officer(), &words).await;
    world.approves(example::colleague(), &words, &[]).await.unwrap();
    world.turns_to(date(2026, 5, 2)).await;
    let reference = world.finds("gallstones").await.first().unwrap().clone();
    let public = world.office.public.find(&reference).await.unwrap().unwrap();

    // The case said that it is public, and the program stopped before the store was written.
    let (ground, since) = ("corrected".to_owned(), date(2026, 5, 2));
    let lost = Tombstone { ground, since, successor: None };
    world.office.public.take_down(&reference, &lost).await.unwrap();
    world.turns_to(date(2026, 5, 3)).await;
    assert_eq!(world.finds("gallstones").await, std::slice::from_ref(&reference));

    // The case said that it is taken down, and the program stopped before the store knew.
    let why = (WithholdGround::RiskOfHarm, "He has found out where she lives.");
    let by = ask(example::manager());
    publication::withhold(&world.office, &by, example::case_id(), why).await.unwrap();
    world.office.public.publish(&public).await.unwrap();
    world.turns_to(date(2026, 5, 4)).await;
    assert!(world.finds("gallstones").await.is_empty());
    let why = world.office.public.taken_down(&reference).await.unwrap();
    assert_eq!(why.unwrap().ground, "risk-of-harm");
}

#[tokio::test]
async fn the_public_finds_it_and_is_told_when_it_is_gone() {
    let world = given_a_decision_that_names_everybody().await;
    let address = world.serves().await;
    let mut reader = testkit::Reader::at(&address);
    reader.opens("/decisions").await;
    reader.sees("No decisions found");
    let words = drafted(&world).await;
    world.saves(example::officer(), &words).await;
    world.approves(example::colleague(), &words, &[]).await.unwrap();
    world.turns_to(date(2026, 5, 2)).await;

    reader.opens("/decisions").await;
    reader.fills("Words to look for", "gallstone");
    reader.presses("Search").await;
    reader.sees("1 decision found");
    reader.follows(&words.title).await;
    for seen in ["Not upheld", "were found in good time", "5.", "How to cite this decision"] {
        reader.sees(seen);
    }
    for name in NAMES {
        assert!(!reader.html().contains(name), "{name}");
    }
    let decision = reader.address().to_owned();
    reader.opens("/decisions/feed.xml").await;
    assert_eq!(reader.header("content-type"), "application/atom+xml; charset=utf-8");
    assert!(reader.html().contains(&decision), "{}", reader.html());

    let why = (WithholdGround::RiskOfHarm, "He has found out where she lives.");
    let by = ask(example::manager());
    publication::withhold(&world.office, &by, example::case_id(), why).await.unwrap();
    reader.opens(&decision).await;
    assert_eq!(reader.status(), 410);
    reader.sees("Somebody may come to harm");
    reader.sees_no("where she lives");
    reader.opens("/decisions/R-00000000").await;
    assert_eq!(reader.status(), 404);
}

#[tokio::test]
async fn two_officers_draft_and_approve_it_on_their_pages() {
    let world = given_a_decision_that_names_everybody().await;
    let colleague = example::colleague().account;
    world.opens_an_account(colleague, "Second Person").await;
    let address = world.serves().await;
    let mut first = world.lets_in(&address, example::officer().account).await;
    let mut second = world.lets_in(&address, colleague).await;
    let reference = world.case().await.story.live().unwrap().reference;
    let page = format!("/cases/{reference}/publication");

    first.opens("/office/publication").await;
    first.sees("To draft");
    first.opens(&page).await;
    first.follows("Draft the text for the public").await;
    first.sees("A name of a person in the case");
    first.fills("Findings", "The gallstones of Whitcombe were found in good time.");
    first.presses("Save the draft").await;
    first.sees("You drafted this text, so a colleague has to approve it.");

    second.opens(&page).await;
    second.follows("Look at it and approve it").await;
    second.sees("A name of a person in the case");
    second.presses("Approve exactly this text").await;
    assert_eq!(second.status(), 422);
    second.sees("Somebody can still be recognised in the text.");
    second.fills("Why may “Whitcombe” stay in the text?", "Everybody knows that street.");
    second.presses("Approve exactly this text").await;
    second.sees("It is held until 2 May 2026");
    assert_eq!(world.state().await, "approved");
}

#[tokio::test]
async fn what_could_lead_to_somebody_is_accepted_by_name_or_it_stays() {
    let world = given_a_decision_that_names_everybody().await;
    let mut words = drafted(&world).await;
    words.sections.background = TELLING.into();
    world.saves(example::officer(), &words).await;
    world.opens_an_account(example::colleague().account, "Beatrix Oke").await;
    let address = world.serves().await;
    let mut colleague = world.lets_in(&address, example::colleague().account).await;
    let reference = world.case().await.story.live().unwrap().reference;

    colleague.opens(&format!("/cases/{reference}/publication/approve")).await;
    colleague.sees("who knows the person may know them by these");
    colleague.presses("Approve exactly this text").await;
    assert_eq!(colleague.status(), 422);
    colleague.sees("Somebody can still be recognised in the text.");
    assert_eq!(world.state().await, "drafted");

    let perhaps = attack(&world.office, example::case_id(), &words).await.unwrap();
    for found in perhaps.iter().filter(|one| !one.is_certain()) {
        colleague.chooses("What may stay in the text?", &found.words());
    }
    colleague.fills("Why may what you ticked stay?", "Thousands are as old as that.");
    colleague.presses("Approve exactly this text").await;
    colleague.sees("Approved. It goes out on its day.");
    let case = world.case().await;
    let is_kept = |event: &Event| match event {
        Event::NoteWritten { words, .. } => words.words().contains("Thousands are as old"),
        _ => false,
    };
    assert!(case.told.iter().any(|told| is_kept(&told.event)));
}

#[tokio::test]
async fn what_another_public_decision_says_too_is_found() {
    let world = given_a_decision_that_names_everybody().await;
    let mut words = drafted(&world).await;
    words.sections.background = format!("He rang twice. {SAME}");
    let none = attack(&world.office, example::case_id(), &words).await.unwrap();
    assert!(none.iter().all(|one| one.earlier.is_none()), "{none:?}");
    world.office.public.publish(&public(SAME)).await.unwrap();

    let found = attack(&world.office, example::case_id(), &words).await.unwrap();

    let same = found.iter().find(|one| one.earlier.as_deref() == Some("P-00000001")).unwrap();
    assert_eq!((same.part, same.is_certain()), ("background", false));
    assert!(same.clue.text.contains("blue bicycle"), "{same:?}");
}

#[tokio::test]
async fn an_old_decision_about_somebody_else_is_found_among_many() {
    let world = given_a_decision_that_names_everybody().await;
    let mut words = drafted(&world).await;
    words.sections.background = format!("He rang twice. {SAME}\n\n{USUAL}");
    // Another handle on the public store: the index follows it.
    let store = store::Public::open(world.folder.path()).await.unwrap();
    for at in 2..=600 {
        let number = if at % 2 == 0 { "even" } else { "odd" };
        let text = format!("The {number} matter {at} was about parking. {USUAL}");
        let later = (date(2025, 1, 1).saturating_add((at / 2).days()), "Thornfield (made up)");
        store.publish(&of(&format!("P-{at:08}"), &text, later)).await.unwrap();
    }
    let old = of(
        "P-00000001",
        &format!("{USUAL} It was late. {SAME}"),
        (date(2011, 2, 3), "Marshgate (made up)"),
    );
    store.publish(&old).await.unwrap();

    let found = attack(&world.office, example::case_id(), &words).await.unwrap();

    let earlier: Vec<_> = found.iter().filter(|one| one.earlier.is_some()).collect();
    assert_eq!(earlier.len(), 1, "{earlier:?}");
    assert_eq!(earlier[0].earlier.as_deref(), Some("P-00000001"));
    assert_eq!(earlier[0].clue.text, SAME.trim_end_matches('.'), "and not how the office writes");
}

#[tokio::test]
async fn a_combination_that_one_other_decision_has_leads_to_it() {
    let world = given_a_decision_that_names_everybody().await;
    let mut words = drafted(&world).await;
    words.sections.background = TELLING.into();
    let of_all = |found: Vec<publication::Found>| -> Vec<String> {
        found.into_iter().filter_map(|one| one.earlier).collect()
    };
    let before = attack(&world.office, example::case_id(), &words).await.unwrap();
    assert!(of_all(before).is_empty());
    let other = "On 3 March 2025 he was told of leukaemia in Nether Wallop. His wife is 42.";
    let day = (date(2019, 1, 2), "Marshgate (made up)");
    world.office.public.publish(&of("P-00000009", other, day)).await.unwrap();

    let found = attack(&world.office, example::case_id(), &words).await.unwrap();
    assert_eq!(of_all(found), ["P-00000009"]);

    // Two that fit lead to nobody.
    world.office.public.publish(&of("P-00000010", other, day)).await.unwrap();
    let found = attack(&world.office, example::case_id(), &words).await.unwrap();
    assert!(of_all(found).is_empty());
}

const USUAL: &str = "We have carefully considered all of the evidence that both sides have given \
                     to us before we came to a view.";
const TELLING: &str = "She was 42 years old when, on 3 March 2025, a doctor in Nether Wallop told \
                       her that she had leukaemia.";
const SAME: &str = "The blue bicycle stood before the chapel for nine days while the ward rang \
                    every number that it had for the brother.";

fn public(text: &str) -> PublicDecision {
    of("P-00000001", text, (date(2026, 1, 2), HOSPITAL))
}

pub fn of(reference: &str, text: &str, (published, organisation): (Day, &str)) -> PublicDecision {
    PublicDecision {
        reference: reference.into(),
        identifier: uuid::Uuid::nil(),
        version: 1,
        hash: String::new(),
        title: "Another".into(),
        organisations: vec![organisation.into()],
        kind: None,
        outcomes: Vec::new(),
        subjects: Vec::new(),
        sectors: vec![],
        change: String::new(),
        earlier: vec![],
        recommendations: vec![],
        decided: None,
        published,
        summary: String::new(),
        sections: vec![PublicSection { section: "findings".into(), paragraphs: vec![text.into()] }],
        provenance: Provenance::Ours,
    }
}
