//! The sentences people read. They stand in Fluent files, `locales/<language>/<stage>.ftl`.
//!
//! ```
//! use words::{Language, Words};
//!
//! let words = Words::load()?;
//! let said = words.say(Language::English, "refusal-barred", &[("day", "1 May 2026".into())]);
//! assert!(said.contains("on 1 May 2026"));
//! # Ok::<(), words::Unreadable>(())
//! ```
//!
//! A message can have attributes; `key.attribute` names one. A sentence that has no Welsh yet is
//! said in English, and [`Said::language`] tells the page to mark it so.
mod arg;
mod code;
mod ended;
mod refusal;
mod told;

use std::borrow::Cow;

use casework::{
    Day,
    codes::{Matter, Nation, Regime},
    law,
};
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use rust_embed::RustEmbed;
use unic_langid::langid;

pub use arg::Arg;
pub use casework::codes::Language;
pub use code::{code_key, key_of};
pub use ended::Ended;
pub use refusal::message;
pub use told::{Told, source};

type Bundle = fluent_bundle::concurrent::FluentBundle<FluentResource>;

#[derive(RustEmbed)]
#[folder = "../../locales"]
struct Files;

/// What surrounds a key that has no words, so that tests and people notice.
const NO_WORDS: (char, char) = ('⟦', '⟧');

/// A file of words that cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("{file}: {reason}")]
pub struct Unreadable {
    /// Which file.
    pub file: String,
    /// What is wrong with it.
    pub reason: String,
}

/// Words, and the language they came out in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The words.
    pub text: String,
    /// Their language: English where the one asked for has no words yet.
    pub language: Language,
}

/// Every sentence, in every language.
pub struct Words {
    english: Bundle,
    welsh: Bundle,
    london: jiff::tz::TimeZone,
}

impl Words {
    /// Reads every file of words, and those of the office pack over them.
    ///
    /// # Errors
    ///
    /// A file is not Fluent, or names a key that another file has already; the pack brings words
    /// of a language that the program has no pages in, or none for one of its own codes.
    pub fn load() -> Result<Self, Unreadable> {
        let london = jiff::tz::TimeZone::get("Europe/London");
        let london = london.map_err(|error| unreadable("Europe/London", &error))?;
        let (english, welsh) = (bundle(Language::English)?, bundle(Language::Welsh)?);
        let words = Self { english, welsh, london };
        words.fit_the_pack()?;
        Ok(words)
    }

    fn fit_the_pack(&self) -> Result<(), Unreadable> {
        let known = |language: &String| language.parse::<Language>().is_ok();
        if let Some(strange) = law::pack().words.keys().find(|language| !known(language)) {
            let reason = "the program has no pages in this language";
            return Err(unreadable(&file_of_the_pack(strange), &reason));
        }
        if let Some(key) = codes_of_the_pack().find(|key| !self.has(key)) {
            let file = file_of_the_pack(Language::English.code());
            return Err(unreadable(&file, &format!("there are no words for `{key}`")));
        }
        Ok(())
    }

    /// Says a sentence. A key without words is shown as such, and logged.
    pub fn say(&self, language: Language, key: &str, args: &[(&str, Arg)]) -> String {
        self.say_marked(language, key, args).text
    }

    /// Says a sentence, and in which language it came out.
    pub fn say_marked(&self, language: Language, key: &str, args: &[(&str, Arg)]) -> Said {
        self.try_say(language, key, args).unwrap_or_else(|| {
            tracing::error!(key, "no words for this key");
            Said { text: format!("{}{key}{}", NO_WORDS.0, NO_WORDS.1), language }
        })
    }

    /// Says a sentence if it has words in any language.
    pub fn try_say(&self, language: Language, key: &str, args: &[(&str, Arg)]) -> Option<Said> {
        self.format(language, key, args, &|text| text)
    }

