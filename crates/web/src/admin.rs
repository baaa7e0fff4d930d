//! Administrators look after the accounts of staff and organisations, and an organisation's
//! managers after those of their colleagues: one list, one form to invite, one page a person.
mod invite;
mod letter;
mod person;

use app::{accounts, lists::account::AccountRow, members, organisations};
use axum::extract::State;
use casework::{
    account::Post,
    id::{MemberId, OrganisationId},
    permission::{Actor, Standing},
};
use serde::Serialize;

use crate::{Access, Answer, Apology, Audience, Entry, Page, Site, Visitor, accounts::role};

/// The pages of looking after accounts.
pub(crate) fn routes() -> Vec<Entry> {
    const ADMINISTRATORS: &[Audience] = &[Audience::Administrator, Audience::ManagingAdministrator];
    const MANAGERS: &[Audience] = &[Audience::OrganisationManager];
    let (staff, theirs) = (Access::Administrator, Access::OrganisationManager);
    let members = Access::MemberManager;
    vec![
        Entry::get("/admin", staff, show).listed("admin-nav", ADMINISTRATORS),
        Entry::get("/admin/invite", staff, invite::show_staff),
        Entry::post("/admin/invite", staff, invite::send_staff),
        Entry::get("/admin/invite-organisation", staff, invite::show_organisation),
        Entry::post("/admin/invite-organisation", staff, invite::send_organisation),
        Entry::get("/admin/people/{account}", staff, person::show),
        Entry::post("/admin/people/{account}", staff, person::send),
        Entry::get("/organisation/people", theirs, show).listed("admin-colleagues", MANAGERS),
        Entry::get("/organisation/people/invite", theirs, invite::show_colleague),
        Entry::post("/organisation/people/invite", theirs, invite::send_colleague),
        Entry::get("/organisation/people/{account}", theirs, person::show),
        Entry::post("/organisation/people/{account}", theirs, person::send),
        Entry::get("/admin/invite-member", staff, invite::show_member),
        Entry::post("/admin/invite-member", staff, invite::send_member),
        Entry::get("/member/people", members, show)
            .listed("admin-colleagues", &[Audience::MemberManager]),
        Entry::get("/member/people/invite", members, invite::show_colleague),
        Entry::post("/member/people/invite", members, invite::send_colleague),
        Entry::get("/member/people/{account}", members, person::show),
        Entry::post("/member/people/{account}", members, person::send),
    ]
}

/// Where the list is for whoever looks after it.
fn home(actor: &Actor) -> &'static str {
    match actor.standing {
        Standing::Organisation { .. } => "/organisation/people",
        Standing::Member { .. } => "/member/people",
        _ => "/admin",
    }
}

/// Where the page of a person is.
fn people(actor: &Actor) -> &'static str {
    match actor.standing {
        Standing::Organisation { .. } => "/organisation/people",
        Standing::Member { .. } => "/member/people",
        _ => "/admin/people",
    }
}

/// The list of accounts.
#[derive(Debug, Serialize)]
struct Accounts {
    is_office: bool,
    people: &'static str,
    groups: Vec<Group>,
}

#[derive(Debug, Serialize)]
struct Group {
    key: &'static str,
    rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    account: String,
    name: String,
    email: String,
    role: &'static str,
    organisation: String,
    state: &'static str,
}

impl Page for Accounts {
    const TEMPLATE: &'static str = "admin/accounts.html";

    fn samples() -> Vec<Self> {
        let row = |state| Row {
            account: "0".into(),
            name: "Mair Pritchard".into(),
            email: "mair@ombudsman.example".into(),
            role: "accounts-role-caseworker",
            organisation: String::new(),
            state,
        };
        let rows = vec![row("invited"), row("open"), row("closed")];
        let groups = vec![
            Group { key: "admin-staff", rows },
            Group { key: "admin-organisations", rows: Vec::new() },
        ];
        let theirs = vec![Group { key: "admin-colleagues", rows: vec![row("open")] }];
        vec![
            Self { is_office: true, people: "/admin/people", groups },
            Self { is_office: false, people: "/organisation/people", groups: theirs },
        ]
    }
}

