//! The words of people's names, and who bears them.

use std::collections::{BTreeSet, HashMap};

use crate::fold::fold;
use crate::knowledge::{Knowledge, Person};
use crate::ordinary::{is_ordinary, is_particle, is_title, month};
use crate::spelling::{is_word, other_forms};

/// Places in the list of people.
pub(crate) type People = BTreeSet<usize>;

/// Finds the people who bear a word in their names.
pub(crate) struct NameIndex {
    by_word: HashMap<String, People>,
    by_family_name: HashMap<String, People>,
    by_nickname: HashMap<String, People>,
    /// Short for whom a row of letters may be: `olu` for Oluwaseun.
    by_beginning: HashMap<String, People>,
    /// The little words of each person's names: `van`, `der`.
    particles: Vec<BTreeSet<String>>,
    initials: Vec<BTreeSet<char>>,
    given_initials: Vec<BTreeSet<char>>,
    initials_together: HashMap<String, People>,
    by_login: HashMap<String, People>,
}

/// The shortest words that are looked for as names written together, in letters: in a login or
/// a link.
const SHORTEST_LOGIN: usize = 4;

impl NameIndex {
    /// The index of everybody in the case, also of those who may be named.
    pub(crate) fn of(knowledge: &Knowledge) -> Self {
        let mut index = Self {
            by_word: HashMap::new(),
            by_family_name: HashMap::new(),
            by_nickname: HashMap::new(),
            by_beginning: HashMap::new(),
            particles: Vec::new(),
            initials: Vec::new(),
            given_initials: Vec::new(),
            initials_together: HashMap::new(),
            by_login: HashMap::new(),
        };
        for (place, person) in knowledge.people.iter().enumerate() {
            index.particles.push(BTreeSet::new());
            index.initials.push(BTreeSet::new());
            index.given_initials.push(BTreeSet::new());
            index.add(place, person);
        }
        index
    }

    fn add(&mut self, place: usize, person: &Person) {
        for name in person.all_names() {
            let words = name_words(name);
            for word in &words {
                self.add_word(place, word, false);
            }
            if let Some(family) = words.last() {
                self.add_word(place, family, true);
            }
            self.add_particles(place, &words);
            self.add_initials(place, &words);
            self.add_logins(place, &words);
            let given = if words.len() > 1 { words.len() - 1 } else { words.len() };
            for word in words.iter().take(given).map(|word| word.concat()) {
                for form in other_forms(&word) {
                    self.by_nickname.entry(form.to_owned()).or_default().insert(place);
                }
                for beginning in beginnings(&word) {
                    self.by_beginning.entry(beginning.to_owned()).or_default().insert(place);
                }
            }
        }
    }

    /// Adds the parts of a word (`o`, `neill`) that hide somebody, and the whole (`oneill`).
    fn add_word(&mut self, place: usize, word: &[String], family: bool) {
        let all_little = word.iter().all(|part| is_particle(part));
        let parts =
            word.iter().filter(|part| (all_little && family) || !is_particle(part)).cloned();
        let whole = (word.len() > 1).then(|| word.concat());
        for part in parts.chain(whole).filter(|part| part.chars().count() > 1) {
            self.by_word.entry(part.clone()).or_default().insert(place);
            if family {
                self.by_family_name.entry(part).or_default().insert(place);
            }
        }
    }

    fn add_particles(&mut self, place: usize, words: &[Vec<String>]) {
        let little = words.iter().flatten().filter(|part| is_particle(part));
        if let Some(own) = self.particles.get_mut(place) {
            own.extend(little.cloned());
        }
    }

    fn add_initials(&mut self, place: usize, words: &[Vec<String>]) {
        let letters: Vec<char> = words
            .iter()
            .filter_map(|word| word.first())
            .filter_map(|it| it.chars().next())
            .collect();
        let parts = words.iter().flatten().filter(|part| !is_particle(part));
        let of_parts: String = parts.filter_map(|part| part.chars().next()).collect();
        if let Some(initials) = self.initials.get_mut(place) {
            initials.extend(&letters);
            initials.extend(of_parts.chars());
        }
        if let (Some(given), Some((_, first))) =
            (self.given_initials.get_mut(place), letters.split_last())
        {
            given.extend(first);
        }
        if let (Some(first), Some(last), true) =
            (letters.first(), letters.last(), letters.len() > 1)
        {
            let ends: String = [*first, *last].iter().collect();
            let all: String = letters.iter().collect();
            for together in [ends, all, of_parts].into_iter().filter(|it| it.len() > 1) {
                self.initials_together.entry(together).or_default().insert(place);
            }
        }
    }

    /// Adds what people make of a name to log in or to call a file: `adabrightwater`,
    /// `brightwatera`, `abrightwater`.
    fn add_logins(&mut self, place: usize, words: &[Vec<String>]) {
        let Some((family, given)) = words.split_last() else { return };
        let family = family.concat();
        for given in given.iter().map(|word| word.concat()) {
            let initial: String = given.chars().take(1).collect();
            for first in [given, initial] {
                for login in [format!("{first}{family}"), format!("{family}{first}")] {
                    if login.chars().count() >= SHORTEST_LOGIN {
                        self.by_login.entry(login).or_default().insert(place);
                    }
                }
            }
        }
    }

