//! Variables that a loop sets and the lines after it read.
//!
//! In Nunjucks a `set` inside a `for` reaches the variable outside; in Jinja it ends with the
//! round. Jinja's way is a namespace, so `total` becomes `carried_total.value`, declared at the
//! top of its template or macro.

use super::tokens::{Piece, Tag, Token, tokens};

/// The variables of the template itself, or of one macro.
#[derive(Default)]
struct Scope {
    parameters: Vec<String>,
    /// Set outside every loop.
    set: Vec<String>,
    /// Set outside first and inside a loop later.
    carried: Vec<String>,
}

/// Lets every variable that a loop carries outlive the loop.
pub fn keep(pieces: &mut Vec<Piece<'_>>) {
    let scopes = read(pieces);
    let mut macros = scopes.iter().skip(1);
    let Some(template) = scopes.first() else { return };
    let mut inside: Option<&Scope> = None;
    let mut kept = declarations(template, "%}");
    for piece in pieces.drain(..) {
        let mut declared = vec![];
        match piece {
            Piece::Tag(tag) if tag.keyword() == Some("macro") => {
                inside = macros.next();
                let close = tag.close;
                declared.extend(inside.into_iter().flat_map(|scope| declarations(scope, close)));
                kept.push(Piece::Tag(tag));
            }
            Piece::Tag(mut tag) => {
                rename(&mut tag, template, inside);
                if tag.keyword() == Some("endmacro") {
                    inside = None;
                }
                kept.push(Piece::Tag(tag));
            }
            words @ Piece::Words(_) => kept.push(words),
        }
        kept.extend(declared);
    }
    *pieces = kept;
}

/// The scopes of a template: first its own, then each macro's in order.
fn read(pieces: &[Piece<'_>]) -> Vec<Scope> {
    let mut template = Scope::default();
    let mut macros: Vec<Scope> = vec![];
    let (mut in_macro, mut loops) = (false, 0_u32);
    for piece in pieces {
        let Piece::Tag(tag) = piece else { continue };
        let scope = macros.last_mut().filter(|_| in_macro).unwrap_or(&mut template);
        match tag.keyword() {
            Some("macro") => {
                let parameters = tag.names().skip(1).map(str::to_owned).collect();
                macros.push(Scope { parameters, ..Scope::default() });
                in_macro = true;
            }
            Some("endmacro") => in_macro = false,
            Some("for") => loops += 1,
            Some("endfor") => loops = loops.saturating_sub(1),
            Some("set") => {
                let Some(name) = tag.names().next().map(str::to_owned) else { continue };
                if loops == 0 {
                    scope.set.push(name);
                } else if scope.set.contains(&name) && !scope.carried.contains(&name) {
                    scope.carried.push(name);
                }
            }
            _ => {}
        }
    }
    macros.insert(0, template);
    macros
}

fn declarations<'a>(scope: &Scope, close: &'a str) -> Vec<Piece<'a>> {
    let declare = |name| tokens(&format!(" set carried_{name} = namespace() "));
    let tag = |name| Tag { open: "{%", tokens: declare(name), close };
    scope.carried.iter().map(|name| Piece::Tag(tag(name))).collect()
}

fn rename(tag: &mut Tag<'_>, template: &Scope, inside: Option<&Scope>) {
    let carried = |name: &String| match inside {
        Some(here) if here.carried.contains(name) => true,
        Some(here) if here.set.contains(name) || here.parameters.contains(name) => false,
        _ => template.carried.contains(name),
    };
    let mut after_dot = false;
    for token in &mut tag.tokens {
        if token.is_name() && !after_dot && carried(&token.0) {
            *token = Token(format!("carried_{}.value", token.0));
        }
        after_dot = token.is(".");
    }
}

#[cfg(test)]
mod tests {
    use super::super::nunjucks::translate;

    #[track_caller]
    fn becomes(nunjucks: &str, jinja: &str) {
        assert_eq!(translate(nunjucks).unwrap(), jinja);
    }

    #[test]
    fn a_variable_that_a_loop_carries_becomes_a_namespace() {
        becomes(
            "{% set a = '' %}{% for i in x %}{% set a = a + i.a %}{% endfor %}{{ f({ a: a }) }}",
            "{% set carried_a = namespace() %}{% set carried_a.value = '' %}{% for i in x %}\
             {% set carried_a.value = carried_a.value ~ i.a %}{% endfor %}\
             {{ f({ \"a\": carried_a.value }) }}",
        );
    }

    #[test]
    fn a_variable_of_the_loop_alone_stays() {
        let same = "{% set b = 1 %}{% for i in x %}{% set c = b %}{{ c }}{% endfor %}";
        becomes(same, same);
    }

    #[test]
    fn each_macro_declares_its_own() {
        becomes(
            "{% macro f(p) -%}{% set a = 1 %}{% for i in p %}{% set a = i %}{% endfor %}{{ a }}\
             {%- endmacro %}{% macro g(a) %}{{ a }}{% endmacro %}",
            "{% macro f(p) -%}{% set carried_a = namespace() -%}{% set carried_a.value = 1 %}\
             {% for i in p %}{% set carried_a.value = i %}{% endfor %}{{ carried_a.value }}\
             {%- endmacro %}{% macro g(a) %}{{ a }}{% endmacro %}",
        );
    }

    #[test]
    fn a_macro_reads_what_the_template_carries_unless_it_takes_the_same_name() {
        becomes(
            "{% set a = 1 %}{% for i in x %}{% set a = i %}{% endfor %}\
             {% macro f(a) %}{{ a }}{% endmacro %}{% macro g() %}{{ a }}{% endmacro %}",
            "{% set carried_a = namespace() %}{% set carried_a.value = 1 %}\
             {% for i in x %}{% set carried_a.value = i %}{% endfor %}\
             {% macro f(a) %}{{ a }}{% endmacro %}{% macro g() %}{{ carried_a.value }}{% endmacro %}",
        );
    }
}
