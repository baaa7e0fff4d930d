//! A page of questions: described once, shown, read back, checked, and shown again with what was
//! typed when something is not right.
//!
//! ```ignore
//! fn form(name: &str) -> Form {
//!     Form::new().field(Field::text("name", "enquiry-name").autocomplete("name")).value("name", name)
//! }
//! async fn show(State(site): State<Site>, visitor: Visitor) -> Answer {
//!     form("").show(&site, &visitor)
//! }
//! async fn send(State(site): State<Site>, visitor: Visitor, sent: Sent) -> Answer {
//!     let form = form("");
//!     let answers = form.answers(&site, &visitor, sent).await?;
//!     let done = enquiry::name(&site.office, answers.text("name")).await;
//!     form.done(&site, &visitor, &answers, done)?;
//!     Onward::to("/next").into_answer(&site)
//! }
//! ```
//!
//! The words of a field stand under its key: the question itself, and the attributes `hint`,
//! `missing` (when nothing was answered) and `name` (what errors call it, such as “The day you
//! first knew”; otherwise they say the question).
mod answers;
mod check;
mod encoding;
mod field;
mod file_type;
mod mail;
mod sent;
mod show;
mod upload;
mod view;

use std::collections::BTreeMap;

use app::Ask;
use casework::section::Section;
use serde::Serialize;
use words::Arg;

pub use answers::{Answers, Fault};
pub(crate) use encoding::decode;
pub use encoding::encoded;
pub use field::{Choice, Field, Given, Pence};
pub use sent::Sent;
pub use upload::{FILE_LIMIT, Upload};

#[cfg(test)]
pub(crate) use view::sample;

use crate::CaseFrame;

/// The name of the hidden once-only id.
pub(crate) const COMMAND: &str = "command";
/// The name of the hidden version of the section that a form changes.
pub(crate) const VERSION: &str = "version";

/// What stands in the fields, by name.
pub(crate) type Values = BTreeMap<String, Vec<String>>;

/// Words with what they speak of.
#[derive(Debug, Clone)]
pub(crate) struct Spoken {
    pub(crate) key: &'static str,
    pub(crate) args: Vec<(&'static str, Arg)>,
}

/// A page of questions.
#[must_use]
#[derive(Debug, Clone)]
pub struct Form {
    pub(crate) heading: Option<Spoken>,
    pub(crate) caption: String,
    pub(crate) fields: Vec<Field>,
    pub(crate) values: Values,
    pub(crate) button: &'static str,
    pub(crate) is_warning: bool,
    pub(crate) action: Option<String>,
    pub(crate) back: Option<String>,
    pub(crate) cancel: Option<String>,
    pub(crate) seen: Option<(Section, i64)>,
    pub(crate) case: Option<CaseFrame>,
    pub(crate) template: &'static str,
    pub(crate) beside: minijinja::Value,
}

impl Default for Form {
    fn default() -> Self {
        Self::new()
    }
}

impl Form {
    /// A page without questions yet. Unless it is given a heading, its first question is one.
    pub fn new() -> Self {
        Self {
            heading: None,
            caption: String::new(),
            fields: Vec::new(),
            values: Values::new(),
            button: "form-continue",
            is_warning: false,
            action: None,
            back: None,
            cancel: None,
            seen: None,
            case: None,
            template: "layout/question.html",
            beside: minijinja::Value::UNDEFINED,
        }
    }

    /// With a heading over several questions. Its attribute `lead` stands below it, if it has one.
    pub fn heading(self, key: &'static str) -> Self {
        self.heading_about(key, Vec::new())
    }

    /// With a heading that speaks of something.
    pub fn heading_about(self, key: &'static str, args: Vec<(&'static str, Arg)>) -> Self {
        Self { heading: Some(Spoken { key, args }), ..self }
    }

    /// With small words above the heading, such as a reference or a step.
    pub fn caption(self, words: impl Into<String>) -> Self {
        Self { caption: words.into(), ..self }
    }

    /// Asks one more thing.
    pub fn field(mut self, field: Field) -> Self {
        self.fields.push(field);
        self
    }

    /// What stands in a field before anything is typed. Several for one name: several are chosen.
    pub fn value(mut self, name: &str, given: impl Given) -> Self {
        if let Some(text) = given.given() {
            self.values.entry(name.to_owned()).or_default().push(text);
        }
        self
    }

    /// What is chosen of a field that takes several codes.
    pub fn values<C: casework::codes::Code>(self, name: &str, chosen: Vec<C>) -> Self {
        chosen.into_iter().fold(self, |form, code| form.value(name, code.as_code()))
    }

    /// What the button says, instead of “Continue”.
    pub fn button(self, key: &'static str) -> Self {
        Self { button: key, ..self }
    }

    /// A button for what cannot be undone.
    pub fn warning_button(self, key: &'static str) -> Self {
        Self { button: key, is_warning: true, ..self }
    }

    /// Where it is sent, when that is not the address of its page.
    pub fn action(self, path: impl Into<String>) -> Self {
        Self { action: Some(path.into()), ..self }
    }

    /// With a link back to the page before.
    pub fn back(self, path: impl Into<String>) -> Self {
        Self { back: Some(path.into()), ..self }
    }

    /// With a link beside the button that leaves without doing anything.
    pub fn cancel(self, path: impl Into<String>) -> Self {
        Self { cancel: Some(path.into()), ..self }
    }

    /// The section that it changes, and its version now: if somebody else changes it meanwhile,
    /// both savings are shown side by side.
    pub fn seen(self, section: Section, version: i64) -> Self {
        Self { seen: Some((section, version)), ..self }
    }

    /// Inside the frame of a case.
    pub fn case(self, case: CaseFrame) -> Self {
        Self { case: Some(case), ..self }
    }

    /// In a template of its own (which extends `layout/question.html`), with what that shows
    /// beside the form.
    pub fn template(self, template: &'static str, beside: &impl Serialize) -> Self {
        Self { template, beside: crate::page::value(beside), ..self }
    }

    /// Every field, those that a choice reveals included.
    pub(crate) fn every_field(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter().flat_map(|field| std::iter::once(field).chain(field.revealed()))
    }

    pub(crate) fn takes_files(&self) -> bool {
        self.every_field().any(Field::is_file)
    }
}

impl Answers {
    /// The command that these answers ask for.
    pub fn ask(&self, actor: casework::permission::Actor) -> Ask {
        let ask = Ask::by(actor, self.command);
        match self.seen {
            Some((section, version)) => ask.having_seen(section, version),
            None => ask,
        }
    }
}
