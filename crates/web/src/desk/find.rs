//! Finding a case by what somebody says on the phone.
use app::{desk, organisations};
use axum::extract::State;
use casework::id::OrganisationId;
use serde::{Deserialize, Serialize};

use super::rows::{self, CaseRow};
use crate::{Answer, Asked, Page, Site, Visitor};

#[derive(Debug, Serialize)]
pub(super) struct FindPage {
    said: String,
    /// The identifier and name of the organisation asked for, or nothing.
    about: String,
    organisation: String,
    asked: bool,
    /// Organisations that what was said may mean.
    organisations: Vec<Named>,
    cases: Vec<CaseRow>,
    more: bool,
}

/// An organisation that was found.
#[derive(Debug, Serialize)]
struct Named {
    id: String,
    name: String,
}

impl Page for FindPage {
    const TEMPLATE: &'static str = "desk/find.html";

    fn samples() -> Vec<Self> {
        let page = |asked, cases, about: &str| Self {
            said: "Whitcombe".into(),
            about: about.into(),
            organisation: about.into(),
            asked,
            organisations: vec![Named { id: "1".into(), name: "Organisation".into() }],
            cases,
            more: true,
        };
        vec![
            page(false, Vec::new(), ""),
            page(true, Vec::new(), "Organisation"),
            page(true, vec![CaseRow::sample()], ""),
        ]
    }
}

/// Organisations shown.
const AT_MOST: usize = 5;

/// What is looked for.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Looked {
    #[serde(default)]
    said: String,
    #[serde(default)]
    organisation: String,
}

/// Cases that were found.
pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    Asked(looked): Asked<Looked>,
) -> Answer {
    let said: String = looked.said.trim().chars().take(200).collect();
    let about: Option<OrganisationId> = looked.organisation.parse().ok();
    let found = desk::find(&site.office, &said, about).await?;
    let names =
        desk::names(&site.office, about.into_iter().collect(), std::iter::empty().collect())
            .await?;
    let named = organisations::search(&site.office, &said, AT_MOST).await?;
    let named = named.into_iter().map(|row| Named { id: row.id.to_string(), name: row.name });
    let page = FindPage {
        organisations: named.collect(),
        asked: !said.is_empty() || about.is_some(),
        about: about.map(|id| id.to_string()).unwrap_or_default(),
        organisation: about.map(|id| names.organisation(id).to_owned()).unwrap_or_default(),
        cases: rows::cases(&site, &found.rows).await?,
        more: found.more,
        said,
    };
    site.page(&visitor, &page)
}
