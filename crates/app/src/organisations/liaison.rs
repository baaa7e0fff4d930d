//! Whom the office writes to at an organisation: the organisation's own people keep it, and staff
//! read it.
use casework::{
    Refusal,
    id::OrganisationId,
    organisation::{LiaisonContact, Organisation, OrganisationEvent},
    permission::{Actor, Standing},
};

use crate::{
    Ask, Office, Problem,
    ports::Envelope,
    stories::{self, Loaded},
};

/// How often it is tried again when somebody else wrote first.
const TRIES: usize = 8;

/// Whom the office writes to at an organisation. For staff and the organisation's own people.
///
/// # Errors
///
/// [`Problem::NotFound`] for everybody else; the store cannot be reached.
pub async fn contacts(
    office: &Office,
    actor: &Actor,
    of: OrganisationId,
) -> Result<Vec<LiaisonContact>, Problem> {
    let may_read = actor.is_staff() || is_theirs(actor, of);
    if !may_read {
        return Err(Problem::NotFound);
    }
    let loaded: Loaded<Organisation> = stories::load(office.record.as_ref(), of.0).await?;
    Ok(loaded.story.contacts().to_vec())
}

/// Writes somebody down at one's own organisation.
///
/// # Errors
///
/// The rule's refusal; [`Problem::NotFound`] for everybody else; what the store cannot do.
pub async fn keep_contact(
    office: &Office,
    ask: &Ask,
    of: OrganisationId,
    new: &LiaisonContact,
) -> Result<(), Problem> {
    tell(office, ask, of, |story| story.keep_contact(new.clone())).await
}

/// Takes somebody off at one's own organisation.
///
/// # Errors
///
/// As [`keep_contact`].
pub async fn drop_contact(
    office: &Office,
    ask: &Ask,
    of: OrganisationId,
    no: u32,
) -> Result<(), Problem> {
    tell(office, ask, of, |story| story.drop_contact(no)).await
}

fn is_theirs(actor: &Actor, of: OrganisationId) -> bool {
    matches!(actor.standing, Standing::Organisation { of: own, .. } if own == of)
}

async fn tell(
    office: &Office,
    ask: &Ask,
    of: OrganisationId,
    rule: impl Fn(&Organisation) -> Result<OrganisationEvent, Refusal> + Send + Sync,
) -> Result<(), Problem> {
    if !is_theirs(&ask.actor, of) {
        return Err(Problem::NotFound);
    }
    for _ in 0..TRIES {
        let loaded: Loaded<Organisation> = stories::load(office.record.as_ref(), of.0).await?;
        if loaded.answered(ask.command).is_some() {
            return Ok(());
        }
        if loaded.story.entry.is_none() {
            return Err(Problem::NotFound);
        }
        let event = rule(&loaded.story)?;
        let last = loaded.told.last().map_or(0, |told| told.recorded_at);
        let envelope = Envelope {
            command: ask.command,
            actor: ask.actor.account.0,
            on_behalf_of: None,
            cause: None,
            recorded_at: office.clock.now().max(last),
        };
        match stories::append(office.record.as_ref(), &loaded, envelope, &[event]).await {
            Err(Problem::Stale(_)) => {}
            answer => return answer.map(drop),
        }
    }
    Err(Problem::Busy)
}
