//! Spellings that stand for one another: typing errors, scanning errors, nicknames.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// Words that texts write in small letters (see `examples/lists.rs`).
static WORDS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| include_str!("../data/words.txt").lines().collect());

/// Forms of one given name.
const NICKNAMES: &str = include_str!("../data/nicknames.txt");

/// Whether texts write a folded word in small letters, so that it need be nobody's name.
pub(crate) fn is_word(folded: &str) -> bool {
    WORDS.contains(folded)
}

/// Other forms of a folded given name: `peggy` for `margaret`.
pub(crate) fn other_forms(folded: &str) -> impl Iterator<Item = &'static str> + use<> {
    static GROUPS: LazyLock<HashMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
        let mut groups: HashMap<&str, Vec<&str>> = HashMap::new();
        for line in NICKNAMES.lines() {
            for name in line.split_whitespace() {
                groups.entry(name).or_default().push(line);
            }
        }
        groups
    });
    let lines = GROUPS.get(folded).map(Vec::as_slice).unwrap_or_default();
    let folded = folded.to_owned();
    lines.iter().flat_map(|line| line.split_whitespace()).filter(move |name| *name != folded)
}

/// What a scanner makes alike, made the same: `Bumham` and `Burnham`, `De11` and `Dell`.
pub(crate) fn skeleton(folded: &str) -> String {
    let plain: String = folded.chars().map(alike).collect();
    plain.replace("rn", "m").replace("vv", "w").replace("cl", "d")
}

/// One sign for all that a scanner takes for one another.
pub(crate) fn alike(c: char) -> char {
    match c {
        '0' => 'o',
        '1' | 'i' | '|' => 'l',
        '2' => 'z',
        '5' => 's',
        '8' => 'b',
        '9' => 'g',
        other => other,
    }
}

/// Whether two words differ by at most so many letters changed, added, left out or swapped with
/// their neighbour (optimal string alignment).
pub(crate) fn within(one: &str, other: &str, most: usize) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len().abs_diff(other.len()) > most {
        return false;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut now = vec![row + 1];
        for (column, against) in other.iter().enumerate() {
            let at = |line: &[usize], place: usize| line.get(place).copied().unwrap_or(usize::MAX);
            let changed = at(&last, column) + usize::from(letter != against);
            let mut least = changed.min(at(&last, column + 1) + 1).min(at(&now, column) + 1);
            let swapped = row > 0
                && column > 0
                && one.get(row - 1) == Some(against)
                && other.get(column - 1) == Some(letter);
            if swapped {
                least = least.min(at(&before, column - 1) + 1);
            }
            now.push(least);
        }
        before = std::mem::replace(&mut last, now);
    }
    last.last().is_some_and(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_spellings_are_within_one() {
        for (one, other) in [
            ("margret", "margaret"),
            ("margaret", "margret"),
            ("elderfeild", "elderfield"),
            ("brightwader", "brightwater"),
            ("same", "same"),
        ] {
            assert!(within(one, other, 1), "{one} {other}");
        }
        assert!(!within("bright", "brightwater", 2));
        assert!(!within("abcd", "badc", 1));
        assert!(within("abcd", "badc", 2));
    }

    #[test]
    fn nicknames_go_both_ways() {
        assert!(other_forms("margaret").any(|it| it == "peggy"));
        assert!(other_forms("bill").any(|it| it == "william"));
        assert_eq!(other_forms("zzz").count(), 0);
    }
}
