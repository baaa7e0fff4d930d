//! From text to words: the same for what is public and for what is looked for.
//!
//! A word is a run of letters and digits, in lower case, without accents, on its English stem.
//! `A&E` is one word, and an apostrophe parts nothing. In a paragraph that reads as Welsh each
//! word stands a second time, under every form from which its beginning may be mutated; in the
//! index, each term of several words stands as one word where it begins.
use std::{borrow::Cow, sync::Arc};

use rustc_hash::FxHashMap;
use tantivy::tokenizer::{Language, Stemmer, TextAnalyzer, Token, TokenStream, Tokenizer};

use crate::{
    terms::{TERM, Terms},
    welsh,
};

/// The longest word that is told apart from a longer one, in bytes.
const LONGEST: usize = 60;
/// So many stems are remembered before all are forgotten.
const REMEMBERED: usize = 200_000;
/// Stands before a Welsh word in the index. No word holds it.
pub(crate) const WELSH: char = '~';

/// Cuts texts into words.
#[derive(Clone)]
pub(crate) struct Analysis {
    stemmer: TextAnalyzer,
    /// Words as they stand in texts, and what is made of them.
    stems: FxHashMap<Box<str>, Stem>,
    words: Vec<Token>,
    /// Terms that are words of the index; none where a text is only read.
    terms: Arc<Terms>,
    /// The words of the text at hand with which a term may begin.
    begins: Vec<usize>,
    /// So many of the words are of the text at hand; the others are room for the next.
    count: usize,
}

/// What is made of a word.
#[derive(Clone)]
struct Stem {
    text: Box<str>,
    /// Whether a term begins with it.
    begins: bool,
}

impl Default for Analysis {
    fn default() -> Self {
        Self::with(Arc::default())
    }
}

impl Analysis {
    /// What makes the words of the index: these terms are among them.
    pub(crate) fn with(terms: Arc<Terms>) -> Self {
        let stemmer = TextAnalyzer::builder(Whole::default());
        let stemmer = stemmer.filter(Stemmer::new(Language::English)).build();
        Self {
            stemmer,
            stems: FxHashMap::default(),
            words: Vec::new(),
            terms,
            begins: Vec::new(),
            count: 0,
        }
    }

    /// The words of a text with their places in it. Each is on its stem.
    pub(crate) fn words(&mut self, text: &str) -> &[Token] {
        self.count = 0;
        self.begins.clear();
        let is_welsh = welsh::reads_as_welsh(text);
        let mut position = 0;
        for (from, to) in runs(text) {
            let word = text.get(from..to).unwrap_or_default();
            self.remember(word);
            let Some(stem) = self.stems.get(word).filter(|stem| !stem.text.is_empty()) else {
                continue;
            };
            if stem.begins {
                self.begins.push(self.count);
            }
            next(&mut self.words, self.count, (from, to, position)).push_str(&stem.text);
            self.count += 1;
            if is_welsh {
                for form in welsh::radicals(&plain(word)) {
                    let text = next(&mut self.words, self.count, (from, to, position));
                    text.push(WELSH);
                    text.push_str(&form);
                    self.count += 1;
                }
            }
            position += 1;
        }
        self.put_terms();
        self.words.get(..self.count).unwrap_or_default()
    }

    /// Puts each term before its first word.
    fn put_terms(&mut self) {
        while let Some(at) = self.begins.pop() {
            let there = self.words.get(at..self.count).unwrap_or_default();
            let Some((first, rest)) = there.split_first() else { continue };
            let rest = rest.iter().map(|word| word.text.as_str()).filter(|it| is_plain(it));
            let terms = self.terms.at(&first.text, rest);
            let terms = terms.map(|term| Token { text: term.to_owned(), ..first.clone() });
            let terms: Vec<Token> = terms.collect();
            self.count += terms.len();
            self.words.splice(at..at, terms);
        }
    }

    /// The stems of a text, in order.
    pub(crate) fn stems(&mut self, text: &str) -> Vec<String> {
        let words = self.words(text).iter();
        let english = words.filter(|word| is_plain(&word.text));
        english.map(|word| word.text.clone()).collect()
    }

