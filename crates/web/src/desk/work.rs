//! What one officer has to do.
use app::desk;
use axum::extract::State;
use serde::Serialize;

use super::rows::{self, CaseRow, DutyLine};
use crate::{Answer, Page, Site, Visitor};

#[derive(Debug, Serialize)]
pub(super) struct WorkPage {
    duties: Vec<DutyLine>,
    owed: u64,
    late: u64,
    cases: Vec<CaseRow>,
    open: u64,
    queues: Vec<QueueLine>,
}

#[derive(Debug, Serialize)]
struct QueueLine {
    code: &'static str,
    count: u64,
    late: u64,
}

impl Page for WorkPage {
    const TEMPLATE: &'static str = "desk/work.html";

    fn samples() -> Vec<Self> {
        let queue = QueueLine { code: "primary", count: 3, late: 1 };
        let empty = || Self {
            duties: Vec::new(),
            owed: 0,
            late: 0,
            cases: Vec::new(),
            open: 0,
            queues: Vec::new(),
        };
        let full = Self {
            duties: vec![DutyLine::sample()],
            owed: 30,
            late: 1,
            cases: vec![CaseRow::sample()],
            open: 30,
            queues: vec![queue],
        };
        vec![empty(), full]
    }
}

/// My work.
pub(super) async fn show(State(site): State<Site>, visitor: Visitor) -> Answer {
    let mine = desk::my_work(&site.office, &visitor.actor()?).await?;
    let queue = |waits: &desk::Waits| QueueLine {
        code: waits.queue.code(),
        count: waits.count,
        late: waits.late,
    };
    let page = WorkPage {
        duties: rows::duties(&site, &mine.duties).await?,
        owed: mine.owed,
        late: mine.late,
        cases: rows::cases(&site, &mine.cases).await?,
        open: mine.open,
        queues: mine.queues.iter().map(queue).collect(),
    };
    site.page(&visitor, &page)
}
