//! The contact desk: who got in touch, for what, where they were sent, who is to be called back,
//! and what became of it.
mod call_back;
mod complaint;
mod counts;
mod find;
mod log;
mod of_member;

pub use call_back::try_call_back;
pub use complaint::begin_complaint;
pub use counts::{Counted, Counts, counts};
pub use find::{Contacts, PAGE, Wanted, about_case, called_back_by, find, found, of_name};
pub use log::log;
pub use of_member::{MayBeTold, may_be_told};

use casework::{
    Refusal,
    contact::{Contact, ContactEvent},
    id::ContactId,
    permission::Actor,
};
use uuid::Uuid;

use crate::{
    Office, Problem,
    ports::{Envelope, Receipt},
    stories::{self, Loaded},
};

/// How often something is decided again when somebody else wrote first.
const TRIES: usize = 8;

/// Does something with one contact, once.
async fn tell(
    office: &Office,
    (by, command): (&Actor, Uuid),
    contact: ContactId,
    rule: impl Fn(&Contact) -> Result<Vec<ContactEvent>, Refusal> + Send + Sync,
) -> Result<Receipt, Problem> {
    for _ in 0..TRIES {
        let loaded: Loaded<Contact> = stories::load(office.record.as_ref(), contact.0).await?;
        if let Some(first) = loaded.answered(command) {
            return Ok(first);
        }
        let events = rule(&loaded.story)?;
        let last = loaded.told.last().map_or(0, |told| told.recorded_at);
        let envelope = Envelope {
            command,
            actor: by.account.0,
            on_behalf_of: None,
            cause: None,
            recorded_at: office.clock.now().max(last),
        };
        match stories::append(office.record.as_ref(), &loaded, envelope, &events).await {
            Err(Problem::Stale(_)) => {}
            answer => return answer,
        }
    }
    Err(Problem::Busy)
}
