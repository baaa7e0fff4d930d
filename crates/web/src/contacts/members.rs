//! The members' hotline and mailbox: which member, what their office may be told, and what they
//! asked before.
use std::collections::BTreeSet;

use app::{
    contacts::{self, MayBeTold, Wanted},
    desk, members,
};
use axum::extract::State;
use casework::{Day, id::MemberId};
use serde::{Deserialize, Serialize};

use super::rows::{self, ContactLine};
use crate::{Answer, Apology, Asked, Page, Site, Visitor, desk::Paging};

/// Members shown for one search.
const SHOWN: usize = 20;

#[derive(Debug, Serialize)]
pub(super) struct MembersPage {
    said: String,
    found: Vec<Named>,
    /// The member that was chosen, and their constituency.
    member: Option<Named>,
    complaints: Vec<Told>,
    paging: Paging,
    contacts: Vec<ContactLine>,
}

#[derive(Debug, Serialize)]
struct Named {
    id: String,
    name: String,
    constituency: String,
}

/// A complaint of which the member's office may be told.
#[derive(Debug, Serialize)]
struct Told {
    reference: String,
    name: String,
    organisation: String,
    stage: String,
    state: String,
    news: Option<Day>,
    shows: &'static str,
}

impl Page for MembersPage {
    const TEMPLATE: &'static str = "contacts/members.html";

    fn samples() -> Vec<Self> {
        let named =
            || Named { id: "1".into(), name: "Member".into(), constituency: "Place".into() };
        let told = |shows| Told {
            reference: "4821-0937-5629".into(),
            name: "Name".into(),
            organisation: "Department".into(),
            stage: "checks".into(),
            state: "asked".into(),
            news: (shows == "progress").then_some(jiff::civil::date(2026, 3, 2)),
            shows,
        };
        let page = |said: &str, found, member, complaints: Vec<Told>, contacts| Self {
            said: said.into(),
            found,
            member,
            paging: Paging::of(complaints.len() as u64, 0, "/contacts/members?member=1"),
            complaints,
            contacts,
        };
        vec![
            page("", Vec::new(), None, Vec::new(), Vec::new()),
            page("nobody", Vec::new(), None, Vec::new(), Vec::new()),
            page("fern", vec![named()], None, Vec::new(), Vec::new()),
            page("", Vec::new(), Some(named()), Vec::new(), Vec::new()),
            page(
                "",
                Vec::new(),
                Some(named()),
                vec![told("everything"), told("progress")],
                vec![ContactLine::sample(true)],
            ),
        ]
    }
}

/// Which member.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Sought {
    #[serde(default)]
    said: String,
    member: Option<MemberId>,
    #[serde(default)]
    page: u32,
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    Asked(sought): Asked<Sought>,
) -> Answer {
    let office = &site.office;
    let said: String = sought.said.trim().chars().take(200).collect();
    let found = members::search(office, &said, SHOWN).await?;
    let found = found.into_iter().map(|row| Named {
        id: row.id.to_string(),
        name: row.name,
        constituency: row.constituency,
    });
    let mut page = MembersPage {
        said,
        found: found.collect(),
        member: None,
        complaints: Vec::new(),
        paging: Paging::of(0, 0, "/contacts/members"),
        contacts: Vec::new(),
    };
    if let Some(id) = sought.member {
        let seat = members::find(office, id).await?.ok_or_else(Apology::not_found)?;
        let named = Named { id: id.to_string(), name: seat.name, constituency: seat.constituency };
        let (told, total) = contacts::may_be_told(office, id, sought.page).await?;
        page.complaints = complaints(&site, &told).await?;
        page.paging = Paging::of(total, sought.page, &format!("/contacts/members?member={id}"));
        let before = contacts::found(office, &Wanted::OfMember(id), 0).await?;
        page.contacts = rows::lines(&site, &before.rows).await?;
        page.member = Some(named);
    }
    site.page(&visitor, &page)
}

async fn complaints(site: &Site, told: &[MayBeTold]) -> Result<Vec<Told>, Apology> {
    let about: BTreeSet<_> = told.iter().filter_map(|told| told.row.organisation).collect();
    let names = desk::names(&site.office, about, BTreeSet::new()).await?;
    let view = |told: &MayBeTold| Told {
        reference: told.row.reference.map(|it| it.to_string()).unwrap_or_default(),
        name: told.row.name.clone(),
        organisation: told.row.organisation.map_or("", |id| names.organisation(id)).to_owned(),
        stage: told.row.stage.clone(),
        state: told.row.state.clone(),
        news: told.row.news,
        shows: told.shows.code(),
    };
    Ok(told.iter().map(view).collect())
}
