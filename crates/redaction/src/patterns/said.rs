//! Numbers said digit by digit: `oh seven seven double oh`.

use crate::tokens::Tokens;

/// The shortest number that is looked for, in digits.
const SHORTEST: usize = 6;

/// The digits that are said from a word on, and the last word.
pub(super) fn digits(tokens: &Tokens<'_>, at: usize) -> Option<(usize, String)> {
    let mut said = String::new();
    let mut times = 1;
    let mut end = None;
    for last in at.. {
        let Some(token) = tokens.get(last) else { break };
        match (token.folded.as_str(), digit(&token.folded)) {
            ("double", _) => times = 2,
            ("triple" | "treble", _) => times = 3,
            (_, Some(digit)) => {
                said.extend(std::iter::repeat_n(digit, times));
                times = 1;
                end = Some(last);
            }
            _ => break,
        }
        let gap = tokens.gap_after(last);
        if gap.trim().chars().count() > 1 || gap.matches('\n').count() > 1 {
            break;
        }
    }
    end.filter(|_| said.len() >= SHORTEST).map(|last| (last, said))
}

fn digit(word: &str) -> Option<char> {
    match word {
        "oh" | "o" | "nought" | "nil" | "zero" => Some('0'),
        "one" => Some('1'),
        "two" => Some('2'),
        "three" => Some('3'),
        "four" => Some('4'),
        "five" => Some('5'),
        "six" => Some('6'),
        "seven" => Some('7'),
        "eight" => Some('8'),
        "nine" => Some('9'),
        _ => None,
    }
}
