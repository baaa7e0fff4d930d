//! One queue: by the reasons to go first, then by age.
use app::desk::{self, QueueFilter, Queued};
use axum::extract::State;
use casework::codes::{Priority, Queue};
use serde::{Deserialize, Serialize};

use super::rows::{self, CaseRow, DutyLine, Paging};
use crate::{Answer, Apology, Asked, At, Page, Site, Visitor};

#[derive(Debug, Serialize)]
pub(super) struct QueuePage {
    queue: &'static str,
    /// Whether whole cases wait here; otherwise duties.
    holds_cases: bool,
    cases: Vec<CaseRow>,
    duties: Vec<DutyLine>,
    reasons: Vec<Reason>,
    /// The reason chosen, or nothing.
    chosen: &'static str,
    paging: Paging,
}

#[derive(Debug, Serialize)]
struct Reason {
    code: &'static str,
    count: u64,
}

impl Page for QueuePage {
    const TEMPLATE: &'static str = "desk/queue.html";

    fn samples() -> Vec<Self> {
        let page = |holds_cases, cases, duties, total| Self {
            queue: "primary",
            holds_cases,
            cases,
            duties,
            reasons: vec![Reason { code: "risk-of-harm", count: 2 }],
            chosen: "risk-of-harm",
            paging: Paging::of(total, 0, "/office/queues/primary"),
        };
        vec![
            page(true, Vec::new(), Vec::new(), 0),
            page(true, vec![CaseRow::sample()], Vec::new(), 70),
            page(false, Vec::new(), vec![DutyLine::sample()], 1),
        ]
    }
}

/// What of the queue.
#[derive(Debug, Default, Deserialize)]
pub(super) struct What {
    #[serde(default)]
    priority: String,
    #[serde(default)]
    page: u32,
}

/// A queue.
pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(queue): At<String>,
    Asked(what): Asked<What>,
) -> Answer {
    let queue: Queue = queue.parse().map_err(|_| Apology::not_found())?;
    let priority: Option<Priority> = what.priority.parse().ok();
    let filter = QueueFilter { priority, page: what.page };
    let mut address = format!("/office/queues/{}", queue.code());
    if let Some(reason) = priority {
        address.push_str("?priority=");
        address.push_str(reason.code());
    }
    let mut page = QueuePage {
        queue: queue.code(),
        holds_cases: false,
        cases: Vec::new(),
        duties: Vec::new(),
        reasons: Vec::new(),
        chosen: priority.map(|reason| reason.code()).unwrap_or_default(),
        paging: Paging::of(0, 0, ""),
    };
    match desk::queue(&site.office, queue, filter).await? {
        Queued::Cases { rows, total, reasons } => {
            page.holds_cases = true;
            page.cases = rows::cases(&site, &rows).await?;
            page.paging = Paging::of(total, what.page, &address);
            let reason = |(reason, count): (Priority, u64)| Reason { code: reason.code(), count };
            page.reasons = reasons.into_iter().map(reason).collect();
        }
        Queued::Duties(found) => {
            page.duties = rows::duties(&site, &found.rows).await?;
            page.paging = Paging::of(found.total, what.page, &address);
        }
    }
    site.page(&visitor, &page)
}
