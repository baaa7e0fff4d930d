//! The dresses of a word of a name: capitals, signs within, letters that look alike, marks.

use redaction::Knowledge;

use crate::names::{initial, words};

fn of_words(case: &Knowledge, make: impl Fn(&str) -> Vec<String>) -> Vec<String> {
    words(case).iter().flat_map(|word| make(word)).map(|it| format!("⟦{it}⟧")).collect()
}

pub(crate) fn turned_about(case: &Knowledge) -> Vec<String> {
    of_words(case, |word| {
        let alternate = |odd: usize| {
            let turn = |(at, c): (usize, char)| -> String {
                if at % 2 == odd { c.to_uppercase().collect() } else { c.to_lowercase().collect() }
            };
            word.chars().enumerate().map(turn).collect::<String>()
        };
        let swapped = word.chars().map(|c| {
            if c.is_uppercase() {
                c.to_lowercase().to_string()
            } else {
                c.to_uppercase().to_string()
            }
        });
        vec![alternate(0), alternate(1), swapped.collect()]
    })
}

pub(crate) fn unseen(case: &Knowledge) -> Vec<String> {
    let signs = [
        '\u{AD}', '\u{200B}', '\u{200C}', '\u{200D}', '\u{2060}', '\u{FEFF}', '\u{180E}',
        '\u{34F}', '\u{200E}', '\u{202A}', '\u{2066}', '\u{61C}',
    ];
    of_words(case, |word| {
        let (head, tail) = word.split_at(word.char_indices().nth(2).map_or(0, |(at, _)| at));
        signs.iter().map(|sign| format!("{head}{sign}{tail}")).collect()
    })
    .into_iter()
    .chain(["\u{a0}", "\u{2009}", "\u{202F}", "\t", "  ", "\u{3000}", " \n "].iter().flat_map(
        |gap| case.people.iter().map(move |it| format!("⟦{}⟧", it.name.replace(' ', gap))),
    ))
    .collect()
}

pub(crate) fn spread(case: &Knowledge) -> Vec<String> {
    of_words(case, |word| {
        let letters = || word.chars().filter(|c| c.is_alphabetic()).map(String::from);
        [" ", "-", ".", "_", "\u{a0}", "\u{2009}", "·"]
            .iter()
            .map(|gap| letters().collect::<Vec<_>>().join(gap))
            .collect()
    })
}

/// Letters of other alphabets and other forms of Latin ones that look the same.
pub(crate) fn look_alikes(case: &Knowledge) -> Vec<String> {
    let tables: [&[(char, char)]; 5] = [
        &[
            ('a', 'а'),
            ('e', 'е'),
            ('o', 'о'),
            ('c', 'с'),
            ('p', 'р'),
            ('x', 'х'),
            ('i', 'і'),
            ('A', 'А'),
            ('B', 'В'),
            ('M', 'М'),
            ('T', 'Т'),
            ('H', 'Н'),
            ('K', 'К'),
            ('S', 'Ѕ'),
            ('s', 'ѕ'),
        ],
        &[
            ('o', 'ο'),
            ('A', 'Α'),
            ('B', 'Β'),
            ('M', 'Μ'),
            ('Z', 'Ζ'),
            ('T', 'Τ'),
            ('K', 'Κ'),
            ('v', 'ν'),
            ('i', 'ι'),
        ],
        &[
            ('a', 'ᴀ'),
            ('b', 'ʙ'),
            ('e', 'ᴇ'),
            ('g', 'ɢ'),
            ('h', 'ʜ'),
            ('i', 'ɪ'),
            ('m', 'ᴍ'),
            ('n', 'ɴ'),
            ('o', 'ᴏ'),
            ('r', 'ʀ'),
            ('t', 'ᴛ'),
            ('l', 'ʟ'),
            ('d', 'ᴅ'),
            ('k', 'ᴋ'),
            ('u', 'ᴜ'),
            ('w', 'ᴡ'),
        ],
        &[('a', 'ɑ'), ('g', 'ɡ'), ('i', 'ı'), ('l', 'ł')],
        &[('l', 'ﬂ'), ('t', 'ﬅ')],
    ];
    let styled = |base: u32, word: &str| {
        let one = |c: char| match c {
            'a'..='z' => char::from_u32(base + 26 + u32::from(c) - 97).unwrap_or(c),
            'A'..='Z' => char::from_u32(base + u32::from(c) - 65).unwrap_or(c),
            other => other,
        };
        word.chars().map(one).collect::<String>()
    };
    let wide = |word: &str| -> String {
        let one = |c: char| {
            if c.is_ascii_alphabetic() {
                char::from_u32(u32::from(c) + 0xFEE0).unwrap_or(c)
            } else {
                c
            }
        };
        word.chars().map(one).collect()
    };
    of_words(case, |word| {
        let other = |table: &&[(char, char)]| -> String {
            word.chars()
                .map(|c| table.iter().find(|(from, _)| *from == c).map_or(c, |it| it.1))
                .collect()
        };
        let mut all: Vec<String> = tables[..4].iter().map(other).collect();
        all.extend([styled(0x1D400, word), styled(0x1D5D4, word), wide(word)]);
        all.extend(word.contains("fi").then(|| word.replace("fi", "ﬁ")));
        all.retain(|it| it != word);
        all
    })
}

pub(crate) fn marks(case: &Knowledge) -> Vec<String> {
    let plain = [
        ('â', "a"),
        ('ë', "e"),
        ('ü', "u"),
        ('ü', "ue"),
        ('ë', "e\u{308}"),
        ('â', "a\u{302}"),
        ('â', "a^"),
        ('ü', "u\""),
    ];
    let marked = [
        ('a', 'á'),
        ('e', 'é'),
        ('i', 'í'),
        ('o', 'ö'),
        ('u', 'ü'),
        ('r', 'ř'),
        ('h', 'ħ'),
        ('m', 'ṁ'),
        ('l', 'ł'),
    ];
    of_words(case, |word| {
        let without =
            plain.iter().filter(|it| word.contains(it.0)).map(|it| word.replace(it.0, it.1));
        let with = marked
            .iter()
            .filter(|it| word.contains(it.0))
            .map(|it| word.replacen(it.0, &it.1.to_string(), 1));
        without.chain(with).collect()
    })
}

pub(crate) fn joints(case: &Knowledge) -> Vec<String> {
    let signs = [
        "-", "‐", "‑", "–", "—", "−", " ", "", "- ", " - ", "-\n", "'", "’", "‘", "ʼ", "`", "´",
        "′", "' ", "_", "/", "·", "\u{AD}",
    ];
    of_words(case, |word| {
        let Some(at) = word.find(['-', '\'']) else { return Vec::new() };
        signs.iter().map(|sign| format!("{}{sign}{}", &word[..at], &word[at + 1..])).collect()
    })
}

pub(crate) fn halves(case: &Knowledge) -> Vec<String> {
    of_words(case, |word| {
        let Some((one, other)) = word.split_once('-') else { return Vec::new() };
        let mut all = vec![
            format!("{other}-{one}"),
            format!("{other} {one}"),
            format!("{}-{}", one.to_uppercase(), other.to_uppercase()),
            format!("{}-{other}", initial(one)),
            format!("{one}-{}", initial(other)),
        ];
        let little = one.len() < 3;
        all.extend(
            [one, other]
                .iter()
                .skip(usize::from(little))
                .flat_map(|it| [(*it).to_owned(), it.to_uppercase(), format!("{it}s")]),
        );
        all
    })
}