    /// Everything in the index that a word may stand for.
    pub(crate) fn forms(&mut self, word: &str) -> Vec<String> {
        let plain = plain(word);
        let welsh = welsh::radicals(&plain).into_iter().map(|it| format!("{WELSH}{it}"));
        std::iter::once(self.stem(&plain)).chain(welsh).collect()
    }

    fn remember(&mut self, word: &str) {
        if self.stems.contains_key(word) {
            return;
        }
        if self.stems.len() >= REMEMBERED {
            self.stems.clear();
        }
        let text = self.stem(&plain(word));
        let begins = self.terms.begin(&text);
        self.stems.insert(word.into(), Stem { text: text.into(), begins });
    }

    fn stem(&mut self, plain: &str) -> String {
        if plain.len() < 3 || !plain.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return plain.to_owned();
        }
        let mut stream = self.stemmer.token_stream(plain);
        stream.next().map_or_else(|| plain.to_owned(), |token| token.text.clone())
    }
}

/// Whether a word of the index is a stem: no Welsh form and no term.
pub(crate) fn is_plain(word: &str) -> bool {
    !word.starts_with([WELSH, TERM])
}

/// The text, still empty, of the word of this number: the room of an earlier one is used again.
fn next(words: &mut Vec<Token>, at: usize, place: (usize, usize, usize)) -> &mut String {
    if at >= words.len() {
        words.resize_with(at + 1, Token::default);
    }
    let Some(word) = words.get_mut(at) else { unreachable!("there is room by now") };
    word.text.clear();
    (word.offset_from, word.offset_to, word.position) = place;
    &mut word.text
}

/// Where the words of a text stand, in bytes.
fn runs(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let from = at + rest.find(char::is_alphanumeric)?;
        let mut to = from;
        let mut rest = text.get(from..)?.chars().peekable();
        while let Some(letter) = rest.next() {
            let next = rest.peek().copied();
            let goes_on = next.is_some_and(char::is_alphanumeric);
            let joins =
                goes_on && (is_apostrophe(letter) || (letter == '&' && is_short(text, from, to)));
            if !letter.is_alphanumeric() && !is_accent(letter) && !joins {
                break;
            }
            to += letter.len_utf8();
        }
        at = to;
        Some((from, to))
    })
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '\u{2019}')
}

/// An accent that stands behind its letter.
fn is_accent(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// `A&E`, `R&D`: a single letter before the sign.
fn is_short(text: &str, from: usize, to: usize) -> bool {
    text.get(from..to).is_some_and(|word| word.chars().count() == 1)
}

/// A word in lower case, without accents and apostrophes, and without a possessive s.
pub(crate) fn plain(word: &str) -> String {
    let word = word.strip_suffix("'s").or_else(|| word.strip_suffix("\u{2019}s")).unwrap_or(word);
    let mut plain = String::with_capacity(word.len());
    for letter in word.chars() {
        if letter.is_ascii() {
            if letter != '\'' {
                plain.push(letter.to_ascii_lowercase());
            }
        } else if !is_apostrophe(letter) && !is_accent(letter) {
            plain.push_str(&folded(letter));
        }
        if plain.len() >= LONGEST {
            break;
        }
    }
    plain
}

/// A letter without its accent.
fn folded(letter: char) -> Cow<'static, str> {
    let lower = letter.to_lowercase().next().unwrap_or(letter);
    Cow::Borrowed(match lower {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' => "e",
        'ì' | 'í' | 'î' | 'ï' | 'ī' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' => "o",
        'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ţ' | 'ť' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' => "u",
        'ŵ' | 'ẁ' | 'ẃ' | 'ẅ' => "w",
        'ý' | 'ÿ' | 'ŷ' | 'ỳ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        _ => return Cow::Owned(letter.to_lowercase().collect()),
    })
}

impl Tokenizer for Analysis {
    type TokenStream<'a> = Words<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Words<'a> {
        self.words(text);
        Words { count: self.count, words: &mut self.words, next: 0, none: Token::default() }
    }
}

/// The words of a text, one after the other.
pub(crate) struct Words<'a> {
    words: &'a mut Vec<Token>,
    count: usize,
    next: usize,
    none: Token,
}

