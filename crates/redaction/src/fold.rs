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
    for small in plain(c).to_lowercase() {
        match small {
            'ﬀ' => folded.push_str("ff"),
            'ﬁ' => folded.push_str("fi"),
            'ﬂ' => folded.push_str("fl"),
            'ﬃ' => folded.push_str("ffi"),
            'ﬄ' => folded.push_str("ffl"),
            'ﬅ' | 'ﬆ' => folded.push_str("st"),
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

/// Signs inside a word that nobody sees: soft hyphens, joiners, byte-order marks, signs that turn
/// the direction of writing.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2069}' | '\u{FEFF}'
    )
}

/// Whether a sign is part of a word: an apostrophe that counts as a letter (`ʼ`) is none.
pub(crate) fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && !('\u{2B0}'..='\u{2FF}').contains(&c)
}

/// Letters of other alphabets and small capitals, and below each the Latin one that it looks like.
const LOOKS: &str =
    "АВЕЅІЈКМНОРСТУХаеѕіјкорсухԁһӏпгΑΒΕΖΗΙΚΜΝΟΡΤΥΧοικνρυαᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢɑɡ";
const LATIN: &str =
    "ABESIJKMHOPCTYXaesijkopcyxdhlnrABEZHIKMNOPTYXoikvpuaabcdefghijklmnoprstuvwyzag";

/// The Latin letter or digit that a sign looks like: of full width, in the style of a formula, of
/// another alphabet.
fn plain(c: char) -> char {
    let shifted = |first: u32, to: char| char::from_u32(u32::from(c) - first + u32::from(to));
    let plain = match c {
        '\u{FF01}'..='\u{FF5E}' => shifted(0xFF01, '!'),
        '\u{1D400}'..='\u{1D6A3}' => {
            let place = (u32::from(c) - 0x1D400) % 52;
            char::from_u32(if place < 26 { 65 + place } else { 71 + place })
        }
        '\u{1D7CE}'..='\u{1D7FF}' => char::from_digit((u32::from(c) - 0x1D7CE) % 10, 10),
        '\u{24B6}'..='\u{24CF}' => shifted(0x24B6, 'A'),
        '\u{24D0}'..='\u{24E9}' => shifted(0x24D0, 'a'),
        '\u{250}'..='\u{29F}'
        | '\u{370}'..='\u{52F}'
        | '\u{1D00}'..='\u{1D7F}'
        | '\u{A700}'..='\u{A7FF}' => {
            LOOKS.chars().zip(LATIN.chars()).find(|(seen, _)| *seen == c).map(|(_, latin)| latin)
        }
        _ => None,
    };
    plain.unwrap_or(c)
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
            ("Brightwаtеr", "brightwater"),
            ("Ｂʀɪɢʜᴛ", "bright"),
            ("𝐁𝗿𝑖ght", "bright"),
            ("Elderﬁeld", "elderfield"),
            ("Bri\u{2066}ght", "bright"),
        ] {
            assert_eq!(fold(one), fold(other), "{one} {other}");
        }
    }
}
