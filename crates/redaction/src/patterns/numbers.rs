//! Telephone numbers, NHS numbers, National Insurance numbers and postcodes by their form.

use std::ops::Range;

use super::Found;
use crate::draft::{Sure, Why};
use crate::manner::Manner;
use crate::tokens::{Shape, Token, Tokens};

/// How many words one number is written in at most.
const MOST_WORDS: usize = 11;

pub(super) fn find(tokens: &Tokens<'_>, manner: &Manner) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let one = nhs_number(tokens, at, manner)
            .or_else(|| phone(tokens, at, manner))
            .or_else(|| spoken(tokens, at, manner))
            .or_else(|| insurance_number(tokens, at, manner))
            .or_else(|| postcode(tokens, at, manner));
        match one {
            Some((last, one)) => {
                found.push(one);
                at = last + 1;
            }
            None => at += 1,
        }
    }
    found
}

/// A telephone number or an NHS number that is said digit by digit.
fn spoken(tokens: &Tokens<'_>, at: usize, manner: &Manner) -> FoundAt {
    tokens.get(at).filter(|token| token.shape != Shape::Digits)?;
    let (last, digits) = super::said::digits(tokens, at)?;
    let (what, why) = if is_nhs_number(&digits) {
        (&manner.nhs_number, Why::NhsNumber)
    } else if digits.starts_with('0') && (10..=11).contains(&digits.len()) {
        (&manner.phone, Why::Phone)
    } else {
        return None;
    };
    Some((last, Found::new(tokens.range(at, last), what, why, Sure::Likely)))
}

type FoundAt = Option<(usize, Found)>;

/// Words of digits with little between them: their digits after each word.
fn digits_from<'a>(
    tokens: &'a Tokens<'_>,
    at: usize,
) -> impl Iterator<Item = (usize, String)> + 'a {
    let mut digits = String::new();
    let mut open = true;
    (at..at + MOST_WORDS).map_while(move |index| {
        let token = tokens.get(index).filter(|token| open && token.is_number())?;
        digits.push_str(&token.folded);
        let gap = tokens.gap_after(index);
        open = gap.chars().count() <= 3
            && gap.chars().all(|c| " -().\u{a0}‑–/\n".contains(c))
            && gap.matches('\n').count() < 2;
        Some((index, digits.clone()))
    })
}

fn phone(tokens: &Tokens<'_>, at: usize, manner: &Manner) -> FoundAt {
    let before = tokens.text.get(..tokens.get(at)?.start)?;
    let plus = before.ends_with('+');
    let is_phone = |digits: &str| match digits.strip_prefix("44").or(digits.strip_prefix("0044")) {
        Some(rest) if plus || digits.starts_with("00") => {
            (9..=10).contains(&rest.trim_start_matches('0').len())
        }
        _ => {
            digits.starts_with('0')
                && !digits.starts_with("00")
                && (10..=11).contains(&digits.len())
        }
    };
    let whole = digits_from(tokens, at).filter(|(_, digits)| is_phone(digits)).last();
    let (last, _) = whole.or_else(|| behind_code(tokens, at, before))?;
    let mut range = tokens.range(at, last);
    range.start -= usize::from(plus || opens_bracket(tokens, before, &range));
    Some((last, Found::new(range, &manner.phone, Why::Phone, Sure::Certain)))
}

/// `(01904) 496 0777`: behind the code of a place in brackets, a number may have a digit too many.
fn behind_code(tokens: &Tokens<'_>, at: usize, before: &str) -> Option<(usize, String)> {
    let code = tokens.get(at).filter(|it| before.ends_with('(') && it.folded.starts_with('0'))?;
    let closes = tokens.gap_after(at).trim_end() == ")" && (3..=6).contains(&code.folded.len());
    let fits = |digits: &str| closes && (6..=8).contains(&(digits.len() - code.folded.len()));
    digits_from(tokens, at).skip(1).filter(|(_, digits)| fits(digits)).last()
}

