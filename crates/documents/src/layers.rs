//! What a finished file says in each of its layers: what is drawn on its pages, what stands behind
//! them for those who listen, and what it says about itself. A file that says anything its
//! document does not is not handed out.
use app::ports::{Block, Document};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache,
    InterpreterSettings, Paint, PathDrawMode, SoftMask, TransformExt,
    font::Glyph,
    hayro_cmap::BfString,
    hayro_syntax::{
        Pdf,
        object::{Dict, MaybeRef, Object},
    },
    interpret_page,
};
use kurbo::{Affine, BezPath, Rect};

use crate::fonts::Fonts;

/// Why a file is not handed out. It never tells what stands there: that may be a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Fault {
    /// It is no file that can be read, or it was written over.
    #[error("a document cannot be read back")]
    Unreadable,
    /// On a page.
    #[error("a page says what the document does not")]
    Page,
    /// Behind the pages.
    #[error("a layer behind the pages says what the document does not")]
    Behind,
    /// A picture, a file within, a script, an address, a layer that can be switched.
    #[error("a document holds more than text")]
    MoreThanText,
}

/// What no document says and each file of ours does: the program, the language, the colours.
const OURS: [&str; 10] = [
    "Redress",
    "en-GB",
    "cy-GB",
    "Adobe",
    "Identity",
    "Custom",
    "sRGB",
    "sRGB v4.2",
    "application/pdf",
    "proof",
];
/// Of a dictionary: what is more than text.
const MORE: [&str; 12] = [
    "EmbeddedFiles",
    "EF",
    "JS",
    "JavaScript",
    "AA",
    "OpenAction",
    "URI",
    "AcroForm",
    "XFA",
    "OCProperties",
    "RichMedia",
    "PieceInfo",
];
/// Of a dictionary: strings that are no words (when, which file).
const NO_WORDS: [&str; 3] = ["CreationDate", "ModDate", "ID"];
/// Of the metadata: elements that are no words (when, which file, what the elements mean).
const NO_TEXT: [&str; 10] = [
    "CreateDate",
    "ModifyDate",
    "MetadataDate",
    "DocumentID",
    "InstanceID",
    "instanceID",
    "when",
    "action",
    "PDFVersion",
    "schemas",
];

/// Holds every layer of a file against its document.
pub(crate) fn check(file: &[u8], document: &Document, fonts: &Fonts) -> Result<(), Fault> {
    // What is appended to a file keeps what stood there before.
    if file.windows(5).filter(|it| it == b"%%EOF").count() != 1 {
        return Err(Fault::Unreadable);
    }
    let pdf = Pdf::new(file.to_vec()).map_err(|_| Fault::Unreadable)?;
    let said = Said::by(document, fonts);
    for object in pdf.objects() {
        behind(&object, &said)?;
    }
    let cache = InterpreterCache::new();
    for page in pdf.pages().iter() {
        let (width, height) = page.render_dimensions();
        let whole = Rect::new(0.0, 0.0, width.into(), height.into());
        let settings = InterpreterSettings::default();
        let upright = page.initial_transform(true).to_kurbo();
        let mut context = Context::new(upright, whole, &cache, page.xref(), settings);
        let mut reader = Reader::default();
        interpret_page(page, &mut context, &mut reader);
        if reader.is_more_than_text {
            return Err(Fault::MoreThanText);
        }
        reader.runs.iter().all(|run| said.on_a_page(run)).then_some(()).ok_or(Fault::Page)?;
    }
    Ok(())
}

/// Everything a document says, in order, without spaces: lines are broken anywhere.
struct Said {
    text: String,
    author: String,
}

impl Said {
    fn by(document: &Document, fonts: &Fonts) -> Self {
        let mut text = String::new();
        let mut say = |words: &str| text.push_str(&bare(&fonts.printable(words)));
        for words in [&document.about, &document.author, &document.title] {
            say(words);
        }
        for block in &document.blocks {
            match block {
                Block::Heading { text, .. } | Block::Paragraph(text) => say(text),
                Block::Numbered(number, text) => say(&format!("{number}.{text}")),
                Block::Items(items) => items.iter().for_each(|item| say(&format!("•{item}"))),
                Block::Facts(facts) => facts.iter().for_each(|(name, fact)| {
                    say(name);
                    say(fact);
                }),
                Block::Table { caption, head, rows } => {
                    say(caption);
                    head.iter().chain(rows.iter().flatten()).for_each(|cell| say(cell));
                }
            }
        }
        Self { text, author: bare(&fonts.printable(&document.author)) }
    }

