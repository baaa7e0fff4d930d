//! What the checks promise, judged by books of the test's own.
use std::collections::{BTreeMap, BTreeSet};

use jiff::{ToSpan, civil::date};
use proptest::{collection::vec, prelude::*, sample::select};

use super::{Asking, Verdict, suggested_return};
use crate::{
    Complaint, Day, Event, Personal, Refusal,
    case::{IssueState, Stage},
    codes::{Answer, Check, Consent, DecisionKind, DeclineGround, Outcome, Queue, Regime},
    event::{DecisionWords, Owner},
    example::{self, ISSUE, Tale},
    id::IssueNo,
    law::{discretion, pack},
    permission::{Actor, Deed},
};

const OTHER: IssueNo = IssueNo(2);

/// What the 1993 Act asks for, and the 1967 Act on top of it. Written down again on purpose.
const HEALTH: [Check; 6] = [
    Check::InRemit,
    Check::ProcessFinished,
    Check::InTime,
    Check::SuitablePerson,
    Check::NoOtherRemedy,
    Check::InWriting,
];

fn asked(issue: IssueNo) -> BTreeSet<Check> {
    let mut asked = BTreeSet::from(HEALTH);
    if issue == OTHER {
        asked.insert(Check::ReferredByMember);
    }
    asked
}

fn may_be_let_through(check: Check) -> bool {
    [Check::ProcessFinished, Check::InTime, Check::NoOtherRemedy].contains(&check)
}

#[derive(Debug, Clone)]
enum Step {
    Answer(IssueNo, Check, Answer, bool),
    TakeOn(IssueNo),
    Decline(IssueNo, DeclineGround),
    SendBack(IssueNo, i64),
    Wake(IssueNo, bool),
    AskMember(Option<Consent>),
    Refer,
    Turn(i64),
    Finish,
}

fn any_step() -> impl Strategy<Value = Step> {
    let issue = || select(vec![ISSUE, OTHER]);
    let answer = prop_oneof![
        6 => Just(Answer::Met), 1 => Just(Answer::NotMet), 1 => Just(Answer::Discretion)
    ];
    prop_oneof![
        12 => (issue(), select(Check::ALL), answer, prop::bool::weighted(0.9))
            .prop_map(|(issue, check, answer, why)| Step::Answer(issue, check, answer, why)),
        3 => issue().prop_map(Step::TakeOn),
        2 => (issue(), select(DeclineGround::ALL)).prop_map(|(issue, why)| Step::Decline(issue, why)),
        2 => (issue(), -3_i64..400).prop_map(|(issue, days)| Step::SendBack(issue, days)),
        2 => (issue(), any::<bool>()).prop_map(|(issue, hand)| Step::Wake(issue, hand)),
        2 => select(vec![None, Some(Consent::Progress), Some(Consent::Everything)])
            .prop_map(Step::AskMember),
        2 => Just(Step::Refer),
        1 => (1_i64..200).prop_map(Step::Turn),
        1 => Just(Step::Finish),
    ]
}

/// The test's own books.
#[derive(Debug, Default, Clone)]
struct Books {
    found: BTreeMap<(IssueNo, Check), Answer>,
    eligible: BTreeSet<IssueNo>,
    declined: BTreeSet<IssueNo>,
    asleep: BTreeMap<IssueNo, crate::Day>,
    consented: bool,
    referred: bool,
    primary: bool,
    closed: bool,
}

impl Books {
    fn open(&self, issue: IssueNo) -> bool {
        let dealt_with = self.eligible.contains(&issue) || self.declined.contains(&issue);
        !self.closed && !dealt_with && !self.asleep.contains_key(&issue)
    }

    fn passes(&self, issue: IssueNo) -> bool {
        asked(issue).into_iter().all(|check| match self.found.get(&(issue, check)) {
            Some(Answer::Met) => true,
            Some(Answer::Discretion) => may_be_let_through(check),
            Some(Answer::NotMet) | None => false,
        })
    }
}

fn two_issues() -> Tale {
    let mut tale = Tale::of_a_hospital().unwrap();
    tale.with_issue(OTHER, example::department(), Regime::PARLIAMENTARY_1967).unwrap();
    tale
}

fn answered(tale: &mut Tale, issue: IssueNo, check: Check, answer: Answer) {
    let verdict = Verdict { check, answer, reason: "The papers show it.".into() };
    tale.officer(Deed::AnswerCheck, |case, permit, _| case.answer_check(permit, issue, &verdict))
        .unwrap();
}

fn taken_on(tale: &mut Tale, issue: IssueNo) -> Result<Vec<Event>, Refusal> {
    tale.officer(Deed::TakeOn, |case, permit, day| case.take_on(permit, issue, day))
}

