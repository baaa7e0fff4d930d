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

/// Whether a folded word is a first name that people in England and Wales are given.
pub(crate) fn is_first_name(folded: &str) -> bool {
    static NAMES: LazyLock<HashSet<&'static str>> =
        LazyLock::new(|| include_str!("../data/names.txt").lines().collect());
    NAMES.contains(folded)
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
    /// Rows of letters and the one letter for which they are taken, as [`alike`] leaves them:
    /// `ri` n, `IVI` m, `13` b, `li` h.
    const ROWS: [(&str, &str); 7] = [
        ("rl", "n"),
        ("rn", "m"),
        ("vv", "w"),
        ("cl", "d"),
        ("lvl", "m"),
        ("l3", "b"),
        ("ll", "h"),
    ];
    let plain: String = folded.chars().map(alike).collect();
    ROWS.iter().fold(
        plain,
        |plain, (row, one)| {
            if plain.contains(row) { plain.replace(row, one) } else { plain }
        },
    )
}

/// One sign for all that a scanner takes for one another.
pub(crate) fn alike(c: char) -> char {
    match c {
        '0' => 'o',
        '1' | 'i' | '|' | '!' => 'l',
        '2' => 'z',
        '@' => 'a',
        '5' | '$' => 's',
        '8' => 'b',
        '9' => 'g',
        other => other,
    }
}

/// Whether two words differ by at most so many letters changed, added, left out or swapped with
/// their neighbour (optimal string alignment).
pub(crate) fn within(one: &str, other: &str, most: usize) -> bool {
    aligned(one, other, most * WHOLE, &|_, _| WHOLE, &|_, _| WHOLE)
}

/// Whether two words differ by at most so many halves of errors, where what an ear or a scanner
/// confuses is half an error: `Britewater`, `Venkatraman`, `Smythe`.
pub(crate) fn sounds_within(one: &str, other: &str, halves: usize) -> bool {
    let change = |a, b| if is_confused(a, b) { HALF } else { WHOLE };
    let single = |letter, before| match (letter, before) {
        ('h', Some('g')) => 0,
        ('h' | 'e', _) => HALF,
        _ if before == Some(letter) => HALF,
        _ => WHOLE,
    };
    aligned(one, other, halves, &change, &single)
}

/// What an error counts.
const WHOLE: usize = 2;
/// What an error counts that ears and scanners make.
const HALF: usize = 1;

/// Letters that stand for one sound, or that a scanner takes for one another.
fn is_confused(one: char, other: char) -> bool {
    const GROUPS: [&str; 10] = ["aeiouy", "ckq", "sz", "fv", "dt", "bp", "gj", "mn", "ce", "hb"];
    GROUPS.iter().any(|group| group.contains(one) && group.contains(other))
}

/// Whether two words can be made one at no more than this cost: of a letter for another, and of a
/// letter that only one of them has, told with the letter before it.
fn aligned(
    one: &str,
    other: &str,
    most: usize,
    change: &impl Fn(char, char) -> usize,
    single: &impl Fn(char, Option<char>) -> usize,
) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len().abs_diff(other.len()) > most + 1 {
        return false;
    }
    let before = |word: &[char], at: usize| at.checked_sub(1).and_then(|at| word.get(at)).copied();
    let at = |line: &[usize], place: usize| line.get(place).copied().unwrap_or(usize::MAX / 2);
    let mut second_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = vec![0];
    for (column, letter) in other.iter().enumerate() {
        last.push(at(&last, column) + single(*letter, before(&other, column)));
    }
    for (row, letter) in one.iter().enumerate() {
        let added = single(*letter, before(&one, row));
        let mut now = vec![at(&last, 0) + added];
        for (column, against) in other.iter().enumerate() {
            let changed = if letter == against { 0 } else { change(*letter, *against) };
            let left_out = single(*against, before(&other, column));
            let mut least = (at(&last, column) + changed)
                .min(at(&last, column + 1) + added)
                .min(at(&now, column) + left_out);
            let swapped =
                before(&one, row) == Some(*against) && before(&other, column) == Some(*letter);
            if swapped {
                least = least.min(at(&second_last, column - 1) + WHOLE);
            }
            now.push(least);
        }
        if now.iter().all(|cost| *cost > most) {
            return false;
        }
        second_last = std::mem::replace(&mut last, now);
    }
    last.last().is_some_and(|cost| *cost <= most)
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
    fn what_sounds_alike_is_half_an_error() {
        for (one, other, halves) in [
            ("brytewater", "brightwater", 4),
            ("smythe", "smith", 2),
            ("venkatraman", "venkataraman", 2),
            ("venkotoromon", "venkataraman", 4),
            ("kan", "khan", 1),
        ] {
            assert!(sounds_within(one, other, halves), "{one} {other}");
            assert!(!sounds_within(one, other, halves - 1), "{one} {other}");
        }
    }

    #[test]
    fn nicknames_go_both_ways() {
        assert!(other_forms("margaret").any(|it| it == "peggy"));
        assert!(other_forms("bill").any(|it| it == "william"));
        assert_eq!(other_forms("zzz").count(), 0);
    }
}