    /// Whether the document says this. Where letters are drawn in another order than they are
    /// read, each letter is looked for by itself.
    fn has(&self, words: &str) -> bool {
        let words = bare(words);
        self.text.contains(&words)
            || (!words.chars().all(is_written_as_read)
                && words.chars().all(|letter| self.text.contains(letter)))
    }

    /// The same, or the foot of a page: who says it, and which page of how many.
    fn on_a_page(&self, run: &str) -> bool {
        let foot = |run: &str| {
            let pages = run.strip_prefix(&self.author).unwrap_or(run).trim_start_matches('·');
            pages.chars().all(|it| it.is_ascii_digit() || it == '/')
        };
        self.has(run) || foot(&bare(run))
    }

    fn behind(&self, words: &str) -> bool {
        self.has(words) || OURS.contains(&words.trim()) || is_cell(words)
    }
}

/// The mark of a cell in a table, by which its heads are named: `U1x0y2`.
fn is_cell(words: &str) -> bool {
    let places = words.strip_prefix('U').and_then(|rest| rest.split_once('x'));
    let places = places.and_then(|(table, rest)| Some((table, rest.split_once('y')?)));
    places.is_some_and(|(table, (column, row))| {
        let is_number = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
        is_number(table) && is_number(column) && is_number(row)
    })
}

fn bare(words: &str) -> String {
    words.chars().filter(|it| !it.is_whitespace() && !it.is_control()).collect()
}

/// Latin letters, digits and what stands between them.
fn is_written_as_read(letter: char) -> bool {
    letter < '\u{250}'
        || ('\u{1e00}'..'\u{1f00}').contains(&letter)
        || ('\u{2000}'..'\u{2070}').contains(&letter)
}

/// What stands behind the pages: every string of every object, and the metadata.
fn behind(object: &Object<'_>, said: &Said) -> Result<(), Fault> {
    match object {
        Object::String(words) => {
            said.behind(&decoded(words.as_bytes())).then_some(()).ok_or(Fault::Behind)
        }
        Object::Array(all) => all.raw_iter().try_for_each(|it| direct(&it, said)),
        Object::Dict(dict) => entries(dict, said),
        Object::Stream(stream) => {
            entries(stream.dict(), said)?;
            let is_metadata = stream.dict().get::<Object<'_>>("Type").and_then(Object::into_name);
            if is_metadata.is_some_and(|kind| kind.as_str() == "Metadata") {
                let text = stream.decoded().map_err(|_| Fault::Unreadable)?;
                return metadata(&String::from_utf8_lossy(&text), said);
            }
            Ok(())
        }
        Object::Null(_) | Object::Boolean(_) | Object::Number(_) | Object::Name(_) => Ok(()),
    }
}

fn entries(dict: &Dict<'_>, said: &Said) -> Result<(), Fault> {
    for (name, value) in dict.entries() {
        if MORE.contains(&name.as_str()) {
            return Err(Fault::MoreThanText);
        }
        if !NO_WORDS.contains(&name.as_str()) {
            direct(&value, said)?;
        }
    }
    Ok(())
}

/// What is only named here is an object of its own, and met there.
fn direct(value: &MaybeRef<Object<'_>>, said: &Said) -> Result<(), Fault> {
    match value {
        MaybeRef::Ref(_) => Ok(()),
        MaybeRef::NotRef(object) => behind(object, said),
    }
}

