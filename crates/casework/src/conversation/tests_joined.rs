//! Two cases are joined and parted: both stories keep it, and nothing is lost.
use uuid::Uuid;

use super::{Joining, Side, join, part};
use crate::{
    Case, Complaint, Event, Personal, Reference, Refusal,
    case::{IssueState, Stage},
    codes::{DeclineGround, Joint, Place},
    event::Owner,
    example::{self, ISSUE, Tale},
    id::CaseId,
    people::Identity,
    permission::{Actor, Deed, Permit, may},
};

const FIRST: CaseId = CaseId(Uuid::from_u128(1));
const SECOND: CaseId = CaseId(Uuid::from_u128(2));

fn permit(case: &Complaint, deed: Deed) -> Permit {
    may(&example::officer(), case, (deed, example::BEGINS), None).unwrap()
}

/// A case like every other, with a reference of its own and who complains.
fn case(number: u64, name: &str, born: &str) -> Complaint {
    let mut case = Tale::of_a_hospital().unwrap().complaint().unwrap().clone();
    case.reference = Reference::from_random(number);
    for person in case.people.values_mut() {
        person.account = None;
        person.identity = Personal::Known(Identity {
            name: name.into(),
            born: born.into(),
            ..Identity::default()
        });
    }
    case
}

fn joins(
    leads: &Complaint,
    follows: &Complaint,
    joint: Joint,
) -> Result<(Vec<Event>, Vec<Event>), Refusal> {
    let (ours, theirs) = (permit(leads, Deed::Join), permit(follows, Deed::Join));
    let leads = Side { id: FIRST, case: leads, permit: &ours };
    let follows = Side { id: SECOND, case: follows, permit: &theirs };
    join(leads, follows, &Joining { joint, reason: "The same night on the same ward." })
}

fn parts(one: &Complaint, other: &Complaint) -> Result<(Vec<Event>, Vec<Event>), Refusal> {
    let (ours, theirs) = (permit(one, Deed::Part), permit(other, Deed::Part));
    let one = Side { id: FIRST, case: one, permit: &ours };
    part(one, Side { id: SECOND, case: other, permit: &theirs }, "Another night after all.")
}

fn after(case: &Complaint, events: Vec<Event>) -> Complaint {
    let mut tale = Tale::of_a_hospital().unwrap();
    tale.case = Case::Live(Box::new(case.clone()));
    for event in events {
        tale.happens(&example::officer(), event).unwrap();
    }
    tale.complaint().unwrap().clone()
}

/// Both, once they are joined.
fn joined(joint: Joint) -> (Complaint, Complaint) {
    let (first, second) = (case(1, "Hazel Pennyfeather", ""), case(2, "hazel  pennyfeather", ""));
    let (leading, following) = joins(&first, &second, joint).unwrap();
    (after(&first, leading), after(&second, following))
}

#[test]
fn two_complaints_about_one_death_are_worked_on_together_and_both_stay_open() {
    let mut first = case(1, "Hazel Pennyfeather", "");
    let owner = Owner::Officer(example::officer().account);
    first.desk.owner = owner;
    let second = case(2, "Rowan Pennyfeather", "");

    let (leading, following) = joins(&first, &second, Joint::WorkTogether).unwrap();
    let (first, second) = (after(&first, leading), after(&second, following));

    assert_eq!(first.joined[&SECOND].place, Place::Leads);
    assert_eq!(second.follows().map(|(id, _)| id), Some(FIRST));
    assert_eq!(second.desk.owner, owner, "one officer answers for both");
    assert!(!first.is_closed() && !second.is_closed());
}

#[test]
fn what_was_sent_twice_is_closed_under_the_other_reference() {
    let (first, second) = joined(Joint::SentTwice);

    let ground = DeclineGround::Duplicate;
    assert!(!first.is_closed());
    assert!(second.is_closed());
    assert_eq!(second.issue(ISSUE).unwrap().state, IssueState::Declined { ground });
    assert_eq!(second.joined[&FIRST].reference, first.reference);
}

