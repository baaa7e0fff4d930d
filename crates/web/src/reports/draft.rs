//! The words of a report are written.
use app::reports;
use axum::extract::State;
use casework::{
    id::ReportId,
    report::{Begun, ReportWords},
};
use serde::Serialize;

use crate::{Answer, At, Field, Form, Onward, Sent, Site, Visitor};

/// The longest text of a report, in letters.
const LONGEST: usize = 400_000;

/// What stands above the form.
#[derive(Debug, Serialize)]
struct Above {
    /// Where decisions are chosen.
    choose: String,
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(report): At<ReportId>,
) -> Answer {
    let loaded = reports::find(&site.office, report).await?;
    form(report, loaded.story.begun()?).show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At(report): At<ReportId>,
    sent: Sent,
) -> Answer {
    let actor = visitor.actor()?;
    let loaded = reports::find(&site.office, report).await?;
    let form = form(report, loaded.story.begun()?);
    let answers = form.answers(&site, &visitor, sent).await?;
    let said = |name: &str| answers.text(name).to_owned();
    let words = ReportWords { title: said("title"), summary: said("summary"), body: said("body") };
    let asked = (&actor, answers.command());
    let done = reports::draft(&site.office, asked, report, words).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(format!("/office/reports/{report}")).saying("reports-saved").into_answer(&site)
}

/// What was written last.
pub(super) fn written(begun: &Begun) -> ReportWords {
    let draft = begun.draft.as_ref().and_then(|draft| draft.words.known());
    draft.cloned().unwrap_or_default()
}

fn form(report: ReportId, begun: &Begun) -> Form {
    let words = written(begun);
    let above = Above { choose: format!("/office/reports/{report}/choose") };
    Form::new()
        .heading("reports-draft")
        .template("reports/draft.html", &above)
        .field(Field::text("title", "reports-draft-title").up_to(300))
        .value("title", words.title.as_str())
        .field(Field::area("summary", "reports-draft-summary").rows(4).up_to(5_000))
        .value("summary", words.summary.as_str())
        .field(Field::area("body", "reports-draft-body").rows(24).up_to(LONGEST))
        .value("body", words.body.as_str())
        .cancel(format!("/office/reports/{report}"))
        .button("reports-draft-button")
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    crate::page::Sample::of_form("reports/draft.html", &Above { choose: "/here".into() })
}
