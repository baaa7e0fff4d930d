//! One list of all constituents' complaints, with the stage and the next day, and the same list
//! as a file.
use std::collections::BTreeSet;

use app::{
    desk, lens,
    lists::referral::ReferralRow,
    members::{self, Wanted},
};
use axum::{extract::State, http::header, response::IntoResponse};
use casework::Day;
use serde::{Deserialize, Serialize};

use super::member_of;
use crate::{Answer, Apology, Asked, Page, Site, Visitor, news::News};

/// Complaints on one page.
const PAGE: u32 = 50;
/// More complaints than one member's office has.
const ALL: u32 = 10_000;

#[derive(Debug, Serialize)]
pub(super) struct Home {
    member: String,
    choices: Vec<Choice>,
    rows: Vec<Row>,
    total: u64,
    /// Whether several wait to be referred.
    many: bool,
    /// Where to for the page before and after; nothing if there is none.
    before: String,
    after: String,
}

#[derive(Debug, Serialize)]
struct Choice {
    code: &'static str,
    count: u64,
    current: bool,
}

#[derive(Debug, Serialize)]
struct Row {
    reference: String,
    name: String,
    organisation: String,
    state: String,
    stage: String,
    is_open: bool,
    received: Option<Day>,
    reached: Option<Day>,
    news: Option<News>,
}

impl Page for Home {
    const TEMPLATE: &'static str = "member/home.html";

    fn samples() -> Vec<Self> {
        let day = Some(jiff::civil::date(2026, 3, 2));
        let row = |news| Row {
            reference: "4821-0937-5629".into(),
            name: "Name".into(),
            organisation: "Department".into(),
            state: "asked".into(),
            stage: if news == day { "checks" } else { "closed" }.into(),
            is_open: news == day,
            received: day,
            reached: day,
            news: News::of(news, jiff::civil::date(2026, 3, 3)),
        };
        let page = |rows: Vec<Row>| Self {
            member: "Member".into(),
            choices: vec![Choice { code: "open", count: 2, current: true }],
            total: 2,
            many: !rows.is_empty(),
            before: String::new(),
            after: if rows.is_empty() { String::new() } else { "/member?page=1".into() },
            rows,
        };
        vec![page(vec![row(day), row(None)]), page(Vec::new())]
    }
}

/// Which of them.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Which {
    #[serde(default)]
    show: String,
    #[serde(default)]
    page: u32,
}

impl Which {
    fn wanted(&self) -> Wanted {
        let found = Wanted::ALL.into_iter().find(|wanted| wanted.code() == self.show);
        found.unwrap_or(Wanted::Open)
    }
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    Asked(which): Asked<Which>,
) -> Answer {
    let (member, wanted) = (member_of(&visitor)?, which.wanted());
    let mut choices = Vec::new();
    for each in Wanted::ALL {
        let (_, count) = members::list(&site.office, member, each, (0, 0)).await?;
        choices.push(Choice { code: each.code(), count, current: each == wanted });
    }
    let offset = which.page.saturating_mul(PAGE);
    let (found, total) = members::list(&site.office, member, wanted, (PAGE, offset)).await?;
    let to = |page: u32| format!("/member?show={}&page={page}", wanted.code());
    let more = u64::from(offset).saturating_add(u64::from(PAGE)) < total;
    let seat = members::find(&site.office, member).await?;
    let waiting = choices.iter().find(|choice| choice.code == Wanted::ToRefer.code());
    let home = Home {
        many: waiting.is_some_and(|choice| choice.count > 1),
        member: seat.map(|seat| seat.name).unwrap_or_default(),
        choices,
        rows: rows(&site, &found).await?,
        total,
        before: which.page.checked_sub(1).map(to).unwrap_or_default(),
        after: if more { to(which.page.saturating_add(1)) } else { String::new() },
    };
    site.page(&visitor, &home)
}

async fn rows(site: &Site, found: &[ReferralRow]) -> Result<Vec<Row>, Apology> {
    let about: BTreeSet<_> = found.iter().filter_map(|row| row.organisation).collect();
    let names = desk::names(&site.office, about, BTreeSet::new()).await?;
    let today = site.office.today();
    let row = |row: &ReferralRow| Row {
        reference: row.reference.map(|it| it.to_string()).unwrap_or_default(),
        name: row.name.clone(),
        organisation: row.organisation.map_or("", |id| names.organisation(id)).to_owned(),
        state: row.state.clone(),
        stage: row.stage.clone(),
        is_open: row.is_open,
        received: row.received,
        reached: row.reached,
        news: News::of(row.news, today),
    };
    Ok(found.iter().map(row).collect())
}

/// The whole list as a file that a spreadsheet opens.
pub(super) async fn csv(State(site): State<Site>, visitor: Visitor) -> Answer {
    let member = member_of(&visitor)?;
    let (found, _) = members::list(&site.office, member, Wanted::All, (ALL, 0)).await?;
    let say = |key: &str| site.words().say(visitor.language, key, &[]);
    let heading =
        ["reference", "name", "organisation", "state", "stage", "reached", "received", "news"];
    let mut text = line(heading.map(|column| say(&format!("member-column-{column}"))));
    for row in rows(&site, &found).await? {
        let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        let (state, stage) = (
            say(&format!("member-state-{}", row.state)),
            say(&format!("case-stage-{}", row.stage)),
        );
        let days = [day(row.reached), day(row.received), day(row.news.map(|news| news.day))];
        let [reached, received, news] = days;
        let cells =
            [row.reference, row.name, row.organisation, state, stage, reached, received, news];
        text.push_str(&line(cells));
    }
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"complaints.csv\""),
    ];
    Ok((headers, text).into_response())
}

/// One line of a file (RFC 4180). A cell that a spreadsheet would take for a formula is kept from
/// being one.
fn line<const N: usize>(cells: [String; N]) -> String {
    let cell = |cell: String| {
        let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
        let cell = if formula { format!("'{cell}") } else { cell };
        format!("\"{}\"", cell.replace('"', "\"\""))
    };
    let mut text = cells.map(cell).join(",");
    text.push_str("\r\n");
    text
}

/// What a referral waits for is said on the page of the case too.
pub(super) fn is_owed(steps: &lens::NextSteps) -> bool {
    steps.owed.iter().any(|owed| owed.code == "referral")
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn a_name_cannot_become_a_formula_or_break_the_line() {
        let cells = ["=1+1".into(), "a \"b\", c\nd".into()];
        assert_eq!(line(cells), "\"'=1+1\",\"a \"\"b\"\", c\nd\"\r\n");
    }
}
