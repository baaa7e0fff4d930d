//! What people say, who answers for a case, and who is told.
use std::collections::BTreeSet;

use jiff::civil::date;
use proptest::{prelude::*, sample::subsequence};

use super::{NewMessage, NewPaper};
use crate::{
    Event, Personal, Refusal,
    case::{NoticeState, Stage},
    codes::{Channel, Failure, Means, NoticeKind, Priority},
    event::{Letter, Owner, PaperWords},
    example::{self, COMPLAINANT, Tale},
    id::{FileId, IssueNo, MessageNo, NoticeNo, PaperNo},
    people::{Identity, Party, Preferences},
    permission::{Actor, Deed},
};

const THEM: Party = Party::Person(COMPLAINANT);

fn message(words: &str) -> NewMessage {
    NewMessage {
        to: None,
        channel: Channel::Web,
        answers: None,
        words: words.into(),
        papers: Vec::new(),
    }
}

fn paper() -> NewPaper {
    let words = PaperWords { name: "letter.pdf".into(), ..PaperWords::default_for_tests() };
    NewPaper {
        file: FileId(uuid::Uuid::from_u128(7)),
        size: 1,
        media_type: "application/pdf".into(),
        words,
    }
}

impl PaperWords {
    fn default_for_tests() -> Self {
        Self { name: String::new(), key: "00".into(), sha256: "00".into() }
    }
}

fn sends(
    tale: &mut Tale,
    who: (&Actor, Option<Party>),
    message: &NewMessage,
) -> Result<Vec<Event>, Refusal> {
    tale.does(who, Deed::SendMessage, |case, permit, _| case.send_message(permit, message))
}

fn with_a_notice(means: Means) -> Tale {
    let mut tale = Tale::of_a_hospital().unwrap();
    let letter = Personal::Known(Letter { subject: "News".into(), body: "There is news.".into() });
    let issued = Event::NoticeIssued {
        notice: NoticeNo(1),
        to: THEM,
        kind: NoticeKind::Received,
        means,
        large_print: false,
        letter,
    };
    tale.happens(&Actor::PROGRAM, issued).unwrap();
    tale
}

#[test]
fn either_side_can_begin_and_the_office_can_answer() {
    let mut tale = Tale::of_a_hospital().unwrap();
    let mut first = message("When will I hear from you?");
    first.papers.push(paper());

    sends(&mut tale, (&example::complainant(), None), &first).unwrap();
    let asked = tale.complaint().unwrap().messages[&MessageNo(1)].clone();
    let mut reply = message("By Friday.");
    (reply.to, reply.answers) = (Some(THEM), Some(MessageNo(1)));
    sends(&mut tale, (&example::officer(), None), &reply).unwrap();

    let case = tale.complaint().unwrap();
    assert_eq!((asked.from, asked.to, asked.answered), (THEM, Party::Office, false));
    assert_eq!(asked.papers, [PaperNo(1)]);
    assert!(case.messages[&MessageNo(1)].answered);
    assert_eq!(case.messages[&MessageNo(2)].from, Party::Office);
    assert_eq!(sends(&mut tale, (&example::officer(), None), &reply), Err(Refusal::WrongStage));
}

#[test]
fn staff_write_down_what_somebody_said_on_the_phone() {
    let mut tale = Tale::of_a_hospital().unwrap();
    let mut said = message("She has moved to her sister's.");
    said.channel = Channel::Phone;

    sends(&mut tale, (&example::officer(), Some(THEM)), &said).unwrap();

    let kept = &tale.complaint().unwrap().messages[&MessageNo(1)];
    assert_eq!((kept.from, kept.channel), (THEM, Channel::Phone));
}

