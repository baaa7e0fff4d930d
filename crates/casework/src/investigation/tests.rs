//! What an organisation owes, what signs show, and who has to be heard.
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::date;

use super::{ExtensionReply, NewComment, NewDetailed, NewEvidence, NewRequest, NewSigns, fits};
use crate::{
    Day, Event, Personal, Refusal,
    case::Stage,
    codes::{Asks, CommentOn, Guideline, Regime, Role, Tie},
    event::EvidenceWords,
    example::{self, COMPLAINANT, ISSUE, Tale},
    id::{AccountId, CommentNo, IssueNo, OfferNo, OrganisationId, PersonNo, RequestNo},
    notice::tellings,
    people::{Identity, Party, Preferences},
    permission::{Actor, Deed, Relation, Standing},
};

mod evidence;
mod orders;

const FIRST: RequestNo = RequestNo(1);
const SECOND_ISSUE: IssueNo = IssueNo(2);
const NURSE: PersonNo = PersonNo(2);

fn body() -> Party {
    Party::Organisation(example::hospital())
}

fn chased(tale: &mut Tale, by: &Actor) -> Result<Vec<Event>, Refusal> {
    tale.does((by, None), Deed::ChaseRequest, |case, permit, day| {
        case.chase_request(permit, FIRST, day)
    })
}

fn answered(tale: &mut Tale) -> Result<Vec<Event>, Refusal> {
    tale.hospital(Deed::AnswerRequest, |case, permit, _| {
        case.answer_request(permit, FIRST, ("Here it is.", &[]))
    })
}

fn asks_for_time(tale: &mut Tale, until: Day) -> Result<Vec<Event>, Refusal> {
    tale.hospital(Deed::AskExtension, |case, permit, day| {
        case.ask_extension(permit, FIRST, (until, "The ward's notes are in the archive."), day)
    })
}

fn gets_time(tale: &mut Tale, reply: &ExtensionReply) -> Result<Vec<Event>, Refusal> {
    tale.officer(Deed::AnswerExtension, |case, permit, day| {
        case.answer_extension(permit, FIRST, reply, day)
    })
}

/// The file is asked for on 27 March 2026: due on 21 April, over Easter.
fn asked_before_easter() -> Tale {
    let mut tale = Tale::in_primary().unwrap();
    tale.turn_to(date(2026, 3, 27)).asks_for_the_file().unwrap();
    tale
}

#[test]
fn a_complaint_file_is_due_in_fifteen_working_days() {
    let tale = asked_before_easter();

    let request = &tale.complaint().unwrap().requests[&FIRST];
    assert_eq!((request.due, request.to), (date(2026, 4, 21), example::hospital()));
    assert!(!request.is_late(date(2026, 4, 21)));
    assert!(request.is_late(date(2026, 4, 22)));
}

#[test]
fn a_day_that_an_officer_sets_is_never_a_bank_holiday() {
    let mut tale = Tale::in_primary().unwrap();
    let mut new = NewRequest {
        to: example::hospital(),
        asks: Asks::Records,
        due: Some(date(2026, 4, 3)),
        words: "The ward's notes.".into(),
    };
    let ask = |tale: &mut Tale, new: &NewRequest| {
        tale.officer(Deed::MakeRequest, |case, permit, day| case.make_request(permit, new, day))
    };

    ask(&mut tale, &new).unwrap();
    assert_eq!(tale.complaint().unwrap().requests[&FIRST].due, date(2026, 4, 7));

    new.due = Some(tale.today);
    assert_eq!(ask(&mut tale, &new), Err(Refusal::NotWithinYear));
    (new.due, new.words) = (None, "  ".into());
    assert_eq!(ask(&mut tale, &new), Err(Refusal::ReasonNeeded));
    (new.words, new.to) = ("Please.".into(), example::department());
    assert_eq!(ask(&mut tale, &new), Err(Refusal::NoSuchThing));
}

