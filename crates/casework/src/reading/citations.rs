//! What a sentence cites: cases, statutes, guidelines. Machines make such things up, and people
//! copy them; so each is unverified until somebody has looked it up.
use super::Citation;

/// What is cited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cites {
    /// A judgment.
    Case,
    /// An Act, or rules made under one.
    Statute,
    /// A clinical or professional guideline.
    Guideline,
}

impl Cites {
    /// Its code, for words.
    pub fn code(self) -> &'static str {
        match self {
            Self::Case => "case",
            Self::Statute => "statute",
            Self::Guideline => "guideline",
        }
    }
}

/// Words that the name of a statute may have in small letters.
const BETWEEN: [&str; 10] = ["and", "of", "the", "for", "to", "in", "on", "etc", "by", "(etc"];
/// What a statute is called, before its year.
const CALLED: [&str; 6] = ["Act", "Regulations", "Rules", "Order", "Code", "Measure"];
/// What begins a pointer to a part of a statute.
const PARTS: [&str; 9] =
    ["section", "sections", "s", "ss", "article", "regulation", "schedule", "rule", "paragraph"];
/// What leads to the name of a case.
const LEADS: [&str; 8] = ["See", "In", "Under", "Per", "Following", "Applying", "Cf", "Both"];
/// Who numbers guidelines.
const GUIDES: [&str; 8] = ["NG", "CG", "QS", "TA", "PH", "SG", "SIGN", "RCOG"];

/// What a sentence cites, in its order.
pub(super) fn of(sentence: &str) -> Vec<Citation> {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let mut found: Vec<(usize, Citation)> = Vec::new();
    for at in 0..words.len() {
        let here =
            judgment(&words, at).or_else(|| statute(&words, at)).or_else(|| guide(&words, at));
        found.extend(here);
    }
    found.sort();
    found.dedup_by(|later, earlier| later.1 == earlier.1);
    found.into_iter().map(|(_, citation)| citation).collect()
}

fn bare(word: &str) -> &str {
    word.trim_matches(|letter: char| !letter.is_alphanumeric())
}

fn is_year(word: &str) -> bool {
    bare(word).parse::<u16>().is_ok_and(|year| (1600..2100).contains(&year))
}

fn is_capital(word: &str) -> bool {
    bare(word).chars().next().is_some_and(char::is_uppercase)
}

fn joined(words: &[&str], from: usize, to: usize) -> String {
    let some = words.get(from..=to).unwrap_or_default().join(" ");
    some.trim_matches(|letter: char| ",;:.\"“”".contains(letter)).to_owned()
}

/// `Osman v Ferguson [1993] 4 All ER 344`, or a neutral citation alone: `[2024] UKSC 1`.
fn judgment(words: &[&str], at: usize) -> Option<(usize, Citation)> {
    let word = words.get(at)?;
    let year = word.strip_prefix(['[', '('])?.trim_end_matches([']', ')', ',']);
    if !is_year(year) || !word.starts_with('[') && !word.contains(')') {
        return None;
    }
    // A court or a series of reports in capitals, and a number, within the next words.
    let after = words.iter().enumerate().skip(at + 1).take(5);
    let mut capitals = false;
    let mut end = None;
    for (place, next) in after {
        let bare = bare(next);
        capitals |= bare.len() >= 2 && bare.chars().all(|letter| letter.is_ascii_uppercase());
        if capitals && !bare.is_empty() && bare.chars().all(|letter| letter.is_ascii_digit()) {
            end = Some(place);
            break;
        }
    }
    let end = end?;
    let from = parties_before(words, at).unwrap_or(at);
    Some((from, Citation { words: joined(words, from, end), cites: Cites::Case }))
}

/// Where the names of the parties begin, if `v` stands between them just before.
fn parties_before(words: &[&str], at: usize) -> Option<usize> {
    let versus = |word: &&str| matches!(*word, "v" | "v." | "vs" | "vs.");
    let near = words.get(at.saturating_sub(8)..at)?;
    let place = at.saturating_sub(8) + near.iter().rposition(versus)?;
    let mut from = place;
    while let Some(before) = from.checked_sub(1).and_then(|before| words.get(before)) {
        let joins = matches!(*before, "of" | "and" | "the");
        if !(is_capital(before) || joins && place - from > 0) || before.ends_with([',', ';', ':']) {
            break;
        }
        from -= 1;
    }
    // What leads to a case is none of its name.
    if words.get(from).is_some_and(|word| LEADS.contains(word)) {
        from += 1;
    }
    Some(from).filter(|from| *from < place)
}

