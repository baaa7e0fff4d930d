//! What the organisations and accounts of a page are called.
use std::collections::{BTreeMap, BTreeSet};

use casework::{
    account::Post,
    id::{AccountId, MemberId, OrganisationId},
    organisation::Organisation,
};

use crate::{
    Office, Problem, accounts,
    lists::{
        Cell, Question, Test,
        account::AccountState,
        organisation::{self, OrganisationRow},
    },
    members, stories,
};

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
    let mut names =
        Names { organisations: of_organisations(office, organisations).await?, ..Names::default() };
    for row in accounts::these(office, accounts).await? {
        names.posts.insert(row.account, row.post);
        names.accounts.insert(row.account, row.name);
    }
    Ok(names)
}

/// The names of organisations: from the list of the register, and from the stories of those few
/// that are not in it.
async fn of_organisations(
    office: &Office,
    organisations: BTreeSet<OrganisationId>,
) -> Result<BTreeMap<OrganisationId, String>, Problem> {
    let mut names = BTreeMap::new();
    if organisations.len() > 1 {
        let sought = organisations.iter().map(|id| Cell::Id(id.0)).collect();
        let most = u32::try_from(organisations.len()).unwrap_or(u32::MAX);
        let question = Question::of(&organisation::TABLE)
            .when("organisation", Test::OneOf(sought))
            .page(most, 0);
        let lines = office.lists.select(&question).await?;
        let rows = lines.iter().map(OrganisationRow::from);
        names.extend(rows.map(|row| (row.id, row.name)));
    }
    for id in organisations {
        if !names.contains_key(&id) {
            let found = stories::load::<Organisation>(office.record.as_ref(), id.0).await?;
            names.extend(found.story.entry.map(|entry| (id, entry.name)));
        }
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