#[test]
fn an_organisation_is_not_written_to_before_its_matter_is_taken_on() {
    let mut about = message("Please send us your file.");
    about.to = Some(Party::Organisation(example::hospital()));
    let mut tale = Tale::of_a_hospital().unwrap();

    let before = sends(&mut tale, (&example::officer(), None), &about);
    let mut tale = Tale::in_primary().unwrap();
    let after = sends(&mut tale, (&example::officer(), None), &about);

    assert_eq!(before, Err(Refusal::NoSuchThing));
    assert!(after.is_ok());
}

#[test]
fn an_empty_message_is_not_sent() {
    let mut tale = Tale::of_a_hospital().unwrap();

    let empty = sends(&mut tale, (&example::complainant(), None), &message("  "));

    assert_eq!(empty, Err(Refusal::NothingSent));
}

#[test]
fn an_owner_looks_again_on_a_day_that_is_not_past() {
    let mut tale = Tale::of_a_hospital().unwrap();
    let owner = Owner::Officer(example::officer().account);
    let mut named = |next| {
        tale.officer(Deed::NameOwner, |case, permit, today| {
            case.name_owner(permit, owner, next, today)
        })
    };

    assert_eq!(named(date(2026, 3, 1)), Err(Refusal::NotWithinYear));
    assert_eq!(named(date(2027, 3, 3)), Err(Refusal::NotWithinYear));
    assert!(named(date(2026, 3, 2)).is_ok());
    assert_eq!(named(date(2026, 3, 2)), Ok(Vec::new()), "nothing happens twice");
}

#[test]
fn a_party_changes_their_own_details_and_nobody_elses() {
    let mut tale = Tale::of_a_hospital().unwrap();
    let moved = Identity { name: "Adaeze Whitcombe".into(), ..Identity::default() };
    let by_email = Preferences { means: Means::Email, large_print: true, ..Preferences::default() };
    let there = Identity { address: vec!["7 Made Up Lane".into()], ..moved.clone() };
    let mut changes = |who: &Actor, person, (preferences, identity): (_, &Identity)| {
        let rule = |case: &crate::Complaint, permit: &_, today| {
            case.change_person(permit, person, (preferences, identity), today)
        };
        tale.does((who, None), Deed::ChangePerson, rule)
    };
    let other = crate::id::PersonNo(2);
    let post = Preferences::default();

    let stranger = changes(&example::stranger(), COMPLAINANT, (post, &there));
    let somebody_else = changes(&example::complainant(), other, (post, &there));
    let no_address = changes(&example::complainant(), COMPLAINANT, (by_email, &moved));
    let nowhere = changes(&example::complainant(), COMPLAINANT, (post, &moved));
    let own = changes(&example::complainant(), COMPLAINANT, (post, &there));

    assert_eq!(stranger, Err(Refusal::NotPermitted));
    assert_eq!(somebody_else, Err(Refusal::NotPermitted));
    assert_eq!(no_address, Err(Refusal::EmailMissing));
    assert_eq!(nowhere, Err(Refusal::NoWayToReach), "letters would go nowhere");
    assert!(own.is_ok());
}

#[test]
fn who_complains_can_end_it_once() {
    let mut tale = Tale::in_primary().unwrap();
    let mut ends = |who: &Actor, party| {
        tale.does((who, party), Deed::Withdraw, |case, permit, _| {
            case.withdraw(permit, Channel::Phone, "")
        })
    };

    assert_eq!(ends(&example::officer(), None), Err(Refusal::NotPermitted), "for whom?");
    assert!(ends(&example::officer(), Some(THEM)).is_ok());
    assert_eq!(ends(&example::complainant(), None), Err(Refusal::WrongStage));
    let case = tale.complaint().unwrap();
    assert!(matches!(case.stage, Stage::Closed { .. }));
    assert_eq!(case.issue(IssueNo(1)).unwrap().state.code(), "withdrawn");
}

