//! How templates say things: `t("key", count=3)`, `t_html("key")`, and the filters `day`, `time`,
//! `money`, `code` and `paragraphs`.
use std::sync::Arc;

use casework::Day;
use minijinja::{
    Environment, Error, ErrorKind, State, Value,
    value::{Kwargs, ValueKind},
};
use words::{Arg, Language, Words};

/// Teaches a set of templates to speak one language.
pub(super) fn teach(
    environment: &mut Environment<'static>,
    words: &Arc<Words>,
    language: Language,
) {
    let said = Arc::clone(words);
    environment.add_function("t", move |key: &str, args: Kwargs| {
        let args = spoken_of(&args)?;
        Ok::<_, Error>(said.say(language, key, &borrowed(&args)))
    });
    let said = Arc::clone(words);
    environment.add_function("t_html", move |key: &str, args: Kwargs| {
        let args = spoken_of(&args)?;
        let said = said.say_html(language, key, &borrowed(&args));
        Ok::<_, Error>(Value::from_safe_string(marked(said, language)))
    });
    let said = Arc::clone(words);
    environment.add_function("has_words", move |key: &str| said.has(key));
    let said = Arc::clone(words);
    environment.add_filter("day", move |day: &Value| match day.as_str() {
        Some(text) => Ok(said.day(language, read_day(text)?)),
        None => Ok::<_, Error>(String::new()),
    });
    let said = Arc::clone(words);
    environment.add_filter("time", move |micros: i64| said.time(language, micros));
    let said = Arc::clone(words);
    environment.add_filter("code", move |code: &str, kind: &str| {
        said.say(language, &words::key_of(kind, code), &[])
    });
    let beside = crate::page::value(&crate::enquiry::beside(words, language));
    environment.add_function("beside_examples", move || beside.clone());
    environment.add_filter("urlencode", |text: &str| crate::form::encoded(text));
    let said = Arc::clone(words);
    environment.add_filter("money", move |amount: i64| said.money(language, amount));
    environment.add_filter("paragraphs", paragraphs);
    environment.add_filter("card", card);
    environment.set_formatter(notice_gaps);
}

/// English words on a Welsh page say that they are English.
fn marked(said: words::Said, language: Language) -> String {
    if said.language == language {
        return said.text;
    }
    format!("<span lang=\"{}\">{}</span>", said.language.code(), said.text)
}

fn spoken_of(args: &Kwargs) -> Result<Vec<(String, Arg)>, Error> {
    let mut spoken = Vec::new();
    for name in args.args() {
        let value: Value = args.get(name)?;
        let arg = match (value.kind(), i64::try_from(value.clone())) {
            (ValueKind::Number, Ok(count)) => Arg::Count(count),
            (ValueKind::Undefined, _) => {
                let message = format!("`{name}` is not defined");
                return Err(Error::new(ErrorKind::UndefinedError, message));
            }
            _ => Arg::Text(value.to_string()),
        };
        spoken.push((name.to_owned(), arg));
    }
    Ok(spoken)
}

fn borrowed(args: &[(String, Arg)]) -> Vec<(&str, Arg)> {
    args.iter().map(|(name, arg)| (name.as_str(), arg.clone())).collect()
}

fn read_day(text: &str) -> Result<Day, Error> {
    let fault = |error| Error::new(ErrorKind::InvalidOperation, format!("`{text}`: {error}"));
    text.parse().map_err(fault)
}

/// The longest description of a preview card, in letters.
const CARD: usize = 200;

/// The beginning of a text on one line, for a preview card, cut between two words.
fn card(text: &str) -> String {
    let mut said = String::new();
    for word in text.split_whitespace() {
        if said.chars().count() + word.chars().count() >= CARD {
            return said + " …";
        }
        if !said.is_empty() {
            said.push(' ');
        }
        said.push_str(word);
    }
    said
}

/// What somebody typed, as paragraphs: an empty line ends one.
fn paragraphs(text: &str) -> Value {
    let mut html = String::new();
    for paragraph in text.split("\n\n").map(str::trim).filter(|text| !text.is_empty()) {
        let lines = words::escaped(paragraph).replace('\n', "<br>");
        html.push_str("<p class=\"govuk-body\">");
        html.push_str(&lines);
        html.push_str("</p>\n");
    }
    Value::from_safe_string(html)
}

/// Prints as the components print. In a debug build, a template of ours that prints a name nobody
/// gave stops the page, so that a test finds it.
fn notice_gaps(
    out: &mut minijinja::Output<'_>,
    state: &mut State<'_, '_>,
    value: &Value,
) -> Result<(), Error> {
    match value.kind() {
        ValueKind::Undefined if cfg!(debug_assertions) && !state.name().starts_with("govuk/") => {
            Err(Error::new(ErrorKind::UndefinedError, "a name that nobody gave is printed"))
        }
        ValueKind::None | ValueKind::Undefined => Ok(()),
        ValueKind::Bool => Ok(out.write_str(if value.is_true() { "true" } else { "false" })?),
        _ => minijinja::escape_formatter(out, state, value),
    }
}
