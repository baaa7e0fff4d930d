//! Every case whose decision is on its way to the public.
use app::lists::{
    Cell, Question, Table, Test,
    duty::{self, DutyRow},
    work::{self, WorkRow},
};
use axum::extract::State;
use serde::Serialize;

use crate::{Answer, Apology, Page, Site, Visitor};

/// How many of each state are shown.
const SHOWN: u32 = 100;

#[derive(Debug, Serialize)]
struct ListPage {
    groups: Vec<Group>,
    /// How many decisions are not public on each ground.
    grounds: Vec<Ground>,
}

#[derive(Debug, Serialize)]
struct Ground {
    code: String,
    count: u64,
}

/// The cases in one state.
#[derive(Debug, Serialize)]
struct Group {
    /// The code of the state: its heading stands under `publication-list-<code>`.
    state: &'static str,
    /// The key of what its day is; empty if it has none.
    day: &'static str,
    lines: Vec<Line>,
    has_more: bool,
    shown: u32,
}

#[derive(Debug, Serialize)]
struct Line {
    reference: String,
    complainant: String,
    day: String,
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "publication/list.html";

    fn samples() -> Vec<Self> {
        let line = || Line {
            reference: "482-109-375-614".into(),
            complainant: "Ada Example".into(),
            day: "2026-05-03".into(),
        };
        let group =
            |state, day, lines, has_more| Group { state, day, lines, has_more, shown: SHOWN };
        vec![Self {
            groups: vec![
                group("due", "publication-list-by", vec![line()], true),
                group("approved", "publication-list-held-until", vec![line()], false),
                group("drafted", "publication-list-by", vec![], false),
                group("withheld", "", vec![line()], false),
            ],
            grounds: vec![Ground { code: "risk-of-harm".into(), count: 3 }],
        }]
    }
}

pub(super) async fn show(State(site): State<Site>, visitor: Visitor) -> Answer {
    let due = "publication-list-by";
    let groups = vec![
        owed(&site, ("due", due), "draft-rendition").await?,
        owed(&site, ("drafted", due), "approve-rendition").await?,
        owed(&site, ("approved", "publication-list-held-until"), "release").await?,
        withheld(&site).await?,
    ];
    let grounds = grounds(&site).await?;
    site.page(&visitor, &ListPage { groups, grounds })
}

/// How many decisions are not public, by why, the commonest first.
async fn grounds(site: &Site) -> Result<Vec<Ground>, Apology> {
    let kept = Question::of(&work::TABLE).when("kept_back", Test::IsFilled);
    let counted = site.office.lists.count_by(&kept, "kept_back").await?;
    let ground = |(cell, count): (Cell, u64)| match cell {
        Cell::Code(code) => Some(Ground { code, count }),
        _ => None,
    };
    let mut grounds: Vec<Ground> = counted.into_iter().filter_map(ground).collect();
    grounds.sort_by_key(|ground| (std::cmp::Reverse(ground.count), ground.code.clone()));
    Ok(grounds)
}

/// The cases in which something is owed, soonest first.
async fn owed(
    site: &Site,
    (state, day): (&'static str, &'static str),
    task: &str,
) -> Result<Group, Apology> {
    let question = asked(&duty::TABLE, "task", task).by("due");
    let lines = site.office.lists.select(&question).await?;
    let line = |row: DutyRow| Line {
        reference: row.reference.map(|reference| reference.to_string()).unwrap_or_default(),
        complainant: row.name,
        day: row.due.map(|day| day.to_string()).unwrap_or_default(),
    };
    Ok(group(state, day, lines.iter().map(DutyRow::from).map(line).collect()))
}

async fn withheld(site: &Site) -> Result<Group, Apology> {
    let question = asked(&work::TABLE, "publication", "withheld").by_falling("closed");
    let lines = site.office.lists.select(&question).await?;
    let line = |row: WorkRow| Line {
        reference: row.reference.map(|reference| reference.to_string()).unwrap_or_default(),
        complainant: row.name,
        day: String::new(),
    };
    Ok(group("withheld", "", lines.iter().map(WorkRow::from).map(line).collect()))
}

/// One more than is shown, to know whether there are more.
fn asked(table: &'static Table, column: &'static str, code: &str) -> Question {
    Question::of(table).when(column, Test::Is(Cell::code(code))).page(SHOWN + 1, 0)
}

fn group(state: &'static str, day: &'static str, mut lines: Vec<Line>) -> Group {
    let has_more = lines.len() > SHOWN as usize;
    lines.truncate(SHOWN as usize);
    Group { state, day, lines, has_more, shown: SHOWN }
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    crate::page::Sample::of::<ListPage>()
}
