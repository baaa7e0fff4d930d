//! The answers that everybody can read.
use app::questions;
use axum::{extract::State, http::StatusCode};
use casework::question::{Number, Query};
use serde::Serialize;

use super::view::{AnswerView, address};
use crate::{Answer, Apology, At, Page, Site, Visitor, rules::json as json_answer};

#[derive(Debug, Serialize)]
struct AnswersPage {
    lines: Vec<Line>,
}

#[derive(Debug, Serialize)]
struct Line {
    href: String,
    count: &'static str,
    by: Vec<&'static str>,
    from: String,
    to: String,
    on: String,
}

#[derive(Debug, Serialize)]
struct AnswerPage {
    answer: AnswerView,
    reference: String,
    published: String,
    json: String,
}

impl Page for AnswersPage {
    const TEMPLATE: &'static str = "questions/answers.html";

    fn samples() -> Vec<Self> {
        let line = Line {
            href: "/data/answers/A-1".into(),
            count: "received",
            by: vec!["subject", "year"],
            from: "2026-01-01".into(),
            to: "2026-12-31".into(),
            on: "2027-01-04".into(),
        };
        vec![Self { lines: vec![] }, Self { lines: vec![line] }]
    }
}

impl Page for AnswerPage {
    const TEMPLATE: &'static str = "questions/answer.html";

    fn samples() -> Vec<Self> {
        vec![Self {
            answer: AnswerView::sample(),
            reference: "A-1".into(),
            published: "2027-01-05".into(),
            json: "/data/answers/A-1/answer.json".into(),
        }]
    }
}

pub(super) async fn list(State(site): State<Site>, visitor: Visitor) -> Answer {
    let saved = questions::saved(&site.office, true).await?;
    let line = |saved: &questions::Saved| {
        let query = &saved.answered.query;
        let by = [Some(query.by), query.and_by];
        Line {
            href: address(&saved.answered),
            count: query.count.code(),
            by: by.into_iter().flatten().map(casework::codes::CountedBy::code).collect(),
            from: query.from.to_string(),
            to: query.last().to_string(),
            on: saved.answered.on.to_string(),
        }
    };
    site.page(&visitor, &AnswersPage { lines: saved.iter().map(line).collect() })
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<String>,
) -> Answer {
    let (answered, published) = questions::published(&site.office, &reference).await?;
    let page = AnswerPage {
        answer: AnswerView::of(&site, &visitor, &answered).await?,
        json: format!("{}/answer.json", address(&answered)),
        published: published.to_string(),
        reference,
    };
    site.page(&visitor, &page)
}

/// A question and its answer, as programs read them.
#[derive(Debug, Serialize)]
struct File<'a> {
    reference: &'a str,
    query: &'a Query,
    answered: String,
    published: String,
    answer: &'a [Number],
    sha256: &'a str,
    caution: String,
}

pub(super) async fn json(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<String>,
) -> Answer {
    let (answered, published) = questions::published(&site.office, &reference).await?;
    let file = File {
        reference: &reference,
        query: &answered.query,
        answered: answered.on.to_string(),
        published: published.to_string(),
        answer: &answered.answer,
        sha256: &answered.hash,
        caution: site.words().say(visitor.language, "data-caution", &[]),
    };
    let text = serde_json::to_string_pretty(&file).map_err(|error| Apology::broken(&error))?;
    Ok(json_answer(StatusCode::OK, text + "\n"))
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    let one = crate::page::Sample::of::<AnswerPage>();
    crate::page::Sample::of::<AnswersPage>().into_iter().chain(one).collect()
}
