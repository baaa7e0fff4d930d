//! A page as somebody perceives it: words, links, forms.
use scraper::{ElementRef, Html, Selector};

use crate::forms::{Control, Form, Kind};

/// What a reader makes out on a page.
#[derive(Debug, Clone, Default)]
pub(crate) struct Page {
    /// The words of the browser's tab.
    pub(crate) title: String,
    /// The main heading.
    pub(crate) heading: String,
    /// Every word in sight.
    pub(crate) words: String,
    /// Links: their words, and where they lead.
    pub(crate) links: Vec<(String, String)>,
    pub(crate) forms: Vec<Form>,
}

impl Page {
    pub(crate) fn read(html: &str) -> Self {
        let page = Html::parse_document(html);
        let all = |selector: &str| -> Vec<ElementRef<'_>> { page.select(&css(selector)).collect() };
        let first = |selector: &str| all(selector).first().map(|it| text(*it)).unwrap_or_default();
        let links = all("a[href]")
            .into_iter()
            .map(|link| (text(link), link.attr("href").unwrap_or_default().to_owned()));
        Self {
            title: first("title"),
            heading: first("h1"),
            words: first("body"),
            links: links.collect(),
            forms: all("form").into_iter().map(|form| read_form(form, &page)).collect(),
        }
    }
}

fn read_form(form: ElementRef<'_>, page: &Html) -> Form {
    let attribute = |name: &str| form.attr(name).unwrap_or_default().to_owned();
    let controls = css("input, select, textarea, button");
    let controls = form.select(&controls);
    Form {
        action: attribute("action"),
        is_post: attribute("method").eq_ignore_ascii_case("post"),
        is_multipart: attribute("enctype") == "multipart/form-data",
        words: text(form),
        controls: controls.filter_map(|control| read_control(control, page)).collect(),
    }
}

fn read_control(control: ElementRef<'_>, page: &Html) -> Option<Control> {
    let attribute = |name: &str| control.attr(name).unwrap_or_default().to_owned();
    if control.attr("disabled").is_some() {
        return None;
    }
    let kind = match (control.value().name(), attribute("type").as_str()) {
        ("select", _) => Kind::Select,
        ("textarea", _) => Kind::Text,
        ("button", "button" | "reset") => return None,
        ("button", _) | ("input", "submit") => Kind::Button,
        (_, "radio") => Kind::Radio,
        (_, "checkbox") => Kind::Checkbox,
        (_, "file") => Kind::File,
        (_, "hidden") => Kind::Hidden,
        _ => Kind::Text,
    };
    let options = read_options(control);
    let value = match (kind, control.value().name()) {
        (_, "textarea") => whole_text(control),
        (Kind::Select, _) => chosen_option(&options),
        (Kind::Radio | Kind::Checkbox, _) if control.attr("value").is_none() => "on".to_owned(),
        _ => attribute("value"),
    };
    Some(Control {
        name: attribute("name"),
        kind,
        label: label_of(control, page, kind),
        legends: legends_of(control),
        is_on: !matches!(kind, Kind::Radio | Kind::Checkbox) || control.attr("checked").is_some(),
        options: options.into_iter().map(|(value, words, _)| (value, words)).collect(),
        value,
        is_many: control.attr("multiple").is_some(),
        files: Vec::new(),
    })
}

fn read_options(control: ElementRef<'_>) -> Vec<(String, String, bool)> {
    let options = css("option");
    let options = control.select(&options);
    options
        .map(|option| {
            let words = text(option);
            let value = option.attr("value").map_or_else(|| words.clone(), str::to_owned);
            (value, words, option.attr("selected").is_some())
        })
        .collect()
}

fn chosen_option(options: &[(String, String, bool)]) -> String {
    let chosen = options.iter().find(|(_, _, is_chosen)| *is_chosen).or_else(|| options.first());
    chosen.map(|(value, _, _)| value.clone()).unwrap_or_default()
}

/// What a control is called: its own words (a button's), its label, or its `aria-label`.
fn label_of(control: ElementRef<'_>, page: &Html, kind: Kind) -> String {
    if kind == Kind::Button {
        let words = text(control);
        return if words.is_empty() {
            control.attr("value").unwrap_or_default().into()
        } else {
            words
        };
    }
    if let Some(label) = control.attr("aria-label") {
        return label.to_owned();
    }
    let id = control.attr("id").unwrap_or_default();
    let labels: Vec<_> = page.select(&css("label")).collect();
    let own = labels.into_iter().find(|label| label.attr("for") == Some(id) && !id.is_empty());
    own.map(text).unwrap_or_default()
}

/// The legends of the groups it stands in, the nearest first.
fn legends_of(control: ElementRef<'_>) -> Vec<String> {
    let groups = control.ancestors().filter_map(ElementRef::wrap);
    let groups = groups.filter(|group| group.value().name() == "fieldset");
    groups.filter_map(|group| group.select(&css("legend")).next().map(text)).collect()
}

fn css(selector: &str) -> Selector {
    Selector::parse(selector).expect("a selector")
}

/// The words of an element, blanks made one. Scripts have no words.
fn text(element: ElementRef<'_>) -> String {
    let mut words = String::new();
    for node in element.descendants() {
        let Some(written) = node.value().as_text() else { continue };
        let parent = node.parent().and_then(ElementRef::wrap);
        if parent.is_some_and(|parent| matches!(parent.value().name(), "script" | "style")) {
            continue;
        }
        words.push_str(written);
        // Cells, items and paragraphs do not run into each other.
        if parent.is_some_and(|parent| {
            !matches!(parent.value().name(), "a" | "b" | "strong" | "span" | "mark" | "em" | "abbr")
        }) {
            words.push(' ');
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text of a box exactly as it stands there; HTML drops a line end at its beginning.
fn whole_text(element: ElementRef<'_>) -> String {
    element.text().collect()
}
