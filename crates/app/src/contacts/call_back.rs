//! Calling back.
use casework::{
    contact::{Contact, Tried},
    id::ContactId,
    permission::Actor,
};
use uuid::Uuid;

use crate::{Office, Problem, ports::Receipt};

/// Records that somebody called back, or tried.
///
/// # Errors
///
/// The rule's refusal; what the store cannot do.
pub async fn try_call_back(
    office: &Office,
    (by, command): (&Actor, Uuid),
    contact: ContactId,
    (tried, words): (Tried, &str),
) -> Result<Receipt, Problem> {
    let rule = |story: &Contact| story.try_call_back(by, tried, words, office.today());
    super::tell(office, (by, command), contact, rule).await
}
