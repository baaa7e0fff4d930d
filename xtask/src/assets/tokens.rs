//! Takes a Nunjucks template apart: words, tags, and the tokens inside a tag.

use anyhow::{Context, Result};

/// A stretch of a template.
#[derive(Debug, PartialEq)]
pub enum Piece<'a> {
    /// Text and comments, kept as they are.
    Words(&'a str),
    /// `{% … %}` or `{{ … }}`.
    Tag(Tag<'a>),
}

/// A tag between its delimiters, which may carry a dash that trims the space beside them.
#[derive(Debug, PartialEq)]
pub struct Tag<'a> {
    pub open: &'a str,
    pub tokens: Vec<Token>,
    pub close: &'a str,
}

impl Tag<'_> {
    /// The word that says what a `{% … %}` does, such as `set` or `for`.
    pub fn keyword(&self) -> Option<&str> {
        let first = self.tokens.iter().find(|token| !token.is_space())?;
        (self.open.starts_with("{%") && first.is_name()).then_some(first.0.as_str())
    }

    /// The names in the tag after its keyword, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.tokens.iter().filter(|token| token.is_name()).skip(1).map(|token| token.0.as_str())
    }
}

/// Splits a template into words and tags.
///
/// # Errors
///
/// A tag or a comment never ends.
pub fn pieces(template: &str) -> Result<Vec<Piece<'_>>> {
    let mut found = vec![];
    let mut rest = template;
    while let Some(start) = rest.find(['{']) {
        let (words, tail) = rest.split_at(start);
        let (piece, after) = if tail.starts_with("{#") {
            let end = tail.find("#}").context("a comment never ends")?;
            let (comment, after) = tail.split_at(end + 2);
            (Piece::Words(comment), after)
        } else if tail.starts_with("{%") || tail.starts_with("{{") {
            let (tag, after) = tail.split_at(end_of_tag(tail).context("a tag never ends")?);
            (Piece::Tag(opened(tag)), after)
        } else {
            let (brace, after) = tail.split_at(1);
            (Piece::Words(brace), after)
        };
        found.extend([Piece::Words(words), piece]);
        rest = after;
    }
    found.push(Piece::Words(rest));
    Ok(found)
}

/// Where the tag that `text` begins with ends: outside quotes and outside inner braces.
fn end_of_tag(text: &str) -> Option<usize> {
    let closing = if text.starts_with("{%") { "%}" } else { "}}" };
    let (mut quote, mut depth) = (None, 0_u32);
    for (at, letter) in text.char_indices().skip(2) {
        match (quote, letter) {
            (Some(open), _) if open == letter => quote = None,
            (None, '"' | '\'') => quote = Some(letter),
            (None, '{') => depth += 1,
            (None, _) if depth == 0 && text.get(at..)?.starts_with(closing) => return Some(at + 2),
            (None, '}') => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

fn opened(tag: &str) -> Tag<'_> {
    let open = if tag.get(2..3) == Some("-") { 3 } else { 2 };
    let close = if tag.ends_with("-%}") || tag.ends_with("-}}") { 3 } else { 2 };
    let (open, rest) = tag.split_at(open);
    let (body, close) = rest.split_at(rest.len().saturating_sub(close));
    Tag { open, tokens: tokens(body), close }
}

/// The smallest stretch of a tag that means something: a name, a number, a quoted text, a mark.
#[derive(Debug, Clone, PartialEq)]
pub struct Token(pub String);

impl Token {
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    pub fn is(&self, text: &str) -> bool {
        self.0 == text
    }

    pub fn is_space(&self) -> bool {
        self.0.starts_with(char::is_whitespace)
    }

    pub fn is_name(&self) -> bool {
        self.0.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '_')
    }

    pub fn is_number(&self) -> bool {
        self.0.starts_with(|letter: char| letter.is_ascii_digit())
    }

    pub fn is_quoted(&self) -> bool {
        self.0.starts_with(['"', '\''])
    }
}

/// Splits the body of a tag into tokens; joined again they give the same text.
pub fn tokens(body: &str) -> Vec<Token> {
    let mut found = vec![];
    let mut rest = body;
    while !rest.is_empty() {
        let (token, after) = rest.split_at(length_of_first(rest));
        found.push(Token::new(token));
        rest = after;
    }
    found
}

fn length_of_first(text: &str) -> usize {
    let first = text.chars().next().unwrap_or_default();
    let run_of =
        |belongs: fn(char) -> bool| text.find(|it| !belongs(it)).unwrap_or(text.len()).max(1);
    match first {
        '"' | '\'' => text.get(1..).and_then(|it| it.find(first)).map_or(text.len(), |at| at + 2),
        _ if first.is_whitespace() => run_of(char::is_whitespace),
        _ if first.is_ascii_alphanumeric() || first == '_' => {
            run_of(|it| it.is_ascii_alphanumeric() || it == '_')
        }
        _ => ["===", "!==", "==", "!=", "<=", ">="]
            .into_iter()
            .find(|mark| text.starts_with(mark))
            .map_or(first.len_utf8(), str::len),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_ends_outside_its_quotes_and_braces() {
        let found = pieces("a{{- f({ b: {c: '}}'} }) }} d").unwrap();

        let inside = tokens(" f({ b: {c: '}}'} }) ");
        let tag = Tag { open: "{{-", tokens: inside, close: "}}" };
        assert_eq!(found, [Piece::Words("a"), Piece::Tag(tag), Piece::Words(" d")]);
    }

    #[test]
    fn a_comment_is_words_even_with_tags_inside() {
        let found = pieces("{# {{ x }} -#}").unwrap();

        assert_eq!(found, [Piece::Words(""), Piece::Words("{# {{ x }} -#}"), Piece::Words("")]);
    }

    #[test]
    fn a_tag_that_never_ends_is_an_error() {
        assert!(pieces("{% if x ").is_err());
        assert!(pieces("{# if x ").is_err());
    }

    #[test]
    fn tokens_joined_again_give_the_same_text() {
        let body = " set a_1 = 'it is' + [x.y, 20] === \"ü\" ";

        let joined: String = tokens(body).into_iter().map(|token| token.0).collect();

        assert_eq!(joined, body);
        assert!(tokens(body).contains(&Token::new("===")));
        assert!(tokens(body).contains(&Token::new("'it is'")));
    }
}
