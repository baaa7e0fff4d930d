//! Somebody else reads a report and approves it or sends it back.
use app::reports;
use axum::extract::State;
use casework::{id::ReportId, report::Begun};
use serde::Serialize;

use super::told::Text;
use crate::{Answer, Apology, At, Field, Form, Onward, Sent, Site, Visitor};

/// What stands above the form.
#[derive(Debug, Serialize)]
struct Above {
    text: Text,
    give_back: String,
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(report): At<ReportId>,
) -> Answer {
    let loaded = reports::find(&site.office, report).await?;
    form(&site, report, loaded.story.begun()?).await?.show(&site, &visitor)
}

pub(super) async fn approve(
    State(site): State<Site>,
    visitor: Visitor,
    At(report): At<ReportId>,
    sent: Sent,
) -> Answer {
    let actor = visitor.actor()?;
    let loaded = reports::find(&site.office, report).await?;
    let form = form(&site, report, loaded.story.begun()?).await?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let asked = (&actor, answers.command());
    let done = reports::approve(&site.office, asked, report, answers.text("hash")).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(format!("/office/reports/{report}")).saying("reports-approved").into_answer(&site)
}

pub(super) async fn ask(
    State(site): State<Site>,
    visitor: Visitor,
    At(report): At<ReportId>,
) -> Answer {
    reports::find(&site.office, report).await?;
    return_form(report).show(&site, &visitor)
}

pub(super) async fn give_back(
    State(site): State<Site>,
    visitor: Visitor,
    At(report): At<ReportId>,
    sent: Sent,
) -> Answer {
    let actor = visitor.actor()?;
    let form = return_form(report);
    let answers = form.answers(&site, &visitor, sent).await?;
    let asked = (&actor, answers.command());
    let done = reports::give_back(&site.office, asked, report, answers.text("reason")).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(format!("/office/reports/{report}")).saying("reports-returned").into_answer(&site)
}

fn return_form(report: ReportId) -> Form {
    Form::new()
        .heading("reports-return")
        .field(Field::area("reason", "reports-return-reason").up_to(5_000))
        .cancel(format!("/office/reports/{report}"))
        .button("reports-return-button")
}

async fn form(site: &Site, report: ReportId, begun: &Begun) -> Result<Form, Apology> {
    let draft = begun.draft.as_ref().ok_or_else(Apology::not_found)?;
    let words = draft.words.known().ok_or_else(Apology::not_found)?;
    let text = Text::of(site, words).await?;
    let above = Above { text, give_back: format!("/office/reports/{report}/return") };
    Ok(Form::new()
        .heading("reports-approve")
        .template("reports/approve.html", &above)
        .field(Field::hidden("hash"))
        .value("hash", draft.hash.as_str())
        .cancel(format!("/office/reports/{report}"))
        .button("reports-approve-button"))
}

#[cfg(test)]
pub(super) fn samples() -> Vec<crate::page::Sample> {
    let above = Above { text: Text::sample(), give_back: "/here".into() };
    crate::page::Sample::of_form("reports/approve.html", &above)
}
