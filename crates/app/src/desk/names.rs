//! What the organisations and accounts of a page are called.
use std::collections::{BTreeMap, BTreeSet};

use casework::{
    account::{Account, Post},
    id::{AccountId, MemberId, OrganisationId},
    organisation::Organisation,
};

use crate::{Office, Problem, accounts, lists::account::AccountState, members, stories};

/// Names by identifier. What has none reads as nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// Of organisations of the register.
    pub organisations: BTreeMap<OrganisationId, String>,
    /// Of members of the register.
    pub members: BTreeMap<MemberId, String>,
    /// Of accounts.
    pub accounts: BTreeMap<AccountId, String>,
    /// What the accounts are for.
    pub posts: BTreeMap<AccountId, Post>,
}

impl Names {
    /// What an organisation is called.
    pub fn organisation(&self, id: OrganisationId) -> &str {
        self.organisations.get(&id).map_or("", String::as_str)
    }

    /// What a member is called.
    pub fn member(&self, id: MemberId) -> &str {
        self.members.get(&id).map_or("", String::as_str)
    }

    /// What the holder of an account is called.
    pub fn account(&self, id: AccountId) -> &str {
        self.accounts.get(&id).map_or("", String::as_str)
    }

    /// The same, with what these members are called.
    ///
    /// # Errors
    ///
    /// The store cannot be reached.
    pub async fn with_members(
        mut self,
        office: &Office,
        members: BTreeSet<MemberId>,
    ) -> Result<Self, Problem> {
        self.members.extend(members::named(office, members).await?);
        Ok(self)
    }
}

/// Reads the names of organisations and accounts, each once.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn names(
    office: &Office,
    organisations: BTreeSet<OrganisationId>,
    accounts: BTreeSet<AccountId>,
) -> Result<Names, Problem> {
    let (record, mut names) = (office.record.as_ref(), Names::default());
    for id in organisations {
        let found = stories::load::<Organisation>(record, id.0).await?;
        if let Some(entry) = found.story.entry {
            names.organisations.insert(id, entry.name);
        }
    }
    for id in accounts {
        let found = stories::load::<Account>(record, id.0).await?;
        names.accounts.insert(id, found.story.name().to_owned());
        names.posts.extend(found.story.post.map(|post| (id, post)));
    }
    Ok(names)
}

/// Everybody who can answer for a case, by name.
///
/// # Errors
///
/// The store cannot be reached.
pub async fn officers(office: &Office) -> Result<Vec<(AccountId, String)>, Problem> {
    let works_on_cases = |post| match post {
        Post::Staff { manager, administrator } => manager || !administrator,
        Post::Public | Post::Organisation { .. } | Post::Member { .. } => false,
    };
    let staff = accounts::staff(office).await?;
    let open = staff.into_iter().filter(|row| row.state != AccountState::Closed);
    let mut found: Vec<_> =
        open.filter(|row| works_on_cases(row.post)).map(|row| (row.account, row.name)).collect();
    found.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(found)
}
