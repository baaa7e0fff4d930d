//! The sentences of a text.

/// One sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sentence<'a> {
    /// Its words, trimmed.
    pub(super) words: &'a str,
    /// Whether a paragraph begins with it.
    pub(super) begins: bool,
}

/// What ends with a full stop and ends no sentence.
const SHORTENED: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "st", "no", "nos", "e.g", "i.e", "etc", "v", "vs", "s", "ss",
    "para", "paras", "art", "reg", "regs", "p", "pp", "cf", "approx", "jan", "feb", "mar", "apr",
    "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
];

/// The sentences of a text, in order. Every line break ends one: people write lists.
pub(super) fn of(text: &str) -> Vec<Sentence<'_>> {
    let mut all = Vec::new();
    for line in text.lines() {
        let mut begins = true;
        let mut rest = line.trim();
        while !rest.is_empty() {
            let end = end_of_first(rest);
            let (first, others) = rest.split_at(end);
            let words = first.trim();
            if !words.is_empty() {
                all.push(Sentence { words, begins });
                begins = false;
            }
            rest = others.trim_start();
        }
    }
    all
}

/// Where the first sentence of a line ends, in bytes.
fn end_of_first(line: &str) -> usize {
    let mut letters = line.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        if !matches!(letter, '.' | '!' | '?' | '…') {
            continue;
        }
        let mut end = at + letter.len_utf8();
        // Quotation marks and brackets that close belong to it.
        while let Some((next, closing)) = letters.peek().copied() {
            if !matches!(closing, '"' | '”' | '’' | '\'' | ')' | ']' | '.' | '!' | '?') {
                break;
            }
            end = next + closing.len_utf8();
            letters.next();
        }
        let (before, after) = line.split_at(end);
        let goes_on = after.chars().next().is_some_and(|next| !next.is_whitespace());
        let small = after.trim_start().chars().next().is_some_and(char::is_lowercase);
        if !goes_on && !small && !is_shortened(before) {
            return end;
        }
    }
    line.len()
}

fn is_shortened(before: &str) -> bool {
    let last = before.split_whitespace().next_back().unwrap_or_default();
    let Some(word) = last.strip_suffix('.') else { return false };
    let word = word.trim_start_matches(['(', '[', '"', '“', '‘']).to_lowercase();
    let is_initial = word.chars().count() == 1 && word != "i" && word != "a";
    is_initial || SHORTENED.contains(&word.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shortened_ends_no_sentence() {
        let text = "Mr. J. Farrow saw Dr. Larch at 9.30 a.m. on Monday. “Go home!” she said. Why?";
        let said: Vec<&str> = of(text).iter().map(|sentence| sentence.words).collect();
        let expected =
            ["Mr. J. Farrow saw Dr. Larch at 9.30 a.m. on Monday.", "“Go home!” she said.", "Why?"];
        assert_eq!(said, expected);
    }

    #[test]
    fn a_line_of_a_list_is_a_sentence() {
        let begins: Vec<bool> =
            of("1) late\n2) rude\nand cold. Sad.").iter().map(|it| it.begins).collect();
        assert_eq!(begins, [true, true, true, false]);
    }
}
