//! When something cannot be shown or done: what happened, and what to do next.
use app::Problem;
use axum::{
    body::Body,
    http::{HeaderValue, Method, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use words::Arg;

use crate::{Onward, Page, Site, Visitor};

/// What a handler answers instead of a page. Problems turn into one by `?`.
#[derive(Debug)]
pub enum Apology {
    /// A page that says what happened and what to do next.
    Told(Told),
    /// A page that is ready, such as a form with its errors.
    Ready(Box<Response>),
}

/// What is to be said. The layer around all pages, which knows the reader, says it.
#[derive(Debug, Clone)]
pub struct Told {
    status: StatusCode,
    /// `key.title` is the heading, `key` what happened, `key.next` what to do.
    key: &'static str,
    what: &'static str,
    args: Vec<(&'static str, Arg)>,
}

impl Apology {
    /// There is no such thing, or this reader may not know that there is.
    pub fn not_found() -> Self {
        Self::of(StatusCode::NOT_FOUND)
    }

    /// The form that was sent makes no sense.
    pub fn bad_form() -> Self {
        Self::of(StatusCode::BAD_REQUEST)
    }

    /// Our fault: goes to the log; the reader is given a number to quote.
    pub fn broken(error: &dyn std::fmt::Display) -> Self {
        #[cfg(test)]
        eprintln!("a page broke: {error}");
        tracing::error!(%error, "a page broke");
        Self::of(StatusCode::INTERNAL_SERVER_ERROR)
    }

    /// The page for a status.
    pub fn of(status: StatusCode) -> Self {
        let key = match status.as_u16() {
            400 | 415 | 422 => "apology-bad-form",
            403 => "apology-forged",
            404 => "apology-not-found",
            405 => "apology-method",
            409 => "apology-changed",
            413 => "apology-too-large",
            429 => "apology-too-many",
            503 => "apology-away",
            507 => "apology-full",
            _ => "apology-broken",
        };
        Self::told(status, key, key, Vec::new())
    }

    /// Too many read what is public at this moment: come back in some seconds.
    pub(crate) fn crowded() -> Response {
        let key = "apology-crowded";
        let told = Self::told(StatusCode::SERVICE_UNAVAILABLE, key, key, Vec::new());
        let mut response = told.into_response();
        let seconds = HeaderValue::from(u16::from(crate::turns::COME_BACK));
        response.headers_mut().insert(header::RETRY_AFTER, seconds);
        response
    }

    fn told(
        status: StatusCode,
        key: &'static str,
        what: &'static str,
        args: Vec<(&'static str, Arg)>,
    ) -> Self {
        Self::Told(Told { status, key, what, args })
    }
}

impl From<Problem> for Apology {
    fn from(problem: Problem) -> Self {
        match problem {
            Problem::Refused(refusal) => {
                let (what, args) = words::message(&refusal);
                Self::told(StatusCode::UNPROCESSABLE_ENTITY, "apology-refused", what, args)
            }
            Problem::NotFound => Self::not_found(),
            Problem::Stale(_) | Problem::Changed(_) => Self::of(StatusCode::CONFLICT),
            Problem::TooMany(seconds) => {
                let minutes = [("minutes", Arg::from(seconds.div_ceil(60)))];
                let key = "apology-too-many";
                Self::told(StatusCode::TOO_MANY_REQUESTS, key, key, minutes.into())
            }
            Problem::Full => {
                tracing::error!("there is no room to write");
                Self::of(StatusCode::INSUFFICIENT_STORAGE)
            }
            Problem::Busy => Self::of(StatusCode::SERVICE_UNAVAILABLE),
            Problem::Away(error) => {
                tracing::error!(error, "the store cannot be reached");
                Self::of(StatusCode::SERVICE_UNAVAILABLE)
            }
            Problem::Damaged(_) | Problem::Broken(_) => Self::broken(&problem),
        }
    }
}

impl From<casework::Refusal> for Apology {
    fn from(refusal: casework::Refusal) -> Self {
        Problem::Refused(refusal).into()
    }
}

impl From<minijinja::Error> for Apology {
    fn from(error: minijinja::Error) -> Self {
        Self::broken(&format!("{error:#}"))
    }
}

impl IntoResponse for Apology {
    fn into_response(self) -> Response {
        match self {
            Self::Ready(response) => *response,
            Self::Told(told) => {
                let mut response = told.status.into_response();
                response.extensions_mut().insert(told);
                response
            }
        }
    }
}

/// To signing in, and back again afterwards.
pub(crate) fn to_sign_in(method: &Method, uri: &Uri) -> Response {
    let back = match uri.path_and_query() {
        Some(address) if method == Method::GET => address.as_str(),
        _ => uri.path(),
    };
    let to = format!("/sign-in?back={}", crate::form::encoded(back));
    (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response()
}

/// Where to go after signing in: a path of ours, or the start.
pub fn safe_back(back: &str) -> &str {
    let ours =
        back.starts_with('/') && !back.starts_with("//") && !back.contains(['\\', '\n', '\r']);
    if ours { back } else { "/" }
}

#[derive(Debug, Serialize)]
struct ApologyPage {
    title: String,
    what: String,
    next: String,
    number: String,
    is_ours: bool,
}

impl Page for ApologyPage {
    const TEMPLATE: &'static str = "layout/apology.html";

    fn samples() -> Vec<Self> {
        let page = |is_ours| Self {
            title: "Title".into(),
            what: "What".into(),
            next: "Next".into(),
            number: "NUMB-ER00".into(),
            is_ours,
        };
        vec![page(true), page(false)]
    }
}

/// Turns what a handler or a layer could not answer into a page, in the reader's language.
pub(crate) fn say(site: &Site, visitor: &Visitor, answer: Response) -> Response {
    let status = answer.status();
    let is_fault = status.is_client_error() || status.is_server_error();
    let told = match answer.extensions().get::<Told>() {
        Some(told) => told.clone(),
        None if is_fault && !has_page(&answer) => match Apology::of(status) {
            Apology::Told(told) => told,
            Apology::Ready(_) => return answer,
        },
        None => return answer,
    };
    let say = |key: &str| site.words().say(visitor.language, key, &told.args);
    let page = ApologyPage {
        title: say(&format!("{}.title", told.key)),
        what: say(told.what),
        next: say(&format!("{}.next", told.what)),
        number: visitor.number.clone(),
        is_ours: status.is_server_error(),
    };
    let html = site.render(visitor, ApologyPage::TEMPLATE, &page);
    let html = html.unwrap_or_else(|_| words::escaped(&format!("{} {}", page.what, page.next)));
    let (mut parts, _) = answer.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.insert(header::CONTENT_TYPE, crate::page::HTML);
    Response::from_parts(parts, Body::from(html))
}

/// Whether an answer has a page of its own already.
fn has_page(answer: &Response) -> bool {
    let kind = answer.headers().get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| !kind.as_bytes().starts_with(b"text/plain"))
}

#[cfg(test)]
pub(crate) fn samples() -> Vec<crate::page::Sample> {
    crate::page::Sample::of::<ApologyPage>()
}

impl Onward {
    /// Back to where somebody came from, if that is a path of ours.
    pub fn back(path: &str) -> Self {
        Self::to(safe_back(path))
    }
}
