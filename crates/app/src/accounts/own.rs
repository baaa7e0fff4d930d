//! What people do with their own account.
use casework::{
    Personal, Refusal,
    account::{Account, Holder, Post},
    id::AccountId,
};
use uuid::Uuid;

use crate::{
    Office, Problem,
    accounts::{codes::MINUTE, limits, list},
    ports::{Receipt, ScratchKind},
};

/// How long after signing in by a one-time code a new password can be chosen without the old one.
const FREELY: i64 = 15 * MINUTE;

/// Whether a password can be chosen without the one there is: there is none, or the account was
/// just signed in to by a one-time code because it was forgotten.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn may_choose_freely(office: &Office, account: AccountId) -> Result<bool, Problem> {
    let story = super::load(office, account).await?.story;
    if story.password.is_none() {
        return Ok(true);
    }
    let now = office.clock.machine();
    let leave = office.scratch.get(ScratchKind::Code, &freely(account), now).await?;
    Ok(leave.is_some())
}

/// Remembers for a while that an account was signed in to by a one-time code.
pub(super) async fn let_choose_freely(office: &Office, account: AccountId) -> Result<(), Problem> {
    let ends = office.clock.machine() + FREELY;
    office.scratch.put(ScratchKind::Code, &freely(account), vec![1], ends).await
}

fn freely(account: AccountId) -> String {
    format!("choose freely {account}")
}

/// Chooses a password. Everywhere else the account is signed out.
///
/// # Errors
///
/// The password there is does not fit ([`Refusal::WrongSignIn`]), or the new one will not do.
pub async fn choose_password(
    office: &Office,
    (account, command): (AccountId, Uuid),
    current: &str,
    password: &str,
) -> Result<Receipt, Problem> {
    let story = super::load(office, account).await?.story;
    if !may_choose_freely(office, account).await? {
        limits::allow(office, &format!("own {account}"), "its own session").await?;
        confirm(office, &story, current).await?;
    }
    story.holder.known().cloned().unwrap_or_default().password_will_do(password)?;
    let hash = office.secrets.hash_password(password).await?;
    let rule = |story: &Account| Ok(vec![story.choose_password(hash.clone())?]);
    let receipt = super::tell(office, (account, command), account, rule).await?;
    office.scratch.delete(ScratchKind::Code, &freely(account)).await?;
    Ok(receipt)
}

async fn confirm(office: &Office, story: &Account, current: &str) -> Result<(), Problem> {
    let hash = story.password.as_ref().map(Personal::words);
    if office.secrets.password_fits(current, hash).await? {
        Ok(())
    } else {
        Err(Refusal::WrongSignIn.into())
    }
}

/// Changes one's own name and e-mail address.
///
/// # Errors
///
/// The name is missing; staff and organisations need an address, and one of their own.
pub async fn change_holder(
    office: &Office,
    (account, command): (AccountId, Uuid),
    holder: &Holder,
) -> Result<Receipt, Problem> {
    let story = super::load(office, account).await?.story;
    if story.post != Some(Post::Public) {
        holder.is_complete()?;
        let others = list::found(office, &holder.email).await?;
        if others.iter().any(|row| row.account != account && row.post != Post::Public) {
            return Err(Refusal::EmailInUse.into());
        }
    }
    let rule = |story: &Account| {
        if holder.name.trim().is_empty() {
            return Err(Refusal::HolderIncomplete);
        }
        let same = story.holder.known() == Some(holder);
        Ok(if same { Vec::new() } else { vec![story.change_holder(holder.clone())?] })
    };
    super::tell(office, (account, command), account, rule).await
}

/// Signs the account out everywhere.
///
/// # Errors
///
/// The store cannot write.
pub async fn sign_out_everywhere(
    office: &Office,
    (account, command): (AccountId, Uuid),
) -> Result<Receipt, Problem> {
    let rule = |story: &Account| Ok(vec![story.sign_out_everywhere()?]);
    super::tell(office, (account, command), account, rule).await
}
