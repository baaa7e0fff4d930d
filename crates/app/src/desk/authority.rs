//! Who acts for the complainant: what shows it, that it is over, and who signs in.
use casework::{
    AccessCode, Complaint,
    account::Holder,
    authority::Seen,
    codes::Channel,
    id::{AccountId, CaseId, PersonNo},
    permission::{Deed, Permit},
};
use uuid::Uuid;

use crate::{Ask, Office, Problem, accounts, ports::Receipt};

/// Records what shows that somebody may act for the complainant.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn record_authority(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    (person, seen): (PersonNo, Seen),
) -> Result<Receipt, Problem> {
    let rule = |case: &Complaint, permit: &Permit, today| {
        case.record_authority(permit, person, seen, today)
    };
    office.tell(ask, case, Deed::RecordAuthority, rule).await
}

/// Ends it, at once.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn end_authority(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    (person, told): (PersonNo, Channel),
) -> Result<Receipt, Problem> {
    let rule =
        |case: &Complaint, permit: &Permit, today| case.end_authority(permit, person, told, today);
    office.tell(ask, case, Deed::EndAuthority, rule).await
}

/// Gives somebody of the complainant's side a sign-in, or a new code for theirs, which is shown
/// once: of a form that was sent twice, the second answer has none.
///
/// # Errors
///
/// As [`Office::tell`].
pub async fn give_sign_in(
    office: &Office,
    ask: &Ask,
    case: CaseId,
    person: PersonNo,
) -> Result<Option<AccessCode>, Problem> {
    let new = AccountId(Uuid::new_v5(&case.0, format!("account of {person}").as_bytes()));
    let rule =
        |case: &Complaint, permit: &Permit, today| case.give_sign_in(permit, person, new, today);
    office.tell(ask, case, Deed::GiveSignIn, rule).await?;
    let loaded = office.case(case).await?;
    let found = loaded.story.live()?.people.get(&person).ok_or(Problem::NotFound)?;
    let account = found.account.ok_or(Problem::NotFound)?;
    let by = (ask.actor.account, ask.command);
    if accounts::load(office, account).await?.version() > 0 {
        return accounts::give_code(office, by, account).await;
    }
    // Signing in by e-mail is for an address of their own, which they enter themselves.
    let holder = Holder { name: found.name().to_owned(), email: String::new() };
    accounts::open_for_complainant(office, by, account, holder).await
}
