//! An account comes with a complaint, and can be signed in to with its reference and a code.
use casework::{
    AccessCode,
    account::{Account, Holder, Post},
    id::AccountId,
};
use uuid::Uuid;

use crate::{Office, Problem, accounts::codes};

/// Opens an account for somebody who complains or acts for one, and makes the code with which
/// they sign in beside the case's reference. Nobody needs an e-mail address for it.
///
/// `by`: the account itself, or the officer who keys the complaint. The code is shown once: of a
/// form that was sent twice, the second answer has none.
///
/// # Errors
///
/// The account is there already by another command, or the store cannot write.
pub async fn open_for_complainant(
    office: &Office,
    (by, command): (AccountId, Uuid),
    account: AccountId,
    holder: Holder,
) -> Result<Option<AccessCode>, Problem> {
    let code = codes::new(office);
    let hash = office.secrets.hash_code(code);
    let rule = |story: &Account| {
        let opened = story.open(Post::Public, holder.clone())?;
        let open = Account { post: Some(Post::Public), ..story.clone() };
        Ok(vec![opened, open.give_code(hash.clone())?])
    };
    let receipt = super::tell(office, (by, command), account, rule).await?;
    Ok((!receipt.repeated).then_some(code))
}

/// Makes a new code for somebody who has lost theirs; the earlier one stops working. The caller
/// has made sure that `by` may: an officer of the case, for one of its people.
///
/// # Errors
///
/// The account is not open, or the store cannot write.
pub async fn give_code(
    office: &Office,
    (by, command): (AccountId, Uuid),
    account: AccountId,
) -> Result<Option<AccessCode>, Problem> {
    let code = codes::new(office);
    let hash = office.secrets.hash_code(code);
    let rule = |story: &Account| Ok(vec![story.give_code(hash.clone())?]);
    let receipt = super::tell(office, (by, command), account, rule).await?;
    Ok((!receipt.repeated).then_some(code))
}