fn referred(tale: &mut Tale) -> Result<Vec<Event>, Refusal> {
    tale.does((&example::members_staff(), None), Deed::Refer, |case, permit, day| {
        case.refer(permit, (day, "Please look into this."), day)
    })
}

fn sent_back(tale: &mut Tale, issue: IssueNo, until: crate::Day) -> Result<Vec<Event>, Refusal> {
    tale.officer(Deed::SendBack, |case, permit, day| {
        case.send_back(permit, issue, (until, "They have not answered yet."), day)
    })
}

fn woken_by(tale: &mut Tale, who: &Actor, issue: IssueNo) -> Result<Vec<Event>, Refusal> {
    tale.does((who, None), Deed::Wake, |case, permit, day| case.wake(permit, issue, day))
}

fn declined(tale: &mut Tale, issue: IssueNo, ground: DeclineGround) -> Result<Vec<Event>, Refusal> {
    tale.officer(Deed::Decline, |case, permit, day| {
        case.decline(permit, issue, (ground, "We explain why."), day)
    })
}

#[expect(clippy::too_many_lines, reason = "one arm per step, each with the books it keeps")]
fn step(tale: &mut Tale, books: &mut Books, step: &Step) -> Result<(), TestCaseError> {
    let today = tale.today;
    match *step {
        Step::Answer(issue, check, answer, why) => {
            let reason = if why { "Because." } else { "" }.to_owned();
            let verdict = Verdict { check, answer, reason };
            let done = tale.officer(Deed::AnswerCheck, |case, permit, _| {
                case.answer_check(permit, issue, &verdict)
            });
            let allowed = books.open(issue)
                && asked(issue).contains(&check)
                && (why || answer == Answer::Met)
                && (answer != Answer::Discretion || may_be_let_through(check))
                && ((check, answer) != (Check::ReferredByMember, Answer::Met) || books.referred);
            prop_assert_eq!(done.is_ok(), allowed, "{:?}", done);
            if allowed {
                books.found.insert((issue, check), answer);
            }
        }
        Step::TakeOn(issue) => {
            let allowed = books.open(issue) && books.passes(issue);
            prop_assert_eq!(taken_on(tale, issue).is_ok(), allowed);
            if allowed {
                books.eligible.insert(issue);
            }
        }
        Step::Decline(issue, ground) => {
            let not_met = |check| books.found.get(&(issue, check)) == Some(&Answer::NotMet);
            let shown = match ground {
                DeclineGround::OutOfRemit => not_met(Check::InRemit),
                DeclineGround::OutOfTime => not_met(Check::InTime),
                DeclineGround::UnsuitablePerson => not_met(Check::SuitablePerson),
                DeclineGround::OtherRemedy => not_met(Check::NoOtherRemedy),
                DeclineGround::NotProperlyMade => {
                    not_met(Check::InWriting)
                        || not_met(Check::ReferredByMember)
                        || not_met(Check::ProcessFinished)
                }
                DeclineGround::Duplicate => true,
            };
            let asleep = books.asleep.contains_key(&issue) && !books.closed;
            let allowed = shown && (books.open(issue) || asleep);
            prop_assert_eq!(declined(tale, issue, ground).is_ok(), allowed);
            if allowed {
                books.asleep.remove(&issue);
                books.declined.insert(issue);
            }
        }
        Step::SendBack(issue, days) => {
            let until = today.saturating_add(days.days());
            let allowed = books.open(issue) && days > 0 && until <= today.saturating_add(1.year());
            prop_assert_eq!(sent_back(tale, issue, until).is_ok(), allowed);
            if allowed {
                books.asleep.insert(issue, until);
            }
        }
        Step::Wake(issue, by_hand) => {
            let who = if by_hand { example::officer() } else { Actor::PROGRAM };
            let due = books.asleep.get(&issue).is_some_and(|day| by_hand || *day <= today);
            prop_assert_eq!(woken_by(tale, &who, issue).is_ok(), due && !books.closed);
            if due && !books.closed {
                books.asleep.remove(&issue);
            }
        }
        Step::AskMember(consent) => {
            let asking = Asking { member: example::member(), reached: None, consent };
            let done = tale.complainant(Deed::AskMember, |case, permit, day| {
                case.ask_member(permit, &asking, day)
            });
            prop_assert_eq!(done.is_ok(), !books.closed, "{:?}", done);
            books.consented |= done.is_ok() && consent.is_some();
        }
        Step::Refer => {
            let allowed = books.consented && !books.referred && !books.closed;
            prop_assert_eq!(referred(tale).is_ok(), allowed);
            books.referred |= allowed;
        }
        Step::Turn(days) => drop(tale.turn_to(today.saturating_add(days.days()))),
        Step::Finish => {
            let done = tale.officer(Deed::FinishChecks, Complaint::finish_checks);
            let dealt_with = !books.open(ISSUE) && !books.open(OTHER);
            let to_primary = !books.eligible.is_empty();
            let allowed = !books.primary
                && !books.closed
                && dealt_with
                && (to_primary || books.asleep.is_empty());
            prop_assert_eq!(done.is_ok(), allowed, "{:?}", done);
            if allowed {
                (books.primary, books.closed) = (to_primary, !to_primary);
            }
        }
    }
    Ok(())
}

