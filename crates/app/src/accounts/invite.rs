//! Staff and organisations are invited: by a link, or by the same code in print.
use casework::{
    AccessCode, Refusal,
    account::{Account, Holder, Post},
    id::AccountId,
    permission::Actor,
};
use uuid::Uuid;
use words::Language;

use crate::{
    Office, Problem,
    accounts::{
        codes::{self, DAY, GoodFor, Kept},
        limits, list,
    },
};

/// How long an invitation is good for.
const LASTS: i64 = 14 * DAY;

/// Whom to invite, and as what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitee {
    /// What the account is for.
    pub post: Post,
    /// Whose it is.
    pub holder: Holder,
}

/// An invitation as the one who invites sees it, once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    /// The account that waits for its first password.
    pub account: AccountId,
    /// Whom it was made for.
    pub holder: Holder,
    /// What it is for.
    pub post: Post,
    /// The code to be printed or read out.
    pub code: AccessCode,
    /// The link with the same code in it.
    pub link: String,
    /// The last day on which it works.
    pub until: casework::Day,
    /// Whether the link went out by e-mail; if not, print the letter.
    pub sent: bool,
}

/// An invitation as the one who is invited sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// The account that waits.
    pub account: AccountId,
    /// Whose it is.
    pub holder: Holder,
    /// What it is for.
    pub post: Post,
}

/// Invites somebody. Sent twice, the form makes one account, and a new code.
///
/// # Errors
///
/// `by` may not; the name or e-mail address is missing or in use here already.
pub async fn invite(
    office: &Office,
    by: &Actor,
    command: Uuid,
    invitee: &Invitee,
) -> Result<Invited, Problem> {
    // The form's id gives the account's, so that a double click opens no second one.
    let account = AccountId(Uuid::new_v5(&command, b"account"));
    let others = list::found(office, &invitee.holder.email).await?;
    let taken = |row: &crate::lists::account::AccountRow| {
        row.post != Post::Public && row.account != account
    };
    if others.iter().any(taken) {
        return Err(Refusal::EmailInUse.into());
    }
    let rule =
        |story: &Account| Ok(vec![story.invite(by, invitee.post, invitee.holder.clone())?]);
    super::tell(office, (by.account, command), account, rule).await?;
    hand_over(office, account, invitee.holder.clone(), invitee.post).await
}

/// Makes a new invitation for an account: the earlier one stops working, a password stays until
/// a new one is chosen. Also the way back for somebody who has forgotten theirs.
///
/// # Errors
///
/// `by` may not look after this account, or it is closed.
pub async fn invite_again(
    office: &Office,
    by: &Actor,
    account: AccountId,
) -> Result<Invited, Problem> {
    let story = super::load(office, account).await?.story;
    story.is_looked_after_by(by, account)?;
    let (Some(post), Some(holder)) = (story.post.filter(|_| story.is_open()), story.holder.known())
    else {
        return Err(Refusal::WrongStage.into());
    };
    hand_over(office, account, holder.clone(), post).await
}

async fn hand_over(
    office: &Office,
    account: AccountId,
    holder: Holder,
    post: Post,
) -> Result<Invited, Problem> {
    let code = codes::give(office, Kept::new(account, GoodFor::Invitation), LASTS).await?;
    let link = format!("{}/invitation/{}", office.about.url, code.plain());
    let until = crate::day_of(office.clock.now() + LASTS);
    let sent = send(office, &holder, &link).await;
    Ok(Invited { account, holder, post, code, link, until, sent })
}

/// Sends the link, in words of its own. Whether it went out.
async fn send(office: &Office, holder: &Holder, link: &str) -> bool {
    let args = [
        ("name", holder.name.as_str().into()),
        ("office", office.about.name.as_str().into()),
        ("link", link.into()),
    ];
    let say = |key: &str| office.words.say(Language::English, key, &args);
    let (subject, body) = (say("mail-invitation.subject"), say("mail-invitation"));
    let sent = office.mail.send(&holder.email, &subject, &body).await;
    if let Err(fault) = &sent {
        tracing::warn!(passes = fault.passes(), "an invitation could not be sent by e-mail");
    }
    sent.is_ok()
}

/// Shows an invitation to whoever holds its code.
///
/// # Errors
///
/// [`Refusal::MistypedCode`], [`Refusal::CodeRunOut`], or too many tries from this address.
pub async fn invitation(office: &Office, code: &str, from: &str) -> Result<Invitation, Problem> {
    let code: AccessCode = code.parse()?;
    limits::allow_from(office, from).await?;
    of_code(office, code, None).await
}

async fn of_code(
    office: &Office,
    code: AccessCode,
    form: Option<Uuid>,
) -> Result<Invitation, Problem> {
    let kept = codes::look(office, code, GoodFor::Invitation, form).await?;
    let story = super::load(office, kept.account).await?.story;
    match (story.is_open(), story.post, story.holder.known()) {
        (true, Some(post), Some(holder)) => {
            Ok(Invitation { account: kept.account, holder: holder.clone(), post })
        }
        _ => Err(Refusal::CodeRunOut.into()),
    }
}

/// Takes an invitation up: chooses the password, and uses the code up.
///
/// # Errors
///
/// As [`invitation`]; the password will not do.
pub async fn accept(
    office: &Office,
    command: Uuid,
    code: &str,
    (password, from): (&str, &str),
) -> Result<AccountId, Problem> {
    let code: AccessCode = code.parse()?;
    limits::allow_from(office, from).await?;
    let Invitation { account, holder, .. } = of_code(office, code, Some(command)).await?;
    holder.password_will_do(password)?;
    let hash = office.secrets.hash_password(password).await?;
    codes::take(office, code, GoodFor::Invitation, command).await?;
    let rule = |story: &Account| Ok(vec![story.choose_password(hash.clone())?]);
    super::tell(office, (account, command), account, rule).await?;
    Ok(account)
}
