//! Words of the field that lead to each other: `data/synonyms.toml`.
use std::{collections::BTreeMap, sync::Arc};

use app::Problem;
use serde::Deserialize;

use crate::{analysis::Analysis, terms::Terms};

const FILE: &str = include_str!("../data/synonyms.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// The day on which somebody last read the whole of it.
    #[serde(rename = "reviewed")]
    _reviewed: casework::Day,
    same: Vec<Vec<String>>,
    also: Vec<Also>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Also {
    asked: String,
    finds: Vec<String>,
}

/// From the words asked for, on their stems, to the phrases that are found too.
pub(crate) struct Synonyms {
    phrases: BTreeMap<Vec<String>, Vec<Vec<String>>>,
    longest: usize,
    /// Those of several words: each is one word of the index too.
    pub(crate) terms: Arc<Terms>,
}

impl Synonyms {
    /// Those of the file in the program.
    pub(crate) fn load() -> Result<Self, Problem> {
        let file: File = toml::from_str(FILE).map_err(Problem::broken)?;
        let mut analysis = Analysis::default();
        let mut phrases: BTreeMap<Vec<String>, Vec<Vec<String>>> = BTreeMap::new();
        let mut lead = |from: &str, to: &str| {
            let (from, to) = (analysis.stems(from), analysis.stems(to));
            let known = phrases.entry(from.clone()).or_default();
            if from != to && !known.contains(&to) {
                known.push(to);
            }
        };
        for group in &file.same {
            for from in group {
                group.iter().for_each(|to| lead(from, to));
            }
        }
        for also in &file.also {
            also.finds.iter().for_each(|to| lead(&also.asked, to));
        }
        let longest = phrases.keys().map(Vec::len).max().unwrap_or_default();
        let led = phrases.values().flatten().chain(phrases.keys());
        let terms = Arc::new(Terms::of(led.cloned()));
        Ok(Self { phrases, longest, terms })
    }

    /// The longest run of words at the beginning of these that leads somewhere, by its length,
    /// and where it leads.
    pub(crate) fn at(&self, stems: &[Option<&String>]) -> Option<(usize, &[Vec<String>])> {
        (1..=self.longest.min(stems.len())).rev().find_map(|length| {
            let run: Option<Vec<String>> =
                stems.get(..length)?.iter().map(|it| it.cloned()).collect();
            self.phrases.get(&run?).map(|found| (length, found.as_slice()))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_words_of_the_field_lead_on() {
        let synonyms = Synonyms::load().unwrap();
        let stems = Analysis::default().stems("hospital discharge of a gp");
        let asked: Vec<_> = stems.iter().map(Some).collect();

        let (length, found) = synonyms.at(&asked).unwrap();
        assert_eq!(length, 2);
        assert!(found.contains(&vec!["discharg".to_owned()]), "{found:?}");
        assert!(synonyms.at(&asked[2..]).is_none());
        let (_, found) = synonyms.at(&asked[4..]).unwrap();
        assert!(found.contains(&vec!["general".into(), "practition".into()]), "{found:?}");
    }

    #[test]
    fn every_line_of_the_file_holds_words() {
        let synonyms = Synonyms::load().unwrap();
        assert!(synonyms.phrases.len() > 80);
        for (from, to) in &synonyms.phrases {
            assert!(!from.is_empty() && !to.is_empty(), "{from:?}");
            assert!(to.iter().all(|phrase| !phrase.is_empty() && phrase != from), "{from:?}");
        }
    }
}
