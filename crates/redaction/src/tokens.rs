//! Words of a text with their places in it.

use std::ops::Range;

use crate::fold::{fold, is_combining, is_invisible, is_letter};
use crate::ordinary;
use crate::spelling::{alike, skeleton, within};

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Without capitals.
    Lower,
    /// With a capital first, or several.
    Capital,
    /// In capitals, two or more.
    Upper,
    /// Digits, or letters and digits.
    Digits,
}

/// A run of letters and digits. Apostrophes and hyphens part words.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) folded: String,
    pub(crate) shape: Shape,
    /// Whether a sentence, a point or a heading begins here.
    pub(crate) begins_sentence: bool,
}

impl Token {
    pub(crate) fn range(&self) -> Range<usize> {
        self.start..self.end
    }

    /// One capital letter.
    pub(crate) fn is_initial(&self) -> bool {
        self.shape == Shape::Capital && self.folded.chars().count() == 1
    }

    pub(crate) fn has_capital(&self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Upper)
    }

    pub(crate) fn is_number(&self) -> bool {
        !self.folded.is_empty() && self.folded.bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// A text and its words.
pub(crate) struct Tokens<'a> {
    pub(crate) text: &'a str,
    list: Vec<Token>,
}

impl<'a> Tokens<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        let mut list: Vec<Token> = Vec::new();
        let mut start = None;
        for (at, c) in text.char_indices() {
            let in_word = is_letter(c) || (start.is_some() && (is_combining(c) || is_invisible(c)));
            match (in_word, start) {
                (true, None) => start = Some(at),
                (false, Some(from)) => {
                    push(text, from..at, &mut list);
                    start = None;
                }
                _ => {}
            }
        }
        if let Some(from) = start {
            push(text, from..text.len(), &mut list);
        }
        Self { text, list }
    }

    pub(crate) fn get(&self, index: usize) -> Option<&Token> {
        self.list.get(index)
    }

    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    /// The word before `index`.
    pub(crate) fn before(&self, index: usize) -> Option<&Token> {
        index.checked_sub(1).and_then(|before| self.list.get(before))
    }

    /// What stands between a word and the next, or the end of the text.
    pub(crate) fn gap_after(&self, index: usize) -> &'a str {
        let from = self.get(index).map_or(0, |token| token.end);
        let to = self.get(index + 1).map_or(self.text.len(), |token| token.start);
        self.text.get(from..to).unwrap_or_default()
    }

    /// What stands between a word and the one before, or the start of the text.
    pub(crate) fn gap_before(&self, index: usize) -> &'a str {
        let from = self.before(index).map_or(0, |token| token.end);
        let to = self.get(index).map_or(self.text.len(), |token| token.start);
        self.text.get(from..to).unwrap_or_default()
    }

    /// The first and the last word inside a range of the text that begins and ends with words.
    pub(crate) fn inside(&self, range: &Range<usize>) -> (usize, usize) {
        let first = self.list.partition_point(|it| it.start < range.start);
        (first, self.list.partition_point(|it| it.start < range.end).saturating_sub(1).max(first))
    }

    /// The text from one word to another, both included.
    pub(crate) fn range(&self, first: usize, last: usize) -> Range<usize> {
        let start = self.get(first).map_or(0, |token| token.start);
        start..self.get(last).map_or(start, |token| token.end)
    }

    /// Where a text ends that begins at this word and is a known one with one error. With
    /// `keep_digits`, the error is in no digit: another day is not a day typed wrongly.
    pub(crate) fn nearly_spells(
        &self,
        from: usize,
        compact: &str,
        keep_digits: bool,
    ) -> Option<usize> {
        let length = compact.chars().count();
        let begins = self.get(from)?.folded.chars().next();
        if length < SHORTEST_WITH_ERROR || !compact.chars().take(2).any(|c| Some(c) == begins) {
            return None;
        }
        let mut together = String::new();
        for index in from.. {
            together.push_str(&self.get(index)?.folded);
            let so_far = together.chars().count();
            if so_far > length + 2 {
                return None;
            }
            let digits_fit = !keep_digits || same_digits(&together, compact);
            let near = || within(&together, compact, 1) || skeleton(&together) == skeleton(compact);
            if so_far + 2 >= length && digits_fit && near() {
                return Some(index);
            }
            if !is_close(self.gap_after(index)) {
                return None;
            }
        }
        None
    }

    /// Whether a word has a known number or reference in it, grown together with other letters.
    pub(crate) fn contains(&self, at: usize, compact: &str) -> bool {
        let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
        let long = |token: &Token| token.end - token.start > compact.len();
        let Some(token) = self.get(at).filter(|token| long(token)) else { return false };
        compact.len() >= SHORTEST_WITH_ERROR
            && digits(compact) >= SHORTEST_INSIDE
            && token.folded.contains(compact)
    }

    /// Where a known text ends that begins at this word, whatever signs part its words.
    ///
    /// `compact` is the known text folded, letters and digits alone.
    pub(crate) fn spells(&self, from: usize, compact: &str) -> Option<usize> {
        let mut left = compact;
        let mut index = from;
        loop {
            left = strip_alike(left, &self.get(index)?.folded)?;
            if left.is_empty() {
                return Some(index);
            }
            if !is_close(self.gap_after(index)) {
                return None;
            }
            index += 1;
        }
    }
}

