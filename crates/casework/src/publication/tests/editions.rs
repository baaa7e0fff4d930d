//! Corrections, reviews and courts: what stands, and what the public is told meanwhile.
use super::*;

fn holds(
    tale: &mut Tale,
    ground: HoldGround,
    look: jiff::civil::Date,
) -> Result<Vec<Event>, Refusal> {
    tale.officer(Deed::HoldPublication, |case, permit, today| {
        let reason = "A letter of 3 March asks for it.".to_owned();
        case.hold_publication(permit, NewHold { ground, since: today, look, reason }, today)
    })
}

fn ends(tale: &mut Tale, ground: HoldGround, end: HoldEnd) -> Result<Vec<Event>, Refusal> {
    tale.officer(Deed::HoldPublication, |case, permit, _| {
        case.end_hold(permit, (ground, end), "It was decided on 1 June.")
    })
}

/// A tale whose text is public since 2 May 2026.
fn public() -> (Tale, String) {
    let mut tale = decided();
    let hash = drafts(&mut tale, &text("No."));
    approves(&example::colleague(), &mut tale, &hash).unwrap();
    tale.turn_to(date(2026, 5, 2));
    publishes(&mut tale, &hash).unwrap();
    (tale, hash)
}

fn read(tale: &Tale) -> Option<String> {
    let case = tale.complaint().unwrap();
    case.public_edition().map(|edition| edition.rendition.hash.clone())
}

#[test]
fn a_public_text_stands_until_the_corrected_one_is_public() {
    let (mut tale, first) = public();
    let corrected = RenditionWords { change: "A date was wrong.".into(), ..text("Not so.") };
    let silent = RenditionWords { change: "  ".into(), ..corrected.clone() };
    let draft = |case: &Complaint, permit: &_, _| case.draft_rendition(permit, silent.clone());
    assert_eq!(tale.officer(Deed::DraftRendition, draft), Err(Refusal::ChangeUntold));

    let second = drafts(&mut tale, &corrected);
    assert_eq!(read(&tale), Some(first.clone()), "while it is drafted");
    approves(&example::colleague(), &mut tale, &second).unwrap();
    assert_eq!(read(&tale), Some(first), "while it is approved");
    tale.turn_to(date(2026, 6, 1));
    publishes(&mut tale, &second).unwrap();
    assert_eq!(read(&tale), Some(second));

    let case = tale.complaint().unwrap();
    let days: Vec<_> = case.editions.iter().map(|edition| (edition.on, edition.until)).collect();
    let replaced = date(2026, 6, 1);
    assert_eq!(days, [(date(2026, 5, 2), Some(replaced)), (replaced, None)]);
}

#[test]
fn a_correction_written_as_the_public_text_stands_is_dropped() {
    let (mut tale, first) = public();
    let change = "A date was wrong.".into();
    drafts(&mut tale, &RenditionWords { change, ..text("Not so.") });
    drafts(&mut tale, &text("No."));
    assert_eq!(tale.complaint().unwrap().publication, Publication::Public);
    assert_eq!(read(&tale), Some(first));
}

