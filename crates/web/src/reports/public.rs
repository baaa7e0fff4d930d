//! What the public reads of reports: the list, and one, as a page, in plain text and on paper.
use app::ports::PublicReport;
use axum::{extract::State, http::StatusCode};
use serde::Serialize;

use super::told::{Text, document, words_of};
use crate::{
    Answer, Apology, At, Page, Site, Visitor,
    decisions::formats::{pdf, typed},
};

#[derive(Debug, Serialize)]
struct ListPage {
    reports: Vec<Line>,
}

#[derive(Debug, Serialize)]
struct Line {
    address: String,
    title: String,
    kind: &'static str,
    published: String,
    summary: String,
}

#[derive(Debug, Serialize)]
struct ReportPage {
    address: String,
    kind: &'static str,
    from: String,
    until: String,
    published: String,
    laid: String,
    text: Text,
}

/// A report that is public no more.
#[derive(Debug, Serialize)]
struct GonePage {
    title: String,
    since: String,
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "reports/public_list.html";

    fn samples() -> Vec<Self> {
        let line = Line {
            address: "casework-2026-012345".into(),
            title: "A year of complaints".into(),
            kind: "casework",
            published: "2026-05-03".into(),
            summary: "In short.".into(),
        };
        vec![Self { reports: vec![line] }, Self { reports: vec![] }]
    }
}

impl Page for ReportPage {
    const TEMPLATE: &'static str = "reports/public.html";

    fn samples() -> Vec<Self> {
        let page = |laid: &str| Self {
            address: "casework-2026-012345".into(),
            kind: "casework",
            from: "2025-04-01".into(),
            until: "2026-03-31".into(),
            published: "2026-05-03".into(),
            laid: laid.into(),
            text: Text::sample(),
        };
        vec![page("2026-05-03"), page("")]
    }
}

impl Page for GonePage {
    const TEMPLATE: &'static str = "reports/gone.html";

    fn samples() -> Vec<Self> {
        vec![Self { title: "A year".into(), since: "2026-05-03".into() }]
    }
}

pub(super) async fn list(State(site): State<Site>, visitor: Visitor) -> Answer {
    let line = |report: PublicReport| Line {
        kind: report.kind.code(),
        published: report.published.to_string(),
        address: report.address,
        title: report.title,
        summary: report.summary,
    };
    let reports = site.office.public.reports().await?.into_iter().map(line).collect();
    site.page(&visitor, &ListPage { reports })
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(asked): At<String>,
) -> Answer {
    let ended = asked.strip_suffix(".pdf").or_else(|| asked.strip_suffix(".txt"));
    let address = ended.unwrap_or(&asked);
    let report = site.office.public.report(address).await?.ok_or_else(Apology::not_found)?;
    if let Some(since) = report.withdrawn {
        let page = GonePage { title: report.title, since: since.to_string() };
        let mut answer = site.page(&visitor, &page)?;
        *answer.status_mut() = StatusCode::GONE;
        return Ok(answer);
    }
    let text = Text::of(&site, &words_of(&report)).await?;
    if ended.is_none() {
        return site.page(&visitor, &page(report, text));
    }
    let document = document(&site, visitor.language, (&report, &text));
    if asked.ends_with(".txt") {
        return Ok(typed("text/plain; charset=utf-8", document.plain().into_bytes()));
    }
    Ok(typed("application/pdf", pdf(&site, document).await?))
}

fn page(report: PublicReport, text: Text) -> ReportPage {
    ReportPage {
        kind: report.kind.code(),
        from: report.from.to_string(),
        until: report.until.to_string(),
        published: report.published.to_string(),
        laid: report.laid.map(|day| day.to_string()).unwrap_or_default(),
        address: report.address,
        text,
    }
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    use crate::page::Sample;
    let pages = [Sample::of::<ListPage>(), Sample::of::<ReportPage>(), Sample::of::<GonePage>()];
    pages.into_iter().flatten().collect()
}