async fn show(State(site): State<Site>, visitor: Visitor) -> Answer {
    let (actor, office) = (visitor.actor()?, &site.office);
    let groups = match actor.standing {
        Standing::Organisation { of, .. } => {
            let rows = rows(&site, accounts::of_organisation(office, of).await?).await?;
            vec![Group { key: "admin-colleagues", rows }]
        }
        Standing::Member { of, .. } => {
            let rows = rows(&site, accounts::of_member(office, of).await?).await?;
            vec![Group { key: "admin-colleagues", rows }]
        }
        _ => vec![
            Group { key: "admin-staff", rows: rows(&site, accounts::staff(office).await?).await? },
            Group {
                key: "admin-organisations",
                rows: rows(&site, accounts::of_organisations(office).await?).await?,
            },
            Group {
                key: "admin-members",
                rows: rows(&site, accounts::of_members(office).await?).await?,
            },
        ],
    };
    let is_office = actor.is_staff();
    site.page(&visitor, &Accounts { is_office, people: people(&actor), groups })
}

async fn rows(site: &Site, found: Vec<AccountRow>) -> Result<Vec<Row>, Apology> {
    let ids: Vec<OrganisationId> = found.iter().filter_map(|row| row.post.organisation()).collect();
    let names = organisations::named(&site.office, &ids).await?;
    let seats = found.iter().filter_map(|row| row.post.member()).collect();
    let seats = members::named(&site.office, seats).await?;
    let named = |post: Post| {
        let member = post.member().and_then(|of| seats.get(&of)).cloned();
        let found = post.organisation().and_then(|of| names.get(&of));
        found.map(|found| found.name.clone()).or(member).unwrap_or_default()
    };
    let row = |row: AccountRow| Row {
        account: row.account.to_string(),
        role: role(row.post),
        organisation: named(row.post),
        state: row.state.code(),
        name: row.name,
        email: row.email,
    };
    Ok(found.into_iter().map(row).collect())
}

/// For whom somebody is to work.
#[derive(Debug, Clone, Copy)]
enum Employer {
    Office,
    Organisation(OrganisationId),
    Member(MemberId),
}

impl Employer {
    /// Of those who hold this post.
    fn of(post: Post) -> Self {
        match post {
            Post::Organisation { of, .. } => Self::Organisation(of),
            Post::Member { of, .. } => Self::Member(of),
            Post::Public | Post::Staff { .. } => Self::Office,
        }
    }
}

/// The post that a form's answer names: a role of staff, or of an organisation's or a member's
/// people.
fn post_of(chosen: &str, employer: Employer) -> Post {
    let staff = |manager, administrator| Post::Staff { manager, administrator };
    match (employer, chosen) {
        (Employer::Organisation(of), chosen) => {
            Post::Organisation { of, manager: chosen == "manager" }
        }
        (Employer::Member(of), chosen) => Post::Member { of, manager: chosen == "manager" },
        (Employer::Office, "manager") => staff(true, false),
        (Employer::Office, "administrator") => staff(false, true),
        (Employer::Office, "both") => staff(true, true),
        (Employer::Office, _) => staff(false, false),
    }
}

/// The answer that names a post.
fn chosen_of(post: Post) -> &'static str {
    match post {
        Post::Staff { manager: true, administrator: true } => "both",
        Post::Staff { manager: true, .. }
        | Post::Organisation { manager: true, .. }
        | Post::Member { manager: true, .. } => "manager",
        Post::Staff { administrator: true, .. } => "administrator",
        _ => "plain",
    }
}

/// The pages in their states, for the tests that render every template.
#[cfg(test)]
pub(crate) fn samples() -> Vec<crate::page::Sample> {
    use crate::page::Sample;
    [Sample::of::<Accounts>(), Sample::of::<letter::Letter>(), Sample::of::<person::About>()]
        .into_iter()
        .flatten()
        .collect()
}
