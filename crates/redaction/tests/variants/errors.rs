//! The errors of hands, ears, scanners and lines.

use redaction::Knowledge;

use crate::names::{parts, words};
use crate::{Kind, kind};

/// Neighbours on the keyboard.
const ROWS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

fn neighbour(c: char, step: usize) -> char {
    let row = ROWS.iter().find(|row| row.contains(c.to_ascii_lowercase()));
    let Some((row, at)) = row.and_then(|row| Some((row, row.find(c.to_ascii_lowercase())?))) else {
        return 'x';
    };
    let to = if step == 0 && at > 0 { at - 1 } else { (at + 1).min(row.len() - 1) };
    let to = row.chars().nth(to).unwrap_or('x');
    if c.is_uppercase() { to.to_ascii_uppercase() } else { to }
}

/// Every word of the names, spelt by `make` with an error at each place.
fn at_each(
    case: &Knowledge,
    shortest: usize,
    make: impl Fn(&[char], usize) -> Option<String>,
) -> Vec<String> {
    let mut all = Vec::new();
    for word in words(case) {
        let letters: Vec<char> = word.chars().collect();
        if letters.len() < shortest {
            continue;
        }
        all.extend((0..letters.len()).filter_map(|at| make(&letters, at)).filter(|it| *it != word));
    }
    all
}

fn spliced(letters: &[char], at: usize, count: usize, new: &str) -> String {
    let (head, tail) = (&letters[..at], &letters[(at + count).min(letters.len())..]);
    head.iter().collect::<String>() + new + &tail.iter().collect::<String>()
}

fn typing(case: &Knowledge, shortest: usize) -> Vec<String> {
    let swapped = |letters: &[char], at: usize| {
        let (one, other) = (letters.get(at)?, letters.get(at + 1)?);
        let new = if at == 0 {
            format!("{}{}", other.to_uppercase(), one.to_lowercase())
        } else {
            format!("{other}{one}")
        };
        Some(spliced(letters, at, 2, &new))
    };
    let mut all = at_each(case, shortest, swapped);
    all.extend(at_each(case, shortest, |it, at| (at > 0).then(|| spliced(it, at, 1, ""))));
    all.extend(at_each(case, shortest, |it, at| {
        Some(spliced(it, at, 1, &format!("{}{}", it[at], it[at].to_lowercase())))
    }));
    for step in 0..2 {
        all.extend(at_each(case, shortest, |it, at| {
            it[at]
                .is_ascii_alphabetic()
                .then(|| spliced(it, at, 1, &neighbour(it[at], step).to_string()))
        }));
        all.extend(at_each(case, shortest, |it, at| {
            (at > 0 && it[at].is_ascii_alphabetic())
                .then(|| spliced(it, at, 0, &neighbour(it[at], step).to_lowercase().to_string()))
        }));
    }
    all
}

fn marked(all: Vec<String>) -> Vec<String> {
    all.into_iter().map(|it| format!("⟦{it}⟧")).collect()
}

fn titled(all: Vec<String>) -> Vec<String> {
    all.into_iter().map(|it| format!("Mrs ⟦{it}⟧")).collect()
}

/// What a scanner reads for what.
const SCANNED: [(&str, &str); 44] = [
    ("rn", "m"),
    ("m", "rn"),
    ("cl", "d"),
    ("d", "cl"),
    ("w", "vv"),
    ("vv", "w"),
    ("l", "1"),
    ("l", "I"),
    ("I", "l"),
    ("i", "1"),
    ("i", "l"),
    ("i", "!"),
    ("l", "|"),
    ("o", "0"),
    ("O", "0"),
    ("s", "5"),
    ("S", "5"),
    ("S", "8"),
    ("B", "8"),
    ("B", "13"),
    ("b", "6"),
    ("g", "9"),
    ("g", "q"),
    ("h", "li"),
    ("li", "h"),
    ("n", "ri"),
    ("u", "ii"),
    ("ll", "11"),
    ("ll", "U"),
    ("e", "c"),
    ("c", "e"),
    ("h", "b"),
    ("t", "f"),
    ("t", "l"),
    ("a", "o"),
    ("M", "IVI"),
    ("H", "I-I"),
    ("z", "2"),
    ("Z", "2"),
    ("a", "@"),
    ("s", "$"),
    ("e", "3"),
    ("t", "7"),
    ("D", "0"),
];