    /// Says a sentence whose file writes HTML. The arguments are escaped, the file is trusted.
    pub fn say_html(&self, language: Language, key: &str, args: &[(&str, Arg)]) -> Said {
        self.format(language, key, args, &|text| escaped(&text))
            .unwrap_or_else(|| self.say_marked(language, key, args))
    }

    /// Whether a key has words, in whatever language.
    pub fn has(&self, key: &str) -> bool {
        pattern(&self.english, key).is_some()
    }

    /// Whether there are words in a language: only then is it offered.
    pub fn speaks(&self, language: Language) -> bool {
        language == Language::English || !keys_of(language).is_empty()
    }

    /// Every key and `key.attribute` of the English files, in order.
    pub fn keys(&self) -> Vec<String> {
        keys_of(Language::English)
    }

    /// The keys that have no Welsh yet.
    pub fn gaps(&self) -> Vec<String> {
        let mut keys = self.keys();
        keys.retain(|key| pattern(&self.welsh, key).is_none());
        keys
    }

    /// A day, such as 3 March 2026.
    pub fn day(&self, language: Language, day: Day) -> String {
        let month = self.say(language, "said-month", &[("month", i64::from(day.month()).into())]);
        let args = [
            ("day", i64::from(day.day()).into()),
            ("month", month.into()),
            ("year", day.year().to_string().into()),
        ];
        self.say(language, "said-day", &args)
    }

    /// A moment, in microseconds since 1970, as a clock in the office shows it.
    pub fn time(&self, language: Language, micros: i64) -> String {
        let Ok(time) = jiff::Timestamp::from_microsecond(micros) else { return String::new() };
        let time = time.to_zoned(self.london.clone());
        let (hour, half) = match time.hour() {
            0 => (12, "am"),
            hour @ 1..=11 => (hour, "am"),
            12 => (12, "pm"),
            hour => (hour.saturating_sub(12), "pm"),
        };
        let clock = format!("{hour}:{:02}{half}", time.minute());
        let args = [("day", self.day(language, time.date()).into()), ("time", clock.into())];
        self.say(language, "said-time", &args)
    }

    /// An amount in hundredths of the office's money, such as £1,250 or £12.50.
    pub fn money(&self, language: Language, hundredths: i64) -> String {
        let amount = arg::amount(hundredths.unsigned_abs());
        let said = self.say(language, "said-money", &[("amount", amount.into())]);
        if hundredths < 0 { format!("-{said}") } else { said }
    }

    /// What a code is called.
    pub fn code<C: casework::codes::Code>(&self, language: Language, code: C) -> String {
        self.say(language, &code_key(code), &[])
    }

    /// Several things in one sentence: “a, b and c”.
    pub fn list(&self, language: Language, items: &[String]) -> String {
        let Some((last, before)) = items.split_last() else { return String::new() };
        let mut before = before.iter().cloned();
        let Some(first) = before.next() else { return last.clone() };
        let join = |key: &str, before: String, last: String| {
            self.say(language, key, &[("before", before.into()), ("last", last.into())])
        };
        let said = before.fold(first, |said, next| join("said-comma", said, next));
        join("said-and", said, last.clone())
    }

    fn format(
        &self,
        language: Language,
        key: &str,
        args: &[(&str, Arg)],
        make: &dyn Fn(String) -> String,
    ) -> Option<Said> {
        let (bundle, spoken, found) = match pattern(self.bundle(language), key) {
            Some(found) => (self.bundle(language), language, found),
            None => (&self.english, Language::English, pattern(&self.english, key)?),
        };
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            let value = match arg {
                Arg::Count(count) => FluentValue::from(*count),
                other => FluentValue::from(make(self.said(spoken, other))),
            };
            values.set(Cow::Owned((*name).to_owned()), value);
        }
        let mut faults = Vec::new();
        let text = bundle.format_pattern(found, Some(&values), &mut faults).into_owned();
        report(key, &faults);
        Some(Said { text, language: spoken })
    }

    fn said(&self, language: Language, arg: &Arg) -> String {
        match arg {
            Arg::Text(text) => text.clone(),
            Arg::Count(count) => arg::grouped(*count),
            Arg::Day(day) => self.day(language, *day),
            Arg::Pence(pence) => self.money(language, *pence),
            Arg::Key(key) => self.say(language, key, &[]),
            Arg::Keys(keys) => {
                let said: Vec<_> = keys.iter().map(|key| self.say(language, key, &[])).collect();
                self.list(language, &said)
            }
        }
    }

    fn bundle(&self, language: Language) -> &Bundle {
        match language {
            Language::English => &self.english,
            Language::Welsh => &self.welsh,
        }
    }
}

