//! Words of a text that are nearly somebody's name: typed wrongly, scanned badly, parted at the
//! end of a line, said letter by letter, or glued to something.

mod glued;
mod parted;

use std::collections::{HashMap, HashSet};

use crate::fold::fold;
use crate::knowledge::Knowledge;
use crate::manner::Manner;
use crate::mentions::can_be_title;
use crate::names::{NameIndex, People, is_common};
use crate::ordinary::{is_abbreviation, is_title};
use crate::spelling::{is_first_name, is_word, skeleton, sounds_within, within};
use crate::tokens::{Shape, Token, Tokens, joins_names};

/// The shortest name that is looked for with an error, in letters.
const SHORTEST_WITH_ERROR: usize = 5;
/// The shortest that is looked for with an error in small letters.
const SHORTEST_IN_SMALL: usize = 7;
/// The shortest that is looked for with two errors.
const SHORTEST_WITH_TWO: usize = 8;
/// The shortest that is looked for with an error beside another name of the same person.
const SHORTEST_BESIDE: usize = 3;

/// Where words are nearly names, by their first word.
pub(crate) struct Near {
    by_first: HashMap<usize, NearName>,
}

/// What is nearly a name.
#[derive(Clone)]
struct NearName {
    last: usize,
    people: People,
    /// Whether it is one only beside another name of the same person.
    weak: bool,
}

impl Near {
    /// Looks at every word that is no known name as it stands.
    pub(crate) fn of(
        tokens: &Tokens<'_>,
        index: &NameIndex,
        knowledge: &Knowledge,
        manner: &Manner,
    ) -> Self {
        let said = said_by_us(knowledge, manner);
        let finder = NearFinder { tokens, index, said };
        let mut seen = HashMap::new();
        let mut by_first = HashMap::new();
        for at in 0..tokens.len() {
            if let Some(name) = finder.at(at, &mut seen) {
                by_first.insert(at, name);
            }
        }
        let alone = finder.alone(&by_first);
        by_first.retain(|at, _| !alone.contains(at));
        Self { by_first }
    }

    /// Who is nearly named at this word.
    pub(crate) fn bearers(&self, at: usize) -> Option<&People> {
        self.by_first.get(&at).map(|it| &it.people)
    }

    /// The last word of what is nearly a name at this word, or the word itself.
    pub(crate) fn last(&self, at: usize) -> usize {
        self.by_first.get(&at).map_or(at, |it| it.last)
    }
}

/// Words that a rendition itself writes: they are never near a name.
fn said_by_us(knowledge: &Knowledge, manner: &Manner) -> HashSet<String> {
    let roles = knowledge.people.iter().filter_map(|person| person.staff_role());
    let relations = knowledge.people.iter().filter_map(|it| it.relation.as_ref());
    let hidden = knowledge.hidden.iter().map(|it| it.instead.as_str());
    let ours = [&manner.person, &manner.child, &manner.of, &manner.family_of];
    roles
        .chain(relations.map(|it| it.what.as_str()))
        .chain(hidden)
        .chain(manner.placeholders())
        .chain(ours.map(String::as_str))
        .chain([manner.member_of_staff.as_str()])
        .chain(manner.months.iter().map(String::as_str))
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()))
        .map(fold)
        .collect()
}

/// What was found out about a word already: its letters, and what stands before it.
type Seen<'t> = HashMap<(&'t str, Before), Option<(People, bool)>>;

/// What stands before a word.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Before {
    Title,
    /// Another part of the same word.
    Part,
    Anything,
}

struct NearFinder<'a, 'b> {
    tokens: &'a Tokens<'b>,
    index: &'a NameIndex,
    said: HashSet<String>,
}

