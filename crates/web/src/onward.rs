//! Sending the reader on after something was done.
use axum::{
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use axum_extra::extract::cookie::Cookie;

use crate::{Site, visitor::FLASH};

/// To another page, with what is to be said there once.
#[must_use]
#[derive(Debug)]
pub struct Onward {
    to: String,
    cookies: Vec<Cookie<'static>>,
}

impl Onward {
    /// To this path of ours.
    pub fn to(path: impl Into<String>) -> Self {
        Self { to: path.into(), cookies: Vec::new() }
    }

    /// Says the words of this key once, at the top of the next page.
    pub fn saying(self, key: &'static str) -> Self {
        self.keeping(Cookie::new(FLASH, key))
    }

    /// Gives the browser a cookie to keep.
    pub fn keeping(mut self, cookie: Cookie<'static>) -> Self {
        self.cookies.push(cookie);
        self
    }

    /// Has the browser forget a cookie.
    pub fn forgetting(self, name: &'static str) -> Self {
        let mut cookie = Cookie::new(name, "");
        cookie.make_removal();
        self.keeping(cookie)
    }

    /// The answer, its cookies set as this site sets them.
    pub fn into_response(self, site: &Site) -> Response {
        let mut answer = (StatusCode::SEE_OTHER, [(header::LOCATION, self.to)]).into_response();
        for cookie in self.cookies {
            site.set_cookie(&mut answer, cookie);
        }
        answer
    }

    /// The same, as a handler answers.
    ///
    /// # Errors
    ///
    /// None: so that a handler can end with it.
    pub fn into_answer(self, site: &Site) -> crate::Answer {
        Ok(self.into_response(site))
    }
}
