//! What stands for people and things whom the case does not know.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;

use crate::cast::{Pseudonym, alphabet, fits, free};
use crate::fold::fold;
use crate::manner::Manner;
use crate::ordinary::{is_particle, is_title, month};
use crate::patterns::day_at;
use crate::sight::{Kind, Place};
use crate::spelling::other_forms;
use crate::tokens::Tokens;

/// People whom only the text knows: who is who, and their letters.
pub(crate) struct Strangers<'a> {
    text: &'a str,
    manner: &'a Manner,
    lettered: Lettered,
}

/// Who has which letter, those of the longest names first.
#[derive(Default)]
struct Lettered {
    letters: Vec<String>,
    /// Who bears a word, or another form of it, in the order of their letters.
    by_word: HashMap<String, BTreeSet<usize>>,
}

impl Lettered {
    fn add(&mut self, words: Vec<String>, letter: String) {
        let place = self.letters.len();
        self.letters.push(letter);
        for word in words {
            for form in other_forms(&word) {
                self.by_word.entry(form.to_owned()).or_default().insert(place);
            }
            self.by_word.entry(word).or_default().insert(place);
        }
    }

    /// The letter of whoever bears all these words: a first name alone and a family name alone are
    /// those of the first who has them.
    fn of(&self, words: &[String]) -> Option<&String> {
        let bearers: Option<Vec<_>> = words.iter().map(|word| self.by_word.get(word)).collect();
        let bearers = bearers?;
        let fewest = bearers.iter().min_by_key(|it| it.len())?;
        let place = fewest.iter().find(|place| bearers.iter().all(|it| it.contains(place)))?;
        self.letters.get(*place)
    }
}

/// The words of a name, folded, without titles, initials and little words.
fn name_words(name: &str) -> Vec<String> {
    name.split(|c: char| !crate::fold::is_letter(c) && !crate::fold::is_combining(c))
        .map(fold)
        .filter(|it| it.chars().count() > 1 && !is_title(it) && !is_particle(it))
        .collect()
}

/// The name of whom a family is called by, if this is one: `Tarn` of `the Tarns`.
fn singular(words: &[String]) -> Option<&str> {
    let [only] = words else { return None };
    only.strip_suffix('s').filter(|it| it.len() > 1)
}

impl<'a> Strangers<'a> {
    /// Gives everybody a letter: never an initial of their own, never one that is taken.
    pub(crate) fn of(
        text: &'a str,
        places: &[Place],
        (cast, lettered): (&[Pseudonym], BTreeSet<String>),
        manner: &'a Manner,
    ) -> Self {
        let mut names: Vec<Vec<String>> = places
            .iter()
            .filter(|place| place.kind == Kind::Person)
            .filter_map(|place| text.get(place.range.clone()))
            .map(name_words)
            .filter(|words| !words.is_empty())
            .collect();
        let all: HashSet<String> = names.iter().flatten().cloned().collect();
        names.retain(|words| singular(words).is_none_or(|it| !all.contains(it)));
        // The longest names first, so that a first name alone finds its family name.
        names.sort_by_key(|words| std::cmp::Reverse(words.len()));
        let mut taken: BTreeSet<String> =
            cast.iter().filter_map(|pseudonym| pseudonym.letter.clone()).collect();
        taken.extend(lettered);
        let mut given = Lettered::default();
        for words in names {
            if given.of(&words).is_none() {
                let own = words.iter().filter_map(|it| it.to_uppercase().chars().next());
                let letter = free_letter(&own.collect(), &taken);
                taken.insert(letter.clone());
                given.add(words, letter);
            }
        }
        Self { text, manner, lettered: given }
    }

    /// What to replace at a place, and by what.
    pub(crate) fn instead(&self, place: &Place) -> (Range<usize>, String) {
        let spelt = self.text.get(place.range.clone()).unwrap_or_default();
        let said = match place.kind {
            Kind::Person => return self.person(place),
            Kind::Time => return self.time(place),
            Kind::Code => "[reference]",
            Kind::Contact if spelt.contains('@') => &self.manner.email,
            Kind::Contact => "[contact]",
            Kind::Address => &self.manner.address,
            Kind::Place => "[place]",
            Kind::Organisation => "[organisation]",
            Kind::Quantity => "[amount]",
            Kind::Trait | Kind::Other => "[detail]",
        };
        (place.range.clone(), said.to_owned())
    }

