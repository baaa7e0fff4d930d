//! What somebody typed, read leniently: words, "phrases", AND, OR, NOT, -without and brackets.
//! What is no query is read as words, and no field of the index can be named.
use std::{iter::Peekable, vec::IntoIter};

use crate::{analysis::Analysis, synonyms::Synonyms};

/// So many letters are read.
const LONGEST: usize = 1_000;
/// So many words and signs are read.
const MOST: usize = 64;

/// What is asked of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// Nothing: every text will do.
    Anything,
    /// One of these forms of a word.
    Word(Word),
    /// These stems, one directly after the other.
    Phrase(Vec<String>),
    /// All of these.
    All(Vec<Wanted>),
    /// At least one of these.
    Any(Vec<Wanted>),
    /// Not this.
    Not(Box<Wanted>),
}

/// A word: as it was typed, and what stands for it in the index, the English stem first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    pub(crate) typed: String,
    pub(crate) forms: Vec<String>,
}

impl Word {
    fn stem(&self) -> Option<&String> {
        self.forms.first()
    }
}

/// Too common to be asked for beside other words: nearly every text has them.
const COMMON: [&str; 42] = [
    "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "did", "do", "for", "from",
    "had", "has", "have", "he", "her", "his", "in", "is", "it", "its", "not", "of", "on", "or",
    "she", "that", "the", "their", "they", "this", "to", "was", "we", "were", "which", "who",
    "with", "about",
];

/// Reads what was typed.
pub(crate) fn read(typed: &str, analysis: &mut Analysis, synonyms: &Synonyms) -> Wanted {
    let signs = signs(typed);
    let mut reader = Reader { signs: signs.into_iter().peekable(), analysis, synonyms };
    let mut all = Vec::new();
    // A bracket that closes nothing does not end what is asked.
    while reader.signs.peek().is_some() {
        all.push(reader.either());
        if reader.signs.peek() == Some(&Sign::Close) {
            reader.signs.next();
        }
    }
    joined(all, Wanted::All)
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Sign {
    Open,
    Close,
    And,
    Or,
    Not,
    Quoted(String),
    Plain(String),
}

fn signs(typed: &str) -> Vec<Sign> {
    let typed: String = typed.chars().take(LONGEST).collect();
    let mut signs = Vec::new();
    let mut rest = typed.as_str();
    while let Some(first) = rest.chars().next().filter(|_| signs.len() < MOST) {
        let behind = rest.get(first.len_utf8()..).unwrap_or_default();
        rest = match first {
            '(' => taken(&mut signs, Sign::Open, behind),
            ')' => taken(&mut signs, Sign::Close, behind),
            '"' | '\u{201c}' | '\u{201d}' => {
                let end = behind.find(['"', '\u{201c}', '\u{201d}']);
                let quoted = behind.get(..end.unwrap_or(behind.len())).unwrap_or_default();
                let after = behind.get(quoted.len()..).unwrap_or_default();
                let after = after.trim_start_matches(['"', '\u{201c}', '\u{201d}']);
                taken(&mut signs, Sign::Quoted(quoted.to_owned()), after)
            }
            '-' if behind.starts_with(|c: char| c.is_alphanumeric() || c == '"' || c == '(') => {
                taken(&mut signs, Sign::Not, behind)
            }
            _ if first.is_whitespace() => behind,
            _ => {
                let is_end = |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '"');
                let (word, after) = rest.split_at(rest.find(is_end).unwrap_or(rest.len()));
                let sign = match word {
                    "AND" => Sign::And,
                    "OR" => Sign::Or,
                    "NOT" => Sign::Not,
                    word => Sign::Plain(word.to_owned()),
                };
                taken(&mut signs, sign, after)
            }
        };
    }
    signs
}

fn taken<'a>(signs: &mut Vec<Sign>, sign: Sign, after: &'a str) -> &'a str {
    signs.push(sign);
    after
}

struct Reader<'a> {
    signs: Peekable<IntoIter<Sign>>,
    analysis: &'a mut Analysis,
    synonyms: &'a Synonyms,
}