#[test]
fn nobody_is_chased_before_they_are_late_and_the_calendar_waits_for_a_working_week() {
    let mut tale = asked_before_easter();

    tale.turn_to(date(2026, 4, 21));
    assert_eq!(chased(&mut tale, &Actor::PROGRAM), Err(Refusal::NotBefore(date(2026, 4, 22))));
    tale.turn_to(date(2026, 4, 22));
    chased(&mut tale, &Actor::PROGRAM).unwrap();
    tale.turn_to(date(2026, 4, 24));
    assert_eq!(chased(&mut tale, &Actor::PROGRAM), Err(Refusal::NotBefore(date(2026, 4, 27))));
    chased(&mut tale, &example::officer()).unwrap();
    assert!(chased(&mut tale, &example::officer()).is_err(), "not twice on one day");

    // Monday 4 May 2026 is a bank holiday: that week's reminder goes on Tuesday.
    tale.turn_to(date(2026, 4, 27));
    chased(&mut tale, &Actor::PROGRAM).unwrap();
    tale.turn_to(date(2026, 5, 1));
    assert_eq!(chased(&mut tale, &Actor::PROGRAM), Err(Refusal::NotBefore(date(2026, 5, 5))));
    tale.turn_to(date(2026, 5, 4));
    assert_eq!(chased(&mut tale, &Actor::PROGRAM), Err(Refusal::NotBefore(date(2026, 5, 5))));
    tale.turn_to(date(2026, 5, 5));
    chased(&mut tale, &Actor::PROGRAM).unwrap();
    assert_eq!(tale.complaint().unwrap().requests[&FIRST].chased.len(), 4);
}

#[test]
fn more_time_is_a_later_day_with_a_reason_and_only_one_wish_at_a_time() {
    let mut tale = asked_before_easter();

    assert_eq!(
        asks_for_time(&mut tale, date(2026, 4, 21)),
        Err(Refusal::NotBefore(date(2026, 4, 22)))
    );
    asks_for_time(&mut tale, date(2026, 5, 2)).unwrap();
    assert_eq!(asks_for_time(&mut tale, date(2026, 5, 20)), Err(Refusal::WrongStage));
    tale.turn_to(date(2026, 4, 23));
    assert_eq!(chased(&mut tale, &Actor::PROGRAM), Err(Refusal::WrongStage), "we owe an answer");

    let reply = ExtensionReply::Grant { until: None, remark: String::new() };
    gets_time(&mut tale, &reply).unwrap();
    // The wish was for Saturday 2 May; Monday 4 May is a bank holiday.
    assert_eq!(tale.complaint().unwrap().requests[&FIRST].due, date(2026, 5, 5));
    assert_eq!(gets_time(&mut tale, &reply), Err(Refusal::WrongStage), "answered already");
}

#[test]
fn a_refused_wish_leaves_the_day_and_needs_a_reason() {
    let mut tale = asked_before_easter();
    asks_for_time(&mut tale, date(2026, 5, 20)).unwrap();
    let refuse = |reason: &str| ExtensionReply::Refuse { reason: reason.into() };

    assert_eq!(gets_time(&mut tale, &refuse(" ")), Err(Refusal::ReasonNeeded));
    gets_time(&mut tale, &refuse("The person has waited a year.")).unwrap();

    let request = &tale.complaint().unwrap().requests[&FIRST];
    assert_eq!((request.due, request.extension.is_none()), (date(2026, 4, 21), true));
}

#[test]
fn a_late_answer_is_taken_and_stays_late() {
    let mut tale = asked_before_easter();
    tale.turn_to(date(2026, 6, 1));

    answered(&mut tale).unwrap();

    let case = tale.complaint().unwrap();
    assert!(case.requests[&FIRST].is_late(date(2027, 1, 1)));
    assert_eq!(case.desk.next, date(2026, 3, 9), "an earlier day stays");
    assert_eq!(answered(&mut tale), Err(Refusal::WrongStage));
}

