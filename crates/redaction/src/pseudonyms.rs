//! What stands for people and things whom the case does not know.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::cast::{Pseudonym, alphabet, fits, free};
use crate::fold::fold;
use crate::manner::Manner;
use crate::ordinary::{is_particle, is_title};
use crate::patterns::day_at;
use crate::sight::{Kind, Place};
use crate::tokens::Tokens;

/// People whom only the text knows: who is who, and their letters.
pub(crate) struct Strangers<'a> {
    text: &'a str,
    manner: &'a Manner,
    /// The letters of each word of a name.
    letters: BTreeMap<String, String>,
}

/// The words of a name, folded, without titles, initials and little words.
fn name_words(name: &str) -> Vec<String> {
    name.split(|c: char| !crate::fold::is_letter(c) && !crate::fold::is_combining(c))
        .map(fold)
        .filter(|it| it.chars().count() > 1 && !is_title(it) && !is_particle(it))
        .collect()
}

impl<'a> Strangers<'a> {
    /// Gives everybody a letter: never an initial of their own, never one that is taken.
    pub(crate) fn of(
        text: &'a str,
        places: &[Place],
        (cast, lettered): (&[Pseudonym], BTreeSet<String>),
        manner: &'a Manner,
    ) -> Self {
        let mut groups: Vec<BTreeSet<String>> = Vec::new();
        let mut names: Vec<Vec<String>> = places
            .iter()
            .filter(|place| place.kind == Kind::Person)
            .filter_map(|place| text.get(place.range.clone()))
            .map(name_words)
            .filter(|words| !words.is_empty())
            .collect();
        // The longest names first, so that a first name alone finds its family name.
        names.sort_by_key(|words| std::cmp::Reverse(words.len()));
        for words in names {
            let known = groups.iter_mut().find(|group| words.iter().all(|it| group.contains(it)));
            if known.is_none() {
                groups.push(words.into_iter().collect());
            }
        }
        let mut taken: BTreeSet<String> =
            cast.iter().filter_map(|pseudonym| pseudonym.letter.clone()).collect();
        taken.extend(lettered);
        let mut letters = BTreeMap::new();
        for group in groups {
            let own: BTreeSet<char> =
                group.iter().filter_map(|it| it.to_uppercase().chars().next()).collect();
            let letter = free_letter(&own, &taken);
            taken.insert(letter.clone());
            for word in group {
                letters.entry(word).or_insert_with(|| letter.clone());
            }
        }
        Self { text, manner, letters }
    }

    /// What to replace at a place, and by what.
    pub(crate) fn instead(&mut self, place: &Place) -> (Range<usize>, String) {
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
        let letter = words.last().and_then(|word| self.letters.get(word));
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

    /// `in March 2025` for `on 12 March 2025`; anything else is only said to be a time.
    fn time(&self, place: &Place) -> (Range<usize>, String) {
        let spelt = self.text.get(place.range.clone()).unwrap_or_default();
        let tokens = Tokens::of(spelt);
        let whole = day_at(&tokens, 0).filter(|(last, _)| last + 1 == tokens.len());
        let Some((_, day)) = whole else {
            let age = self.text.get(..place.range.start).is_some_and(|it| it.ends_with("aged "));
            return (place.range.clone(), if age { "[age]" } else { "[time]" }.to_owned());
        };
        let month = self.manner.months.get(usize::from(day.month).saturating_sub(1));
        let said = format!("{} {}", month.map_or("", String::as_str), day.year);
        let before = self.text.get(..place.range.start).unwrap_or_default();
        let mut range = place.range.clone();
        let said = match before.get(before.len().saturating_sub(3)..) {
            Some("On ") => format!("In {said}"),
            Some("on ") => format!("in {said}"),
            _ => return (range, said),
        };
        range.start -= 3;
        (range, said)
    }
}

/// The first letter, or pair of letters, that is free and no initial of somebody's own.
fn free_letter(own: &BTreeSet<char>, taken: &BTreeSet<String>) -> String {
    let single = alphabet().filter(|letter| fits(*letter, own)).map(String::from);
    free(single, own, taken)
}
