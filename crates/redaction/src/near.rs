//! Words of a text that are nearly somebody's name: typed wrongly, scanned badly, parted at the
//! end of a line, said letter by letter, or glued to something.

use std::collections::{HashMap, HashSet};

use crate::fold::fold;
use crate::knowledge::Knowledge;
use crate::manner::Manner;
use crate::mentions::can_be_title;
use crate::names::{NameIndex, People, is_common};
use crate::ordinary::{is_abbreviation, is_title};
use crate::spelling::{alike, is_word, skeleton, within};
use crate::tokens::{Shape, Token, Tokens};

/// The shortest name that is looked for with an error, in letters.
const SHORTEST_WITH_ERROR: usize = 5;
/// The shortest that is looked for with an error in small letters.
const SHORTEST_IN_SMALL: usize = 7;
/// The shortest that is looked for with two errors.
const SHORTEST_WITH_TWO: usize = 8;
/// The shortest family name that is looked for inside another word.
const SHORTEST_INSIDE: usize = 6;
/// The shortest name that is looked for in parts.
const SHORTEST_PARTED: usize = 4;

/// Where words are nearly names: by their first word, the last word and the people.
pub(crate) struct Near {
    by_first: HashMap<usize, (usize, People)>,
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
        let mut seen: HashMap<(&str, bool, bool), Option<People>> = HashMap::new();
        let mut by_first = HashMap::new();
        for at in 0..tokens.len() {
            let Some(token) = tokens.get(at).filter(|token| !index.knows(&token.folded)) else {
                continue;
            };
            let titled = finder.is_titled(at);
            let key = (token.folded.as_str(), token.has_capital(), titled);
            let single = seen.entry(key).or_insert_with(|| finder.single(token, titled));
            if let Some(people) = single {
                by_first.insert(at, (at, people.clone()));
            } else if let Some(parted) = finder.parted(at) {
                by_first.insert(at, parted);
            }
        }
        Self { by_first }
    }

    /// Who is nearly named at this word.
    pub(crate) fn bearers(&self, at: usize) -> Option<&People> {
        self.by_first.get(&at).map(|(_, people)| people)
    }

    /// The last word of what is nearly a name at this word, or the word itself.
    pub(crate) fn last(&self, at: usize) -> usize {
        self.by_first.get(&at).map_or(at, |(last, _)| *last)
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

struct NearFinder<'a, 'b> {
    tokens: &'a Tokens<'b>,
    index: &'a NameIndex,
    said: HashSet<String>,
}

impl NearFinder<'_, '_> {
    fn is_titled(&self, at: usize) -> bool {
        let gap = self.tokens.gap_before(at).trim();
        let title = self
            .tokens
            .before(at)
            .is_some_and(|before| can_be_title(before) && !self.said.contains(&before.folded));
        title && matches!(gap, "" | ".")
    }

    /// Who is nearly named by one word.
    fn single(&self, token: &Token, titled: bool) -> Option<People> {
        let word = token.folded.as_str();
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        if letters < 2 || self.said.contains(word) || is_abbreviation(word) || is_title(word) {
            return None;
        }
        let a_word = token.shape != Shape::Digits && (is_common(word) || is_word(word));
        if a_word && !titled {
            return None;
        }
        let flat = skeleton(word);
        let mut people = People::new();
        for (name, bearers) in self.index.words() {
            if is_near(token, name, &flat, titled) {
                people.extend(bearers);
            }
        }
        for (name, bearers) in self.index.family_words() {
            let glued = name.chars().count() >= SHORTEST_INSIDE
                && word.len() <= name.len() + 14
                && word.contains(name)
                && !is_common(name)
                && !is_word(name);
            if glued {
                people.extend(bearers);
            }
        }
        (!people.is_empty()).then_some(people)
    }

    /// Whose name begins at a word and goes on in the next ones.
    fn parted(&self, at: usize) -> Option<(usize, People)> {
        let first = self.tokens.get(at)?;
        let initial = first.folded.chars().next().map(alike);
        let mut found: Option<(usize, People)> = None;
        for (name, bearers) in self.index.words() {
            if name.chars().count() < SHORTEST_PARTED || name.chars().next().map(alike) != initial {
                continue;
            }
            let last = self.tokens.spells(at, name).filter(|last| *last > at);
            let Some(last) = last.filter(|last| self.is_one_word(at, *last)) else { continue };
            match &mut found {
                Some((end, people)) if *end == last => people.extend(bearers),
                Some((end, _)) if *end > last => {}
                _ => found = Some((last, bearers.clone())),
            }
        }
        found
    }

    /// Whether words are the parts of one: letters one by one, or parted at the end of a line, by
    /// an apostrophe, or by a space where neither part is a word.
    fn is_one_word(&self, first: usize, last: usize) -> bool {
        let all = || (first..=last).filter_map(|at| self.tokens.get(at));
        let gaps = || (first..last).map(|at| self.tokens.gap_after(at));
        if all().all(|token| token.folded.chars().count() == 1) {
            return true;
        }
        let Some(begin) = self.tokens.get(first) else { return false };
        let strange = || all().any(|it| !is_common(&it.folded) && !is_word(&it.folded));
        last == first + 1
            && gaps().all(|gap| match gap.trim_matches(' ') {
                "-\n" | "-" | "‐" | "‑" | "\u{ad}\n" | "'" | "’" | "‘" | "`" => true,
                "\n" => begin.has_capital(),
                "" => strange() && begin.has_capital(),
                _ => false,
            })
    }
}

/// Whether a word is a name with an error, or with an s whose apostrophe was left out.
fn is_near(token: &Token, name: &str, flat: &str, titled: bool) -> bool {
    let (word, length) = (token.folded.as_str(), name.chars().count());
    let capital = token.has_capital() || token.shape == Shape::Digits;
    let with_s = word.strip_suffix('s') == Some(name)
        && (titled || (capital && length >= 3) || length >= SHORTEST_IN_SMALL);
    if with_s {
        return true;
    }
    if length >= 3 && flat == skeleton(name) {
        return true;
    }
    let longest = word.chars().count().max(length);
    if is_common(name) || longest < if capital { SHORTEST_WITH_ERROR } else { SHORTEST_IN_SMALL } {
        return false;
    }
    let most = if length >= SHORTEST_WITH_TWO { 2 } else { 1 };
    within(word, name, most) || within(flat, &skeleton(name), 1)
}
