//! Being signed in: a random number in a cookie, of which the store keeps a hash.
use app::{
    Office, Problem,
    ports::ScratchKind,
    stories::{self, Loaded},
};
use axum_extra::extract::{CookieJar, cookie::Cookie};
use casework::{account::Account, id::AccountId, permission::Actor};
use serde::{Deserialize, Serialize};

use crate::{Site, Visitor};

/// The cookie of being signed in.
pub const COOKIE: &str = "redress";
/// Somebody who does nothing for so long (microseconds) has to sign in again.
const IDLE: i64 = 2 * HOUR;
/// However busy, everybody has to sign in again after so long.
const LONGEST: i64 = 12 * HOUR;
/// For so long after its end it is known whose a session was.
const LATE: i64 = 12 * HOUR;
const HOUR: i64 = 3_600_000_000;

/// What the store keeps. It is there for a while after it has ended, so that what is typed in a
/// form that comes too late can be kept for the one who sent it ([`crate::kept`]).
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Session {
    account: AccountId,
    /// That of the account: once it grows, everybody signed in with it has to sign in again.
    epoch: u32,
    idle_end: i64,
    end: i64,
}

impl Session {
    fn lasts(self, now: i64) -> bool {
        now < self.idle_end.min(self.end)
    }
}

/// Somebody who is signed in.
pub(crate) struct SignedIn {
    pub(crate) actor: Actor,
    pub(crate) name: String,
}

/// Signs an account in: give the browser this cookie.
///
/// # Errors
///
/// The store cannot write.
pub async fn begin(site: &Site, account: AccountId) -> Result<Cookie<'static>, Problem> {
    let now = site.office.clock.machine();
    let id = random_id(&site.office);
    let epoch = app::accounts::load(&site.office, account).await?.story.epoch;
    let session = Session { account, epoch, idle_end: now + IDLE, end: now + LONGEST };
    keep(&site.office, &id, session).await?;
    Ok(Cookie::new(COOKIE, id))
}

/// Signs the visitor out. Afterwards the cookie opens nothing, wherever it was copied to.
///
/// # Errors
///
/// The store cannot write.
pub async fn end(site: &Site, visitor: &Visitor) -> Result<(), Problem> {
    match visitor.cookies.get(COOKIE) {
        Some(cookie) => site.office.scratch.delete(ScratchKind::Session, cookie.value()).await,
        None => Ok(()),
    }
}

/// Counts a try at something that can be guessed, such as a password.
///
/// # Errors
///
/// [`Problem::TooMany`] once there have been more than `most` within so many seconds.
pub async fn allow(office: &Office, what: &str, most: u32, seconds: u32) -> Result<(), Problem> {
    let now = office.clock.machine();
    let end = now + i64::from(seconds) * 1_000_000;
    let tries = office.scratch.bump(what, now, end).await?;
    if tries > most { Err(Problem::TooMany(seconds)) } else { Ok(()) }
}

/// Who is signed in with these cookies, if anybody.
pub(crate) async fn whose(site: &Site, cookies: &CookieJar) -> Result<Option<SignedIn>, Problem> {
    let Some(id) = cookies.get(COOKIE).map(|cookie| cookie.value().to_owned()) else {
        return Ok(None);
    };
    let (office, now) = (&site.office, site.office.clock.machine());
    let Some(session) = read(office, &id, now).await?.filter(|found| found.lasts(now)) else {
        return Ok(None);
    };
    if session.idle_end - now < IDLE / 2 {
        keep(office, &id, Session { idle_end: now + IDLE, ..session }).await?;
    }
    let account: Loaded<Account> = stories::load(office.record.as_ref(), session.account.0).await?;
    let Some(post) = account.story.post.filter(|_| is_current(&account.story, session)) else {
        return Ok(None);
    };
    let actor = Actor { account: session.account, standing: post.into() };
    Ok(Some(SignedIn { actor, name: account.story.name().to_owned() }))
}

/// Whose session with these cookies has ended, if it was not long ago. They are not signed in.
pub(crate) async fn ended(site: &Site, cookies: &CookieJar) -> Result<Option<AccountId>, Problem> {
    let Some(cookie) = cookies.get(COOKIE) else { return Ok(None) };
    let now = site.office.clock.machine();
    let session = read(&site.office, cookie.value(), now).await?;
    Ok(session.filter(|found| !found.lasts(now)).map(|found| found.account))
}

/// Whether the account is open, and was not signed out everywhere since.
fn is_current(account: &Account, session: Session) -> bool {
    account.is_open() && account.epoch == session.epoch
}

async fn keep(office: &Office, id: &str, session: Session) -> Result<(), Problem> {
    let body = serde_json::to_vec(&session).map_err(Problem::broken)?;
    office.scratch.put(ScratchKind::Session, id, body, session.end + LATE).await
}

async fn read(office: &Office, id: &str, now: i64) -> Result<Option<Session>, Problem> {
    let body = office.scratch.get(ScratchKind::Session, id, now).await?;
    body.map(|body| serde_json::from_slice(&body).map_err(Problem::broken)).transpose()
}

/// 256 bits that nobody can guess, in hexadecimal.
pub(crate) fn random_id(office: &Office) -> String {
    let mut bytes = [0_u8; 32];
    office.chance.fill(&mut bytes);
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}
