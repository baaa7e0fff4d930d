//! What is logged of a contact, who may, and what follows.
use jiff::civil::date;
use uuid::Uuid;

use super::*;
use crate::permission::{Actor, Standing};

const TODAY: Day = date(2026, 11, 2);

fn officer() -> Actor {
    let standing = Standing::Staff { manager: false, administrator: false };
    Actor { account: AccountId(Uuid::from_u128(7)), standing }
}

fn of_member(no: u128) -> Actor {
    let of = MemberId(Uuid::from_u128(no));
    Actor { account: officer().account, standing: Standing::Member { of, manager: false } }
}

fn call() -> NewContact {
    NewContact {
        channel: Channel::Phone,
        from: Caller::Public,
        topic: Topic::Elsewhere,
        matter: Some(Matter::COUNCIL),
        sent_to: Some("lgsco".into()),
        case: None,
        call_back: None,
        words: " Bins are not emptied. ".into(),
        reach: Reach::default(),
    }
}

fn told(position: i64, event: ContactEvent) -> Told<ContactEvent> {
    Told {
        position,
        recorded_at: position,
        day: TODAY,
        actor: officer().account.0,
        on_behalf_of: None,
        command: Uuid::from_u128(position.unsigned_abs().into()),
        event,
    }
}

fn after(contact: Contact, events: Vec<ContactEvent>) -> Contact {
    let numbered = events.into_iter().zip(1..);
    numbered.fold(contact, |contact, (event, no)| contact.after(&told(no, event)).unwrap())
}

fn logged(new: NewContact) -> Contact {
    let contact = Contact::default();
    let events = contact.log(&officer(), new, TODAY).unwrap();
    after(contact, events)
}

#[test]
fn a_call_that_names_nobody_holds_no_identity() {
    let events = Contact::default().log(&officer(), call(), TODAY).unwrap();
    assert_eq!(events.len(), 1, "nobody was named");
    let logged = logged(call());
    let logged = logged.logged().unwrap();
    assert_eq!(logged.words.words(), "Bins are not emptied.");
    assert_eq!(logged.sent_to.as_deref(), Some("lgsco"));
    assert_eq!(logged.by, officer().account);
}

#[test]
fn only_a_wrong_number_may_be_without_words() {
    let silent = NewContact { words: "  ".into(), ..call() };
    let log = |new| Contact::default().log(&officer(), new, TODAY);
    assert_eq!(log(silent.clone()), Err(Refusal::NothingSaid));
    assert!(log(NewContact { topic: Topic::WrongNumber, ..silent }).is_ok());
}

#[test]
fn nobody_is_called_back_nowhere_or_in_the_past() {
    let reach = Reach { name: String::new(), at: "01632 960 001".into() };
    let back = |day, reach: &Reach| {
        let new = NewContact { call_back: Some(day), reach: reach.clone(), ..call() };
        Contact::default().log(&officer(), new, TODAY).map(drop)
    };
    assert_eq!(back(TODAY, &Reach::default()), Err(Refusal::NowhereToCallBack));
    assert_eq!(back(TODAY, &reach), Ok(()), "later the same day");
    assert_eq!(back(date(2026, 11, 1), &reach), Err(Refusal::NotWithinYear));
    assert_eq!(back(date(2027, 11, 2), &reach), Ok(()));
    assert_eq!(back(date(2027, 11, 3), &reach), Err(Refusal::NotWithinYear));
}

#[test]
fn a_call_back_is_owed_until_they_speak_or_it_is_given_up_with_a_reason() {
    let reach = Reach { name: "Nye Farrow".into(), at: "01632 960 001".into() };
    let contact = logged(NewContact { call_back: Some(TODAY), reach, ..call() });
    let again = Tried::Again(date(2026, 11, 4));
    let events = contact.try_call_back(&officer(), again, "", TODAY).unwrap();
    let contact = after(contact, events);
    assert_eq!(contact.logged().unwrap().call_back, Some(date(2026, 11, 4)));

    let silent = contact.try_call_back(&officer(), Tried::GivenUp, " ", TODAY);
    assert_eq!(silent, Err(Refusal::ReasonNeeded));
    let spoke = contact.try_call_back(&officer(), Tried::Reached, "Told where to go.", TODAY);
    let contact = after(contact, spoke.unwrap());
    assert_eq!(contact.logged().unwrap().call_back, None);
    assert_eq!(contact.logged().unwrap().tries.len(), 2);
    let late = contact.try_call_back(&officer(), Tried::Reached, "Again.", TODAY);
    assert_eq!(late, Err(Refusal::WrongStage), "none is owed any more");
}

#[test]
fn a_members_office_asks_for_itself_only() {
    let question = |from| NewContact { from, topic: Topic::Visit, ..call() };
    let member = of_member(1);
    let own = Caller::Member(MemberId(Uuid::from_u128(1)));
    let other = Caller::Member(MemberId(Uuid::from_u128(2)));
    let log = |from| Contact::default().log(&member, question(from), TODAY).map(drop);
    assert_eq!(log(own), Ok(()));
    assert_eq!(log(other), Err(Refusal::NotPermitted));
    assert_eq!(log(Caller::Public), Err(Refusal::NotPermitted));
}

#[test]
fn an_administrator_of_accounts_logs_nothing() {
    let standing = Standing::Staff { manager: false, administrator: true };
    let administrator = Actor { standing, ..officer() };
    let answer = Contact::default().log(&administrator, call(), TODAY);
    assert_eq!(answer, Err(Refusal::NotPermitted));
}

#[test]
fn it_becomes_one_complaint_and_no_second() {
    let (first, second) = (CaseId(Uuid::from_u128(1)), CaseId(Uuid::from_u128(2)));
    let contact = logged(call());
    let event = contact.become_complaint(first).unwrap().unwrap();
    let contact = after(contact, vec![event]);
    assert_eq!(contact.become_complaint(second).unwrap(), None);
    assert_eq!(contact.logged().unwrap().became, Some(first));
}

#[test]
fn what_is_personal_never_stands_in_the_open_part() {
    let reach = Reach { name: "Nye Farrow".into(), at: "01632 960 001".into() };
    let new = NewContact { reach, ..call() };
    let mut events = Contact::default().log(&officer(), new, TODAY).unwrap();
    let words = "Rang Nye".into();
    events.push(ContactEvent::CallBackTried { reached: true, again: None, words });
    for event in &events {
        let wire = crate::record::write::<Contact>(event).unwrap();
        assert!(wire.class.is_some(), "{} is sealed", wire.name);
        let open = String::from_utf8(wire.open.clone()).unwrap();
        for secret in ["Nye", "960", "Bins", "Rang"] {
            assert!(!open.contains(secret), "{open}");
        }
        assert_eq!(&crate::record::read::<Contact>(&wire).unwrap(), event);
    }
}
