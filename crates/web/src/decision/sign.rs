//! A second person reads the draft, and signs it or sends it back.
use app::decision;
use axum::extract::State;
use casework::{Reference, section::Section};
use serde::Serialize;

use super::{document::DocumentView, reading::Reading};
use crate::{Answer, Apology, At, Field, Form, Onward, Sent, Site, Visitor};

/// The draft that is to be signed, in full.
#[derive(Debug, Serialize)]
struct Above {
    document: DocumentView,
    drafted_by: String,
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let reading = read(&site, &visitor, reference).await?;
    form(&site, &visitor, &reading)?.show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    sent: Sent,
) -> Answer {
    let reading = read(&site, &visitor, reference).await?;
    let form = form(&site, &visitor, &reading)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let done = decision::sign(&site.office, &answers.ask(reading.actor), reading.case_id()).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(format!("/cases/{reference}/decision")).saying("decision-signed").into_answer(&site)
}

pub(super) async fn show_give_back(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let reading = read(&site, &visitor, reference).await?;
    give_back_form(&site, &visitor, &reading)?.show(&site, &visitor)
}

pub(super) async fn give_back(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    sent: Sent,
) -> Answer {
    let reading = read(&site, &visitor, reference).await?;
    let form = give_back_form(&site, &visitor, &reading)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let (ask, reason) = (answers.ask(reading.actor), answers.text("reason"));
    let done = decision::give_back(&site.office, &ask, reading.case_id(), reason).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(format!("/cases/{reference}/decision"))
        .saying("decision-given-back")
        .into_answer(&site)
}

async fn read(site: &Site, visitor: &Visitor, reference: Reference) -> Result<Reading, Apology> {
    Reading::open(site, visitor, reference, &[Section::Decision, Section::Findings]).await
}

/// Nothing but the draft that was read can be signed: the form carries its version.
fn form(site: &Site, visitor: &Visitor, reading: &Reading) -> Result<Form, Apology> {
    let form = Form::new()
        .heading("decision-sign")
        .field(Field::tick("read", "decision-sign-read", "decision-sign-read-yes"))
        .button("decision-sign-button");
    around(site, visitor, reading, form)
}

fn give_back_form(site: &Site, visitor: &Visitor, reading: &Reading) -> Result<Form, Apology> {
    let form = Form::new()
        .heading("decision-give-back")
        .field(Field::area("reason", "decision-give-back-reason").up_to(5_000))
        .button("decision-give-back-button");
    around(site, visitor, reading, form)
}

fn around(site: &Site, visitor: &Visitor, reading: &Reading, form: Form) -> Result<Form, Apology> {
    let complaint = reading.complaint()?;
    let draft = complaint.draft.as_ref().ok_or_else(Apology::not_found)?;
    let above = Above {
        document: DocumentView::of(reading, draft, true)?,
        drafted_by: reading.names.account(draft.by).to_owned(),
    };
    let back = format!("/cases/{}/decision", complaint.reference);
    Ok(form
        .case(reading.frame(site, visitor)?)
        .template("decision/_sign.html", &above)
        .seen(Section::Decision, reading.opened.version(Section::Decision))
        .back(back.clone())
        .cancel(back))
}
