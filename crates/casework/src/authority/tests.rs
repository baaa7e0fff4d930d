//! Who acts for a complainant does so for as long as their authority holds, and not a day longer.
use std::collections::BTreeSet;

use jiff::ToSpan;
use proptest::prelude::*;

use super::*;
use crate::{
    Personal,
    codes::{Means, NoticeKind, Tie},
    duty::{Task, duties},
    event::Letter,
    example::{self, BEGINS, COMPLAINANT, Tale},
    id::NoticeNo,
    notice::tellings,
    people::{Identity, Party, Preferences},
    permission::{Actor, Sight, may, sight},
    section::Section,
};

const ACTING: PersonNo = PersonNo(2);

fn solicitor() -> Actor {
    example::representative()
}

/// Sends a complaint in which somebody acts for the complainant.
fn acted_for() -> Tale {
    let mut tale = Tale::of_a_hospital().unwrap();
    let name = "Barnaby Quince".to_owned();
    let joined = Event::PersonJoined {
        person: ACTING,
        roles: BTreeSet::from([Role::Representative]),
        tie: Tie::Other,
        died: false,
        account: Some(solicitor().account),
        preferences: Preferences::default(),
        identity: Personal::Known(Identity { name, ..Identity::default() }),
    };
    tale.happens(&example::complainant(), joined).unwrap();
    tale
}

fn consent(scope: AuthorityScope, ends: Option<Day>) -> Seen {
    Seen { kind: AuthorityKind::Consent, scope, from: BEGINS, ends, paper: None }
}

fn records(tale: &mut Tale, seen: Seen) -> Result<Vec<Event>, Refusal> {
    tale.officer(Deed::RecordAuthority, |case, permit, today| {
        case.record_authority(permit, ACTING, seen, today)
    })
}

/// The complainant ends it on a day.
fn withdraws(tale: &mut Tale) -> Result<Vec<Event>, Refusal> {
    tale.does((&example::complainant(), None), Deed::EndAuthority, |case, permit, today| {
        case.end_authority(permit, ACTING, Channel::Web, today)
    })
}

fn whatever_they_may(tale: &Tale, today: Day) -> Vec<Deed> {
    let case = tale.complaint().unwrap();
    let may = |deed: &Deed| may(&solicitor(), case, (*deed, today), None).is_ok();
    Deed::ALL.iter().copied().filter(may).collect()
}

fn sees_anything(tale: &Tale, today: Day) -> bool {
    let relation = Relation::of(&solicitor(), tale.complaint().unwrap(), today);
    Section::ALL.into_iter().any(|section| sight(relation, section) != Sight::Nothing)
}

fn any_scope() -> impl Strategy<Value = AuthorityScope> {
    prop::sample::select(AuthorityScope::ALL)
}

proptest! {
    #[test]
    fn on_no_day_after_the_end_does_a_permission_of_theirs_remain(
        scope in any_scope(),
        (lasts, later) in (1..900_i64, 0..2000_i64),
        withdrawn in prop::option::of(0..900_i64),
    ) {
        let mut tale = acted_for();
        let ends = BEGINS.saturating_add(lasts.days());
        records(&mut tale, consent(scope, Some(ends))).unwrap();
        let mut over = ends;
        if let Some(after) = withdrawn.filter(|after| *after < lasts) {
            over = BEGINS.saturating_add(after.days());
            tale.turn_to(over);
            withdraws(&mut tale).unwrap();
        }
        let today = over.saturating_add(later.days());

        prop_assert_eq!(whatever_they_may(&tale, today), Vec::new());
        prop_assert!(!sees_anything(&tale, today));
        let case = tale.complaint().unwrap();
        prop_assert_eq!(case.correspondent(today).unwrap().no, COMPLAINANT);
        let told = tellings(case, &[Event::IssueWoke { issue: example::ISSUE }], None, today);
        prop_assert!(told.iter().all(|it| it.to != Party::Person(ACTING)), "{:?}", told);
        // Staff do nothing in their name either, but keep what still comes from them.
        for deed in Deed::ALL {
            let through = may(&example::officer(), case, (*deed, today), Some(Party::Person(ACTING)));
            let is_theirs = allows(Relation::Complainant, *deed);
            if is_theirs && !matches!(deed, Deed::Open | Deed::SendMessage) {
                prop_assert!(through.is_err(), "{:?}", deed);
            }
        }
    }

    #[test]
    fn until_then_they_see_all_and_decide_only_with_the_whole(
        scope in any_scope(),
        (lasts, after) in (2..900_i64).prop_flat_map(|lasts| (Just(lasts), 0..lasts)),
    ) {
        let mut tale = acted_for();
        records(&mut tale, consent(scope, Some(BEGINS.saturating_add(lasts.days())))).unwrap();
        let may = whatever_they_may(&tale, BEGINS.saturating_add(after.days()));

        for speaks in [Deed::Open, Deed::SendMessage, Deed::Comment] {
            prop_assert!(may.contains(&speaks), "{:?}", speaks);
        }
        let decides = [Deed::Withdraw, Deed::AnswerOffer, Deed::AnswerScope, Deed::AnswerResolution];
        for deed in decides {
            prop_assert_eq!(may.contains(&deed), scope == AuthorityScope::Everything, "{:?}", deed);
        }
        prop_assert!(!may.contains(&Deed::EndAuthority), "it is not theirs to end");
    }
}

