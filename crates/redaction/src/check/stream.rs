//! A text as one line of folded letters, each with its place.

use std::ops::Range;

use super::LeakKind;
use crate::fold::{fold, push_folded};
use crate::names::is_common;
use crate::spelling::{skeleton, within};

/// A folded letter and the place of the letter it comes from.
struct Letter {
    folded: char,
    start: usize,
    end: usize,
    /// Whether it is a capital in the text.
    capital: bool,
}

pub(super) struct Stream<'a> {
    pub(super) text: &'a str,
    letters: Vec<Letter>,
}

impl<'a> Stream<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let mut letters = Vec::new();
        let mut folded = String::new();
        for (start, c) in text.char_indices() {
            folded.clear();
            push_folded(c, &mut folded);
            let end = start + c.len_utf8();
            let capital = c.is_uppercase();
            letters.extend(folded.chars().map(|folded| Letter { folded, start, end, capital }));
        }
        Self { text, letters }
    }

    /// Where a name stands as a word of its own, or nearly does.
    pub(super) fn find_name(&self, name: &str) -> Vec<(Range<usize>, LeakKind)> {
        let mut found = Vec::new();
        for word in self.words() {
            let spelt: String = word.iter().map(|letter| letter.folded).collect();
            let capital = word.first().is_some_and(|letter| letter.capital);
            let kind = if spelt == name {
                match (is_common(name), capital) {
                    (false, _) => LeakKind::KnownName,
                    (true, true) => LeakKind::PerhapsKnownName,
                    (true, false) => continue,
                }
            } else if capital && !is_common(&spelt) && nearly(&spelt, name) {
                LeakKind::PerhapsKnownName
            } else {
                continue;
            };
            if let (Some(first), Some(last)) = (word.first(), word.last()) {
                found.push((first.start..last.end, kind));
            }
        }
        found
    }

    /// Where a text stands, whatever signs part its letters and digits.
    pub(super) fn find_compact(&self, known: &str) -> impl Iterator<Item = Range<usize>> + '_ {
        let known: Vec<char> = fold(known).chars().filter(|c| c.is_alphanumeric()).collect();
        let signs: Vec<&Letter> =
            self.letters.iter().filter(|letter| letter.folded.is_alphanumeric()).collect();
        let mut found = Vec::new();
        if known.len() >= 4 {
            for window in signs.windows(known.len()) {
                let same = window.iter().map(|letter| letter.folded).eq(known.iter().copied());
                if let (true, Some(first), Some(last)) = (same, window.first(), window.last())
                    && last.end - first.start <= known.len() * 4 + 12
                    && self.stands_alone(first.start, last.end)
                {
                    found.push(first.start..last.end);
                }
            }
        }
        found.into_iter()
    }

    /// Where a name is spelt in single letters: `S m i t h`, `S.M.I.T.H`.
    pub(super) fn find_spaced(&self, name: &str) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        for part in name.split_whitespace() {
            let part: Vec<char> = fold(part).chars().filter(|c| c.is_alphanumeric()).collect();
            let words: Vec<&[Letter]> = self.words().collect();
            if part.len() < 3 {
                continue;
            }
            for window in words.windows(part.len()) {
                let single = window
                    .iter()
                    .zip(&part)
                    .all(|(word, letter)| matches!(word, [only] if only.folded == *letter));
                let ends = (
                    window.first().and_then(|it| it.first()),
                    window.last().and_then(|it| it.last()),
                );
                if let (true, (Some(first), Some(last))) = (single, ends) {
                    found.push(first.start..last.end);
                }
            }
        }
        found
    }

    fn words(&self) -> impl Iterator<Item = &[Letter]> {
        self.letters
            .split(|letter| !letter.folded.is_alphanumeric())
            .filter(|word| !word.is_empty())
    }

    /// Whether no letter or digit touches the place.
    fn stands_alone(&self, start: usize, end: usize) -> bool {
        let before = self.text.get(..start).and_then(|it| it.chars().next_back());
        let after = self.text.get(end..).and_then(|it| it.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    }
}

/// Whether two long words differ by one letter changed, added, left out or swapped, or look alike
/// to a scanner.
fn nearly(one: &str, other: &str) -> bool {
    let long = |word: &str| word.chars().count() >= 5;
    long(one) && long(other) && (within(one, other, 1) || skeleton(one) == skeleton(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_spellings_are_near() {
        for (one, other) in [
            ("margret", "margaret"),
            ("margaret", "margret"),
            ("elderfeild", "elderfield"),
            ("brightwader", "brightwater"),
            ("brightwaters", "brightwater"),
        ] {
            assert!(nearly(one, other), "{one} {other}");
        }
        assert!(!nearly("bright", "brightwater"));
        assert!(!nearly("mark", "marc"), "short words are too many");
    }
}
