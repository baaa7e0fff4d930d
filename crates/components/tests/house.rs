//! What our pages rely on beyond the official examples.

use minijinja::context;

#[test]
fn a_page_escapes_what_it_prints_and_what_it_hands_to_a_component() {
    let environment = components::environment();
    let page = r#"{% from "govuk/components/inset-text/macro.jinja" import govukInsetText -%}
        {{ words }} {{ govukInsetText({ "text": words }) }}"#;

    let html =
        environment.render_named_str("page.html", page, context! { words => "<b>&" }).unwrap();

    assert_eq!(html.matches("&lt;b&gt;&amp;").count(), 2, "{html}");
    assert!(!html.contains("<b>"), "{html}");
}

#[test]
fn names_of_the_page_do_not_leak_into_a_component() {
    let environment = components::environment();
    let page = r#"{% from "govuk/components/input/macro.jinja" import govukInput -%}
        {% set id = "planted" %}{% set describedBy = "planted" %}{% set hintId = "planted" %}
        {{- govukInput({ "name": "reference" }) }}"#;

    let html = environment
        .render_named_str(
            "page.html",
            page,
            context! { classNames => "planted", params => "planted" },
        )
        .unwrap();

    assert!(html.contains("name=\"reference\""), "{html}");
    assert!(!html.contains("planted"), "{html}");
}

#[test]
fn an_input_keeps_the_number_zero() {
    let environment = components::environment();
    let page = r#"{% from "govuk/components/input/macro.jinja" import govukInput -%}
        {{- govukInput({ "name": "pounds", "value": 0 }) }}"#;

    let html = environment.render_named_str("page.html", page, ()).unwrap();

    assert!(html.contains("value=\"0\""), "{html}");
}

const PAGE: &str = r#"{% from "govuk/components/tag/macro.jinja" import govukTag %}
{{- govukTag({ "text": "Late" }) }}"#;

#[test]
fn a_page_of_ours_is_found_beside_the_official_ones() {
    let environment =
        components::environment_with(
            |name| Ok((name == "checks/page.html").then_some(PAGE.into())),
        );

    let html = environment.get_template("checks/page.html").unwrap().render(()).unwrap();

    assert!(html.starts_with("<strong class=\"govuk-tag\">"), "{html}");
    assert!(environment.get_template("checks/other.html").is_err());
    assert!(environment.get_template("govuk/nothing.jinja").is_err());
}

#[test]
fn a_letter_in_plain_text_is_not_escaped() {
    let environment = components::environment();

    let letter = environment.render_named_str(
        "letter.txt",
        "{{ name }}",
        context! { name => "O'Neil & Co" },
    );

    assert_eq!(letter.unwrap(), "O'Neil & Co");
}

#[test]
fn neither_the_crown_nor_the_government_font_is_served() {
    let css = components::static_file("css/redress.css").expect("our styles");
    let css = std::str::from_utf8(&css.bytes).unwrap().to_owned();
    let paths: Vec<_> = components::static_paths().collect();

    assert!(css.contains("font-family:arial"), "the styles are compiled with our font");
    assert!(!css.contains("GDS Transport"));
    assert!(!css.contains("@font-face"));
    assert!(!paths.iter().any(|path| path.contains("crest") || path.contains("font")), "{paths:?}");
}

#[test]
fn every_static_file_has_a_type_and_an_address_that_follows_its_content() {
    for path in components::static_paths() {
        let file = components::static_file(&path).unwrap();
        let fingerprint = file.etag.trim_matches('"');

        assert!(!file.bytes.is_empty(), "{path} is empty");
        assert_ne!(file.mime, "application/octet-stream", "{path} has no type");
        assert_eq!(fingerprint.len(), 16);
        assert_eq!(components::static_address(&path), format!("/static/{path}?v={fingerprint}"));
    }
}

#[test]
fn a_path_outside_the_folder_is_not_served() {
    for path in ["../recipe", "css/../../recipe", "/etc/passwd", "", "css", "css/other.css"] {
        assert!(components::static_file(path).is_none(), "{path} was served");
    }
}
