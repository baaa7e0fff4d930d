//! What must not be there, gathered first.
//!
//! The engine leaves out a single word by itself. Asked to leave out phrases or several words, it
//! steps them backwards, for which they are not made (`PhraseScorer::seek_danger`, tantivy 0.27).
use tantivy::{
    BitSet, DocId, DocSet, Score, SegmentReader, TERMINATED, TantivyError,
    query::{BitSetDocSet, ConstScorer, EnableScoring, Explanation, Query, Scorer, Weight},
};

/// All that another question finds, without its scores.
#[derive(Debug)]
pub(crate) struct Without(pub(crate) Box<dyn Query>);

impl Clone for Without {
    fn clone(&self) -> Self {
        Self(self.0.box_clone())
    }
}

impl Query for Without {
    fn weight(&self, scoring: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        let plain = match scoring.searcher() {
            Some(searcher) => EnableScoring::disabled_from_searcher(searcher),
            None => EnableScoring::disabled_from_schema(scoring.schema()),
        };
        Ok(Box::new(Gathered(self.0.weight(plain)?)))
    }
}

struct Gathered(Box<dyn Weight>);

impl Weight for Gathered {
    fn scorer(&self, part: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        let mut found = BitSet::with_max_value(part.max_doc());
        self.0.for_each_no_score(part, &mut |docs| {
            for doc in docs {
                found.insert(*doc);
            }
        })?;
        Ok(Box::new(ConstScorer::new(BitSetDocSet::from(found), boost)))
    }

    fn explain(&self, part: &SegmentReader, doc: DocId) -> tantivy::Result<Explanation> {
        let mut scorer = self.scorer(part, 1.0)?;
        if scorer.doc() != TERMINATED && scorer.seek(doc) == doc {
            return Ok(Explanation::new("gathered", 1.0));
        }
        Err(TantivyError::InvalidArgument("it was not found".to_owned()))
    }
}
