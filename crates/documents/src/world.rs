//! What Typst sees of the world: one template, the fonts, and what it is given. No file, no
//! network, no clock.
use typst::{
    Library, LibraryExt, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Dict, Duration},
    syntax::{FileId, Source},
    text::{Font, FontBook},
    utils::LazyHash,
};

use crate::fonts::Fonts;

pub(crate) struct Desk<'a> {
    fonts: &'a Fonts,
    library: LazyHash<Library>,
    template: Source,
}

impl<'a> Desk<'a> {
    pub(crate) fn new(fonts: &'a Fonts, inputs: Dict) -> Self {
        let library = LazyHash::new(Library::builder().with_inputs(inputs).build());
        Self { fonts, library, template: Source::detached(include_str!("document.typ")) }
    }
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.store.book()
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() {
            Ok(self.template.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.store.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
