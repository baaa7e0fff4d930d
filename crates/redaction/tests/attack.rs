//! The adversary before a release. Everybody here is made up.

use redaction::model::Model;
use redaction::{Clue, Grade, Kind, Knowledge, LeakKind, Person, Way, attack};

fn attacked(text: &str, earlier: &[&str]) -> Vec<Clue> {
    let ada = Person { name: "Ada Brightwater".into(), ..Person::default() };
    let knowledge = Knowledge { people: vec![ada], ..Knowledge::default() };
    attack(text, &knowledge, earlier, Model::shipped())
}

#[test]
fn a_known_name_blocks_the_release() {
    let clues = attacked("Mrs C, that is Brightwater, complained.", &[]);
    assert_eq!(clues.len(), 1);
    assert_eq!((clues[0].text.as_str(), clues[0].grade), ("Brightwater", Grade::Blocks));
    assert_eq!(clues[0].way, Way::SecondLook(LeakKind::KnownName));
    assert_eq!(clues[0].person, Some(0));
}

#[test]
fn a_number_of_somebody_blocks_and_a_stranger_is_to_be_accepted() {
    let clues = attacked("Her number is QQ 12 34 56 C, said Peregrine, aged 40.", &[]);
    let found: Vec<_> = clues.iter().map(|it| (it.text.as_str(), it.way, it.grade)).collect();
    assert!(found.contains(&("QQ 12 34 56 C", Way::Form(Kind::Code), Grade::Blocks)), "{found:?}");
    assert!(found.contains(&("Peregrine", Way::Stranger, Grade::ToBeAccepted)), "{found:?}");
}

#[test]
fn a_rare_combination_is_to_be_accepted() {
    let rare = "Mr B, aged 43, has epilepsy. He fell on 12 March 2024 at home.";
    let clues = attacked(rare, &[]);
    assert_eq!(clues.len(), 1, "{clues:?}");
    assert_eq!((clues[0].way, clues[0].grade), (Way::Combination, Grade::ToBeAccepted));
    assert_eq!(clues[0].text, "43, has epilepsy. He fell on 12");
    assert_eq!(attacked("Mr B, aged 43, has epilepsy.", &[]), []);
}

#[test]
fn words_of_one_earlier_decision_are_told_but_not_how_the_office_writes() {
    let story = "she waited nine hours on a trolley beside the broken lift of the old wing";
    let usual = "we have carefully considered all of the evidence that both sides have given to us";
    let first = format!("In that case {story}. {usual}.");
    let second = format!("Another. {usual}. The end.");
    let clues = attacked(&format!("{usual}. Then {story}."), &[&first, &second]);
    assert_eq!(clues.len(), 1, "{clues:?}");
    assert_eq!((clues[0].text.as_str(), clues[0].way), (story, Way::Earlier(0)));
}

#[test]
fn the_office_s_manner_raises_nothing() {
    let text =
        "Mr B complains about the care of his father, Mr F. The Trust told Mrs C in May 2024.";
    assert_eq!(attacked(text, &["Mr B complains about something else."]), []);
}

#[test]
fn an_age_a_day_and_an_illness_are_found_however_the_age_is_said() {
    for rare in [
        "She was 42 years old when, on 3 March 2025, she was told that she had leukaemia.",
        "A 42-year-old, she was told on 3 March 2025 that she had leukaemia.",
        "At the age of 42, on 3 March 2025, she was told that she had cancer.",
        "Aged forty-two, she was told on 3 March 2025 that she had cancer.",
    ] {
        let clues = attacked(rare, &[]);
        assert!(clues.iter().any(|clue| clue.way == Way::Combination), "{rare}: {clues:?}");
    }
}
