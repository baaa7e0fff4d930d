//! The cookie that says which complaint somebody works on. It holds the return code; the draft
//! itself lies with the office and outlives the browser.
use app::{
    Problem,
    enquiry::{Draft, draft},
};
use axum_extra::extract::cookie::Cookie;
use casework::codes::Channel;

use crate::{Apology, Onward, Site, Visitor};

/// The cookie of the complaint that somebody works on.
pub(super) const COOKIE: &str = "redress-complaint";

/// The complaint that somebody works on, if the browser says which.
pub(super) async fn current(site: &Site, visitor: &Visitor) -> Result<Option<Draft>, Apology> {
    let Some(cookie) = visitor.cookies.get(COOKIE) else { return Ok(None) };
    match draft::find(&site.office, cookie.value()).await {
        Ok(draft) => Ok(Some(draft)),
        // A cookie of something thrown away, sent long ago, or never ours.
        Err(Problem::NotFound | Problem::Refused(_)) => Ok(None),
        Err(problem) => Err(problem.into()),
    }
}

/// The same, or else the page that asks for the return code.
pub(super) async fn working_on(site: &Site, visitor: &Visitor) -> Result<Draft, Apology> {
    match current(site, visitor).await? {
        Some(draft) if draft.sent.as_ref().is_none_or(|sent| !sent.done) => Ok(draft),
        Some(_) => Err(moved(site, "/complain/sent")),
        None => Err(moved(site, "/complain/return?lost=yes")),
    }
}

/// The complaint to put an answer into. Where the browser has forgotten which, the answer goes
/// into a new one, so that what was just typed is never lost.
pub(super) async fn to_change(site: &Site, visitor: &Visitor) -> Result<Draft, Apology> {
    match current(site, visitor).await? {
        Some(draft) if draft.sent.as_ref().is_none_or(|sent| !sent.done) => Ok(draft),
        Some(_) => Err(moved(site, "/complain/sent")),
        None => {
            let mut draft = draft::begin(&site.office, Channel::Web, None).await?;
            draft.begun = true;
            Ok(draft)
        }
    }
}

/// Sends somebody on instead of showing the page they asked for.
pub(super) fn moved(site: &Site, to: &str) -> Apology {
    Apology::Ready(Box::new(Onward::to(to).into_response(site)))
}

/// The complaint that somebody works on, or a new one. A complaint that was sent is done with.
pub(super) async fn or_begin(site: &Site, visitor: &Visitor) -> Result<Draft, Apology> {
    match current(site, visitor).await? {
        Some(draft) if draft.sent.is_none() => Ok(draft),
        _ => Ok(draft::begin(&site.office, Channel::Web, None).await?),
    }
}

/// The cookie of a draft. It ends with the browser's session: others may use the same machine.
pub(super) fn cookie(draft: &Draft) -> Cookie<'static> {
    Cookie::new(COOKIE, draft.code.clone())
}