fn scanned(case: &Knowledge) -> Vec<String> {
    let mut all = Vec::new();
    for word in words(case) {
        let errors = SCANNED.iter().filter(|(from, _)| word.contains(from));
        all.extend(errors.map(|(from, to)| word.replace(from, to)));
        let capitals = word.to_uppercase();
        let errors = [
            ("O", "0"),
            ("I", "1"),
            ("I", "L"),
            ("S", "5"),
            ("B", "8"),
            ("E", "F"),
            ("G", "6"),
            ("R", "P"),
            ("H", "N"),
        ];
        let errors = errors.iter().filter(|(from, _)| capitals.contains(from));
        all.extend(errors.map(|(from, to)| capitals.replace(from, to)));
    }
    all
}

fn phonetic(case: &Knowledge) -> Vec<String> {
    const HEARD: [(&str, &[&str]); 14] = [
        (
            "Brightwater",
            &[
                "Britewater",
                "Brytewater",
                "Brightwarter",
                "Brightwatter",
                "Bright Water",
                "Brightwaters",
                "Bridewater",
            ],
        ),
        ("Margaret", &["Margret", "Margarete", "Margerat", "Marguerite", "Margarett", "Magaret"]),
        (
            "Venkataraman",
            &["Venkatraman", "Venkatarman", "Venkateraman", "Venkataramen", "Venkatramen"],
        ),
        ("Priya", &["Preeya", "Pria", "Prya", "Priyah"]),
        ("Llewellyn", &["Llewelyn", "Lewellyn", "Llewelin", "Lewelyn", "Llewellin"]),
        ("Hughes", &["Hughs", "Huges", "Hews"]),
        ("Siân", &["Shân", "Sian", "Sean", "Sharn"]),
        ("O'Dell", &["O'Del", "O'Dele", "ODel", "O’Dail"]),
        ("Smith", &["Smyth", "Smithe", "Smythe", "Smit"]),
        ("Aisha", &["Ayesha", "Aysha", "Aesha", "Iesha"]),
        ("Khan", &["Kahn", "Kan", "Khann"]),
        (
            "Mohammed",
            &["Muhammad", "Mohamed", "Mohammad", "Mohamad", "Mohd", "Muhammed", "Mohamud"],
        ),
        ("Rashid", &["Rasheed", "Rachid", "Raschid", "Rashed"]),
        ("Elizabeth", &["Elisabeth", "Elizabet", "Elizebeth", "Elizbeth", "Elisabet"]),
    ];
    let all = words(case);
    let known = |(name, _): &&(&str, &[&str])| all.iter().any(|word| word.contains(name));
    let heard = HEARD.iter().filter(known).flat_map(|(_, heard)| heard.iter());
    heard.map(|it| format!("⟦{it}⟧")).collect()
}

fn nicknames(case: &Knowledge) -> Vec<String> {
    const CALLED: [(&str, &[&str]); 9] = [
        (
            "Margaret",
            &[
                "Peggy", "Maggie", "Meg", "Madge", "Marge", "Margie", "Peg", "Mags", "Daisy",
                "Rita", "Greta",
            ],
        ),
        ("Robert", &["Bob", "Bobby", "Rob", "Robbie", "Bert", "Robin"]),
        ("Tom", &["Thomas", "Tommy", "Thom"]),
        ("John", &["Johnny", "Jack", "Jon", "Johnnie"]),
        ("Mohammed", &["Mo", "Mohd", "Md"]),
        (
            "Elizabeth",
            &[
                "Liz", "Beth", "Betty", "Lizzie", "Eliza", "Libby", "Lisa", "Bess", "Betsy",
                "Lilibet", "Elsie", "Bessie",
            ],
        ),
        ("Priya", &["Pri"]),
        ("Aisha", &["Aish"]),
        ("Siân", &["Siani", "Jane"]),
    ];
    let mut all = Vec::new();
    for person in &case.people {
        let name = parts(&person.name);
        let called = CALLED.iter().find(|(given, _)| *given == name.given);
        for short in called.iter().flat_map(|(_, called)| called.iter()) {
            all.extend([
                format!("⟦{short}⟧"),
                format!("⟦{short} {}⟧", name.family),
                format!("⟦{short}⟧’s bed"),
            ]);
        }
        all.extend(person.other_names.iter().flat_map(|it| {
            let other = parts(it);
            [
                format!("⟦{it}⟧"),
                format!("Miss ⟦{}⟧", other.family),
                format!("⟦{}⟧ (née ⟦{}⟧)", name.family, other.family),
                format!("⟦{}-{}⟧", other.family, name.family),
                format!("formerly ⟦{}⟧", other.family),
            ]
        }));
    }
    all
}

