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

use crate::{Office, Problem, ports::Receipt, stories};

/// Does something with one contact, once.
async fn tell(
    office: &Office,
    asked: (&Actor, Uuid),
    contact: ContactId,
    rule: impl Fn(&Contact) -> Result<Vec<ContactEvent>, Refusal> + Send + Sync,
) -> Result<Receipt, Problem> {
    stories::tell(office, asked, contact.0, rule).await
}
