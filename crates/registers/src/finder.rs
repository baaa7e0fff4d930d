//! Finds organisations by their names as people type them: with typing errors, in another order,
//! by the beginnings of words, with a blank too many or too few.
//!
//! All in memory. Each word of the question is compared with every word that any name has; how
//! rare a word is says how much it counts (inverse document frequency: Spärck Jones, "A
//! statistical interpretation of term specificity and its application in retrieval", 1972), and
//! how many slips apart two words are is the distance of Damerau and Levenshtein in its
//! restricted form (optimal string alignment).
mod near;

use std::collections::HashMap;

use near::Word;

/// Words of a question that count.
const WORDS_AT_MOST: usize = 10;
/// Names that a word may stand in and still be looked up name by name. What stands in more only
/// weighs what the rarer words found: “NHS” alone finds nobody.
const MANY: usize = 4_000;
/// The share of a question, by weight, that a name has to answer.
const ENOUGH: f32 = 0.4;

/// The names of a register, ready to be asked for.
#[derive(Debug, Clone)]
pub struct Finder<K> {
    words: Vec<Word>,
    names: Vec<Name<K>>,
}

#[derive(Debug, Clone)]
struct Name<K> {
    key: K,
    /// Its words, by their place among all, in order.
    words: Vec<u32>,
    /// What they weigh together.
    weight: f32,
}

/// The words of a name that answer one word of the question: which, and how well (0 to 1).
type Answers = Vec<(u32, f32)>;

impl<K: Clone> Finder<K> {
    /// A register of these names, each with its words: in small plain letters and digits, those
    /// of other names and of the place included.
    pub fn of(register: impl IntoIterator<Item = (K, Vec<String>)>) -> Self {
        let mut places: HashMap<String, u32> = HashMap::new();
        let mut names: Vec<Name<K>> = Vec::new();
        for (key, words) in register {
            let place = |word: String| {
                let next = u32::try_from(places.len()).unwrap_or(u32::MAX);
                *places.entry(word).or_insert(next)
            };
            let mut words: Vec<u32> = words.into_iter().map(place).collect();
            words.sort_unstable();
            words.dedup();
            names.push(Name { key, words, weight: 0.0 });
        }
        let words = Self::words(places, &names);
        for name in &mut names {
            name.weight = name
                .words
                .iter()
                .filter_map(|at| words.get(*at as usize))
                .map(|it| it.weight)
                .sum();
        }
        Self { words, names }
    }

    /// Every word, with the names that it stands in and what it weighs.
    fn words(places: HashMap<String, u32>, names: &[Name<K>]) -> Vec<Word> {
        let mut words: Vec<(u32, String)> =
            places.into_iter().map(|(word, at)| (at, word)).collect();
        words.sort_unstable();
        let mut words: Vec<Word> = words.into_iter().map(|(_, text)| Word::new(text)).collect();
        for (number, name) in (0_u32..).zip(names) {
            for at in &name.words {
                if let Some(word) = words.get_mut(*at as usize) {
                    word.names.push(number);
                }
            }
        }
        for word in &mut words {
            word.weigh(names.len());
        }
        words
    }

    /// How many names there are.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The names that answer a question, the best first. Its words are folded as those of the
    /// names are.
    pub fn find(&self, question: &[String], at_most: usize) -> Vec<K> {
        let answers = self.answers(question);
        let asked: f32 = answers.iter().map(|of| self.most(of)).sum();
        if asked <= 0.0 {
            return Vec::new();
        }
        let mut found: Vec<(f32, u32)> = self
            .candidates(&answers)
            .into_iter()
            .filter_map(|number| {
                let name = self.names.get(number as usize)?;
                let matched: f32 = answers.iter().map(|of| self.best(name, of)).sum();
                let (of_question, of_name) = (matched / asked, matched / name.weight);
                let score = 0.75 * of_question + 0.25 * of_name.min(1.0);
                (of_question >= ENOUGH).then_some((score, number))
            })
            .collect();
        found.sort_by(|(one, a), (other, b)| other.total_cmp(one).then(a.cmp(b)));
        let keys = found.into_iter().filter_map(|(_, number)| self.names.get(number as usize));
        keys.take(at_most).map(|name| name.key.clone()).collect()
    }

