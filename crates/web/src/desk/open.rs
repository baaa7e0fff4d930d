//! Every open case: the one that has waited longest first, and why each waits.
use app::desk::{self, OpenFilter};
use axum::extract::State;
use serde::{Deserialize, Serialize};

use super::rows::{self, CaseRow, Paging};
use crate::{Answer, Asked, Page, Site, Visitor};

#[derive(Debug, Serialize)]
pub(super) struct OpenPage {
    cases: Vec<CaseRow>,
    stages: Vec<StageCount>,
    /// The code of the stage chosen, or nothing.
    chosen: String,
    paging: Paging,
}

/// How many open cases are at a stage.
#[derive(Debug, Serialize)]
struct StageCount {
    code: String,
    count: u64,
}

impl Page for OpenPage {
    const TEMPLATE: &'static str = "desk/open.html";

    fn samples() -> Vec<Self> {
        let page = |cases, chosen: &str, total| Self {
            cases,
            stages: vec![StageCount { code: "primary".into(), count: total }],
            chosen: chosen.into(),
            paging: Paging::of(total, 0, "/office/open"),
        };
        vec![page(Vec::new(), "", 0), page(vec![CaseRow::sample()], "primary", 70)]
    }
}

/// What of the open cases.
#[derive(Debug, Default, Deserialize)]
pub(super) struct What {
    #[serde(default)]
    stage: String,
    #[serde(default)]
    page: u32,
}

/// The list.
pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    Asked(what): Asked<What>,
) -> Answer {
    let filter = OpenFilter { stage: &what.stage, page: what.page };
    let found = desk::open_cases(&site.office, filter).await?;
    // Only a stage that there is stands in the address of the next page.
    let known = found.stages.iter().find(|(code, _)| *code == what.stage);
    let chosen = known.map(|(code, _)| code.clone()).unwrap_or_default();
    let address = if chosen.is_empty() {
        "/office/open".into()
    } else {
        format!("/office/open?stage={chosen}")
    };
    let page = OpenPage {
        cases: rows::cases(&site, &found.rows).await?,
        paging: Paging::of(found.total, what.page, &address),
        stages: found.stages.into_iter().map(|(code, count)| StageCount { code, count }).collect(),
        chosen,
    };
    site.page(&visitor, &page)
}
