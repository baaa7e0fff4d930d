//! Who can sign in, and how: accounts, invitations, passwords, codes.
//!
//! Nothing here tells a stranger whether an account exists: an unknown e-mail address, a wrong
//! password and a closed account get the same answer after the same work.
use casework::{Refusal, account::Account, account::AccountEvent, id::AccountId};
use uuid::Uuid;

use crate::{
    Office, Problem,
    ports::{Envelope, Receipt},
    stories::{self, Loaded},
};

mod codes;
mod invite;
mod limits;
mod list;
mod look_after;
mod open;
mod own;
mod sign_in;

pub use invite::{Invitation, Invited, Invitee, accept, invitation, invite, invite_again};
pub use limits::allow;
pub(crate) use limits::allow_from;
pub(crate) use list::these;
pub use list::{
    found, name_of, names, of_member, of_members, of_organisation, of_organisations, staff,
};
pub use look_after::{change_post, close};
pub use open::{give_code, open_for_complainant};
pub use own::{change_holder, choose_password, may_choose_freely, sign_out_everywhere};
pub use sign_in::{ask_code, by_code, by_password, by_reference};

/// How often something is decided again when somebody else wrote first.
const TRIES: usize = 8;

/// Reads an account.
///
/// # Errors
///
/// The store cannot be reached, or the record is damaged.
pub async fn load(office: &Office, account: AccountId) -> Result<Loaded<Account>, Problem> {
    stories::load(office.record.as_ref(), account.0).await
}

/// Does something with one account, once.
async fn tell(
    office: &Office,
    (by, command): (AccountId, Uuid),
    account: AccountId,
    rule: impl Fn(&Account) -> Result<Vec<AccountEvent>, Refusal> + Send + Sync,
) -> Result<Receipt, Problem> {
    for _ in 0..TRIES {
        let loaded = load(office, account).await?;
        let stream = loaded.seen.stream;
        if let Some(first) = office.record.answered(stream, command).await? {
            return Ok(first);
        }
        let events = rule(&loaded.story)?;
        let last = loaded.told.last().map_or(0, |told| told.recorded_at);
        let envelope = Envelope {
            command,
            actor: by.0,
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