impl TokenStream for Words<'_> {
    fn advance(&mut self) -> bool {
        self.next += 1;
        self.next <= self.count
    }

    fn token(&self) -> &Token {
        self.words.get(self.next.saturating_sub(1)).unwrap_or(&self.none)
    }

    fn token_mut(&mut self) -> &mut Token {
        self.words.get_mut(self.next.saturating_sub(1)).unwrap_or(&mut self.none)
    }
}

/// The whole text as one word: for the stemmer, which takes words only from a tokenizer.
#[derive(Clone, Default)]
struct Whole(Token);

impl Tokenizer for Whole {
    type TokenStream<'a> = One<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> One<'a> {
        self.0.reset();
        self.0.text.push_str(text);
        One { word: &mut self.0, is_told: false }
    }
}

struct One<'a> {
    word: &'a mut Token,
    is_told: bool,
}

impl TokenStream for One<'_> {
    fn advance(&mut self) -> bool {
        !std::mem::replace(&mut self.is_told, true)
    }

    fn token(&self) -> &Token {
        self.word
    }

    fn token_mut(&mut self) -> &mut Token {
        self.word
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stems(text: &str) -> String {
        Analysis::default().stems(text).join(" ")
    }

    #[test]
    fn words_are_cut_the_way_people_say_them() {
        assert_eq!(stems("The A&E's X-ray, P-004641!"), "the a&e x ray p 004641");
        assert_eq!(
            stems("She didn\u{2019}t; the patient\u{2019}s café"),
            "she didnt the patient cafe"
        );
        assert_eq!(stems("discharged Discharging DISCHARGE"), "discharg discharg discharg");
        assert_eq!(stems("Dafydd & Sons && R&D &"), "dafydd son r&d");
        assert_eq!(stems("e\u{301}te\u{301} ŵyr ﬁne"), "ete wyr ﬁne");
        assert_eq!(stems("* \" ~ --"), "");
    }

    #[test]
    fn words_know_where_they_stand() {
        let mut analysis = Analysis::default();
        let text = "Ŵyl: A&E";
        let words = analysis.words(text);
        let said: Vec<_> = words.iter().map(|it| &text[it.offset_from..it.offset_to]).collect();
        assert_eq!(said, ["Ŵyl", "A&E"]);
        assert_eq!(words.iter().map(|it| it.position).collect::<Vec<_>>(), [0, 1]);
    }

    #[test]
    fn a_very_long_word_is_cut_the_same_way_on_both_sides() {
        let long = "a".repeat(5_000);
        assert_eq!(stems(&long).len(), LONGEST);
    }

    #[test]
    fn a_welsh_word_is_found_in_each_of_its_mutations() {
        let mut analysis = Analysis::default();
        let text = "Mae fy nghwyn yn y llythyr, ac roedd ei chwyn yn ei lythyr yn y bwrdd.";
        let there: Vec<String> = analysis.words(text).iter().map(|it| it.text.clone()).collect();
        for asked in ["cwyn", "gwyn", "llythyr", "lythyr", "bwrdd"] {
            assert!(analysis.forms(asked).iter().any(|form| there.contains(form)), "{asked}");
        }
    }

    #[test]
    fn a_term_is_one_word_of_the_index_where_it_begins() {
        let terms = ["end of life", "end of", "life"].map(|it| Analysis::default().stems(it));
        let mut analysis = Analysis::with(Arc::new(Terms::of(terms.into_iter())));
        for _ in 0..2 {
            let words = analysis.words("The end of life, and the end of.").iter();
            let there: Vec<_> = words.map(|it| (it.text.as_str(), it.position)).collect();
            let expected = [
                ("the", 0),
                ("=end of", 1),
                ("=end of life", 1),
                ("end", 1),
                ("of", 2),
                ("life", 3),
                ("and", 4),
                ("the", 5),
                ("=end of", 6),
                ("end", 6),
                ("of", 7),
            ];
            assert_eq!(there, expected);
        }
    }

    #[test]
    fn english_is_not_taken_for_welsh() {
        let mut analysis = Analysis::default();
        let words = analysis.words("Y was ill, i was told, and a man had a chat in a yr of o.");
        assert!(words.iter().all(|word| !word.text.starts_with(WELSH)));
    }
}
