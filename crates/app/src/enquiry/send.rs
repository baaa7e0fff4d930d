//! Sending a complaint: the account that will see it and the case it makes, in one transaction.
use casework::{
    AccessCode, Case, Day, Event, Reference,
    account::{Account, AccountEvent, Holder, Post},
    codes::{Channel, Language},
    contact::Contact,
    enquiry::{NewComplaint, submit},
    id::AccountId,
    people::Party,
    permission::{Actor, Standing},
    record::Story,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{Draft, receipt, summary};
use crate::{
    Ask, Office, Problem,
    ports::{Batch, Envelope},
    stories::{self, Loaded},
};

/// How often a new reference is drawn when the one drawn is taken.
const TRIES: u8 = 8;

/// What was sent, and what the person keeps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    /// What they quote.
    pub reference: Reference,
    /// The code with which they see it. It is kept nowhere else, and here for a day.
    pub access_code: String,
    /// The salt of the receipt.
    pub salt: String,
    /// The text of the receipt: what was sent, whole.
    pub text: String,
    /// Its hash.
    pub hash: String,
    /// The day it counts as received.
    pub received: Day,
    /// Whether it is recorded.
    pub done: bool,
}

/// Sends a complaint, once: whoever sends it again, or after a broken connection, gets the same
/// reference, code and receipt. `by`: the officer who keys it, if one does.
///
/// # Errors
///
/// The rule's refusal; what the store cannot do. The draft stays as it is then.
pub async fn send(office: &Office, by: Option<Actor>, draft: &mut Draft) -> Result<Sent, Problem> {
    if let Some(sent) = draft.sent.clone().filter(|sent| sent.done) {
        return Ok(sent);
    }
    for attempt in 0..TRIES {
        let sent = match draft.sent.clone() {
            // Recorded, but the answer was lost: it is what was kept before it was recorded.
            Some(begun) if is_recorded(office, draft).await? => begun,
            _ => offer(office, draft, attempt)?,
        };
        draft.sent = Some(sent.clone());
        draft.keep(office).await?;
        if !is_recorded(office, draft).await? {
            let is_taken = office.find(sent.reference).await.is_ok();
            // A second click may have recorded it just now: then it is taken by ourselves.
            if is_taken && !is_recorded(office, draft).await? {
                continue;
            }
            let done = record(office, by, draft, &sent).await;
            // Whatever stood in the way: if a second click was faster, it is recorded.
            if done.is_err() && !is_recorded(office, draft).await? {
                done?;
            }
        }
        let sent = Sent { done: true, ..sent };
        draft.sent = Some(sent.clone());
        draft.keep(office).await?;
        return Ok(sent);
    }
    Err(Problem::Busy)
}

async fn is_recorded(office: &Office, draft: &Draft) -> Result<bool, Problem> {
    let stream = casework::record::Stream { kind: Case::KIND, id: draft.case };
    Ok(office.record.answered(stream, draft.command).await?.is_some())
}

/// Draws reference, code and salt from the draft's seed, and makes the receipt.
fn offer(office: &Office, draft: &Draft, attempt: u8) -> Result<Sent, Problem> {
    let today = office.today();
    let reference = Reference::from_random(u64::from_be_bytes(drawn(draft, "reference", attempt)));
    let code = AccessCode::from_random(drawn(draft, "code", 0));
    let salt = receipt::hexadecimal(&drawn::<16>(draft, "salt", 0));
    let received = draft.received.unwrap_or(today);
    let language = draft.language.unwrap_or(Language::English);
    let text = summary::text(&office.words, language, draft, (reference, received));
    // The rules look before anything is kept, so that a refusal changes nothing.
    let sent = Sent {
        reference,
        access_code: code.to_string(),
        hash: receipt::hash(&salt, &text),
        salt,
        text,
        received,
        done: false,
    };
    submit(complaint(draft, &sent), today)?;
    Ok(sent)
}

/// The first bytes of SHA-256 over the seed, what is drawn, and the attempt.
fn drawn<const N: usize>(draft: &Draft, what: &str, attempt: u8) -> [u8; N] {
    let hash = Sha256::digest(format!("{}/{what}/{attempt}", draft.seed));
    let mut bytes = [0; N];
    for (byte, from) in bytes.iter_mut().zip(hash) {
        *byte = from;
    }
    bytes
}

