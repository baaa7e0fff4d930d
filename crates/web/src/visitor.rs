//! Who is asking.
use std::sync::Arc;

use app::Problem;
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, Uri, request::Parts},
};
use axum_extra::extract::{CookieJar, cookie::Cookie};
use casework::permission::Actor;
use words::Language;

use crate::{
    Apology, Audience, Site,
    kept::{self, Kept},
    session,
};

/// The cookie that holds the key of something to be said once.
pub(crate) const FLASH: &str = "redress-said";
/// The cookie that holds the language chosen.
pub(crate) const LANGUAGE: &str = "redress-language";

/// Somebody who opened a page.
#[derive(Debug, Clone)]
pub struct Visitor {
    /// With what they are signed in, if they are.
    pub actor: Option<Actor>,
    /// The name on their account.
    pub name: String,
    /// The language they read.
    pub language: Language,
    /// The key of something to be said once.
    pub flash: Option<String>,
    /// The address they opened, without the host.
    pub address: String,
    /// What they can quote when something went wrong.
    pub number: String,
    /// The cookies they sent.
    pub cookies: CookieJar,
    /// What they typed when their last session had ended.
    pub(crate) kept: Option<Arc<Kept>>,
}

impl Visitor {
    /// Reads who is asking from the cookies of a request.
    ///
    /// # Errors
    ///
    /// The store cannot be reached.
    pub(crate) async fn read(
        site: &Site,
        headers: &HeaderMap,
        uri: &Uri,
        number: String,
    ) -> Result<Self, Problem> {
        let mut visitor = Self::unknown(headers, uri, number);
        if let Some(who) = session::whose(site, &visitor.cookies).await? {
            (visitor.actor, visitor.name) = (Some(who.actor), who.name);
            visitor.kept = kept::of(site, &visitor.cookies, who.actor.account).await?;
        }
        Ok(visitor)
    }

    /// Somebody of whom only the cookies are known.
    pub(crate) fn unknown(headers: &HeaderMap, uri: &Uri, number: String) -> Self {
        let cookies = CookieJar::from_headers(headers);
        let chosen = cookies.get(LANGUAGE).and_then(|cookie| cookie.value().parse().ok());
        let flash = cookies.get(FLASH).map(Cookie::value).filter(|key| is_key(key));
        Self {
            actor: None,
            name: String::new(),
            language: chosen.unwrap_or(Language::English),
            flash: flash.map(str::to_owned),
            address: uri.path_and_query().map_or("/", |it| it.as_str()).to_owned(),
            number,
            cookies,
            kept: None,
        }
    }

    /// With what they are signed in.
    ///
    /// # Errors
    ///
    /// They are not: the route let them in without asking for it.
    pub fn actor(&self) -> Result<Actor, Apology> {
        self.actor.ok_or_else(|| Apology::broken(&"a page needs a sign-in and does not ask for it"))
    }

    /// What kind of visitor they are.
    pub fn audience(&self) -> Audience {
        Audience::of(self.actor.as_ref())
    }

    /// The path they opened, without what stands behind the question mark.
    pub fn path(&self) -> &str {
        self.address.split('?').next().unwrap_or_default()
    }

    /// Whether they are shown what anybody is shown.
    pub(crate) fn is_plain(&self) -> bool {
        self.actor.is_none() && self.flash.is_none() && self.language == Language::English
    }
}

fn is_key(text: &str) -> bool {
    text.len() <= 80
        && text.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.'))
}

impl<S: Send + Sync> FromRequestParts<S> for Visitor {
    type Rejection = Apology;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Apology> {
        let visitor = parts.extensions.get::<Self>().cloned();
        visitor.ok_or_else(|| Apology::broken(&"no layer has read who is asking"))
    }
}
