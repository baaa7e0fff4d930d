//! The complaints of somebody who has more than one.
use app::lists::{Cell, Question, Test, party};
use axum::extract::State;
use casework::Day;
use serde::Serialize;

use crate::{Answer, Onward, Page, Site, Visitor};

#[derive(Debug, Serialize)]
pub(super) struct List {
    rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    reference: String,
    stage: String,
    received: Option<Day>,
}

impl Page for List {
    const TEMPLATE: &'static str = "tracker/list.html";

    fn samples() -> Vec<Self> {
        let received = Some(jiff::civil::date(2026, 3, 2));
        let row = Row { reference: "4821-0937-5654".into(), stage: "checks".into(), received };
        vec![Self { rows: vec![row] }, Self { rows: Vec::new() }]
    }
}

/// Somebody with one complaint goes straight to it.
pub(super) async fn show(State(site): State<Site>, visitor: Visitor) -> Answer {
    let account = visitor.actor()?.account;
    let question = Question::of(&party::TABLE)
        .when("account", Test::Is(Cell::Id(account.0)))
        .by_falling("received")
        .page(200, 0);
    let lines = site.office.lists.select(&question).await?;
    let today = site.office.today();
    let is_over = |row: &party::PartyRow| row.over.is_some_and(|over| over <= today);
    let (over, theirs): (Vec<_>, Vec<_>) =
        lines.iter().map(party::PartyRow::from).partition(is_over);
    // Who acted in one complaint only is told there why they no longer see it.
    let only = if theirs.is_empty() { over } else { theirs };
    let rows: Vec<Row> = only.into_iter().take(200).filter_map(row).collect();
    if let [only] = rows.as_slice() {
        return Onward::to(format!("/my/{}", only.reference)).into_answer(&site);
    }
    site.page(&visitor, &List { rows })
}

fn row(row: party::PartyRow) -> Option<Row> {
    let reference = row.reference?.to_string();
    Some(Row { reference, stage: row.stage, received: row.received })
}