/// `(020) 7946 0000`: the bracket belongs to the number if it closes inside it.
fn opens_bracket(tokens: &Tokens<'_>, before: &str, range: &Range<usize>) -> bool {
    let inside = tokens.text.get(range.clone()).unwrap_or_default();
    before.ends_with('(') && inside.contains(')') && !inside.contains('(')
}

fn nhs_number(tokens: &Tokens<'_>, at: usize, manner: &Manner) -> FoundAt {
    let said = (at.saturating_sub(4)..at)
        .filter_map(|index| tokens.get(index))
        .any(|token| token.folded == "nhs");
    // After `NHS number`, ten digits are one even if they do not check: somebody mistyped it.
    let fits = |digits: &str| is_nhs_number(digits) || (said && digits.len() == 10);
    let (last, digits) = digits_from(tokens, at).find(|(_, digits)| fits(digits))?;
    let lengths: Vec<usize> =
        (at..=last).filter_map(|index| tokens.get(index)).map(|token| token.folded.len()).collect();
    let grouped = lengths == [3, 3, 4];
    let alone = lengths == [10] && !is_another(tokens, at);
    if !grouped && !alone && !said {
        return None;
    }
    let sure = match (is_nhs_number(&digits), said || grouped) {
        (true, true) => Sure::Certain,
        (true, false) => Sure::Likely,
        (false, _) => Sure::Look,
    };
    Some((last, Found::new(tokens.range(at, last), &manner.nhs_number, Why::NhsNumber, sure)))
}

/// Whether the words before say that a number is somebody's reference: `account number`.
fn is_another(tokens: &Tokens<'_>, at: usize) -> bool {
    const NUMBER: [&str; 5] = ["number", "no", "nr", "is", "was"];
    const ANOTHER: [&str; 8] =
        ["reference", "ref", "account", "claim", "policy", "record", "passport", "plate"];
    let words = (at.saturating_sub(3)..at).rev().filter_map(|it| tokens.get(it));
    let word = words.map(|it| it.folded.as_str()).find(|it| !NUMBER.contains(it));
    word.is_some_and(|it| ANOTHER.contains(&it))
}

/// Ten digits whose last one checks the others, modulo 11 (NHS Data Model and Dictionary).
pub(crate) fn is_nhs_number(digits: &str) -> bool {
    let values: Vec<u32> = digits.chars().filter_map(|c| c.to_digit(10)).collect();
    let (Some((check, first)), 10) = (values.split_last(), digits.len()) else { return false };
    let sum: u32 = first.iter().zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum();
    let all_alike = values.iter().all(|digit| digit == check);
    (11 - sum % 11) % 11 == *check && !all_alike
}

/// Two letters, six digits, a letter A to D.
fn insurance_number(tokens: &Tokens<'_>, at: usize, manner: &Manner) -> FoundAt {
    let mut together = String::new();
    for index in at..at + MOST_WORDS {
        together.push_str(&tokens.get(index)?.folded);
        if is_insurance_number(&together) {
            let range = tokens.range(at, index);
            let found =
                Found::new(range, &manner.insurance_number, Why::InsuranceNumber, Sure::Certain);
            return Some((index, found));
        }
        let close =
            matches!(tokens.gap_after(index), " " | "-" | "\u{a0}" | "\n" | "." | "–" | "‑" | "/");
        // After `NINO`, the last letter may have been left out.
        if together.len() == 8
            && is_insurance_number(&format!("{together}a"))
            && says_insurance(tokens, at)
        {
            let range = tokens.range(at, index);
            let found =
                Found::new(range, &manner.insurance_number, Why::InsuranceNumber, Sure::Likely);
            let is_suffix = |it: &Token| matches!(it.folded.as_str(), "a" | "b" | "c" | "d");
            let suffix = close && tokens.get(index + 1).is_some_and(is_suffix);
            if !suffix {
                return Some((index, found));
            }
        }
        if together.len() >= 9 || !close {
            return None;
        }
    }
    None
}

