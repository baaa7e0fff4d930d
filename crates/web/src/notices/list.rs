//! Every letter of a case, to whomever it went.
use app::desk;
use axum::extract::State;
use casework::{
    Day, Reference,
    case::{Notice, NoticeState},
};
use serde::Serialize;

use crate::{Answer, At, CaseFrame, Page, Site, Visitor, cases::Case};

#[derive(Debug, Serialize)]
pub(super) struct Letters {
    case: CaseFrame,
    letters: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    number: u32,
    kind: &'static str,
    to: String,
    day: Day,
    means: &'static str,
    large_print: bool,
    state: &'static str,
    /// How it failed, or nothing.
    failure: &'static str,
}

impl Page for Letters {
    const TEMPLATE: &'static str = "notices/list.html";

    fn samples() -> Vec<Self> {
        let row = |failed: bool| Row {
            number: 1,
            kind: "received",
            to: "Ada Ashgrove".into(),
            day: jiff::civil::date(2026, 3, 2),
            means: "post",
            large_print: failed,
            state: if failed { "failed" } else { "posted" },
            failure: if failed { "returned-to-sender" } else { "" },
        };
        let page = |letters| Self { case: CaseFrame::sample(), letters };
        vec![page(Vec::new()), page(vec![row(true), row(false)])]
    }
}

/// The code of how a letter failed, or nothing.
pub(super) fn failure(notice: &Notice) -> &'static str {
    match notice.state {
        NoticeState::Failed { failure, .. } => failure.code(),
        _ => "",
    }
}

/// The letters of a case, the newest first.
pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let case = Case::open(&site, &visitor, reference).await?;
    let complaint = case.opened.complaint()?;
    let everybody = complaint.organisations().into_iter().chain(complaint.involved()).collect();
    let names = desk::names(&site.office, everybody, [].into()).await?;
    let names = names.with_members(&site.office, complaint.member().into_iter().collect()).await?;
    let letters = complaint.notices.iter().rev().map(|(no, notice)| Row {
        number: no.0,
        kind: notice.kind.code(),
        to: super::called(complaint, &names, notice.to),
        day: notice.on,
        means: notice.means.code(),
        large_print: notice.large_print,
        state: notice.state.code(),
        failure: failure(notice),
    });
    let letters = letters.collect();
    site.page(&visitor, &Letters { case: CaseFrame::of(&site, &visitor, &case.opened)?, letters })
}
