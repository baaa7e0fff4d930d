//! The slow way to the same answer, for tests and for the benchmark: every decision is read from
//! its first word to its last, and no index is asked.
use app::{
    Problem,
    ports::{PublicDecision, Search},
};
use casework::codes::{Compliance, Remedy};

use crate::{
    analysis::Analysis,
    asked::{self, Wanted},
    index::texts,
    marks,
    synonyms::Synonyms,
};

/// Reads decisions one by one.
pub struct Oracle {
    search: Search,
    wanted: Wanted,
    analysis: Analysis,
}

impl Oracle {
    /// For a search.
    ///
    /// # Errors
    ///
    /// The words of the field cannot be read.
    pub fn of(search: &Search) -> Result<Self, Problem> {
        let mut analysis = Analysis::default();
        let wanted = asked::read(&search.words, &mut analysis, &Synonyms::load()?);
        Ok(Self { search: search.clone(), wanted, analysis })
    }

    /// Whether the search finds it.
    pub fn finds(&mut self, decision: &PublicDecision) -> bool {
        if !self.is_chosen(decision) {
            return false;
        }
        let mut text: Vec<Vec<(usize, String)>> = Vec::new();
        for piece in texts(decision) {
            let words = self.analysis.words(piece).iter();
            text.push(words.map(|word| (word.position, word.text.clone())).collect());
        }
        has(&self.wanted, &text)
    }

    fn is_chosen(&self, decision: &PublicDecision) -> bool {
        let search = &self.search;
        let named = &decision.organisations;
        let (remedies, compliance): (Vec<Remedy>, Vec<Compliance>) =
            decision.recommendations.iter().map(|it| (it.remedy, it.compliance)).unzip();
        meets(&search.organisations, named)
            && meets(&search.sectors, &decision.sectors)
            && meets(&search.outcomes, &decision.outcomes)
            && meets(&search.subjects, &decision.subjects)
            && meets(&search.remedies, &remedies)
            && meets(&search.compliance, &compliance)
            && meets(&search.years, &[marks::day(decision).year()])
            && search.since.is_none_or(|day| decision.published >= day)
            && search.until.is_none_or(|day| decision.published <= day)
    }
}

fn meets<T: PartialEq>(asked: &[T], there: &[T]) -> bool {
    asked.is_empty() || asked.iter().any(|it| there.contains(it))
}

fn has(wanted: &Wanted, text: &[Vec<(usize, String)>]) -> bool {
    match wanted {
        Wanted::Anything => true,
        Wanted::Word(word) => text.iter().flatten().any(|(_, there)| word.forms.contains(there)),
        Wanted::Phrase(stems) => text.iter().any(|piece| has_phrase(piece, stems)),
        Wanted::All(all) => all.iter().all(|wanted| has(wanted, text)),
        Wanted::Any(any) => any.iter().any(|wanted| has(wanted, text)),
        Wanted::Not(wanted) => !has(wanted, text),
    }
}

fn has_phrase(piece: &[(usize, String)], stems: &[String]) -> bool {
    let Some((first, rest)) = stems.split_first() else { return false };
    let begins = piece.iter().filter(|(_, word)| word == first).map(|(at, _)| *at);
    begins.into_iter().any(|at| {
        let places = at + 1..;
        rest.iter()
            .zip(places)
            .all(|(stem, at)| piece.iter().any(|(there, word)| *there == at && word == stem))
    })
}
