//! Documents of the Text Anonymization Benchmark, and its measures.
//!
//! I. Pilán, P. Lison, L. Øvrelid, A. Papadopoulou, D. Sánchez, M. Batet: *The Text Anonymization
//! Benchmark (TAB)*, Computational Linguistics 48 (2022). The measures are those of its
//! `evaluation.py`, but for the weights of words in the precision: every word weighs the same,
//! since the weights of the paper come from a large language model that we do not ship.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::{Deserialize, Serialize};

/// A document as the benchmark writes it: with the marks of each annotator, or in a row with the
/// marks of one.
#[derive(Debug, Clone, Deserialize)]
pub struct TabDocument {
    /// The text.
    pub text: String,
    /// What each annotator marked.
    #[serde(default)]
    annotations: BTreeMap<String, Annotation>,
    /// What one annotator marked.
    #[serde(default)]
    entities: Vec<TabMention>,
}

#[derive(Debug, Clone, Deserialize)]
struct Annotation {
    entity_mentions: Vec<TabMention>,
}

/// A place that an annotator marked.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct TabMention {
    /// What is meant: the same for every mention of it.
    pub entity_id: String,
    /// Its kind, such as `PERSON`.
    pub entity_type: String,
    /// Where it begins, in Unicode characters.
    pub start_offset: usize,
    /// Where it ends, in Unicode characters.
    pub end_offset: usize,
    /// Whether it must be masked.
    pub identifier_type: Identifier,
}

/// Whether something gives a person away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Identifier {
    /// By itself.
    #[serde(rename = "DIRECT")]
    Direct,
    /// With other things.
    #[serde(rename = "QUASI")]
    Quasi,
    /// Not.
    #[serde(rename = "NO_MASK")]
    NoMask,
}

impl TabDocument {
    /// What each annotator marked.
    pub fn annotators(&self) -> Vec<&[TabMention]> {
        let mut all: Vec<&[TabMention]> =
            self.annotations.values().map(|it| it.entity_mentions.as_slice()).collect();
        if all.is_empty() {
            all.push(&self.entities);
        }
        all
    }

    /// Where each character begins, in bytes, and where the text ends.
    fn bytes(&self) -> Vec<usize> {
        self.text.char_indices().map(|(at, _)| at).chain([self.text.len()]).collect()
    }

    /// What the first annotator marked, in bytes: where, the kind, and whether to mask it.
    pub fn marks(&self) -> Vec<(Range<usize>, &str, bool)> {
        let bytes = self.bytes();
        let place = |at: usize| bytes.get(at).copied().unwrap_or(self.text.len());
        let first = self.annotators().into_iter().next().unwrap_or_default();
        let mut marks = Vec::new();
        for it in first {
            let masked = it.identifier_type != Identifier::NoMask;
            let range = place(it.start_offset)..place(it.end_offset);
            marks.push((range, it.entity_type.as_str(), masked));
        }
        marks
    }
}

/// Parts of a whole.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Share {
    /// How many.
    pub part: u64,
    /// Of how many.
    pub whole: u64,
}

impl Share {
    /// The part in the whole: 1 if there is no whole.
    pub fn rate(self) -> f64 {
        // Counts of words are far below the 2^52 that a float holds.
        #[expect(clippy::cast_precision_loss, reason = "counts of words")]
        if self.whole == 0 { 1.0 } else { self.part as f64 / self.whole as f64 }
    }

    fn count(&mut self, is_part: bool) {
        self.whole += 1;
        self.part += u64::from(is_part);
    }

    fn add(&mut self, other: Self) {
        self.part += other.part;
        self.whole += other.whole;
    }
}

/// The benchmark's measures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Figures {
    /// Direct identifiers all of whose mentions are masked.
    pub direct_entities: Share,
    /// Indirect identifiers all of whose mentions are masked.
    pub quasi_entities: Share,
    /// Words to mask that are masked.
    pub tokens: Share,
    /// Mentions to mask that are masked.
    pub mentions: Share,
    /// Masked words that an annotator masked too.
    pub precision: Share,
    /// Words of the texts that are masked.
    pub masked: Share,
}

impl Figures {
    /// Takes the counts of another document in.
    pub fn add(&mut self, other: &Self) {
        self.direct_entities.add(other.direct_entities);
        self.quasi_entities.add(other.quasi_entities);
        self.tokens.add(other.tokens);
        self.mentions.add(other.mentions);
        self.precision.add(other.precision);
        self.masked.add(other.masked);
    }
}

/// Little words and titles inside a mention that need not be masked, as in `evaluation.py`.
const NEED_NOT: &str = "mr mrs ms and or from until to about after as at before between by during \
    for in into of on over since with the a an no nr";
/// Signs inside a mention that need not be masked.
const SIGNS: &str = ",.-;:/&()[]–'\" ’“”";

/// Measures masked places, in bytes, against what annotators marked.
pub fn measure(document: &TabDocument, masked: &[Range<usize>]) -> Figures {
    let text = document.text.as_str();
    let mut hidden = vec![false; text.len()];
    for range in masked {
        for slot in hidden.get_mut(range.clone()).unwrap_or_default() {
            *slot = true;
        }
    }
    let bytes = document.bytes();
    let words = words(text, 0..text.len());
    let mut figures = Figures::default();
    for word in &words {
        figures.masked.count(is_hidden(&hidden, word));
    }
    for mentions in document.annotators() {
        measure_one(text, (&hidden, &bytes, &words), mentions, &mut figures);
    }
    figures
}

