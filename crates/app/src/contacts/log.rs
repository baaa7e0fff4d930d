//! Logging a contact.
use casework::{
    Refusal,
    contact::{Contact, NewContact},
    id::ContactId,
    permission::Actor,
};
use uuid::Uuid;

use crate::{Office, Problem};

/// Logs a contact. Sent twice, the form makes one.
///
/// # Errors
///
/// The rule's refusal; a place to be sent to that the register does not have; what the store
/// cannot do.
pub async fn log(
    office: &Office,
    by: &Actor,
    command: Uuid,
    new: &NewContact,
) -> Result<ContactId, Problem> {
    let sent_to = new.sent_to.as_deref();
    if sent_to.is_some_and(|code| casework::law::pack().somebody_else(code).is_none()) {
        return Err(Refusal::UnknownCode.into());
    }
    // The form's id gives the contact's, so that a double click logs no second one.
    let contact = ContactId(Uuid::new_v5(&command, b"contact"));
    let rule = |story: &Contact| story.log(by, new.clone(), office.today());
    super::tell(office, (by, command), contact, rule).await?;
    Ok(contact)
}
