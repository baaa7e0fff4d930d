//! What somebody answered, checked against the form.
use std::str::FromStr;

use casework::{Day, codes::Code, conversation::NewPaper, section::Section};
use uuid::Uuid;
use words::Arg;

use super::{Upload, Values};
use crate::Apology;

/// The answers to a form.
///
/// After [`super::Form::answers`] each question that the form needs has an answer of its kind, so
/// the `?` of [`Answers::day`] and its like never meets a person: it catches a name misspelt in
/// the program.
#[derive(Debug, Clone)]
pub struct Answers {
    pub(crate) values: Values,
    pub(crate) files: Vec<(String, Upload)>,
    pub(crate) faults: Vec<Fault>,
    pub(crate) command: Uuid,
    pub(crate) seen: Option<(Section, i64)>,
}

/// Something that is not right with an answer.
#[derive(Debug, Clone)]
pub struct Fault {
    pub(crate) field: String,
    /// Which box of a day: `day`, `month` or `year`.
    pub(crate) boxes: Vec<&'static str>,
    pub(crate) key: String,
    pub(crate) args: Vec<(&'static str, Arg)>,
}

impl Answers {
    /// The once-only id of the form: doing it twice does it once.
    pub fn command(&self) -> Uuid {
        self.command
    }

    /// The words in a field; empty if it was left so.
    pub fn text(&self, name: &str) -> &str {
        self.values.get(name).and_then(|all| all.first()).map_or("", String::as_str)
    }

    /// The words in a field, unless it was left empty.
    pub fn optional(&self, name: &str) -> Option<&str> {
        Some(self.text(name)).filter(|text| !text.is_empty())
    }

    /// What was chosen, as it was offered.
    pub fn chosen(&self, name: &str) -> &str {
        self.text(name)
    }

    /// Whether “yes” was chosen, or the one box ticked.
    pub fn yes(&self, name: &str) -> bool {
        self.text(name) == "yes"
    }

    /// The code that was chosen.
    ///
    /// # Errors
    ///
    /// None was.
    pub fn choice<C: Code>(&self, name: &str) -> Result<C, Apology> {
        self.parsed(name)?.ok_or_else(|| lacks(name))
    }

    /// The code that was chosen, if one was.
    ///
    /// # Errors
    ///
    /// It is not of this type.
    pub fn maybe_choice<C: Code>(&self, name: &str) -> Result<Option<C>, Apology> {
        self.parsed(name)
    }

    /// Everything that was chosen.
    ///
    /// # Errors
    ///
    /// Something is not of this type.
    pub fn choices<T: FromStr>(&self, name: &str) -> Result<Vec<T>, Apology> {
        let all = self.values.get(name).into_iter().flatten();
        all.map(|text| text.parse().map_err(|_| Apology::bad_form())).collect()
    }

    /// The day.
    ///
    /// # Errors
    ///
    /// None was given.
    pub fn day(&self, name: &str) -> Result<Day, Apology> {
        self.parsed(name)?.ok_or_else(|| lacks(name))
    }

    /// The day, if one was given.
    ///
    /// # Errors
    ///
    /// None: the form has looked at it.
    pub fn maybe_day(&self, name: &str) -> Result<Option<Day>, Apology> {
        self.parsed(name)
    }

    /// An amount in pence, if one was given.
    ///
    /// # Errors
    ///
    /// None: the form has looked at it.
    pub fn pence(&self, name: &str) -> Result<Option<i64>, Apology> {
        self.optional(name)
            .map(|text| super::check::pence(text).ok_or_else(|| lacks(name)))
            .transpose()
    }

    /// A number or an identifier, if one was given.
    ///
    /// # Errors
    ///
    /// It is not one.
    pub fn parsed<T: FromStr>(&self, name: &str) -> Result<Option<T>, Apology> {
        self.optional(name).map(|text| text.parse().map_err(|_| Apology::bad_form())).transpose()
    }

    /// The files that were attached.
    pub fn files(&self, name: &str) -> Vec<&Upload> {
        self.files.iter().filter(|(field, _)| field == name).map(|(_, file)| file).collect()
    }

    /// The same as papers of a case.
    pub fn papers(&self, name: &str) -> Vec<NewPaper> {
        self.files(name).into_iter().map(Upload::paper).collect()
    }

    /// Says that something more is not right with an answer. See [`super::Form::settle`].
    pub fn fault(&mut self, field: &str, key: &str) {
        self.fault_about(field, key, Vec::new());
    }

    /// The same, in words that speak of something.
    pub fn fault_about(&mut self, field: &str, key: &str, args: Vec<(&'static str, Arg)>) {
        let (field, key) = (field.to_owned(), key.to_owned());
        self.faults.push(Fault { field, boxes: Vec::new(), key, args });
    }

    /// Takes back that something is wrong with an answer, where another answer makes it right.
    pub fn forgive(&mut self, field: &str) {
        self.faults.retain(|fault| fault.field != field);
    }

    /// Whether nothing is wrong.
    pub fn is_fine(&self) -> bool {
        self.faults.is_empty()
    }
}

fn lacks(name: &str) -> Apology {
    Apology::broken(&format!("a form has no answer `{name}`, and its page needs one"))
}
