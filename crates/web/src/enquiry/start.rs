//! The start: what the office can do, how long it takes now, and every way in.
use app::enquiry::{Figures, figures};
use axum::extract::State;
use serde::Serialize;

use super::keep;
use crate::{Answer, Page, Site, Visitor};

/// The start.
#[derive(Debug, Serialize)]
pub(super) struct Start {
    figures: Figures,
    has_draft: bool,
    members_refer: bool,
}

impl Page for Start {
    const TEMPLATE: &'static str = "enquiry/start.html";

    fn samples() -> Vec<Self> {
        let some = Figures { waiting: 12, open: 40, closed: 90, median_days: Some(61) };
        vec![
            Self { figures: Figures::default(), has_draft: false, members_refer: false },
            Self { figures: some, has_draft: true, members_refer: true },
        ]
    }
}

pub(super) async fn show(State(site): State<Site>, visitor: Visitor) -> Answer {
    let draft = keep::current(&site, &visitor).await?;
    let has_draft = draft.is_some_and(|draft| draft.sent.is_none() && draft.applicant.is_some());
    let figures = figures(&site.office).await?;
    let members_refer = casework::law::members_refer(site.office.today());
    site.page(&visitor, &Start { figures, has_draft, members_refer })
}
