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
    let machines = machines(text)
        .into_iter()
        .map(|range| Found::new(range, &manner.link, Why::Link, Sure::Likely));
    let emails = emails(text)
        .into_iter()
        .map(|range| Found::new(range, &manner.email, Why::Email, Sure::Certain));
    let squares = squares(text)
        .into_iter()
        .map(|range| Found::new(range, &manner.address, Why::Address, Sure::Certain));
    links.chain(machines).chain(emails).chain(squares).collect()
}

/// Places told by three words: `///filled.count.soap`.
fn squares(text: &str) -> Vec<Range<usize>> {
    let square = |(at, lead): (usize, &str)| {
        let rest = text.get(at + lead.len()..)?;
        let end = rest.find(|c: char| !c.is_alphabetic() && c != '.').unwrap_or(rest.len());
        let words = rest.get(..end)?.trim_end_matches('.');
        let three = words.split('.').count() == 3 && words.split('.').all(|it| it.len() > 1);
        three.then(|| at..at + lead.len() + words.len())
    };
    text.match_indices("///").filter_map(square).collect()
}

/// Every e-mail address of the text, also one that is said: `jo [at] example dot org`.
pub(crate) fn emails(text: &str) -> Vec<Range<usize>> {
    let signs = text.match_indices(['@', '＠']).map(|(at, sign)| (at..at + sign.len(), true));
    let said = text.match_indices(['a', 'A']).filter_map(|(at, _)| said_at(text, at));
    signs.chain(said).filter_map(|(at, certain)| email_around(text, at, certain)).collect()
}

/// `[at]`, `(AT)`, ` at `: where it stands with its brackets, and whether it has any.
fn said_at(text: &str, at: usize) -> Option<(Range<usize>, bool)> {
    let end = at + 2;
    let word = text.get(at..end).filter(|it| it.eq_ignore_ascii_case("at"))?;
    let before = text.get(..at)?.chars().next_back()?;
    let after = text.get(end..)?.chars().next()?;
    match (before, after) {
        ('[', ']') | ('(', ')') | ('{', '}') | ('<', '>') => Some((at - 1..end + 1, true)),
        (' ', ' ') if !word.is_empty() => Some((at..end, false)),
        _ => None,
    }
}

/// The address around a sign; around a mere `at` only if a dot is said after it.
fn email_around(text: &str, at: Range<usize>, certain: bool) -> Option<Range<usize>> {
    let local = |c: char| c.is_alphanumeric() || "._%+-'’".contains(c);
    let before = text.get(..at.start)?;
    let name = before.trim_end_matches([' ', '\u{a0}']);
    let close = before.len() - name.len() <= 1;
    let start = name.rfind(|c| !local(c)).map_or(0, |found| {
        found + name.get(found..).and_then(|it| it.chars().next()).map_or(1, char::len_utf8)
    });
    let start = name.len() - name.get(start..)?.trim_start_matches(['\'', '’', '.', '-']).len();
    let after = text.get(at.end..)?;
    let host = after.trim_start_matches([' ', '\u{a0}', '\n']);
    let gap = after.len() - host.len();
    let (length, said) = host_length(host)?;
    // Apart from its sign, a host ends as hosts end and a name is no word of the sentence.
    let joined = (before.len() == name.len() && gap == 0) || said || host_ends(host.get(..length)?);
    let complete = start < name.len() && close && gap < 3 && joined && (certain || said);
    complete.then(|| start..at.end + gap + length)
}

/// How long a host is at the start of a text, and whether a dot of it is said: `example dot org`.
fn host_length(text: &str) -> Option<(usize, bool)> {
    let (mut end, mut labels, mut said) = (0, 0, false);
    loop {
        let rest = text.get(end..)?;
        let label = rest.find(|c: char| !(c.is_alphanumeric() || c == '-')).unwrap_or(rest.len());
        let bare = rest.get(..label)?.trim_end_matches('-').len();
        if bare == 0 {
            break;
        }
        labels += 1;
        let after = rest.get(bare..)?;
        let dot = dot_length(after).filter(|(dot, _)| {
            after.get(*dot..).is_some_and(|next| next.starts_with(char::is_alphanumeric))
        });
        let Some((dot, is_said)) = dot else {
            end += bare;
            break;
        };
        said |= is_said;
        end += bare + dot;
    }
    (labels > 1).then_some((end, said))
}

