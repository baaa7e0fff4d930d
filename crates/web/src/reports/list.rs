//! Every report of the office.
use app::reports;
use axum::extract::State;
use serde::Serialize;

use crate::{Answer, Page, Site, Visitor};

#[derive(Debug, Serialize)]
pub(super) struct ListPage {
    lines: Vec<Line>,
}

#[derive(Debug, Serialize)]
struct Line {
    id: String,
    kind: &'static str,
    title: String,
    state: String,
    begun: String,
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "reports/list.html";

    fn samples() -> Vec<Self> {
        let line = |title: &str, state: &str| Line {
            id: "1".into(),
            kind: "casework",
            title: title.into(),
            state: state.into(),
            begun: "2026-05-03".into(),
        };
        vec![
            Self { lines: vec![line("A year", "public"), line("", "written")] },
            Self { lines: vec![] },
        ]
    }
}

pub(super) async fn show(State(site): State<Site>, visitor: Visitor) -> Answer {
    let rows = reports::list(&site.office).await?;
    let line = |row: app::lists::report::ReportRow| Line {
        id: row.id.to_string(),
        kind: row.kind.map_or("", |kind| kind.code()),
        title: row.title,
        state: row.state,
        begun: row.begun.map(|day| day.to_string()).unwrap_or_default(),
    };
    site.page(&visitor, &ListPage { lines: rows.into_iter().map(line).collect() })
}
