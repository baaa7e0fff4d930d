//! Rows of cases and of duties, as every list of the desk shows them.
use std::collections::BTreeSet;

use app::{
    desk::{self, PAGE},
    lists::{duty::DutyRow, work::WorkRow},
};
use casework::{
    Day,
    duty::Task,
    id::{AccountId, NoticeNo, OrganisationId},
};
use serde::Serialize;

use crate::{Apology, Site};

/// A case in a list.
#[derive(Debug, Clone, Serialize)]
pub(super) struct CaseRow {
    reference: String,
    name: String,
    organisation: String,
    /// Its identifier, or nothing.
    about: String,
    stage: String,
    received: String,
    /// Days since it reached the office.
    age: i32,
    next: String,
    is_late: bool,
    priorities: Vec<&'static str>,
    owner: String,
    /// The code of what it waits for, or nothing.
    waits_on: &'static str,
    /// The organisation that keeps it waiting, or nothing.
    waits_for: String,
    waits_until: String,
    /// Whether that was to come before today.
    waits_late: bool,
}

/// Something owed, in a list.
#[derive(Debug, Clone, Serialize)]
pub(super) struct DutyLine {
    reference: String,
    name: String,
    task: String,
    number: i64,
    /// Where it is done, if a page of its own is for that; otherwise the case is.
    href: String,
    due: String,
    is_late: bool,
    organisation: String,
    owner: String,
    /// The code of the queue that has it, or nothing.
    queue: String,
}

/// Where a page of rows stands among all.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Paging {
    total: u64,
    first: u64,
    last: u64,
    /// Where to for the page before and after; nothing if there is none.
    before: String,
    after: String,
}

impl Paging {
    /// The place of page `page` (from 0); `address` has everything of it but the page.
    pub(crate) fn of(total: u64, page: u32, address: &str) -> Self {
        let first = u64::from(page).saturating_mul(PAGE.into());
        let last = first.saturating_add(PAGE.into()).min(total);
        let join = if address.contains('?') { '&' } else { '?' };
        let to = |page: u32| format!("{address}{join}page={page}");
        Self {
            total,
            first: total.min(first.saturating_add(1)),
            last,
            before: page.checked_sub(1).map(to).unwrap_or_default(),
            after: if last < total { to(page.saturating_add(1)) } else { String::new() },
        }
    }
}

fn day(day: Option<Day>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// The rows of cases, with the names of what they speak of.
pub(super) async fn cases(site: &Site, rows: &[WorkRow]) -> Result<Vec<CaseRow>, Apology> {
    let mut about: BTreeSet<_> =
        rows.iter().filter_map(|row| row.organisation.map(OrganisationId)).collect();
    about.extend(rows.iter().filter_map(|row| row.wait?.organisation));
    let owners: BTreeSet<_> = rows.iter().filter_map(|row| row.owner.map(AccountId)).collect();
    let names = desk::names(&site.office, about, owners).await?;
    let today = site.office.today();
    let row = |row: &WorkRow| CaseRow {
        waits_on: row.wait.map_or("", |wait| wait.on_day(today).on.code()),
        waits_for: row
            .wait
            .and_then(|wait| wait.on_day(today).organisation)
            .map(|id| names.organisation(id).to_owned())
            .unwrap_or_default(),
        waits_until: day(row.wait.map(|wait| wait.until)),
        waits_late: row.wait.is_some_and(|wait| wait.until < today),
        reference: row.reference.map(|it| it.to_string()).unwrap_or_default(),
        name: row.name.clone(),
        organisation: row
            .organisation
            .map(|id| names.organisation(OrganisationId(id)).to_owned())
            .unwrap_or_default(),
        about: row.organisation.map(|id| id.to_string()).unwrap_or_default(),
        stage: row.stage.clone(),
        received: day(row.received),
        age: row.received.and_then(|day| day.until(today).ok()).map_or(0, |span| span.get_days()),
        next: day(row.next),
        is_late: row.is_open && row.next.is_some_and(|next| next < today),
        priorities: row.priorities.iter().map(|reason| reason.code()).collect(),
        owner: row.owner.map(|id| names.account(AccountId(id)).to_owned()).unwrap_or_default(),
    };
    Ok(rows.iter().map(row).collect())
}

/// Where a duty is done: of a letter, the letter.
fn place(row: &DutyRow) -> String {
    let number = u32::try_from(row.number).map_or(NoticeNo(0), NoticeNo);
    match row.reference {
        Some(reference) if row.task == Task::Risk.code() => format!("/cases/{reference}/risk"),
        Some(reference) if row.task == Task::Notice(number).code() => {
            format!("/cases/{reference}/letters/{number}")
        }
        _ => String::new(),
    }
}

/// The rows of duties, with the names of what they speak of.
pub(super) async fn duties(site: &Site, rows: &[DutyRow]) -> Result<Vec<DutyLine>, Apology> {
    let about: BTreeSet<_> =
        rows.iter().filter_map(|row| row.organisation.map(OrganisationId)).collect();
    let owners: BTreeSet<_> = rows.iter().filter_map(|row| row.owner.map(AccountId)).collect();
    let names = desk::names(&site.office, about, owners).await?;
    let today = site.office.today();
    let row = |row: &DutyRow| DutyLine {
        reference: row.reference.map(|it| it.to_string()).unwrap_or_default(),
        name: row.name.clone(),
        href: place(row),
        task: row.task.clone(),
        number: row.number,
        due: day(row.due),
        is_late: row.due.is_some_and(|due| due < today),
        organisation: row
            .organisation
            .map(|id| names.organisation(OrganisationId(id)).to_owned())
            .unwrap_or_default(),
        owner: row.owner.map(|id| names.account(AccountId(id)).to_owned()).unwrap_or_default(),
        queue: row.queue.clone(),
    };
    Ok(rows.iter().map(row).collect())
}

impl CaseRow {
    pub(super) fn sample() -> Self {
        Self {
            reference: "4821-0937-5629".into(),
            name: "Name".into(),
            organisation: "Organisation".into(),
            about: "1".into(),
            stage: "checks".into(),
            received: "2026-03-02".into(),
            age: 12,
            next: "2026-03-09".into(),
            is_late: true,
            priorities: vec!["risk-of-harm"],
            owner: String::new(),
            waits_on: "answer",
            waits_for: "Organisation".into(),
            waits_until: "2026-03-09".into(),
            waits_late: true,
        }
    }
}

impl DutyLine {
    pub(super) fn sample() -> Self {
        Self {
            reference: "4821-0937-5629".into(),
            name: "Name".into(),
            task: "notice".into(),
            number: 1,
            href: "/cases/4821-0937-5629/letters/1".into(),
            due: "2026-03-09".into(),
            is_late: true,
            organisation: "Organisation".into(),
            owner: String::new(),
            queue: "post".into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use casework::{codes::Language, wait::On};

    use super::*;

    #[test]
    fn whatever_is_owed_or_waited_for_has_words() {
        let words = words::Words::load().unwrap();
        let tasks = Task::KINDS.map(|task| format!("desk-task-{}", task.code()));
        let waits = On::ALL.map(|on| format!("desk-waits-{}", on.code()));
        for key in tasks.into_iter().chain(waits) {
            let said = words.say(Language::English, &key, &[("number", 1_i64.into())]);
            assert!(!said.contains(&key), "no words for {key}");
        }
    }
}
