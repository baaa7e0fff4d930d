//! What surrounds every page: who is asking, apologies, headers, limits, the log.
use std::time::Instant;

use axum::{
    Router,
    extract::{MatchedPath, Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse, Response},
};
use axum_extra::extract::cookie::Cookie;
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::{CompressionLayer, predicate::Predicate},
    csrf::{CsrfLayer, ProtectionError},
};

use crate::{Apology, Site, Visitor, apology, visitor::FLASH};

/// Marks an answer that says the same to everybody. Only such an answer may be kept by others
/// and compressed: what is compressed beside a secret tells its length.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SameForAll;

/// Puts the layers around the pages. The last one here is the first that a request meets.
pub(crate) fn around(router: Router<Site>, site: &Site) -> Router<Site> {
    let forged = |_: ProtectionError| Apology::of(StatusCode::FORBIDDEN).into_response();
    router
        .layer(CsrfLayer::new().with_rejection_response(forged))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state(site.clone(), visit))
        .layer(CompressionLayer::new().gzip(true).compress_when(OnlySameForAll))
}

#[expect(clippy::needless_pass_by_value, reason = "the layer hands it over so")]
fn panicked(cause: Box<dyn std::any::Any + Send>) -> Response {
    let words = cause.downcast_ref::<&str>().copied().map(str::to_owned);
    let words = words.or_else(|| cause.downcast_ref::<String>().cloned()).unwrap_or_default();
    Apology::broken(&format!("panic: {words}")).into_response()
}

#[derive(Clone, Copy)]
struct OnlySameForAll;

impl Predicate for OnlySameForAll {
    fn should_compress<B: axum::body::HttpBody>(&self, answer: &axum::http::Response<B>) -> bool {
        let kind = answer.headers().get(header::CONTENT_TYPE).map(HeaderValue::as_bytes);
        let is_text = kind.is_some_and(|kind| {
            kind.starts_with(b"text/") || kind.starts_with(b"image/svg") || kind.ends_with(b"json")
        });
        is_text && answer.extensions().get::<SameForAll>().is_some()
    }
}

/// Reads who is asking, lets the page answer, and makes of the answer what leaves the house.
async fn visit(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let number = number(&site);
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned());
    let route = route.unwrap_or_else(|| "(no such page)".to_owned());
    let (headers, uri) = (request.headers(), request.uri());
    let (visitor, answer) = match Visitor::read(&site, headers, uri, number.clone()).await {
        Ok(visitor) => {
            request.extensions_mut().insert(visitor.clone());
            (visitor, next.run(request).await)
        }
        Err(problem) => {
            let visitor = Visitor::unknown(headers, uri, number.clone());
            (visitor, Apology::from(problem).into_response())
        }
    };
    let mut answer = apology::say(&site, &visitor, answer);
    forget_what_was_said(&site, &visitor, &mut answer);
    protect(&site, &mut answer);
    let (status, milliseconds) = (answer.status().as_u16(), begun.elapsed().as_millis());
    // The pattern of the address, never the address: a reference says who has a complaint.
    tracing::info!(number, %method, route, status, milliseconds, "answered");
    answer
}

/// What was to be said once has been said when a page shows it.
fn forget_what_was_said(site: &Site, visitor: &Visitor, answer: &mut Response) {
    let is_page = answer.headers().get(header::CONTENT_TYPE) == Some(&crate::page::HTML);
    if visitor.flash.is_some() && is_page {
        let mut cookie = Cookie::new(FLASH, "");
        cookie.make_removal();
        site.set_cookie(answer, cookie);
    }
}

/// Scripts, styles and pictures come from here alone, forms go here alone, nobody frames us.
const CONTENT: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; \
    frame-ancestors 'none'; base-uri 'none'";

fn protect(site: &Site, answer: &mut Response) {
    let is_same = answer.extensions().get::<SameForAll>().is_some();
    let headers = answer.headers_mut();
    let mut set = |name: header::HeaderName, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    set(header::CONTENT_SECURITY_POLICY, CONTENT);
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    // Other sites are told nothing. Our own are: with `no-referrer` a browser also hides the
    // origin of a form, and without https that is all by which a forged one can be told.
    set(header::REFERRER_POLICY, "same-origin");
    set(header::X_FRAME_OPTIONS, "DENY");
    set(header::HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    set(header::CACHE_CONTROL, if is_same { "no-cache" } else { "no-store" });
    if site.settings.secure {
        set(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000");
    }
}

/// A number that somebody can read out on the phone: 40 random bits.
fn number(site: &Site) -> String {
    const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let mut bytes = [0_u8; 8];
    site.office.chance.fill(&mut bytes);
    let letter = |byte: &u8| LETTERS.get(usize::from(*byte % 32)).map_or('0', |it| char::from(*it));
    let (first, last): (String, String) =
        (bytes.iter().take(4).map(letter).collect(), bytes.iter().skip(4).map(letter).collect());
    format!("{first}-{last}")
}