/// Whether a National Insurance number is announced just before.
fn says_insurance(tokens: &Tokens<'_>, at: usize) -> bool {
    let words = (at.saturating_sub(3)..at).filter_map(|index| tokens.get(index));
    words.into_iter().any(|it| matches!(it.folded.as_str(), "nino" | "ni" | "insurance"))
}

fn is_insurance_number(text: &str) -> bool {
    let bytes = text.as_bytes();
    let letters = |range: Range<usize>| {
        bytes.get(range).is_some_and(|part| part.iter().all(u8::is_ascii_lowercase))
    };
    let digits = bytes.get(2..8).is_some_and(|part| part.iter().all(u8::is_ascii_digit));
    let last = bytes.last().is_some_and(|last| (b'a'..=b'd').contains(last));
    bytes.len() == 9 && letters(0..2) && digits && last
}

/// The areas of postcodes (Royal Mail), for those in small letters: `m1 1ae`.
const AREAS: &str = "ab al b ba bb bd bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh \
    dl dn dt dy e ec eh en ex fk fy g gl gu gy ha hd hg hp hr hs hu hx ig im ip iv je ka kt kw ky l \
    la ld le ll ln ls lu m me mk ml n ne ng nn np nr nw ol ox pa pe ph pl po pr rg rh rm s sa se sg \
    sk sl sm sn so sp sr ss st sw sy ta td tf tn tq tr ts tw ub w wa wc wd wf wn wr ws wv yo ze";

fn postcode(tokens: &Tokens<'_>, at: usize, manner: &Manner) -> FoundAt {
    tokens.get(at).filter(|token| token.shape == Shape::Digits)?;
    let text = |index: usize| {
        tokens.get(index).and_then(|token| tokens.text.get(token.range())).unwrap_or_default()
    };
    let found = |last| {
        let range = tokens.range(at, last);
        Some((last, Found::new(range, &manner.postcode, Why::Postcode, Sure::Certain)))
    };
    let whole = text(at);
    if let Some((outward, inward)) = whole.split_at_checked(whole.len().saturating_sub(3))
        && is_postcode(outward, inward)
    {
        return found(at);
    }
    let apart = matches!(tokens.gap_after(at), " " | "  " | "\u{a0}" | "\n" | "-" | "‑");
    if apart && is_postcode(whole, text(at + 1)) { found(at + 1) } else { None }
}

/// Capitals have the form of a postcode; small letters must be of a known area, and no `b1 2nd`.
fn is_postcode(outward: &str, inward: &str) -> bool {
    let both = [outward, inward];
    if !both.iter().all(|part| part.is_ascii()) {
        return false;
    }
    let in_small = both.iter().any(|part| part.contains(|c: char| c.is_ascii_lowercase()));
    let (outward, inward) = (outward.to_ascii_uppercase(), inward.to_ascii_uppercase());
    // A scanner takes the first nought of the second part for an O.
    let inward = inward.strip_prefix('O').map_or(inward.clone(), |rest| format!("0{rest}"));
    let area = outward.split(|c: char| c.is_ascii_digit()).next().unwrap_or_default();
    let area = area.to_ascii_lowercase();
    let ordinal = ["ST", "ND", "RD", "TH"].iter().any(|end| inward.ends_with(end));
    let known = AREAS.split_whitespace().any(|it| it == area) && !ordinal;
    is_outward(&outward) && is_inward(&inward) && (!in_small || known)
}

fn is_outward(text: &str) -> bool {
    matches!(shape(text).as_str(), "A9" | "A99" | "A9A" | "AA9" | "AA99" | "AA9A")
}

fn is_inward(text: &str) -> bool {
    shape(text) == "9AA" && !text.contains(['C', 'I', 'K', 'M', 'O', 'V'])
}

fn shape(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            'A'..='Z' => 'A',
            '0'..='9' => '9',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_digit_of_an_nhs_number_checks_the_others() {
        assert!(is_nhs_number("9434765919"));
        assert!(!is_nhs_number("9434765918"));
        assert!(!is_nhs_number("943476591"));
        assert!(!is_nhs_number("0000000000"));
    }
}
