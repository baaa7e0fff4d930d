//! The dresses of a name that is spelt rightly.

use redaction::{Knowledge, Person};

use crate::{Kind, dresses, kind};

/// A person's names, parted.
pub(crate) struct Parts {
    pub(crate) given: String,
    pub(crate) middle: Option<String>,
    pub(crate) family: String,
}

pub(crate) fn parts(name: &str) -> Parts {
    let words: Vec<&str> = name.split(' ').collect();
    let middle = (words.len() > 2).then(|| words[1].to_owned());
    Parts { given: words[0].to_owned(), middle, family: words[words.len() - 1].to_owned() }
}

pub(crate) fn initial(word: &str) -> String {
    word.chars().take(1).collect()
}

/// Fills names into patterns: between the marks, `G`iven and `F`amily, `V` and `U` in capitals,
/// `l` and `L` in small letters, the initials `g`, `f` and `h`; the title for `†`.
fn filled(case: &Knowledge, patterns: &[&str]) -> Vec<String> {
    let fill = |person: &Person, pattern: &str| {
        let name = parts(&person.name);
        let title = format!("{:?}", person.title);
        let mut inside = false;
        let one = |c: char| match c {
            '⟦' | '⟧' => {
                inside = c == '⟦';
                c.to_string()
            }
            '†' => title.clone(),
            _ if !inside => c.to_string(),
            'G' => name.given.clone(),
            'F' => name.family.clone(),
            'U' => name.family.to_uppercase(),
            'V' => name.given.to_uppercase(),
            'L' => name.family.to_lowercase(),
            'l' => name.given.to_lowercase(),
            'g' => initial(&name.given),
            'f' => initial(&name.family),
            'h' => initial(&name.given).to_lowercase(),
            other => other.to_string(),
        };
        pattern.chars().map(one).collect::<String>()
    };
    let people = &case.people;
    patterns.iter().flat_map(|it| people.iter().map(move |who| fill(who, it))).collect()
}

