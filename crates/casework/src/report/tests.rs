//! A report is public only as somebody else approved it.
use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::{example, permission::Actor};

const TODAY: Day = date(2026, 4, 1);

fn new() -> NewReport {
    NewReport { kind: ReportKind::Casework, from: date(2025, 4, 1), until: date(2026, 3, 31) }
}

fn words(body: &str) -> ReportWords {
    ReportWords { title: "A year".into(), summary: "In short.".into(), body: body.into() }
}

fn after(report: Report, by: &Actor, events: Vec<ReportEvent>) -> Report {
    events.into_iter().fold(report, |report, event| {
        let told = Told {
            event,
            day: TODAY,
            recorded_at: 0,
            actor: by.account.0,
            on_behalf_of: None,
            position: 1,
            command: uuid::Uuid::nil(),
        };
        report.after(&told).unwrap()
    })
}

#[test]
fn it_is_written_approved_by_somebody_else_published_and_withdrawn() {
    let (writer, other, manager) = (example::officer(), example::colleague(), example::manager());
    let report = Report::default();
    let report = after(report.clone(), &writer, report.begin(&writer, new()).unwrap());
    let drafted = report.draft(&writer, words("One.")).unwrap();
    let report = after(report, &writer, drafted);
    let hash = hash_of(&words("One."));
    assert_eq!(report.approve(&writer, &hash), Err(Refusal::SecondPersonNeeded));
    let stale = hash_of(&words("Other."));
    assert_eq!(report.approve(&other, &stale), Err(Refusal::NotTheApprovedText));
    let approved = report.approve(&other, &hash).unwrap();
    let report = after(report, &other, approved);
    assert_eq!(report.publish(&writer, None, TODAY), Err(Refusal::NotPermitted));
    let tomorrow = Some(date(2026, 4, 2));
    assert_eq!(report.publish(&manager, tomorrow, TODAY), Err(Refusal::DayOutOfOrder));
    let published = report.publish(&manager, Some(TODAY), TODAY).unwrap();
    let report = after(report, &manager, published);
    assert_eq!(report.draft(&writer, words("Two.")), Err(Refusal::WrongStage));
    assert_eq!(report.withdraw(&manager, " "), Err(Refusal::ReasonNeeded));
    let withdrawn = report.withdraw(&manager, "A figure was wrong.").unwrap();
    let report = after(report, &manager, withdrawn);
    assert_eq!(report.begun().unwrap().state, State::Withdrawn { public: TODAY, on: TODAY });
}

proptest! {
    #[test]
    fn only_approved_words_are_ever_public(
        tries in prop::collection::vec((0_u8..4, 0_usize..3, 0_u8..3), 0..40)
    ) {
        let people = [example::officer(), example::colleague(), example::manager()];
        let begun = Report::default().begin(&people[0], new()).unwrap();
        let mut report = after(Report::default(), &people[0], begun);
        let (mut by, mut approved) = (None, std::collections::BTreeSet::new());
        for (what, who, text) in tries {
            let words = words(&format!("Text {text}."));
            let (person, hash) = (&people[who], hash_of(&words));
            let events = match what {
                0 => report.draft(person, words),
                1 => report.approve(person, &hash),
                2 => report.give_back(person, "Not yet."),
                _ => report.publish(person, None, TODAY),
            };
            let Ok(events) = events else { continue };
            match what {
                0 => by = Some(who),
                1 => {
                    prop_assert_ne!(by, Some(who));
                    approved.insert(hash);
                }
                _ => {}
            }
            report = after(report, person, events);
            let begun = report.begun().unwrap();
            if let State::Public { .. } = begun.state {
                prop_assert!(approved.contains(&begun.draft.as_ref().unwrap().hash));
            }
        }
    }

    #[test]
    fn any_text_can_be_read(body in "(#|=|\\PC|\n){0,60}") {
        for part in parts(&body) {
            let (Part::Heading(text) | Part::Paragraph(text) | Part::Decision(text)) = part;
            prop_assert!(!text.trim().is_empty());
        }
    }
}
