//! Adjustments change letters and days by themselves, and never for the worse.
use jiff::ToSpan;
use proptest::prelude::*;

use super::*;
use crate::{
    Personal,
    codes::{Means, NoticeKind},
    duty::{Task, duties},
    event::Letter,
    example::{self, BEGINS, COMPLAINANT, Tale},
    people::{Identity, Preferences},
    permission::Actor,
};

const THEM: Party = Party::Person(COMPLAINANT);

fn any_set() -> impl Strategy<Value = Vec<Adjustment>> {
    prop::sample::subsequence(Adjustment::ALL.to_vec(), 0..=Adjustment::ALL.len())
}

/// A case whose complainant needs these, with a letter to them.
fn needing(all: &[Adjustment], means: Means) -> Tale {
    let mut tale = Tale::of_a_hospital().unwrap();
    let adjustments = all.iter().copied().collect();
    let preferences = Preferences { means, adjustments, ..Preferences::default() };
    let name = "Adaeze Whitcombe".to_owned();
    let identity = Personal::Known(Identity { name, ..Identity::default() });
    let changed = Event::PersonChanged { person: COMPLAINANT, preferences, identity };
    tale.happens(&example::officer(), changed).unwrap();
    let told = crate::notice::Telling { to: THEM, kind: NoticeKind::Woken };
    let letter = Letter { subject: "News".into(), body: "There is news.".into() };
    for event in tale.complaint().unwrap().issue_notices(vec![(told, letter)]) {
        tale.happens(&Actor::PROGRAM, event).unwrap();
    }
    tale
}

proptest! {
    #[test]
    fn a_set_is_kept_whole(all in any_set()) {
        let set: Adjustments = all.iter().copied().collect();
        prop_assert_eq!(set.all(), all.clone());
        let kept: Adjustments = serde_json::from_str(&serde_json::to_string(&set).unwrap()).unwrap();
        prop_assert_eq!(kept, set);
    }

    #[test]
    fn a_window_is_never_shorter_and_longer_only_for_who_needs_it(
        all in any_set(),
        (begins, lasts) in (0..200_i64, 0..200_i64),
    ) {
        let tale = needing(&all, Means::Post);
        let case = tale.complaint().unwrap();
        let today = BEGINS.saturating_add(begins.days());
        let until = today.saturating_add(lasts.days());
        let longer = case.with_more_time([THEM], until, today).unwrap();

        prop_assert!(longer >= until);
        prop_assert_eq!(longer > until, all.contains(&Adjustment::MoreTime));
        let others = [Party::Organisation(example::hospital())];
        prop_assert_eq!(case.with_more_time(others, until, today).unwrap(), until);
    }

    #[test]
    fn what_its_reader_cannot_use_is_never_printed_and_always_owed(
        all in any_set(),
        means in prop::sample::select(Means::ALL),
    ) {
        let mut tale = needing(&all, means);
        let cannot_read = [
            Adjustment::Braille, Adjustment::EasyRead, Adjustment::Audio,
            Adjustment::SignLanguage, Adjustment::ThroughSomebody,
        ];
        let by_hand = all.iter().any(|it| cannot_read.contains(it));
        let number = NoticeNo(1);
        let owed = |tale: &Tale, task| {
            duties(tale.complaint().unwrap()).iter().any(|duty| duty.task == task)
        };
        prop_assert_eq!(owed(&tale, Task::MakeNotice(number)), by_hand);
        prop_assert_eq!(owed(&tale, Task::Notice(number)), !by_hand);
        let printed = tale.complaint().unwrap().clone();
        let permit = crate::permission::may(
            &example::officer(), &printed, (Deed::HandleNotice, BEGINS), None,
        ).unwrap();
        prop_assert_eq!(printed.notice_printed(&permit, number, BEGINS).is_ok(), !by_hand);
        if by_hand {
            let notice = &printed.notices[&number];
            prop_assert_ne!(notice.means, Means::Email, "no e-mail says that it is done");
        }
        let made = tale.officer(Deed::HandleNotice, |case, permit, today| {
            case.notice_made(permit, number, today)
        });
        prop_assert_eq!(made.is_ok(), by_hand);
        if by_hand {
            prop_assert!(!owed(&tale, Task::MakeNotice(number)));
        }
    }
}