impl Draft {
    /// The token with which the equality questions are answered, for whoever sent their own
    /// complaint on these pages.
    pub(crate) fn equality_token(&self) -> Option<AccessCode> {
        let is_sent = self.sent.as_ref().is_some_and(|sent| sent.done);
        let is_own = self.channel == Channel::Web && self.keyed_by.is_none();
        (is_sent && is_own).then(|| AccessCode::from_random(drawn(self, "equality", 0)))
    }
}

fn complaint(draft: &Draft, sent: &Sent) -> NewComplaint {
    NewComplaint {
        reference: sent.reference,
        received: sent.received,
        channel: draft.channel,
        language: draft.language.unwrap_or(Language::English),
        read_back: draft.read_back,
        receipt: sent.hash.clone(),
        wanted: draft.wanted.trim().to_owned(),
        people: draft.people(),
        issues: draft.new_issues(),
        papers: draft.papers(),
        referral: draft.referral,
        source: draft.source.clone(),
    }
}

async fn record(
    office: &Office,
    by: Option<Actor>,
    draft: &Draft,
    sent: &Sent,
) -> Result<(), Problem> {
    let own = Actor { account: AccountId(draft.account), standing: Standing::Public };
    let actor = by.unwrap_or(own);
    let envelope = Envelope {
        command: draft.command,
        actor: actor.account.0,
        on_behalf_of: by.map(|_| draft.account),
        cause: None,
        recorded_at: office.clock.now(),
    };
    let events = submit(complaint(draft, sent), office.today())?;
    let loaded = office.case(casework::id::CaseId(draft.case)).await?;
    let case = case_batch(office, (actor, envelope), &loaded, events).await?;
    let mut batches = account_batch(office, envelope, draft, sent).await?;
    batches.push(case);
    batches.extend(contact_batch(office, envelope, draft).await?);
    office.record.append_together(batches).await.map(drop)
}

/// The case with the notice that it was received.
async fn case_batch(
    office: &Office,
    (actor, envelope): (Actor, Envelope),
    loaded: &Loaded<Case>,
    events: Vec<Event>,
) -> Result<Batch, Problem> {
    let after = stories::foreseen(loaded, envelope, &events)?;
    let correspondent = after.live().ok().and_then(|case| case.correspondent(office.today()));
    let party = correspondent.map(|person| Party::Person(person.no));
    let ask = Ask::by(actor, envelope.command).acting_for(party.filter(|_| actor.is_staff()));
    let events = office.with_notices(&ask, loaded, envelope, events).await?;
    stories::prepare(loaded, envelope, &events)
}

/// The contact that it grew from, which knows from now on what it became.
async fn contact_batch(
    office: &Office,
    envelope: Envelope,
    draft: &Draft,
) -> Result<Option<Batch>, Problem> {
    let Some(contact) = draft.contact else { return Ok(None) };
    let loaded: Loaded<Contact> = stories::load(office.record.as_ref(), contact.0).await?;
    let case = casework::id::CaseId(draft.case);
    let Some(event) = loaded.story.become_complaint(case)? else { return Ok(None) };
    let last = loaded.told.last().map_or(0, |told| told.recorded_at);
    let recorded_at = envelope.recorded_at.max(last);
    Ok(Some(stories::prepare(&loaded, Envelope { recorded_at, ..envelope }, &[event])?))
}

/// The account with which they see it, unless it is there already.
async fn account_batch(
    office: &Office,
    envelope: Envelope,
    draft: &Draft,
    sent: &Sent,
) -> Result<Vec<Batch>, Problem> {
    let loaded: Loaded<Account> = stories::load(office.record.as_ref(), draft.account).await?;
    if loaded.version() > 0 {
        return Ok(Vec::new());
    }
    let name = draft.correspondent().name.clone();
    let opened = loaded.story.open(Post::Public, Holder { name, email: draft.email.clone() })?;
    let open =
        loaded.story.clone().after(&stories::told::<Account>(1, envelope, opened.clone()))?;
    let given: AccountEvent =
        open.give_code(office.secrets.hash_code(sent.access_code.parse()?))?;
    Ok(vec![stories::prepare(&loaded, envelope, &[opened, given])?])
}
