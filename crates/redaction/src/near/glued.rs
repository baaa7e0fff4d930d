//! Names grown together with other letters: `MrsBrightwater`, `jsmith51`, `#SaveAda`.

use super::{NearFinder, NearName};
use crate::fold::parts_of_word;
use crate::names::{People, is_common};
use crate::ordinary::is_month;
use crate::spelling::is_word;
use crate::tokens::{Shape, Token};

/// The shortest name that is looked for inside any other word, in letters.
const SHORTEST_INSIDE: usize = 6;
/// The shortest that is looked for in a word whose other letters are a little word.
const SHORTEST_WITH_LITTLE: usize = 4;
/// The shortest names written together that are looked for anywhere.
const SHORTEST_TOGETHER: usize = 5;
/// The shortest that is looked for in what somebody logs in with, and in links.
const SHORTEST_IN_HANDLE: usize = 3;

/// Words to which a name sticks when a space is lost.
const LITTLE: &str = "and the was is had has said to of for with that who by at on from but told \
    asked came";

/// Titles to which a name sticks.
const TITLES: &str = "mr mrs ms miss mx dr prof nurse child";

impl NearFinder<'_, '_> {
    /// Who is named in one word that has other letters too.
    pub(super) fn glued(&self, token: &Token) -> Option<People> {
        let word = token.folded.as_str();
        if let Some(people) = self.written_together(word) {
            return Some(people.clone());
        }
        let spelt = self.tokens.text.get(token.range()).unwrap_or_default();
        let parts = if token.shape == Shape::Lower { Vec::new() } else { parts_of_word(spelt) };
        let at_seam = |name: &str| parts.len() > 1 && parts.iter().any(|part| part == name);
        let mut people = self.whole_name_in(&parts);
        for (name, bearers) in self.index.words().filter(|(name, _)| word.contains(name)) {
            let length = name.chars().count();
            let a_word = is_common(name) || is_word(name);
            let inside = length >= SHORTEST_INSIDE && word.len() <= name.len() + 14;
            let with_little =
                length >= SHORTEST_WITH_LITTLE && rest(word, name).is_some_and(is_little);
            let seam = at_seam(name) && (length > 2 || parts.len() == 2);
            if !a_word && (inside || with_little || seam) {
                people.extend(bearers);
            }
        }
        (!people.is_empty()).then_some(people)
    }

    /// Whose given and family names stand side by side among the parts of a word, whatever else
    /// each means: `ComplaintGraceFieldFinal`.
    fn whole_name_in(&self, parts: &[String]) -> People {
        let both = |pair: &[String]| -> Option<People> {
            let [one, other] = pair else { return None };
            let (one, other) = (self.index.bearers(one)?, self.index.bearers(other)?);
            Some(one.intersection(other).copied().collect())
        };
        parts.windows(2).filter_map(both).flatten().collect()
    }

    /// Whose names these are, written together, with a title or a number: `mrsmith`, `smithj`,
    /// `smith51`.
    pub(super) fn written_together(&self, word: &str) -> Option<&People> {
        if is_word(word) || is_common(word) {
            return None;
        }
        let bare = word.trim_matches(|c: char| c.is_ascii_digit());
        let untitled = TITLES.split_whitespace().filter_map(|title| bare.strip_prefix(title));
        let names = std::iter::once(bare).chain(untitled).filter(|it| it.chars().count() > 1);
        let whose = |name: &str| {
            let login = self
                .index
                .with_login(name)
                .filter(|_| name.len() >= SHORTEST_TOGETHER && !is_common(name) && !is_word(name));
            let known = self.index.bearers(name).filter(|_| name.len() < word.len());
            login.or(known.filter(|_| !is_month(name)))
        };
        names.into_iter().find_map(whose)
    }

    /// Who is named in a login, a path or a link, where any word can be a name: `@jsmith`,
    /// `/home/tom`, `#SaveTom`.
    pub(super) fn in_handle(&self, at: usize) -> Option<NearName> {
        let token = self.tokens.get(at)?;
        let before = self.tokens.text.get(..token.start)?;
        // A link ends at what no link has, so that a placeholder written into it opens none.
        let in_link = |c: char| c.is_alphanumeric() || "#@~/\\._-%:+".contains(c);
        let run = before.get(before.trim_end_matches(in_link).len()..)?;
        let behind = self.tokens.text.get(token.end..)?;
        let rest = behind.get(..behind.len() - behind.trim_start_matches(in_link).len())?;
        let opens = run.starts_with(['#', '@', '~', '/']) || run.contains(['\\', '@', '~']);
        if !(opens || run.contains("://") || run.starts_with("www.") || is_file(rest)) {
            return None;
        }
        let parts = parts_of_word(self.tokens.text.get(token.range())?);
        let login = self.index.with_login(&token.folded);
        let mut people: People = login.into_iter().flatten().copied().collect();
        for (name, bearers) in self.index.words() {
            let ends = token.folded.starts_with(name) || token.folded.ends_with(name);
            let at_seam = parts.len() > 1 && parts.iter().any(|part| part == name);
            if (name.chars().count() >= SHORTEST_IN_HANDLE && ends) || at_seam {
                people.extend(bearers);
            }
        }
        (!people.is_empty()).then_some(NearName { last: at, people, weak: false })
    }
}

/// Whether what stands behind a word ends the name of a file: `_2.docx`.
fn is_file(rest: &str) -> bool {
    const ENDS: [&str; 14] = [
        "pdf", "doc", "docx", "odt", "rtf", "txt", "msg", "eml", "jpg", "jpeg", "png", "tif",
        "xls", "xlsx",
    ];
    let ending = rest.trim_end_matches('.').rsplit_once('.').map(|(_, ending)| ending);
    ending.is_some_and(|it| ENDS.contains(&it.to_lowercase().as_str()))
}

/// What is left of a word without a name at its start or end.
fn rest<'w>(word: &'w str, name: &str) -> Option<&'w str> {
    word.strip_prefix(name).or_else(|| word.strip_suffix(name)).filter(|rest| !rest.is_empty())
}

fn is_little(rest: &str) -> bool {
    LITTLE.split_whitespace().any(|it| it == rest)
}
