//! The official GOV.UK Frontend components, rendered by MiniJinja.
//!
//! `cargo xtask assets` translates the official templates; this crate carries them (from disk in a
//! debug build, inside the program in a release build), the styles and the scripts. A page uses a
//! component by the name it has in the official documentation, with the options written there:
//!
//! ```
//! let mut environment = components::environment();
//! environment.add_template("page.html", r#"
//! {%- from "govuk/components/button/macro.jinja" import govukButton -%}
//! {{ govukButton({ "text": words, "preventDoubleClick": true }) }}"#)?;
//!
//! let page = environment.get_template("page.html")?
//!     .render(minijinja::context! { words => "Accept & continue" })?;
//!
//! assert!(page.trim().starts_with("<button type=\"submit\""));
//! assert!(page.contains("Accept &amp; continue"));
//! # Ok::<(), minijinja::Error>(())
//! ```
//!
//! What these templates need from MiniJinja differs from its defaults in one way to remember: a
//! name that nobody defined prints nothing. Check each page's undeclared names in a test.

mod javascript;
mod static_files;

use std::borrow::Cow;

use minijinja::{AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior};
use rust_embed::RustEmbed;

pub use static_files::{StaticFile, static_address, static_file, static_paths};

#[derive(RustEmbed)]
#[folder = "../../assets/built/templates"]
struct Templates;

/// An environment that knows the official components and no template beside them.
pub fn environment() -> Environment<'static> {
    environment_with(|_| Ok(None))
}

/// An environment that knows the official components, and finds every other template by `own`.
///
/// `own` is asked for names that do not begin with `govuk/`; `None` means that there is no such
/// template. Templates are HTML and escaped as HTML, unless their name ends in `.txt`.
pub fn environment_with(
    own: impl Fn(&str) -> Result<Option<Cow<'static, str>>, Error> + Send + Sync + 'static,
) -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_loader(move |name| match name.strip_prefix("govuk/") {
        Some(_) => official(name),
        None => own(name).map(|found| found.map(Cow::into_owned)),
    });
    environment.set_path_join_callback(beside);
    environment.set_auto_escape_callback(|name| match name.rsplit_once('.') {
        Some((_, "txt")) => AutoEscape::None,
        _ => AutoEscape::Html,
    });
    environment.set_undefined_behavior(UndefinedBehavior::Chainable);
    environment.set_unknown_method_callback(minijinja_contrib::pycompat::unknown_method_callback);
    environment.add_function("static_address", |path: &str| static_address(path));
    javascript::teach(&mut environment);
    environment
}

/// A translated official template.
fn official(name: &str) -> Result<Option<String>, Error> {
    let Some(file) = Templates::get(name) else { return Ok(None) };
    let text = String::from_utf8(file.data.into_owned());
    text.map(Some).map_err(|_| Error::new(ErrorKind::TemplateNotFound, "it is not text"))
}

/// A name that begins with `./` or `../` is meant from where the asking template lies.
fn beside<'a>(name: &'a str, parent: &str) -> Cow<'a, str> {
    if !name.starts_with("./") && !name.starts_with("../") {
        return Cow::Borrowed(name);
    }
    let mut path: Vec<&str> = parent.split('/').collect();
    path.pop();
    for step in name.split('/') {
        match step {
            "." => {}
            ".." => drop(path.pop()),
            _ => path.push(step),
        }
    }
    Cow::Owned(path.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relative_name_is_meant_from_where_the_template_lies() {
        let label = "govuk/components/label/macro.jinja";
        let input = "govuk/components/input/template.jinja";

        assert_eq!(beside("../label/macro.jinja", input), label);
        assert_eq!(beside("./macro.jinja", "govuk/components/label/template.jinja"), label);
        assert_eq!(beside("layout.html", input), "layout.html");
    }
}