#[test]
fn parted_again_what_was_closed_is_open_and_waits_for_an_officer() {
    let (first, second) = joined(Joint::SentTwice);
    let (ours, theirs) = parts(&first, &second).unwrap();
    let (first, second) = (after(&first, ours), after(&second, theirs));

    assert!(first.joined.is_empty() && second.joined.is_empty());
    assert_eq!(second.stage, Stage::Checks);
    assert_eq!(second.issue(ISSUE).unwrap().state, IssueState::Unchecked);
    assert!(matches!(second.desk.owner, Owner::Queue(_)));
    assert_eq!(parts(&first, &second), Err(Refusal::NoSuchThing), "once");
}

#[test]
fn an_issue_that_was_declined_before_stays_declined_when_they_are_parted() {
    let mut second = case(2, "Hazel Pennyfeather", "");
    let late = IssueState::Declined { ground: DeclineGround::OutOfTime };
    let mut other = second.issue(ISSUE).unwrap().clone();
    (other.no, other.state) = (crate::id::IssueNo(2), late);
    second.issues.insert(other.no, other);
    let first = case(1, "Hazel Pennyfeather", "");
    let (leading, following) = joins(&first, &second, Joint::SentTwice).unwrap();
    let (first, second) = (after(&first, leading), after(&second, following));

    let (_, theirs) = parts(&first, &second).unwrap();

    let second = after(&second, theirs);
    assert_eq!(second.issue(crate::id::IssueNo(2)).unwrap().state, late);
    assert_eq!(second.issue(ISSUE).unwrap().state, IssueState::Unchecked);
}

#[test]
fn somebody_elses_complaint_is_never_closed_as_sent_twice() {
    let (first, second) = (case(1, "Hazel Pennyfeather", ""), case(2, "Rowan Pennyfeather", ""));
    let same_name = (case(1, "Jo Tarn", "1950-05-05"), case(2, "Jo Tarn", "1988-01-01"));

    let twice = Joint::SentTwice;
    assert_eq!(joins(&first, &second, twice), Err(Refusal::NotTheSamePerson));
    assert_eq!(joins(&same_name.0, &same_name.1, twice), Err(Refusal::NotTheSamePerson));
}

#[test]
fn one_leads_and_the_others_follow() {
    let (first, second) = joined(Joint::WorkTogether);
    let third = case(3, "Alder Tarn", "");
    let reference = first.reference;

    assert_eq!(
        joins(&second, &third, Joint::WorkTogether),
        Err(Refusal::JoinedAlready(reference)),
        "who follows does not lead"
    );
    assert_eq!(
        joins(&third, &first, Joint::WorkTogether),
        Err(Refusal::JoinedAlready(second.reference)),
        "who leads does not follow"
    );
    let lead = permit(&first, Deed::Join);
    let side = Side { id: FIRST, case: &first, permit: &lead };
    let joining = Joining { joint: Joint::WorkTogether, reason: "The same." };
    assert_eq!(join(side, side, &joining), Err(Refusal::SameCase));
    assert_eq!(joins(&first, &case(2, "", ""), Joint::SentTwice), Err(Refusal::NotTheSamePerson));
}

#[test]
fn what_is_closed_or_taken_on_is_not_closed_once_more() {
    let (first, mut second) = (case(1, "Jo Tarn", ""), case(2, "Jo Tarn", ""));
    second.stage = Stage::Primary { due: example::BEGINS };
    assert_eq!(joins(&first, &second, Joint::SentTwice), Err(Refusal::WorkHasBegun));
    second.stage = Stage::Closed { on: example::BEGINS };
    assert_eq!(joins(&first, &second, Joint::SentTwice), Err(Refusal::WrongStage));
    assert_eq!(joins(&second, &first, Joint::WorkTogether), Err(Refusal::WrongStage));
}

#[test]
fn only_the_office_joins_cases() {
    let complaint = case(1, "Jo Tarn", "");
    let tries = |actor: &Actor, deed| may(actor, &complaint, (deed, example::BEGINS), None);
    for deed in [Deed::Join, Deed::Part] {
        assert!(tries(&example::complainant(), deed).is_err());
        assert!(tries(&example::colleague(), deed).is_ok());
    }
}
