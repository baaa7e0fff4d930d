//! Other words, from what is public alone: when little was found, and what was typed stands in
//! no decision, or in next to none.
use std::collections::BTreeMap;

use app::{Problem, ports::PublicDecision};
use tantivy::{
    DocAddress, DocSet, Searcher, TERMINATED, Term,
    query::FuzzyTermQuery,
    schema::{Field, IndexRecordOption},
};

use crate::{
    analysis::{Analysis, is_plain, plain},
    asked::Word,
    index::{broken, texts},
};

/// Words shorter than this have too many neighbours.
const SHORTEST: usize = 4;
/// A word that stands in more decisions than this is no slip.
const RARE: u64 = 2;
/// So many times as many decisions must have the other word.
const MORE: u64 = 10;
/// In so many decisions we look how the other word is written.
const LOOKED: usize = 3;

/// A word that may be a slip: another stem, and decisions in which it stands.
pub(crate) struct Slip {
    typed: String,
    stem: String,
    pub(crate) places: Vec<DocAddress>,
}

/// The word that was most likely meant, if this one is likely a slip.
pub(crate) fn slip(
    searcher: &Searcher,
    field: Field,
    word: &Word,
) -> Result<Option<Slip>, Problem> {
    let Some(stem) = word.forms.first().filter(|it| it.chars().count() >= SHORTEST) else {
        return Ok(None);
    };
    let mut there = 0;
    for form in &word.forms {
        there += searcher.doc_freq(&Term::from_field_text(field, form)).map_err(broken)?;
    }
    if there > RARE {
        return Ok(None);
    }
    let near = near(searcher, field, stem, 1)?;
    // The ending of a slip makes another stem of it: two slips of the stem are often one.
    let near = if near.is_empty() && word.typed.chars().count() > 5 {
        self::near(searcher, field, stem, 2)?
    } else {
        near
    };
    let mut near: Vec<(u64, String)> = near
        .into_iter()
        .filter(|(other, count)| other != stem && *count > there * MORE)
        .map(|(other, count)| (count, other))
        .collect();
    near.sort_unstable_by(|one, other| other.cmp(one));
    for (_, other) in near.into_iter().take(LOOKED) {
        // The dictionary still holds words of what was just taken down: only a word that stands
        // in a decision which can be found is told.
        let places = places(searcher, field, &other)?;
        if !places.is_empty() {
            return Ok(Some(Slip { typed: word.typed.clone(), stem: other, places }));
        }
    }
    Ok(None)
}

/// The words of the index within so many slips of the hand, with their counts.
fn near(
    searcher: &Searcher,
    field: Field,
    stem: &str,
    slips: u8,
) -> Result<BTreeMap<String, u64>, Problem> {
    let query = FuzzyTermQuery::new(Term::from_field_text(field, stem), slips, true);
    let automaton = query.automaton().map_err(broken)?;
    let mut near = BTreeMap::new();
    for part in searcher.segment_readers() {
        let words = part.inverted_index(field).map_err(broken)?;
        let mut stream = words.terms().search(&automaton).into_stream().map_err(broken)?;
        while stream.advance() {
            let Ok(word) = std::str::from_utf8(stream.key()) else { continue };
            if is_plain(word) {
                *near.entry(word.to_owned()).or_insert(0) += u64::from(stream.value().doc_freq);
            }
        }
    }
    Ok(near)
}

/// A few decisions that can be found and have the word.
fn places(searcher: &Searcher, field: Field, stem: &str) -> Result<Vec<DocAddress>, Problem> {
    let term = Term::from_field_text(field, stem);
    let mut places = Vec::new();
    for (number, part) in (0..).zip(searcher.segment_readers()) {
        let words = part.inverted_index(field).map_err(broken)?;
        let found = words.read_postings(&term, IndexRecordOption::Basic).map_err(broken)?;
        let Some(mut found) = found else { continue };
        while found.doc() != TERMINATED && places.len() < LOOKED {
            if !part.is_deleted(found.doc()) {
                places.push(DocAddress::new(number, found.doc()));
            }
            found.advance();
        }
    }
    Ok(places)
}

impl Slip {
    /// What was typed with the other word in place of the slip, as most of these decisions write
    /// it; nothing if none of them has it.
    pub(crate) fn mended(
        &self,
        typed: &str,
        decisions: &[PublicDecision],
        analysis: &mut Analysis,
    ) -> Option<String> {
        let mut written: BTreeMap<String, usize> = BTreeMap::new();
        for text in decisions.iter().flat_map(texts) {
            for word in analysis.words(text).iter().filter(|word| word.text == self.stem) {
                let said = text.get(word.offset_from..word.offset_to).unwrap_or_default();
                *written.entry(plain(said)).or_default() += 1;
            }
        }
        let (said, _) = written.into_iter().max_by_key(|(_, count)| *count)?;
        let (before, after) = typed.split_once(self.typed.as_str())?;
        Some(format!("{before}{said}{after}"))
    }
}
