//! The first page of an organisation: what it owes, the oldest day first, and its cases.
use app::{
    investigation,
    lists::request::{InvolvedRow, OwedRow},
};
use axum::extract::State;
use casework::{Day, codes::Asks, permission::Standing};
use serde::Serialize;

use crate::{Answer, Apology, Page, Site, Visitor};

#[derive(Debug, Serialize)]
pub(super) struct Home {
    owed: Vec<Owed>,
    late: usize,
    this_month: usize,
    later: usize,
    cases: Vec<CaseRow>,
    closed: u64,
}

#[derive(Debug, Serialize)]
struct Owed {
    what: String,
    href: String,
    reference: String,
    due: Option<Day>,
    is_late: bool,
    wants_time: bool,
}

#[derive(Debug, Serialize)]
struct CaseRow {
    reference: String,
    stage: String,
    received: Option<Day>,
}

impl Page for Home {
    const TEMPLATE: &'static str = "portal/home.html";

    fn samples() -> Vec<Self> {
        let day = Some(jiff::civil::date(2026, 3, 2));
        let owed = |is_late: bool| Owed {
            what: "The complaint file".into(),
            href: "/organisation".into(),
            reference: "4821-0937-5629".into(),
            due: day.filter(|_| is_late),
            is_late,
            wants_time: !is_late,
        };
        let row =
            CaseRow { reference: "4821-0937-5629".into(), stage: "primary".into(), received: day };
        let full = Self {
            owed: vec![owed(true), owed(false)],
            late: 1,
            this_month: 0,
            later: 1,
            cases: vec![row],
            closed: 2,
        };
        let (owed, cases) = (Vec::new(), Vec::new());
        let bare = Self { owed, late: 0, this_month: 0, later: 0, cases, closed: 0 };
        vec![full, bare]
    }
}

pub(super) async fn show(State(site): State<Site>, visitor: Visitor) -> Answer {
    let Standing::Organisation { of, .. } = visitor.actor()?.standing else {
        return Err(Apology::not_found());
    };
    let portal = investigation::portal(&site.office, of).await?;
    let today = site.office.today();
    let owed: Vec<Owed> =
        portal.owed.iter().map(|row| owed(&site, &visitor, (row, today))).collect();
    let home = Home {
        owed,
        late: portal.late,
        this_month: portal.this_month,
        later: portal.later,
        cases: portal.open.iter().map(case).collect(),
        closed: portal.closed,
    };
    site.page(&visitor, &home)
}

fn owed(site: &Site, visitor: &Visitor, (row, today): (&OwedRow, Day)) -> Owed {
    let reference = row.reference.map(|it| it.to_string()).unwrap_or_default();
    let at = |page: String| format!("/organisation/cases/{reference}/{page}");
    let say = |key: &str| site.words().say(visitor.language, key, &[]);
    let (what, href) = match row.kind.as_str() {
        "request" => {
            let asks = row.what.parse::<Asks>().ok();
            let what = asks.map(|asks| site.words().code(visitor.language, asks));
            (what.unwrap_or_default(), at(format!("requests/{}", row.number)))
        }
        "comment" => (say(&format!("portal-owed-comment-{}", row.what)), at("comment".into())),
        "resolution" => (say("portal-owed-resolution"), at("resolution".into())),
        _ => {
            let key = format!("portal-owed-{}", row.what);
            let what = site.words().say(visitor.language, &key, &[("number", row.number.into())]);
            (what, at("recommendations".into()))
        }
    };
    let (due, is_late, wants_time) = (row.due, row.is_late(today), row.wants_time);
    Owed { what, href, reference, due, is_late, wants_time }
}

fn case(row: &InvolvedRow) -> CaseRow {
    CaseRow {
        reference: row.reference.map(|it| it.to_string()).unwrap_or_default(),
        stage: row.stage.clone(),
        received: row.received,
    }
}
