//! What the law asks of a Member of Parliament's referral (PCA 1967 ss.5(1), 6(3), 10(1)).
use jiff::{ToSpan, civil::date};
use rules::trace::Outcome;

use super::{Asking, Verdict};
use crate::{
    Event, Refusal,
    codes::{Answer, Check, Consent, NoticeKind, Regime},
    example::{self, ISSUE, Tale, member, members_staff},
    id::{IssueNo, MemberId},
    law,
    notice::tellings,
    people::Party,
    permission::{Actor, Deed, Relation, Standing, may},
};

const GOVERNMENT: IssueNo = IssueNo(2);

fn government() -> Tale {
    let mut tale = Tale::of_a_hospital().unwrap();
    tale.with_issue(GOVERNMENT, example::department(), Regime::PARLIAMENTARY_1967).unwrap();
    tale
}

fn asks(tale: &mut Tale, who: MemberId, consent: Option<Consent>) -> Result<Vec<Event>, Refusal> {
    let asking = Asking { member: who, reached: None, consent };
    tale.complainant(Deed::AskMember, |case, permit, day| case.ask_member(permit, &asking, day))
}

fn refers(tale: &mut Tale, by: &Actor) -> Result<Vec<Event>, Refusal> {
    tale.does((by, None), Deed::Refer, |case, permit, day| case.refer(permit, (day, ""), day))
}

fn meets(tale: &mut Tale, check: Check) -> Result<Vec<Event>, Refusal> {
    let verdict = Verdict { check, answer: Answer::Met, reason: String::new() };
    tale.officer(Deed::AnswerCheck, |case, permit, _| {
        case.answer_check(permit, GOVERNMENT, &verdict)
    })
}

fn other_member() -> MemberId {
    MemberId::of_code("parliament:2")
}

fn staff_of(of: MemberId) -> Actor {
    Actor { standing: Standing::Member { of, manager: true }, ..members_staff() }
}

#[test]
fn the_check_is_met_only_by_consent_and_a_request_on_the_record() {
    let mut tale = government();
    assert_eq!(meets(&mut tale, Check::ReferredByMember), Err(Refusal::ReferralMissing));

    asks(&mut tale, member(), None).unwrap();
    assert_eq!(meets(&mut tale, Check::ReferredByMember), Err(Refusal::ConsentMissing));
    assert_eq!(refers(&mut tale, &members_staff()), Err(Refusal::NotPermitted), "a stranger yet");

    asks(&mut tale, member(), Some(Consent::Progress)).unwrap();
    assert_eq!(meets(&mut tale, Check::ReferredByMember), Err(Refusal::ReferralMissing));

    refers(&mut tale, &members_staff()).unwrap();
    assert!(meets(&mut tale, Check::ReferredByMember).is_ok());
    assert_eq!(refers(&mut tale, &members_staff()), Err(Refusal::AlreadyReferred));
}

#[test]
fn a_members_office_sees_what_the_complainant_agreed_to_show() {
    let mut tale = government();
    let relation =
        |tale: &Tale, who: &Actor| Relation::of(who, tale.complaint().unwrap(), example::BEGINS);

    asks(&mut tale, member(), None).unwrap();
    assert_eq!(relation(&tale, &members_staff()), Relation::Stranger);
    asks(&mut tale, member(), Some(Consent::Progress)).unwrap();
    assert_eq!(relation(&tale, &members_staff()), Relation::MemberLimited);
    asks(&mut tale, member(), Some(Consent::Everything)).unwrap();
    assert_eq!(relation(&tale, &members_staff()), Relation::Member);
    assert_eq!(relation(&tale, &staff_of(other_member())), Relation::Stranger);
}

#[test]
fn until_it_is_referred_another_member_can_be_asked_and_needs_a_consent_of_their_own() {
    let mut tale = government();
    asks(&mut tale, member(), Some(Consent::Everything)).unwrap();
    asks(&mut tale, other_member(), None).unwrap();
    assert_eq!(tale.complaint().unwrap().member(), None);

    asks(&mut tale, other_member(), Some(Consent::Everything)).unwrap();
    assert!(refers(&mut tale, &members_staff()).is_err());
    refers(&mut tale, &staff_of(other_member())).unwrap();

    assert_eq!(asks(&mut tale, member(), None), Err(Refusal::AlreadyReferred));
}

#[test]
fn a_member_who_does_not_refer_says_why_and_another_can_be_asked() {
    let mut tale = government();
    asks(&mut tale, member(), Some(Consent::Everything)).unwrap();
    let declines = |tale: &mut Tale, why: &str| {
        tale.does((&members_staff(), None), Deed::DeclineReferral, |case, permit, _| {
            case.decline_referral(permit, why)
        })
    };

    assert_eq!(declines(&mut tale, " "), Err(Refusal::ReasonNeeded));
    declines(&mut tale, "The department has put it right.").unwrap();

    assert!(!tale.complaint().unwrap().referral.as_ref().unwrap().is_open());
    asks(&mut tale, other_member(), Some(Consent::Progress)).unwrap();
    assert!(tale.complaint().unwrap().referral.as_ref().unwrap().is_open());
}

