//! Showing a page: a template, and a typed context that a test holds against it.
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use minijinja::{Value, context, value::Serde};
use serde::Serialize;
use words::Language;

use crate::{Answer, Apology, Audience, Site, Visitor};

pub(crate) const HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");

/// What a page shows: plain words, numbers and flags. Its template decides nothing.
pub trait Page: Serialize + Sized {
    /// The template, such as `checks/page.html`.
    const TEMPLATE: &'static str;

    /// The page in each of its states, for the tests that render every template.
    fn samples() -> Vec<Self>;
}

/// What the frame around every page shows.
#[derive(Debug, Serialize)]
struct Frame<'a> {
    language: &'static str,
    other_language: Option<&'static str>,
    demo: bool,
    today: String,
    signed_in: bool,
    name: &'a str,
    navigation: Vec<Link>,
    flash: String,
    address: &'a str,
    contact: Contact<'a>,
}

/// How the office is called and reached.
#[derive(Debug, Serialize)]
struct Contact<'a> {
    office: &'a str,
    phone: &'a str,
    email: &'a str,
    address: &'a str,
}

/// A link of a navigation.
#[derive(Debug, Clone, Serialize)]
pub struct Link {
    /// Its words.
    pub text: String,
    /// Where to.
    pub href: String,
    /// Whether it leads to what is open.
    pub current: bool,
}

impl Site {
    /// Shows a page.
    ///
    /// # Errors
    ///
    /// The template is broken.
    pub fn page<P: Page>(&self, visitor: &Visitor, page: &P) -> Answer {
        Ok(html(self.render(visitor, P::TEMPLATE, page)?))
    }

    /// Renders a template in the frame of the visitor.
    pub(crate) fn render(
        &self,
        visitor: &Visitor,
        template: &str,
        page: &impl Serialize,
    ) -> Result<String, Apology> {
        self.render_value(visitor, template, value(page))
    }

    /// The same, of something that is a value already.
    pub(crate) fn render_value(
        &self,
        visitor: &Visitor,
        template: &str,
        page: Value,
    ) -> Result<String, Apology> {
        let frame = value(&self.frame(visitor));
        let whole = context! { frame, ..page };
        Ok(self.templates(visitor.language).get_template(template)?.render(whole)?)
    }

    fn frame<'a>(&'a self, visitor: &'a Visitor) -> Frame<'a> {
        let say = |key: &str| self.words().say(visitor.language, key, &[]);
        Frame {
            language: visitor.language.code(),
            other_language: match visitor.language {
                Language::English => self.words().speaks(Language::Welsh).then_some("cy"),
                Language::Welsh => Some("en"),
            },
            demo: self.settings.demo,
            today: self.office.today().to_string(),
            signed_in: visitor.actor.is_some(),
            name: &visitor.name,
            navigation: self.navigation(visitor),
            flash: visitor
                .flash
                .as_deref()
                .filter(|key| self.words().has(key))
                .map_or_else(String::new, say),
            address: &visitor.address,
            contact: Contact {
                office: &self.office.about.name,
                phone: &self.office.about.phone,
                email: &self.office.about.email,
                address: &self.office.about.address,
            },
        }
    }

    fn navigation(&self, visitor: &Visitor) -> Vec<Link> {
        let audience: Audience = visitor.audience();
        let shown = self.places.listed.iter().filter(|(_, listed)| listed.to.contains(&audience));
        shown
            .map(|(path, listed)| Link {
                text: self.words().say(visitor.language, listed.key, &[]),
                href: (*path).to_owned(),
                current: visitor.path() == *path,
            })
            .collect()
    }
}

/// What templates see of something.
pub(crate) fn value(shown: &impl Serialize) -> Value {
    Value::from(Serde(shown))
}

/// An answer of HTML.
pub(crate) fn html(text: String) -> Response {
    ([(header::CONTENT_TYPE, HTML)], text).into_response()
}

/// A template with a context it is rendered with in tests.
#[cfg(test)]
pub(crate) struct Sample {
    pub(crate) template: String,
    pub(crate) context: Value,
}

#[cfg(test)]
impl Sample {
    /// A form in a template of its own, with what that shows beside it.
    pub(crate) fn of_form(template: &str, beside: &impl Serialize) -> Vec<Self> {
        let form = crate::form::sample();
        let (beside, case) = (value(beside), Value::from(()));
        let context = context! { form => value(&form), case, beside => beside.clone(), ..beside };
        vec![Self { template: template.to_owned(), context }]
    }

    /// The samples of a page.
    pub(crate) fn of<P: Page>() -> Vec<Self> {
        let contexts = P::samples();
        let one = |page: &P| Self { template: P::TEMPLATE.to_owned(), context: value(page) };
        contexts.iter().map(one).collect()
    }
}
