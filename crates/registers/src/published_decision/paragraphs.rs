//! Splits a section's text into its numbered paragraphs, small headings and lists.
//!
//! The source prints a section as one run of text: `14. ... occasion. 7 November 15. Mr F ...`.
//! A paragraph begins at the number that is due next, so that other numbers stay in the text.

use super::{Block, Paragraph};

/// The longest small heading, in words.
const LONGEST_SUBHEADING: usize = 14;
/// How far into a section its first number may stand, in bytes: after a small heading.
const FIRST_NUMBER_WITHIN: usize = 160;

/// Splits `text`; `last` is the number of the paragraph before it, and after it.
pub(super) fn split(text: &str, last: &mut Option<u16>) -> Vec<Paragraph> {
    let text = text.trim();
    let mut marks: Vec<Mark> = Vec::new();
    let mut next = first(text, *last);
    while let Some(mark) = next {
        next = mark.number.checked_add(1).and_then(|due| find(text, mark.end, due));
        marks.push(mark);
    }
    let Some(first) = marks.first() else {
        return blocks(text).map(|blocks| unnumbered(blocks, None)).into_iter().collect();
    };
    *last = marks.last().map(|mark| mark.number).or(*last);
    let mut subheading = heading_alone(between(text, 0, first.start));
    let mut paragraphs = Vec::new();
    if subheading.is_none() {
        paragraphs.extend(blocks(between(text, 0, first.start)).map(|it| unnumbered(it, None)));
    }
    for (index, mark) in marks.iter().enumerate() {
        let end = marks.get(index + 1).map_or(text.len(), |next| next.start);
        let last_one = index + 1 == marks.len();
        let (body, heading_of_next) = if last_one {
            (between(text, mark.end, end), None)
        } else {
            without_trailing_heading(between(text, mark.end, end))
        };
        paragraphs.push(Paragraph {
            number: Some(mark.number),
            subheading: subheading.take(),
            blocks: blocks(body).unwrap_or_default(),
        });
        subheading = heading_of_next;
    }
    paragraphs
}

/// A paragraph number in the text.
struct Mark {
    number: u16,
    /// Where the number begins.
    start: usize,
    /// Where the paragraph's own text begins.
    end: usize,
}

fn between(text: &str, start: usize, end: usize) -> &str {
    text.get(start..end).unwrap_or_default().trim()
}

fn unnumbered(blocks: Vec<Block>, subheading: Option<String>) -> Paragraph {
    Paragraph { number: None, subheading, blocks }
}

/// The first number: at the very start, or the one that is due, after a small heading.
fn first(text: &str, last: Option<u16>) -> Option<Mark> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if let Some(number) = text.get(..digits).and_then(|digits| digits.parse().ok())
        && let Some(mark) = mark_at(text, 0, number)
    {
        return Some(mark);
    }
    let due = last.map_or(1, |last| last.saturating_add(1));
    find(text, 0, due).filter(|mark| mark.start <= FIRST_NUMBER_WITHIN)
}

/// The place where paragraph `number` begins: best after the end of a sentence, else anywhere.
fn find(text: &str, from: usize, number: u16) -> Option<Mark> {
    let needle = format!("{number}. ");
    let rest = text.get(from..)?;
    let found: Vec<usize> = rest
        .match_indices(&needle)
        .map(|(at, _)| from + at)
        .filter(|at| text.get(..*at).is_none_or(|before| before.ends_with(char::is_whitespace)))
        .filter(|at| mark_at(text, *at, number).is_some())
        .collect();
    let best = found
        .iter()
        .find(|at| text.get(..**at).is_none_or(|before| ends_sentence(before.trim_end())));
    best.or(found.first()).and_then(|at| mark_at(text, *at, number))
}

fn mark_at(text: &str, start: usize, number: u16) -> Option<Mark> {
    let after = text.get(start..)?.strip_prefix(&number.to_string())?.strip_prefix('.')?;
    let body = after.trim_start();
    let begins = body.chars().next()?;
    let sentence = begins.is_uppercase() || begins.is_ascii_digit() || "‘’“\"'(•".contains(begins);
    (after.len() > body.len() && sentence).then(|| Mark {
        number,
        start,
        end: text.len() - body.len(),
    })
}

fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['’', '”', '"', '\'', ')']).ends_with(['.', '?', '!'])
}

