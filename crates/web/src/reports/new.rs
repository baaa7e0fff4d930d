//! A report is begun.
use app::reports;
use axum::extract::State;
use casework::{codes::ReportKind, report::NewReport};

use crate::{Answer, Field, Form, Onward, Sent, Site, Visitor};

pub(super) async fn show(State(site): State<Site>, visitor: Visitor) -> Answer {
    form().show(&site, &visitor)
}

pub(super) async fn send(State(site): State<Site>, visitor: Visitor, sent: Sent) -> Answer {
    let actor = visitor.actor()?;
    let form = form();
    let answers = form.answers(&site, &visitor, sent).await?;
    let new = NewReport {
        kind: answers.choice("kind")?,
        from: answers.day("from")?,
        until: answers.day("until")?,
    };
    let done = reports::begin(&site.office, (&actor, answers.command()), new).await;
    let report = form.done(&site, &visitor, &answers, done)?;
    Onward::to(format!("/office/reports/{report}/draft")).into_answer(&site)
}

fn form() -> Form {
    Form::new()
        .heading("reports-new")
        .field(Field::choice::<ReportKind>("kind", "reports-new-kind"))
        .field(Field::day("from", "reports-new-from"))
        .field(Field::day("until", "reports-new-until"))
        .cancel("/office/reports")
        .button("reports-new-button")
}
