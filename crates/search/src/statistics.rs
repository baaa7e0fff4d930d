//! How common words are and how long texts, for the scores.
//!
//! The engine guesses how long texts are in the mean, and differently after every merge. With a
//! fixed length the same decisions score the same, however the index came to be.
use tantivy::{Searcher, Term, query::Bm25StatisticsProvider, schema::Field};

use crate::index::Fields;

/// So many words has a title, with the reference and the organisations.
const TITLE: u64 = 12;
/// So many words has a text.
const TEXT: u64 = 800;

pub(crate) struct Statistics<'a> {
    pub(crate) searcher: &'a Searcher,
    pub(crate) fields: Fields,
}

impl Bm25StatisticsProvider for Statistics<'_> {
    fn total_num_tokens(&self, field: Field) -> tantivy::Result<u64> {
        let length = if field == self.fields.title { TITLE } else { TEXT };
        Ok(self.total_num_docs()? * length)
    }

    fn total_num_docs(&self) -> tantivy::Result<u64> {
        Ok(self.searcher.segment_readers().iter().map(|part| u64::from(part.max_doc())).sum())
    }

    fn doc_freq(&self, term: &Term) -> tantivy::Result<u64> {
        self.searcher.doc_freq(term)
    }
}
