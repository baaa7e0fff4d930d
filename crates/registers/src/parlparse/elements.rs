//! Walks through an XML file element by element, with the line of each.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::encoding::{DetectedEncoding, detect_encoding};
use quick_xml::events::{BytesStart, Event};

use super::LineCounter;
use crate::reading::Reason;

/// The letters of a file, in the encoding that its first bytes or its first line tell.
///
/// Bytes that are no letters of that encoding become U+FFFD. Like browsers, this takes
/// ISO-8859-1 for Windows-1252, which has letters where the other has none.
///
/// # Errors
///
/// The file names an encoding that is not known, or one in which its first line could not
/// have been read.
pub(super) fn letters(bytes: &[u8]) -> Result<Cow<'_, str>, Reason> {
    let detected = detect_encoding(bytes).unwrap_or(DetectedEncoding::AsciiCompatible);
    let bytes = bytes.get(detected.bom_len()..).unwrap_or_default();
    let mut encoding = detected.encoding();
    if matches!(detected, DetectedEncoding::AsciiCompatible)
        && let Ok(Event::Decl(declaration)) = Reader::from_str(&first_line(bytes)).read_event()
        && let Some(Ok(label)) = declaration.encoding()
    {
        let known = declaration.encoder().filter(|known| known.is_ascii_compatible());
        encoding = known.ok_or_else(|| Reason::UnknownEncoding(label.into_owned()))?;
    }
    Ok(encoding.decode_without_bom_handling(bytes).0)
}

/// The XML declaration, if the file begins with one.
fn first_line(bytes: &[u8]) -> Cow<'_, str> {
    let end = bytes.iter().position(|byte| *byte == b'>').unwrap_or_default();
    String::from_utf8_lossy(bytes.get(..=end).unwrap_or_default())
}

/// The elements of a file in order, each with the line on which it opens.
///
/// Where the file is of another kind, is damaged or breaks off, the last item says so.
pub(super) struct Elements<'a> {
    root: &'static str,
    reader: Reader<&'a [u8]>,
    lines: LineCounter<'a>,
    /// How many elements are open.
    depth: usize,
    /// Whether the outermost element was met.
    begun: bool,
    over: bool,
}

impl<'a> Elements<'a> {
    /// Walks through `text`, whose outermost element must be called `root`.
    pub(super) fn of(text: &'a str, root: &'static str) -> Self {
        let reader = Reader::from_str(text);
        Self { root, reader, lines: LineCounter::of(text), depth: 0, begun: false, over: false }
    }

    fn opens(
        &mut self,
        place: u64,
        element: BytesStart<'a>,
    ) -> (usize, Result<BytesStart<'a>, Reason>) {
        if !self.begun && element.name().as_ref() != self.root {
            return self.ends(place, Reason::BeginsOtherwise(self.root));
        }
        self.begun = true;
        if element.attributes_raw().contains('<') {
            let why = "`<` inside a tag: a quotation mark or `>` is missing before it";
            return self.ends(place, Reason::Breaks(why.to_owned()));
        }
        (self.line_at(place), Ok(element))
    }

    /// What is wrong with a file that stops here, if anything is.
    fn stops(&mut self, place: u64) -> Option<(usize, Result<BytesStart<'a>, Reason>)> {
        self.over = true;
        if self.depth > 0 {
            let why = format!("`</{}>` not found before end of input", self.root);
            return Some(self.ends(place, Reason::Breaks(why)));
        }
        let empty = self.lines.text.trim().is_empty();
        (!self.begun && !empty).then(|| self.ends(0, Reason::BeginsOtherwise(self.root)))
    }

    fn ends(&mut self, place: u64, reason: Reason) -> (usize, Result<BytesStart<'a>, Reason>) {
        self.over = true;
        (self.line_at(place), Err(reason))
    }

    fn line_at(&mut self, place: u64) -> usize {
        self.lines.line_at(usize::try_from(place).unwrap_or(usize::MAX))
    }
}

