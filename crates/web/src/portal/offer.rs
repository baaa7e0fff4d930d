//! An organisation offers to put things right.
use app::investigation;
use axum::extract::State;
use casework::Reference;

use super::{Body, For};
use crate::{Answer, Apology, Asked, At, Field, Form, Onward, Sent, Site, Visitor};

fn form(visitor: &Visitor, body: &Body) -> Result<Form, Apology> {
    let wanted = body.complaint()?.wanted.words();
    let form = body.form(visitor, ("portal-offer", "resolution"), wanted)?;
    Ok(form.field(Field::area("words", "portal-offer-words").rows(8)))
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
    let (ask, words) = (body.ask(&answers), answers.text("words"));
    let done = investigation::make_offer(&site.office, &ask, body.case(), words).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(body.home("resolution")?).saying("portal-offered").into_answer(&site)
}
