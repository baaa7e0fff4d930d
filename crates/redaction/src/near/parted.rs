//! Names in parts: at the end of a line or page, letter by letter, with signs among the letters.

use super::{Before, NearFinder, Spelt, has_capital};
use crate::fold::is_invisible;
use crate::names::{People, is_common};
use crate::spelling::{alike, is_word, skeleton};

/// The shortest name that is looked for in parts, in letters; and letter by letter.
const SHORTEST_PARTED: usize = 4;
const SHORTEST_SPREAD: usize = 3;
/// The shortest that is looked for in parts with an error.
const SHORTEST_JOINED: usize = 4;
/// The shortest that is looked for over the end of a page.
const SHORTEST_OVER_PAGE: usize = 6;
/// How many words one is written in at most, if it is not said letter by letter.
const MOST_PARTS: usize = 5;
/// How many words, and how many bytes, stand at most at the foot and the head of pages.
const FOOTER_WORDS: usize = 12;
const FOOTER_BYTES: usize = 90;

impl NearFinder<'_, '_> {
    /// Whose name begins at a word and goes on in the next ones.
    pub(super) fn parted(&self, at: usize) -> Option<(usize, People)> {
        let first = self.tokens.get(at)?;
        let initial = first.folded.chars().next().map(alike);
        let mut found: Option<(usize, People)> = None;
        for (name, bearers) in self.index.words() {
            if name.chars().next().map(alike) != initial {
                continue;
            }
            let whole = self.tokens.spells(at, name).filter(|last| *last > at);
            let whole = whole.filter(|last| self.is_one_word(at, *last, name.chars().count()));
            let Some(last) = whole.or_else(|| self.over_page(at, name)) else { continue };
            match &mut found {
                Some((end, people)) if *end == last => people.extend(bearers),
                Some((end, _)) if *end > last => {}
                _ => found = Some((last, bearers.clone())),
            }
        }
        found
    }

    /// Whether words are the parts of one: letters one by one, or parted at the end of a line, by
    /// a hyphen or an apostrophe, or by a space where neither part is a word.
    fn is_one_word(&self, first: usize, last: usize, length: usize) -> bool {
        let all = || (first..=last).filter_map(|at| self.tokens.get(at));
        if all().all(|token| token.folded.chars().count() == 1) {
            return length >= SHORTEST_SPREAD;
        }
        let Some(begin) = self.tokens.get(first).filter(|_| length >= SHORTEST_PARTED) else {
            return false;
        };
        let strange = || all().any(|it| !is_common(&it.folded) && !is_word(&it.folded));
        let mut loose = (first..last).filter(|at| joint(self.tokens.gap_after(*at)).is_none());
        let Some(at) = loose.next() else { return last - first < MOST_PARTS };
        let another = self.tokens.get(at + 1).is_some_and(crate::tokens::Token::has_capital);
        begin.has_capital()
            && loose.next().is_none()
            && match self
                .tokens
                .gap_after(at)
                .trim_matches(|c: char| c == '\r' || c != '\n' && c.is_whitespace())
            {
                "\n" => true,
                "" => strange() || another || !begin.begins_sentence,
                _ => false,
            }
    }

    /// `Bright-`, the foot of a page, `water` at the start of a line.
    fn over_page(&self, at: usize, name: &str) -> Option<usize> {
        let first = self.tokens.get(at)?;
        let gap = self.tokens.gap_after(at);
        let ends_line = gap.starts_with(['-', '‐', '‑', '¬']) && gap.contains(['\n', '\u{c}']);
        if !ends_line || name.chars().count() < SHORTEST_OVER_PAGE {
            return None;
        }
        (at + 1..=at + FOOTER_WORDS).find(|next| {
            let close = |it: &crate::tokens::Token| it.start - first.end <= FOOTER_BYTES;
            let Some(token) = self.tokens.get(*next).filter(|it| close(it)) else { return false };
            let begins_line = self.tokens.gap_before(*next).contains(['\n', '\u{c}']);
            let whole = format!("{}{}", first.folded, token.folded);
            begins_line && (whole == name || skeleton(&whole) == skeleton(name))
        })
    }

    /// Who is nearly named by words that signs join: `O'Dlel`, `Br!ghtwater`, `Brihgt-` and
    /// `water`.
    pub(super) fn joined(&self, at: usize) -> Option<(usize, People)> {
        let first = self.tokens.get(at).filter(|it| !it.is_number())?;
        let mut word = first.folded.clone();
        let mut found = None;
        let mut strange = !is_common(&first.folded) && !is_word(&first.folded);
        for last in at + 1..at + MOST_PARTS {
            let Some(sign) = joint(self.tokens.gap_after(last - 1)) else { break };
            let Some(token) = self.tokens.get(last) else { break };
            let own = token.folded == "s" && sign.is_empty() && word.len() > 1;
            if self.is_ours(&token.folded) || own {
                break;
            }
            strange |= !sign.is_empty()
                || word == "o"
                || (!is_common(&token.folded) && !is_word(&token.folded));
            word = word + &sign + &token.folded;
            if word.chars().count() < SHORTEST_JOINED || !strange {
                continue;
            }
            let (capital, before) = (has_capital(first), Before::Anything);
            let (flat, proper) = (skeleton(&word), false);
            let spelt = Spelt { word: &word, flat, before, capital, proper };
            let near = self.index.words().filter(|(name, _)| spelt.is_near(name) == Some(false));
            let mut people: People = near.flat_map(|(_, bearers)| bearers).copied().collect();
            people.extend(self.written_together(&word).into_iter().flatten());
            if !people.is_empty() {
                found = Some((last, people));
            }
        }
        found
    }
}

/// What stands between the parts of one word, as letters: nothing for hyphens, apostrophes and
/// the end of a line after a hyphen; `Some("l")` for the `!` of `Br!ght`; `None` where the word ends.
pub(super) fn joint(gap: &str) -> Option<String> {
    let gap: String = gap.chars().filter(|c| !is_invisible(*c) || *c == '\u{AD}').collect();
    let parted = |c: char| "-‐‑–—−'’‘ʼ`´′_/·¬\u{AD}".contains(c);
    let lines = gap.matches('\n').count();
    let blank = gap.contains(char::is_whitespace);
    // `O'-` at the end of a line.
    let hyphen = gap.trim_start_matches(['\'', '’', '‘']);
    let hyphen = hyphen.starts_with(['-', '‐', '‑', '¬', '\u{AD}']);
    if gap.is_empty() || lines > 1 || (blank && !hyphen) || gap.trim().chars().count() > 2 {
        return None;
    }
    let mut letters = String::new();
    for c in gap.chars().filter(|c| !c.is_whitespace() && !parted(*c)) {
        if !matches!(c, '!' | '|' | '@' | '$') {
            return None;
        }
        letters.push(c);
    }
    Some(letters)
}
