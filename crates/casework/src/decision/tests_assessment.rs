//! Most complaints end without findings: with reasons, a guideline and a second person's check.
use std::collections::BTreeMap;

use proptest::prelude::*;

use super::Ending;
use crate::{
    Event, Refusal,
    case::{IssueState, Stage},
    codes::{DecisionKind, Guideline, Outcome, Queue, Regime},
    duty::{Task, duties},
    event::{DecisionWords, Owner},
    example::{self, ISSUE, Tale},
    id::{IssueNo, OfferNo},
    permission::{Actor, Deed},
};

const SECOND_ISSUE: IssueNo = IssueNo(2);

fn words() -> DecisionWords {
    DecisionWords {
        our_decision: "We have closed the complaint.".into(),
        complaint: "She waited for nine hours.".into(),
        background: "It was a Monday in December.".into(),
        evidence: "The triage notes.".into(),
        findings: "The standard was kept.".into(),
        recommendations: String::new(),
    }
}

fn ending(outcome: Outcome, guideline: Guideline) -> BTreeMap<IssueNo, Ending> {
    BTreeMap::from([(ISSUE, Ending { outcome, guideline })])
}

fn drafts(
    tale: &mut Tale,
    endings: &BTreeMap<IssueNo, Ending>,
    words: DecisionWords,
) -> Result<Vec<Event>, Refusal> {
    tale.officer(Deed::DraftDecision, |case, permit, _| {
        case.draft_assessment(permit, endings, words)
    })
}

fn signs(tale: &mut Tale, who: &Actor) -> Result<Vec<Event>, Refusal> {
    tale.does((who, None), Deed::SignDecision, |case, permit, _| case.sign(permit))
}

fn no_signs() -> BTreeMap<IssueNo, Ending> {
    ending(Outcome::ClosedAfterInitialEnquiries, Guideline::NoSignsOfFailing)
}

fn drafted() -> Tale {
    let mut tale = Tale::in_primary().unwrap();
    tale.tested(ISSUE, Guideline::NoSignsOfFailing).unwrap();
    drafts(&mut tale, &no_signs(), words()).unwrap();
    tale
}

#[test]
fn a_second_person_signs_and_the_case_is_closed() {
    let mut tale = drafted();
    assert_eq!(signs(&mut tale, &example::officer()), Err(Refusal::SecondPersonNeeded));

    signs(&mut tale, &example::colleague()).unwrap();

    let case = tale.complaint().unwrap();
    assert_eq!(case.stage, Stage::Closed { on: tale.today });
    let outcome = Outcome::ClosedAfterInitialEnquiries;
    assert_eq!(case.issues[&ISSUE].state, IssueState::Decided { outcome });
    let decision = case.decision.as_ref().unwrap();
    assert_eq!(decision.kind, DecisionKind::Assessment);
    assert_eq!(decision.guidelines, BTreeMap::from([(ISSUE, Guideline::NoSignsOfFailing)]));
}

#[test]
fn a_draft_waits_for_a_second_person_in_a_queue_with_a_day() {
    let mut tale = drafted();
    let waits = |tale: &Tale| {
        let owed = duties(tale.complaint().unwrap());
        owed.into_iter().find(|duty| duty.task == Task::SignDecision)
    };
    assert_eq!(waits(&tale).unwrap().owner, Owner::Queue(Queue::Signing));

    let give_back = |tale: &mut Tale, who: &Actor, why: &str| {
        tale.does((who, None), Deed::SignDecision, |case, permit, _| case.give_back(permit, why))
    };
    assert_eq!(give_back(&mut tale, &example::officer(), "x"), Err(Refusal::SecondPersonNeeded));
    assert_eq!(give_back(&mut tale, &example::colleague(), " "), Err(Refusal::ReasonNeeded));
    give_back(&mut tale, &example::colleague(), "Say what the standard is.").unwrap();

    assert!(waits(&tale).is_none());
    assert_eq!(tale.complaint().unwrap().desk.next, tale.today);
    assert_eq!(signs(&mut tale, &example::colleague()), Err(Refusal::WrongStage));
    drafts(&mut tale, &no_signs(), words()).unwrap();
    signs(&mut tale, &example::colleague()).unwrap();
}

#[test]
fn an_outcome_rests_on_its_test() {
    let mut tale = Tale::in_primary().unwrap();
    assert_eq!(drafts(&mut tale, &no_signs(), words()), Err(Refusal::SignsUntested(ISSUE)));
    tale.tested(ISSUE, Guideline::AlreadyPutRight).unwrap();
    assert_eq!(drafts(&mut tale, &no_signs(), words()), Err(Refusal::GuidelineDoesNotFit(ISSUE)));
    let upheld = ending(Outcome::Upheld, Guideline::SignsUnremedied);
    assert_eq!(drafts(&mut tale, &upheld, words()), Err(Refusal::GuidelineDoesNotFit(ISSUE)));
    assert_eq!(drafts(&mut tale, &BTreeMap::new(), words()), Err(Refusal::OutcomeMissing(ISSUE)));

    let put_right = ending(Outcome::AlreadyPutRight, Guideline::AlreadyPutRight);
    let mut bare = words();
    bare.findings.clear();
    assert_eq!(drafts(&mut tale, &put_right, bare), Err(Refusal::ReasonNeeded));
    drafts(&mut tale, &put_right, words()).unwrap();
}