fn measure_one(
    text: &str,
    (hidden, bytes, words): (&[bool], &[usize], &[Range<usize>]),
    mentions: &[TabMention],
    figures: &mut Figures,
) {
    let place = |at: usize| bytes.get(at).copied().unwrap_or(text.len());
    let range = |it: &TabMention| place(it.start_offset)..place(it.end_offset);
    let mut entities: BTreeMap<&str, Vec<&TabMention>> = BTreeMap::new();
    for mention in mentions {
        entities.entry(&mention.entity_id).or_default().push(mention);
    }
    let mut marked = vec![false; text.len()];
    for mentions in entities.values() {
        let to_mask = mentions.iter().filter(|it| it.identifier_type != Identifier::NoMask);
        let to_mask: Vec<_> = to_mask.collect();
        if to_mask.is_empty() {
            continue;
        }
        let direct = to_mask.iter().any(|it| it.identifier_type == Identifier::Direct);
        let whole = to_mask.iter().all(|it| covered(text, hidden, range(it)));
        let share = if direct { &mut figures.direct_entities } else { &mut figures.quasi_entities };
        share.count(whole);
        for mention in &to_mask {
            for slot in marked.get_mut(range(mention)).unwrap_or_default() {
                *slot = true;
            }
        }
        for mention in mentions {
            figures.mentions.count(covered(text, hidden, range(mention)));
            for word in self::words(text, range(mention)) {
                figures.tokens.count(covered(text, hidden, word));
            }
        }
    }
    for word in words.iter().filter(|word| is_hidden(hidden, word)) {
        let hit = marked.get(word.clone()).unwrap_or_default().contains(&true);
        figures.precision.count(hit);
    }
}

fn is_hidden(hidden: &[bool], word: &Range<usize>) -> bool {
    hidden.get(word.clone()).unwrap_or_default().contains(&true)
}

/// Runs of letters, digits and underscores.
fn words(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = None;
    let inside = text.get(range.clone()).unwrap_or_default();
    for (at, c) in inside.char_indices().map(|(at, c)| (at + range.start, c)) {
        let in_word = c.is_alphanumeric() || c == '_';
        match (in_word, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    words.extend(start.map(|from| from..range.end));
    words
}

/// Whether everything in a mention that matters is masked.
fn covered(text: &str, hidden: &[bool], mention: Range<usize>) -> bool {
    let bare = |at: usize| !hidden.get(at).copied().unwrap_or_default();
    let words = words(text, mention.clone());
    let words_hidden = words.iter().all(|word| {
        let spelt = text.get(word.clone()).unwrap_or_default().to_lowercase();
        let owner =
            spelt == "s" && text.get(..word.start).is_some_and(|it| it.ends_with(['’', '\'']));
        let need_not = owner || NEED_NOT.split_whitespace().any(|it| it == spelt);
        need_not || !word.clone().any(bare)
    });
    let inside = text.get(mention.clone()).unwrap_or_default();
    let mut signs = inside.char_indices().map(|(at, c)| (at + mention.start, c));
    words_hidden
        && signs.all(|(at, c)| {
            c.is_alphanumeric() || c == '_' || c.is_whitespace() || SIGNS.contains(c) || !bare(at)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = r#"{"text": "Mrs Ada Brightwater’s plot no. 12/3 at Fernton, and the Court.",
        "entities": [
        {"entity_id": "1", "entity_type": "PERSON", "start_offset": 0, "end_offset": 19,
         "identifier_type": "DIRECT"},
        {"entity_id": "2", "entity_type": "CODE", "start_offset": 27, "end_offset": 35,
         "identifier_type": "QUASI"},
        {"entity_id": "3", "entity_type": "ORG", "start_offset": 55, "end_offset": 60,
         "identifier_type": "NO_MASK"}]}"#;

    fn figures(masked: &[&str]) -> Figures {
        let document: TabDocument = serde_json::from_str(LINE).unwrap();
        let place = |it: &&str| document.text.find(*it).map(|at| at..at + it.len()).unwrap();
        let ranges: Vec<Range<usize>> = masked.iter().map(place).collect();
        measure(&document, &ranges)
    }

    #[test]
    fn titles_and_signs_need_not_be_masked() {
        let figures = figures(&["Ada Brightwater", "12", "3"]);
        assert_eq!(figures.direct_entities, Share { part: 1, whole: 1 });
        assert_eq!(figures.quasi_entities, Share { part: 1, whole: 1 });
        assert_eq!(figures.precision, Share { part: 4, whole: 4 });
    }

    #[test]
    fn a_name_half_masked_is_not_masked() {
        let figures = figures(&["Ada", "Court"]);
        assert_eq!(figures.direct_entities, Share { part: 0, whole: 1 });
        assert_eq!(figures.precision, Share { part: 1, whole: 2 });
        assert_eq!(figures.tokens, Share { part: 3, whole: 6 });
    }

    #[test]
    fn the_form_with_many_annotators_is_read() {
        let document: TabDocument = serde_json::from_str(
            r#"{"text": "Ada", "doc_id": "1", "annotations": {"a": {"entity_mentions": []},
                "b": {"entity_mentions": [{"entity_id": "1", "entity_type": "PERSON",
                "start_offset": 0, "end_offset": 3, "identifier_type": "DIRECT"}]}}}"#,
        )
        .unwrap();
        assert_eq!(
            measure(&document, std::slice::from_ref(&(0..3))).precision,
            Share { part: 1, whole: 2 }
        );
    }
}
