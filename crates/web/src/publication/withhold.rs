//! A manager keeps a decision from the public, or takes a public one down.
use app::{Opened, publication};
use axum::extract::State;
use casework::{Reference, codes::WithholdGround, id::CaseId, section::Section};

use crate::{Answer, Apology, At, CaseFrame, Field, Form, Onward, Sent, Site, Visitor};

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let opened = site.office.open(&visitor.actor()?, reference).await?;
    form(&site, &visitor, &opened)?.show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    sent: Sent,
) -> Answer {
    let actor = visitor.actor()?;
    let opened = site.office.open(&actor, reference).await?;
    let form = form(&site, &visitor, &opened)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let why = (answers.choice::<WithholdGround>("ground")?, answers.text("reason"));
    let (case, ask) = (CaseId(opened.loaded.id), answers.ask(actor));
    let done = publication::withhold(&site.office, &ask, case, why).await;
    form.done(&site, &visitor, &answers, done)?;
    let said =
        if is_public(&opened)? { "publication-is-taken-down" } else { "publication-withheld" };
    Onward::to(format!("/cases/{reference}/publication")).saying(said).into_answer(&site)
}

fn is_public(opened: &Opened) -> Result<bool, Apology> {
    Ok(opened.complaint()?.stands().is_some())
}

fn form(site: &Site, visitor: &Visitor, opened: &Opened) -> Result<Form, Apology> {
    let (heading, button) = if is_public(opened)? {
        ("publication-take-down", "publication-take-down-button")
    } else {
        ("publication-withhold", "publication-withhold-button")
    };
    Ok(Form::new()
        .case(CaseFrame::of(site, visitor, opened)?)
        .heading(heading)
        .field(Field::choice::<WithholdGround>("ground", "publication-withhold-ground"))
        .field(Field::area("reason", "publication-withhold-reason").up_to(5_000))
        .seen(Section::Publication, opened.version(Section::Publication))
        .cancel(format!("/cases/{}/publication", opened.complaint()?.reference))
        .warning_button(button))
}