/// `.`, ` dot `, `[dot]`, ` (dot) `: its length, and whether it is said.
fn dot_length(text: &str) -> Option<(usize, bool)> {
    if text.starts_with('.') {
        return Some((1, false));
    }
    let rest = text.trim_start_matches([' ', '[', '(', '{', '<']);
    let opened = text.len() - rest.len();
    let word =
        rest.get(..3).filter(|it| it.eq_ignore_ascii_case("dot") && (1..4).contains(&opened))?;
    let rest = rest.get(word.len()..)?;
    let closed = rest.len() - rest.trim_start_matches([' ', ']', ')', '}', '>']).len();
    (closed > 0).then_some((opened + word.len() + closed, true))
}

/// How hosts end.
const ENDS: [&str; 16] = [
    "uk", "com", "org", "net", "co", "io", "me", "info", "eu", "ie", "wales", "scot", "cymru",
    "example", "test", "de",
];

fn host_ends(host: &str) -> bool {
    let end = host.rsplit('.').next().unwrap_or_default();
    ENDS.iter().any(|it| end.eq_ignore_ascii_case(it))
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
    found.extend(text.match_indices('/').filter_map(|(slash, _)| bare_link(text, slash)));
    found
}

/// `host.example/path`, around its first slash.
fn bare_link(text: &str, slash: usize) -> Option<Range<usize>> {
    let host = text.get(..slash)?;
    let part = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '-';
    let host = host.get(host.trim_end_matches(part).len()..)?;
    let path = text.get(slash..)?;
    let length = path.find(|c: char| c.is_whitespace() || "<>\"”’)]|".contains(c));
    let path = path.get(..length.unwrap_or(path.len()))?.trim_end_matches(['.', ',', ';', ':']);
    let start = slash - host.len();
    let whole = host.contains('.') && host.starts_with(|c: char| c.is_ascii_alphanumeric());
    let link = text.get(start..slash + path.len())?;
    (whole && path.len() > 1 && host_ends(host) && is_private(link))
        .then(|| start..slash + path.len())
}

/// The addresses of machines: `192.0.2.17`, `2001:db8::17`. A part of three digits tells the
/// first from the number of a section, a gap of two colons the second from a time.
fn machines(text: &str) -> Vec<Range<usize>> {
    let part = |c: char| c.is_ascii_hexdigit() || c == '.' || c == ':';
    let mut found = Vec::new();
    for (at, _) in text.match_indices(['.', ':']) {
        let before = text.get(..at).unwrap_or_default();
        let start = before.trim_end_matches(part).len();
        // Each run is looked at where its first sign stands.
        if before.get(start..).is_none_or(|it| it.contains(['.', ':'])) {
            continue;
        }
        let run = text.get(start..).unwrap_or_default();
        let run = run.get(..run.find(|c| !part(c)).unwrap_or(run.len())).unwrap_or_default();
        let run = run.trim_end_matches(['.', ':']);
        let parts = || run.split('.');
        let four = parts().count() == 4
            && parts().all(|it| it.parse::<u8>().is_ok())
            && parts().any(|it| it.len() == 3);
        // `::Dr B` is no machine.
        let whole = run.contains(|c: char| c.is_ascii_digit());
        let six = whole && run.contains("::") && run.parse::<std::net::Ipv6Addr>().is_ok();
        let apart = !before.get(..start).unwrap_or_default().ends_with(char::is_alphanumeric);
        if apart && (four || six) {
            found.push(start..start + run.len());
        }
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

/// Hosts of bodies whose pages anybody may read: a link to them leads to no one person.
const PUBLIC: [&str; 20] = [
    "gov.uk",
    "gov.wales",
    "gov.scot",
    "llyw.cymru",
    "nhs.uk",
    "nhs.wales",
    "nhs.scot",
    "hscni.net",
    "ac.uk",
    "police.uk",
    "parliament.uk",
    "senedd.wales",
    "judiciary.uk",
    "nice.org.uk",
    "ombudsman.org.uk",
    "gmc-uk.org",
    "nmc.org.uk",
    "coe.int",
    "europa.eu",
    "who.int",
];

/// Whether a link may lead to one person: it goes to no public body, or it carries data: a
/// question mark, a fragment, a long run of letters and digits.
fn is_private(link: &str) -> bool {
    let key = |part: &str| {
        part.len() >= KEY_LENGTH
            && part.chars().any(|c| c.is_ascii_digit())
            && part.chars().any(char::is_alphabetic)
    };
    let bare = link.split_once("://").map_or(link, |(_, rest)| rest);
    let host = bare.split(['/', ':', '?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    let public = PUBLIC.iter().any(|body| {
        host.strip_suffix(body).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    });
    !public || link.contains(['?', '#', '@']) || link.split(['/', '.', '=', '-']).any(key)
}
