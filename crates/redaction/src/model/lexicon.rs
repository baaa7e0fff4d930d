//! What kinds of word there are: a folded word may be of several.

use std::ops::BitOr;
use std::sync::LazyLock;

use super::units::{ByHash, hash};

/// Kinds of word, as a set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Class(pub(crate) u32);

impl BitOr for Class {
    type Output = Self;
    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl Class {
    /// A word of the language, in small letters.
    pub(crate) const WORD: Self = Self(1);
    /// A first name that is given often.
    pub(crate) const FIRST_NAME: Self = Self(1 << 1);
    /// A first name that is given seldom.
    pub(crate) const RARE_FIRST_NAME: Self = Self(1 << 2);
    /// A title before a name.
    pub(crate) const TITLE: Self = Self(1 << 3);
    /// A month.
    pub(crate) const MONTH: Self = Self(1 << 4);
    /// A day of the week.
    pub(crate) const WEEKDAY: Self = Self(1 << 5);
    /// A country, or a word of its name.
    pub(crate) const COUNTRY: Self = Self(1 << 6);
    /// A nationality, language or belief.
    pub(crate) const PEOPLE: Self = Self(1 << 7);
    /// A word of an organisation's name.
    pub(crate) const ORGANISATION: Self = Self(1 << 8);
    /// A word of a law or of a citation.
    pub(crate) const LAW: Self = Self(1 << 9);
    /// A number in words.
    pub(crate) const NUMBER: Self = Self(1 << 10);
    /// A unit of time.
    pub(crate) const TIME: Self = Self(1 << 11);
    /// A unit of money or measure.
    pub(crate) const MEASURE: Self = Self(1 << 12);
    /// A word of a place's name.
    pub(crate) const PLACE: Self = Self(1 << 13);
    /// A word for a relative.
    pub(crate) const RELATIVE: Self = Self(1 << 14);
    /// An occupation or an office.
    pub(crate) const OCCUPATION: Self = Self(1 << 15);
    /// A little word.
    pub(crate) const LITTLE: Self = Self(1 << 16);
    /// A little word inside names.
    pub(crate) const PARTICLE: Self = Self(1 << 17);
    /// An abbreviation that ends with a full stop.
    pub(crate) const ABBREVIATION: Self = Self(1 << 18);
    /// An illness or a state of health.
    pub(crate) const HEALTH: Self = Self(1 << 19);

    /// Whether the word is of any of these kinds.
    pub(crate) fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// First names before this place in the list are given often.
const OFTEN: usize = 2500;

/// The kinds of a folded word.
pub(crate) fn classes(folded: &str) -> Class {
    static LEXICON: LazyLock<ByHash<u64, Class>> = LazyLock::new(lexicon);
    LEXICON.get(&hash(folded.as_bytes())).copied().unwrap_or_default()
}

fn lexicon() -> ByHash<u64, Class> {
    let mut lexicon: ByHash<u64, Class> = ByHash::default();
    let mut add = |word: &str, class: Class| {
        let known = lexicon.entry(hash(word.as_bytes())).or_default();
        *known = *known | class;
    };
    for word in include_str!("../../data/words.txt").lines() {
        add(word, Class::WORD);
    }
    for (rank, name) in include_str!("../../data/names.txt").lines().enumerate() {
        add(name, if rank < OFTEN { Class::FIRST_NAME } else { Class::RARE_FIRST_NAME });
    }
    for line in include_str!("../../data/lexicon.txt").lines() {
        let Some((class, words)) = line.split_once(':') else { continue };
        let class = class_named(class.trim());
        for word in words.split_whitespace() {
            add(word, class);
        }
    }
    lexicon
}

fn class_named(name: &str) -> Class {
    match name {
        "title" => Class::TITLE,
        "month" => Class::MONTH,
        "weekday" => Class::WEEKDAY,
        "country" => Class::COUNTRY,
        "people" => Class::PEOPLE,
        "organisation" => Class::ORGANISATION,
        "law" => Class::LAW,
        "number" => Class::NUMBER,
        "time" => Class::TIME,
        "measure" => Class::MEASURE,
        "place" => Class::PLACE,
        "relative" => Class::RELATIVE,
        "occupation" => Class::OCCUPATION,
        "little" => Class::LITTLE,
        "particle" => Class::PARTICLE,
        "abbreviation" => Class::ABBREVIATION,
        "health" => Class::HEALTH,
        _ => Class::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_lexicon_has_a_kind() {
        for line in include_str!("../../data/lexicon.txt").lines().filter(|line| !line.is_empty()) {
            let (class, _) = line.split_once(':').unwrap();
            assert_ne!(class_named(class.trim()), Class::default(), "{line}");
        }
        assert!(classes("grace").has(Class::FIRST_NAME));
        assert!(classes("mrs").has(Class::TITLE));
        assert!(!classes("brightwater").has(Class::FIRST_NAME));
    }
}
