//! Names printed in capitals, cased for people; and spellings of one name, folded into one.

/// Words that stay small inside a name.
const SMALL: &[&str] = &[
    "a", "and", "at", "by", "de", "for", "in", "la", "le", "near", "of", "on", "or", "super",
    "the", "to", "under", "upon", "with",
];

/// Words that are letters said one by one, or numerals.
const CAPITALS: &[&str] = &[
    "BMI", "CCG", "CIC", "GP", "HM", "HMP", "HQ", "ICB", "ICS", "ID", "II", "III", "IT", "IV",
    "LLP", "NHS", "NI", "PCT", "PLC", "PO", "UK",
];

/// Cases a name that was printed in capitals: `SOLENT NHS TRUST` becomes `Solent NHS Trust`.
///
/// A name that has small letters already is somebody's choice and only loses extra spaces.
pub fn for_people(printed: &str) -> String {
    let words: Vec<&str> = printed.split_whitespace().collect();
    // A letter like ᾨ is no small one, and yet it is not printed in capitals.
    let is_cased = |letter: char| letter.is_lowercase() || !letter.to_uppercase().eq([letter]);
    if printed.chars().any(is_cased) {
        return words.join(" ");
    }
    let cased: Vec<String> =
        words.iter().enumerate().map(|(index, word)| cased(word, index == 0)).collect();
    cased.join(" ")
}

/// A word of a name, its parts between hyphens cased each by itself.
fn cased(word: &str, first: bool) -> String {
    let parts: Vec<String> = word
        .split('-')
        .enumerate()
        .map(|(index, part)| part_cased(part, first && index == 0))
        .collect();
    parts.join("-")
}

fn part_cased(part: &str, first: bool) -> String {
    let is_letter = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’');
    let core = part.trim_matches(|c| !is_letter(c));
    let Some(start) = part.find(core).filter(|_| !core.is_empty()) else {
        return part.to_owned();
    };
    let (before, rest) = part.split_at(start);
    let after = rest.strip_prefix(core).unwrap_or_default();
    format!("{before}{}{after}", core_cased(core, first))
}

fn core_cased(core: &str, first: bool) -> String {
    let small = core.to_lowercase();
    if CAPITALS.contains(&core) {
        core.to_owned()
    } else if core.chars().any(|c| c.is_ascii_digit()) {
        with_digits(core)
    } else if SMALL.contains(&small.as_str()) && core.len() > 1 {
        if first { capitalised(&small) } else { small }
    } else if core.contains('.') {
        core.to_owned()
    } else {
        around_apostrophe(&small)
    }
}

/// `2ND` and `2GETHER` are words; `B2` and `12A` are labels.
fn with_digits(core: &str) -> String {
    let word = core.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_word = word.len() < core.len()
        && word.chars().all(char::is_alphabetic)
        && (matches!(word, "ST" | "ND" | "RD" | "TH") || word.chars().count() > 2);
    if is_word { core.to_lowercase() } else { core.to_owned() }
}

/// `guy's` has a small s; `o'neill` and `d'arcy` a capital after the apostrophe.
fn around_apostrophe(small: &str) -> String {
    match small.split_once(['\'', '’']) {
        Some((one, rest)) if one.chars().count() == 1 && rest.chars().count() > 1 => {
            let mark = if small.contains('’') { '’' } else { '\'' };
            format!("{}{mark}{}", capitalised(one), capitalised(rest))
        }
        _ => with_mc(small),
    }
}

fn with_mc(small: &str) -> String {
    match small.strip_prefix("mc") {
        Some(rest) if rest.chars().count() > 2 => format!("Mc{}", capitalised(rest)),
        _ => capitalised(small),
    }
}

fn capitalised(small: &str) -> String {
    let mut chars = small.chars();
    let first = chars.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    first + chars.as_str()
}

