//! What every page shares: the office behind it, the templates, the settings.
use std::{borrow::Cow, sync::Arc};

use app::Office;
use axum::{http::HeaderValue, http::header, response::Response};
use axum_extra::extract::cookie::{Cookie, SameSite};
use minijinja::{Environment, Error, ErrorKind};
use rust_embed::RustEmbed;
use words::{Language, Words};

use crate::{
    route::{self, Places},
    turns::Turns,
};

mod saying;

#[derive(RustEmbed)]
#[folder = "templates"]
struct Templates;

/// How the pages are served.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// People reach the pages over https: cookies are sent over nothing else.
    pub secure: bool,
    /// A made-up office: every page says so.
    pub demo: bool,
    /// A proxy stands before the pages and writes the last entry of `X-Forwarded-For`.
    pub behind_proxy: bool,
}

/// The state of the web: cheap to clone.
#[derive(Clone)]
pub struct Site {
    /// The office behind the pages.
    pub office: Office,
    /// How the pages are served.
    pub settings: Arc<Settings>,
    /// The places in the navigations, read once from the table of addresses.
    pub(crate) places: Arc<Places>,
    /// Whose turn it is to read what is public.
    pub(crate) turns: Arc<Turns>,
    english: Arc<Environment<'static>>,
    welsh: Arc<Environment<'static>>,
}

impl Site {
    /// The pages of an office.
    pub fn new(office: Office, settings: Settings) -> Self {
        let english = Arc::new(environment(&office.words, Language::English));
        let welsh = Arc::new(environment(&office.words, Language::Welsh));
        let places = Arc::new(Places::of(&route::table(settings.demo)));
        let (settings, turns) = (Arc::new(settings), Arc::default());
        Self { office, settings, places, turns, english, welsh }
    }

    /// The sentences people read.
    pub fn words(&self) -> &Words {
        &self.office.words
    }

    /// The templates, in a language.
    pub(crate) fn templates(&self, language: Language) -> &Environment<'static> {
        match language {
            Language::English => &self.english,
            Language::Welsh => &self.welsh,
        }
    }

    /// Sets a cookie that no script reads and no other site sends.
    pub(crate) fn set_cookie(&self, answer: &mut Response, mut cookie: Cookie<'static>) {
        cookie.set_http_only(true);
        cookie.set_same_site(SameSite::Lax);
        cookie.set_path("/");
        cookie.set_secure(self.settings.secure);
        if let Ok(value) = HeaderValue::from_str(&cookie.to_string()) {
            answer.headers_mut().append(header::SET_COOKIE, value);
        }
    }
}

fn environment(words: &Arc<Words>, language: Language) -> Environment<'static> {
    let mut environment = components::environment_with(own);
    saying::teach(&mut environment, words, language);
    environment
}

/// A template of ours: from disk in a debug build, inside the program in a release build.
fn own(name: &str) -> Result<Option<Cow<'static, str>>, Error> {
    let Some(file) = Templates::get(name) else { return Ok(None) };
    let text = String::from_utf8(file.data.into_owned());
    let text = text.map_err(|_| Error::new(ErrorKind::TemplateNotFound, "it is not text"))?;
    Ok(Some(Cow::Owned(text)))
}

/// The names of every template of ours.
#[cfg(test)]
pub(crate) fn template_names() -> Vec<String> {
    Templates::iter().map(Cow::into_owned).collect()
}
