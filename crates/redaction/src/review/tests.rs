use proptest::prelude::*;

use super::*;
use crate::knowledge::{Person, Role, Title};

const TEXT: &str = "Mrs Adaeze Whitcombe went to A&E in Fernhollow on 3 March 2025. Adaeze Whitcombe \
    waited for nine hours. Her neighbour Oswin Tull rang the ward on 020 7946 0958. Rose petals \
    lay on the floor.";

fn knowledge() -> Knowledge {
    let person = Person {
        name: "Adaeze Whitcombe".into(),
        title: Title::Mrs,
        role: Role::Complainant,
        ..Person::default()
    };
    Knowledge { people: vec![person], ..Knowledge::default() }
}

fn review(text: &str) -> Review {
    propose(text, &knowledge(), &Manner::default(), Model::shipped())
}

fn by_itself(review: &Review) -> Vec<Choice> {
    review.proposals.iter().map(Proposal::by_itself).collect()
}

fn about<'a>(review: &'a Review, original: &str) -> (usize, &'a Proposal) {
    let is_it = |(_, one): &(usize, &Proposal)| one.original.contains(original);
    review.proposals.iter().enumerate().find(is_it).unwrap()
}

#[test]
fn whoever_the_case_knows_is_replaced_unless_somebody_says_why_not() {
    let review = review(TEXT);
    let (_, known) = about(&review, "Whitcombe");
    assert_eq!(known.layer, Layer::Known);
    assert!(known.is_pressing());

    let done = decide(TEXT, &review.proposals, &by_itself(&review), &[]).unwrap();
    for gone in ["Whitcombe", "Oswin", "7946 0958"] {
        assert!(!done.text.contains(gone), "{gone} stands in {}", done.text);
    }
    assert!(done.text.contains("Rose petals"), "{}", done.text);
}

#[test]
fn what_stays_needs_a_reason_and_the_reason_is_kept() {
    let review = review(TEXT);
    let (at, _) = about(&review, "Oswin");
    let mut choices = by_itself(&review);
    choices[at].here.clear();
    assert_eq!(decide(TEXT, &review.proposals, &choices, &[]), Err(Undecided::NoReason(at)));

    choices[at].reason = "He spoke to the press about it himself.".into();
    let done = decide(TEXT, &review.proposals, &choices, &[]).unwrap();
    assert!(done.text.contains("Oswin Tull"), "{}", done.text);
    let kept = done.places.iter().find(|place| place.original.contains("Oswin")).unwrap();
    assert_eq!(
        (kept.replacement.as_deref(), kept.reason.as_str()),
        (None, "He spoke to the press about it himself.")
    );
}

#[test]
fn a_person_writes_something_else_or_nothing_at_all_is_refused() {
    let review = review(TEXT);
    let (at, proposal) = about(&review, "Oswin");
    let mut choices = by_itself(&review);
    choices[at].replacement = "a neighbour".into();
    let done = decide(TEXT, &review.proposals, &choices, &[]).unwrap();
    assert!(done.text.contains("neighbour a neighbour rang"), "{}", done.text);
    assert_ne!(proposal.replacement, "a neighbour");

    choices[at].replacement = "  ".into();
    assert_eq!(decide(TEXT, &review.proposals, &choices, &[]), Err(Undecided::NoReplacement(at)));
}

#[test]
fn what_no_layer_found_is_added_wherever_it_stands_by_itself() {
    let text = "Rose petals. The primrose. Ask Rose.";
    let review = review(text);
    let untouched: Vec<Choice> = review
        .proposals
        .iter()
        .map(|one| Choice { reason: "It is a flower.".into(), here: [].into(), ..one.by_itself() })
        .collect();
    let added = [Added { words: "Rose".into(), replacement: "the flower".into() }];
    let done = decide(text, &review.proposals, &untouched, &added).unwrap();

    assert_eq!(done.text, "the flower petals. The primrose. Ask the flower.");
    assert!(done.places.iter().filter(|place| place.found.is_none()).count() == 2);
    let nowhere = [Added { words: "Tulip".into(), replacement: "a flower".into() }];
    assert_eq!(
        decide(text, &review.proposals, &untouched, &nowhere),
        Err(Undecided::StandsNowhere("Tulip".into()))
    );
}

proptest! {
    /// Whatever somebody decides: outside the places looked at, not a letter changes, and in
    /// each stands what was decided.
    #[test]
    fn only_what_was_decided_changes(picks in prop::collection::vec(any::<(bool, bool)>(), 12)) {
        let review = review(TEXT);
        let choice = |(one, (here, other)): (&Proposal, &(bool, bool))| Choice {
            replacement: if *other { "X".into() } else { one.replacement.clone() },
            here: if *here { (0..one.places.len()).collect() } else { BTreeSet::new() },
            reason: "Because.".into(),
        };
        let picks = picks.iter().cycle();
        let choices: Vec<Choice> = review.proposals.iter().zip(picks).map(choice).collect();
        let done = decide(TEXT, &review.proposals, &choices, &[]).unwrap();

        let letters: Vec<char> = TEXT.chars().collect();
        let (mut expected, mut at) = (String::new(), 0);
        for place in &done.places {
            expected.extend(&letters[at..place.start]);
            let original: String = letters[place.start..place.end].iter().collect();
            prop_assert_eq!(&original, &place.original);
            expected.push_str(place.replacement.as_ref().unwrap_or(&original));
            at = place.end;
        }
        expected.extend(&letters[at..]);
        prop_assert_eq!(done.text, expected);
    }
}