/// The name without what spellings differ in, to compare by and never to show.
///
/// Letter case, accents, punctuation and `&` for *and* go: `Ynys Môn` and `YNYS MON` are one
/// name, `St. Ann’s & Elm-by-Sea` and `St Anns and Elm by Sea` another.
pub fn folded(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    for letter in name.chars().flat_map(char::to_lowercase) {
        match letter {
            '&' => plain.push_str(" and "),
            // An apostrophe, or an accent that stands by itself, belongs to the word.
            '\'' | '‘' | '’' | '`' | '´' | '\u{300}'..='\u{36F}' => {}
            letter if letter.is_alphanumeric() => plain.push(without_accent(letter)),
            _ => plain.push(' '),
        }
    }
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The letter without its accent, for the small letters of Latin languages.
fn without_accent(letter: char) -> char {
    match letter {
        'à'..='å' | 'ā' | 'ă' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è'..='ë' | 'ē' | 'ě' => 'e',
        'ì'..='ï' | 'ī' => 'i',
        'ñ' | 'ń' => 'n',
        'ò'..='ö' | 'ø' | 'ō' => 'o',
        'ś' | 'š' => 's',
        'ù'..='ü' | 'ū' => 'u',
        'ŵ' | 'ẁ' | 'ẃ' | 'ẅ' => 'w',
        'ý' | 'ÿ' | 'ŷ' | 'ỳ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn printed_names_become_names_for_people() {
        for (printed, for_us) in [
            ("FERNHOLLOW HEALTH AND CARE NHS TRUST", "Fernhollow Health and Care NHS Trust"),
            ("THE ELM NHS FOUNDATION TRUST", "The Elm NHS Foundation Trust"),
            ("ISLE OF FERN NHS TRUST", "Isle of Fern NHS Trust"),
            ("GUY'S AND ST THOMAS' ELM NHS TRUST", "Guy's and St Thomas' Elm NHS Trust"),
            ("QUEEN’S LODGE", "Queen’s Lodge"),
            ("O'HARA MCALLISTER HOUSE", "O'Hara McAllister House"),
            ("OAK-UPON-FERN AND ELM-SUPER-MARE", "Oak-upon-Fern and Elm-super-Mare"),
            ("2GETHER NHS TRUST", "2gether NHS Trust"),
            ("5 BOROUGHS & ELM NHS TRUST", "5 Boroughs & Elm NHS Trust"),
            ("2ND FLOOR, OAK HOUSE", "2nd Floor, Oak House"),
            ("UNIT B2, 12A ELM ST.", "Unit B2, 12A Elm St."),
            ("PO BOX 12, NHS HQ", "PO Box 12, NHS HQ"),
            ("OAK, ELM AND ASH (NORTH) NHS TRUST", "Oak, Elm and Ash (North) NHS Trust"),
            ("THE HOSPITAL ON THE HILL", "The Hospital on the Hill"),
            ("  TWO   SPACES ", "Two Spaces"),
            ("SAINT ÉTIENNE WARD", "Saint Étienne Ward"),
            ("BLOCK A", "Block A"),
            ("", ""),
        ] {
            assert_eq!(for_people(printed), for_us);
        }
    }

    #[test]
    fn a_name_that_somebody_cased_is_left_as_it_is() {
        assert_eq!(for_people("iDecide for Me (UK) plc"), "iDecide for Me (UK) plc");
        assert_eq!(for_people("0-ᾨ"), "0-ᾨ");
    }

    #[test]
    fn spellings_of_one_name_fold_into_one() {
        for (one, other) in [
            ("Ynys Rhedynôn", "YNYS RHEDYNON"),
            ("Ynys Rhedynôn", "Ynys Rhedyno\u{302}n"),
            ("Airfern & Oakshott", "Airfern and Oakshott"),
            ("Airfern&Oakshott", "airfern  and oakshott"),
            ("Fern, Hollow", "Fern Hollow"),
            ("Elm-under-Lyne", "Elm under Lyne"),
            ("St. Ann’s", "St Ann's"),
            ("Dŵr-y-Felin", "Dwr y Felin"),
        ] {
            assert_eq!(folded(one), folded(other), "{one}, {other}");
        }
        assert_ne!(folded("Fern East"), folded("East Fern"), "the order of words is not spelling");
        assert_eq!(folded(" – "), "");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(name in "\\PC{0,40}") {
            let once = folded(&name);
            prop_assert_eq!(folded(&once), once);
        }

        #[test]
        fn only_letter_case_and_spaces_change(printed in "[A-Z0-9 '&,.()-]{0,40}") {
            let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_uppercase();
            prop_assert_eq!(flat(&for_people(&printed)), flat(&printed));
        }

        #[test]
        fn casing_twice_changes_nothing(printed in "\\PC{0,40}") {
            let once = for_people(&printed);
            prop_assert_eq!(for_people(&once), once);
        }
    }
}