impl<'b> NearFinder<'_, 'b> {
    /// What is nearly a name at a word.
    fn at(&self, at: usize, seen: &mut Seen<'b>) -> Option<NearName> {
        let token = self.tokens.get(at)?;
        if self.index.knows(&token.folded) {
            return self.in_handle(at);
        }
        if let Some((last, people)) = self.parted(at) {
            return Some(NearName { last, people, weak: false });
        }
        let before = self.before(at);
        let spelt = self.tokens.text.get(token.range()).unwrap_or_default();
        let single = seen.entry((spelt, before)).or_insert_with(|| self.single(token, before));
        if let Some((people, weak)) = single.as_ref().filter(|(_, weak)| !weak) {
            return Some(NearName { last: at, people: people.clone(), weak: *weak });
        }
        let joined = self.joined(at).map(|(last, people)| NearName { last, people, weak: false });
        let weak = || single.clone().map(|(people, weak)| NearName { last: at, people, weak });
        joined.or_else(|| self.in_handle(at)).or_else(weak)
    }

    fn before(&self, at: usize) -> Before {
        let gap = self.tokens.gap_before(at);
        let title = self
            .tokens
            .before(at)
            .is_some_and(|before| can_be_title(before) && !self.said.contains(&before.folded));
        match gap.trim() {
            "" | "." if title => Before::Title,
            _ if parted::joint(gap).is_some() => Before::Part,
            _ => Before::Anything,
        }
    }

    /// Who is nearly named by one word, and whether that counts only beside another name.
    fn single(&self, token: &Token, before: Before) -> Option<(People, bool)> {
        let word = token.folded.as_str();
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        if letters < 2 || self.is_ours(word) {
            return None;
        }
        if let Some(people) = self.glued(token) {
            return Some((people, false));
        }
        let a_word = token.shape != Shape::Digits && (is_common(word) || is_word(word));
        let titled = before == Before::Title;
        if a_word && !titled {
            return None;
        }
        let mut sure = People::new();
        let mut perhaps = People::new();
        let (capital, proper) = (has_capital(token), token.shape == Shape::Capital);
        let spelt = Spelt { word, flat: skeleton(word), before, capital, proper };
        for (name, bearers) in self.index.words() {
            match spelt.is_near(name) {
                Some(false) => sure.extend(bearers),
                Some(true) => perhaps.extend(bearers),
                None => {}
            }
        }
        let weak = sure.is_empty();
        let people = if weak { perhaps } else { sure };
        let stranger = weak && is_first_name(word);
        (!people.is_empty() && !stranger).then_some((people, weak && !titled))
    }

    /// Words that are no name with an error: those that a rendition writes, and abbreviations.
    fn is_ours(&self, word: &str) -> bool {
        self.said.contains(word) || is_abbreviation(word) || is_title(word)
    }

    /// What is weak and stands beside no name of the same person.
    fn alone(&self, near: &HashMap<usize, NearName>) -> HashSet<usize> {
        let ends: HashMap<usize, usize> = near.iter().map(|(at, it)| (it.last, *at)).collect();
        let bearers = |at: usize| {
            let token = self.tokens.get(at).filter(|it| !self.said.contains(&it.folded))?;
            self.index.bearers(&token.folded).or_else(|| near.get(&at).map(|it| &it.people))
        };
        let weak = near.iter().filter(|(_, it)| it.weak);
        let alone = weak.filter(|(at, name)| {
            let shares = |people: Option<&People>| {
                people.is_some_and(|people| !people.is_disjoint(&name.people))
            };
            let before = at.checked_sub(1).filter(|_| self.is_beside(**at));
            let named_before = before.is_some_and(|before| {
                let first = ends.get(&before).copied().unwrap_or(before);
                let initial = self.tokens.get(before).is_some_and(|it| {
                    it.is_initial() && self.index.has_initial(&name.people, &it.folded)
                });
                initial || shares(bearers(first))
            });
            let after = Some(name.last + 1).filter(|after| self.is_beside(*after));
            !named_before && !after.is_some_and(|after| shares(bearers(after)))
        });
        alone.map(|(at, _)| *at).collect()
    }

    /// Whether a word and the one before can be parts of one name.
    fn is_beside(&self, at: usize) -> bool {
        let gap = self.tokens.gap_before(at);
        let joins = |before: &Token| joins_names(before, gap) || matches!(gap, ", " | ",");
        self.tokens.before(at).is_some_and(joins)
    }
}

/// Digits may stand for the capital.
fn has_capital(token: &Token) -> bool {
    token.has_capital() || token.shape == Shape::Digits
}

/// A word as it is compared with names.
struct Spelt<'t> {
    word: &'t str,
    /// What a scanner makes of it.
    flat: String,
    before: Before,
    capital: bool,
    /// Whether it has one capital, as names have and abbreviations have not.
    proper: bool,
}

impl Spelt<'_> {
    /// Whether it is a name with an error, or with an s whose apostrophe was left out; and whether
    /// the name is too short, or too much like a word, for that to be said of a word alone.
    fn is_near(&self, name: &str) -> Option<bool> {
        let length = name.chars().count();
        let titled = self.before == Before::Title;
        let with_s = self.word.strip_suffix('s') == Some(name)
            && (titled || (self.capital && length >= 3) || length >= SHORTEST_IN_SMALL);
        if with_s || (length >= 3 && self.flat == skeleton(name)) {
            return Some(false);
        }
        let letters = self.word.chars().count();
        let (longest, shortest) = (letters.max(length), letters.min(length));
        let marked = self.capital || titled;
        let in_small = !marked && longest < SHORTEST_IN_SMALL;
        if shortest < SHORTEST_BESIDE || (in_small && shortest < 4 && self.before != Before::Part) {
            return None;
        }
        let most = if length >= SHORTEST_WITH_TWO { 2 } else { 1 };
        let halves = if marked { 2 * most } else { 2 };
        let near = within(self.word, name, most)
            || sounds_within(self.word, name, halves)
            || within(&self.flat, &skeleton(name), 1);
        let one_sound = longest == 4
            && !is_first_name(self.word)
            && ((self.proper && letters == 4) || sounds_within(self.word, name, 1));
        let short = longest < SHORTEST_WITH_ERROR && !one_sound;
        // An ordinary word that is somebody's name is not near by every other word like it.
        let like_a_word =
            is_common(name) && !(self.proper && shortest >= 4 && within(self.word, name, 1));
        near.then_some(short || in_small || like_a_word)
    }
}
