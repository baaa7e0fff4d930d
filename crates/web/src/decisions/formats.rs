//! One decision for programs, for reading without markup, and for keeping on paper.
use std::sync::Arc;

use app::{Problem, ports::PublicDecision};
use axum::{
    Json,
    http::{HeaderValue, header},
    response::IntoResponse,
};
use serde::Serialize;

use super::told::document;
use crate::{Answer, Site, Visitor};

/// Another form than a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Json,
    Plain,
    Pdf,
}

/// A decision as programs read it.
#[derive(Serialize)]
struct Told<'a> {
    /// Where it stands.
    address: String,
    /// What it is called for good (RFC 9562).
    urn: String,
    decision: &'a PublicDecision,
}

impl Format {
    /// Which decision an address asks for, and in which format, such as `R-01234567.pdf`.
    pub(super) fn of(asked: &str) -> (&str, Option<Self>) {
        let ended = |end, format| Some((asked.strip_suffix(end)?, Some(format)));
        ended(".json", Self::Json)
            .or_else(|| ended(".txt", Self::Plain))
            .or_else(|| ended(".pdf", Self::Pdf))
            .unwrap_or((asked, None))
    }

    pub(super) async fn answer(
        self,
        site: &Site,
        visitor: &Visitor,
        decision: &PublicDecision,
    ) -> Answer {
        let base = site.office.about.url.trim_end_matches('/');
        match self {
            Self::Json => {
                let address = format!("{base}/decisions/{}", decision.reference);
                let urn = decision.identifier.urn().to_string();
                Ok(Json(Told { address, urn, decision }).into_response())
            }
            Self::Plain => {
                let text = document(site, visitor.language, decision).plain();
                Ok(typed("text/plain; charset=utf-8", text.into_bytes()))
            }
            Self::Pdf => {
                let document = document(site, visitor.language, decision);
                Ok(typed("application/pdf", pdf(site, document).await?))
            }
        }
    }
}

/// Sets a document away from the threads that answer people.
pub(crate) async fn pdf(site: &Site, document: app::ports::Document) -> Result<Vec<u8>, Problem> {
    let press = Arc::clone(&site.office.press);
    let set = tokio::task::spawn_blocking(move || press.pdf(&document));
    set.await.map_err(Problem::broken)?
}

pub(crate) fn typed(kind: &'static str, bytes: Vec<u8>) -> axum::response::Response {
    ([(header::CONTENT_TYPE, HeaderValue::from_static(kind))], bytes).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_what_it_gives() {
        assert_eq!(Format::of("R-01234567"), ("R-01234567", None));
        assert_eq!(Format::of("R-01234567.pdf"), ("R-01234567", Some(Format::Pdf)));
        assert_eq!(Format::of("P-1.2.txt"), ("P-1.2", Some(Format::Plain)));
        assert_eq!(Format::of("R-1.exe"), ("R-1.exe", None));
    }
}
