//! Rows of words that a text has in common with what is public.
//!
//! Asking for every row of twelve would take long, so blocks of six are asked for first: whatever
//! twelve words in a row a decision shares, it shares one whole block of them. A block that
//! nobody says clears every row that it stands in.
use std::{
    collections::{BTreeSet, HashMap},
    ops::Range,
};

use app::{Problem, ports::Echoes};
use tantivy::{
    DocAddress, DocSet, Searcher, TERMINATED, Term,
    query::{EnableScoring, PhraseQuery, Query},
};

use crate::{analysis::is_plain, index::broken, shelf::Shelf, shelf::references};

/// So many words in a row are asked for: as many as the adversary compares.
const ROW: usize = 12;
/// So many words are in a block at most. A row holds one whole block wherever it begins.
const BLOCK: usize = ROW / 2;
/// A word in more than one of so many decisions tells nothing...
const COMMON: u64 = 20;
/// ... unless so few have it. Words that all tell nothing are not asked for.
const FEW: u64 = 2_000;

/// A word of the index where it stands in the text, and how many words it is to whoever cuts at
/// apostrophes too (`Trust's`, `A&E`).
struct Word {
    stem: String,
    range: Range<usize>,
    parts: usize,
}

/// What is asked of the index for one text.
struct Asked<'a> {
    shelf: &'a Shelf,
    searcher: Searcher,
    but: &'a str,
    /// How many decisions have each stem.
    having: HashMap<String, u64>,
    /// A word tells something if no more have it.
    most: u64,
}

impl Shelf {
    /// What of a text is in decisions beside the one with the reference `but`.
    pub(crate) fn echoes(&self, text: &str, but: &str) -> Result<Echoes, Problem> {
        let searcher = self.index.searcher();
        let most = FEW.max(searcher.num_docs() / COMMON);
        let mut asked = Asked { shelf: self, searcher, but, having: HashMap::new(), most };
        let (mut alone, mut shared) = (BTreeSet::new(), Vec::new());
        let mut begins = 0;
        // No phrase of the index goes over the end of a paragraph.
        for line in text.split_inclusive('\n') {
            let words = self.words_of(line, begins);
            asked.line(&words, &mut alone, &mut shared)?;
            begins += line.len();
        }
        Ok(Echoes { alone: alone.into_iter().collect(), shared })
    }

    fn words_of(&self, line: &str, begins: usize) -> Vec<Word> {
        self.analysed(|analysis| {
            let words = analysis.words(line).iter().filter(|word| is_plain(&word.text));
            let word = |word: &tantivy::tokenizer::Token| {
                let said = line.get(word.offset_from..word.offset_to).unwrap_or_default();
                let parts = said.split(|c: char| !c.is_alphanumeric());
                Word {
                    stem: word.text.clone(),
                    range: begins + word.offset_from..begins + word.offset_to,
                    parts: parts.filter(|part| !part.is_empty()).count().max(1),
                }
            };
            words.map(word).collect()
        })
    }
}

