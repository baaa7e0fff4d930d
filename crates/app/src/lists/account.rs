//! The list of accounts: one row each, found by e-mail address.
use casework::{
    account::{Account, Post, folded_email},
    id::{AccountId, MemberId, OrganisationId},
    record::Class,
};

use super::{Cell, Column, Holds, Line, Table, flag, id, text};

/// One row an account.
pub const TABLE: Table = Table {
    name: "account",
    columns: &[
        Column { name: "account", holds: Holds::Id },
        Column { name: "post", holds: Holds::Code },
        Column { name: "organisation", holds: Holds::Id },
        Column { name: "manager", holds: Holds::Flag },
        Column { name: "administrator", holds: Holds::Flag },
        Column { name: "state", holds: Holds::Code },
        Column { name: "email", holds: Holds::Token },
        Column { name: "name", holds: Holds::Sealed(Class::Identity) },
        Column { name: "address", holds: Holds::Sealed(Class::Identity) },
    ],
    indexes: &[&["account"], &["email"], &["post", "state"], &["organisation", "state"]],
};

/// The row of an account.
pub(super) fn rows(id: uuid::Uuid, account: &Account) -> Vec<Vec<Cell>> {
    let Some(post) = account.post else { return Vec::new() };
    let (manager, administrator) = match post {
        Post::Public => (false, false),
        Post::Staff { manager, administrator } => (manager, administrator),
        Post::Organisation { manager, .. } | Post::Member { manager, .. } => (manager, false),
    };
    let email = account.holder.known().map_or("", |holder| holder.email.as_str());
    let found_by = folded_email(email);
    vec![vec![
        Cell::Id(id),
        Cell::code(post.code()),
        Cell::maybe(works_for(post), Cell::Id),
        Cell::Flag(manager),
        Cell::Flag(administrator),
        Cell::code(AccountState::of(account).code()),
        if account.is_open() && !found_by.is_empty() { Cell::Find(found_by) } else { Cell::Empty },
        Cell::words(account.name()),
        Cell::words(email),
    ]]
}

/// The organisation or the member that somebody works for, if it is not this office.
fn works_for(post: Post) -> Option<uuid::Uuid> {
    post.organisation().map(|organisation| organisation.0).or(post.member().map(|member| member.0))
}

/// How far an account has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AccountState {
    /// Somebody was invited and has no way to sign in yet.
    Invited,
    /// In use.
    Open,
    /// Nobody signs in with it any more.
    Closed,
}

impl AccountState {
    /// Every state, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Invited, Self::Open, Self::Closed];

    fn of(account: &Account) -> Self {
        match account {
            Account { closed: true, .. } => Self::Closed,
            Account { password: None, code: None, .. } => Self::Invited,
            _ => Self::Open,
        }
    }

    /// Its code, for lists and words.
    pub fn code(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Open => "open",
            Self::Closed => "closed",
        }
    }
}

/// A row of the list of accounts, read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountRow {
    /// Which account.
    pub account: AccountId,
    /// What it is for.
    pub post: Post,
    /// How far it has come.
    pub state: AccountState,
    /// Whose it is, or nothing once that is gone.
    pub name: String,
    /// Their e-mail address, if they have one.
    pub email: String,
}

impl AccountRow {
    /// Reads a row.
    pub(crate) fn read(line: &Line) -> Self {
        let manager = flag(line, 3);
        let post = match (text(line, 1), id(line, 2)) {
            ("staff", _) => Post::Staff { manager, administrator: flag(line, 4) },
            ("organisation", Some(of)) => Post::Organisation { of: OrganisationId(of), manager },
            ("member", Some(of)) => Post::Member { of: MemberId(of), manager },
            _ => Post::Public,
        };
        let state = AccountState::ALL.into_iter().find(|state| state.code() == text(line, 5));
        Self {
            account: AccountId(line.stream),
            post,
            state: state.unwrap_or(AccountState::Closed),
            name: text(line, 7).to_owned(),
            email: text(line, 8).to_owned(),
        }
    }
}
