//! Documents as accessible PDF files, set by Typst.
//!
//! The template never changes; what a document says is handed to it as data, so that no text can
//! be read as a command. The same document gives the same bytes. Each finished file is read back,
//! and handed out only if none of its layers says what the document does not.
mod fonts;
mod given;
mod layers;
mod world;

use std::sync::OnceLock;

use app::{
    Problem,
    ports::{Document, Press},
};
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use fonts::Fonts;
use world::Desk;

/// Sets documents with the fonts that are part of the program, which are read for the first one.
#[derive(Default)]
pub struct Typesetter {
    fonts: OnceLock<Fonts>,
}

impl Press for Typesetter {
    fn pdf(&self, document: &Document) -> Result<Vec<u8>, Problem> {
        let fonts = self.fonts.get_or_init(Fonts::embedded);
        let file = set(document, fonts)?;
        layers::check(&file, document, fonts).map_err(Problem::broken)?;
        Ok(file)
    }
}

fn set(document: &Document, fonts: &Fonts) -> Result<Vec<u8>, Problem> {
    let desk = Desk::new(fonts, given::inputs(document, fonts));
    let set = typst::compile::<PagedDocument>(&desk).output.map_err(|faults| said(&faults))?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]);
    let options = PdfOptions {
        ident: Smart::Custom(format!("{} {}", document.title, document.day)),
        creator: Smart::Custom(Some("Redress".into())),
        standards: standards.map_err(|fault| Problem::broken(fault.message()))?,
        ..PdfOptions::default()
    };
    let file = typst_pdf::pdf(&set, &options).map_err(|faults| said(&faults))?;
    // What was set is remembered between documents: not for longer than a few.
    typst::comemo::evict(3);
    Ok(file)
}

fn said(faults: &[typst::diag::SourceDiagnostic]) -> Problem {
    let messages: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
    Problem::broken(messages.join("; "))
}
