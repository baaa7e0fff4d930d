//! Reading a long complaint: each claim once, with its days, and what it cites.
//!
//! People have always written at length when they were desperate, and now machines write for
//! them. Both get the same reading: what is said again is folded under where it was said first,
//! the days stand in order, and what is cited counts as unverified until somebody has looked it
//! up. Nothing is scored, nothing is left out, and the words as sent stay where they are: neither
//! length nor style counts against anybody.
use std::collections::BTreeSet;

use crate::Day;

mod citations;
mod days;
mod sentences;

pub use citations::Cites;

/// From so many words on, a text is offered folded.
pub const LONG: usize = 600;
/// A sentence of fewer words is never folded: it is too short to be known again.
const SHORT: usize = 6;
/// Two sentences say the same when they share so much of their runs of two words: measured as
/// Jaccard's index, in hundredths.
const ALIKE: usize = 50;
/// Words that turn a claim round: the same words without them are another claim.
const TURNS: [&str; 12] = [
    "not", "no", "never", "nobody", "none", "nothing", "without", "neither", "nor", "cannot",
    "only", "until",
];

/// A text, read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// What it says, in its order: each claim once.
    pub passages: Vec<Passage>,
    /// What it cites, in its order, each once.
    pub citations: Vec<Citation>,
    /// How many words it has.
    pub words: usize,
    /// How many sentences only said again what was said before.
    pub folded: usize,
}

/// One thing that is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The sentence, as it was said first.
    pub words: String,
    /// Whether a new paragraph begins with it.
    pub begins: bool,
    /// The days it names, as far as they are whole.
    pub days: BTreeSet<Day>,
    /// The same again, in the words of each time.
    pub again: Vec<String>,
}

/// Something that a text cites.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Citation {
    /// As it is written.
    pub words: String,
    /// What it cites.
    pub cites: Cites,
}

impl Reading {
    /// Reads a text.
    pub fn of(text: &str) -> Self {
        let mut reading = Self { words: text.split_whitespace().count(), ..Self::default() };
        let mut seen: Vec<Shape> = Vec::new();
        for sentence in sentences::of(text) {
            let shape = Shape::of(sentence.words);
            for citation in citations::of(sentence.words) {
                if !reading.citations.contains(&citation) {
                    reading.citations.push(citation);
                }
            }
            match seen.iter().position(|earlier| earlier.says_the_same_as(&shape)) {
                Some(first) => {
                    reading.folded += 1;
                    if let Some(passage) = reading.passages.get_mut(first) {
                        passage.days.extend(days::of(sentence.words));
                        passage.again.push(sentence.words.to_owned());
                    }
                }
                None => {
                    seen.push(shape);
                    reading.passages.push(Passage {
                        words: sentence.words.to_owned(),
                        begins: sentence.begins,
                        days: days::of(sentence.words),
                        again: Vec::new(),
                    });
                }
            }
        }
        reading
    }

    /// The days it names, in their order, each with what it says of it.
    pub fn by_day(&self) -> Vec<(Day, &str)> {
        let named = self
            .passages
            .iter()
            .flat_map(|passage| passage.days.iter().map(|day| (*day, passage.words.as_str())));
        let mut all: Vec<(Day, &str)> = named.collect();
        all.sort_by_key(|(day, _)| *day);
        all
    }

    /// Whether it is worth reading folded: it is long, says something again, or cites something.
    pub fn is_worth_folding(&self) -> bool {
        self.words >= LONG || self.folded > 0 || !self.citations.is_empty()
    }
}

/// What of a sentence is compared: its runs of two words in small letters; and what must be the
/// same, so that the same words about another day or sum, or with a “not”, are another claim.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Shape {
    runs: BTreeSet<(String, String)>,
    must_agree: BTreeSet<String>,
    words: usize,
}

impl Shape {
    fn of(sentence: &str) -> Self {
        let lower = sentence.to_lowercase();
        let words: Vec<String> = lower
            .split(|letter: char| !letter.is_alphanumeric() && letter != '\'' && letter != '’')
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
        let runs = words.iter().zip(words.iter().skip(1));
        let decides = |word: &&String| {
            let turns =
                TURNS.contains(&word.as_str()) || word.ends_with("n't") || word.ends_with("n’t");
            turns || word.chars().any(|letter| letter.is_ascii_digit())
        };
        Self {
            runs: runs.map(|(one, next)| (one.clone(), next.clone())).collect(),
            must_agree: words.iter().filter(decides).cloned().collect(),
            words: words.len(),
        }
    }

    fn says_the_same_as(&self, other: &Self) -> bool {
        if self.words < SHORT || other.words < SHORT || self.must_agree != other.must_agree {
            return false;
        }
        let shared = self.runs.intersection(&other.runs).count();
        let all = self.runs.union(&other.runs).count();
        shared.saturating_mul(100) >= all.saturating_mul(ALIKE)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const LONG_WINDED: &str = "My mother waited nine hours on 3 March 2026 in the corridor. \
        Nobody told us why she had to wait there. As stated above, my mother waited nine hours in \
        the corridor on 3 March 2026.\n\nOn 5 March 2026 she fell. Under section 3 of the Human \
        Rights Act 1998 this was unlawful, see Osman v Ferguson [1993] 4 All ER 344. On 5 March \
        2026 she fell.";

    #[test]
    fn each_claim_stands_once_with_its_days() {
        let reading = Reading::of(LONG_WINDED);
        let said: Vec<&str> = reading.passages.iter().map(|it| it.words.as_str()).collect();
        assert_eq!(said.len(), 4, "{said:?}");
        assert_eq!(reading.folded, 2);
        assert_eq!(reading.passages[0].again.len(), 1);
        let days: Vec<Day> = reading.by_day().iter().map(|(day, _)| *day).collect();
        assert_eq!(days, [date(2026, 3, 3), date(2026, 3, 5)]);
    }

    #[test]
    fn the_same_words_about_another_day_are_another_claim() {
        let text = "On 3 March 2026 nobody came when I rang the bell. On 4 March 2026 nobody came \
            when I rang the bell.";
        assert_eq!(Reading::of(text).passages.len(), 2);
        let turned = "The nurse did come when I rang the bell. The nurse didn’t come when I rang \
            the bell. The nurse did not come when I rang the bell.";
        assert_eq!(Reading::of(turned).passages.len(), 3, "the opposite is no repetition");
    }

    #[test]
    fn a_short_plain_text_is_left_as_it_is() {
        let reading = Reading::of("Nobody came. Nobody came. I was in pain.");
        assert_eq!(reading.passages.len(), 3, "too short to be known again");
        assert!(!reading.is_worth_folding());
    }

    #[test]
    fn nothing_is_lost_whatever_is_written() {
        for text in ["", "…", "a\n\n\nb", "No full stop at the end", "É. 😀! ? ?", LONG_WINDED]
        {
            let reading = Reading::of(text);
            let kept: usize = reading
                .passages
                .iter()
                .flat_map(|it| std::iter::once(&it.words).chain(&it.again))
                .map(|words| words.split_whitespace().count())
                .sum();
            assert_eq!(kept, text.split_whitespace().count(), "{text}");
        }
    }
}