    /// `Mr B` where a title stands, `Person B` where none does.
    fn person(&self, place: &Place) -> (Range<usize>, String) {
        let mut range = place.range.clone();
        let mut titled = self.title_before(range.start);
        loop {
            let spelt = self.text.get(range.clone()).unwrap_or_default();
            let word = spelt.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
            let rest = spelt.get(word.len()..).unwrap_or_default();
            let name = rest.trim_start_matches(['.', ' ', '\u{a0}', '\n']);
            if word.is_empty() || name.is_empty() || !is_title(&fold(word)) {
                break;
            }
            titled = true;
            range.start = range.end - name.len();
        }
        let words = name_words(self.text.get(range.clone()).unwrap_or_default());
        let family = singular(&words).and_then(|it| self.lettered.of(&[it.to_owned()]));
        if let Some(letter) = family.filter(|_| self.lettered.of(&words).is_none()) {
            let Manner { family_of, person, .. } = self.manner;
            return (range, format!("{family_of} {person} {letter}"));
        }
        let letter = self.lettered.of(&words);
        let said = match (letter, titled) {
            (None, _) => self.manner.name.clone(),
            (Some(letter), true) => letter.clone(),
            (Some(letter), false) => format!("{} {letter}", self.manner.person),
        };
        (range, said)
    }

    fn title_before(&self, at: usize) -> bool {
        let before = self.text.get(..at).unwrap_or_default();
        let word = before.trim_end_matches(['.', ' ', '\u{a0}', '\n']);
        let start = word.rfind(|c: char| !c.is_alphanumeric()).map_or(0, |it| it + 1);
        let word = word.get(start..).unwrap_or_default();
        word.starts_with(char::is_uppercase) && is_title(&fold(word))
    }

    /// Whether a place is nothing but titles: `Consultant` under a signature.
    pub(crate) fn is_title_alone(&self, place: &Place) -> bool {
        let spelt = self.text.get(place.range.clone()).unwrap_or_default();
        let mut words = spelt.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty());
        place.kind == Kind::Person && words.all(|word| is_title(&fold(word)))
    }

    /// `in March 2025` for `on 12 March 2025`; anything else is only said to be a time.
    fn time(&self, place: &Place) -> (Range<usize>, String) {
        let before = self.text.get(..place.range.start).unwrap_or_default();
        let spelt = self.text.get(place.range.clone()).unwrap_or_default();
        let Some((said, narrowed)) = general(spelt, &self.manner.months) else {
            let said = if before.ends_with("aged ") { "[age]" } else { "[time]" };
            return (place.range.clone(), said.to_owned());
        };
        let mut range = place.range.clone();
        let said = match before.get(before.len().saturating_sub(3)..) {
            Some("On ") if narrowed => format!("In {said}"),
            Some("on ") if narrowed => format!("in {said}"),
            _ => return (range, said),
        };
        range.start -= 3;
        (range, said)
    }
}

/// A time told in months and years: `November 2022` for `7 and 12 November 2022`; how long
/// something took stays. The flag says that days were left out. `None` for anything else.
fn general(spelt: &str, names: &[String; 12]) -> Option<(String, bool)> {
    const LONG: [&str; 8] = ["day", "days", "week", "weeks", "month", "months", "year", "years"];
    let tokens = Tokens::of(spelt);
    let words: Vec<&str> = (0..tokens.len())
        .filter_map(|at| tokens.get(at))
        .map(|token| token.folded.as_str())
        .collect();
    if words.last().is_some_and(|last| LONG.contains(last)) && words.len() < 4 {
        return Some((spelt.to_owned(), false));
    }
    if let Some((last, day)) = day_at(&tokens, 0)
        && last + 1 == tokens.len()
    {
        let name = names.get(usize::from(day.month).saturating_sub(1))?;
        return Some((format!("{name} {}", day.year), true));
    }
    let mut said: Vec<&str> = Vec::new();
    let (mut months, mut narrowed) = (0, false);
    for word in words {
        let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let year = word.len() == 4 && digits.len() == 4;
        if let Some(number) = month(word).filter(|_| word.len() > 2) {
            let name = names.get(usize::from(number).saturating_sub(1))?;
            // Days of one month are told once.
            if !said.contains(&name.as_str()) {
                months += 1;
                said.push(name);
            }
        } else if year && word.starts_with(['1', '2']) {
            said.push(word);
        } else if (1..=2).contains(&digits.len()) {
            narrowed = true;
        } else if !matches!(word, "of" | "the" | "on" | "and" | "to" | "until" | "between") {
            return None;
        }
    }
    let plain = said.len() == 1 && !narrowed;
    (plain || (months == 1 && said.len() < 3)).then(|| (said.join(" "), narrowed))
}

/// The first letter, or pair of letters, that is free and no initial of somebody's own.
fn free_letter(own: &BTreeSet<char>, taken: &BTreeSet<String>) -> String {
    let single = alphabet().filter(|letter| fits(*letter, own)).map(String::from);
    free(single, own, taken)
}
