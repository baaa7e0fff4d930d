//! Everything a search needs at one moment, without waiting for anybody: run on a thread of its
//! own.
use std::{
    path::Path,
    sync::{Mutex, PoisonError},
};

use app::{
    Problem,
    ports::{Facets, Piece, Place, PublicDecision, Search},
};
use tantivy::{
    DocAddress, Searcher, Term,
    collector::{Collector, Count, TopDocs},
    query::{BooleanQuery, BoostQuery, Occur, Query, TermQuery},
    schema::IndexRecordOption,
};

use crate::{
    analysis::Analysis,
    asked::{self, Wanted},
    gather::Gather,
    index::{Index, broken, texts},
    likeness, marks,
    names::Names,
    query::query,
    snippet,
    spelling::{self, Slip},
    statistics::Statistics,
    synonyms::Synonyms,
};

/// When fewer than this are found, other words are looked for.
const LITTLE: usize = 4;

pub(crate) struct Shelf {
    pub(crate) index: Index,
    names: Names,
    synonyms: Synonyms,
    /// Those that nobody uses at the moment: what they remember of words is worth keeping.
    analyses: Mutex<Vec<Analysis>>,
}

/// What a search found, before the decisions are read.
pub(crate) struct Selected {
    pub(crate) references: Vec<String>,
    pub(crate) count: usize,
    pub(crate) facets: Facets,
    pub(crate) wanted: Wanted,
    /// A word that may be a slip, and decisions that write it otherwise.
    pub(crate) slip: Option<(Slip, Vec<String>)>,
}

impl Shelf {
    /// The index in a folder, or in memory, and up to where it has followed.
    pub(crate) fn open(folder: Option<&Path>) -> Result<(Self, Option<Place>), Problem> {
        let synonyms = Synonyms::load()?;
        let (index, place) = Index::open(folder, &synonyms.terms)?;
        Ok((Self { index, names: Names::default(), synonyms, analyses: Mutex::default() }, place))
    }

    /// Looks.
    pub(crate) fn select(&self, search: &Search) -> Result<Selected, Problem> {
        let searcher = self.index.searcher();
        let wanted = self.read(&search.words);
        let named = self.names.of(&searcher)?;
        let gather = Gather::of(search, wanted != Wanted::Anything, named);
        let asked = query(&wanted, &searcher, self.index.fields, &self.synonyms.terms)?;
        let found = self.asked(&searcher, &asked, &gather)?;
        let mut facets = marks::facets(&found.tally);
        facets.organisations = gather.counted(&found.organisations);
        let references = references(&searcher, &found.page)?;
        let slip = if found.count < LITTLE { self.slip(&searcher, &wanted)? } else { None };
        Ok(Selected { references, count: found.count, facets, wanted, slip })
    }

    /// How many a search finds.
    pub(crate) fn count(&self, search: &Search) -> Result<usize, Problem> {
        let searcher = self.index.searcher();
        let wanted = self.read(&search.words);
        let asked = query(&wanted, &searcher, self.index.fields, &self.synonyms.terms)?;
        let search = Search { limit: 0, ..search.clone() };
        let gather = Gather::of(&search, true, self.names.of(&searcher)?);
        Ok(self.asked(&searcher, &asked, &gather)?.count)
    }

    /// Where each of these says what is wanted.
    pub(crate) fn snippets(
        &self,
        decisions: &[PublicDecision],
        wanted: &Wanted,
    ) -> Vec<Vec<Piece>> {
        let snippet = |it| self.analysed(|analysis| snippet::snippet(it, wanted, analysis));
        decisions.iter().map(snippet).collect()
    }

    /// What was typed, with a slip mended; nothing if that finds no more than before.
    pub(crate) fn mended(
        &self,
        search: &Search,
        (slip, decisions): (&Slip, &[PublicDecision]),
        before: usize,
    ) -> Result<Option<String>, Problem> {
        let mended = self.analysed(|it| slip.mended(&search.words, decisions, it));
        let Some(words) = mended.filter(|it| *it != search.words) else { return Ok(None) };
        let found = self.count(&Search { words: words.clone(), ..search.clone() })?;
        Ok(Some(words).filter(|_| found > before))
    }

