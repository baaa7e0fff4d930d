//! What a document says, as the template is given it: words and numbers only.
use app::ports::{Block, Document};
use typst::foundations::{Array, Dict, IntoValue, Value};

use crate::fonts::Fonts;

pub(crate) fn inputs(document: &Document, fonts: &Fonts) -> Dict {
    let given = Given(fonts);
    let blocks: Array = document.blocks.iter().map(|block| given.block(block)).collect();
    let day = document.day;
    dict([
        ("title", given.text(&document.title)),
        ("author", given.text(&document.author)),
        ("about", given.text(&document.about)),
        ("language", document.language.code().into_value()),
        ("year", i64::from(day.year()).into_value()),
        ("month", i64::from(day.month()).into_value()),
        ("day", i64::from(day.day()).into_value()),
        ("blocks", blocks.into_value()),
    ])
}

fn dict<const N: usize>(entries: [(&str, Value); N]) -> Dict {
    entries.into_iter().map(|(name, value)| (name.into(), value)).collect()
}

struct Given<'a>(&'a Fonts);

impl Given<'_> {
    fn text(&self, text: &str) -> Value {
        self.0.printable(text).into_value()
    }

    fn texts<'t>(&self, texts: impl IntoIterator<Item = &'t String>) -> Value {
        texts.into_iter().map(|text| self.text(text)).collect::<Array>().into_value()
    }

    fn block(&self, block: &Block) -> Value {
        let kind = |kind: &str| kind.into_value();
        let given = match block {
            Block::Heading { level, text } => dict([
                ("kind", kind("heading")),
                ("level", i64::from(*level).into_value()),
                ("text", self.text(text)),
            ]),
            Block::Paragraph(text) => {
                dict([("kind", kind("paragraph")), ("text", self.text(text))])
            }
            Block::Numbered(number, text) => dict([
                ("kind", kind("numbered")),
                ("number", i64::try_from(*number).unwrap_or(i64::MAX).into_value()),
                ("text", self.text(text)),
            ]),
            Block::Items(items) => dict([("kind", kind("items")), ("items", self.texts(items))]),
            Block::Facts(facts) => {
                let pair = |(name, fact): &(String, String)| self.texts([name, fact]);
                let facts = facts.iter().map(pair).collect::<Array>().into_value();
                dict([("kind", kind("facts")), ("facts", facts)])
            }
            Block::Table { caption, head, rows } => {
                let rows = rows.iter().map(|row| self.texts(row)).collect::<Array>().into_value();
                dict([
                    ("kind", kind("table")),
                    ("caption", self.text(caption)),
                    ("head", self.texts(head)),
                    ("rows", rows),
                ])
            }
        };
        given.into_value()
    }
}
