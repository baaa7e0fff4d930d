//! A contact in a list.
use std::collections::BTreeSet;

use app::{desk, lists::contact::ContactRow};
use casework::Day;
use serde::Serialize;

use crate::{Apology, Site};

/// A contact in a list.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ContactLine {
    pub(super) id: String,
    pub(super) at: i64,
    /// The code of who got in touch.
    pub(super) from: String,
    /// The member, where it was a member's office.
    pub(super) member: String,
    pub(super) name: String,
    pub(super) reach: String,
    pub(super) channel: &'static str,
    pub(super) topic: &'static str,
    pub(super) matter: &'static str,
    /// Where they were sent, or nothing.
    pub(super) sent_to: String,
    pub(super) call_back: Option<Day>,
    pub(super) is_late: bool,
    pub(super) words: String,
    pub(super) by: String,
    pub(super) became: bool,
}

/// The name of a signpost, or nothing.
pub(super) fn signpost(code: &str) -> String {
    casework::law::pack().somebody_else(code).map(|it| it.name.clone()).unwrap_or_default()
}

/// The rows of contacts, with the names of what they speak of.
pub(crate) async fn lines(site: &Site, rows: &[ContactRow]) -> Result<Vec<ContactLine>, Apology> {
    let officers: BTreeSet<_> = rows.iter().filter_map(|row| row.by).collect();
    let members: BTreeSet<_> = rows.iter().filter_map(|row| row.member).collect();
    let names = desk::names(&site.office, BTreeSet::new(), officers).await?;
    let names = names.with_members(&site.office, members).await?;
    let today = site.office.today();
    let line = |row: &ContactRow| ContactLine {
        id: row.id.to_string(),
        at: row.at,
        from: row.from.clone(),
        member: row.member.map_or("", |id| names.member(id)).to_owned(),
        name: row.reach.name.clone(),
        reach: row.reach.at.clone(),
        channel: row.channel.map_or("", |channel| channel.code()),
        topic: row.topic.map_or("", |topic| topic.code()),
        matter: row.matter.map_or("", |matter| matter.code()),
        sent_to: signpost(&row.sent_to),
        call_back: row.call_back,
        is_late: row.call_back.is_some_and(|day| day < today),
        words: row.words.clone(),
        by: row.by.map_or("", |id| names.account(id)).to_owned(),
        became: row.became.is_some(),
    };
    Ok(rows.iter().map(line).collect())
}

impl ContactLine {
    pub(crate) fn sample(full: bool) -> Self {
        let text = |text: &str| if full { text.to_owned() } else { String::new() };
        Self {
            id: "0".into(),
            at: 0,
            from: if full { "member" } else { "public" }.into(),
            member: text("Member"),
            name: text("Name"),
            reach: text("01632 960 001"),
            channel: "phone",
            topic: "elsewhere",
            matter: if full { "council" } else { "" },
            sent_to: text("Another ombudsman"),
            call_back: full.then_some(jiff::civil::date(2026, 3, 2)),
            is_late: full,
            words: text("Words"),
            by: text("Officer"),
            became: full,
        }
    }
}
