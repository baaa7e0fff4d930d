//! E-mail alerts for a search of public decisions: asked for, confirmed from the mailbox itself,
//! sent by the daily round, and ended by one link in every mail.
//!
//! An address is kept sealed, for this and nothing else, and is deleted when the alert ends: by
//! its link, by itself after a year, or when the mailbox is gone. Nobody in the office can list
//! who follows what.
use casework::{AccessCode, Day, Refusal, codes::Language};
use serde::{Deserialize, Serialize};
use words::Arg;

use crate::{
    Office, Problem, accounts,
    ports::{Found, MailFault, Order, ScratchKind, Search},
};

/// A day on the machine clock, in microseconds.
const DAY: i64 = 24 * 60 * 60 * 1_000_000;
/// So many days the link in the first mail works.
const TO_CONFIRM: i64 = 7;
/// So many days an alert lasts, unless it is asked for again.
const LASTS: i64 = 365;
/// So many decisions a mail names; it leads to the others.
const NAMED: usize = 20;

/// What somebody wants to hear of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// To which address.
    pub email: String,
    /// Which decisions.
    pub search: Search,
    /// The page that shows them, without the name of the site.
    pub address: String,
    /// What they are, in words.
    pub what: String,
    /// In which language.
    pub language: Language,
}

/// What became of asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// A mail with the link that confirms is on its way.
    Sent,
    /// There is no such mailbox.
    NoMailbox,
    /// No e-mail can be sent just now.
    NotNow,
}

/// What a round of sending did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Round {
    /// Mails that went out.
    pub sent: u64,
    /// Alerts that ended, because there is no such mailbox.
    pub ended: u64,
    /// Mails that could not be sent today.
    pub left: u64,
}

/// An alert, as it is kept.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Alert {
    code: String,
    email: String,
    search: Search,
    address: String,
    what: String,
    language: Language,
    /// Decisions that are public since this day have not been told yet.
    since: Day,
    /// When it ends by itself, on the machine clock; 0 until it is confirmed.
    ends_at: i64,
}

/// Sends a link to the address, so that only who reads its mail can begin an alert.
///
/// # Errors
///
/// [`Problem::TooMany`]; what the store cannot do.
pub async fn ask(office: &Office, wanted: Wanted, from: &str) -> Result<Asked, Problem> {
    // Nobody fills a stranger's mailbox.
    let limit = format!("decision alert to {}", wanted.email.to_lowercase());
    accounts::allow(office, &limit, from).await?;
    let mut random = [0_u8; 10];
    office.chance.fill(&mut random);
    let code = AccessCode::from_random(random).plain();
    let alert = Alert {
        code,
        email: wanted.email,
        search: Search { offset: 0, ..wanted.search },
        address: wanted.address,
        what: wanted.what,
        language: wanted.language,
        since: office.today(),
        ends_at: 0,
    };
    let ends = office.clock.machine().saturating_add(TO_CONFIRM * DAY);
    office.scratch.put(ScratchKind::Code, &key(&alert.code), written(&alert)?, ends).await?;
    let link = format!("{}/decisions/alerts/{}", office.about.url, alert.code);
    let args = [
        ("link", link.into()),
        ("days", TO_CONFIRM.into()),
        ("what", alert.what.as_str().into()),
        ("office", office.about.name.as_str().into()),
    ];
    Ok(match mail(office, &alert, "mail-alert-confirm", &args).await {
        Ok(()) => Asked::Sent,
        Err(MailFault::Bounced | MailFault::NoAddress) => Asked::NoMailbox,
        Err(fault) => {
            tracing::warn!(%fault, "the mail that confirms an alert could not be sent");
            Asked::NotNow
        }
    })
}

/// Whether a link confirms an alert, without using it up: programs open links in mails too.
///
/// # Errors
///
/// [`Refusal::CodeRunOut`] or [`Refusal::MistypedCode`]; too many tries.
pub async fn look(office: &Office, code: &str, from: &str) -> Result<(), Problem> {
    let key = key(&read_code(office, code, from).await?);
    let now = office.clock.machine();
    let asked = office.scratch.get(ScratchKind::Code, &key, now).await?;
    asked.map(drop).ok_or(Refusal::CodeRunOut.into())
}