#[test]
fn before_anything_is_seen_they_speak_and_an_officer_owes_a_look() {
    let mut tale = acted_for();
    let has = |tale: &Tale, task| {
        duties(tale.complaint().unwrap()).into_iter().find(|duty| duty.task == task)
    };
    assert!(has(&tale, Task::Authority(ACTING)).is_some());
    assert!(whatever_they_may(&tale, BEGINS).contains(&Deed::SendMessage));
    let decides = |tale: &Tale| {
        let case = tale.complaint().unwrap();
        may(&solicitor(), case, (Deed::Withdraw, BEGINS), None)
    };
    assert_eq!(decides(&tale).unwrap_err(), Refusal::AuthorityTooSmall);

    let ends = BEGINS.saturating_add(30.days());
    records(&mut tale, consent(AuthorityScope::Everything, Some(ends))).unwrap();

    assert!(decides(&tale).is_ok());
    assert!(has(&tale, Task::Authority(ACTING)).is_none());
    assert_eq!(has(&tale, Task::AuthorityEnds(ACTING)).unwrap().due, ends);
}

#[test]
fn the_calendar_ends_what_names_its_day_once() {
    let mut tale = acted_for();
    let ends = BEGINS.saturating_add(30.days());
    records(&mut tale, consent(AuthorityScope::Everything, Some(ends))).unwrap();
    let round = |tale: &mut Tale| {
        let rule = |case: &Complaint, permit: &Permit, today| case.authorities_due(permit, today);
        tale.does((&Actor::PROGRAM, None), Deed::EndAuthority, rule).unwrap().len()
    };

    tale.turn_to(BEGINS.saturating_add(29.days()));
    assert_eq!(round(&mut tale), 0);
    tale.turn_to(ends);
    assert_eq!((round(&mut tale), round(&mut tale)), (1, 0));
    let case = tale.complaint().unwrap();
    assert!(duties(case).iter().all(|duty| duty.task.code() != "authority-ends"));
}

#[test]
fn what_lies_here_for_them_stays_here() {
    let mut tale = acted_for();
    let letter = Letter { subject: "News".into(), body: "There is news.".into() };
    let issued = |no, kind| Event::NoticeIssued {
        notice: NoticeNo(no),
        to: Party::Person(ACTING),
        kind,
        means: Means::Post,
        large_print: false,
        letter: Personal::Known(letter.clone()),
    };
    tale.happens(&Actor::PROGRAM, issued(1, NoticeKind::Woken)).unwrap();
    withdraws(&mut tale).unwrap();
    tale.happens(&Actor::PROGRAM, issued(2, NoticeKind::AuthorityEnded)).unwrap();
    let mut prints = |no| {
        tale.officer(Deed::HandleNotice, |case, permit, today| {
            case.notice_printed(permit, NoticeNo(no), today)
        })
    };

    assert!(matches!(prints(1), Err(Refusal::AuthorityOver(_))));
    assert!(prints(2).is_ok(), "they are told that it is over");
    let state = |no| tale.complaint().unwrap().notices[&NoticeNo(no)].state.code();
    assert_eq!(state(1), "stopped");
}

#[test]
fn nobody_records_what_cannot_be() {
    let mut tale = acted_for();
    let whole = consent(AuthorityScope::Everything, None);
    let tomorrow = BEGINS.saturating_add(1.day());
    let late = Seen { from: tomorrow, ..whole };
    assert_eq!(records(&mut tale, late), Err(Refusal::DayOutOfOrder));
    let over = Seen { ends: Some(BEGINS), ..whole };
    assert_eq!(records(&mut tale, over), Err(Refusal::DayOutOfOrder));
    let without = Seen { paper: Some(PaperNo(9)), ..whole };
    assert_eq!(records(&mut tale, without), Err(Refusal::NoSuchThing));
    let theirs = tale.officer(Deed::RecordAuthority, |case, permit, today| {
        case.record_authority(permit, COMPLAINANT, whole, today)
    });
    assert_eq!(theirs, Err(Refusal::NotARepresentative));
    withdraws(&mut tale).unwrap();
    assert_eq!(withdraws(&mut tale), Err(Refusal::AuthorityOver(BEGINS)));
    assert!(records(&mut tale, whole).is_ok(), "they may act again");
}