/// Whether what stands between two words can stand inside one number or address: few signs, and
/// at most one end of a line, however far the next one is indented.
pub(crate) fn is_close(gap: &str) -> bool {
    let lines = gap.matches('\n').count();
    let blank = if lines > 0 { 24 } else { 4 };
    gap.trim().chars().count() <= 4 && gap.chars().count() <= blank && lines < 2
}

/// Numbers and addresses are looked for with an error from this length on, in signs.
const SHORTEST_WITH_ERROR: usize = 8;

/// And inside other words, if so many of its signs are digits.
const SHORTEST_INSIDE: usize = 6;

/// Whether two numbers have the same digits, whatever letters stand among them.
fn same_digits(one: &str, other: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    digits(one) == digits(other)
}

/// What is left after a word that looks like the start of a text, as a scanner sees it.
pub(crate) fn strip_alike<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let mut left = text.chars();
    for letter in word.chars() {
        if alike(left.next()?) != alike(letter) {
            return None;
        }
    }
    Some(left.as_str())
}

/// Letters and digits alone, folded: what [`Tokens::spells`] looks for.
pub(crate) fn compact(text: &str) -> String {
    fold(text).chars().filter(|c| is_letter(*c)).collect()
}

fn push(text: &str, range: Range<usize>, list: &mut Vec<Token>) {
    let word = text.get(range.clone()).unwrap_or_default();
    let gap = text.get(list.last().map_or(0, |last| last.end)..range.start).unwrap_or_default();
    let begins_sentence = list.last().is_none_or(|last| parts_sentences(last, gap));
    list.push(Token {
        start: range.start,
        end: range.end,
        folded: fold(word),
        shape: shape(word),
        begins_sentence,
    });
}

/// Whether a sentence ends between a word and the next: not after `Mr.` or `J.`
fn parts_sentences(before: &Token, gap: &str) -> bool {
    if gap.matches('\n').count() > 1 || gap.contains(['?', '!', ':', '•', '\u{2022}']) {
        return true;
    }
    let abbreviated = before.is_initial() || ordinary::is_title(&before.folded);
    gap.contains('.') && gap.contains(char::is_whitespace) && !abbreviated
}

fn shape(word: &str) -> Shape {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    if word.chars().any(char::is_numeric) {
        Shape::Digits
    } else if capitals == 0 {
        Shape::Lower
    } else if capitals == letters && letters > 1 {
        Shape::Upper
    } else {
        Shape::Capital
    }
}

/// Whether two words can belong to one name with this between them.
///
/// Spaces (a line may break once), a hyphen, an apostrophe, or the full stop of an initial.
pub(crate) fn joins_names(before: &Token, gap: &str) -> bool {
    let trimmed = gap.trim_matches(|c: char| c.is_whitespace() || is_invisible(c));
    let blank_line = gap.matches('\n').count() > 1;
    let mark = match trimmed {
        "" | "-" | "‐" | "‑" | "–" | "'" | "’" | "‘" | "ʼ" | "`" | "´" | "_" => true,
        "." => before.is_initial(),
        _ => false,
    };
    mark && !blank_line && gap.chars().count() <= 6
}