fn split_lines(case: &Knowledge) -> Vec<String> {
    let mut all = Vec::new();
    for sign in ["-\n", "-\r\n", "\n", "- \n", "-\n    ", "\u{AD}\n", "¬\n", "‐\n", " ", "- "] {
        all.extend(at_each(case, 5, |it, at| {
            (at > 1 && at + 2 <= it.len()).then(|| spliced(it, at, 0, sign))
        }));
    }
    all
}

fn over_pages(case: &Knowledge) -> Vec<String> {
    let mut all = Vec::new();
    let footers = [
        "\n\nPage 2 of 5\n\n",
        "\n12\n",
        "\n\u{c}\n",
        "\n\n- 3 -\n\n",
        "\n\nIn confidence\nPage 3\n\n",
    ];
    for footer in footers {
        for person in &case.people {
            let whole = person.name.replace(' ', &format!("⟧{footer}⟦"));
            all.push(format!("⟦{whole}⟧"));
            let family = parts(&person.name).family;
            let at = family.char_indices().nth(family.chars().count() / 2).map_or(0, |it| it.0);
            if family.len() > 6 && !family.contains('-') {
                all.push(format!("Mrs ⟦{}-⟧{footer}⟦{}⟧", &family[..at], &family[at..]));
            }
        }
    }
    all
}

/// An error in the given name and another in the family name.
fn twice(case: &Knowledge) -> Vec<String> {
    let mut all = Vec::new();
    for person in &case.people {
        let name = parts(&person.name);
        let (given, family): (Vec<char>, Vec<char>) =
            (name.given.chars().collect(), name.family.chars().collect());
        for step in 1..4_usize {
            let at = |word: &[char]| step % word.len().max(1);
            let wrong = |word: &[char]| {
                spliced(word, at(word), 1, &neighbour(word[at(word)], 1).to_string())
            };
            let short = |word: &[char]| spliced(word, at(word), 1, "");
            all.extend([
                format!("⟦{} {}⟧", wrong(&given), wrong(&family)),
                format!("⟦{} {}⟧", short(&given), wrong(&family)),
                format!("⟦{}, {}⟧", wrong(&family), short(&given)),
                format!("⟦{} {}⟧", wrong(&given), short(&family)),
                format!("⟦{}. {}⟧", given[0], wrong(&family)),
                format!("⟦{} {}⟧", name.given, wrong(&family)),
                format!("⟦{} {}⟧", wrong(&given), name.family),
                format!("⟦{}⟧", wrong(&short(&family).chars().collect::<Vec<_>>())),
            ]);
        }
    }
    all
}

pub(crate) fn kinds(case: &Knowledge) -> Vec<Kind> {
    vec![
        kind("one typing error, five letters or more", marked(typing(case, 5))),
        kind("one typing error, all, after a title", titled(typing(case, 3))),
        kind(
            "one typing error, small letters",
            marked(typing(case, 7)).iter().map(|it| it.to_lowercase()).collect(),
        ),
        kind(
            "one typing error, and a possessive",
            marked(typing(case, 5)).iter().map(|it| format!("{it}’s")).collect(),
        ),
        kind("two errors", twice(case)).at_most(150),
        kind("scanning errors", marked(scanned(case))).at_most(51),
        kind("as heard", phonetic(case)).at_most(91),
        kind("nicknames and former names", nicknames(case)).at_most(34),
        kind("parted at the end of a line", marked(split_lines(case))).at_most(3),
        kind("parted over pages", over_pages(case)),
    ]
}
