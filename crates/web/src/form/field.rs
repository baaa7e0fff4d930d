//! One question.
use casework::{Day, codes::Code};
use words::Arg;

use super::Spoken;

/// The most letters in a line, unless a field says otherwise.
const LINE: usize = 200;
/// The most letters in a longer text, unless a field says otherwise.
const AREA: usize = 10_000;

/// One question of a form.
#[must_use]
#[derive(Debug, Clone)]
pub struct Field {
    pub(crate) name: String,
    pub(crate) words: Spoken,
    pub(crate) kind: Kind,
    pub(crate) optional: bool,
    pub(crate) longest: usize,
    pub(crate) autocomplete: Option<&'static str>,
    pub(crate) width: Option<u8>,
    pub(crate) rows: u8,
    pub(crate) inline: bool,
}

#[derive(Debug, Clone)]
pub(crate) enum Kind {
    Line(Line),
    Area,
    Radios(Vec<Choice>),
    Checkboxes(Vec<Choice>),
    Select(Vec<Choice>),
    Day { past: bool, future: bool },
    Files { many: bool },
    Hidden,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Line {
    Text,
    Email,
    Phone,
    Postcode,
    Number,
    Money,
    Code,
    Password,
    NewPassword,
}

/// One thing to choose.
#[must_use]
#[derive(Debug, Clone)]
pub struct Choice {
    pub(crate) value: String,
    pub(crate) label: Label,
    pub(crate) hint: Option<Label>,
    pub(crate) reveals: Vec<Field>,
    pub(crate) divider: Option<&'static str>,
    pub(crate) exclusive: bool,
}

#[derive(Debug, Clone)]
pub(crate) enum Label {
    Key(String),
    Text(String),
}

impl Choice {
    /// A choice whose words stand under a key. The attribute `hint` of the key is its hint.
    pub fn new(value: impl Into<String>, key: impl Into<String>) -> Self {
        Self::labelled(value.into(), Label::Key(key.into()))
    }

    /// A choice called by a name, such as an organisation's.
    pub fn named(value: impl std::fmt::Display, name: impl Into<String>) -> Self {
        Self::labelled(value.to_string(), Label::Text(name.into()))
    }

    /// A code of the record.
    pub fn code<C: Code>(code: C) -> Self {
        Self::new(code.as_code(), words::code_key(code))
    }

    fn labelled(value: String, label: Label) -> Self {
        Self { value, label, hint: None, reveals: Vec::new(), divider: None, exclusive: false }
    }

    /// With a hint that is a name or data of its own.
    pub fn hint(self, text: impl Into<String>) -> Self {
        Self { hint: Some(Label::Text(text.into())), ..self }
    }

    /// Asks this too, when it is chosen. Without JavaScript it is always in sight.
    pub fn reveals(mut self, field: Field) -> Self {
        self.reveals.push(field);
        self
    }

    /// After a divider, such as “or”.
    pub fn after(self, key: &'static str) -> Self {
        Self { divider: Some(key), ..self }
    }

    /// Cannot be chosen together with others (of checkboxes), such as “None of these”.
    pub fn alone(self) -> Self {
        Self { exclusive: true, ..self }
    }
}

impl Field {
    fn new(name: impl Into<String>, key: &'static str, kind: Kind, longest: usize) -> Self {
        Self {
            name: name.into(),
            words: Spoken { key, args: Vec::new() },
            kind,
            optional: false,
            longest,
            autocomplete: None,
            width: None,
            rows: 5,
            inline: false,
        }
    }

    /// A line of words.
    pub fn text(name: impl Into<String>, key: &'static str) -> Self {
        Self::new(name, key, Kind::Line(Line::Text), LINE)
    }

    /// An e-mail address.
    pub fn email(name: impl Into<String>, key: &'static str) -> Self {
        Self::new(name, key, Kind::Line(Line::Email), 254).autocomplete("email")
    }

    /// A telephone number.
    pub fn phone(name: impl Into<String>, key: &'static str) -> Self {
        Self::new(name, key, Kind::Line(Line::Phone), 40).autocomplete("tel").width(20)
    }

    /// A postcode.
    pub fn postcode(name: impl Into<String>, key: &'static str) -> Self {
        Self::new(name, key, Kind::Line(Line::Postcode), 12).autocomplete("postal-code").width(10)
    }

    /// A whole number.
    pub fn number(name: impl Into<String>, key: &'static str) -> Self {
        Self::new(name, key, Kind::Line(Line::Number), 12).width(5)
    }

    /// An amount in pounds.
    pub fn money(name: impl Into<String>, key: &'static str) -> Self {
        Self::new(name, key, Kind::Line(Line::Money), 14).width(10)
    }

    /// A reference or a code that somebody copies from paper: no spell check.
    pub fn code(name: impl Into<String>, key: &'static str) -> Self {
        Self::new(name, key, Kind::Line(Line::Code), 60).width(20)
    }

    /// A password, to sign in.
    pub fn password(name: impl Into<String>, key: &'static str) -> Self {
        Self::new(name, key, Kind::Line(Line::Password), 128).autocomplete("current-password")
    }

    /// A password that is being chosen.
    pub fn new_password(name: impl Into<String>, key: &'static str) -> Self {
        Self::new(name, key, Kind::Line(Line::NewPassword), 128).autocomplete("new-password")
    }

    /// A longer text, its letters counted.
    pub fn area(name: impl Into<String>, key: &'static str) -> Self {
        Self::new(name, key, Kind::Area, AREA)
    }

    /// Exactly one of several things.
    pub fn radios(
        name: impl Into<String>,
        key: &'static str,
        choices: impl IntoIterator<Item = Choice>,
    ) -> Self {
        Self::new(name, key, Kind::Radios(choices.into_iter().collect()), LINE)
    }