impl Reader<'_> {
    fn either(&mut self) -> Wanted {
        let mut any = vec![self.together()];
        while self.signs.next_if_eq(&Sign::Or).is_some() {
            any.push(self.together());
        }
        any.retain(|wanted| *wanted != Wanted::Anything);
        joined(any, Wanted::Any)
    }

    fn together(&mut self) -> Wanted {
        let mut all = Vec::new();
        while let Some(sign) = self.signs.next_if(|it| !matches!(it, Sign::Or | Sign::Close)) {
            all.push(self.one(sign));
        }
        all.retain(|wanted| *wanted != Wanted::Anything);
        let all = without_common(led_on(all, self.synonyms));
        joined(all, Wanted::All)
    }

    fn one(&mut self, sign: Sign) -> Wanted {
        match sign {
            Sign::Not => {
                let next = self.signs.next_if(|it| !matches!(it, Sign::Or | Sign::Close));
                match next.map(|sign| self.one(sign)) {
                    None | Some(Wanted::Anything) => Wanted::Anything,
                    Some(wanted) => Wanted::Not(Box::new(wanted)),
                }
            }
            Sign::Open => {
                let inside = self.either();
                self.signs.next_if_eq(&Sign::Close);
                inside
            }
            // What is quoted is meant to the letter: it leads to nothing else.
            Sign::Quoted(text) => match self.phrase(&text) {
                Wanted::Anything => Wanted::Anything,
                wanted => Wanted::Any(vec![wanted]),
            },
            Sign::Plain(word) => self.phrase(&word),
            Sign::And | Sign::Or | Sign::Close => Wanted::Anything,
        }
    }

    /// One word, or what is written in one: `X-ray` is two words side by side.
    fn phrase(&mut self, text: &str) -> Wanted {
        let words = self.analysis.words(text);
        let said = words.first().and_then(|it| text.get(it.offset_from..it.offset_to));
        let said = said.map(str::to_owned);
        let mut stems = self.analysis.stems(text);
        match (stems.len(), said) {
            (0, _) | (_, None) => Wanted::Anything,
            (1, Some(said)) => {
                let mut forms = self.analysis.forms(&said);
                forms.dedup();
                Wanted::Word(Word { typed: said, forms })
            }
            _ => {
                stems.truncate(MOST);
                Wanted::Phrase(stems)
            }
        }
    }
}

/// Puts beside each run of words of the field what it leads to.
fn led_on(all: Vec<Wanted>, synonyms: &Synonyms) -> Vec<Wanted> {
    let stems: Vec<Vec<String>> = all.iter().map(said).collect();
    let mut led = Vec::with_capacity(all.len());
    let mut at = 0;
    while let Some(wanted) = all.get(at) {
        // Runs of words alone, each of which has one stem; what is written in one has its own.
        let ahead = stems.get(at..).unwrap_or_default();
        let one: Vec<Option<&String>> = ahead.iter().map(|it| it.first()).collect();
        let whole: Vec<Option<&String>> = stems.get(at).into_iter().flatten().map(Some).collect();
        let is_phrase = whole.len() > 1;
        let single = one.iter().zip(ahead).take_while(|(_, it)| it.len() == 1).count();
        let found = if is_phrase {
            synonyms.at(&whole).filter(|(length, _)| *length == whole.len()).map(|it| (1, it.1))
        } else {
            synonyms.at(one.get(..single).unwrap_or_default())
        };
        let Some((length, phrases)) = found else {
            led.push(wanted.clone());
            at += 1;
            continue;
        };
        let asked = all.get(at..at + length).unwrap_or_default().to_vec();
        let others = phrases.iter().map(|stems| match stems.as_slice() {
            [stem] => Wanted::Word(Word { typed: stem.clone(), forms: vec![stem.clone()] }),
            stems => Wanted::Phrase(stems.to_vec()),
        });
        let asked = joined(without_common(asked), Wanted::All);
        led.push(Wanted::Any(std::iter::once(asked).chain(others).collect()));
        at += length;
    }
    led
}

/// The stems of a word or a phrase.
fn said(wanted: &Wanted) -> Vec<String> {
    match wanted {
        Wanted::Word(word) => word.stem().cloned().into_iter().collect(),
        Wanted::Phrase(stems) => stems.clone(),
        _ => Vec::new(),
    }
}

/// Leaves out words that are nearly everywhere, unless nothing else is asked.
fn without_common(all: Vec<Wanted>) -> Vec<Wanted> {
    let is_common = |it: &Wanted| match it {
        Wanted::Word(word) => COMMON.contains(&word.typed.to_lowercase().as_str()),
        _ => false,
    };
    let rare: Vec<Wanted> = all.iter().filter(|it| !is_common(it)).cloned().collect();
    if rare.iter().all(|it| matches!(it, Wanted::Not(_))) { all } else { rare }
}