/// What the file says about itself in XML (XMP).
fn metadata(text: &str, said: &Said) -> Result<(), Fault> {
    use quick_xml::{Reader, events::Event};
    let mut reader = Reader::from_str(text);
    let mut names: Vec<String> = Vec::new();
    loop {
        match reader.read_event().map_err(|_| Fault::Unreadable)? {
            Event::Start(element) => {
                names.push(element.local_name().as_ref().to_owned());
            }
            Event::End(_) => drop(names.pop()),
            Event::Text(words) => {
                let words: &str = &words;
                let is_text = !names.iter().any(|name| NO_TEXT.contains(&name.as_str()));
                let is_count = words.trim().len() == 1;
                if is_text && !is_count && !said.behind(words) {
                    return Err(Fault::Behind);
                }
            }
            Event::Eof => return Ok(()),
            Event::Comment(_) | Event::CData(_) | Event::DocType(_) => {
                return Err(Fault::MoreThanText);
            }
            _ => {}
        }
    }
}

/// A string of the file: in UTF-16 with a mark before it, in UTF-8 with another, or in bytes.
fn decoded(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => {
            let units = rest.as_chunks::<2>().0.iter().map(|unit| u16::from_be_bytes(*unit));
            char::decode_utf16(units).map(|it| it.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
        }
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        bytes => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}

/// Reads a page as it is drawn: letters on one line, without a mark between them, are a run.
#[derive(Default)]
struct Reader {
    runs: Vec<String>,
    line: Option<f64>,
    is_more_than_text: bool,
}

/// Lines are farther apart than this, in points; letters of one line are not.
const APART: f64 = 4.0;

impl<'a> Device<'a> for Reader {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        let line = (transform * glyph_transform).translation().y;
        let is_new = self.line.is_none_or(|before| (before - line).abs() > APART);
        if is_new {
            self.runs.push(String::new());
        }
        self.line = Some(line);
        let Some(run) = self.runs.last_mut() else { return };
        match glyph.as_unicode() {
            Some(BfString::Char(letter)) => run.push(letter),
            Some(BfString::String(letters)) => run.push_str(&letters),
            // What is drawn and cannot be read is not known to be said.
            None => run.push(char::REPLACEMENT_CHARACTER),
        }
    }

    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {
        self.is_more_than_text = true;
    }

    fn begin_marked_content(&mut self, _: &[u8], _: Option<i32>) {
        self.line = None;
    }

    fn end_marked_content(&mut self) {
        self.line = None;
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

#[cfg(test)]
mod tests {
    use casework::codes::Language;
    use jiff::civil::date;

    use super::*;

    fn document(about: &str, cell: &str) -> Document {
        Document {
            title: "A complaint about Fernhollow (made up)".into(),
            author: "The office (made up)".into(),
            about: about.into(),
            language: Language::English,
            day: date(2026, 3, 2),
            blocks: vec![
                Block::Paragraph("It was late, and nobody said why. ".repeat(120)),
                Block::Table {
                    caption: "What was asked for".into(),
                    head: vec!["What".into(), "By".into()],
                    rows: vec![vec!["Apologise".into(), cell.into()]],
                },
            ],
        }
    }

    #[test]
    fn a_file_says_what_its_document_does_in_every_layer() {
        let fonts = Fonts::embedded();
        let ours = document("We upheld it.", "2 May 2026");
        let file = crate::set(&ours, &fonts).unwrap();
        assert_eq!(check(&file, &ours, &fonts), Ok(()));
    }

    #[test]
    fn what_only_one_layer_says_is_seen() {
        let fonts = Fonts::embedded();
        let ours = document("We upheld it.", "2 May 2026");
        let told = |about: &str, cell: &str| {
            let file = crate::set(&document(about, cell), &fonts).unwrap();
            check(&file, &ours, &fonts)
        };
        // What a document is about stands in the metadata alone.
        assert_eq!(told("Peregrine Brightwater complained.", "2 May 2026"), Err(Fault::Behind));
        assert_eq!(told("We upheld it.", "Brightwater"), Err(Fault::Page));
    }

    #[test]
    fn what_was_written_over_or_appended_is_seen() {
        let fonts = Fonts::embedded();
        let ours = document("We upheld it.", "2 May 2026");
        let mut file = crate::set(&ours, &fonts).unwrap();
        file.extend_from_slice(b"\n% Peregrine Brightwater\n%%EOF\n");
        assert_eq!(check(&file, &ours, &fonts), Err(Fault::Unreadable));
        assert_eq!(check(b"Peregrine", &ours, &fonts), Err(Fault::Unreadable));
    }
}