pub(crate) fn kinds(case: &Knowledge) -> Vec<Kind> {
    let filled = |patterns: &[&str]| filled(case, patterns);
    vec![
        kind(
            "family name first",
            filled(&[
                "⟦F, G⟧",
                "⟦F,G⟧",
                "⟦U, G⟧",
                "⟦U, V⟧",
                "⟦U G⟧",
                "⟦F G⟧",
                "⟦F (G)⟧",
                "⟦F⟧, † ⟦G⟧",
                "⟦F⟧ † ⟦G⟧",
                "⟦L, l⟧",
                "⟦F; G⟧",
                "⟦F / G⟧",
                "⟦F,\nG⟧",
                "⟦F - G⟧",
                "⟦F.G⟧",
                "⟦U/V⟧",
                "⟦F, g⟧",
                "⟦F, g.⟧",
                "⟦U, g⟧",
                "⟦F g⟧",
                "⟦F g.⟧",
                "⟦F⟧ († ⟦g⟧)",
                "⟦F⟧ († ⟦G⟧)",
                "⟦F⟧, †",
                "⟦F,g.⟧ (†)",
            ]),
        )
        .at_most(20),
        kind("middle names", middle(case)),
        kind("initials", initials(case)),
        kind(
            "glued",
            filled(&[
                "†⟦F⟧",
                "†.⟦F⟧",
                "†_⟦F⟧",
                "†-⟦F⟧",
                "†\u{a0}⟦F⟧",
                "†. ⟦g.F⟧",
                "†⟦gF⟧",
                "† ⟦gF⟧",
                "⟦GF⟧",
                "⟦FG⟧",
                "⟦G_F⟧",
                "⟦G.F⟧",
                "⟦G-F⟧",
                "⟦G,F⟧",
                "⟦G/F⟧",
                "⟦G&F⟧",
                "⟦VU⟧",
                "⟦lL⟧",
                "the⟦F⟧",
                "and⟦G⟧ came",
                "⟦F⟧was there",
                "⟦G⟧and",
                "to:⟦G⟧",
                "1⟦F⟧",
                "⟦F⟧1",
                "⟦G⟧2",
                "⟦F⟧(⟦G⟧)",
            ]),
        )
        .at_most(38),
        kind("in files, links and logins", filled(FILES)).at_most(17),
        kind(
            "possessives and families",
            filled(&[
                "⟦F⟧'s bed",
                "⟦F⟧’s bed",
                "⟦F⟧s bed",
                "⟦F⟧s' bed",
                "⟦F⟧s’ bed",
                "the ⟦F⟧s",
                "the ⟦F⟧s’ home",
                "the ⟦F⟧'s",
                "the ⟦F⟧ family",
                "the ⟦F⟧s' home",
                "⟦G⟧'s bed",
                "⟦G⟧s bed",
                "⟦G⟧ʼs bed",
                "⟦F⟧`s bed",
                "⟦F⟧´s bed",
                "⟦U⟧'S bed",
                "⟦U⟧S BED",
                "both ⟦F⟧s",
                "† and Mrs ⟦F⟧'s son",
                "old † ⟦F⟧",
                "poor ⟦G⟧",
                "The ⟦F⟧ siblings",
                "⟦F⟧ Snr",
                "⟦F⟧ junior",
                "⟦F⟧-like",
                "⟦G⟧-approved",
                "non-⟦F⟧",
            ]),
        ),
        kind(
            "capitals",
            filled(&[
                "⟦V⟧",
                "⟦U⟧",
                "⟦l⟧",
                "⟦L⟧",
                "† ⟦L⟧",
                "⟦l L⟧",
                "⟦V U⟧",
                "⟦G U⟧",
                "⟦h. L⟧",
                "⟦hL⟧",
            ]),
        )
        .at_most(50),
        kind("capitals turned about", dresses::turned_about(case)),
        kind("signs that nobody sees", dresses::unseen(case)).at_most(17),
        kind("spread letters", dresses::spread(case)),
        kind("look-alike letters", dresses::look_alikes(case)),
        kind("marks left out, added and apart", dresses::marks(case)).at_most(155),
        kind("hyphens and apostrophes", dresses::joints(case)),
        kind("halves", dresses::halves(case)),
        kind(
            "in speech, tables and signatures",
            filled(&[
                "“⟦G⟧ ⟦F⟧”",
                "‘⟦G⟧’",
                "'⟦F⟧'",
                "\"† ⟦F⟧\"",
                "«⟦F⟧»",
                "*⟦G⟧* **⟦F⟧**",
                "_⟦G⟧_",
                "<b>⟦G⟧</b>",
                "[⟦F⟧]",
                "{⟦F⟧}",
                "⟦G⟧: hello",
                "@⟦G⟧",
                "\t⟦F⟧\t⟦G⟧\t",
                "|⟦F⟧|⟦G⟧|",
                "⟦F⟧,⟦G⟧,7",
                "\"⟦F⟧\",\"⟦G⟧\"",
                "†;⟦F⟧;⟦G⟧",
                "⟦G⟧…",
                "…⟦F⟧",
                "⟦G⟧ — ⟦F⟧",
                "~⟦F⟧~",
                "/s/ ⟦G F⟧",
                "p.p. ⟦g F⟧",
                "#⟦F⟧",
                "cc † ⟦F⟧",
                "cc: ⟦G⟧; ⟦F⟧",
                "&lt;⟦F⟧&gt;",
                "⟦G⟧&#39;s",
                "⟦F⟧\\n",
            ]),
        ),
    ]
}