    /// Whose names these are, written together.
    pub(crate) fn with_login(&self, folded: &str) -> Option<&People> {
        self.by_login.get(folded)
    }

    /// Who bears this word.
    pub(crate) fn bearers(&self, folded: &str) -> Option<&People> {
        self.by_word.get(folded)
    }

    /// Who may be called by this word for short.
    pub(crate) fn nicknamed(&self, folded: &str) -> Option<&People> {
        self.by_nickname.get(folded)
    }

    /// Who may be called by this beginning of a given name.
    pub(crate) fn beginning(&self, folded: &str) -> Option<&People> {
        self.by_beginning.get(folded)
    }

    /// Whether a little word belongs to the name of one of these people.
    pub(crate) fn has_particle(&self, people: &People, folded: &str) -> bool {
        people.iter().filter_map(|at| self.particles.get(*at)).any(|own| own.contains(folded))
    }

    /// Whether a letter begins the family name of one of these people.
    pub(crate) fn family_begins(&self, people: &People, letter: &str) -> bool {
        let own = |(name, bearers): (&String, &People)| {
            name.starts_with(letter) && !bearers.is_disjoint(people)
        };
        self.by_family_name.iter().any(own)
    }

    /// Every word of a name, and who bears it.
    pub(crate) fn words(&self) -> impl Iterator<Item = (&str, &People)> {
        self.by_word.iter().map(|(word, people)| (word.as_str(), people))
    }

    /// Whether anybody bears this word.
    pub(crate) fn knows(&self, folded: &str) -> bool {
        self.by_word.contains_key(folded)
    }

    /// Who bears this word as a family name.
    pub(crate) fn family(&self, folded: &str) -> Option<&People> {
        self.by_family_name.get(folded)
    }

    /// Whose initials these are, said together.
    pub(crate) fn with_initials(&self, folded: &str) -> Option<&People> {
        self.initials_together.get(folded)
    }

    /// Whether one of these people has all of these initials.
    pub(crate) fn has_initials(&self, people: &People, letters: &str) -> bool {
        let own = |own: &BTreeSet<char>| letters.chars().all(|letter| own.contains(&letter));
        people.iter().filter_map(|at| self.initials.get(*at)).any(own)
    }

    /// Those of these people whose first or middle names begin with one of these letters; all of
    /// them, if nobody's does.
    pub(crate) fn initialled(&self, people: &People, letters: &str) -> People {
        let given = |at: &&usize| {
            let own = self.given_initials.get(**at);
            own.is_some_and(|own| letters.chars().any(|letter| own.contains(&letter)))
        };
        let narrowed: People = people.iter().filter(given).copied().collect();
        if narrowed.is_empty() { people.clone() } else { narrowed }
    }

    /// Whether one of these people has this initial.
    pub(crate) fn has_initial(&self, people: &People, letter: &str) -> bool {
        letter.chars().next().is_some_and(|letter| {
            people.iter().filter_map(|at| self.initials.get(*at)).any(|own| own.contains(&letter))
        })
    }
}

/// The words of a name, each split at hyphens and apostrophes, without titles and suffixes.
fn name_words(name: &str) -> Vec<Vec<String>> {
    let words: Vec<Vec<String>> = name
        .split_whitespace()
        .map(|word| {
            word.split(|c: char| !crate::fold::is_letter(c) && !crate::fold::is_combining(c))
                .map(fold)
                .filter(|part| part.chars().any(char::is_alphabetic))
                .collect()
        })
        .filter(|parts: &Vec<String>| !parts.is_empty())
        .collect();
    let many = words.len() > 1;
    let plain = |(at, parts): (usize, Vec<String>)| {
        let title = at == 0 && many && matches!(parts.as_slice(), [only] if is_title(only));
        (!title).then_some(parts)
    };
    let mut kept: Vec<Vec<String>> = words.into_iter().enumerate().filter_map(plain).collect();
    while kept.len() > 1 && kept.last().is_some_and(|parts| is_suffix(parts)) {
        kept.pop();
    }
    kept
}

/// The beginnings of a long given name that can stand for it: three to five letters that are no
/// word and no month.
fn beginnings(word: &str) -> impl Iterator<Item = &str> {
    const LONG: usize = 5;
    let is_long = word.chars().count() >= LONG;
    let beginning = move |letters: usize| {
        let end = word.char_indices().nth(letters).map(|(at, _)| at)?;
        word.get(..end).filter(|it| is_long && !is_common(it) && !is_word(it))
    };
    (3..=5).filter_map(beginning).filter(|it| month(it).is_none())
}

fn is_suffix(parts: &[String]) -> bool {
    matches!(
        parts,
        [only] if matches!(only.as_str(), "jr" | "sr" | "jnr" | "snr" | "junior" | "senior" | "ii" | "iii" | "obe" | "mbe" | "cbe")
    )
}

/// Whether a word of a name is also a word of the language.
pub(crate) fn is_common(folded: &str) -> bool {
    is_ordinary(folded) || is_particle(folded) || is_title(folded)
}