#[test]
fn a_member_who_refers_after_all_has_not_declined() {
    let mut tale = government();
    asks(&mut tale, member(), Some(Consent::Progress)).unwrap();
    let decline = |case: &crate::Complaint, permit: &crate::permission::Permit, _| {
        case.decline_referral(permit, "They should ask the agency first.")
    };
    tale.does((&members_staff(), None), Deed::DeclineReferral, decline).unwrap();

    refers(&mut tale, &members_staff()).unwrap();

    let referral = tale.complaint().unwrap().referral.clone().unwrap();
    assert!(referral.made.is_some() && referral.declined.is_none(), "{referral:?}");
    assert_eq!(asks(&mut tale, member(), Some(Consent::Progress)), Ok(Vec::new()), "nothing new");
    meets(&mut tale, Check::ReferredByMember).unwrap();
}

#[test]
fn the_time_limit_stops_on_the_day_it_reached_the_member() {
    let mut tale = government();
    let (received, reached) = (tale.complaint().unwrap().received, date(2025, 12, 1));
    assert!(reached < received);
    asks(&mut tale, member(), Some(Consent::Everything)).unwrap();
    tale.does((&members_staff(), None), Deed::Refer, |case, permit, day| {
        case.refer(permit, (reached, ""), day)
    })
    .unwrap();

    let case = tale.complaint().unwrap();
    assert_eq!(case.made_on(Regime::PARLIAMENTARY_1967), reached);
    assert_eq!(case.made_on(Regime::HEALTH_1993), received);
    assert_eq!(case.made_on(Regime::VICTIMS_CODE), received, "victims come directly");
    let noticed = date(2024, 12, 1);
    let mut issue = case.issue(GOVERNMENT).unwrap().clone();
    issue.noticed = Some(noticed);
    let found = law::trace(case, &issue, tale.today);
    let limit = found.rule("government-time").unwrap();
    assert_eq!(limit.outcome, Outcome::Met, "it reached the member on the last day");
    assert_eq!(limit.day, Some(reached.into()));
    assert!(received > reached);
}

#[test]
fn a_referral_on_a_day_that_lies_ahead_is_refused() {
    let mut tale = government();
    asks(&mut tale, member(), Some(Consent::Everything)).unwrap();
    let tomorrow = tale.today.saturating_add(1.day());
    let done = tale.does((&members_staff(), None), Deed::Refer, |case, permit, day| {
        case.refer(permit, (tomorrow, ""), day)
    });
    assert_eq!(done, Err(Refusal::DayOutOfOrder));
}

#[test]
fn when_a_member_leaves_the_house_consent_and_referral_go_on_to_the_next() {
    let mut tale = government();
    tale.is_referred(Consent::Progress).unwrap();
    let hand_over = |tale: &mut Tale| {
        tale.does((&Actor::PROGRAM, None), Deed::HandOver, |case, permit, _| {
            case.hand_over(permit, other_member())
        })
    };

    let moved = hand_over(&mut tale).unwrap();

    let case = tale.complaint().unwrap();
    assert_eq!(case.member(), Some(other_member()));
    assert!(case.referral.as_ref().unwrap().is_complete());
    assert_eq!(Relation::of(&members_staff(), case, example::BEGINS), Relation::Stranger);
    let told: Vec<_> =
        tellings(case, &moved, None, example::BEGINS).into_iter().map(|it| it.to).collect();
    assert_eq!(told, [Party::Person(example::COMPLAINANT), Party::Member(other_member())]);
    assert_eq!(hand_over(&mut tale), Ok(Vec::new()), "safe to repeat");
}

#[test]
fn reasons_for_not_investigating_go_to_the_member_too() {
    let mut tale = government();
    tale.is_referred(Consent::Progress).unwrap();
    let verdict =
        Verdict { check: Check::InTime, answer: Answer::NotMet, reason: "Too late.".into() };
    tale.officer(Deed::AnswerCheck, |case, permit, _| {
        case.answer_check(permit, GOVERNMENT, &verdict)
    })
    .unwrap();
    let declined = tale
        .officer(Deed::Decline, |case, permit, day| {
            let ground = crate::codes::DeclineGround::OutOfTime;
            case.decline(permit, GOVERNMENT, (ground, "Too late."), day)
        })
        .unwrap();

    let told = tellings(tale.complaint().unwrap(), &declined, None, example::BEGINS);

    assert!(
        told.iter().any(|it| it.to == Party::Member(member()) && it.kind == NoticeKind::Declined)
    );
}

#[test]
fn staff_refer_for_a_member_who_wrote_and_only_for_that_member() {
    let mut tale = government();
    asks(&mut tale, member(), Some(Consent::Progress)).unwrap();
    let officer = example::officer();
    assert!(refers(&mut tale, &officer).is_err(), "for nobody");
    let case = tale.complaint().unwrap();
    assert!(
        may(&officer, case, (Deed::Refer, example::BEGINS), Some(Party::Member(other_member())))
            .is_err()
    );

    let done =
        tale.does((&officer, Some(Party::Member(member()))), Deed::Refer, |case, permit, day| {
            case.refer(permit, (day, ""), day)
        });
    assert!(done.is_ok(), "{done:?}");
}

#[test]
fn a_complaint_about_the_health_service_may_come_with_a_member_or_without() {
    let mut tale = Tale::of_a_hospital().unwrap();
    assert!(
        !tale
            .complaint()
            .unwrap()
            .issue(ISSUE)
            .unwrap()
            .needed()
            .contains(&Check::ReferredByMember)
    );
    tale.is_referred(Consent::Everything).unwrap();
    assert!(tale.complaint().unwrap().referral.as_ref().unwrap().is_complete());
}
