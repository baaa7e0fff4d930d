//! The same things in any order: what must hold whatever people do.
#![expect(clippy::wildcard_imports, reason = "the tale of the tests beside it, told in any order")]
use proptest::prelude::*;

use super::*;

/// What can happen to a request, in any order.
#[derive(Debug, Clone, Copy)]
enum Step {
    Wait(i64),
    Chase,
    AskTime(i64),
    Grant,
    Refuse,
    Answer,
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        (1_i64..20).prop_map(Step::Wait),
        Just(Step::Chase),
        (1_i64..40).prop_map(Step::AskTime),
        Just(Step::Grant),
        Just(Step::Refuse),
        Just(Step::Answer),
    ]
}

fn take(tale: &mut Tale, step: Step) -> bool {
    let plus = |day: Day, days| day.saturating_add(jiff::Span::new().days(days));
    let done = match step {
        Step::Wait(days) => {
            let later = plus(tale.today, days);
            tale.turn_to(later);
            return true;
        }
        Step::Chase => chased(tale, &Actor::PROGRAM),
        Step::AskTime(days) => {
            let until = plus(tale.today, days);
            asks_for_time(tale, until)
        }
        Step::Grant => {
            gets_time(tale, &ExtensionReply::Grant { until: None, remark: String::new() })
        }
        Step::Refuse => gets_time(tale, &ExtensionReply::Refuse { reason: "No.".into() }),
        Step::Answer => answered(tale),
    };
    done.is_ok()
}

proptest! {
    #[test]
    fn a_request_is_chased_only_when_late_on_a_working_day_and_once_a_week(
        steps in proptest::collection::vec(any_step(), 0..60)
    ) {
        let mut tale = asked_before_easter();
        // Our own book: the day owed, and whether it is answered.
        let (mut due, mut wanted, mut answered) = (date(2026, 4, 21), None, false);
        let mut reminders: Vec<Day> = Vec::new();
        for step in steps {
            let done = take(&mut tale, step);
            match step {
                Step::Chase if done => {
                    prop_assert!(tale.today > due && !answered && wanted.is_none());
                    prop_assert!(crate::investigation::is_working_day(tale.today).unwrap());
                    reminders.push(tale.today);
                }
                Step::AskTime(_) if done => {
                    prop_assert!(wanted.is_none() && !answered);
                    let (day, _) = tale.complaint().unwrap().requests[&FIRST].extension.clone().unwrap();
                    prop_assert!(day > due);
                    wanted = Some(day);
                }
                Step::Grant | Step::Refuse if done => {
                    let day = wanted.take();
                    prop_assert!(day.is_some());
                    if let (Step::Grant, Some(day)) = (step, day) { due = day; }
                }
                Step::Answer => {
                    prop_assert_eq!(done, !answered);
                    (answered, wanted) = (true, None);
                }
                _ => {}
            }
            prop_assert_eq!(tale.complaint().unwrap().requests[&FIRST].due, due);
        }
        let weeks: BTreeSet<_> = reminders.iter().map(|day| {
            let week = day.iso_week_date();
            (week.year(), week.week())
        }).collect();
        prop_assert_eq!(weeks.len(), reminders.len());
    }

    #[test]
    fn a_side_that_has_not_agreed_last_leaves_the_issue_unsettled(
        said in proptest::collection::vec((any::<bool>(), any::<bool>()), 0..20)
    ) {
        let mut tale = Tale::in_primary().unwrap();
        proposes(&mut tale);
        let mut last = BTreeMap::new();
        for (is_person, agrees) in said {
            let who = if is_person { example::complainant() } else { example::liaison(example::hospital()) };
            answers(&mut tale, &who, agrees, "So I say.").unwrap();
            last.insert(is_person, agrees);
        }
        let both = last.get(&true) == Some(&true) && last.get(&false) == Some(&true);
        prop_assert_eq!(tale.complaint().unwrap().is_settled(ISSUE), both);
        prop_assert!(tale.complaint().unwrap().people.contains_key(&COMPLAINANT));
    }
}
