//! The words of a text as the model reads them: light, in one pass.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::lexicon::{Class, classes};

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Shape {
    /// Small letters.
    Lower,
    /// One capital letter.
    Initial,
    /// A capital, then small letters.
    Capital,
    /// Capitals alone.
    Upper,
    /// Capitals among small letters.
    Mixed,
    /// One digit.
    Digit,
    /// Two digits.
    Digits2,
    /// Three digits.
    Digits3,
    /// Four digits.
    Digits4,
    /// Five digits or more.
    Digits,
    /// Letters and digits.
    Code,
}

impl Shape {
    /// Whether the word begins with a capital or is one.
    pub(crate) fn is_capital(self) -> bool {
        matches!(self, Self::Initial | Self::Capital | Self::Upper | Self::Mixed)
    }

    /// Whether the word has digits.
    pub(crate) fn has_digits(self) -> bool {
        self >= Self::Digit
    }
}

/// What stands before a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Gap {
    /// Nothing else than a space.
    Space,
    /// A hyphen or a dash without spaces.
    Hyphen,
    /// An apostrophe.
    Apostrophe,
    /// A full stop without a space.
    Dot,
    /// A full stop and a space.
    Stop,
    /// A comma.
    Comma,
    /// A slash.
    Slash,
    /// An opening bracket.
    Opens,
    /// A closing bracket.
    Closes,
    /// A quotation mark.
    Quote,
    /// A colon or semicolon.
    Colon,
    /// A sign of a section or of money.
    Sign,
    /// A new line.
    Line,
    /// Anything else.
    Other,
}

/// A word.
#[derive(Debug, Clone)]
pub(crate) struct Unit {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// The hash of the word in small letters.
    pub(crate) word: u32,
    /// Hashes of its first three, last three and last two letters.
    pub(crate) affixes: [u32; 3],
    pub(crate) shape: Shape,
    /// What stands before.
    pub(crate) gap: Gap,
    pub(crate) classes: Class,
    /// Whether a paragraph begins here.
    pub(crate) begins_paragraph: bool,
    /// Whether a sentence begins here.
    pub(crate) begins_sentence: bool,
}

/// A hasher for values that are hashes already.
#[derive(Default)]
pub(crate) struct AsIs(u64);

impl Hasher for AsIs {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        self.0 = hash(bytes);
    }
    fn write_u32(&mut self, value: u32) {
        self.0 = u64::from(value).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
    fn write_u64(&mut self, value: u64) {
        self.0 = value;
    }
}

/// A map by hashes.
pub(crate) type ByHash<K, V> = HashMap<K, V, BuildHasherDefault<AsIs>>;

/// A hash of bytes that is the same on every machine.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    let mut state = 0xCBF2_9CE4_8422_2325_u64 ^ (bytes.len() as u64);
    for chunk in bytes.chunks(8) {
        let mut word = [0; 8];
        for (slot, byte) in word.iter_mut().zip(chunk) {
            *slot = *byte;
        }
        state = (state ^ u64::from_le_bytes(word)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        state ^= state >> 29;
    }
    state ^ (state >> 32)
}

fn short(hash: u64) -> u32 {
    (hash & 0xFFFF_FFFF) as u32
}

/// What a word says by itself, whatever stands around it.
#[derive(Clone, Copy)]
struct Word {
    hash: u32,
    affixes: [u32; 3],
    shape: Shape,
    classes: Class,
}

/// A text and its words.
pub(crate) struct Units<'a> {
    pub(crate) text: &'a str,
    pub(crate) list: Vec<Unit>,
}

impl<'a> Units<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        let mut list: Vec<Unit> = Vec::with_capacity(text.len() / 5);
        let mut words: ByHash<u64, Word> = ByHash::default();
        let bytes = text.as_bytes();
        let mut at = 0;
        let mut ended = 0;
        while let Some(start) = next_word(text, bytes, at) {
            let end = end_of_word(text, bytes, start);
            let raw = bytes.get(start..end).unwrap_or_default();
            let word = *words.entry(hash(raw)).or_insert_with(|| Word::of(text.get(start..end)));
            list.push(unit(word, start..end, text.get(ended..start), list.last()));
            (at, ended) = (end, end);
        }
        Self { text, list }
    }

    pub(crate) fn get(&self, at: usize) -> Option<&Unit> {
        self.list.get(at)
    }

    /// The text of a word.
    #[cfg(test)]
    pub(crate) fn text(&self, at: usize) -> &'a str {
        self.get(at).and_then(|unit| self.text.get(unit.start..unit.end)).unwrap_or_default()
    }

    /// What stands between a word and the next.
    pub(crate) fn gap_after(&self, at: usize) -> &'a str {
        let from = self.get(at).map_or(0, |unit| unit.end);
        let to = self.get(at + 1).map_or(self.text.len(), |unit| unit.start);
        self.text.get(from..to).unwrap_or_default()
    }
}

