//! No lens shows what its table does not allow: whatever part of the story is told.
use std::collections::BTreeSet;

use casework::{
    Day, Event,
    event::name_of,
    example::{self, COMPLAINANT, Tale},
    id::PaperNo,
    people::Party,
    permission::{Actor, Relation, Sight, sight},
};
use proptest::{prelude::*, sample::subsequence};

use super::{Moment, moments, next_steps, shows_paper};

/// A day on which all of it has happened.
const LATER: Day = jiff::civil::date(2028, 1, 1);

/// Which planted words each reader may read, written down again from the table on purpose.
fn may_read(relation: Relation, whose: &str) -> bool {
    match relation {
        Relation::Owner | Relation::Colleague | Relation::Manager => true,
        Relation::Complainant => {
            ["person", "complainant", "member", "checks", "both", "issue-1", "issue-2", "issue-3"]
                .contains(&whose)
        }
        Relation::Representative | Relation::RepresentativeLimited => {
            let all = ["person", "representative", "member", "checks", "both"];
            all.contains(&whose) || whose.starts_with("issue-")
        }
        Relation::Organisation => ["body", "both", "issue-1", "issue-3"].contains(&whose),
        Relation::Member => {
            ["member", "person", "checks", "both"].contains(&whose) || whose.starts_with("issue-")
        }
        Relation::MemberLimited => ["member", "checks"].contains(&whose),
        Relation::Program | Relation::Stranger => false,
    }
}

fn readers() -> Vec<Actor> {
    vec![
        example::officer(),
        example::colleague(),
        example::manager(),
        example::complainant(),
        example::representative(),
        example::named(),
        example::stranger(),
        example::liaison(example::hospital()),
        example::liaison(example::department()),
        example::members_staff(),
    ]
}

fn whose(words: &str) -> Option<&str> {
    words.strip_prefix("words-of:")?.split(':').next()
}

fn any_tale() -> impl Strategy<Value = Tale> {
    let whole = example::whole_story();
    let (many, endings) = (whole.len(), example::other_endings());
    let cut = subsequence(whole, many.saturating_sub(30)..=many);
    (cut, prop::option::weighted(0.2, prop::sample::select(endings)), any::<prop::sample::Index>())
        .prop_map(|(mut story, ending, at)| {
            let at = at.index(story.len());
            story.extend(ending);
            let last = story.len() - 1;
            story.swap(at.max(1).min(last), last);
            let opened =
                story.iter().position(|(_, event)| matches!(event, Event::CaseOpened { .. }));
            if let Some(at) = opened {
                story.swap(0, at);
            }
            Tale::of(story)
        })
        .prop_filter("a case that was opened", |tale| tale.complaint().is_ok())
}

fn seen(tale: &Tale, reader: &Actor) -> Vec<Moment> {
    moments((tale.complaint().unwrap(), LATER), &tale.told, reader)
}

proptest! {
    #[test]
    fn no_lens_shows_a_moment_its_table_does_not_allow(tale in any_tale()) {
        let case = tale.complaint().unwrap();
        for reader in readers() {
            let relation = Relation::of(&reader, case, LATER);
            for moment in seen(&tale, &reader) {
                let allowed = sight(relation, moment.section);
                prop_assert_ne!(allowed, Sight::Nothing, "{:?} sees {}", relation, moment.name);
                if let Some(whose) = whose(&moment.words) {
                    prop_assert!(
                        may_read(relation, whose),
                        "{:?} reads {}", relation, moment.words
                    );
                }
                prop_assert!(moment.papers.iter().all(|no| shows_paper(case, &reader, *no, LATER)));
                prop_assert_eq!(moment.by.is_some(), relation.is_office());
            }
        }
    }

    #[test]
    fn staff_see_everything_and_strangers_nothing(tale in any_tale()) {
        prop_assert_eq!(seen(&tale, &example::colleague()).len(), tale.told.len());
        for nobody in [example::stranger(), example::named()] {
            prop_assert_eq!(seen(&tale, &nobody), Vec::new());
            prop_assert!(!shows_paper(tale.complaint().unwrap(), &nobody, PaperNo(1), LATER));
        }
    }

    #[test]
    fn an_organisation_whose_matter_is_not_taken_on_knows_nothing(tale in any_tale()) {
        let reader = example::liaison(example::department());
        prop_assert_eq!(seen(&tale, &reader), Vec::new());
    }

    #[test]
    fn nobody_is_asked_for_what_is_another_sides(tale in any_tale()) {
        let case = tale.complaint().unwrap();
        for owed in next_steps(case, &example::complainant(), LATER).owed {
            prop_assert!(!["request", "reply", "proof"].contains(&owed.code));
        }
        for owed in next_steps(case, &example::liaison(example::hospital()), LATER).owed {
            prop_assert!(!["scope", "offer"].contains(&owed.code));
        }
    }
}

#[test]
fn each_side_reads_its_own_messages_and_papers() {
    let tale = Tale::of(example::whole_story());
    let names = |reader: &Actor| -> BTreeSet<String> {
        seen(&tale, reader).into_iter().map(|moment| moment.words).collect()
    };
    let case = tale.complaint().unwrap();
    let (person, body) = (example::complainant(), example::liaison(example::hospital()));

    let (to_person, to_body) = (names(&person), names(&body));

    assert!(to_person.contains(&example::planted("person", "message-sent")));
    assert!(!to_person.contains(&example::planted("body", "message-sent")));
    assert!(to_body.contains(&example::planted("body", "request-made")));
    assert!(to_body.contains(&example::planted("both", "recommendation-made")));
    assert!(
        shows_paper(case, &person, PaperNo(1), LATER)
            && !shows_paper(case, &person, PaperNo(2), LATER)
    );
    assert!(
        shows_paper(case, &body, PaperNo(2), LATER) && !shows_paper(case, &body, PaperNo(1), LATER)
    );
}

#[test]
fn the_story_has_one_of_each_event() {
    let all: BTreeSet<String> = example::whole_story()
        .into_iter()
        .chain(example::other_endings())
        .map(|(_, event)| name_of(&event))
        .collect();
    let tale = Tale::of(example::whole_story());

    // All but one: a disposed case has no timeline.
    assert_eq!(all.len(), EVENTS - 1, "{all:?}");
    assert_eq!(tale.told.len(), example::whole_story().len(), "all of it can happen");
    assert!(tale.complaint().unwrap().people.contains_key(&COMPLAINANT));
}

/// How many kinds of event there are.
const EVENTS: usize = 89;

#[test]
fn every_moment_has_a_sentence_without_gaps() {
    let words = words::Words::load().unwrap();
    let tale = Tale::of(example::whole_story().into_iter().chain(example::other_endings()));
    let case = tale.complaint().unwrap();
    for reader in [example::officer(), example::complainant()] {
        for moment in seen(&tale, &reader) {
            let names = crate::desk::Names::default();
            let said = moment.sentence(&words, words::Language::English, case, &names);
            assert!(!said.contains('⟦') && !said.contains("{$"), "{}: {said}", moment.name);
        }
    }
    let party = Party::Office;
    assert!(case.knows(party));
}
