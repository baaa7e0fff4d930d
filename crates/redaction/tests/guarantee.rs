//! What holds for every text: no hidden name is left, and nothing else is touched.

use proptest::prelude::*;
use redaction::{Draft, Knowledge, Manner, Person, Relation, Role, Title, apply, check, draft};

/// Made-up names of every make: marks, hyphens, apostrophes, ordinary words, little words.
const NAMES: [&str; 16] = [
    "Ada Brightwater",
    "Cedric Brightwater",
    "Tom O'Dell",
    "Siân Ap-Wyn",
    "Priya Venn-Harrow",
    "Will May",
    "Grace Rose",
    "Don de la Hope",
    "An Le",
    "Zoë",
    "Dr Mark Long",
    "Łukasz Młynarz",
    "Nurse Person",
    "J. R. Elderfield",
    "Jonas Jonas",
    "Bob Consultant",
];

const PIECES: [&str; 30] = [
    " ",
    " ",
    " ",
    "\n",
    "\n\n",
    ". ",
    ", ",
    "’s ",
    "'s ",
    "' ",
    "-",
    " and ",
    " (",
    ") ",
    "Mr ",
    "Mrs ",
    "Mr and Mrs ",
    "the ",
    "will ",
    "in May ",
    "said ",
    "Trust ",
    "é ",
    "07700 900123 ",
    "a@b.example ",
    "Mr B ",
    "[name] ",
    "12 May 1950 ",
    "don’t ",
    "\u{200B}",
];

fn a_person() -> impl Strategy<Value = Person> {
    let titles = vec![Title::Mr, Title::Mrs, Title::Ms, Title::Dr, Title::Child, Title::None];
    let title = proptest::sample::select(titles);
    let staff = proptest::option::weighted(0.3, Just(Role::Staff("a consultant".into())));
    let relation = proptest::option::weighted(0.3, (Just("father".to_owned()), 0_usize..4));
    (proptest::sample::select(&NAMES[..]), title, staff, relation).prop_map(
        |(name, title, staff, relation)| Person {
            name: name.into(),
            title,
            role: staff.unwrap_or_default(),
            relation: relation.map(|(what, to)| Relation { what, to }),
            ..Person::default()
        },
    )
}

fn some_knowledge() -> impl Strategy<Value = Knowledge> {
    let organisations = proptest::option::of(Just("Brightwater May Trust".to_owned()));
    (proptest::collection::vec(a_person(), 0..5), organisations).prop_map(|(people, named)| {
        Knowledge {
            people,
            organisations_named: named.into_iter().collect(),
            ..Knowledge::default()
        }
    })
}

