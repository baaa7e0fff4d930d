//! What people ask of published decisions, in the kinds that cost differently.
use app::ports::{Order, Search};
use casework::codes::Outcome;

use super::corpus::Corpus;
use crate::bench::dice::Dice;

/// So many of each kind.
pub(crate) const EACH: usize = 100;
/// So many decisions are shown at once.
const PAGE: usize = 20;

/// A kind of question.
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    pub(crate) searches: Vec<Search>,
    /// Whether other engines can be asked the same with their own signs.
    pub(crate) is_shared: bool,
}

/// All kinds, drawn the same way in every run.
pub(crate) fn kinds(corpus: &Corpus) -> Vec<Kind> {
    let mut dice = Dice::of(23, 0);
    let word = |dice: &mut Dice, from: u64, to: u64| {
        let rank = from + dice.below(to - from);
        corpus.word(usize::try_from(rank).unwrap_or_default()).to_owned()
    };
    let mut kind = |name, is_shared, ask: &mut dyn FnMut(&mut Dice) -> Search| Kind {
        name,
        searches: (0..EACH).map(|_| Search { limit: PAGE, ..ask(&mut dice) }).collect(),
        is_shared,
    };
    let words = |words: String| Search { words, ..Search::default() };
    let said = [
        "\"end of life\"",
        "\"referral letter was lost\"",
        "\"signs of sepsis\"",
        "\"not safe\"",
        "\"discharge from hospital\"",
        "\"the complaint\"",
        "\"eleven months\"",
    ];
    vec![
        kind("a rare word", true, &mut |dice| words(word(dice, 20_000, 60_000))),
        kind("a common word", true, &mut |dice| words(word(dice, 35, 145))),
        kind("two words", true, &mut |dice| {
            words(format!("{} {}", word(dice, 35, 145), word(dice, 100, 3_000)))
        }),
        kind("four common words", true, &mut |dice| {
            let four: Vec<_> = (0..4).map(|_| word(dice, 35, 145)).collect();
            words(four.join(" "))
        }),
        kind("a phrase", true, &mut |dice| {
            words(dice.pick(&said).copied().unwrap_or_default().to_owned())
        }),
        kind("AND, OR, NOT", true, &mut |dice| {
            let [one, two, three] =
                [(35, 145), (100, 2_000), (200, 4_000)].map(|(from, to)| word(dice, from, to));
            words(format!("{one} AND ({two} OR {three}) NOT {}", word(dice, 35, 145)))
        }),
        kind("words of the field", false, &mut |dice| {
            let field =
                ["hospital discharge", "GP surgery", "A&E", "medical records", "end of life"];
            words(dice.pick(&field).copied().unwrap_or_default().to_owned())
        }),
        kind("an organisation, a year, an outcome", true, &mut |dice| {
            let number = usize::try_from(dice.below(200)).unwrap_or_default();
            let year = 2010 + i16::try_from(dice.below(15)).unwrap_or_default();
            Search {
                organisations: vec![corpus.body(number).to_owned()],
                years: vec![year],
                outcomes: vec![Outcome::Upheld],
                ..words(word(dice, 35, 145))
            }
        }),
        kind("a slip of the hand", false, &mut |dice| {
            let mut slip: Vec<char> = word(dice, 60, 3_000).chars().collect();
            let at = usize::try_from(dice.below(slip.len() as u64)).unwrap_or_default();
            slip.insert(at, 'q');
            words(slip.into_iter().collect())
        }),
        kind("page 500", false, &mut |dice| Search {
            offset: 500 * PAGE,
            ..words(word(dice, 35, 145))
        }),
        kind("no words, newest first", false, &mut |_| Search {
            order: Order::Newest,
            ..Search::default()
        }),
    ]
}
