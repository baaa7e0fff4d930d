//! Translates a Nunjucks template into a MiniJinja one, by a handful of mechanical rules.
//!
//! Nunjucks speaks JavaScript inside its tags, MiniJinja speaks Python. The `components` crate
//! renders every official example from the result and compares it with the official HTML, so
//! this needs no more rules than the official templates do.

use anyhow::Result;

use super::carried;
use super::tokens::{Piece, Token, pieces, tokens};

/// Translates one template.
///
/// # Errors
///
/// A tag or a comment never ends.
pub fn translate(template: &str) -> Result<String> {
    let mut found = pieces(template)?;
    for piece in &mut found {
        if let Piece::Tag(tag) = piece {
            let is_loop = tag.keyword() == Some("for");
            say_in_jinja(&mut tag.tokens, is_loop);
        }
    }
    carried::keep(&mut found);
    Ok(found.iter().map(written).collect())
}

fn written(piece: &Piece<'_>) -> String {
    match piece {
        Piece::Words(words) => (*words).to_owned(),
        Piece::Tag(tag) => {
            let body: String = tag.tokens.iter().map(|token| token.0.as_str()).collect();
            format!("{}{body}{}", tag.open, tag.close)
        }
    }
}

fn say_in_jinja(found: &mut Vec<Token>, is_loop: bool) {
    quote_keys(found);
    drop_inner_value(found);
    if is_loop {
        loop_over_items(found);
    } else {
        compare_strictly(found);
    }
    call_includes_a_test(found);
    call_length_a_filter(found);
    join_texts(found);
    for token in found {
        let said = match token.0.as_str() {
            "===" => "==".to_owned(),
            "!==" => "!=".to_owned(),
            "elseif" => "elif".to_owned(),
            "null" => "none".to_owned(),
            text if token.is_quoted() => text.replace(".njk", ".jinja"),
            text => text.to_owned(),
        };
        *token = Token(said);
    }
}

/// `{ text: x }` becomes `{ "text": x }`.
fn quote_keys(found: &mut [Token]) {
    let mut open = vec![];
    for at in 0..found.len() {
        let is_key = open.last().is_some_and(|bracket| bracket == "{")
            && is(found, before(found, at), "{,")
            && is(found, after(found, at), ":");
        let Some(token) = found.get_mut(at) else { continue };
        match token.0.as_str() {
            "{" | "[" | "(" => open.push(token.0.clone()),
            "}" | "]" | ")" => drop(open.pop()),
            name if is_key && token.is_name() => *token = Token(format!("\"{name}\"")),
            _ => {}
        }
    }
}

/// `x.val`, the text inside a text marked safe, becomes `x`: here a safe text is a text.
fn drop_inner_value(found: &mut Vec<Token>) {
    for at in (1..found.len()).rev() {
        if is(found, Some(at), "val") && is(found, Some(at - 1), ".") {
            found.drain(at - 1..=at);
        }
    }
}

/// `for name, item in x` becomes `for name, item in (x or {})|items`.
fn loop_over_items(found: &mut Vec<Token>) {
    let Some(of) = found.iter().position(|token| token.is("in")) else { return };
    if found.iter().take(of).any(|token| token.is(",")) {
        let all: String = found.drain(of + 1..).map(|token| token.0).collect();
        found.extend(tokens(&format!(" ({} or {{}})|items ", all.trim())));
    }
}

/// `x in [a, b]` becomes `x is among([a, b])`: in JavaScript 0 is not among `[false]`.
fn compare_strictly(found: &mut Vec<Token>) {
    for at in (0..found.len()).rev() {
        let Some(list) = after(found, at).filter(|_| is(found, Some(at), "in")) else { continue };
        let Some(end) = closing(found, list).filter(|_| is(found, Some(list), "[")) else {
            continue;
        };
        found.insert(end + 1, Token::new(")"));
        match before(found, at).filter(|not| is(found, Some(*not), "not")) {
            Some(not) => drop(found.splice(not..list, tokens("is not among("))),
            None => drop(found.splice(at..list, tokens("is among("))),
        }
    }
}

/// `[a, b].includes(x)` becomes `(x is among([a, b]))`.
fn call_includes_a_test(found: &mut Vec<Token>) {
    for at in (2..found.len()).rev() {
        if !is(found, Some(at), "includes") || !is(found, Some(at - 1), ".") {
            continue;
        }
        let list = (0..at).rev().find(|start| closing(found, *start) == Some(at - 2));
        let (Some(list), Some(end)) = (list, closing(found, at + 1)) else { continue };
        let said =
            format!("({} is among({}))", text_of(found, at + 2, end), text_of(found, list, at - 1));
        found.splice(list..=end, tokens(&said));
    }
}

