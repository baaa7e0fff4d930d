//! Templates hold no sentence: every word for people stands in `locales`, in each language.

use std::path::Path;

use anyhow::{Context, Result};

use crate::assets::tokens::{Piece, Tag, pieces};
use crate::folders::{entries, files_below, read};

/// Options and attributes whose value people see or hear.
const SEEN: [&str; 9] =
    ["text", "html", "title", "alt", "placeholder", "aria-label", "titleText", "label", "caption"];

/// Official templates that draw the crown, which is not ours.
const CROWNED: [&str; 2] = ["components/header/", "components/footer/"];

/// The templates with words of their own, and those that ask for the crown.
pub fn misplaced(house: &Path) -> Result<Vec<String>> {
    let mut wrong = vec![];
    for one in entries(&house.join("crates"))? {
        for file in files_below(&one.join("templates"))? {
            let template = read(&file)?;
            let name = file.strip_prefix(house).unwrap_or(&file).display().to_string();
            let found = words_in(&template).with_context(|| name.clone())?;
            wrong.extend(found.iter().map(|words| {
                format!("{name}: \"{words}\" stands in a template: move it to locales")
            }));
            if CROWNED.iter().any(|crowned| template.contains(crowned)) {
                wrong.push(format!("{name}: the official header and footer draw the crown"));
            }
        }
    }
    Ok(wrong)
}

/// The words of a template that a person would see and no translator could reach.
fn words_in(template: &str) -> Result<Vec<String>> {
    let mut found = vec![];
    let mut markup = String::new();
    for piece in pieces(template)? {
        match piece {
            Piece::Words(words) if words.starts_with("{#") => {}
            Piece::Words(words) => markup.push_str(words),
            Piece::Tag(tag) => {
                found.extend(texts_given(&tag));
                markup.push('\u{0}');
            }
        }
    }
    found.extend(outside_elements(&markup));
    Ok(found)
}

/// `"text": "Save"` in a tag.
fn texts_given(tag: &Tag<'_>) -> Vec<String> {
    let told: Vec<&str> =
        tag.tokens.iter().filter(|token| !token.is_space()).map(|it| it.0.as_str()).collect();
    let pairs = told.windows(3).filter_map(|three| match three {
        [key, ":", value] if SEEN.contains(&unquoted(key)) && *value != unquoted(value) => {
            Some(unquoted(value))
        }
        _ => None,
    });
    pairs.filter(|value| says_something(value)).map(str::to_owned).collect()
}

/// What stands between elements, and in the attributes that people see.
fn outside_elements(markup: &str) -> Vec<String> {
    let mut found = vec![];
    for stretch in markup.split_inclusive('<') {
        let (element, text) = match stretch.split_once('>') {
            Some((element, text)) => (element, text),
            None => ("", stretch),
        };
        let text = text.trim_end_matches('<');
        found.extend(text.split('\u{0}').map(without_entities).filter(|it| says_something(it)));
        let attributes = element.split_inclusive('"').collect::<Vec<_>>();
        found.extend(attributes.windows(2).filter_map(|two| {
            let [name, value] = two else { return None };
            let name = name.trim_end_matches("=\"").rsplit(char::is_whitespace).next()?;
            let value = value.trim_end_matches('"').replace('\u{0}', "");
            (SEEN.contains(&name) && says_something(&value)).then_some(value)
        }));
    }
    found.into_iter().map(|words| words.trim().to_owned()).collect()
}

fn unquoted(token: &str) -> &str {
    token.trim_matches(['"', '\''])
}

/// The text without `&nbsp;` and its like.
fn without_entities(text: &str) -> String {
    let mut parts = text.split('&');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| all + part.split_once(';').map_or(part, |(_, rest)| rest))
}

fn says_something(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn finds(template: &str, words: &[&str]) {
        assert_eq!(words_in(template).unwrap(), words);
    }

    #[test]
    fn a_template_without_words_is_clean() {
        finds(
            r#"<!doctype html>{# A comment may say things. #}{% if case.late %}
            <h1 class="govuk-heading-l" id="top">{{ t("checks-heading") }}</h1> &nbsp;&middot; 1
            {{ govukButton({ "text": words.save, "name": "deed", "classes": "a b" }) }}
            <img alt="" src="/x.svg"><a href="{{ link }}" aria-label="{{ words.open }}">{{ x }}</a>{% endif %}"#,
            &[],
        );
    }

    #[test]
    fn words_between_elements_are_found() {
        finds("<p>Save it <b>{{ x }}</b>\n now</p>", &["Save it", "now"]);
        finds("{{ x }} of {{ y }}", &["of"]);
        finds("<p>fish &amp; chips", &["fish  chips"]);
    }

    #[test]
    fn words_given_to_a_component_are_found() {
        finds(
            r#"{{ f({ "text": "Save", 'html': '<b>Now</b>', "name": "save" }) }}"#,
            &["Save", "<b>Now</b>"],
        );
    }

    #[test]
    fn words_in_attributes_that_people_see_are_found() {
        finds(r#"<a class="big" aria-label="Open it" href="{{ y }}">{{ x }}</a>"#, &["Open it"]);
    }
}
