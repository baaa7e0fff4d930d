//! An organisation writes to the office.
use app::desk;
use axum::extract::State;
use casework::{Reference, codes::Channel, conversation::NewMessage};

use super::Body;
use crate::{Answer, Apology, At, Field, Form, Onward, Sent, Site, Visitor};

fn form(visitor: &Visitor, body: &Body) -> Result<Form, Apology> {
    let form = body.form(visitor, ("portal-write", "messages"), "")?;
    Ok(form
        .field(Field::area("words", "portal-write-words").optional().rows(8))
        .field(Field::files("papers", "portal-write-papers").optional()))
}

pub(super) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
) -> Answer {
    let body = Body::open(&site, &visitor, reference, None).await?;
    form(&visitor, &body)?.show(&site, &visitor)
}

pub(super) async fn send(
    State(site): State<Site>,
    visitor: Visitor,
    At(reference): At<Reference>,
    sent: Sent,
) -> Answer {
    let body = Body::open(&site, &visitor, reference, None).await?;
    let form = form(&visitor, &body)?;
    let answers = form.answers(&site, &visitor, sent).await?;
    let message = NewMessage {
        to: None,
        channel: Channel::Web,
        answers: None,
        words: answers.text("words").to_owned(),
        papers: answers.papers("papers"),
    };
    let ask = body.ask(&answers);
    let done = desk::send_message(&site.office, &ask, body.case(), &message).await;
    form.done(&site, &visitor, &answers, done)?;
    Onward::to(body.home("messages")?).saying("portal-written").into_answer(&site)
}