impl Asked<'_> {
    fn line(
        &mut self,
        words: &[Word],
        alone: &mut BTreeSet<String>,
        shared: &mut Vec<Range<usize>>,
    ) -> Result<(), Problem> {
        let mut silent: Vec<Range<usize>> = Vec::new();
        // One word alone clears nothing: it is no row.
        for block in blocks(words).into_iter().filter(|block| block.len() > 1) {
            let said = words.get(block.clone()).unwrap_or_default();
            if self.tells(said)? && self.who(said, 1)?.is_empty() {
                silent.push(block);
            }
        }
        let is_clear = |row: &Range<usize>| {
            silent.iter().any(|block| row.start <= block.start && block.end <= row.end)
        };
        for row in rows(words).filter(|row| row.len() > 1 && !is_clear(row)) {
            let said = words.get(row).unwrap_or_default();
            if !self.tells(said)? {
                continue;
            }
            let mut who = self.who(said, 2)?;
            match (who.pop(), who.is_empty()) {
                (Some(one), true) => drop(alone.insert(one)),
                (Some(_), false) => add(shared, said),
                (None, _) => {}
            }
        }
        Ok(())
    }

    /// Whether one of these words is rare enough to tell something, and to be asked for quickly.
    fn tells(&mut self, words: &[Word]) -> Result<bool, Problem> {
        for word in words {
            let having = match self.having.get(&word.stem) {
                Some(having) => *having,
                None => {
                    let having = self.searcher.doc_freq(&self.term(word)).map_err(broken)?;
                    self.having.insert(word.stem.clone(), having);
                    having
                }
            };
            if having <= self.most {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn term(&self, word: &Word) -> Term {
        Term::from_field_text(self.shelf.index.fields.text, &word.stem)
    }

    /// The first decisions that say this, at most so many.
    fn who(&self, words: &[Word], most: usize) -> Result<Vec<String>, Problem> {
        let phrase = PhraseQuery::new(words.iter().map(|word| self.term(word)).collect());
        let how = EnableScoring::disabled_from_searcher(&self.searcher);
        let weight = phrase.weight(how).map_err(broken)?;
        let mut found = Vec::new();
        for (part, reader) in (0..).zip(self.searcher.segment_readers()) {
            let mut those = weight.scorer(reader, 1.0).map_err(broken)?;
            let is_there = |doc| reader.alive_bitset().is_none_or(|alive| alive.is_alive(doc));
            // One more than asked: the decision itself may be among them.
            while those.doc() != TERMINATED && found.len() <= most {
                if is_there(those.doc()) {
                    found.push(DocAddress::new(part, those.doc()));
                }
                those.advance();
            }
        }
        let mut who = references(&self.searcher, &found)?;
        who.retain(|one| one != self.but);
        who.truncate(most);
        Ok(who)
    }
}

/// The words in blocks, one after the other.
fn blocks(words: &[Word]) -> Vec<Range<usize>> {
    let mut blocks: Vec<Range<usize>> = Vec::new();
    let mut parts = 0;
    for (at, word) in words.iter().enumerate() {
        parts += word.parts;
        match blocks.last_mut().filter(|_| parts <= BLOCK) {
            Some(block) => block.end = at + 1,
            None => {
                blocks.push(at..at + 1);
                parts = word.parts;
            }
        }
    }
    blocks
}

/// Every row of words, from each word on.
fn rows(words: &[Word]) -> impl Iterator<Item = Range<usize>> {
    (0..words.len()).filter_map(|from| {
        let mut parts = 0;
        let whole = words.iter().skip(from).position(|word| {
            parts += word.parts;
            parts >= ROW
        });
        whole.map(|last| from..from + last + 1)
    })
}

/// Puts a row to what is shared, joined with the last if it goes on.
fn add(shared: &mut Vec<Range<usize>>, row: &[Word]) {
    let (Some(first), Some(last)) = (row.first(), row.last()) else { return };
    match shared.last_mut().filter(|open| open.end >= first.range.start) {
        Some(open) => open.end = open.end.max(last.range.end),
        None => shared.push(first.range.start..last.range.end),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(parts: &[usize]) -> Vec<Word> {
        let word = |parts: &usize| Word { stem: "word".into(), range: 0..0, parts: *parts };
        parts.iter().map(word).collect()
    }

    #[test]
    fn every_row_holds_a_whole_block_wherever_it_begins() {
        for parts in [[1; 40], [2; 40], [1, 2, 1, 1, 3, 1, 2, 1].repeat(5).try_into().unwrap()] {
            let words = words(&parts);
            let blocks = blocks(&words);
            let holds = |row: Range<usize>| {
                let asked = blocks.iter().filter(|block| block.len() > 1);
                asked.into_iter().any(|block| row.start <= block.start && block.end <= row.end)
            };
            assert!(rows(&words).all(holds), "{parts:?}");
        }
        assert_eq!(rows(&words(&[1; 14])).collect::<Vec<_>>(), [0..12, 1..13, 2..14]);
        assert_eq!(rows(&words(&[1; 11])).count(), 0);
    }
}