#[test]
fn an_accepted_offer_ends_in_resolved_and_a_missing_agreement_does_not() {
    let mut tale = Tale::in_primary().unwrap();
    tale.asks_for_the_file().unwrap();
    let resolved = ending(Outcome::Resolved, Guideline::BothSidesAgree);
    assert_eq!(drafts(&mut tale, &resolved, words()), Err(Refusal::NotAgreed));
    tale.hospital(Deed::MakeOffer, |case, permit, _| case.make_offer(permit, "We say sorry."))
        .unwrap();
    assert_eq!(drafts(&mut tale, &resolved, words()), Err(Refusal::NotAgreed));
    tale.complainant(Deed::AnswerOffer, |case, permit, _| {
        case.answer_offer(permit, OfferNo(1), (true, ""))
    })
    .unwrap();

    drafts(&mut tale, &resolved, words()).unwrap();
    signs(&mut tale, &example::manager()).unwrap();

    let case = tale.complaint().unwrap();
    assert_eq!(case.outcomes(), BTreeMap::from([(ISSUE, Outcome::Resolved)]));
    assert!(case.requests.values().all(|request| !request.is_open()), "no longer asked for");
}

#[test]
fn an_agreement_that_breaks_before_the_signature_stops_it() {
    let mut tale = Tale::in_primary().unwrap();
    tale.officer(Deed::ProposeResolution, |case, permit, _| {
        case.propose_resolution(permit, "An apology.")
    })
    .unwrap();
    let hospital = example::liaison(example::hospital());
    let answers = |tale: &mut Tale, who: &Actor, agrees| {
        tale.does((who, None), Deed::AnswerResolution, |case, permit, _| {
            case.answer_resolution(permit, agrees, "We changed our mind.")
        })
        .unwrap();
    };
    answers(&mut tale, &example::complainant(), true);
    answers(&mut tale, &hospital, true);
    drafts(&mut tale, &ending(Outcome::Resolved, Guideline::BothSidesAgree), words()).unwrap();
    answers(&mut tale, &hospital, false);

    assert_eq!(signs(&mut tale, &example::colleague()), Err(Refusal::NotAgreed));
}

#[test]
fn who_does_not_go_on_gets_a_short_decision() {
    let mut tale = Tale::in_primary().unwrap();
    let withdrawn = ending(Outcome::Withdrawn, Guideline::PersonDoesNotGoOn);
    let short = DecisionWords {
        our_decision: "The person asked us to stop.".into(),
        complaint: "She waited for nine hours.".into(),
        ..DecisionWords::default()
    };

    drafts(&mut tale, &withdrawn, short.clone()).unwrap();

    let stopped = ending(Outcome::Discontinued, Guideline::NothingMoreToAchieve);
    assert_eq!(drafts(&mut tale, &stopped, short), Err(Refusal::ReasonNeeded));
}

#[test]
fn what_is_investigated_ends_in_a_report_whatever_the_stage() {
    let mut tale = Tale::in_detailed().unwrap();
    let stopped = ending(Outcome::Discontinued, Guideline::PersonDoesNotGoOn);

    drafts(&mut tale, &stopped, words()).unwrap();

    assert_eq!(tale.complaint().unwrap().draft.as_ref().unwrap().kind, DecisionKind::Report);
}

#[test]
fn no_issue_is_left_behind() {
    let mut tale = Tale::in_primary().unwrap();
    tale.tested(ISSUE, Guideline::NoSignsOfFailing).unwrap();
    tale.with_issue(SECOND_ISSUE, example::hospital(), Regime::HEALTH_1993).unwrap();

    assert_eq!(drafts(&mut tale, &no_signs(), words()), Err(Refusal::IssueOpen(SECOND_ISSUE)));
    let mut both = no_signs();
    both.extend(no_signs().into_values().map(|ending| (SECOND_ISSUE, ending)));
    assert_eq!(drafts(&mut tale, &both, words()), Err(Refusal::IssueOpen(SECOND_ISSUE)));
}

proptest! {
    #[test]
    fn nobody_signs_what_they_drafted(drafter in 0_usize..3, signer in 0_usize..3) {
        let staff = [example::officer(), example::colleague(), example::manager()];
        let mut tale = Tale::in_primary().unwrap();
        tale.tested(ISSUE, Guideline::NoSignsOfFailing).unwrap();
        tale.is_taken_by(&staff[drafter]).unwrap();
        tale.does((&staff[drafter], None), Deed::DraftDecision, |case, permit, _| {
            case.draft_assessment(permit, &no_signs(), words())
        }).unwrap();

        let signed = signs(&mut tale, &staff[signer]);

        prop_assert_eq!(signed.is_ok(), drafter != signer);
        prop_assert_eq!(tale.complaint().unwrap().is_closed(), drafter != signer);
    }

    #[test]
    fn only_a_tested_guideline_closes_an_issue(tested in 0_usize..9, outcome in 0_usize..8, applied in 0_usize..9) {
        let (outcome, applied) = (Outcome::ALL[outcome], Guideline::ALL[applied]);
        let mut tale = Tale::in_primary().unwrap();
        let tested = Guideline::ALL[tested];
        let has_test = tale.tested(ISSUE, tested).is_ok();

        let drafted = drafts(&mut tale, &ending(outcome, applied), words()).is_ok();

        // By the guideline's own words, not by the rule.
        let stops = applied == Guideline::PersonDoesNotGoOn;
        let expected = match outcome {
            Outcome::Withdrawn => stops,
            Outcome::Discontinued => stops || applied == Guideline::NothingMoreToAchieve,
            Outcome::AlreadyPutRight => {
                has_test && tested == applied && applied == Guideline::AlreadyPutRight
            }
            Outcome::ClosedAfterInitialEnquiries => {
                let puts_right = [Guideline::AlreadyPutRight, Guideline::SignsUnremedied];
                has_test && tested == applied && !puts_right.contains(&applied)
            }
            _ => false,
        };
        prop_assert_eq!(drafted, expected);
    }
}