/// A heading that stands before the first number, if the text is short and no sentence.
fn heading_alone(text: &str) -> Option<String> {
    let fits = !text.is_empty()
        && !ends_sentence(text)
        && text.split_whitespace().count() <= LONGEST_SUBHEADING
        && !text.contains('•');
    fits.then(|| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Parts what follows the last sentence, if it can be the heading of the next paragraph.
///
/// Points of a list have no full stop, so after a list nothing is taken for a heading.
fn without_trailing_heading(body: &str) -> (&str, Option<String>) {
    let end = sentence_ends(body).last().unwrap_or(0);
    let (kept, tail) = (between(body, 0, end), between(body, end, body.len()));
    let begins_well = tail.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    match heading_alone(tail) {
        Some(heading) if !kept.is_empty() && begins_well && !body.contains('•') => {
            (kept, Some(heading))
        }
        _ => (body, None),
    }
}

/// The places just after each end of a sentence that white space follows.
fn sentence_ends(text: &str) -> impl Iterator<Item = usize> + '_ {
    text.char_indices()
        .filter(|(_, c)| c.is_whitespace())
        .map(|(at, _)| at)
        .filter(|at| text.get(..*at).is_some_and(ends_sentence))
}

/// The running text and lists of a paragraph; nothing if it is empty.
fn blocks(body: &str) -> Option<Vec<Block>> {
    let mut parts =
        body.split('•').map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
    let text = parts.next().unwrap_or_default();
    let points: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    let mut blocks = Vec::new();
    if !text.is_empty() {
        blocks.push(Block::Text(text));
    }
    if !points.is_empty() {
        blocks.push(Block::List(points));
    }
    (!blocks.is_empty()).then_some(blocks)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn numbers(text: &str) -> Vec<Option<u16>> {
        split(text, &mut None).iter().map(|paragraph| paragraph.number).collect()
    }

    #[test]
    fn a_number_inside_a_sentence_begins_no_paragraph() {
        let text = "4. The count was 12 and 6. It fell. 5. It rose to 7.30am. 6. Then it stayed.";
        assert_eq!(numbers(text), [Some(4), Some(5), Some(6)]);
    }

    #[test]
    fn small_headings_belong_to_the_next_paragraph() {
        let text = "Consent 12. She agreed. 12 November 13. He came. What followed 14. He left.";
        let paragraphs = split(text, &mut Some(11));
        let headings: Vec<Option<&str>> =
            paragraphs.iter().map(|paragraph| paragraph.subheading.as_deref()).collect();
        assert_eq!(headings, [Some("Consent"), Some("12 November"), Some("What followed")]);
        assert_eq!(paragraphs[1].blocks, [Block::Text("He came.".into())]);
    }

    #[test]
    fn points_become_a_list_and_keep_their_last_words() {
        let text = "4. He says it:• did not listen• lost the size ball and head 5. He is sad.";
        let paragraphs = split(text, &mut None);
        assert_eq!(
            paragraphs[0].blocks,
            [
                Block::Text("He says it:".into()),
                Block::List(vec!["did not listen".into(), "lost the size ball and head".into()])
            ]
        );
        assert_eq!(paragraphs[1].subheading, None);
    }

    #[test]
    fn text_without_numbers_is_one_paragraph() {
        assert_eq!(numbers("No number here."), [None]);
        assert_eq!(numbers("  "), []);
    }

    #[test]
    fn text_before_the_first_number_is_kept() {
        let paragraphs = split("We looked at this. 8. It was late.", &mut Some(7));
        assert_eq!(paragraphs[0].blocks, [Block::Text("We looked at this.".into())]);
        assert_eq!(paragraphs[1].number, Some(8));
    }

    proptest! {
        #[test]
        fn nothing_is_lost(text in "([1-9]\\. |[A-Z][a-z]{0,6}[.?]? |• |[a-z’]{1,5} |\\PC ){0,60}") {
            let told: String = split(&text, &mut None).iter().map(ToString::to_string).collect();
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace() && *c != '•').collect::<String>();
            prop_assert_eq!(letters(&told), letters(&text));
        }

        #[test]
        fn numbers_count_up_by_one(text in "([1-9]\\. |[A-Z][a-z]{0,6}\\. |• |[a-z]{1,5} ){0,60}") {
            let found: Vec<u16> = split(&text, &mut None).iter().filter_map(|it| it.number).collect();
            prop_assert!(found.windows(2).all(|pair| pair[1] == pair[0] + 1));
        }
    }
}