#[test]
fn while_a_review_is_open_nothing_goes_out_and_what_is_out_is_gone() {
    let review = HoldGround::DecisionReview;
    let mut tale = decided();
    let hash = drafts(&mut tale, &text("No."));
    approves(&example::colleague(), &mut tale, &hash).unwrap();
    holds(&mut tale, review, date(2026, 6, 1)).unwrap();
    let owed = |tale: &Tale| {
        let duties = crate::duty::duties(tale.complaint().unwrap());
        let of = |it: &&crate::duty::Duty| matches!(it.task, Task::Hold | Task::Release);
        duties.iter().filter(of).map(|it| (it.task, it.due)).collect::<Vec<_>>()
    };
    assert_eq!(owed(&tale), [(Task::Hold, date(2026, 6, 1))], "its own day does not count");
    tale.turn_to(date(2026, 5, 2));
    assert_eq!(publishes(&mut tale, &hash), Err(Refusal::HeldBack));
    ends(&mut tale, review, HoldEnd::Stands).unwrap();
    assert_eq!(owed(&tale), [(Task::Release, date(2026, 5, 2))]);
    publishes(&mut tale, &hash).unwrap();

    tale.turn_to(date(2026, 5, 20));
    holds(&mut tale, HoldGround::JudicialReview, date(2026, 7, 1)).unwrap();
    assert_eq!(read(&tale), None);
    let gone = (WithholdGround::CourtProceedings, date(2026, 5, 20), None);
    assert_eq!(tale.complaint().unwrap().gone(), Some(gone));
    holds(&mut tale, review, date(2026, 7, 1)).unwrap();
    ends(&mut tale, HoldGround::JudicialReview, HoldEnd::Stands).unwrap();
    assert_eq!(read(&tale), None, "the review is still open");
    ends(&mut tale, review, HoldEnd::Stands).unwrap();
    assert_eq!(read(&tale), Some(hash), "the same text stands again");
    assert_eq!(tale.complaint().unwrap().gone(), None);
    assert_eq!(ends(&mut tale, review, HoldEnd::Stands), Err(Refusal::NoSuchThing));
}

#[test]
fn a_quashed_decision_is_taken_down_and_its_successor_is_named() {
    let (mut tale, _) = public();
    let court = HoldGround::JudicialReview;
    holds(&mut tale, court, date(2026, 7, 1)).unwrap();
    tale.turn_to(date(2026, 6, 2));
    ends(&mut tale, court, HoldEnd::Quashed).unwrap();
    let gone = |tale: &Tale| {
        let case = tale.complaint().unwrap();
        case.gone()
    };
    assert_eq!(gone(&tale), Some((WithholdGround::Quashed, date(2026, 6, 2), None)));

    let decision = uuid::Uuid::from_u128;
    let mut name = |successor: u128| {
        tale.does((&example::manager(), None), Deed::Withhold, |case, permit, _| {
            case.name_successor(permit, (decision(1), decision(successor)))
        })
    };
    assert_eq!(name(1), Err(Refusal::NoSuchThing), "not its own");
    name(2).unwrap();
    assert_eq!(gone(&tale), Some((WithholdGround::Quashed, date(2026, 6, 2), Some(decision(2)))));
}

#[test]
fn a_quashed_decision_that_was_never_public_is_kept_back() {
    let mut tale = decided();
    let court = HoldGround::JudicialReview;
    holds(&mut tale, court, date(2026, 7, 1)).unwrap();
    ends(&mut tale, court, HoldEnd::Quashed).unwrap();
    let withheld = Publication::Withheld { ground: WithholdGround::Quashed };
    assert_eq!(tale.complaint().unwrap().publication, withheld);
    assert_eq!(tale.complaint().unwrap().gone(), None, "nobody read it");
}

#[test]
fn a_hold_needs_a_decision_a_day_to_look_and_a_reason() {
    let mut tale = decided();
    let hold = |since, look, reason: &str| NewHold {
        ground: HoldGround::DecisionReview,
        since,
        look,
        reason: reason.into(),
    };
    for (new, refused) in [
        (hold(date(2026, 3, 1), date(2026, 4, 2), "Asked."), Refusal::DayOutOfOrder),
        (hold(date(2026, 3, 3), date(2026, 4, 2), "Asked."), Refusal::DayOutOfOrder),
        (hold(date(2026, 3, 2), date(2026, 3, 2), "Asked."), Refusal::DayOutOfOrder),
        (hold(date(2026, 3, 2), date(2026, 4, 2), " "), Refusal::ReasonNeeded),
    ] {
        let held = tale.officer(Deed::HoldPublication, |case, permit, today| {
            case.hold_publication(permit, new.clone(), today)
        });
        assert_eq!(held, Err(refused), "{new:?}");
    }
}
