//! Names and numbers planted into texts with errors: none is left. Everybody here is made up.
#![expect(clippy::indexing_slicing, reason = "a test may stop")]

use proptest::prelude::*;
use redaction::{Knowledge, Manner, Person, Role, draft};

/// Ways in which a name is spelt wrongly, and what must then be gone, in small letters.
fn planted(name: &str, how: u8, at: usize) -> (String, Vec<String>) {
    let letters: Vec<char> = name.chars().collect();
    let place = 1 + at % (letters.len() - 2);
    let mut spelt = letters.clone();
    match how {
        0 => spelt.swap(place, place + 1),
        1 => drop(spelt.remove(place)),
        2 => spelt.insert(place, 'q'),
        3 => spelt[place] = 'q',
        4 => {
            let scanned = |c: &char| match c {
                'o' => '0',
                'l' => '1',
                'i' => 'l',
                's' => '5',
                other => *other,
            };
            spelt = letters.iter().map(scanned).collect();
        }
        5 => spelt = name.to_uppercase().chars().collect(),
        6 => spelt = format!("{name}s").chars().collect(),
        7 => spelt.splice(place + 1..=place, ['-', '\n']).for_each(drop),
        8 => spelt = letters.iter().flat_map(|c| [*c, ' ']).collect(),
        _ => spelt = name.to_lowercase().chars().collect(),
    }
    let spelt: String = spelt.into_iter().collect();
    let spelt = spelt.trim().to_owned();
    (spelt.clone(), vec![spelt.to_lowercase(), name.to_lowercase()])
}

/// Names that are no words of the language; long enough that an error is no other name.
const RARE: [&str; 6] =
    ["Brightwater", "Elderfield", "Quillfeather", "Thistlewood", "Marchbanks", "Osgodby"];
const AROUND: [(&str, &str); 8] = [
    ("We told Mrs ", " that it was late."),
    ("It was late. ", " said so."),
    ("with ", ", who came"),
    ("the care of ", ""),
    ("(", ")"),
    ("‘", "’ he wrote"),
    ("Ada ", " came"),
    ("Name: ", "\nAge: 40"),
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 2048, ..ProptestConfig::default() })]

    #[test]
    fn no_planted_variant_of_a_known_name_is_left(
        name in proptest::sample::select(&RARE[..]),
        how in 0_u8..10,
        at in 0_usize..12,
        (before, after) in proptest::sample::select(&AROUND[..]),
        staff in any::<bool>(),
    ) {
        let role = if staff { Role::Staff("a consultant".into()) } else { Role::Other };
        let person = Person { name: format!("Ada {name}"), role, ..Person::default() };
        let knowledge = Knowledge { people: vec![person], ..Knowledge::default() };
        let (spelt, gone) = planted(name, how, at);
        let text = format!("{before}{spelt}{after}");
        let drafted = draft(&text, &knowledge, &Manner::default());
        for secret in gone {
            prop_assert!(
                !drafted.text.to_lowercase().contains(&secret),
                "{secret:?} is left of {text:?}: {:?}",
                drafted.text
            );
        }
        prop_assert!(drafted.text.ends_with(after), "{text:?} became {:?}", drafted.text);
    }

    #[test]
    fn no_known_number_is_left_however_it_is_written(
        sign in proptest::sample::select(&["", " ", "-", ".", "/", "\n", " - "][..]),
        group in 2_usize..5,
        scanned in any::<bool>(),
        which in 0_usize..4,
        (before, after) in proptest::sample::select(&AROUND[..]),
    ) {
        let known = ["9434765919", "QQ123456C", "07700900123", "HX4471931"][which];
        let person = Person {
            name: "Ada Brightwater".into(),
            nhs_number: Some("943 476 5919".into()),
            insurance_number: Some("QQ 12 34 56 C".into()),
            phones: vec!["07700 900123".into()],
            account_numbers: vec!["HX/44719-31".into()],
            ..Person::default()
        };
        let knowledge = Knowledge { people: vec![person], ..Knowledge::default() };
        let signs: Vec<char> = known.chars().collect();
        let parts: Vec<String> = signs.chunks(group).map(|part| part.iter().collect()).collect();
        let mut spelt = parts.join(sign);
        if scanned {
            spelt = spelt.replace('0', "O").replace('1', "l");
        }
        let text = format!("{before}{spelt}{after}");
        let drafted = draft(&text, &knowledge, &Manner::default());
        prop_assert!(!drafted.text.contains(&spelt), "{spelt:?} is left of {text:?}");
        let tail = parts[1].clone();
        prop_assert!(!drafted.text.contains(&tail), "{tail:?} is left: {:?}", drafted.text);
    }
}
