//! Lists of accounts.
use std::collections::{BTreeMap, BTreeSet};

use casework::{
    account::folded_email,
    id::{AccountId, MemberId, OrganisationId},
};

use crate::{
    Office, Problem,
    lists::{
        Cell, Question, Test,
        account::{AccountRow, TABLE},
    },
};

/// More accounts than one office or organisation shows on a page.
const ALL: u32 = 1_000;

/// Everybody who works here, closed accounts too.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn staff(office: &Office) -> Result<Vec<AccountRow>, Problem> {
    let question = Question::of(&TABLE).when("post", Test::Is(Cell::code("staff")));
    rows(office, question).await
}

/// Everybody who answers for an organisation, closed accounts too.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn of_organisation(
    office: &Office,
    organisation: OrganisationId,
) -> Result<Vec<AccountRow>, Problem> {
    let is_theirs = Test::Is(Cell::Id(organisation.0));
    rows(office, Question::of(&TABLE).when("organisation", is_theirs)).await
}

/// Everybody who answers for any organisation, closed accounts too.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn of_organisations(office: &Office) -> Result<Vec<AccountRow>, Problem> {
    rows(office, Question::of(&TABLE).when("post", Test::Is(Cell::code("organisation")))).await
}

/// Everybody who works for a Member of Parliament, closed accounts too.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn of_member(office: &Office, member: MemberId) -> Result<Vec<AccountRow>, Problem> {
    rows(office, Question::of(&TABLE).when("organisation", Test::Is(Cell::Id(member.0)))).await
}

/// Everybody who works for any Member of Parliament, closed accounts too.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn of_members(office: &Office) -> Result<Vec<AccountRow>, Problem> {
    rows(office, Question::of(&TABLE).when("post", Test::Is(Cell::code("member")))).await
}

/// These accounts, whatever they are for. One that is gone is not among them.
///
/// # Errors
///
/// The store cannot be reached.
pub(crate) async fn these(
    office: &Office,
    accounts: BTreeSet<AccountId>,
) -> Result<Vec<AccountRow>, Problem> {
    let sought = accounts.into_iter().map(|AccountId(id)| Cell::Id(id)).collect();
    rows(office, Question::of(&TABLE).when("account", Test::OneOf(sought))).await
}

/// The open accounts that have this e-mail address: at most a few. Not for strangers.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn found(office: &Office, email: &str) -> Result<Vec<AccountRow>, Problem> {
    let email = folded_email(email);
    if email.is_empty() {
        return Ok(Vec::new());
    }
    let question = Question::of(&TABLE).when("email", Test::Is(Cell::Find(email)));
    let lines = office.lists.select(&question.page(5, 0)).await?;
    Ok(lines.iter().map(AccountRow::read).collect())
}

/// The names of everybody who works here, for lists that show who answers for what.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn names(office: &Office) -> Result<BTreeMap<AccountId, String>, Problem> {
    let staff = staff(office).await?;
    Ok(staff.into_iter().map(|row| (row.account, row.name)).collect())
}

/// The name on an account, or nothing once it is gone.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn name_of(office: &Office, account: AccountId) -> Result<String, Problem> {
    Ok(super::load(office, account).await?.story.name().to_owned())
}

/// The rows in the order of their names.
async fn rows(office: &Office, question: Question) -> Result<Vec<AccountRow>, Problem> {
    let lines = office.lists.select(&question.page(ALL, 0)).await?;
    let mut rows: Vec<_> = lines.iter().map(AccountRow::read).collect();
    rows.sort_by_cached_key(|row| (row.state, row.name.to_lowercase(), row.account));
    Ok(rows)
}