/// Begins the alert of a link.
///
/// # Errors
///
/// As [`look`].
pub async fn confirm(office: &Office, code: &str, from: &str) -> Result<(), Problem> {
    let key = key(&read_code(office, code, from).await?);
    let now = office.clock.machine();
    let asked = office.scratch.take(ScratchKind::Code, &key, now).await?;
    let mut alert = read(&asked.ok_or(Refusal::CodeRunOut)?)?;
    alert.ends_at = now.saturating_add(LASTS * DAY);
    keep(office, &alert).await
}

/// Ends an alert, and forgets its address. Nothing happens if it has ended before.
///
/// # Errors
///
/// [`Refusal::MistypedCode`]; too many tries.
pub async fn end(office: &Office, code: &str, from: &str) -> Result<(), Problem> {
    let key = key(&read_code(office, code, from).await?);
    office.scratch.delete(ScratchKind::Code, &key).await?;
    office.scratch.delete(ScratchKind::Alert, &key).await
}

/// Sends what became public before this day and has not been told: once for each alert and day,
/// however often it is called. A mail that went out just before a crash may go out twice.
///
/// # Errors
///
/// The store or the search cannot be reached.
pub async fn send(office: &Office, day: Day) -> Result<Round, Problem> {
    let now = office.clock.machine();
    let mut round = Round::default();
    for kept in office.scratch.every(ScratchKind::Alert, now).await? {
        let alert = read(&kept)?;
        let yesterday = day.yesterday().unwrap_or(day);
        if alert.since > yesterday {
            continue;
        }
        let search = Search {
            since: Some(alert.since),
            until: Some(yesterday),
            order: Order::Newest,
            limit: NAMED,
            ..alert.search.clone()
        };
        let found = office.search.seek(&search).await?;
        if found.count == 0 {
            continue;
        }
        match tell(office, &alert, &found).await {
            Ok(()) => {
                keep(office, &Alert { since: day, ..alert }).await?;
                round.sent += 1;
            }
            Err(MailFault::Bounced | MailFault::NoAddress) => {
                office.scratch.delete(ScratchKind::Alert, &key(&alert.code)).await?;
                round.ended += 1;
            }
            Err(fault) => {
                tracing::warn!(%fault, "an alert could not be sent today");
                round.left += 1;
            }
        }
    }
    Ok(round)
}

async fn tell(office: &Office, alert: &Alert, found: &Found) -> Result<(), MailFault> {
    let url = &office.about.url;
    let named = found.hits.iter().map(|hit| {
        let decision = &hit.decision;
        format!("{}\n{url}/decisions/{}", decision.title, decision.reference)
    });
    let named: Vec<String> = named.collect();
    let joined = if alert.address.contains('?') { '&' } else { '?' };
    let newest = if alert.address.contains("order=") { "" } else { "order=newest" };
    let all = format!("{url}{}{joined}{newest}", alert.address);
    let args = [
        ("count", found.count.into()),
        ("what", alert.what.as_str().into()),
        ("list", named.join("\n\n").into()),
        ("all", all.trim_end_matches(['?', '&']).into()),
        ("end", format!("{url}/decisions/alerts/{}/end", alert.code).into()),
        ("office", office.about.name.as_str().into()),
    ];
    mail(office, alert, "mail-alert-news", &args).await
}

async fn mail(
    office: &Office,
    alert: &Alert,
    key: &str,
    args: &[(&str, Arg)],
) -> Result<(), MailFault> {
    let subject = office.words.say(alert.language, &format!("{key}.subject"), args);
    let body = office.words.say(alert.language, key, args);
    office.mail.send(&alert.email, &subject, &body).await
}

async fn keep(office: &Office, alert: &Alert) -> Result<(), Problem> {
    let body = written(alert)?;
    office.scratch.put(ScratchKind::Alert, &key(&alert.code), body, alert.ends_at).await
}

async fn read_code(office: &Office, code: &str, from: &str) -> Result<String, Problem> {
    let code: AccessCode = code.parse()?;
    accounts::allow_from(office, from).await?;
    Ok(code.plain())
}

fn key(code: &str) -> String {
    format!("decision alert:{code}")
}

fn written(alert: &Alert) -> Result<Vec<u8>, Problem> {
    serde_json::to_vec(alert).map_err(Problem::broken)
}

fn read(body: &[u8]) -> Result<Alert, Problem> {
    serde_json::from_slice(body).map_err(|_| Problem::Damaged("an alert cannot be read".into()))
}
