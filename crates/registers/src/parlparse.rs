//! Who held which seat in the House of Commons, from mySociety's parlparse files.
//!
//! Two files: *members*, XML with one entry for each spell (one person, one seat, one party,
//! from one day to another), and *constituencies*, JSON with their names and dates. What the
//! files do not say stays empty. Nothing is guessed: what [`join`] cannot tell, it says.

mod constituencies;
mod elements;
mod join;
mod members;
mod rows;

pub use constituencies::{Constituency, read_constituencies};
pub use join::{Doubt, Joined, Member, Note, Spell, join};
pub use members::{SeatHeld, Why, read_members};

use quick_xml::escape::resolve_predefined_entity;

use crate::organisation::Provenance;
use crate::reading::Reason;
use crate::sureness::Sureness;

/// How sure we are of what these files say: a charity reports it, not Parliament itself.
pub const SURENESS: Sureness = Sureness::SecondHand;

/// The files state no licence of their own, which SPDX calls `NOASSERTION`.
fn provenance(source: &str) -> Provenance {
    Provenance { source: source.to_owned(), licence: "NOASSERTION".to_owned() }
}

/// An identifier of the kind that `prefix` begins, such as `uk.org.publicwhip/member/40034`.
fn identifier(prefix: &str, text: &str) -> Result<String, Reason> {
    if text.is_empty() {
        return Err(Reason::MissingCode);
    }
    let fits = text.strip_prefix(prefix).is_some_and(|number| {
        (1..=9).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    if fits { Ok(text.to_owned()) } else { Err(Reason::NotACode(text.to_owned())) }
}

/// What an entity of XML stands for, or a letter by its name in HTML, as these files have it in
/// `Ynys M&ocirc;n`.
fn entity(name: &str) -> Option<&'static str> {
    let letter = match name {
        "acirc" => "â",
        "agrave" => "à",
        "eacute" => "é",
        "ecirc" => "ê",
        "egrave" => "è",
        "euml" => "ë",
        "icirc" => "î",
        "iuml" => "ï",
        "ocirc" => "ô",
        "ouml" => "ö",
        "ucirc" => "û",
        "uuml" => "ü",
        "wcirc" => "ŵ",
        "ycirc" => "ŷ",
        _ => return resolve_predefined_entity(name),
    };
    Some(letter)
}

/// Tells the line of a place in a text, for places that only move forward.
struct LineCounter<'a> {
    text: &'a str,
    counted: usize,
    line: usize,
}

impl<'a> LineCounter<'a> {
    fn of(text: &'a str) -> Self {
        Self { text, counted: 0, line: 1 }
    }

    /// The line in which the byte at `place` stands; the first line is 1.
    fn line_at(&mut self, place: usize) -> usize {
        let stretch = self.text.as_bytes().get(self.counted..place).unwrap_or_default();
        self.line += stretch.split(|byte| *byte == b'\n').count().saturating_sub(1);
        self.counted = self.counted.max(place);
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_from_one() {
        let mut lines = LineCounter::of("a\nb\n\nc");
        let told = [0, 1, 2, 4, 5, 99].map(|place| lines.line_at(place));
        assert_eq!(told, [1, 1, 2, 3, 4, 4]);
    }

    #[test]
    fn an_identifier_of_another_kind_is_refused() {
        let read = |text: &str| identifier("uk.org.publicwhip/member/", text);
        assert_eq!(
            read("uk.org.publicwhip/member/90001").unwrap(),
            "uk.org.publicwhip/member/90001"
        );
        assert_eq!(read(""), Err(Reason::MissingCode));
        for other in [
            "uk.org.publicwhip/lord/90001",
            "90001",
            "uk.org.publicwhip/member/",
            "uk.org.publicwhip/member/9x",
        ] {
            assert_eq!(read(other), Err(Reason::NotACode(other.to_owned())));
        }
    }
}
