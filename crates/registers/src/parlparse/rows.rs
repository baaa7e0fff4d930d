//! Walks through a JSON list entry by entry, with the line of each.

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::LineCounter;
use crate::reading::Reason;

/// The entries of a list in order, each as its text with the line on which it opens.
///
/// Where the file is no list, is damaged or breaks off, the last item says so.
pub(super) struct Rows<'a> {
    rest: &'a str,
    lines: LineCounter<'a>,
    expected: Expected,
}

/// What may come next.
#[derive(Clone, Copy)]
enum Expected {
    OpeningBracket,
    FirstRow,
    Row,
    Comma,
    End,
    Nothing,
}

impl<'a> Rows<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let expected = Expected::OpeningBracket;
        Self { rest: text, lines: LineCounter::of(text), expected }
    }

    fn row(&mut self) -> (usize, Result<&'a str, Reason>) {
        let line = self.line();
        match length(self.rest).map(|length| self.rest.split_at_checked(length)) {
            Ok(Some((row, rest))) => {
                (self.rest, self.expected) = (rest, Expected::Comma);
                (line, Ok(row))
            }
            Ok(None) => self.ends(line, Reason::Breaks("not a value".to_owned())),
            Err(error) => {
                self.ends(line + error.line().saturating_sub(1), Reason::Breaks(plain(&error)))
            }
        }
    }

    fn breaks(&mut self, why: &str) -> (usize, Result<&'a str, Reason>) {
        let line = self.line();
        self.ends(line, Reason::Breaks(why.to_owned()))
    }

    fn ends(&mut self, line: usize, reason: Reason) -> (usize, Result<&'a str, Reason>) {
        self.expected = Expected::Nothing;
        (line, Err(reason))
    }

    /// Passes over one sign.
    fn pass(&mut self, then: Expected) {
        let mut signs = self.rest.chars();
        signs.next();
        (self.rest, self.expected) = (signs.as_str(), then);
    }

    fn line(&mut self) -> usize {
        self.lines.line_at(self.lines.text.len().saturating_sub(self.rest.len()))
    }
}

impl<'a> Iterator for Rows<'a> {
    type Item = (usize, Result<&'a str, Reason>);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            self.rest = self.rest.trim_start_matches([' ', '\t', '\r', '\n']);
            match (self.expected, self.rest.chars().next()) {
                (Expected::Nothing, _) | (Expected::OpeningBracket | Expected::End, None) => {
                    return None;
                }
                (Expected::OpeningBracket, Some('[')) => self.pass(Expected::FirstRow),
                (Expected::OpeningBracket, Some(_)) => {
                    let line = self.line();
                    return Some(self.ends(line, Reason::BeginsOtherwise("[")));
                }
                (Expected::FirstRow | Expected::Comma, Some(']')) => self.pass(Expected::End),
                (Expected::FirstRow | Expected::Row, _) => return Some(self.row()),
                (Expected::Comma, Some(',')) => self.pass(Expected::Row),
                (Expected::Comma, _) => return Some(self.breaks("expected `,` or `]`")),
                (Expected::End, Some(_)) => return Some(self.breaks("more after the end")),
            }
        }
    }
}

/// How many bytes the value takes with which the text begins.
fn length(text: &str) -> Result<usize, serde_json::Error> {
    let mut reader = serde_json::Deserializer::from_str(text);
    IgnoredAny::deserialize(&mut reader)?;
    Ok(reader.into_iter::<IgnoredAny>().byte_offset())
}

/// What is wrong, without a line and column that count from somewhere inside the file.
pub(super) fn plain(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split_once(" at line ").map(|(plain, _)| plain.to_owned()).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn told(text: &str) -> Vec<(usize, Result<&str, Reason>)> {
        Rows::of(text).collect()
    }

    #[test]
    fn each_entry_is_told_by_the_line_on_which_it_opens() {
        let text = "[\n {\"a\":\n 1},\n\n 12,\"b]\", [\n]\n]\n";
        let expected = [(2, "{\"a\":\n 1}"), (5, "12"), (5, "\"b]\""), (5, "[\n]")];
        assert_eq!(told(text), expected.map(|(line, row)| (line, Ok(row))));
        assert_eq!(told("[]"), []);
        assert_eq!(told(" \n"), []);
    }

    #[test]
    fn a_break_is_told_by_its_line_and_what_came_before_is_kept() {
        for (text, line) in [
            ("[1,\n{\"a\": \n", 3),
            ("[1,\n{\"a\": 1 2},\n3]", 2),
            ("[1,\n", 2),
            ("[1,\n]", 2),
            ("[1\n", 2),
            ("[1\n2]", 2),
            ("[1\n]]", 2),
            ("[1]\nx", 2),
        ] {
            let told = told(text);
            assert_eq!(told[0], (1, Ok("1")), "{text}");
            assert!(
                matches!(&told[1..], [(at, Err(Reason::Breaks(_)))] if *at == line),
                "{told:?}"
            );
        }
    }

    #[test]
    fn a_file_of_another_kind_is_told_at_once() {
        for text in ["{\"error\": 1}", "No such page.", "\u{FFFD}"] {
            assert_eq!(told(text), [(1, Err(Reason::BeginsOtherwise("[")))]);
        }
    }

    #[test]
    fn an_entry_nested_however_deep_is_one_entry() {
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(told(&format!("[{deep},1]")).len(), 2);
    }
}
