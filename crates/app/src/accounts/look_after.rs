//! Administrators, and an organisation's managers, look after the accounts of others.
use casework::{Refusal, account::Account, account::Post, id::AccountId, permission::Actor};
use uuid::Uuid;

use crate::{Office, Problem, ports::Receipt};

/// Changes what an account is for.
///
/// # Errors
///
/// `by` may not take the post it has or give the new one, or it is their own.
pub async fn change_post(
    office: &Office,
    (by, command): (&Actor, Uuid),
    account: AccountId,
    post: Post,
) -> Result<Receipt, Problem> {
    let rule = |story: &Account| {
        story.is_looked_after_by(by, account)?;
        if !post.is_given_by(by) {
            return Err(Refusal::NotPermitted);
        }
        Ok(if story.post == Some(post) { Vec::new() } else { vec![story.change_post(post)?] })
    };
    super::tell(office, (by.account, command), account, rule).await
}

/// Closes an account: nobody signs in with it any more, and whoever is signed in is out.
///
/// # Errors
///
/// `by` may not, or it is their own.
pub async fn close(
    office: &Office,
    (by, command): (&Actor, Uuid),
    account: AccountId,
) -> Result<Receipt, Problem> {
    let rule = |story: &Account| {
        story.is_looked_after_by(by, account)?;
        Ok(vec![story.close()?])
    };
    super::tell(office, (by.account, command), account, rule).await
}