impl<'a> Iterator for Elements<'a> {
    type Item = (usize, Result<BytesStart<'a>, Reason>);

    fn next(&mut self) -> Option<Self::Item> {
        while !self.over {
            let place = self.reader.buffer_position();
            match self.reader.read_event() {
                Ok(Event::Start(element)) => {
                    self.depth += 1;
                    return Some(self.opens(place, element));
                }
                Ok(Event::Empty(element)) => return Some(self.opens(place, element)),
                Ok(Event::End(_)) => self.depth = self.depth.saturating_sub(1),
                Ok(Event::Eof) => return self.stops(place),
                Ok(_) => {}
                Err(error) => {
                    let place = self.reader.error_position();
                    return Some(self.ends(place, Reason::Breaks(error.to_string())));
                }
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn told(text: &str) -> Vec<(usize, Result<String, Reason>)> {
        let elements = Elements::of(text, "list");
        elements
            .map(|(line, element)| (line, element.map(|it| it.name().as_ref().to_owned())))
            .collect()
    }

    #[test]
    fn each_element_is_told_by_the_line_on_which_it_opens() {
        let text =
            "<?xml version='1.0'?>\n<list>\n<!-- \n<no/> -->\n<a\n x='1'\n/><b>t</b>\n</list>";
        let expected = [(2, "list"), (5, "a"), (7, "b")];
        assert_eq!(told(text), expected.map(|(line, name)| (line, Ok(name.to_owned()))));
    }

    #[test]
    fn a_break_is_told_by_its_line_and_what_came_before_is_kept() {
        for (text, line) in [
            ("<list>\n<a/>\n<b x='1\n<c/>\n</list>", 3),
            ("<list>\n<a/>\n<b x='1' <c/>\n</list>", 3),
            ("<list>\n<a/>\n<b x='1\n<c y='2'/>\n</list>", 3),
            ("<list>\n<a/>\n</lost>\n</list>", 3),
            ("<list>\n<a/>\n<b", 3),
            ("<list>\n<a/>\n", 3),
        ] {
            let told = told(text);
            assert_eq!(told[..2], [(1, Ok("list".into())), (2, Ok("a".into()))], "{text}");
            assert!(
                matches!(&told[2..], [(at, Err(Reason::Breaks(_)))] if *at == line),
                "{told:?}"
            );
        }
    }

    #[test]
    fn a_file_of_another_kind_is_told_at_once() {
        let other = Err(Reason::BeginsOtherwise("list"));
        assert_eq!(told("<html>\n<list/></html>"), [(1, other.clone())]);
        assert_eq!(told("No such page."), [(1, other)]);
        assert_eq!(told(" \n"), []);
        assert_eq!(told(""), []);
    }

    #[test]
    fn letters_are_read_in_the_encoding_that_the_file_tells() {
        let latin = b"<?xml version='1.0' encoding='ISO-8859-1'?>\xF4\x92";
        assert!(letters(latin).unwrap().ends_with("ô’"));
        assert_eq!(letters(b"\xEF\xBB\xBF<a>\xC3\xB4").unwrap(), "<a>ô");
        assert_eq!(letters(b"\xFE\xFF\0<\0?\0x\0>").unwrap(), "<?x>");
        assert_eq!(letters(b"<a>\xF4</a>").unwrap(), "<a>\u{FFFD}</a>");
        assert_eq!(letters(b"<?xml version='1.0'?>\xC3\xB4").unwrap(), "<?xml version='1.0'?>ô");
    }

    #[test]
    fn an_encoding_that_is_not_known_is_told() {
        for label in ["EBCDIC-XX", "UTF-16", ""] {
            let text = format!("<?xml version='1.0' encoding='{label}'?><list/>");
            assert_eq!(letters(text.as_bytes()), Err(Reason::UnknownEncoding(label.into())));
        }
    }
}
