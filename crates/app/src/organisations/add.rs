//! What staff add to the register: other names by which people know an organisation, and what they
//! found about our reach over it. An import never touches it.
use casework::{
    id::OrganisationId,
    organisation::{Addition, Organisation},
};

use crate::{
    Ask, Office, Problem,
    ports::Envelope,
    stories::{self, Loaded},
};

/// How often it is tried again when somebody else wrote first.
const TRIES: usize = 8;

/// Puts what staff add to an organisation in the place of what they added before.
///
/// # Errors
///
/// [`Problem::NotFound`] where the register has no such organisation, or for whoever is not of
/// the staff; what the store cannot do.
pub async fn add(
    office: &Office,
    ask: &Ask,
    code: &str,
    addition: &Addition,
) -> Result<(), Problem> {
    if !ask.actor.is_staff() {
        return Err(Problem::NotFound);
    }
    let id = OrganisationId::of_code(code);
    for _ in 0..TRIES {
        let loaded: Loaded<Organisation> = stories::load(office.record.as_ref(), id.0).await?;
        if loaded.answered(ask.command).is_some() {
            return Ok(());
        }
        if loaded.story.entry.is_none() {
            return Err(Problem::NotFound);
        }
        let Some(event) = loaded.story.add(addition.clone()) else { return Ok(()) };
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
