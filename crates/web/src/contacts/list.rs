//! Whom to call back, and the newest contacts; or those of a name.
use app::contacts::{self, Wanted};
use axum::extract::State;
use serde::{Deserialize, Serialize};

use super::rows::{self, ContactLine};
use crate::{Answer, Asked, Page, Site, Visitor, desk::Paging};

#[derive(Debug, Serialize)]
pub(super) struct ListPage {
    /// The name that was looked for, or nothing.
    said: String,
    call_backs: Vec<ContactLine>,
    owed: u64,
    contacts: Vec<ContactLine>,
    paging: Paging,
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "contacts/list.html";

    fn samples() -> Vec<Self> {
        let page = |said: &str, contacts: Vec<ContactLine>| Self {
            said: said.into(),
            call_backs: contacts.clone(),
            owed: 70,
            paging: Paging::of(contacts.len() as u64, 0, "/contacts"),
            contacts,
        };
        let full = || vec![ContactLine::sample(true), ContactLine::sample(false)];
        vec![page("", Vec::new()), page("", full()), page("Farrow", full()), page("F", Vec::new())]
    }
}

/// Which contacts.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Looked {
    #[serde(default)]
    said: String,
    #[serde(default)]
    page: u32,
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    Asked(looked): Asked<Looked>,
) -> Answer {
    let office = &site.office;
    let said: String = looked.said.trim().chars().take(200).collect();
    let (found, call_backs) = if said.is_empty() {
        let newest = contacts::found(office, &Wanted::All, looked.page).await?;
        (newest, contacts::found(office, &Wanted::CallBacks, 0).await?)
    } else {
        let none = contacts::Contacts { rows: Vec::new(), total: 0 };
        (contacts::of_name(office, &said).await?, none)
    };
    let page = ListPage {
        call_backs: rows::lines(&site, &call_backs.rows).await?,
        owed: call_backs.total,
        contacts: rows::lines(&site, &found.rows).await?,
        paging: Paging::of(found.total, looked.page, "/contacts"),
        said,
    };
    site.page(&visitor, &page)
}
