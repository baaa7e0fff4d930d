//! A question and its answer in words.
use std::collections::BTreeMap;

use app::{organisations, questions};
use casework::{
    codes::CountedBy,
    id::OrganisationId,
    question::{Answered, Query},
};
use insight::BASE;
use serde::Serialize;

use crate::{Apology, Site, Visitor};

/// The code of a sum.
const ALL: &str = "all";

/// A question and its answer, as both sides read them.
#[derive(Debug, Clone, Serialize)]
pub(super) struct AnswerView {
    pub(super) count: &'static str,
    pub(super) by: Vec<&'static str>,
    pub(super) from: String,
    pub(super) to: String,
    pub(super) only: Vec<String>,
    pub(super) request: String,
    pub(super) on: String,
    pub(super) hash: String,
    pub(super) base: u64,
    pub(super) head: Vec<String>,
    pub(super) rows: Vec<RowView>,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct RowView {
    label: String,
    /// The numbers; `None`: hidden.
    numbers: Vec<Option<u64>>,
    is_sum: bool,
}

impl AnswerView {
    pub(super) async fn of(
        site: &Site,
        visitor: &Visitor,
        answered: &Answered,
    ) -> Result<Self, Apology> {
        let query = &answered.query;
        let labels = Labels::of(site, visitor, answered).await?;
        let by_place = answered.by_place();
        let rows = in_order(answered.answer.iter().map(|it| it.row.as_str()));
        let columns = in_order(answered.answer.iter().map(|it| it.column.as_str()));
        let row = |row: &&str| RowView {
            label: labels.say(query.by, row),
            numbers: columns
                .iter()
                .map(|column| by_place.get(&(*row, *column)).copied().flatten())
                .collect(),
            is_sum: *row == ALL,
        };
        let by = [Some(query.by), query.and_by];
        Ok(Self {
            count: query.count.code(),
            by: by.into_iter().flatten().map(CountedBy::code).collect(),
            from: query.from.to_string(),
            to: query.last().to_string(),
            only: labels.only(query),
            request: answered.request.clone(),
            on: answered.on.to_string(),
            hash: answered.hash.clone(),
            base: BASE,
            head: columns
                .iter()
                .map(|column| labels.say(query.and_by.unwrap_or(query.by), column))
                .collect(),
            rows: rows.iter().map(row).collect(),
        })
    }

    /// One for the samples of pages.
    pub(super) fn sample() -> Self {
        let row = |label: &str, numbers: Vec<Option<u64>>, is_sum| RowView {
            label: label.into(),
            numbers,
            is_sum,
        };
        Self {
            count: "received",
            by: vec!["subject", "year"],
            from: "2026-01-01".into(),
            to: "2026-12-31".into(),
            only: vec!["Oakton (made up)".into()],
            request: "foi-2026/12".into(),
            on: "2027-01-04".into(),
            hash: "ab".repeat(32),
            base: BASE,
            head: vec!["2026".into(), "All".into()],
            rows: vec![
                row("Delay", vec![Some(10), None], false),
                row("All", vec![Some(25), Some(25)], true),
            ],
        }
    }
}

/// Each once, in the order in which they come; the sum last.
fn in_order<'a>(codes: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut all: Vec<&str> = Vec::new();
    for code in codes.filter(|code| *code != ALL) {
        if !all.contains(&code) {
            all.push(code);
        }
    }
    all.push(ALL);
    all
}

/// What the codes of an answer are called.
struct Labels<'a> {
    site: &'a Site,
    visitor: &'a Visitor,
    organisations: BTreeMap<String, String>,
}

impl<'a> Labels<'a> {
    async fn of(
        site: &'a Site,
        visitor: &'a Visitor,
        answered: &Answered,
    ) -> Result<Self, Apology> {
        let query = &answered.query;
        let numbers = answered.answer.iter();
        let codes: Vec<&str> = match (query.by, query.and_by) {
            (CountedBy::Organisation, _) => numbers.map(|it| it.row.as_str()).collect(),
            (_, Some(CountedBy::Organisation)) => numbers.map(|it| it.column.as_str()).collect(),
            _ => Vec::new(),
        };
        let codes = codes.into_iter().chain(query.organisation.as_deref());
        let ids: Vec<_> = codes.map(OrganisationId::of_code).collect();
        let named = organisations::named(&site.office, &ids).await?;
        let organisations = named.into_values().map(|row| (row.code, row.name)).collect();
        Ok(Self { site, visitor, organisations })
    }

    fn key(&self, key: &str) -> String {
        self.site.words().say(self.visitor.language, key, &[])
    }

    fn say(&self, by: CountedBy, code: &str) -> String {
        if code == ALL {
            return self.key("questions-all");
        }
        let of = |kind: &str| self.key(&words::key_of(kind, code));
        match by {
            CountedBy::Subject => of("Subject"),
            CountedBy::Outcome => of("Outcome"),
            CountedBy::Ground => of("DeclineGround"),
            CountedBy::Channel => of("Channel"),
            CountedBy::Organisation => {
                self.organisations.get(code).cloned().unwrap_or_else(|| code.to_owned())
            }
            CountedBy::Month | CountedBy::Year => code.to_owned(),
            CountedBy::Quarter => {
                let (year, quarter) = code.split_once("-q").unwrap_or((code, ""));
                let quarter = quarter.parse::<i64>().unwrap_or_default();
                let args = [("year", year.into()), ("quarter", quarter.into())];
                self.site.words().say(self.visitor.language, "learning-quarter", &args)
            }
        }
    }

    fn only(&self, query: &Query) -> Vec<String> {
        let organisation = query.organisation.as_deref();
        let organisation = organisation.map(|code| self.say(CountedBy::Organisation, code));
        let subject = query.subject.map(|it| self.say(CountedBy::Subject, it.code()));
        let outcome = query.outcome.map(|it| self.say(CountedBy::Outcome, it.code()));
        [organisation, subject, outcome].into_iter().flatten().collect()
    }
}

/// Where everybody reads an answer.
pub(super) fn address(answered: &Answered) -> String {
    format!("/data/answers/{}", questions::reference(answered))
}
