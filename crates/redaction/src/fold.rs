//! Folds words so that `O’Néill`, `o'neill` and `ONEILL` meet.

/// Small letters without marks; signs that cannot be seen are dropped.
pub(crate) fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(word.len());
    for c in word.chars() {
        push_folded(c, &mut folded);
    }
    folded
}

/// Appends what a letter folds to: nothing, one letter or two.
pub(crate) fn push_folded(c: char, folded: &mut String) {
    if is_invisible(c) || is_combining(c) {
        return;
    }
    for small in wide_to_plain(c).to_lowercase() {
        match small {
            'ß' => folded.push_str("ss"),
            'æ' | 'ǽ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            'ĳ' => folded.push_str("ij"),
            other if is_combining(other) => {}
            other => folded.push(without_mark(other)),
        }
    }
}

/// The parts that a reader sees in one word, folded, where it has seams: before a capital that
/// follows a small letter, and at marks and signs that nobody sees.
pub(crate) fn parts_of_word(word: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut before_is_small = false;
    for c in word.chars() {
        let stands_between = is_combining(c) || is_invisible(c);
        if stands_between || (before_is_small && c.is_uppercase()) {
            parts.push(String::new());
        }
        if let Some(part) = parts.last_mut() {
            push_folded(c, part);
        }
        before_is_small = c.is_lowercase();
    }
    parts.retain(|part| part.chars().count() > 1);
    parts
}

/// Marks that stand on the letter before them.
pub(crate) fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE00}'..='\u{FE0F}')
}

/// Signs inside a word that nobody sees: soft hyphens, joiners, byte-order marks.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

/// Letters of full width, as some keyboards type them.
fn wide_to_plain(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => {
            u32::from(c).checked_sub(0xFEE0).and_then(char::from_u32).unwrap_or(c)
        }
        other => other,
    }
}

/// The plain letter under a mark, for the small letters of Latin scripts.
fn without_mark(c: char) -> char {
    match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ǻ' | 'ạ'..='ặ' | 'ḁ' => 'a',
        'ḃ'..='ḇ' | 'ƀ' => 'b',
        'ç' | 'ć'..='č' | 'ḉ' => 'c',
        'ð' | 'ď' | 'đ' | 'ḋ'..='ḓ' => 'd',
        'è'..='ë' | 'ē'..='ě' | 'ẹ'..='ệ' | 'ḕ'..='ḝ' | 'ə' => 'e',
        'ḟ' | 'ƒ' => 'f',
        'ĝ'..='ģ' | 'ǧ' | 'ḡ' => 'g',
        'ĥ'..='ħ' | 'ḣ'..='ḫ' => 'h',
        'ì'..='ï' | 'ĩ'..='į' | 'ı' | 'ǐ' | 'ỉ'..='ị' | 'ḭ'..='ḯ' => 'i',
        'ĵ' => 'j',
        'ķ' | 'ĸ' | 'ǩ' | 'ḱ'..='ḵ' => 'k',
        'ĺ'..='ł' | 'ḷ'..='ḽ' => 'l',
        'ḿ'..='ṃ' => 'm',
        'ñ' | 'ń'..='ŋ' | 'ṅ'..='ṋ' => 'n',
        'ò'..='ö' | 'ø' | 'ō'..='ő' | 'ơ' | 'ǒ' | 'ǿ' | 'ọ'..='ợ' | 'ṍ'..='ṓ' => {
            'o'
        }
        'ṕ'..='ṗ' => 'p',
        'ŕ'..='ř' | 'ṙ'..='ṟ' => 'r',
        'ś'..='š' | 'ș' | 'ṡ'..='ṩ' | 'ſ' => 's',
        'ţ'..='ŧ' | 'ț' | 'ṫ'..='ṱ' => 't',
        'ù'..='ü' | 'ũ'..='ų' | 'ư' | 'ǔ'..='ǜ' | 'ụ'..='ự' | 'ṳ'..='ṻ' => 'u',
        'ṽ'..='ṿ' => 'v',
        'ŵ' | 'ẁ'..='ẉ' => 'w',
        'ẋ'..='ẍ' => 'x',
        'ý' | 'ÿ' | 'ŷ' | 'ẏ' | 'ỳ'..='ỹ' => 'y',
        'ź'..='ž' | 'ẑ'..='ẕ' => 'z',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_a_part_on_each_side_of_a_seam() {
        for (word, parts) in [
            ("RoseBell", vec!["rose", "bell"]),
            ("Rose\u{20D0}A", vec!["rose"]),
            ("Rose\u{200D}A", vec!["rose"]),
            ("Ro\u{301}se", vec!["ro", "se"]),
            ("ROSE", vec!["rose"]),
            ("GraceMcDonald", vec!["grace", "mc", "donald"]),
        ] {
            assert_eq!(parts_of_word(word), parts, "{word}");
        }
    }

    #[test]
    fn spellings_of_one_name_meet() {
        for (one, other) in [
            ("Siân", "sian"),
            ("ZOË", "Zoe\u{308}"),
            ("Łukasz", "LUKASZ"),
            ("Nguyễn", "nguyen"),
            ("Ŵyn", "wyn"),
            ("Müller", "MULLER"),
            ("Groß", "GROSS"),
            ("Mar\u{AD}garet", "margaret"),
            ("Ｓmith", "smith"),
            ("İpek", "ipek"),
            ("Þóra", "thora"),
        ] {
            assert_eq!(fold(one), fold(other), "{one} {other}");
        }
    }
}
