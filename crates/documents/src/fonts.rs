//! The fonts that are part of the program, and which letters they have.
use typst::text::{Font, FontInfo};
use typst_kit::fonts::{FontStore, embedded};

pub(crate) struct Fonts {
    pub(crate) store: FontStore,
    coverage: Vec<FontInfo>,
}

/// What stands for a letter that no font has. A kept PDF (PDF/A-2a) may hold no empty box.
const UNKNOWN: char = '?';

impl Fonts {
    pub(crate) fn embedded() -> Self {
        let mut store = FontStore::new();
        let fonts: Vec<(Font, FontInfo)> = embedded().collect();
        let coverage = fonts.iter().map(|(_, info)| info.clone()).collect();
        store.extend(fonts);
        Self { store, coverage }
    }

    /// The text in letters that can be printed; signs that steer a machine are left out.
    pub(crate) fn printable(&self, text: &str) -> String {
        let kept = text.chars().filter(|c| !c.is_control() || c.is_whitespace());
        let kept = kept.filter(|c| !is_unseen(*c));
        kept.map(|c| if c.is_whitespace() || self.has(c) { c } else { UNKNOWN }).collect()
    }

    fn has(&self, c: char) -> bool {
        self.coverage.iter().any(|font| font.coverage.contains(u32::from(c)))
    }
}

/// Joiners, direction marks and byte-order marks: they print nothing.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FE00}'..='\u{FE0F}')
}