    /// For each word of the question what answers it. Two words that follow each other may be
    /// one that somebody parted: then it answers both.
    fn answers(&self, question: &[String]) -> Vec<Answers> {
        let question = question.get(..WORDS_AT_MOST).unwrap_or(question);
        let last = question.len().saturating_sub(1);
        let words = question.iter().enumerate();
        let mut answers: Vec<Answers> =
            words.map(|(at, word)| near::near(&self.words, word, at == last)).collect();
        for (at, pair) in question.windows(2).enumerate() {
            let joined = near::near(&self.words, &pair.concat(), false);
            // In two halves, so that a word is not counted twice.
            let halves = joined.iter().map(|(word, how)| (*word, how * 0.5));
            for of in answers.iter_mut().skip(at).take(2) {
                of.extend(halves.clone());
            }
        }
        for of in &mut answers {
            // By word, what answers it best first: the rest says nothing new.
            of.sort_by(|(one, how), (other, worse)| one.cmp(other).then(worse.total_cmp(how)));
            of.dedup_by_key(|(word, _)| *word);
        }
        answers
    }

    /// What an answer can weigh at most.
    fn most(&self, answers: &Answers) -> f32 {
        let weight =
            |(at, _): &(u32, f32)| self.words.get(*at as usize).map_or(0.0, |it| it.weight);
        let heaviest = answers.iter().map(weight).fold(0.0, f32::max);
        // A word that nothing answers counts against every name as much as a rare one.
        if answers.is_empty() { near::heaviest(self.names.len()) } else { heaviest }
    }

    /// How well a name answers one word of the question.
    fn best(&self, name: &Name<K>, answers: &Answers) -> f32 {
        let worth = |at: &u32| {
            let found = answers.binary_search_by_key(at, |(word, _)| *word).ok()?;
            let (_, how) = answers.get(found)?;
            Some(self.words.get(*at as usize)?.weight * how)
        };
        name.words.iter().filter_map(worth).fold(0.0, f32::max)
    }

    /// The names that the rare words of the question stand in; of all its words, the rarest if
    /// none is rare.
    fn candidates(&self, answers: &[Answers]) -> Vec<u32> {
        let names = |at: u32| self.words.get(at as usize).map_or(&[][..], |word| &word.names);
        let count = |of: &Answers| of.iter().map(|(at, _)| names(*at).len()).sum::<usize>();
        let mut by_count: Vec<(usize, &Answers)> =
            answers.iter().map(|of| (count(of), of)).filter(|(count, _)| *count > 0).collect();
        by_count.sort_by_key(|(count, _)| *count);
        let rare = by_count.iter().filter(|(count, _)| *count <= MANY).count().max(1);
        let taken = by_count.into_iter().take(rare);
        let mut all: Vec<u32> =
            taken.flat_map(|(_, of)| of.iter().flat_map(|(at, _)| names(*at))).copied().collect();
        all.sort_unstable();
        all.dedup();
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(name: &str) -> Vec<String> {
        name.to_lowercase().split(' ').map(str::to_owned).collect()
    }

    fn register() -> Finder<&'static str> {
        let names = [
            "Fernhollow Hospital NHS Trust",
            "Fernhollow Benefits Agency",
            "Brackenmoor Ambulance Service NHS Trust",
            "Saltmarsh Community Clinics NHS Trust",
            "Elm Walk Surgery Saltmarsh",
            "Elm Walk Surgery Fernhollow",
            "Royal Hospital of Saint Swithin NHS Trust",
        ];
        Finder::of(names.map(|name| (name, words(name))))
    }

    fn first(question: &str) -> Option<&'static str> {
        register().find(&words(question), 5).first().copied()
    }

    #[test]
    fn a_name_is_found_however_it_is_typed() {
        for typed in [
            "fernhollow hospital",
            "hospital fernhollow",
            "fernholow hospitle",
            "fren hollow hospital",
            "fernhollow hosp",
            "nhs trust hospital of fernhollow",
        ] {
            assert_eq!(first(typed), Some("Fernhollow Hospital NHS Trust"), "{typed}");
        }
        assert_eq!(first("swithins"), Some("Royal Hospital of Saint Swithin NHS Trust"));
        assert_eq!(
            first("bracken moor ambulence"),
            Some("Brackenmoor Ambulance Service NHS Trust")
        );
    }

    #[test]
    fn the_place_tells_two_of_one_name_apart() {
        assert_eq!(first("elm walk surgery saltmarsh"), Some("Elm Walk Surgery Saltmarsh"));
        assert_eq!(first("elm walk surgry fernholow"), Some("Elm Walk Surgery Fernhollow"));
    }

    #[test]
    fn what_is_in_no_name_finds_nothing() {
        assert_eq!(first("xylophone"), None);
        assert_eq!(first(""), None);
        assert_eq!(Finder::<u8>::of([]).find(&words("fernhollow"), 5), Vec::<u8>::new());
    }

    #[test]
    fn a_short_word_is_not_taken_for_another() {
        assert!(first("oak walk").unwrap().starts_with("Elm Walk"), "by “walk” alone");
        assert!(near::near(&register().words, "elk", false).is_empty(), "elk is not elm");
    }
}