#[test]
fn the_reason_for_delay_is_told_when_twelve_months_are_nearly_over() {
    let mut tale = Tale::in_primary().unwrap();
    let explains = |tale: &mut Tale, next| {
        tale.officer(Deed::ExplainDelay, |case, permit, today| {
            case.explain_delay(permit, "We wait for an adviser.", next, today)
        })
    };

    let early = explains(&mut tale, date(2026, 6, 1));
    tale.turn_to(date(2027, 2, 20));
    let past = explains(&mut tale, date(2027, 2, 20));
    let told = explains(&mut tale, date(2027, 5, 20));

    assert_eq!(early, Err(Refusal::NotBefore(date(2027, 2, 2))));
    assert_eq!(past, Err(Refusal::NotWithinYear));
    assert!(told.is_ok());
    assert_eq!(crate::duty::delay_due(tale.complaint().unwrap()), Some(date(2027, 5, 20)));
}

#[test]
fn a_letter_is_printed_and_then_posted() {
    let mut tale = with_a_notice(Means::Post);
    let no = NoticeNo(1);

    let posted = tale.officer(Deed::HandleNotice, |case, permit, _| case.notice_posted(permit, no));
    tale.officer(Deed::HandleNotice, |case, permit, today| case.notice_printed(permit, no, today))
        .unwrap();
    tale.officer(Deed::HandleNotice, |case, permit, _| case.notice_posted(permit, no)).unwrap();

    assert_eq!(posted, Err(Refusal::WrongStage));
    assert_eq!(tale.complaint().unwrap().notices[&no].state, NoticeState::Posted);
}

#[test]
fn an_email_that_bounces_becomes_a_letter_with_a_day() {
    let mut tale = with_a_notice(Means::Email);
    let no = NoticeNo(1);
    let program = (&Actor::PROGRAM, None);

    tale.does(program, Deed::SendNotice, |case, permit, _| case.notice_sent(permit, no)).unwrap();
    tale.does(program, Deed::SendNotice, |case, permit, day| {
        case.notice_failed(permit, no, Failure::Bounced, day)
    })
    .unwrap();

    let case = tale.complaint().unwrap();
    let owed = crate::duty::duties(case);
    let letter = owed.iter().find(|duty| duty.task == crate::duty::Task::Notice(no)).unwrap();
    assert_eq!(letter.due, date(2026, 3, 7));
    tale.officer(Deed::HandleNotice, |case, permit, today| case.notice_printed(permit, no, today))
        .unwrap();
}

proptest! {
    #[test]
    fn the_reasons_for_going_first_are_exactly_those_set_last(
        sets in prop::collection::vec(subsequence(Priority::ALL.to_vec(), 0..=6), 1..6)
    ) {
        let mut tale = Tale::of_a_hospital().unwrap();
        let mut last = BTreeSet::new();
        for set in sets {
            last = set.into_iter().collect();
            tale.officer(Deed::SetPriority, |case, permit, _| case.set_priorities(permit, &last))
                .unwrap();
            prop_assert_eq!(&tale.complaint().unwrap().priorities, &last);
        }
        let again = tale
            .officer(Deed::SetPriority, |case, permit, _| case.set_priorities(permit, &last));
        prop_assert_eq!(again, Ok(Vec::new()));
    }
}