#[test]
fn an_answer_comes_to_the_top_of_the_officers_list() {
    let mut tale = asked_before_easter();
    let owner = tale.complaint().unwrap().desk.owner;
    tale.officer(Deed::NameOwner, |case, permit, day| {
        case.name_owner(permit, owner, date(2026, 4, 30), day)
    })
    .unwrap();
    tale.turn_to(date(2026, 4, 10));

    answered(&mut tale).unwrap();

    assert_eq!(tale.complaint().unwrap().desk.next, date(2026, 4, 10));
}

#[test]
fn another_organisations_request_does_not_exist_for_it() {
    let mut tale = asked_before_easter();
    let other = OrganisationId::of_code("example:other");
    tale.with_issue(SECOND_ISSUE, other, Regime::HEALTH_1993).unwrap();
    tale.meets_every_check(SECOND_ISSUE).unwrap();
    tale.officer(Deed::TakeOn, |case, permit, day| case.take_on(permit, SECOND_ISSUE, day))
        .unwrap();

    let answer =
        tale.does((&example::liaison(other), None), Deed::AnswerRequest, |case, permit, _| {
            case.answer_request(permit, FIRST, ("Not ours.", &[]))
        });

    assert_eq!(answer, Err(Refusal::NoSuchThing));
}

#[test]
fn staff_answer_for_an_organisation_that_writes_by_post() {
    let mut tale = asked_before_easter();
    let officer = example::officer();
    let post = |tale: &mut Tale, party| {
        tale.does((&officer, party), Deed::AnswerRequest, |case, permit, _| {
            case.answer_request(permit, FIRST, ("Came by post on 1 April.", &[]))
        })
    };

    assert_eq!(post(&mut tale, None), Err(Refusal::NotPermitted), "for whom?");
    post(&mut tale, Some(body())).unwrap();
    assert!(tale.complaint().unwrap().requests[&FIRST].answer.is_some());
}

#[test]
fn a_dropped_request_is_owed_no_more() {
    let mut tale = asked_before_easter();
    tale.officer(Deed::DropRequest, |case, permit, _| case.drop_request(permit, FIRST)).unwrap();

    assert_eq!(answered(&mut tale), Err(Refusal::WrongStage));
    assert!(!tale.complaint().unwrap().requests[&FIRST].is_late(date(2027, 1, 1)));
}

#[test]
fn a_guideline_follows_from_the_answers_or_is_refused() {
    use Guideline as G;
    // Failing, unremedied: what may follow. Written by hand from the guideline's own words.
    let by_hand: [((bool, bool), &[Guideline]); 4] = [
        ((false, false), &[G::NoSignsOfFailing]),
        ((false, true), &[G::NoSignsOfFailing]),
        (
            (true, false),
            &[G::AlreadyPutRight, G::EffectNotLinked, G::RelativelyMinor, G::NothingMoreToAchieve],
        ),
        ((true, true), &[G::SignsUnremedied, G::RelativelyMinor, G::NothingMoreToAchieve]),
    ];
    for ((failing, unremedied), allowed) in by_hand {
        for guideline in G::ALL {
            let fit = fits(*guideline, failing, unremedied);
            assert_eq!(fit, allowed.contains(guideline), "{guideline:?} {failing} {unremedied}");
            let mut tale = Tale::in_primary().unwrap();
            let reason = "Because.".to_owned();
            let new = NewSigns { issue: ISSUE, failing, unremedied, guideline: *guideline, reason };
            let tested =
                tale.officer(Deed::TestSigns, |case, permit, _| case.test_signs(permit, &new));
            assert_eq!(tested.is_ok(), fit);
        }
    }
}

fn opens(tale: &mut Tale, issues: &[IssueNo], reason: &str) -> Result<Vec<Event>, Refusal> {
    let issues = issues.iter().copied().collect();
    let new = NewDetailed { issues, due: None, reason: reason.into() };
    tale.officer(Deed::OpenDetailed, |case, permit, day| case.open_detailed(permit, &new, day))
}

