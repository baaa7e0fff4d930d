//! Terms of several words that the field has a name for ("end of life"): each is one word of the
//! index beside its words, so that to find it nobody reads where each of its words stands.
use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

/// Stands before a term in the index. No word holds it.
pub(crate) const TERM: char = '=';

/// The terms, by the stem with which they begin.
#[derive(Debug, Default)]
pub(crate) struct Terms(FxHashMap<String, Vec<Term>>);

#[derive(Debug)]
struct Term {
    /// The stems behind the first.
    rest: Vec<String>,
    word: String,
}

impl Terms {
    /// Those of these phrases, each of which is a row of stems, that have several words.
    pub(crate) fn of(phrases: impl Iterator<Item = Vec<String>>) -> Self {
        let mut terms: FxHashMap<String, Vec<Term>> = FxHashMap::default();
        for stems in phrases.collect::<BTreeSet<_>>() {
            if let [first, rest @ ..] = stems.as_slice()
                && !rest.is_empty()
            {
                let word = format!("{TERM}{}", stems.join(" "));
                terms.entry(first.clone()).or_default().push(Term { rest: rest.to_vec(), word });
            }
        }
        Self(terms)
    }

    /// Whether a term begins with this stem.
    pub(crate) fn begin(&self, stem: &str) -> bool {
        self.0.contains_key(stem)
    }

    /// The terms that begin with this stem and go on with these: as words of the index.
    pub(crate) fn at<'a>(
        &'a self,
        first: &str,
        rest: impl Iterator<Item = &'a str> + Clone,
    ) -> impl Iterator<Item = &'a str> {
        let terms = self.0.get(first).into_iter().flatten();
        let said = move |term: &&Term| {
            let mut rest = rest.clone();
            term.rest.iter().all(|stem| rest.next() == Some(stem.as_str()))
        };
        terms.filter(said).map(|term| term.word.as_str())
    }

    /// The word of the index for exactly these stems, if they are a term.
    pub(crate) fn word(&self, stems: &[String]) -> Option<&str> {
        let (first, rest) = stems.split_first()?;
        let term = self.0.get(first)?.iter().find(|term| term.rest == rest)?;
        Some(&term.word)
    }

    /// All of them in one line: an index that was made with others is made anew.
    pub(crate) fn form(&self) -> String {
        let all: BTreeSet<&str> = self.0.values().flatten().map(|it| it.word.as_str()).collect();
        all.into_iter().collect()
    }
}