/// `section 3 of the Human Rights Act 1998`, or the Act alone.
fn statute(words: &[&str], at: usize) -> Option<(usize, Citation)> {
    if !CALLED.contains(&bare(words.get(at)?)) || !is_year(words.get(at + 1)?) {
        return None;
    }
    let mut from = at;
    while let Some(before) = from.checked_sub(1).and_then(|before| words.get(before)) {
        let small = bare(before).to_lowercase();
        let joins = BETWEEN.contains(&small.as_str()) && !before.ends_with([',', ';', ':']);
        if !(is_capital(before) || joins) || before.ends_with(['.', ';', ':']) {
            break;
        }
        from -= 1;
    }
    // `of the` before the name belongs to it only after a pointer to a part.
    let leads = |word: &&str| BETWEEN.contains(word) || LEADS.contains(word);
    while words.get(from).is_some_and(leads) && from < at {
        from += 1;
    }
    let from = pointer_before(words, from).unwrap_or(from);
    if from == at {
        return None;
    }
    Some((from, Citation { words: joined(words, from, at + 1), cites: Cites::Statute }))
}

/// Where `section 3(1) of the` begins, if it stands just before.
fn pointer_before(words: &[&str], name: usize) -> Option<usize> {
    let near = name.saturating_sub(5);
    let begins = |word: &&str| PARTS.contains(&bare(word).to_lowercase().as_str());
    let place = near + words.get(near..name)?.iter().rposition(begins)?;
    let numbered = words.get(place + 1)?.chars().any(|letter| letter.is_ascii_digit());
    numbered.then_some(place)
}

/// `NICE guideline NG51`, `CG 103`.
fn guide(words: &[&str], at: usize) -> Option<(usize, Citation)> {
    let word = bare(words.get(at)?);
    let letters: String = word.chars().take_while(char::is_ascii_uppercase).collect();
    if !GUIDES.contains(&letters.as_str()) {
        return None;
    }
    let rest = word.get(letters.len()..)?;
    let is_number = |text: &str| !text.is_empty() && text.chars().all(|it| it.is_ascii_digit());
    let end = if is_number(rest) {
        at
    } else if rest.is_empty() && is_number(bare(words.get(at + 1)?)) {
        at + 1
    } else {
        return None;
    };
    let named = |back: usize, name: &str| {
        at.checked_sub(back).and_then(|it| words.get(it)).is_some_and(|it| bare(it) == name)
    };
    let from = match (named(1, "NICE"), named(2, "NICE")) {
        (true, _) => at - 1,
        (_, true) => at - 2,
        _ => at,
    };
    Some((from, Citation { words: joined(words, from, end), cites: Cites::Guideline }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cited(sentence: &str) -> Vec<(String, Cites)> {
        of(sentence).into_iter().map(|citation| (citation.words, citation.cites)).collect()
    }

    #[test]
    fn judgments_statutes_and_guidelines_are_known() {
        for (sentence, words, cites) in [
            (
                "See Osman v Ferguson [1993] 4 All ER 344, which is clear.",
                "Osman v Ferguson [1993] 4 All ER 344",
                Cites::Case,
            ),
            ("The court held in [2024] UKSC 1 that", "[2024] UKSC 1", Cites::Case),
            (
                "This breached section 3(1) of the Human Rights Act 1998.",
                "section 3(1) of the Human Rights Act 1998",
                Cites::Statute,
            ),
            ("the Equality Act 2010 says", "Equality Act 2010", Cites::Statute),
            ("See the Equality Act 2010.", "Equality Act 2010", Cites::Statute),
            (
                "under the Social Security (Personal Independence Payment) Regulations 2013, I",
                "Social Security (Personal Independence Payment) Regulations 2013",
                Cites::Statute,
            ),
            ("contrary to NICE guideline NG51", "NICE guideline NG51", Cites::Guideline),
            ("as CG 103 says", "CG 103", Cites::Guideline),
        ] {
            assert_eq!(cited(sentence), [(words.to_owned(), cites)], "{sentence}");
        }
    }

    #[test]
    fn ordinary_words_cite_nothing() {
        for sentence in [
            "He had to Act 2 hours later.",
            "In (2024) I fell.",
            "Act now.",
            "My son v the hospital.",
            "",
            "I waited in ward NG and bed 5.",
        ] {
            assert!(cited(sentence).is_empty(), "{sentence}: {:?}", cited(sentence));
        }
    }
}