fn agrees(case: &Complaint, books: &Books) -> Result<(), TestCaseError> {
    for no in [ISSUE, OTHER] {
        let state = case.issue(no).unwrap().state;
        let eligible = matches!(state, IssueState::Eligible(_));
        prop_assert_eq!(eligible, books.eligible.contains(&no));
        let asleep = match state {
            IssueState::SentBack { wakes } => Some(wakes),
            _ => None,
        };
        prop_assert_eq!(asleep, books.asleep.get(&no).copied());
    }
    let open = books.open(ISSUE) || books.open(OTHER) || !books.eligible.is_empty();
    match case.stage {
        Stage::Closed { .. } => prop_assert!(books.closed),
        Stage::Primary { .. } => prop_assert!(books.primary),
        Stage::Waiting { wakes } => {
            prop_assert!(!open);
            prop_assert_eq!(Some(&wakes), books.asleep.values().min());
        }
        Stage::Checks => prop_assert!(open || books.asleep.is_empty()),
        Stage::Detailed { .. } | Stage::Decision { .. } => prop_assert!(false),
    }
    Ok(())
}

/// Whether the record takes a decision on an issue, however a rule came to state it.
fn takes_a_decision_on(tale: &Tale, issue: IssueNo) -> bool {
    let outcomes = BTreeMap::from([(issue, Outcome::Upheld)]);
    let kind = DecisionKind::Report;
    let words = Personal::Known(DecisionWords::default());
    let drafted = Event::DecisionDrafted {
        kind,
        outcomes: outcomes.clone(),
        guidelines: BTreeMap::new(),
        words,
    };
    let mut tale = tale.clone();
    tale.happens(&example::officer(), drafted).is_ok()
        && tale.happens(&example::manager(), Event::DecisionIssued { kind, outcomes }).is_ok()
}

proptest! {
    #[test]
    fn an_issue_is_eligible_exactly_when_every_needed_check_is_met_or_let_through(
        steps in vec(any_step(), 0..60)
    ) {
        let (mut tale, mut books) = (two_issues(), Books::default());
        for each in steps {
            step(&mut tale, &mut books, &each)?;
            agrees(tale.complaint().unwrap(), &books)?;
        }
        for issue in [ISSUE, OTHER] {
            prop_assert_eq!(takes_a_decision_on(&tale, issue), books.eligible.contains(&issue));
        }
    }

    #[test]
    fn an_open_case_always_has_somebody_and_a_day(steps in vec(any_step(), 0..40)) {
        let (mut tale, mut books) = (two_issues(), Books::default());
        for each in steps {
            step(&mut tale, &mut books, &each)?;
            let case = tale.complaint().unwrap();
            let owed = crate::duty::duties(case);
            let watched = owed.iter().any(|duty| {
                matches!(duty.task, crate::duty::Task::Inquiry | crate::duty::Task::Waking)
            });
            prop_assert_eq!(watched, !case.is_closed());
        }
    }
}

#[test]
fn one_issue_in_time_and_another_out_go_different_ways() {
    let mut tale = two_issues();
    tale.meets_every_check(ISSUE).unwrap();
    answered(&mut tale, OTHER, Check::InTime, Answer::NotMet);

    taken_on(&mut tale, ISSUE).unwrap();
    declined(&mut tale, OTHER, DeclineGround::OutOfTime).unwrap();
    tale.officer(Deed::FinishChecks, Complaint::finish_checks).unwrap();

    let case = tale.complaint().unwrap();
    assert!(matches!(case.stage, Stage::Primary { .. }));
    assert_eq!(case.desk.owner, Owner::Queue(Queue::Primary));
    assert_eq!(case.issue(OTHER).unwrap().state.code(), "declined");
}

#[test]
fn an_issue_that_wakes_later_does_not_throw_the_case_back() {
    let mut tale = two_issues();
    tale.meets_every_check(ISSUE).unwrap();
    taken_on(&mut tale, ISSUE).unwrap();
    sent_back(&mut tale, OTHER, date(2026, 8, 3)).unwrap();
    tale.officer(Deed::FinishChecks, Complaint::finish_checks).unwrap();
    let primary = tale.complaint().unwrap().stage;
    tale.turn_to(date(2026, 8, 3));

    woken_by(&mut tale, &Actor::PROGRAM, OTHER).unwrap();

    let case = tale.complaint().unwrap();
    assert_eq!(case.stage, primary);
    assert!(case.desk.next <= date(2026, 8, 3), "somebody looks at it now");
    tale.meets_every_check(OTHER).unwrap();
    taken_on(&mut tale, OTHER).unwrap();
    assert_eq!(tale.complaint().unwrap().not_dealt_with(), None);
}

