use jiff::civil::date;

use crate::{
    Complaint, Event, Refusal,
    case::Publication,
    codes::{HoldEnd, HoldGround, WithholdGround},
    duty::Task,
    event::{DecisionWords, RenditionWords},
    example::{self, Tale},
    permission::{Actor, Deed},
    publication::{LetStand, NewHold, hash_of},
};

mod editions;
mod whatever;

/// A tale with a decision of 2 March 2026.
fn decided() -> Tale {
    Tale::decided(DecisionWords::default()).unwrap()
}

fn text(decision: &str) -> RenditionWords {
    RenditionWords {
        title: "A complaint about a hospital".into(),
        organisations: vec!["Fernhollow (made up)".into()],
        summary: "We did not uphold it.".into(),
        sections: DecisionWords { our_decision: decision.into(), ..DecisionWords::default() },
        change: String::new(),
    }
}

fn drafts(tale: &mut Tale, words: &RenditionWords) -> String {
    tale.officer(Deed::DraftRendition, |case, permit, _| {
        case.draft_rendition(permit, words.clone())
    })
    .unwrap();
    hash_of(words)
}

fn approves(by: &Actor, tale: &mut Tale, hash: &str) -> Result<Vec<Event>, Refusal> {
    tale.does((by, None), Deed::ApproveRendition, |case, permit, _| {
        case.approve_rendition(permit, hash)
    })
}

fn publishes(tale: &mut Tale, hash: &str) -> Result<Vec<Event>, Refusal> {
    let by = (&Actor::PROGRAM, None);
    tale.does(by, Deed::Publish, |case, permit, today| case.publish(permit, hash, today))
}

#[test]
fn the_drafter_cannot_approve_and_a_colleague_can() {
    let mut tale = decided();
    let hash = drafts(&mut tale, &text("No."));

    assert_eq!(approves(&example::officer(), &mut tale, &hash), Err(Refusal::SecondPersonNeeded));
    approves(&example::colleague(), &mut tale, &hash).unwrap();

    let release = date(2026, 5, 2);
    assert!(matches!(
        tale.complaint().unwrap().publication,
        Publication::Approved { release: day, .. } if day == release
    ));
}

#[test]
fn a_text_edited_after_approval_cannot_go_out() {
    let mut tale = decided();
    let approved = drafts(&mut tale, &text("No."));
    approves(&example::colleague(), &mut tale, &approved).unwrap();
    let edited = drafts(&mut tale, &text("No. It was Mrs Whitcombe."));
    tale.turn_to(date(2026, 6, 1));

    assert_eq!(publishes(&mut tale, &approved), Err(Refusal::WrongStage));
    assert_eq!(publishes(&mut tale, &edited), Err(Refusal::WrongStage));
    assert_eq!(
        approves(&example::colleague(), &mut tale, &approved),
        Err(Refusal::NotTheApprovedText)
    );
}

#[test]
fn an_approved_text_is_held_until_two_months_after_closure() {
    let mut tale = decided();
    let hash = drafts(&mut tale, &text("No."));
    approves(&example::colleague(), &mut tale, &hash).unwrap();

    tale.turn_to(date(2026, 5, 1));
    assert_eq!(publishes(&mut tale, &hash), Err(Refusal::NotBefore(date(2026, 5, 2))));
    tale.turn_to(date(2026, 5, 2));
    assert_eq!(publishes(&mut tale, &"0".repeat(64)), Err(Refusal::NotTheApprovedText));
    publishes(&mut tale, &hash).unwrap();

    assert_eq!(tale.complaint().unwrap().publication, Publication::Public);
}

#[test]
fn what_looks_like_somebody_stays_only_with_a_reason_that_is_kept() {
    let mut tale = decided();
    let hash = drafts(&mut tale, &text("It was at Whitcombe Ward."));
    let stands = |reason: &str| [LetStand { words: "Whitcombe".into(), reason: reason.into() }];
    let mut approve = |reason: &str| {
        tale.does((&example::colleague(), None), Deed::ApproveRendition, |case, permit, _| {
            case.approve_rendition_despite(permit, &hash, &stands(reason))
        })
    };

    assert_eq!(approve("  "), Err(Refusal::StillRecognisable));
    let events = approve("A ward of that name, which everybody knows.").unwrap();

    let note = |event: &Event| {
        matches!(event, Event::NoteWritten { words }
        if words.words() == "“Whitcombe”: A ward of that name, which everybody knows.")
    };
    assert!(events.iter().any(note), "{events:?}");
}

#[test]
fn a_public_text_is_taken_down_and_a_held_one_is_withheld() {
    let withhold = |case: &Complaint, permit: &_, _| {
        case.withhold(permit, WithholdGround::RiskOfHarm, "He has found out where she lives.")
    };
    let by = example::manager();
    let mut tale = decided();
    let hash = drafts(&mut tale, &text("No."));
    approves(&example::colleague(), &mut tale, &hash).unwrap();
    let mut held = tale.clone();
    tale.turn_to(date(2026, 5, 2));
    publishes(&mut tale, &hash).unwrap();

    held.does((&by, None), Deed::Withhold, withhold).unwrap();
    tale.does((&by, None), Deed::Withhold, withhold).unwrap();

    assert_eq!(held.complaint().unwrap().publication.code(), "withheld");
    assert_eq!(tale.complaint().unwrap().publication.code(), "taken-down");
    let officer = held.does((&example::officer(), None), Deed::Withhold, withhold);
    assert_eq!(officer, Err(Refusal::NotPermitted));
}