/// Text made safe to stand in HTML, in attributes too.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}

fn report(key: &str, faults: &[FluentError]) {
    for fault in faults {
        tracing::error!(key, %fault, "a sentence could not be said whole");
    }
}

fn pattern<'a>(bundle: &'a Bundle, key: &str) -> Option<&'a fluent_syntax::ast::Pattern<&'a str>> {
    match key.split_once('.') {
        None => bundle.get_message(key)?.value(),
        Some((key, attribute)) => Some(bundle.get_message(key)?.get_attribute(attribute)?.value()),
    }
}

fn bundle(language: Language) -> Result<Bundle, Unreadable> {
    let locale = match language {
        Language::English => langid!("en-GB"),
        Language::Welsh => langid!("cy"),
    };
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(number));
    for (file, text) in files(language) {
        let resource = FluentResource::try_new(text)
            .map_err(|(_, faults)| unreadable(&file, &format!("{faults:?}")))?;
        bundle.add_resource(resource).map_err(|faults| unreadable(&file, &said_of(&faults)))?;
    }
    if let Some(text) = law::pack().words.get(language.code()) {
        let file = file_of_the_pack(language.code());
        let resource = FluentResource::try_new(text.clone())
            .map_err(|(_, faults)| unreadable(&file, &format!("{faults:?}")))?;
        bundle.add_resource_overriding(resource);
    }
    Ok(bundle)
}

fn file_of_the_pack(language: &str) -> String {
    format!("words-{language}.ftl of the office pack")
}

/// The keys of the words that the codes of the pack need.
fn codes_of_the_pack() -> impl Iterator<Item = String> {
    let laws = Regime::every().iter().copied().map(code_key);
    let nations = Nation::every().iter().copied().map(code_key);
    laws.chain(nations).chain(Matter::every().iter().copied().map(code_key))
}

fn said_of(faults: &[FluentError]) -> String {
    faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

/// Whole numbers are said with a comma for each thousand.
fn number<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let text = number.as_string();
    text.parse().ok().map(arg::grouped)
}

fn files(language: Language) -> impl Iterator<Item = (String, String)> {
    let folder = format!("{}/", language.code());
    Files::iter()
        .filter(move |path| path.starts_with(&folder) && path.ends_with(".ftl"))
        .filter_map(|path| {
            let file = Files::get(&path)?;
            Some((path.into_owned(), String::from_utf8_lossy(&file.data).into_owned()))
        })
}

fn keys_of(language: Language) -> Vec<String> {
    let mut keys = Vec::new();
    for (_, text) in files(language) {
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(text);
        for entry in resource.entries() {
            let fluent_syntax::ast::Entry::Message(message) = entry else { continue };
            if message.value.is_some() {
                keys.push(message.id.name.to_owned());
            }
            let attributes = message.attributes.iter();
            keys.extend(attributes.map(|it| format!("{}.{}", message.id.name, it.id.name)));
        }
    }
    keys.sort();
    keys
}

fn unreadable(file: &str, reason: &dyn std::fmt::Display) -> Unreadable {
    Unreadable { file: file.to_owned(), reason: reason.to_string() }
}