#[test]
fn a_detailed_investigation_needs_signs_or_a_reason() {
    let mut tale = Tale::in_primary().unwrap();
    assert_eq!(opens(&mut tale, &[], ""), Err(Refusal::IssueMissing));
    assert_eq!(opens(&mut tale, &[ISSUE], " "), Err(Refusal::ReasonNeeded));
    assert_eq!(opens(&mut tale, &[SECOND_ISSUE], "x"), Err(Refusal::NoSuchThing));

    let events = opens(&mut tale, &[ISSUE], "Many people write to us about this ward.").unwrap();

    let opened = events.iter().find_map(|event| match event {
        Event::DetailedOpened { guideline, .. } => Some(*guideline),
        _ => None,
    });
    assert_eq!(opened, Some(Guideline::PublicInterest));
    let case = tale.complaint().unwrap();
    assert!(matches!(case.stage, Stage::Detailed { .. }));
    assert_eq!(case.investigated.get(&ISSUE), Some(&tale.today));
    assert_eq!(case.desk.next, super::working_days_after(tale.today, 10).unwrap());
    let told = tellings(case, &events, None, example::BEGINS);
    assert!(told.iter().all(|telling| telling.kind.code() == "detailed-opened"), "{told:?}");
}

#[test]
fn an_issue_left_out_of_the_investigation_has_a_test_that_ends_it() {
    let mut tale = Tale::in_primary().unwrap();
    tale.with_issue(SECOND_ISSUE, example::hospital(), Regime::HEALTH_1993).unwrap();
    tale.meets_every_check(SECOND_ISSUE).unwrap();
    tale.officer(Deed::TakeOn, |case, permit, day| case.take_on(permit, SECOND_ISSUE, day))
        .unwrap();
    tale.tested(ISSUE, Guideline::SignsUnremedied).unwrap();

    assert_eq!(opens(&mut tale, &[ISSUE], ""), Err(Refusal::SignsUntested(SECOND_ISSUE)));
    tale.tested(SECOND_ISSUE, Guideline::SignsUnremedied).unwrap();
    assert_eq!(opens(&mut tale, &[ISSUE], ""), Err(Refusal::IssueOpen(SECOND_ISSUE)));
    tale.tested(SECOND_ISSUE, Guideline::AlreadyPutRight).unwrap();
    opens(&mut tale, &[ISSUE], "").unwrap();

    let investigated: Vec<_> = tale.complaint().unwrap().investigated.keys().copied().collect();
    assert_eq!(investigated, [ISSUE]);
    // What was taken on later, or looked at again, joins in the same way.
    tale.tested(SECOND_ISSUE, Guideline::SignsUnremedied).unwrap();
    let events = opens(&mut tale, &[SECOND_ISSUE], "").unwrap();
    assert_eq!(events, [Event::Investigated { issues: BTreeSet::from([SECOND_ISSUE]) }]);
}

fn proposes(tale: &mut Tale) {
    tale.officer(Deed::ProposeResolution, |case, permit, _| {
        case.propose_resolution(permit, "An apology, and the door is paid for.")
    })
    .unwrap();
}

fn answers(tale: &mut Tale, who: &Actor, agrees: bool, why: &str) -> Result<Vec<Event>, Refusal> {
    tale.does((who, None), Deed::AnswerResolution, |case, permit, _| {
        case.answer_resolution(permit, agrees, why)
    })
}

