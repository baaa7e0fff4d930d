//! An organisation answers the terms of a resolution.
use app::investigation;
use axum::extract::State;
use casework::Reference;

use super::{Body, For};
use crate::{Answer, Apology, Asked, At, Choice, Field, Form, Onward, Sent, Site, Visitor};

fn form(visitor: &Visitor, body: &Body) -> Result<Form, Apology> {
    let terms = body.complaint()?.resolution.as_ref().ok_or_else(Apology::not_found)?;
    let no = Choice::new("no", "investigation-resolution-disagree")
        .reveals(Field::area("words", "investigation-resolution-why").up_to(5_000));
    let choices = [Choice::new("yes", "investigation-resolution-agree"), no];
    let form = body.form(visitor, ("portal-resolution", "resolution"), terms.terms.words())?;
    Ok(form.field(Field::radios("agrees", "investigation-resolution-agrees", choices)))
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    Asked(whom): Asked<For>,
) -> Answer {
    let body = Body::open(&site, &visitor, reference, whom.organisation).await?;
    form(&visitor, &body)?.show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    Asked(whom): Asked<For>,
    sent: Sent,
) -> Answer {
    let body = Body::open(&site, &visitor, reference, whom.organisation).await?;
    let form = form(&visitor, &body)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let said = (answers.yes("agrees"), answers.text("words"));
    let ask = body.ask(&answers);
    let done = investigation::answer_resolution(&site.office, &ask, body.case(), said).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(body.home("resolution")?).saying("portal-resolution-answered").into_answer(&site)
}
