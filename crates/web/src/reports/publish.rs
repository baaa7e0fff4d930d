//! A manager publishes a report, or takes a public one back.
use app::reports;
use axum::extract::State;
use casework::id::ReportId;

use crate::{Answer, At, Field, Form, Onward, Sent, Site, Visitor};

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(report): At<ReportId>,
) -> Answer {
    reports::find(&site.office, report).await?;
    form(report).show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At(report): At<ReportId>,
    sent: Sent,
) -> Answer {
    let actor = visitor.actor()?;
    let form = form(report);
    let answers = form.answers(&site, &visitor, sent).await?;
    let (asked, laid) = ((&actor, answers.command()), answers.maybe_day("laid")?);
    let done = reports::publish(&site.office, asked, report, laid).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(format!("/office/reports/{report}")).saying("reports-published").into_answer(&site)
}

fn form(report: ReportId) -> Form {
    Form::new()
        .heading("reports-publish")
        .field(Field::day("laid", "reports-publish-laid").past().optional())
        .cancel(format!("/office/reports/{report}"))
        .button("reports-publish-button")
}

pub(super) async fn ask(
    State(site): State<Site>,
    visitor: Visitor,
    At(report): At<ReportId>,
) -> Answer {
    reports::find(&site.office, report).await?;
    withdraw_form(report).show(&site, &visitor)
}

pub(super) async fn withdraw(
    State(site): State<Site>,
    visitor: Visitor,
    At(report): At<ReportId>,
    sent: Sent,
) -> Answer {
    let actor = visitor.actor()?;
    let form = withdraw_form(report);
    let answers = form.answers(&site, &visitor, sent).await?;
    let asked = (&actor, answers.command());
    let done = reports::withdraw(&site.office, asked, report, answers.text("reason")).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(format!("/office/reports/{report}")).saying("reports-withdrawn").into_answer(&site)
}

fn withdraw_form(report: ReportId) -> Form {
    Form::new()
        .heading("reports-withdraw")
        .field(Field::area("reason", "reports-withdraw-reason").up_to(5_000))
        .cancel(format!("/office/reports/{report}"))
        .warning_button("reports-withdraw-button")
}
