//! Three ways to sign in: e-mail address and password, reference and access code, or a one-time
//! code that was sent.
use casework::{
    AccessCode, Reference, Refusal,
    account::{Account, folded_email},
    id::AccountId,
};
use uuid::Uuid;
use words::Language;

use crate::{
    Office, Problem,
    accounts::{
        codes::{self, GoodFor, Kept, MINUTE},
        limits, list, own,
    },
};

/// How long a one-time code is good for.
const LASTS: i64 = 20 * MINUTE;

/// Signs in by e-mail address and password.
///
/// # Errors
///
/// [`Refusal::WrongSignIn`], whichever of the two is wrong; too many tries.
pub async fn by_password(
    office: &Office,
    email: &str,
    password: &str,
    from: &str,
) -> Result<AccountId, Problem> {
    let email = folded_email(email);
    limits::allow(office, &email, from).await?;
    let mut hashes = Vec::new();
    for row in list::found(office, &email).await? {
        let story = super::load(office, row.account).await?.story;
        let hash = story.password.as_ref().map(|hash| hash.words().to_owned());
        if let Some(hash) = hash.filter(|_| story.is_open()) {
            hashes.push((row.account, hash));
        }
    }
    match fitting(office, password, &hashes).await? {
        Some(account) => {
            limits::forget(office, &email).await?;
            Ok(account)
        }
        None => Err(Refusal::WrongSignIn.into()),
    }
}

/// The account whose password this is. Tries one hash at least, so that nobody can tell by the
/// time whether there is an account.
async fn fitting(
    office: &Office,
    password: &str,
    hashes: &[(AccountId, String)],
) -> Result<Option<AccountId>, Problem> {
    if hashes.is_empty() {
        office.secrets.password_fits(password, None).await?;
    }
    for (account, hash) in hashes {
        if office.secrets.password_fits(password, Some(hash)).await? {
            return Ok(Some(*account));
        }
    }
    Ok(None)
}

/// Signs in by a case's reference and the access code printed on its receipt.
///
/// # Errors
///
/// [`Refusal::MistypedReference`] or [`Refusal::MistypedCode`] before anything is looked up;
/// [`Refusal::WrongSignIn`]; too many tries.
pub async fn by_reference(
    office: &Office,
    reference: &str,
    code: &str,
    from: &str,
) -> Result<AccountId, Problem> {
    let (reference, code): (Reference, AccessCode) = (reference.parse()?, code.parse()?);
    limits::allow(office, &reference.digits(), from).await?;
    let mut fits = None;
    for account in accounts_of(office, reference).await? {
        let story: Account = super::load(office, account).await?.story;
        let hash = story.code.as_ref().map(|hash| hash.words().to_owned());
        if office.secrets.code_fits(code, hash.as_deref()) && story.is_open() {
            fits = Some(account);
        }
    }
    let account = fits.ok_or(Refusal::WrongSignIn)?;
    limits::forget(office, &reference.digits()).await?;
    Ok(account)
}

/// The accounts of the people of a case, if there is such a case.
async fn accounts_of(office: &Office, reference: Reference) -> Result<Vec<AccountId>, Problem> {
    let case = match office.find(reference).await {
        Err(Problem::NotFound) => return Ok(Vec::new()),
        found => found?,
    };
    let loaded = office.case(case).await?;
    let people = loaded.story.live().map(|complaint| complaint.people.values());
    Ok(people
        .map_or_else(|_| Vec::new(), |people| people.filter_map(|person| person.account).collect()))
}

/// Sends a one-time code to an e-mail address, if somebody here has it. The caller answers the
/// reader before this is done, and the same in every case.
///
/// # Errors
///
/// Too many tries, or the store cannot write.
pub async fn ask_code(office: &Office, email: &str, from: &str) -> Result<(), Problem> {
    let email = folded_email(email);
    limits::allow(office, &format!("code for {email}"), from).await?;
    for row in list::found(office, &email).await? {
        let kept = Kept::new(row.account, GoodFor::SignIn);
        let code = codes::give(office, kept, LASTS).await?;
        let args = [
            ("code", code.to_string().into()),
            ("office", office.about.name.as_str().into()),
            ("link", format!("{}/sign-in/code", office.about.url).into()),
            ("minutes", (LASTS / MINUTE).into()),
        ];
        let say = |key: &str| office.words.say(Language::English, key, &args);
        let (subject, body) = (say("mail-one-time-code.subject"), say("mail-one-time-code"));
        if let Err(fault) = office.mail.send(&row.email, &subject, &body).await {
            tracing::warn!(passes = fault.passes(), "a one-time code could not be sent");
        }
    }
    Ok(())
}

/// Signs in by a one-time code, which is used up.
///
/// # Errors
///
/// [`Refusal::MistypedCode`] or [`Refusal::CodeRunOut`]; too many tries.
pub async fn by_code(
    office: &Office,
    command: Uuid,
    code: &str,
    from: &str,
) -> Result<AccountId, Problem> {
    let code: AccessCode = code.parse()?;
    limits::allow_from(office, from).await?;
    let kept = codes::take(office, code, GoodFor::SignIn, command).await?;
    let story = super::load(office, kept.account).await?.story;
    if !story.is_open() {
        return Err(Refusal::CodeRunOut.into());
    }
    own::let_choose_freely(office, kept.account).await?;
    Ok(kept.account)
}
