//! A manager names the decision that stands in the place of one that was taken down.
use app::{Opened, publication};
use axum::extract::State;
use casework::{Reference, id::CaseId, section::Section};

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
    let mut answers = form.read(&site, sent).await?;
    let named = answers.text("successor").to_owned();
    if !named.is_empty() && site.office.public.find(&named).await?.is_none() {
        answers.fault("successor", "publication-successor-number.unknown");
    }
    form.settle(&site, &visitor, &answers)?;
    let (case, ask) = (CaseId(opened.loaded.id), answers.ask(actor));
    let done = publication::name_successor(&site.office, &ask, case, &named).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(format!("/cases/{reference}/publication"))
        .saying("publication-successor-named")
        .into_answer(&site)
}

fn form(site: &Site, visitor: &Visitor, opened: &Opened) -> Result<Form, Apology> {
    Ok(Form::new()
        .case(CaseFrame::of(site, visitor, opened)?)
        .heading("publication-successor")
        .field(Field::text("successor", "publication-successor-number").up_to(40).width(20))
        .seen(Section::Publication, opened.version(Section::Publication))
        .cancel(format!("/cases/{}/publication", opened.complaint()?.reference))
        .button("publication-successor-button"))
}
