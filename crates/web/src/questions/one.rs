//! The saved questions for staff: the list, one with its answer, and its publication by a colleague.
use app::questions;
use axum::extract::State;
use casework::{id::QuestionId, question::Answered};
use serde::Serialize;

use super::view::{AnswerView, address};
use crate::{Answer, At, Field, Form, Onward, Page, Sent, Site, Visitor};

#[derive(Debug, Serialize)]
struct ListPage {
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
    request: String,
    is_public: bool,
}

#[derive(Debug, Serialize)]
struct OnePage {
    answer: AnswerView,
    again: String,
    publish: String,
    is_own: bool,
    address: String,
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "questions/list.html";

    fn samples() -> Vec<Self> {
        let line = |is_public| Line {
            href: "/questions/1".into(),
            count: "received",
            by: vec!["subject", "year"],
            from: "2026-01-01".into(),
            to: "2026-12-31".into(),
            on: "2027-01-04".into(),
            request: if is_public { "foi-2026/12".into() } else { String::new() },
            is_public,
        };
        vec![Self { lines: vec![] }, Self { lines: vec![line(true), line(false)] }]
    }
}

impl Page for OnePage {
    const TEMPLATE: &'static str = "questions/one.html";

    fn samples() -> Vec<Self> {
        let page = |publish: &str, is_own, address: &str| Self {
            answer: AnswerView::sample(),
            again: "/questions/new?again=1".into(),
            publish: publish.into(),
            is_own,
            address: address.into(),
        };
        vec![
            page("/questions/1/publish", false, ""),
            page("", true, ""),
            page("", false, "/data/answers/A-1"),
        ]
    }
}

pub(super) async fn list(State(site): State<Site>, visitor: Visitor) -> Answer {
    let saved = questions::saved(&site.office, false).await?;
    let line = |saved: &questions::Saved| {
        let Answered { query, on, request, published, .. } = &saved.answered;
        let by = [Some(query.by), query.and_by];
        Line {
            href: format!("/questions/{}", saved.id),
            count: query.count.code(),
            by: by.into_iter().flatten().map(casework::codes::CountedBy::code).collect(),
            from: query.from.to_string(),
            to: query.last().to_string(),
            on: on.to_string(),
            request: request.clone(),
            is_public: published.is_some(),
        }
    };
    site.page(&visitor, &ListPage { lines: saved.iter().map(line).collect() })
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(id): At<QuestionId>,
) -> Answer {
    let answered = questions::find(&site.office, id).await?;
    let is_own = answered.by == visitor.actor()?.account;
    let is_public = answered.published.is_some();
    let may = !is_own && !is_public;
    let page = OnePage {
        answer: AnswerView::of(&site, &visitor, &answered).await?,
        again: format!("/questions/new?again={id}"),
        publish: if may { format!("/questions/{id}/publish") } else { String::new() },
        is_own: is_own && !is_public,
        address: if is_public { address(&answered) } else { String::new() },
    };
    site.page(&visitor, &page)
}

/// What stands above the button.
#[derive(Debug, Serialize)]
struct Above {
    answer: AnswerView,
    address: String,
}

async fn form(site: &Site, visitor: &Visitor, id: QuestionId) -> Result<Form, crate::Apology> {
    let answered = questions::find(&site.office, id).await?;
    let above = Above {
        answer: AnswerView::of(site, visitor, &answered).await?,
        address: format!("{}{}", site.office.about.url, address(&answered)),
    };
    Ok(Form::new()
        .heading("questions-publish")
        .back(format!("/questions/{id}"))
        .field(Field::hidden("hash"))
        .value("hash", answered.hash.as_str())
        .template("questions/publish.html", &above)
        .button("questions-publish-button")
        .cancel(format!("/questions/{id}")))
}

pub(super) async fn ask(
    State(site): State<Site>,
    visitor: Visitor,
    At(id): At<QuestionId>,
) -> Answer {
    form(&site, &visitor, id).await?.show(&site, &visitor)
}

pub(super) async fn publish(
    State(site): State<Site>,
    visitor: Visitor,
    At(id): At<QuestionId>,
    sent: Sent,
) -> Answer {
    let form = form(&site, &visitor, id).await?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let ask = answers.ask(visitor.actor()?);
    let done = questions::publish(&site.office, &ask, id, answers.text("hash")).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(format!("/questions/{id}")).saying("questions-published").into_answer(&site)
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    let one = crate::page::Sample::of::<OnePage>();
    let above = Above {
        answer: AnswerView::sample(),
        address: "https://example.org/data/answers/A-1".into(),
    };
    let publish = crate::page::Sample {
        template: "questions/publish.html".into(),
        context: minijinja::context! {
            form => crate::publication::form_sample(),
            ..crate::page::value(&above)
        },
    };
    crate::page::Sample::of::<ListPage>().into_iter().chain(one).chain([publish]).collect()
}
