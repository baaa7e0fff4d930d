//! What the case knows that begins at the foot of a page and ends at the head of the next, or
//! behind an empty line.

use crate::tokens::{Token, Tokens, is_close, strip_alike};

/// The shortest known text that is looked for over pages, in letters and digits; one without
/// digits, such as a street; and each part.
const SHORTEST: usize = 6;
const SHORTEST_OF_LETTERS: usize = 9;
const SHORTEST_PART: usize = 2;
/// How many words, and how many bytes, stand at most between the parts.
const FOOT_WORDS: usize = 12;
const FOOT_BYTES: usize = 90;

/// Where a known text with digits ends that begins at this word and is broken over a page.
///
/// The first part ends its line and the second begins one: what stands between is the foot and the
/// head of pages, such as `Page 1 of 2`.
pub(super) fn spells(tokens: &Tokens<'_>, from: usize, known: &str) -> Option<usize> {
    let has_digit = known.contains(|c: char| c.is_ascii_digit());
    if known.len() < if has_digit { SHORTEST } else { SHORTEST_OF_LETTERS } {
        return None;
    }
    let mut left = known;
    for at in from.. {
        left = strip_alike(left, &tokens.get(at)?.folded)?;
        if left.len() < SHORTEST_PART {
            return None;
        }
        let gap = tokens.gap_after(at);
        let long = known.len() - left.len() >= SHORTEST_PART;
        if long && ends_line(gap) {
            let last = behind_foot(tokens, at, left);
            if last.is_some() {
                return last;
            }
        }
        if !is_close(gap) {
            return None;
        }
    }
    None
}

/// Where the rest of a known text ends that begins a line soon after a word.
fn behind_foot(tokens: &Tokens<'_>, before: usize, left: &str) -> Option<usize> {
    let end = tokens.get(before)?.end;
    let near = |token: &&Token| token.start.saturating_sub(end) <= FOOT_BYTES;
    (before + 1..=before + 1 + FOOT_WORDS)
        .take_while(|at| tokens.get(*at).as_ref().is_some_and(near))
        .filter(|at| ends_line(tokens.gap_before(*at)))
        .find_map(|at| tokens.spells(at, left))
}

fn ends_line(gap: &str) -> bool {
    gap.contains(['\n', '\u{c}'])
}