/// Words of the names in several dresses, between all sorts of signs.
fn a_text() -> impl Strategy<Value = String> {
    let words: Vec<String> = NAMES
        .iter()
        .flat_map(|name| {
            let parts = name.split([' ', '-', '\'']).map(str::to_owned);
            std::iter::once((*name).to_owned()).chain(parts).collect::<Vec<_>>()
        })
        .flat_map(|it| [it.clone(), it.to_uppercase(), it.to_lowercase(), it.replace('\'', "’")])
        .chain(std::iter::once("Brightwater May Trust".to_owned()))
        .collect();
    let piece = prop_oneof![
        3 => proptest::sample::select(words),
        4 => proptest::sample::select(&PIECES[..]).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Words of the names that must not be left, by the plainest way: small letters, split at signs.
fn hidden_words(knowledge: &Knowledge) -> Vec<String> {
    const LITTLE: [&str; 6] = ["de", "la", "ap", "le", "dr", "nurse"];
    let people = knowledge.people.iter().filter(|person| !person.may_be_named);
    people
        .flat_map(|person| person.name.split(|c: char| !c.is_alphanumeric()))
        .map(str::to_lowercase)
        .filter(|word| word.chars().count() > 1 && !LITTLE.contains(&word.as_str()))
        .collect()
}

/// The parts of the original that stay, each with its place.
fn kept_parts<'a>(original: &'a str, draft: &Draft) -> Vec<(usize, &'a str)> {
    let mut at = 0;
    let mut parts = Vec::new();
    for one in &draft.replacements {
        parts.push((at, &original[at..one.range.start]));
        at = one.range.end;
    }
    parts.push((at, &original[at..]));
    parts
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn no_hidden_name_is_left_unless_somebody_is_told(text in a_text(), knowledge in some_knowledge()) {
        let draft = draft(&text, &knowledge, &Manner::default());
        let hidden = hidden_words(&knowledge);
        for (start, part) in kept_parts(&text, &draft) {
            let mut at = start;
            for word in part.split_inclusive(|c: char| !c.is_alphanumeric() && c != '\u{200B}') {
                let end = at + word.len();
                let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
                let plain = bare.replace('\u{200B}', "").to_lowercase();
                let contracted = text[at + bare.len()..].starts_with(['’', '\''])
                    && text[at + bare.len()..].chars().nth(1) == Some('t');
                if hidden.contains(&plain) && !contracted {
                    let told = draft.doubts.iter().any(|doubt| doubt.range.start < end && at < doubt.range.end);
                    prop_assert!(told, "{plain:?} is left at {at} of {text:?}: {:?}", draft.text);
                }
                at = end;
            }
        }
    }

    #[test]
    fn drafting_again_changes_nothing(text in a_text(), knowledge in some_knowledge()) {
        let once = draft(&text, &knowledge, &Manner::default());
        let again = draft(&once.text, &knowledge, &Manner::default());
        prop_assert_eq!(&again.text, &once.text, "from {:?}: {:?}", text, again.replacements);
    }

    #[test]
    fn ranges_are_in_order_and_fit_the_text(text in a_text(), knowledge in some_knowledge()) {
        let draft = draft(&text, &knowledge, &Manner::default());
        let mut at = 0;
        for one in &draft.replacements {
            prop_assert!(at <= one.range.start && one.range.start < one.range.end);
            prop_assert_eq!(text.get(one.range.clone()), Some(one.original.as_str()));
            at = one.range.end;
        }
        for doubt in &draft.doubts {
            prop_assert_eq!(text.get(doubt.range.clone()), Some(doubt.original.as_str()));
        }
        prop_assert_eq!(apply(&text, &draft.replacements), Ok(draft.text));
    }

    #[test]
    fn what_is_not_replaced_stays_byte_for_byte(text in a_text(), knowledge in some_knowledge()) {
        let draft = draft(&text, &knowledge, &Manner::default());
        let mut rest = draft.text.as_str();
        for ((_, kept), one) in kept_parts(&text, &draft).into_iter().zip(&draft.replacements) {
            rest = rest.strip_prefix(kept).and_then(|it| it.strip_prefix(one.replacement.as_str())).unwrap();
        }
        prop_assert!(text.ends_with(rest));
    }

    #[test]
    fn nobody_known_means_no_name_is_touched(text in "[A-Za-z .’'-]{0,80}") {
        let draft = draft(&text, &Knowledge::default(), &Manner::default());
        prop_assert_eq!(draft.text, text);
    }

    #[test]
    fn letters_never_collide_and_are_nobodys_own_initial(knowledge in some_knowledge()) {
        let cast = draft("", &knowledge, &Manner::default()).cast;
        let letters: Vec<&String> = cast.iter().filter_map(|it| it.letter.as_ref()).collect();
        for (index, letter) in letters.iter().enumerate() {
            prop_assert!(!letters[index + 1..].contains(letter));
        }
        for pseudonym in &cast {
            let name = &knowledge.people[pseudonym.person].name;
            let own = name.split(' ').filter_map(|word| word.chars().next());
            let letter = pseudonym.letter.as_ref().and_then(|it| it.chars().next());
            prop_assert!(own.into_iter().all(|initial| Some(initial) != letter));
        }
    }

    #[test]
    fn the_second_look_takes_any_text(text in "\\PC{0,120}", knowledge in some_knowledge()) {
        let leaks = check(&text, &knowledge);
        for leak in &leaks {
            prop_assert_eq!(text.get(leak.range.clone()), Some(leak.text.as_str()));
        }
        prop_assert!(leaks.windows(2).all(|pair| pair[0].range.end <= pair[1].range.start));
    }

    #[test]
    fn the_second_look_sees_a_name_put_back(knowledge in some_knowledge(), before in "[a-z ]{0,20}") {
        if let Some(person) = knowledge.people.first() {
            let text = format!("{before} {} again", person.name);
            prop_assert!(check(&text, &knowledge).iter().any(|leak| leak.person.is_some()));
        }
    }
}
