//! A link that leads back to a draft: sent once to an address that is then forgotten, good for
//! one use and a few days. Neither the link nor the mail says whose draft it is or what is in it.
use casework::{AccessCode, Refusal, codes::Language, codes::Means};

use super::{Draft, draft};
use crate::{
    Office, Problem, accounts,
    ports::{MailFault, ScratchKind},
};

/// How long a link works, in days.
const DAYS: i64 = 7;
/// The same, on the machine clock.
const LASTS: i64 = DAYS * draft::DAY;

/// What became of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mailed {
    /// It is on its way.
    Sent,
    /// They said that they must never be reached by e-mail.
    Unsafe,
    /// There is no such mailbox.
    NoMailbox,
    /// No e-mail can be sent just now.
    NotNow,
}

/// Sends a link that leads back to this draft. The address is used for that and not kept; a link
/// that was sent earlier stops working. `from`: the address of the network it is asked from.
///
/// # Errors
///
/// [`Problem::TooMany`]; what the store cannot do.
pub async fn send_link(
    office: &Office,
    draft: &Draft,
    (email, from): (&str, &str),
    language: Language,
) -> Result<Mailed, Problem> {
    if draft.safety.forbids(Means::Email) {
        return Ok(Mailed::Unsafe);
    }
    // Nobody fills a stranger's mailbox, from however many drafts; nor many from one draft.
    accounts::allow(office, &format!("draft link to {}", email.to_lowercase()), from).await?;
    accounts::allow(office, &format!("draft link of {}", draft.code), from).await?;
    let link = format!("{}/complain/link/{}", office.about.url, give(office, draft).await?.plain());
    let args = [
        ("link", link.into()),
        ("days", DAYS.into()),
        ("office", office.about.name.as_str().into()),
    ];
    let say = |key: &str| office.words.say(language, key, &args);
    let (subject, body) = (say("mail-draft-link.subject"), say("mail-draft-link"));
    Ok(match office.mail.send(email, &subject, &body).await {
        Ok(()) => Mailed::Sent,
        Err(MailFault::Bounced | MailFault::NoAddress) => Mailed::NoMailbox,
        Err(fault) => {
            tracing::warn!(%fault, "a link to a draft could not be sent");
            Mailed::NotNow
        }
    })
}

/// Makes the code of a link. One that was made earlier for the same draft stops working.
async fn give(office: &Office, draft: &Draft) -> Result<AccessCode, Problem> {
    withdraw(office, draft).await?;
    let mut random = [0_u8; 10];
    office.chance.fill(&mut random);
    let code = AccessCode::from_random(random);
    let ends = office.clock.machine().saturating_add(LASTS);
    let put = async |key: String, body: &str| {
        office.scratch.put(ScratchKind::Code, &key, body.as_bytes().to_vec(), ends).await
    };
    put(of_link(&code.plain()), &draft.code).await?;
    put(latest(draft), &code.plain()).await?;
    Ok(code)
}

/// Stops the link of a draft from working, if there is one.
pub(super) async fn withdraw(office: &Office, draft: &Draft) -> Result<(), Problem> {
    let now = office.clock.machine();
    let earlier = office.scratch.take(ScratchKind::Code, &latest(draft), now).await?;
    match earlier.and_then(|code| String::from_utf8(code).ok()) {
        Some(code) => office.scratch.delete(ScratchKind::Code, &of_link(&code)).await,
        None => Ok(()),
    }
}

/// Whether a link works, without using it up: programs open links in mails too.
///
/// # Errors
///
/// [`Refusal::CodeRunOut`] or [`Refusal::MistypedCode`]; too many tries.
pub async fn look(office: &Office, code: &str, from: &str) -> Result<(), Problem> {
    let code: AccessCode = code.parse()?;
    accounts::allow_from(office, from).await?;
    let now = office.clock.machine();
    let there = office.scratch.get(ScratchKind::Code, &of_link(&code.plain()), now).await?;
    there.map(drop).ok_or(Refusal::CodeRunOut.into())
}

/// Follows a link to its draft, and uses it up.
///
/// # Errors
///
/// As [`look`]; the complaint was sent or thrown away meanwhile.
pub async fn follow(office: &Office, code: &str, from: &str) -> Result<Draft, Problem> {
    let code: AccessCode = code.parse()?;
    accounts::allow_from(office, from).await?;
    let (key, now) = (of_link(&code.plain()), office.clock.machine());
    let taken = office.scratch.take(ScratchKind::Code, &key, now).await?;
    let taken = taken.and_then(|draft| String::from_utf8(draft).ok()).ok_or(Refusal::CodeRunOut)?;
    let found = draft::find(office, &taken).await;
    // What was sent shows the code to the case: that is for whoever has the return code alone.
    let living = found.ok().filter(|draft| draft.sent.is_none());
    living.ok_or_else(|| Refusal::CodeRunOut.into())
}

/// Codes of links lie beside other codes.
fn of_link(code: &str) -> String {
    format!("draft link:{code}")
}

/// Under this the latest link of a draft stands.
fn latest(draft: &Draft) -> String {
    format!("latest draft link:{}", draft.code)
}
