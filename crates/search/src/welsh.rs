//! What is particular to Welsh: the beginnings of words change with what stands before them
//! (soft, nasal and aspirate mutation, and h before a vowel), and plurals and verbs end so and so.
//!
//! It is no stemmer: it undoes the mutations, which is what keeps a search from finding
//! anything at all, and takes off the commonest endings.

/// How a radical beginning reads after each mutation: mutated, radical. Longer beginnings first.
const MUTATED: [(&str, &str); 16] = [
    ("ngh", "c"),
    ("mh", "p"),
    ("nh", "t"),
    ("ng", "g"),
    ("ph", "p"),
    ("th", "t"),
    ("ch", "c"),
    ("dd", "d"),
    ("b", "p"),
    ("d", "t"),
    ("g", "c"),
    ("f", "b"),
    ("f", "m"),
    ("m", "b"),
    ("n", "d"),
    ("l", "ll"),
];

/// Endings, longest first: nouns in the plural, verbs in the past and the impersonal.
const ENDINGS: [&str; 17] = [
    "iadau", "ianau", "oedd", "iaid", "iau", "iad", "ion", "wyd", "odd", "ais", "aeth", "wyr",
    "au", "ir", "ed", "on", "id",
];

/// So many letters stay before an ending that is taken off.
const KEPT: usize = 4;

/// Words by which Welsh shows itself. None is common in English.
const TELLING: [&str; 26] = [
    "yn", "yr", "ar", "ac", "wedi", "mae", "roedd", "oedd", "ei", "eu", "eich", "ein", "fod",
    "bod", "gan", "gyda", "nad", "nid", "dros", "iddi", "iddo", "ni", "chi", "sydd", "hyn", "fy",
];

/// Whether a paragraph reads as Welsh: one word in eight is one that only Welsh has.
pub(crate) fn reads_as_welsh(text: &str) -> bool {
    // Nearly every Welsh sentence has one of these, and looking for bytes is fast.
    if ![" yn ", " yr ", " wedi ", "Mae "].iter().any(|telling| text.contains(telling)) {
        return false;
    }
    let (mut words, mut telling) = (0, 0);
    for word in text.split(|letter: char| !letter.is_alphanumeric()).filter(|it| !it.is_empty()) {
        words += 1;
        telling += usize::from(TELLING.iter().any(|it| word.eq_ignore_ascii_case(it)));
    }
    telling >= 2 && telling * 8 >= words
}

/// The forms from which a word may be mutated, the word itself among them, without their ending.
/// The word is in lower case and without accents.
pub(crate) fn radicals(word: &str) -> Vec<String> {
    let stem = without_ending(word);
    let mut forms = vec![stem.to_owned()];
    let longest = MUTATED.iter().map(|(mutated, _)| mutated).find(|it| stem.starts_with(*it));
    let matching = MUTATED.iter().filter(|(mutated, _)| Some(mutated) == longest);
    let radical = |rest: &str, radical: &str| format!("{radical}{rest}");
    for (mutated, before) in matching {
        // ll is a letter of its own, and so is the l that it becomes.
        let is_double = *mutated == "l" && stem.starts_with("ll");
        if let Some(rest) = stem.strip_prefix(mutated).filter(|rest| rest.len() > 1 && !is_double) {
            forms.push(radical(rest, before));
        }
    }
    if let Some(rest) = stem.strip_prefix('h').filter(|rest| begins_with_vowel(rest)) {
        forms.push(rest.to_owned());
    }
    if stem.starts_with('r') && !stem.starts_with("rh") {
        forms.push(format!("rh{}", stem.get(1..).unwrap_or_default()));
    }
    // g goes altogether.
    if begins_with_vowel(stem) || (stem.starts_with(['l', 'r']) && !stem.starts_with("ll")) {
        forms.push(format!("g{stem}"));
    }
    forms
}

fn begins_with_vowel(word: &str) -> bool {
    word.starts_with(['a', 'e', 'i', 'o', 'u', 'w', 'y'])
}

fn without_ending(word: &str) -> &str {
    let cut = |ending: &&str| word.strip_suffix(*ending).filter(|rest| rest.len() >= KEPT);
    ENDINGS.iter().find_map(cut).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mutation_leads_back_to_its_radical() {
        let told = [
            ("cwyn", "gwyn nghwyn chwyn"),
            ("pen", "ben mhen phen"),
            ("tad", "dad nhad thad"),
            ("gwaith", "waith ngwaith"),
            ("bwrdd", "fwrdd mwrdd"),
            ("dyn", "ddyn nyn"),
            ("meddyg", "feddyg"),
            ("llythyr", "lythyr"),
            ("rheol", "reol"),
            ("ysbyty", "hysbyty"),
        ];
        for (radical, mutated) in told {
            let radical = without_ending(radical).to_owned();
            for word in mutated.split(' ') {
                assert!(radicals(word).contains(&radical), "{word}: {:?}", radicals(word));
            }
            assert!(radicals(&radical).contains(&radical));
        }
    }

    #[test]
    fn words_that_are_no_mutation_of_each_other_stay_apart() {
        let meet =
            |one: &str, other: &str| radicals(one).iter().any(|it| radicals(other).contains(it));
        assert!(!meet("pen", "men"));
        assert!(!meet("llaw", "glaw"));
        assert!(meet("llythyrau", "lythyr"));
        assert!(meet("cwynion", "gwynion"));
    }

    #[test]
    fn a_paragraph_tells_its_language() {
        assert!(reads_as_welsh("Mae'r cyngor wedi ymddiheuro, ac mae yn talu."));
        assert!(!reads_as_welsh("The council of Ynys Mon has yn its name and nothing more of it."));
        assert!(!reads_as_welsh("The hospital said sorry."));
    }
}
