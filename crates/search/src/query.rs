//! From what is wanted to the index's own questions.
use app::Problem;
use tantivy::{
    Searcher, Term,
    query::{AllQuery, BooleanQuery, BoostQuery, EmptyQuery, Occur, PhraseQuery, Query, TermQuery},
    schema::{Field, IndexRecordOption},
};

use crate::{
    asked::{Wanted, Word},
    index::{Fields, broken},
    terms::Terms,
    without::Without,
};

/// How much a word in the title weighs beside one in the text.
const TITLE_WEIGHT: f32 = 3.0;

type Part = Box<dyn Query>;

/// Asks what is wanted of the index.
pub(crate) fn query(
    wanted: &Wanted,
    searcher: &Searcher,
    fields: Fields,
    terms: &Terms,
) -> Result<Part, Problem> {
    let asker = Asker { searcher, fields, terms };
    let body = asker.ask(wanted)?;
    let titles = asker.titles(wanted)?;
    if titles.is_empty() {
        return Ok(body);
    }
    let titles = titles.into_iter().map(|query| (Occur::Should, query));
    Ok(Box::new(BooleanQuery::new(std::iter::once((Occur::Must, body)).chain(titles).collect())))
}

struct Asker<'a> {
    searcher: &'a Searcher,
    fields: Fields,
    terms: &'a Terms,
}

impl Asker<'_> {
    fn ask(&self, wanted: &Wanted) -> Result<Part, Problem> {
        Ok(match wanted {
            Wanted::Anything => Box::new(AllQuery),
            Wanted::Word(word) => self.word(self.fields.text, word)?,
            Wanted::Phrase(stems) => self.phrase(stems)?,
            Wanted::All(all) => Box::new(self.all(all)?),
            Wanted::Not(_) => Box::new(self.all(std::slice::from_ref(wanted))?),
            Wanted::Any(any) => {
                let any: Result<Vec<Part>, Problem> = any.iter().map(|it| self.ask(it)).collect();
                one_of(any?)
            }
        })
    }

    fn all(&self, all: &[Wanted]) -> Result<BooleanQuery, Problem> {
        let mut parts: Vec<(Occur, Part)> = Vec::with_capacity(all.len() + 1);
        for wanted in all {
            parts.push(match wanted {
                Wanted::Not(wanted) => (Occur::MustNot, left_out(self.ask(wanted)?)),
                wanted => (Occur::Must, self.ask(wanted)?),
            });
        }
        if parts.iter().all(|(occur, _)| *occur == Occur::MustNot) {
            parts.push((Occur::Must, Box::new(AllQuery)));
        }
        Ok(BooleanQuery::new(parts))
    }

    /// The forms of a word that any text has.
    fn word(&self, field: Field, word: &Word) -> Result<Part, Problem> {
        let mut there: Vec<Part> = Vec::new();
        for form in &word.forms {
            let form = self.form(field, form)?;
            if !form.is::<EmptyQuery>() {
                there.push(form);
            }
        }
        Ok(one_of(there))
    }

    /// A word of the index; nothing if no text has it.
    fn form(&self, field: Field, form: &str) -> Result<Part, Problem> {
        let term = Term::from_field_text(field, form);
        let is_there = self.searcher.doc_freq(&term).map_err(broken)? > 0;
        Ok(if is_there {
            Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs))
        } else {
            Box::new(EmptyQuery)
        })
    }

    fn phrase(&self, stems: &[String]) -> Result<Part, Problem> {
        if let Some(term) = self.terms.word(stems) {
            return self.form(self.fields.text, term);
        }
        let terms = stems.iter().map(|stem| Term::from_field_text(self.fields.text, stem));
        let terms: Vec<Term> = terms.collect();
        for term in &terms {
            if self.searcher.doc_freq(term).map_err(broken)? == 0 {
                return Ok(Box::new(EmptyQuery));
            }
        }
        Ok(Box::new(PhraseQuery::new(terms)))
    }

    /// Words that weigh more where they stand in a title; they narrow nothing.
    fn titles(&self, wanted: &Wanted) -> Result<Vec<Part>, Problem> {
        let words = match wanted {
            Wanted::All(all) => all.iter().collect(),
            wanted => vec![wanted],
        };
        let mut titles: Vec<Part> = Vec::new();
        for wanted in words {
            if let Wanted::Word(word) = wanted {
                let query = self.word(self.fields.title, word)?;
                if !query.is::<EmptyQuery>() {
                    titles.push(Box::new(BoostQuery::new(query, TITLE_WEIGHT)));
                }
            }
        }
        Ok(titles)
    }
}

fn left_out(query: Part) -> Part {
    if query.is::<TermQuery>() { query } else { Box::new(Without(query)) }
}

fn one_of(mut parts: Vec<Part>) -> Part {
    match parts.len() {
        0 => Box::new(EmptyQuery),
        1 => parts.pop().unwrap_or_else(|| Box::new(EmptyQuery)),
        _ => Box::new(BooleanQuery::union(parts)),
    }
}