#[test]
fn a_resolution_holds_only_when_both_sides_agree() {
    let mut tale = Tale::in_primary().unwrap();
    let (person, hospital) = (example::complainant(), example::liaison(example::hospital()));
    assert_eq!(answers(&mut tale, &person, true, ""), Err(Refusal::WrongStage));
    proposes(&mut tale);

    answers(&mut tale, &person, true, "").unwrap();
    assert!(!tale.complaint().unwrap().is_settled(ISSUE));
    answers(&mut tale, &hospital, true, "").unwrap();
    assert!(tale.complaint().unwrap().is_settled(ISSUE));
    assert_eq!(answers(&mut tale, &hospital, false, ""), Err(Refusal::ReasonNeeded));
    answers(&mut tale, &hospital, false, "Our board said no.").unwrap();
    assert!(!tale.complaint().unwrap().is_settled(ISSUE));

    answers(&mut tale, &hospital, true, "").unwrap();
    proposes(&mut tale);
    assert!(!tale.complaint().unwrap().is_settled(ISSUE), "new terms, new answers");
}

#[test]
fn an_offer_that_is_accepted_settles_the_organisations_issues() {
    let mut tale = Tale::in_primary().unwrap();
    let offer = |tale: &mut Tale| {
        tale.hospital(Deed::MakeOffer, |case, permit, _| {
            case.make_offer(permit, "We pay for the door and say sorry.")
        })
    };
    let reply = |tale: &mut Tale, no, accepted| {
        tale.complainant(Deed::AnswerOffer, |case, permit, _| {
            case.answer_offer(permit, OfferNo(no), (accepted, ""))
        })
    };

    offer(&mut tale).unwrap();
    assert_eq!(offer(&mut tale), Err(Refusal::WrongStage), "one waits already");
    reply(&mut tale, 1, false).unwrap();
    assert_eq!(reply(&mut tale, 1, true), Err(Refusal::WrongStage));
    assert!(!tale.complaint().unwrap().is_settled(ISSUE));
    offer(&mut tale).unwrap();
    reply(&mut tale, 2, true).unwrap();

    assert!(tale.complaint().unwrap().is_settled(ISSUE));
}

fn nurse_is_named(tale: &mut Tale) {
    let identity = Identity { name: "Rowan Made-Up".into(), ..Identity::default() };
    let joined = Event::PersonJoined {
        person: NURSE,
        roles: BTreeSet::from([Role::Named]),
        tie: Tie::Other,
        died: false,
        account: Some(AccountId(uuid::Uuid::from_u128(77))),
        preferences: Preferences::default(),
        identity: Personal::Known(identity),
    };
    tale.happens(&example::officer(), joined).unwrap();
}

fn scope_agreed(tale: &mut Tale) {
    let words = "Whether the hospital left you waiting without care on 1 December 2025.";
    tale.officer(Deed::ProposeScope, |case, permit, _| case.propose_scope(permit, words)).unwrap();
    tale.complainant(Deed::AnswerScope, |case, permit, _| case.answer_scope(permit, true, ""))
        .unwrap();
}

fn invites(tale: &mut Tale, until: Day) -> Result<Vec<Event>, Refusal> {
    tale.officer(Deed::InviteComment, |case, permit, day| case.invite_comment(permit, until, day))
}

fn comments(tale: &mut Tale, who: (&Actor, Option<Party>)) -> Result<Vec<Event>, Refusal> {
    let (on, words, papers) = (CommentOn::Allegations, "It was busy.".to_owned(), Vec::new());
    let new = NewComment { on, words, papers };
    tale.does(who, Deed::Comment, |case, permit, _| case.comment(permit, &new))
}

#[test]
fn nobody_must_be_heard_until_something_is_investigated() {
    let mut tale = Tale::in_primary().unwrap();
    nurse_is_named(&mut tale);
    assert!(tale.complaint().unwrap().to_be_heard().is_empty());

    opens(&mut tale, &[ISSUE], "It fits our priorities.").unwrap();

    let heard = tale.complaint().unwrap().to_be_heard();
    assert_eq!(heard, BTreeSet::from([body(), Party::Person(NURSE)]));
    assert_eq!(tale.complaint().unwrap().still_to_be_heard(tale.today), heard);
}