fn joined(mut all: Vec<Wanted>, join: fn(Vec<Wanted>) -> Wanted) -> Wanted {
    all.retain(|wanted| *wanted != Wanted::Anything);
    if all.len() > 1 { join(all) } else { all.pop().unwrap_or(Wanted::Anything) }
}

impl Wanted {
    /// The words that are asked for, not those that must be absent.
    pub(crate) fn words(&self) -> Vec<&Word> {
        match self {
            Self::Word(word) => vec![word],
            Self::All(all) | Self::Any(all) => all.iter().flat_map(Self::words).collect(),
            Self::Anything | Self::Phrase(_) | Self::Not(_) => Vec::new(),
        }
    }

    /// The words whose places in a text are worth showing, each in all its forms.
    pub(crate) fn telling(&self) -> Vec<Vec<&str>> {
        match self {
            Self::Word(word) => vec![word.forms.iter().map(String::as_str).collect()],
            Self::Phrase(stems) => stems.iter().map(|stem| vec![stem.as_str()]).collect(),
            Self::All(all) | Self::Any(all) => all.iter().flat_map(Self::telling).collect(),
            Self::Anything | Self::Not(_) => Vec::new(),
        }
    }

    /// So many different words stand at least in a text that fits.
    pub(crate) fn least(&self) -> usize {
        match self {
            Self::Word(_) => 1,
            Self::Phrase(stems) => stems.len(),
            Self::All(all) => all.iter().map(Self::least).sum(),
            Self::Any(any) => any.iter().map(Self::least).min().unwrap_or_default(),
            Self::Anything | Self::Not(_) => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How it is understood, shortly written.
    fn told(wanted: &Wanted) -> String {
        let list = |all: &[Wanted], sign: &str| all.iter().map(told).collect::<Vec<_>>().join(sign);
        match wanted {
            Wanted::Any(one) if one.len() == 1 => list(one, ""),
            Wanted::Anything => "*".into(),
            Wanted::Word(word) => word.stem().cloned().unwrap_or_default(),
            Wanted::Phrase(stems) => format!("\"{}\"", stems.join(" ")),
            Wanted::All(all) => format!("({})", list(all, " ")),
            Wanted::Any(all) => format!("({})", list(all, "|")),
            Wanted::Not(wanted) => format!("-{}", told(wanted)),
        }
    }

    fn understood(typed: &str) -> String {
        told(&read(typed, &mut Analysis::default(), &Synonyms::load().unwrap()))
    }

    #[test]
    fn what_people_type_is_understood() {
        for (typed, as_what) in [
            ("", "*"),
            ("scan", "scan"),
            ("delayed scans", "(delay scan)"),
            ("\"three weeks\" scan", "(\"three week\" scan)"),
            ("scan OR letter", "(scan|letter)"),
            ("scan AND letter OR ward", "((scan letter)|ward)"),
            ("scan (letter OR ward)", "(scan (letter|ward))"),
            ("scan -letter NOT ward", "(scan -letter -ward)"),
            ("-\"lost letter\" scan", "(-\"lost letter\" scan)"),
            ("P-004641", "\"p 004641\""),
            ("the scan of the ward", "(scan ward)"),
            ("the of", "(the of)"),
            ("not answered", "answer"),
        ] {
            assert_eq!(understood(typed), as_what, "{typed}");
        }
    }

    #[test]
    fn what_is_no_query_is_read_as_words() {
        for (typed, as_what) in [
            ("(((", "*"),
            ("scan ) letter", "(scan letter)"),
            ("(scan", "scan"),
            ("\"scan", "scan"),
            ("OR", "*"),
            ("AND scan OR", "scan"),
            ("NOT", "*"),
            ("scan NOT", "scan"),
            ("scan - letter", "(scan letter)"),
            ("text:scan", "\"text scan\""),
            ("scan*~2^7 [a TO z]", "(\"scan 2 7\" z)"),
            ("* ~ ^", "*"),
        ] {
            assert_eq!(understood(typed), as_what, "{typed}");
        }
        understood(&"(".repeat(100_000));
        understood(&"x \"".repeat(100_000));
    }

    #[test]
    fn words_of_the_field_lead_on() {
        assert!(understood("hospital discharge").starts_with("((hospit discharg)|discharg|"));
        assert!(
            understood("A&E delay").contains("\"emergenc depart\""),
            "{}",
            understood("A&E delay")
        );
        assert_eq!(understood("\"hospital discharge\""), "\"hospit discharg\"");
    }
}