    /// The references of decisions that share with this one what few others have.
    pub(crate) fn similar(
        &self,
        decision: &PublicDecision,
        most: usize,
    ) -> Result<Vec<String>, Problem> {
        let searcher = self.index.searcher();
        let text = self.index.fields.text;
        let term = |stem: &str| Term::from_field_text(text, stem);
        let all = searcher.num_docs();
        let telling = self.analysed(|analysis| {
            let stems: Vec<String> = texts(decision).flat_map(|it| analysis.stems(it)).collect();
            likeness::telling(&stems, all, |stem| searcher.doc_freq(&term(stem)).map_err(broken))
        })?;
        let part = |(stem, weight): (String, f32)| -> (Occur, Box<dyn Query>) {
            let query = TermQuery::new(term(&stem), IndexRecordOption::WithFreqs);
            (Occur::Should, Box::new(BoostQuery::new(Box::new(query), weight)))
        };
        let asked = BooleanQuery::new(telling.into_iter().map(part).collect());
        let first = TopDocs::with_limit(most.saturating_mul(4) + 1).order_by_score();
        let found = self.asked(&searcher, &asked, &first)?;
        let own = marks::of(decision);
        let mut scored = Vec::with_capacity(found.len());
        for (score, address) in found {
            let part = searcher.segment_reader(address.segment_ord);
            let marks = part.fast_fields().column_first_or_default("marks").map_err(broken)?;
            let score = score * likeness::shared(own, marks.get_val(address.doc_id));
            scored.push((score, address));
        }
        scored.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        let addresses: Vec<DocAddress> = scored.into_iter().map(|(_, address)| address).collect();
        let mut references = references(&searcher, &addresses)?;
        references.retain(|reference| *reference != decision.reference);
        references.truncate(most);
        Ok(references)
    }

    /// How many can be found.
    pub(crate) fn size(&self) -> Result<usize, Problem> {
        self.index.searcher().search(&tantivy::query::AllQuery, &Count).map_err(broken)
    }

    fn asked<C: Collector>(
        &self,
        searcher: &Searcher,
        query: &dyn Query,
        how: &C,
    ) -> Result<C::Fruit, Problem> {
        let statistics = Statistics { searcher, fields: self.index.fields };
        searcher.search_with_statistics_provider(query, how, &statistics).map_err(broken)
    }

    fn slip(
        &self,
        searcher: &Searcher,
        wanted: &Wanted,
    ) -> Result<Option<(Slip, Vec<String>)>, Problem> {
        for word in wanted.words() {
            if let Some(slip) = spelling::slip(searcher, self.index.fields.text, word)? {
                let references = references(searcher, &slip.places)?;
                return Ok(Some((slip, references)));
            }
        }
        Ok(None)
    }

    fn read(&self, words: &str) -> Wanted {
        self.analysed(|analysis| asked::read(words, analysis, &self.synonyms))
    }

    pub(crate) fn analysed<T>(&self, work: impl FnOnce(&mut Analysis) -> T) -> T {
        let spare = || self.analyses.lock().unwrap_or_else(PoisonError::into_inner);
        let taken = spare().pop();
        let mut analysis = taken.unwrap_or_default();
        let done = work(&mut analysis);
        spare().push(analysis);
        done
    }
}

/// The references of decisions in the index, in this order.
pub(crate) fn references(
    searcher: &Searcher,
    addresses: &[DocAddress],
) -> Result<Vec<String>, Problem> {
    let mut references = Vec::with_capacity(addresses.len());
    for address in addresses {
        let part = searcher.segment_reader(address.segment_ord);
        let Some(column) = part.fast_fields().str("reference").map_err(broken)? else { continue };
        for place in column.term_ords(address.doc_id) {
            let mut reference = String::new();
            column.ord_to_str(place, &mut reference).map_err(broken)?;
            references.push(reference);
        }
    }
    Ok(references)
}
