use std::collections::BTreeSet;

use super::served;
use crate::{Visitor, page::Sample, site::template_names};
use minijinja::{Value, context};
use words::Language;

/// Every page in its states. A stage adds its samples here.
fn samples() -> Vec<Sample> {
    [
        crate::accounts::samples(),
        crate::admin::samples(),
        crate::apology::samples(),
        crate::cases::samples(),
        crate::checks::samples(),
        crate::contacts::samples(),
        crate::data::samples(),
        crate::decision::samples(),
        crate::decisions::samples(),
        crate::demo::samples(),
        crate::desk::samples(),
        crate::enquiry::samples(),
        crate::investigation::samples(),
        crate::learning::samples(),
        crate::member::samples(),
        crate::notices::samples(),
        crate::organisations::samples(),
        crate::portal::samples(),
        crate::publication::samples(),
        crate::questions::samples(),
        crate::reports::samples(),
        crate::remedy::samples(),
        crate::rules::samples(),
        crate::shell::samples(),
        crate::sign_in::samples(),
        crate::tracker::samples(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn visitor(language: Language) -> Visitor {
    let uri = "/somewhere?page=2".parse().unwrap();
    let mut visitor = Visitor::unknown(&axum::http::HeaderMap::new(), &uri, "NUMB-ER00".to_owned());
    visitor.language = language;
    visitor
}

#[tokio::test]
async fn every_page_comes_out_whole_in_every_language() {
    let served = served().await;
    for sample in samples() {
        for language in [Language::English, Language::Welsh] {
            let context = context! { ..sample.context.clone() };
            let html = served.site.render_value(&visitor(language), &sample.template, context);
            let html = html.unwrap_or_else(|error| panic!("{}: {error:?}", sample.template));
            assert!(!html.contains('⟦') && !html.contains("{$"), "{}:\n{html}", sample.template);
            // Of several sheets of paper each has a heading of its own.
            let headings = html.matches("<h1").count();
            let is_paper = html.contains("redress-prints-sheet");
            assert!(headings == 1 || is_paper && headings > 1, "{}: {headings}", sample.template);
        }
    }
}

#[tokio::test]
async fn every_template_asks_only_for_what_its_page_gives() {
    let served = served().await;
    let templates = served.site.templates(Language::English);
    for sample in samples() {
        let template = templates.get_template(&sample.template).unwrap();
        let mut unknown: BTreeSet<_> = template.undeclared_variables(true).into_iter().collect();
        unknown.retain(|name| !is_given(name, &sample.context));
        assert!(unknown.is_empty(), "{} asks for {unknown:?}", sample.template);
    }
}

fn is_given(name: &str, context: &Value) -> bool {
    let mut value = context.clone();
    for step in name.split('.') {
        if step == "frame" || is_function(step) {
            return true;
        }
        // An empty list or a missing part says nothing about what stands in it.
        if value.is_none()
            || value.len() == Some(0) && value.kind() == minijinja::value::ValueKind::Seq
        {
            return true;
        }
        value = value.get_attr(step).unwrap_or_default();
        if value.is_undefined() {
            return false;
        }
    }
    true
}

fn is_function(name: &str) -> bool {
    [
        "t",
        "t_html",
        "has_words",
        "static_address",
        "namespace",
        "range",
        "dict",
        "loop",
        "self",
        "super",
    ]
    .contains(&name)
}

/// Whether another template extends it: then it is shown by those that do.
fn is_extended(name: &str) -> bool {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let extends = format!("extends \"{name}\"");
    let other = |other: String| std::fs::read_to_string(folder.join(other)).unwrap();
    template_names().into_iter().map(other).any(|text| text.contains(&extends))
}

#[test]
fn every_page_has_a_sample() {
    let sampled: BTreeSet<_> = samples().into_iter().map(|sample| sample.template).collect();
    let pages = template_names().into_iter().filter(|name| {
        let is_part =
            name.starts_with("layout/") || name.starts_with("form/") || name.contains("/_");
        !is_part && !is_extended(name)
    });
    let without: Vec<_> = pages.filter(|name| !sampled.contains(name)).collect();

    assert!(without.is_empty(), "give a sample of: {without:?}");
}