#[test]
fn a_case_wakes_from_waiting_with_its_answers_kept() {
    let mut tale = Tale::of_a_hospital().unwrap();
    tale.meets_every_check(ISSUE).unwrap();
    answered(&mut tale, ISSUE, Check::ProcessFinished, Answer::NotMet);
    sent_back(&mut tale, ISSUE, date(2026, 9, 1)).unwrap();
    let early = woken_by(&mut tale, &Actor::PROGRAM, ISSUE);
    tale.turn_to(date(2026, 9, 1));

    woken_by(&mut tale, &Actor::PROGRAM, ISSUE).unwrap();

    let case = tale.complaint().unwrap();
    assert_eq!(early, Err(Refusal::NotBefore(date(2026, 9, 1))));
    assert_eq!(case.stage, Stage::Checks);
    assert_eq!(case.issue(ISSUE).unwrap().not_met(), vec![Check::ProcessFinished]);
}

#[test]
fn a_case_whose_last_sleeper_is_declined_is_looked_at_again() {
    let mut tale = Tale::of_a_hospital().unwrap();
    sent_back(&mut tale, ISSUE, date(2026, 9, 1)).unwrap();

    declined(&mut tale, ISSUE, DeclineGround::Duplicate).unwrap();

    assert_eq!(tale.complaint().unwrap().stage, Stage::Checks);
    tale.officer(Deed::FinishChecks, Complaint::finish_checks).unwrap();
    assert!(tale.complaint().unwrap().is_closed());
}

#[test]
fn the_law_gives_a_discretion_only_where_it_has_words_for_one() {
    const TODAY: Day = date(2026, 3, 2);
    let given: Vec<_> = Regime::every()
        .iter()
        .flat_map(|regime| Check::ALL.iter().map(|check| discretion(*regime, *check, TODAY)))
        .flatten()
        .collect();

    assert_eq!(given.len(), 9, "three checks under each of three regimes");
    let words = |regime| {
        let rule = discretion(regime, Check::InTime, TODAY).unwrap();
        pack().words(rule.waiver.as_ref().unwrap())
    };
    assert!(words(Regime::HEALTH_1993).contains("reasonable"));
    assert!(words(Regime::PARLIAMENTARY_1967).contains("special circumstances"));
    assert_eq!(discretion(Regime::PARLIAMENTARY_1967, Check::ReferredByMember, TODAY), None);
}

#[test]
fn an_issue_might_come_back_when_the_organisation_has_had_its_time() {
    let tale = Tale::of_a_hospital().unwrap();
    let mut issue = tale.complaint().unwrap().issue(ISSUE).unwrap().clone();

    assert_eq!(suggested_return(&issue, date(2026, 3, 2)), date(2026, 6, 8));
    assert_eq!(suggested_return(&issue, date(2026, 6, 1)), date(2026, 6, 29));
    issue.complained = None;
    assert_eq!(suggested_return(&issue, date(2026, 3, 2)), date(2026, 3, 30));
}

#[test]
fn a_declined_issue_names_the_rules_that_decide_it() {
    let by = |ground, checks: &[Check]| {
        let mut tale = Tale::of_a_hospital().unwrap();
        for check in checks {
            answered(&mut tale, ISSUE, *check, Answer::NotMet);
        }
        declined(&mut tale, ISSUE, ground).unwrap();
        tale.complaint().unwrap().issue(ISSUE).unwrap().declined_by.clone()
    };

    // The days say that it is in time; the officer found more than the record knows.
    assert_eq!(by(DeclineGround::OutOfTime, &[Check::InTime]), ["health-time".into()]);
    let other = by(DeclineGround::OtherRemedy, &[Check::NoOtherRemedy, Check::InTime]);
    assert!(other.iter().all(|rule| rule.0 != "health-time"), "{other:?}: only of this ground");
    assert!(!other.is_empty());
    assert_eq!(by(DeclineGround::Duplicate, &[]), []);
}

#[test]
fn what_is_let_through_names_the_rule_that_has_words_for_it() {
    let mut tale = Tale::of_a_hospital().unwrap();
    answered(&mut tale, ISSUE, Check::InTime, Answer::Discretion);
    answered(&mut tale, ISSUE, Check::InWriting, Answer::Met);

    let checks = tale.complaint().unwrap().issue(ISSUE).unwrap().checks.clone();
    assert_eq!(checks[&Check::InTime].rule, Some("health-time".into()));
    assert_eq!(checks[&Check::InWriting].rule, None);
}
