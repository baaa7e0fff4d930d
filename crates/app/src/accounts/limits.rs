//! How often something that can be guessed may be tried.
use crate::{Office, Problem, accounts::codes::MINUTE, ports::ScratchKind};

/// How long tries are counted.
const WINDOW: i64 = 15 * MINUTE;
/// Tries at one account.
const OF_ACCOUNT: u32 = 10;
/// Tries from one address: many people share one in a hospital or a library.
const FROM_ADDRESS: u32 = 100;

/// Counts a try at an account (by whatever name it goes) from an address of the network.
///
/// # Errors
///
/// [`Problem::TooMany`], whether or not there is such an account.
pub async fn allow(office: &Office, account: &str, from: &str) -> Result<(), Problem> {
    count(office, &of(account), OF_ACCOUNT).await?;
    allow_from(office, from).await
}

/// Counts a try at something that nobody can guess, such as a code of 80 bits: only so that
/// nobody keeps the machine busy.
///
/// # Errors
///
/// [`Problem::TooMany`].
pub(crate) async fn allow_from(office: &Office, from: &str) -> Result<(), Problem> {
    count(office, &format!("from {from}"), FROM_ADDRESS).await
}

async fn count(office: &Office, key: &str, most: u32) -> Result<(), Problem> {
    let now = office.clock.machine();
    if office.scratch.bump(key, now, now + WINDOW).await? > most {
        let seconds = u32::try_from(WINDOW / 1_000_000).unwrap_or_default();
        return Err(Problem::TooMany(seconds));
    }
    Ok(())
}

/// Forgets the tries at an account, once somebody has got in.
pub(super) async fn forget(office: &Office, account: &str) -> Result<(), Problem> {
    office.scratch.delete(ScratchKind::Attempt, &of(account)).await
}

fn of(account: &str) -> String {
    format!("at {account}")
}
