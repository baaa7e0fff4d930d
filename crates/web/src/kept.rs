//! What somebody typed into a form and sent when their session had ended: sealed and kept for a
//! while, and shown in the form again once the same person has signed in.
use std::sync::Arc;

use app::{Problem, ports::ScratchKind};
use axum::extract::{FromRequest, Request};
use axum_extra::extract::{CookieJar, cookie::Cookie};
use casework::id::AccountId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Apology, Form, Sent, Site, Visitor,
    form::{COMMAND, VERSION, Values},
    route::FORM_LIMIT,
    session,
};

/// The cookie that says where it lies.
const COOKIE: &str = "redress-kept";
/// For so long (microseconds).
const KEPT: i64 = 12 * 3_600_000_000;
/// What is typed below this address are passwords: they are kept nowhere.
const SECRETS: &str = "/account";

/// What was typed, by whom, and where.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Kept {
    account: AccountId,
    path: String,
    values: Values,
}

impl Kept {
    /// What stands in the fields.
    pub(crate) fn values(&self) -> &Values {
        &self.values
    }

    /// The once-only id of the form that was sent.
    pub(crate) fn command(&self) -> Option<Uuid> {
        self.first(COMMAND)?.parse().ok()
    }

    /// The version that the form had seen.
    pub(crate) fn version(&self) -> Option<i64> {
        self.first(VERSION)?.parse().ok()
    }

    fn first(&self, name: &str) -> Option<&String> {
        self.values.get(name)?.first()
    }
}

/// Keeps what was sent to a closed door by somebody whose session has ended, and gives the cookie
/// that says where it lies. Nothing if nobody was signed in: strangers fill no store.
pub(crate) async fn keep(
    site: &Site,
    visitor: &Visitor,
    request: Request,
) -> Result<Option<Cookie<'static>>, Apology> {
    let path = request.uri().path().to_owned();
    let Some(account) = session::ended(site, &visitor.cookies).await? else { return Ok(None) };
    if path.starts_with(SECRETS) {
        return Ok(None);
    }
    let sent = Sent::from_request(request, site).await?;
    // Files are passed over: they have to be attached again.
    let values = sent.typed(site, &Form::new()).await?.values;
    let body = serde_json::to_vec(&Kept { account, path, values }).map_err(Problem::broken)?;
    if body.len() > FORM_LIMIT {
        return Ok(None);
    }
    let token = session::random_id(&site.office);
    let end = site.office.clock.machine() + KEPT;
    site.office.scratch.put(ScratchKind::Draft, &key(&token), body, end).await?;
    Ok(Some(Cookie::new(COOKIE, token)))
}

/// Whether something is kept for this browser, whoever sits before it.
pub(crate) fn is_any(visitor: &Visitor) -> bool {
    visitor.cookies.get(COOKIE).is_some()
}

/// What is kept for whoever is signed in now.
pub(crate) async fn of(
    site: &Site,
    cookies: &CookieJar,
    account: AccountId,
) -> Result<Option<Arc<Kept>>, Problem> {
    let Some(cookie) = cookies.get(COOKIE) else { return Ok(None) };
    let now = site.office.clock.machine();
    let body = site.office.scratch.get(ScratchKind::Draft, &key(cookie.value()), now).await?;
    let kept: Option<Kept> =
        body.map(|body| serde_json::from_slice(&body).map_err(Problem::broken)).transpose()?;
    Ok(kept.filter(|kept| kept.account == account).map(Arc::new))
}

/// What is kept for the form at this address.
pub(crate) fn at<'a>(visitor: &'a Visitor, path: &str) -> Option<&'a Kept> {
    visitor.kept.as_deref().filter(|kept| kept.path == path)
}

/// Forgets it, once the form was sent and taken. Gives the cookie to be removed.
pub(crate) async fn forget(
    site: &Site,
    visitor: &Visitor,
) -> Result<Option<Cookie<'static>>, Problem> {
    if at(visitor, visitor.path()).is_none() {
        return Ok(None);
    }
    if let Some(cookie) = visitor.cookies.get(COOKIE) {
        site.office.scratch.delete(ScratchKind::Draft, &key(cookie.value())).await?;
    }
    let mut cookie = Cookie::new(COOKIE, "");
    cookie.make_removal();
    Ok(Some(cookie))
}

fn key(token: &str) -> String {
    format!("kept:{token}")
}