#[test]
fn everybody_complained_about_is_heard_after_the_scope_is_settled() {
    let mut tale = Tale::in_detailed().unwrap();
    nurse_is_named(&mut tale);
    let until = date(2026, 3, 31);
    assert_eq!(invites(&mut tale, until), Err(Refusal::ScopeNotAgreed));
    scope_agreed(&mut tale);
    assert_eq!(invites(&mut tale, date(2026, 3, 13)), Err(Refusal::NotBefore(date(2026, 3, 16))));

    invites(&mut tale, until).unwrap();
    assert_eq!(invites(&mut tale, until), Err(Refusal::WrongStage), "everybody is invited");
    comments(&mut tale, (&example::liaison(example::hospital()), None)).unwrap();
    let waiting = |tale: &Tale| tale.complaint().unwrap().still_to_be_heard(tale.today);
    assert_eq!(waiting(&tale), BTreeSet::from([Party::Person(NURSE)]));
    tale.turn_to(date(2026, 4, 1));
    assert!(waiting(&tale).is_empty(), "her chance is over");
    comments(&mut tale, (&example::officer(), Some(Party::Person(NURSE)))).unwrap();

    let case = tale.complaint().unwrap();
    let late: BTreeMap<_, _> =
        case.comments.values().map(|made| (made.party, case.is_late_comment(made))).collect();
    assert_eq!(late, BTreeMap::from([(body(), false), (Party::Person(NURSE), true)]));
}

#[test]
fn a_question_about_the_scope_needs_a_new_statement_and_silence_does_not_stop_us() {
    let mut tale = Tale::in_detailed().unwrap();
    let proposes = |tale: &mut Tale| {
        tale.officer(Deed::ProposeScope, |case, permit, _| case.propose_scope(permit, "The wait."))
            .unwrap();
    };
    proposes(&mut tale);
    tale.complainant(Deed::AnswerScope, |case, permit, _| {
        case.answer_scope(permit, false, "And the discharge?")
    })
    .unwrap();
    tale.turn_to(date(2026, 4, 30));
    let until = date(2026, 6, 1);
    assert_eq!(invites(&mut tale, until), Err(Refusal::ScopeNotAgreed));
    proposes(&mut tale);
    // Ten working days over the bank holiday of 4 May end on 15 May.
    tale.turn_to(date(2026, 5, 15));
    assert_eq!(invites(&mut tale, until), Err(Refusal::ScopeNotAgreed));
    tale.turn_to(date(2026, 5, 16));
    invites(&mut tale, until).unwrap();
}

#[test]
fn who_was_not_invited_does_not_comment_and_who_is_only_named_sees_no_case() {
    let mut tale = Tale::in_detailed().unwrap();
    nurse_is_named(&mut tale);
    scope_agreed(&mut tale);
    invites(&mut tale, date(2026, 3, 31)).unwrap();

    let person = comments(&mut tale, (&example::complainant(), None));
    assert_eq!(person, Err(Refusal::NoSuchThing));
    let account = AccountId(uuid::Uuid::from_u128(77));
    let nurse = Actor { account, standing: Standing::Public };
    assert_eq!(
        Relation::of(&nurse, tale.complaint().unwrap(), example::BEGINS),
        Relation::Stranger
    );
}

#[test]
fn every_comment_is_weighed_once() {
    let mut tale = Tale::in_detailed().unwrap();
    scope_agreed(&mut tale);
    invites(&mut tale, date(2026, 3, 31)).unwrap();
    comments(&mut tale, (&example::liaison(example::hospital()), None)).unwrap();
    let weigh = |tale: &mut Tale, no, words: &str| {
        tale.officer(Deed::AnswerComment, |case, permit, _| {
            case.answer_comment(permit, CommentNo(no), (true, words))
        })
    };

    assert_eq!(weigh(&mut tale, 1, ""), Err(Refusal::ReasonNeeded));
    assert_eq!(weigh(&mut tale, 2, "Noted."), Err(Refusal::NoSuchThing));
    weigh(&mut tale, 1, "The rota confirms it.").unwrap();
    assert_eq!(weigh(&mut tale, 1, "Again."), Err(Refusal::WrongStage));
}