/// `a.b.length` becomes `(a.b|length)`.
fn call_length_a_filter(found: &mut Vec<Token>) {
    for at in (2..found.len()).rev() {
        if !is(found, Some(at), "length") || !is(found, Some(at - 1), ".") {
            continue;
        }
        let belongs = |token: &Token| token.is(".") || token.is_name();
        let path = found.iter().take(at - 1).rev().take_while(|token| belongs(token)).count();
        let start = at - 1 - path;
        let said = format!("({}|length)", text_of(found, start, at - 1));
        found.splice(start..=at, tokens(&said));
    }
}

/// `+` between texts becomes `~`; before a number it stays a sum.
fn join_texts(found: &mut [Token]) {
    for at in 0..found.len() {
        let next_is_number =
            after(found, at).and_then(|next| found.get(next)).is_some_and(Token::is_number);
        if let Some(plus) = found.get_mut(at).filter(|token| token.is("+") && !next_is_number) {
            *plus = Token::new("~");
        }
    }
}

/// Is the token at this place one of these marks, or this word?
fn is(found: &[Token], at: Option<usize>, wanted: &str) -> bool {
    let token = at.and_then(|at| found.get(at));
    token.is_some_and(|token| token.is(wanted) || (!token.is_name() && wanted.contains(&token.0)))
}

fn before(found: &[Token], at: usize) -> Option<usize> {
    (0..at).rev().find(|near| found.get(*near).is_some_and(|token| !token.is_space()))
}

fn after(found: &[Token], at: usize) -> Option<usize> {
    (at + 1..found.len()).find(|near| found.get(*near).is_some_and(|token| !token.is_space()))
}

/// Where the bracket that stands at `open` is closed.
fn closing(found: &[Token], open: usize) -> Option<usize> {
    let mut depth = 0_u32;
    for (at, token) in found.iter().enumerate().skip(open) {
        match token.0.as_str() {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth = depth.checked_sub(1)?,
            _ => {}
        }
        if depth == 0 {
            return (at > open).then_some(at);
        }
    }
    None
}

fn text_of(found: &[Token], from: usize, to: usize) -> String {
    found.iter().take(to).skip(from).map(|token| token.0.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn becomes(nunjucks: &str, jinja: &str) {
        assert_eq!(translate(nunjucks).unwrap(), jinja);
    }

    #[test]
    fn comparison_and_else_are_said_in_jinja() {
        becomes(
            "{% elseif a === 'x === y' and b !== null %}",
            "{% elif a == 'x === y' and b != none %}",
        );
    }

    #[test]
    fn text_outside_tags_and_in_comments_stays() {
        becomes("a + b.length {# null #} {b: 1}", "a + b.length {# null #} {b: 1}");
    }

    #[test]
    fn keys_are_quoted_wherever_an_object_stands() {
        becomes(
            "{{ f({ a: [b, c], d: { e: g if h else { i: 1 } }, \"j\": k }) }}",
            "{{ f({ \"a\": [b, c], \"d\": { \"e\": g if h else { \"i\": 1 } }, \"j\": k }) }}",
        );
    }

    #[test]
    fn texts_are_joined_and_numbers_added() {
        becomes("{{ 'a' + b + ' c' }} {{ width + 130 }}", "{{ 'a' ~ b ~ ' c' }} {{ width + 130 }}");
    }

    #[test]
    fn a_loop_over_pairs_asks_for_the_items() {
        becomes("{%- for k, v in p.messages -%}", "{%- for k, v in (p.messages or {})|items -%}");
        becomes("{% for v in p.items %}", "{% for v in p.items %}");
        becomes("{% for v in [1, 2] %}", "{% for v in [1, 2] %}");
    }

    #[test]
    fn a_list_is_searched_without_taking_zero_for_false() {
        becomes(
            "{% if x not in [undefined, false] %}",
            "{% if x is not among([undefined, false]) %}",
        );
        becomes("{% if x in [null] and y %}", "{% if x is among([none]) and y %}");
        becomes("{{ 1 if [true, [2]].includes(p.x) }}", "{{ 1 if (p.x is among([true, [2]])) }}");
    }

    #[test]
    fn length_becomes_a_filter_on_the_whole_path() {
        becomes("{% if not p.items.length > 1 %}", "{% if not (p.items|length) > 1 %}");
    }

    #[test]
    fn templates_of_the_package_have_new_names() {
        becomes(
            "{% from \"../label/macro.njk\" import x %}",
            "{% from \"../label/macro.jinja\" import x %}",
        );
    }
}
