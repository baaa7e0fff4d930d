//! The pages that belong to no stage: the start, what the office says about its pages, health.
use axum::{
    extract::{Path, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use axum_extra::extract::cookie::Cookie;
use serde::{Deserialize, Serialize};

use crate::{
    Access, Answer, Apology, Asked, Entry, Onward, Page, Site, Visitor, layers::SameForAll,
    visitor::LANGUAGE,
};

/// The pages that belong to no stage.
pub(crate) fn routes() -> Vec<Entry> {
    vec![
        Entry::get("/accessibility", Access::Anyone, accessibility).public(),
        Entry::get("/privacy", Access::Anyone, privacy).public(),
        Entry::get("/cookies", Access::Anyone, cookies).public(),
        Entry::get("/language/{code}", Access::Anyone, language),
        Entry::get("/static/{*path}", Access::Anyone, static_file),
        Entry::get("/healthz", Access::Anyone, healthy),
        Entry::get("/readyz", Access::Anyone, ready),
    ]
}

/// A page of words alone: its heading, and its paragraphs under `key.text`.
#[derive(Debug, Serialize)]
pub(crate) struct Words {
    /// The key of its heading.
    pub(crate) key: &'static str,
}

impl Page for Words {
    const TEMPLATE: &'static str = "shell/words.html";

    fn samples() -> Vec<Self> {
        ["shell-accessibility", "shell-privacy", "shell-cookies"].map(|key| Self { key }).into()
    }
}

async fn accessibility(State(site): State<Site>, visitor: Visitor) -> Answer {
    site.page(&visitor, &Words { key: "shell-accessibility" })
}

async fn privacy(State(site): State<Site>, visitor: Visitor) -> Answer {
    site.page(&visitor, &Words { key: "shell-privacy" })
}

async fn cookies(State(site): State<Site>, visitor: Visitor) -> Answer {
    site.page(&visitor, &Words { key: "shell-cookies" })
}

#[derive(Deserialize)]
struct Back {
    #[serde(default)]
    back: String,
}

/// Chooses a language, and goes back to the page.
async fn language(
    State(site): State<Site>,
    code: Option<Path<String>>,
    Asked(asked): Asked<Back>,
) -> Answer {
    let code = code.and_then(|Path(code)| code.parse::<words::Language>().ok());
    let code = code.filter(|code| site.words().speaks(*code));
    let code = code.ok_or_else(Apology::not_found)?.code();
    Onward::back(&asked.back).keeping(Cookie::new(LANGUAGE, code)).into_answer(&site)
}

#[derive(Deserialize)]
struct Version {
    v: Option<String>,
}

/// A style, a script or a picture. Asked for by its fingerprint, it never changes.
async fn static_file(
    path: Option<Path<String>>,
    Asked(asked): Asked<Version>,
    headers: axum::http::HeaderMap,
) -> Answer {
    let Path(path) = path.ok_or_else(Apology::not_found)?;
    let file = components::static_file(&path).ok_or_else(Apology::not_found)?;
    let is_exact = asked.v.is_some_and(|version| file.etag.trim_matches('"') == version);
    let keep = if is_exact { "public, max-age=31536000, immutable" } else { "no-cache" };
    let etag = HeaderValue::from_str(&file.etag).map_err(|error| Apology::broken(&error))?;
    let is_known = headers.get(header::IF_NONE_MATCH) == Some(&etag);
    let mut answer = if is_known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(header::CONTENT_TYPE, file.mime)], file.bytes).into_response()
    };
    answer.headers_mut().insert(header::ETAG, etag);
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    answer.extensions_mut().insert(SameForAll);
    Ok(answer)
}

/// The program runs.
async fn healthy() -> Response {
    "ok\n".into_response()
}

/// The program can do its work: the store answers.
async fn ready(State(site): State<Site>) -> Response {
    let nothing = app::lists::Question::of(&app::lists::work::TABLE).page(1, 0);
    match site.office.lists.select(&nothing).await {
        Ok(_) => "ready\n".into_response(),
        Err(problem) => {
            tracing::error!(%problem, "not ready");
            let kind = [(header::CONTENT_TYPE, "text/plain; charset=us-ascii")];
            (StatusCode::SERVICE_UNAVAILABLE, kind, "not ready\n").into_response()
        }
    }
}

#[cfg(test)]
pub(crate) fn samples() -> Vec<crate::page::Sample> {
    use crate::page::Sample;

    Sample::of::<Words>()
}
