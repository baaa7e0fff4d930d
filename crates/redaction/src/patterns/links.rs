//! E-mail addresses, and links that open something private.

use std::ops::Range;

use super::Found;
use crate::draft::{Sure, Why};
use crate::manner::Manner;

/// The shortest run of letters and digits together that looks like a key, in signs.
const KEY_LENGTH: usize = 16;

pub(super) fn find(text: &str, manner: &Manner) -> Vec<Found> {
    let links = links(text)
        .into_iter()
        .map(|range| Found::new(range, &manner.link, Why::Link, Sure::Likely));
    let emails = emails(text)
        .into_iter()
        .map(|range| Found::new(range, &manner.email, Why::Email, Sure::Certain));
    links.chain(emails).collect()
}

/// Every e-mail address of the text.
pub(crate) fn emails(text: &str) -> Vec<Range<usize>> {
    text.match_indices('@').filter_map(|(at, _)| email_around(text, at)).collect()
}

fn email_around(text: &str, at: usize) -> Option<Range<usize>> {
    let local = |c: char| c.is_alphanumeric() || "._%+-'’".contains(c);
    let domain = |c: char| c.is_alphanumeric() || ".-".contains(c);
    let before = text.get(..at)?;
    let after = text.get(at + 1..)?;
    let start = before.rfind(|c| !local(c)).map_or(0, |found| {
        found + before.get(found..).and_then(|it| it.chars().next()).map_or(1, char::len_utf8)
    });
    let start = at - before.get(start..)?.trim_start_matches(['\'', '’', '.', '-']).len();
    let length = after.find(|c| !domain(c)).unwrap_or(after.len());
    let host = after.get(..length)?.trim_end_matches(['.', '-']);
    let complete = start < at && host.split('.').filter(|part| !part.is_empty()).count() > 1;
    complete.then(|| start..at + 1 + host.len())
}

fn links(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = next_link(text, at) {
        let rest = text.get(start..).unwrap_or_default();
        let length =
            rest.find(|c: char| c.is_whitespace() || "<>\"”’)]".contains(c)).unwrap_or(rest.len());
        let link = rest.get(..length).unwrap_or_default().trim_end_matches(['.', ',', ';', ':']);
        if is_private(link) {
            found.push(start..start + link.len());
        }
        at = start + length.max(1);
    }
    found
}

fn next_link(text: &str, from: usize) -> Option<usize> {
    let rest = text.get(from..)?;
    ["http://", "https://", "www."]
        .iter()
        .filter_map(|lead| rest.find(lead))
        .min()
        .map(|at| from + at)
}

/// A question mark or a fragment carries data; so does a long run of letters and digits.
fn is_private(link: &str) -> bool {
    let key = |part: &str| {
        part.len() >= KEY_LENGTH
            && part.chars().any(|c| c.is_ascii_digit())
            && part.chars().any(char::is_alphabetic)
    };
    link.contains(['?', '#', '@']) || link.split(['/', '.', '=', '-']).any(key)
}