fn unit(
    word: Word,
    range: std::ops::Range<usize>,
    between: Option<&str>,
    before: Option<&Unit>,
) -> Unit {
    let between = between.unwrap_or_default();
    let gap = gap(between);
    let begins_paragraph = before.is_none() || between.contains('\n');
    let abbreviated = before.is_some_and(|it| {
        it.shape == Shape::Initial || it.classes.has(Class::TITLE | Class::ABBREVIATION)
    });
    let after_initial = before.is_some_and(|it| it.shape == Shape::Initial);
    let anew = after_initial && word.shape == Shape::Capital && word.classes.has(Class::LITTLE);
    let stops = between.contains(['.', '?', '!']) && between.contains(' ');
    let stops = stops && (!abbreviated || anew);
    Unit {
        start: range.start,
        end: range.end,
        word: word.hash,
        affixes: word.affixes,
        shape: word.shape,
        gap,
        classes: word.classes,
        begins_paragraph,
        begins_sentence: begins_paragraph || stops,
    }
}

fn is_word_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..).and_then(|it| it.chars().next())
}

fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() || crate::fold::is_combining(c) || crate::fold::is_invisible(c)
}

fn next_word(text: &str, bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let byte = *bytes.get(at)?;
        if byte.is_ascii() {
            if is_word_byte(byte) {
                return Some(at);
            }
            at += 1;
        } else {
            let c = char_at(text, at)?;
            if c.is_alphanumeric() {
                return Some(at);
            }
            at += c.len_utf8();
        }
    }
}

fn end_of_word(text: &str, bytes: &[u8], mut at: usize) -> usize {
    while let Some(byte) = bytes.get(at) {
        if byte.is_ascii() {
            if !is_word_byte(*byte) {
                return at;
            }
            at += 1;
        } else {
            match char_at(text, at).filter(|c| is_word_char(*c)) {
                Some(c) => at += c.len_utf8(),
                None => return at,
            }
        }
    }
    at
}

impl Word {
    fn of(text: Option<&str>) -> Self {
        let text = text.unwrap_or_default();
        let small = text.to_lowercase();
        let chars: Vec<char> = small.chars().collect();
        let affix = |part: Option<&[char]>| {
            let part: String = part.unwrap_or(&chars).iter().collect();
            short(hash(part.as_bytes()))
        };
        let length = chars.len();
        let shape = shape(text);
        Self {
            hash: short(hash(small.as_bytes())),
            affixes: [
                affix(chars.get(..3)),
                affix(chars.get(length.saturating_sub(3)..)),
                affix(chars.get(length.saturating_sub(2)..)),
            ],
            shape,
            classes: classes(&crate::fold::fold(&small)),
        }
    }
}

fn shape(word: &str) -> Shape {
    let (mut letters, mut capitals, mut digits, mut first_capital) = (0, 0, 0, false);
    for (at, c) in word.chars().enumerate() {
        if c.is_numeric() {
            digits += 1;
        } else {
            letters += 1;
            if c.is_uppercase() {
                capitals += 1;
                first_capital |= at == 0;
            }
        }
    }
    match (letters, capitals, digits) {
        (0, _, 1) => Shape::Digit,
        (0, _, 2) => Shape::Digits2,
        (0, _, 3) => Shape::Digits3,
        (0, _, 4) => Shape::Digits4,
        (0, _, _) => Shape::Digits,
        (_, _, 1..) => Shape::Code,
        (_, 0, _) => Shape::Lower,
        (1, _, _) => Shape::Initial,
        (letters, capitals, _) if letters == capitals => Shape::Upper,
        (_, 1, _) if first_capital => Shape::Capital,
        _ => Shape::Mixed,
    }
}

fn gap(between: &str) -> Gap {
    if between == " " {
        return Gap::Space;
    }
    if between.contains('\n') {
        return Gap::Line;
    }
    let spaced = between.contains(' ');
    let mut gap = if spaced { Gap::Space } else { Gap::Other };
    for c in between.chars() {
        gap = match c {
            '(' | '[' => Gap::Opens,
            ')' | ']' => Gap::Closes,
            '“' | '”' | '"' => Gap::Quote,
            '‘' | '’' | '\'' if spaced => Gap::Quote,
            '‘' | '’' | '\'' => Gap::Apostrophe,
            ',' => Gap::Comma,
            '.' if spaced => Gap::Stop,
            '.' => Gap::Dot,
            '/' => Gap::Slash,
            '-' | '‑' | '–' | '—' if !spaced => Gap::Hyphen,
            ':' | ';' => Gap::Colon,
            '§' | '£' | '€' | '$' | '%' => Gap::Sign,
            _ => gap,
        };
    }
    gap
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_runs_of_letters_and_digits() {
        let units = Units::of("Mr O’Dell (no. 18403/91) wrote to İzmir; a_b.");
        let words: Vec<&str> = (0..units.list.len()).map(|at| units.text(at)).collect();
        assert_eq!(words, ["Mr", "O", "Dell", "no", "18403", "91", "wrote", "to", "İzmir", "a_b"]);
        let gaps: Vec<Gap> = units.list.iter().map(|unit| unit.gap).collect();
        assert_eq!(gaps[2], Gap::Apostrophe);
        assert_eq!(gaps[3], Gap::Opens);
        assert_eq!(gaps[5], Gap::Slash);
        assert_eq!(units.list[4].shape, Shape::Digits);
    }

    #[test]
    fn sentences_do_not_end_after_titles_and_initials() {
        let units = Units::of("He met Mr. B. Brightwater. She left.");
        let begins: Vec<&str> = (0..units.list.len())
            .filter(|at| units.list[*at].begins_sentence)
            .map(|at| units.text(at))
            .collect();
        assert_eq!(begins, ["He", "She"]);
    }
}
