//! A form as its template sees it: every field already HTML of the official components.
use minijinja::Value;
use serde::Serialize;
use serde_json::{Value as Json, json};
use words::Arg;

use super::{
    COMMAND, Fault, Field, Form, Spoken, VERSION, Values,
    check::box_name,
    field::{Choice, Kind, Label, Line},
    show::Showing,
};
use crate::{Apology, Site, Visitor};

/// What the templates of forms show.
#[derive(Debug, Serialize)]
pub(crate) struct FormView {
    title: String,
    heading: String,
    lead: String,
    caption: String,
    action: String,
    back: String,
    cancel: String,
    button: String,
    is_warning: bool,
    is_multipart: bool,
    hidden: Vec<(String, String)>,
    fields: Vec<Value>,
    field: std::collections::BTreeMap<String, Value>,
    errors: Vec<ErrorView>,
    refused: String,
    next: String,
    is_kept: bool,
}

#[derive(Debug, Serialize)]
struct ErrorView {
    text: String,
    href: String,
}

/// One question of which two savings differ.
#[derive(Debug, Serialize)]
pub(crate) struct Both {
    question: String,
    now: String,
    typed: String,
    differs: bool,
}

pub(crate) fn kept_name(field: &str) -> String {
    format!("{field}-kept")
}

/// Makes the view of a form.
pub(crate) fn of(
    form: &Form,
    site: &Site,
    visitor: &Visitor,
    showing: &Showing<'_>,
) -> Result<FormView, Apology> {
    let draw = Draw { site, visitor, showing };
    let mut fields = Vec::new();
    let mut named = std::collections::BTreeMap::new();
    let shown = form.fields.iter().filter(|field| !matches!(field.kind, Kind::Hidden));
    for (place, field) in shown.enumerate() {
        let is_heading = form.heading.is_none() && place == 0;
        let html = Value::from_safe_string(draw.field(field, is_heading)?);
        named.insert(field.name.clone(), html.clone());
        fields.push(html);
    }
    let heading = form.heading.as_ref().map(|spoken| draw.say(spoken)).unwrap_or_default();
    let title = match (&form.heading, form.fields.first()) {
        (None, Some(first)) => draw.say(&first.words),
        _ => heading.clone(),
    };
    let (refused, next) = showing.refused.clone().unwrap_or_default();
    Ok(FormView {
        title,
        heading,
        lead: form.heading.as_ref().and_then(|it| draw.attribute(it, "lead")).unwrap_or_default(),
        caption: form.caption.clone(),
        action: form.action.clone().unwrap_or_else(|| visitor.path().to_owned()),
        back: form.back.clone().unwrap_or_default(),
        cancel: form.cancel.clone().unwrap_or_default(),
        button: draw.key(form.button),
        is_warning: form.is_warning,
        is_multipart: form.takes_files(),
        hidden: hidden(form, showing),
        fields,
        field: named,
        errors: showing.faults.iter().map(|fault| draw.error(form, fault)).collect(),
        refused,
        next,
        is_kept: showing.is_kept,
    })
}

/// A form for the tests that render every template.
#[cfg(test)]
pub(crate) fn sample() -> FormView {
    FormView {
        title: "Title".into(),
        heading: "Heading".into(),
        lead: "Lead".into(),
        caption: "Caption".into(),
        action: "/somewhere".into(),
        back: "/before".into(),
        cancel: "/before".into(),
        button: "Send".into(),
        is_warning: true,
        is_multipart: true,
        hidden: vec![(COMMAND.to_owned(), "1".into())],
        fields: vec![Value::from_safe_string("<p>A question</p>".into())],
        field: std::collections::BTreeMap::new(),
        errors: vec![ErrorView { text: "Wrong".into(), href: "#name".into() }],
        refused: "No".into(),
        next: "Do this".into(),
        is_kept: true,
    }
}

fn hidden(form: &Form, showing: &Showing<'_>) -> Vec<(String, String)> {
    let mut all = vec![(COMMAND.to_owned(), showing.command.to_string())];
    all.extend(showing.seen.map(|version| (VERSION.to_owned(), version.to_string())));
    for field in form.fields.iter().filter(|field| matches!(field.kind, Kind::Hidden)) {
        let values = showing.values.get(&field.name).into_iter().flatten();
        all.extend(values.map(|value| (field.name.clone(), value.clone())));
    }
    all
}