#[test]
fn a_caller_shows_who_they_are_before_anything_is_told() {
    use crate::codes::IdentityQuestion as Question;
    let mut tale = Tale::of_a_hospital().unwrap();
    let known = Identity {
        name: "Adaeze Whitcombe".into(),
        address: vec!["7 Made Up Lane".into()],
        postcode: "ZZ99 7AB".into(),
        born: "1951-02-03".into(),
        ..Identity::default()
    };
    tale.does((&example::complainant(), None), Deed::ChangePerson, |case, permit, today| {
        case.change_person(permit, COMPLAINANT, (Preferences::default(), &known), today)
    })
    .unwrap();
    let mut asks = |who: &Actor, answers: &[(Question, &str)]| {
        let said = |(question, answer): &(Question, &str)| (*question, (*answer).to_owned());
        let answers = answers.iter().map(said).collect();
        tale.does((who, None), Deed::CheckCaller, |case, permit, _| {
            case.check_caller(permit, COMPLAINANT, &answers)
        })
    };
    let (born, postcode) = ((Question::Born, "1951-02-03"), (Question::Postcode, "zz997ab"));

    assert_eq!(asks(&example::complainant(), &[born, postcode]), Err(Refusal::NotPermitted));
    assert_eq!(asks(&example::officer(), &[born]), Err(Refusal::AskMore));
    let unasked = [born, (Question::Email, "anybody@example.org")];
    assert_eq!(asks(&example::officer(), &unasked), Err(Refusal::AskMore), "not in the case");
    let passed = |events: Vec<crate::Event>| {
        matches!(events.as_slice(), [crate::Event::CallerChecked { passed: true, .. }])
    };
    assert!(passed(asks(&example::officer(), &[born, postcode]).unwrap()));
    let guessed = [born, (Question::Postcode, "ZZ99 7AC")];
    assert!(!passed(asks(&example::officer(), &guessed).unwrap()), "one wrong answer is enough");
    assert!(!tale.complaint().unwrap().callers.get(&COMPLAINANT).unwrap().passed);
}

#[test]
fn of_whom_too_little_is_known_nobody_is_told_on_the_phone() {
    use crate::codes::IdentityQuestion as Question;
    let mut tale = Tale::of_a_hospital().unwrap();
    let known = Identity {
        name: "Adaeze Whitcombe".into(),
        address: vec!["7 Made Up Lane".into()],
        born: "1951-02-03".into(),
        ..Identity::default()
    };
    tale.does((&example::complainant(), None), Deed::ChangePerson, |case, permit, today| {
        case.change_person(permit, COMPLAINANT, (Preferences::default(), &known), today)
    })
    .unwrap();
    let answers = [(Question::Born, "1951-02-03".to_owned())].into();

    let asked = tale.officer(Deed::CheckCaller, |case, permit, _| {
        case.check_caller(permit, COMPLAINANT, &answers)
    });

    assert_eq!(asked, Err(Refusal::CallerUnknowable));
}

#[test]
fn no_letter_that_breaks_a_safety_rule_can_be_produced() {
    use crate::{codes::Avoid, people::Safety};
    let mut tale = with_a_notice(Means::Post);
    let known = Identity {
        name: "Adaeze Whitcombe".into(),
        address: vec!["7 Made Up Lane".into()],
        email: "adaeze@example.org".into(),
        ..Identity::default()
    };
    let no_post = Safety::of(&[Avoid::Post]);
    let mut wants = |means| {
        let preferences = Preferences { means, safety: no_post, ..Preferences::default() };
        tale.does((&example::complainant(), None), Deed::ChangePerson, |case, permit, today| {
            case.change_person(permit, COMPLAINANT, (preferences, &known), today)
        })
    };
    assert_eq!(wants(Means::Post), Err(Refusal::UnsafeWay));
    assert!(wants(Means::Email).is_ok());

    let no = NoticeNo(1);
    let printed = tale
        .officer(Deed::HandleNotice, |case, permit, today| case.notice_printed(permit, no, today));
    assert_eq!(printed, Err(Refusal::UnsafeWay), "issued before they said so");
    let mut told = |channel, words: &str| {
        tale.officer(Deed::HandleNotice, |case, permit, _| {
            case.notice_told(permit, no, (channel, words))
        })
    };
    assert_eq!(told(Channel::Post, "Sent it."), Err(Refusal::UnsafeWay));
    assert_eq!(told(Channel::InPerson, " "), Err(Refusal::ReasonNeeded));
    assert!(told(Channel::InPerson, "Read to her at the surgery.").is_ok());
    assert_eq!(told(Channel::InPerson, "Again."), Err(Refusal::WrongStage));
}
