//! Codes that work once, kept until they are used or run out.
use casework::{AccessCode, Refusal, id::AccountId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Office, Problem, ports::ScratchKind};

/// A minute, on the machine clock.
pub(super) const MINUTE: i64 = 60_000_000;
/// A day, on the machine clock.
pub(super) const DAY: i64 = 24 * 60 * MINUTE;
/// How long it is remembered which form used a code up.
const REMEMBERED: i64 = 5 * MINUTE;

/// What a code is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum GoodFor {
    /// Choosing the first password.
    Invitation,
    /// Signing in.
    SignIn,
}

/// What is kept of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Kept {
    pub(super) account: AccountId,
    pub(super) good_for: GoodFor,
    /// The form that used it up, remembered for a moment: sent twice, it has one answer.
    pub(super) used_by: Option<Uuid>,
}

impl Kept {
    /// A code that nobody has used yet.
    pub(super) fn new(account: AccountId, good_for: GoodFor) -> Self {
        Self { account, good_for, used_by: None }
    }
}

/// A new code that nobody can guess.
pub(super) fn new(office: &Office) -> AccessCode {
    let mut bytes = [0; 10];
    office.chance.fill(&mut bytes);
    AccessCode::from_random(bytes)
}

/// Makes a code for an account, good for some time. One made earlier for the same stops working.
pub(super) async fn give(office: &Office, kept: Kept, lasts: i64) -> Result<AccessCode, Problem> {
    let ends = office.clock.machine() + lasts;
    withdraw(office, kept).await?;
    let code = new(office);
    let body = serde_json::to_vec(&kept).map_err(Problem::broken)?;
    office.scratch.put(ScratchKind::Code, &code.plain(), body, ends).await?;
    let plain = code.plain().into_bytes();
    office.scratch.put(ScratchKind::Code, &latest(kept), plain, ends).await?;
    Ok(code)
}

/// What a code is good for, without using it up.
///
/// # Errors
///
/// [`Refusal::CodeRunOut`], unless it was used by this very form.
pub(super) async fn look(
    office: &Office,
    code: AccessCode,
    good_for: GoodFor,
    form: Option<Uuid>,
) -> Result<Kept, Problem> {
    let now = office.clock.machine();
    let kept = read(office.scratch.get(ScratchKind::Code, &code.plain(), now).await?)?;
    is_good(kept, good_for, form)
}

/// Uses a code up: only one form has it, however often it is sent.
///
/// # Errors
///
/// [`Refusal::CodeRunOut`].
pub(super) async fn take(
    office: &Office,
    code: AccessCode,
    good_for: GoodFor,
    form: Uuid,
) -> Result<Kept, Problem> {
    look(office, code, good_for, Some(form)).await?;
    let (key, now) = (code.plain(), office.clock.machine());
    let kept = read(office.scratch.take(ScratchKind::Code, &key, now).await?)?;
    let used = Kept { used_by: Some(kept.used_by.unwrap_or(form)), ..kept };
    let body = serde_json::to_vec(&used).map_err(Problem::broken)?;
    office.scratch.put(ScratchKind::Code, &key, body, now + REMEMBERED).await?;
    is_good(kept, good_for, Some(form))
}

fn is_good(kept: Kept, good_for: GoodFor, form: Option<Uuid>) -> Result<Kept, Problem> {
    let is_free = kept.used_by.is_none() || kept.used_by == form;
    if is_free && kept.good_for == good_for { Ok(kept) } else { Err(Refusal::CodeRunOut.into()) }
}

/// Stops the latest code of this account for the same from working.
pub(super) async fn withdraw(office: &Office, kept: Kept) -> Result<(), Problem> {
    let now = office.clock.machine();
    let earlier = office.scratch.take(ScratchKind::Code, &latest(kept), now).await?;
    let earlier = earlier.and_then(|plain| String::from_utf8(plain).ok());
    match earlier {
        Some(plain) => office.scratch.delete(ScratchKind::Code, &plain).await,
        None => Ok(()),
    }
}

fn read(body: Option<Vec<u8>>) -> Result<Kept, Problem> {
    let body = body.ok_or(Refusal::CodeRunOut)?;
    serde_json::from_slice(&body).map_err(Problem::broken)
}

/// The key under which the latest code of an account stands.
fn latest(kept: Kept) -> String {
    format!("latest {:?} of {}", kept.good_for, kept.account)
}