    /// Exactly one of the codes of a type.
    pub fn choice<C: Code>(name: impl Into<String>, key: &'static str) -> Self {
        Self::radios(name, key, C::every().iter().map(|code| Choice::code(*code)))
    }

    /// Yes or no.
    pub fn yes_no(name: impl Into<String>, key: &'static str) -> Self {
        let choices = [Choice::new("yes", "form-yes"), Choice::new("no", "form-no")];
        Self { inline: true, ..Self::radios(name, key, choices) }
    }

    /// Any of several things.
    pub fn checkboxes(
        name: impl Into<String>,
        key: &'static str,
        choices: impl IntoIterator<Item = Choice>,
    ) -> Self {
        Self::new(name, key, Kind::Checkboxes(choices.into_iter().collect()), LINE)
    }

    /// Any of the codes of a type.
    pub fn choices<C: Code>(name: impl Into<String>, key: &'static str) -> Self {
        Self::checkboxes(name, key, C::every().iter().map(|code| Choice::code(*code)))
    }

    /// One box to tick.
    pub fn tick(name: impl Into<String>, key: &'static str, label: impl Into<String>) -> Self {
        Self::checkboxes(name, key, [Choice::new("yes", label)])
    }

    /// One of a long list.
    pub fn select(
        name: impl Into<String>,
        key: &'static str,
        choices: impl IntoIterator<Item = Choice>,
    ) -> Self {
        Self::new(name, key, Kind::Select(choices.into_iter().collect()), LINE)
    }

    /// A day.
    pub fn day(name: impl Into<String>, key: &'static str) -> Self {
        Self::new(name, key, Kind::Day { past: false, future: false }, LINE)
    }

    /// One file.
    pub fn file(name: impl Into<String>, key: &'static str) -> Self {
        Self::new(name, key, Kind::Files { many: false }, LINE)
    }

    /// Any number of files.
    pub fn files(name: impl Into<String>, key: &'static str) -> Self {
        Self::new(name, key, Kind::Files { many: true }, LINE)
    }

    /// Something that travels along, unseen. Give it a value with [`super::Form::value`].
    pub fn hidden(name: impl Into<String>) -> Self {
        Self::new(name, "", Kind::Hidden, AREA).optional()
    }

    /// May stay empty.
    pub fn optional(self) -> Self {
        Self { optional: true, ..self }
    }

    /// What its words speak of.
    pub fn about(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.words.args.push((name, arg.into()));
        self
    }

    /// The most letters it may have.
    pub fn up_to(self, letters: usize) -> Self {
        Self { longest: letters, ..self }
    }

    /// What a browser may fill in by itself (an HTML autofill name).
    pub fn autocomplete(self, name: &'static str) -> Self {
        Self { autocomplete: Some(name), ..self }
    }

    /// How many letters wide it looks: 2, 3, 4, 5, 10, 20 or 30.
    pub fn width(self, letters: u8) -> Self {
        Self { width: Some(letters), ..self }
    }

    /// How many lines high it looks.
    pub fn rows(self, rows: u8) -> Self {
        Self { rows, ..self }
    }

    /// Short choices beside each other.
    pub fn inline(self) -> Self {
        Self { inline: true, ..self }
    }

    /// A day that must be today or earlier.
    pub fn past(self) -> Self {
        Self { kind: Kind::Day { past: true, future: false }, ..self }
    }

    /// A day that must be today or later.
    pub fn future(self) -> Self {
        Self { kind: Kind::Day { past: false, future: true }, ..self }
    }

    pub(crate) fn is_file(&self) -> bool {
        matches!(self.kind, Kind::Files { .. })
    }

    pub(crate) fn is_secret(&self) -> bool {
        matches!(self.kind, Kind::Line(Line::Password | Line::NewPassword))
    }

    /// What can be chosen, if something can.
    pub(crate) fn offered(&self) -> &[Choice] {
        match &self.kind {
            Kind::Radios(choices) | Kind::Checkboxes(choices) | Kind::Select(choices) => choices,
            _ => &[],
        }
    }

    /// The fields that its choices reveal.
    pub(crate) fn revealed(&self) -> impl Iterator<Item = &Self> {
        self.offered().iter().flat_map(|choice| &choice.reveals)
    }
}

/// What can stand in a field from the start.
pub trait Given {
    /// As it would be typed; `None`: nothing stands there.
    fn given(self) -> Option<String>;
}

impl Given for &str {
    fn given(self) -> Option<String> {
        Some(self.to_owned())
    }
}

impl Given for &String {
    fn given(self) -> Option<String> {
        Some(self.clone())
    }
}

impl Given for String {
    fn given(self) -> Option<String> {
        Some(self)
    }
}

impl Given for Day {
    fn given(self) -> Option<String> {
        Some(self.to_string())
    }
}

/// An amount in pence, as it is typed in pounds.
#[derive(Debug, Clone, Copy)]
pub struct Pence(pub i64);

impl Given for Pence {
    fn given(self) -> Option<String> {
        let (pounds, rest) = (self.0 / 100, self.0 % 100);
        Some(if rest == 0 { pounds.to_string() } else { format!("{pounds}.{rest:02}") })
    }
}

impl Given for i64 {
    fn given(self) -> Option<String> {
        Some(self.to_string())
    }
}

impl Given for u32 {
    fn given(self) -> Option<String> {
        Some(self.to_string())
    }
}

impl<T: Given> Given for Option<T> {
    fn given(self) -> Option<String> {
        self.and_then(Given::given)
    }
}