const FILES: &[&str] = &[
    "⟦F_G⟧_2024.pdf",
    "⟦F_g⟧_2024.pdf",
    "⟦G-F⟧.docx",
    "⟦lL⟧.jpg",
    "⟦F⟧2.jpg",
    "⟦gF⟧.pdf",
    "C:\\Users\\⟦hL⟧\\letter.doc",
    "/home/⟦l⟧/notes",
    "https://example.org/people/⟦l-L⟧",
    "www.example.org/~⟦hL⟧",
    "⟦L⟧.example",
    "https://⟦L⟧.example/",
    "example.org/u/⟦l_L⟧",
    "⟦hL⟧@nhs.example",
    "⟦l.L⟧@example.com",
    "⟦L⟧@example.com",
    "info@⟦L⟧.example",
    "@⟦lL⟧",
    "@⟦hL⟧",
    "#JusticeFor⟦G⟧",
    "#⟦F⟧Family",
    "#save⟦l⟧",
    "⟦l⟧51",
    "⟦L⟧_⟦l⟧99",
    "⟦Lh⟧",
    "login ⟦L⟧.⟦h⟧",
    "⟦L⟧%20⟦l⟧",
    "⟦G⟧+⟦F⟧",
    "IMG_⟦F⟧_01",
    "letter-to-⟦L⟧-final-v2.docx",
    "scan⟦F⟧Letter.pdf",
];

fn middle(case: &Knowledge) -> Vec<String> {
    let mut all = Vec::new();
    for person in &case.people {
        let Parts { given, middle, family } = parts(&person.name);
        let middles = ["Jane", "Q.", "Q", "Jane Louise", "de Vere", "\"Peg\"", "‘Peg’", "(Peg)"];
        all.extend(middles.iter().map(|it| format!("⟦{given} {it} {family}⟧")));
        if let Some(middle) = middle {
            let short = initial(&middle);
            all.extend([
                format!("⟦{middle}⟧"),
                format!("⟦{given} {middle}⟧"),
                format!("⟦{middle} {family}⟧"),
                format!("⟦{given} {short} {family}⟧"),
                format!("⟦{given} {short}. {family}⟧"),
                format!("⟦{family}, {given} {middle}⟧"),
                format!("⟦{family}, {given} {short}.⟧"),
                format!("⟦{} {middle} {family}⟧", initial(&given)),
                format!("⟦{} {middle} {family}⟧", initial(&given).to_lowercase()),
                format!("⟦{middle} {given} {family}⟧"),
            ]);
        }
    }
    all
}

fn initials(case: &Knowledge) -> Vec<String> {
    let mut all = Vec::new();
    for person in &case.people {
        let Parts { given, middle, family } = parts(&person.name);
        let (g, f) = (initial(&given), initial(&family));
        all.extend([
            format!("⟦{g}.{f}.⟧"),
            format!("⟦{g}. {f}.⟧"),
            format!("⟦{g} {f}⟧"),
            format!("⟦{g}{f}⟧"),
            format!("⟦{g}.{f}⟧"),
            format!("⟦{g}/{f}⟧"),
            format!("⟦{g}-{f}⟧"),
            format!("⟦{g}{f}⟧’s"),
            format!("⟦{g}. {family}⟧"),
            format!("⟦{g}.{family}⟧"),
            format!("⟦{g} {family}⟧"),
            format!("⟦{given} {f}⟧"),
            format!("⟦{given} {f}.⟧"),
            format!("⟦{given}.{f}⟧"),
            format!("Mr ⟦{g}.{family}⟧"),
            format!("⟦{} {family}⟧", g.to_lowercase().replace('a', "A")),
        ]);
        if let Some(m) = middle.as_deref().map(initial) {
            all.extend([
                format!("⟦{g}.{m}.{f}.⟧"),
                format!("⟦{g}{m}{f}⟧"),
                format!("⟦{g} {m} {f}⟧"),
                format!("⟦{g}. {m}. {f}.⟧"),
                format!("⟦{g}.{m}. {family}⟧"),
                format!("⟦{g} {m} {family}⟧"),
                format!("⟦{g}{m} {family}⟧"),
                format!("⟦{g}. {m}. {family}⟧"),
                format!("⟦{family} {g}{m}⟧"),
                format!("⟦{family}, {g}.{m}.⟧"),
                format!("⟦{family}, {g}. {m}.⟧"),
            ]);
        }
    }
    all
}

/// Every word of the names of a case.
pub(crate) fn words(case: &Knowledge) -> Vec<String> {
    case.people.iter().flat_map(|it| it.name.split(' ')).map(str::to_owned).collect()
}