/// What is saved now and what was typed, question by question.
pub(crate) fn both(form: &Form, site: &Site, visitor: &Visitor, typed: &Values) -> Vec<Both> {
    let nothing = Showing {
        values: typed,
        files: &[],
        faults: &[],
        refused: None,
        command: uuid::Uuid::nil(),
        seen: None,
        is_kept: false,
    };
    let draw = Draw { site, visitor, showing: &nothing };
    let asked =
        form.every_field().filter(|it| !matches!(it.kind, Kind::Hidden | Kind::Files { .. }));
    asked
        .filter(|field| !field.is_secret())
        .map(|field| {
            let now = draw.answer(field, &form.values);
            let typed = draw.answer(field, typed);
            let question = draw.say(&field.words);
            Both { question, differs: now != typed, now, typed }
        })
        .collect()
}

/// The options of an official component, by name.
#[derive(Debug, Default)]
struct Params(serde_json::Map<String, Json>);

impl Params {
    fn set(&mut self, option: &str, value: Json) {
        self.0.insert(option.to_owned(), value);
    }
}

struct Draw<'a> {
    site: &'a Site,
    visitor: &'a Visitor,
    showing: &'a Showing<'a>,
}

impl Draw<'_> {
    fn key(&self, key: &str) -> String {
        self.site.words().say(self.visitor.language, key, &[])
    }

    fn say(&self, spoken: &Spoken) -> String {
        self.site.words().say(self.visitor.language, spoken.key, &spoken.args)
    }

    fn attribute(&self, spoken: &Spoken, attribute: &str) -> Option<String> {
        let key = format!("{}.{attribute}", spoken.key);
        let said = self.site.words().try_say(self.visitor.language, &key, &spoken.args);
        said.map(|said| said.text)
    }

    fn label(&self, label: &Label) -> String {
        match label {
            Label::Key(key) => self.key(key),
            Label::Text(text) => text.clone(),
        }
    }

    fn first(&self, name: &str) -> &str {
        self.showing.values.get(name).and_then(|all| all.first()).map_or("", String::as_str)
    }

    /// What is wrong, in words. `key|other`: the first of the two that has words.
    fn fault(&self, field: &Field, fault: &Fault) -> String {
        let what = self.attribute(&field.words, "name").unwrap_or_else(|| self.say(&field.words));
        let mut args = fault.args.clone();
        args.extend(field.words.args.iter().cloned());
        args.push(("what", Arg::from(what)));
        let words = self.site.words();
        let key = fault.key.split('|').find(|key| words.has(key)).unwrap_or(&fault.key);
        words.say(self.visitor.language, key, &args)
    }

    fn error(&self, form: &Form, fault: &Fault) -> ErrorView {
        let Some(field) = form.every_field().find(|field| field.name == fault.field) else {
            return ErrorView { text: self.key(&fault.key), href: "#main".into() };
        };
        let id = match (&field.kind, fault.boxes.first()) {
            (Kind::Day { .. }, part) => box_name(&field.name, part.unwrap_or(&"day")),
            _ => field.name.clone(),
        };
        ErrorView { text: self.fault(field, fault), href: format!("#{id}") }
    }

    fn faults_of<'a>(&'a self, field: &'a Field) -> impl Iterator<Item = &'a Fault> {
        self.showing.faults.iter().filter(|fault| fault.field == field.name)
    }

    /// What every component understands: name, words, hint, fault.
    fn common(&self, field: &Field, is_heading: bool) -> Params {
        let mut params = Params::default();
        for option in ["id", "idPrefix", "name"] {
            params.set(option, json!(field.name));
        }
        let label = self.say(&field.words);
        let optional =
            if field.optional && !field.offered().is_empty() { "" } else { "form-optional" };
        let label = if field.optional && !optional.is_empty() {
            let args = [("question", Arg::from(label))];
            self.site.words().say(self.visitor.language, optional, &args)
        } else {
            label
        };
        if matches!(field.kind, Kind::Radios(_) | Kind::Checkboxes(_) | Kind::Day { .. }) {
            let size =
                if is_heading { "govuk-fieldset__legend--l" } else { "govuk-fieldset__legend--m" };
            params.set("fieldset", json!({ "legend": { "text": label, "classes": size, "isPageHeading": is_heading } }));
        } else {
            let size = if is_heading { "govuk-label--l" } else { "govuk-label--m" };
            params.set(
                "label",
                json!({ "text": label, "classes": size, "isPageHeading": is_heading }),
            );
        }
        if let Some(hint) = self.attribute(&field.words, "hint") {
            params.set("hint", json!({ "text": hint }));
        }
        if let Some(fault) = self.faults_of(field).next() {
            let prefix = self.key("form-error-prefix");
            let text = self.fault(field, fault);
            params.set("errorMessage", json!({ "text": text, "visuallyHiddenText": prefix }));
        }
        params
    }

    fn field(&self, field: &Field, is_heading: bool) -> Result<String, Apology> {
        let mut params = self.common(field, is_heading);
        let component = match &field.kind {
            Kind::Line(line) => self.line(field, *line, &mut params),
            Kind::Area => self.area(field, &mut params),
            Kind::Radios(choices) => {
                params.set("items", self.items(field, choices)?);
                if field.inline {
                    params.set("classes", json!("govuk-radios--inline"));
                }
                "radios"
            }
            Kind::Checkboxes(choices) => {
                params.set("items", self.items(field, choices)?);
                "checkboxes"
            }
            Kind::Select(choices) => {
                params.set("items", self.options(field, choices));
                "select"
            }
            Kind::Day { .. } => self.boxes(field, &mut params),
            Kind::Files { many } => self.files(field, *many, &mut params),
            Kind::Hidden => return Ok(String::new()),
        };
        let templates = self.site.templates(self.visitor.language);
        let context = crate::page::value(&json!({ "component": component, "params": params.0 }));
        Ok(templates.get_template("form/field.html")?.render(context)?)
    }

    fn line(&self, field: &Field, line: Line, params: &mut Params) -> &'static str {
        let typed = self.first(&field.name);
        params.set("value", json!(typed));
        if let Some(name) = field.autocomplete {
            params.set("autocomplete", json!(name));
        }
        if let Some(width) = field.width {
            params.set("classes", json!(format!("govuk-input--width-{width}")));
        }
        match line {
            Line::Email => {
                params.set("type", json!("email"));
                params.set("spellcheck", json!(false));
            }
            Line::Phone => params.set("type", json!("tel")),
            Line::Number => params.set("inputmode", json!("numeric")),
            Line::Money => {
                params.set("inputmode", json!("decimal"));
                params.set("prefix", json!({ "text": self.key("said-money-sign") }));
            }
            Line::Code => {
                params.set("spellcheck", json!(false));
                params.set("autocapitalize", json!("characters"));
            }
            Line::Password | Line::NewPassword => {
                // A password is never sent back.
                params.set("value", json!(""));
                for (option, key) in PASSWORD {
                    params.set(option, json!(self.key(key)));
                }
                return "password-input";
            }
            Line::Text | Line::Postcode => {}
        }
        "input"
    }

    fn area(&self, field: &Field, params: &mut Params) -> &'static str {
        params.set("value", json!(self.first(&field.name)));
        params.set("rows", json!(field.rows));
        params.set("maxlength", json!(field.longest));
        params.set("threshold", json!(75));
        // The component puts the number where `%{count}` stands.
        let args = [("count", Arg::from("%{count}"))];
        let said = |key: &str| self.site.words().say(self.visitor.language, key, &args);
        params.set("textareaDescriptionText", json!(said("form-letters")));
        params.set("charactersAtLimitText", json!(said("form-letters-none-left")));
        for (option, key) in [
            ("charactersUnderLimitText", "form-letters-left"),
            ("charactersOverLimitText", "form-letters-over"),
        ] {
            let one = said(&format!("{key}.one"));
            params.set(option, json!({ "one": one, "other": said(key) }));
        }
        "character-count"
    }

    fn items(&self, field: &Field, choices: &[Choice]) -> Result<Json, Apology> {
        let none = Vec::new();
        let chosen = self.showing.values.get(&field.name).unwrap_or(&none);
        let mut items = Vec::new();
        for choice in choices {
            if let Some(divider) = choice.divider {
                items.push(json!({ "divider": self.key(divider) }));
            }
            let mut item = Params::default();
            item.set("value", json!(choice.value));
            item.set("text", json!(self.label(&choice.label)));
            item.set("checked", json!(chosen.contains(&choice.value)));
            if let Some(hint) = self.hint_of(choice) {
                item.set("hint", json!({ "text": hint }));
            }
            if choice.exclusive {
                item.set("behaviour", json!("exclusive"));
            }
            if !choice.reveals.is_empty() {
                let revealed = choice.reveals.iter().map(|field| self.field(field, false));
                let html = revealed.collect::<Result<String, _>>()?;
                item.set("conditional", json!({ "html": html }));
            }
            items.push(item.0.into());
        }
        Ok(Json::Array(items))
    }

    fn hint_of(&self, choice: &Choice) -> Option<String> {
        match (&choice.hint, &choice.label) {
            (Some(hint), _) => Some(self.label(hint)),
            (None, Label::Key(key)) => {
                let key = format!("{key}.hint");
                Some(self.site.words().try_say(self.visitor.language, &key, &[])?.text)
            }
            (None, Label::Text(_)) => None,
        }
    }

    fn options(&self, field: &Field, choices: &[Choice]) -> Json {
        let chosen = self.first(&field.name);
        let nothing = json!({ "value": "", "text": self.key("form-choose") });
        let options = choices.iter().map(|choice| {
            json!({
                "value": choice.value,
                "text": self.label(&choice.label),
                "selected": choice.value == chosen,
            })
        });
        std::iter::once(nothing).chain(options).collect()
    }

    fn boxes(&self, field: &Field, params: &mut Params) -> &'static str {
        let faulty: Vec<_> = self.faults_of(field).flat_map(|fault| &fault.boxes).collect();
        let has_fault = self.faults_of(field).next().is_some();
        let items = ["day", "month", "year"].map(|part| {
            let name = box_name(&field.name, part);
            let width =
                if part == "year" { "govuk-input--width-4" } else { "govuk-input--width-2" };
            let is_wrong = has_fault && (faulty.is_empty() || faulty.contains(&&part));
            let wrong = if is_wrong { " govuk-input--error" } else { "" };
            let mut item = Params::default();
            item.set("id", json!(name));
            item.set("name", json!(name));
            item.set("label", json!(self.key(&format!("form-box-{part}"))));
            item.set("value", json!(self.box_value(field, part)));
            item.set("classes", json!(format!("{width}{wrong}")));
            if field.autocomplete == Some("bday") {
                item.set("autocomplete", json!(format!("bday-{part}")));
            }
            item.0
        });
        params.set("items", Json::from(items.to_vec()));
        "date-input"
    }

    /// What stands in one box: as typed, or from the day that stands there from the start.
    fn box_value(&self, field: &Field, part: &str) -> String {
        let name = box_name(&field.name, part);
        if self.showing.values.contains_key(&name) {
            return self.first(&name).to_owned();
        }
        let Ok(day) = self.first(&field.name).parse::<casework::Day>() else {
            return String::new();
        };
        match part {
            "day" => day.day().to_string(),
            "month" => day.month().to_string(),
            _ => day.year().to_string(),
        }
    }

    fn files(&self, field: &Field, many: bool, params: &mut Params) -> &'static str {
        params.set("multiple", json!(many));
        let kept = self.showing.files.iter().filter(|(of, _)| *of == field.name);
        let items: Vec<Json> = kept
            .map(|(_, file)| json!({ "value": file.ticket, "text": file.name, "checked": true }))
            .collect();
        if !items.is_empty() {
            let name = kept_name(&field.name);
            let legend = json!({ "text": self.key("form-files-kept"), "classes": "govuk-fieldset__legend--s" });
            params.set("kept", json!({ "name": name, "idPrefix": name, "items": items, "fieldset": { "legend": legend } }));
        }
        "file-upload"
    }

    /// An answer in words, for people to compare.
    fn answer(&self, field: &Field, values: &Values) -> String {
        let given = values.get(&field.name).cloned().unwrap_or_default();
        let language = self.visitor.language;
        match &field.kind {
            Kind::Radios(choices) | Kind::Checkboxes(choices) | Kind::Select(choices) => {
                let label = |value: &String| {
                    let choice = choices.iter().find(|choice| choice.value == *value);
                    choice.map_or_else(|| value.clone(), |choice| self.label(&choice.label))
                };
                self.site.words().list(language, &given.iter().map(label).collect::<Vec<_>>())
            }
            Kind::Day { .. } => {
                let day = given.first().and_then(|day| day.parse().ok());
                day.map(|day| self.site.words().day(language, day)).unwrap_or_default()
            }
            _ => given.into_iter().next().unwrap_or_default(),
        }
    }
}

/// The words of a password field's button, by the component's option.
const PASSWORD: [(&str, &str); 6] = [
    ("showPasswordText", "form-password-show"),
    ("hidePasswordText", "form-password-hide"),
    ("showPasswordAriaLabelText", "form-password-show.long"),
    ("hidePasswordAriaLabelText", "form-password-hide.long"),
    ("passwordShownAnnouncementText", "form-password-show.done"),
    ("passwordHiddenAnnouncementText", "form-password-hide.done"),
];
